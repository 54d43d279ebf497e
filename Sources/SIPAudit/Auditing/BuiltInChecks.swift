/// The checks that are Swift, in the order in which they report.
enum BuiltInChecks {
    /// Of one case file at a time.
    static let all: [any BuiltInCheck.Type] = []

    /// Of the material as a whole.
    static let ofMaterial: [any MaterialCheck.Type] = []

    /// What all of them say of themselves.
    static var declarations: [CheckDeclaration] {
        all.map { $0.declaration } + ofMaterial.map { $0.declaration }
    }
}
