/// What a study asks of its case files: the checks of `checks.json`, with the
/// statutes they rest on and the study's thresholds. Get it with
/// `Codebook.checks()`.
public struct StudyChecks: Sendable {
    /// In the order in which they are declared: those of `checks.json`, and
    /// after them the built-in ones that it does not mention.
    public let checks: [Check]
    public let statutes: [Statute]
    public let parameters: CheckParameters
    /// How to tell which care a plan is of, by the name of the care.
    let care: [(name: String, condition: Condition)]

    public func statute(_ id: String) -> Statute? { statutes.first { $0.id == id } }

    /// The parameters without which a check does not run and which the study
    /// does not give; none: it runs.
    func missingParameters(for id: String) -> [String] { parameters.missing(for: id) }

    public func check(_ id: String) -> Check? { checks.first { $0.declaration.id == id } }

    /// A check, whether it is data or Swift.
    public struct Check: Sendable {
        public let declaration: CheckDeclaration
        let content: Content
    }

    enum Content: Sendable {
        /// Once, or once for each of the values that it is for.
        case data([DataCheck])
        case builtIn
    }
}

/// A check that is data: a condition, asked of each of its subjects. It reports
/// where the condition is true, and nothing where that is open.
struct DataCheck: Sendable {
    let subject: CheckSubject
    let condition: Condition
    let place: Place
    let softening: Softening?
    let bindings: [Finding.Binding]
    /// What the value of the binding is called; nil: nothing but its id.
    let boundLabel: Bilingual?
    let message: MessageTemplate

    /// Where a finding stands.
    enum Place: Hashable, Sendable {
        case subject
        /// A field of the subject or of what belongs to it.
        case field(FieldPath)
        /// A thing or a list, as a whole.
        case part(Scope)
        /// The first element that meets the condition; where none does, the list.
        case first(Scope, Condition)
    }

    /// What makes the check less grave, and what it then says.
    struct Softening: Sendable {
        let severity: Severity
        let condition: Condition
        let message: MessageTemplate
    }
}
