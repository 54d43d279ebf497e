/// A threshold or a list that a built-in check takes from `parameters`.
struct CheckParameter: Sendable {
    let name: String
    let content: Content
    /// Whether the check does not run without it.
    let isRequired: Bool

    enum Content: Sendable {
        case number
        /// Ids of values of a list.
        case values(ListID)
        /// Fields and lists of a case file.
        case paths
    }

    init(_ name: String, _ content: Content, isRequired: Bool = true) {
        self.name = name
        self.content = content
        self.isRequired = isRequired
    }
}

/// What a built-in check says of itself, whatever it is asked of.
protocol DeclaredCheck: Sendable {
    /// What `check --list` and `check --explain` say of it; messages follow it.
    static var declaration: CheckDeclaration { get }
    static var parameters: [CheckParameter] { get }
}

extension DeclaredCheck {
    static var parameters: [CheckParameter] { [] }
}

extension CheckParameters {
    /// The parameters without which a check does not run and which the study
    /// does not give.
    func missing(for check: String) -> [String] {
        let needed = BuiltInChecks.declared.first { $0.declaration.id == check }?.parameters ?? []
        return needed.filter { $0.isRequired && numbers[$0.name] == nil && names[$0.name] == nil }
            .map(\.name)
    }
}
