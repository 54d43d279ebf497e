/// An empty file for coded data: its header, and below it a row that shows
/// which values each variable takes, to be overwritten.
struct FlatTemplate {
    let codebook: Codebook
    let language: Language

    /// What a row says of its case before the variables. The unit's kind is a
    /// matter of the material, or of a variable.
    private static let caseFields: [CaseFile.Field] = [.municipality, .unit, .invented]

    func text(_ dialect: CSVWriter.Dialect) -> String {
        var placeholders = Placeholders(codebook: codebook, language: language)
        var table = TemplateCSV()
        table.add("case_id", Placeholders.text(["id"]))
        for field in Self.caseFields {
            let entry = CaseFile.Field.catalogue.entries[field.rawValue]
            table.add(entry.header, placeholders.text(of: entry, at: entry.header))
        }
        for variable in codebook.variables where variable.isAsked {
            var values = placeholders.values(of: variable)
            if variable.kind == .multiple { values.append(Spelling.none) }
            if variable.canBeNotApplicable { values.append(Spelling.notApplicable) }
            table.add(variable.id, Placeholders.text(values))
        }
        return table.text(dialect)
    }
}

extension Variable {
    /// Whether a coder can answer it: what follows from other variables is
    /// nobody's to fill in.
    var isAsked: Bool { rule?.derivation == nil }

    /// Whether some case files lie outside its base.
    var canBeNotApplicable: Bool {
        if speaksOfFirstPlan || appliesWhen != nil { return true }
        guard case .branches(let branches, let otherwise) = rule else { return false }
        return otherwise == .notApplicable || branches.contains { $0.outcome == .notApplicable }
    }
}
