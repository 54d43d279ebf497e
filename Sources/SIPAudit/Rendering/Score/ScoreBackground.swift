/// What a score rests on: the structures around the units, single cases where they
/// were asked for, and how it is built.
extension ScoreDocument {
    // MARK: - Structures

    mutating func addStructures() {
        guard let material = score.material, !samverkan.conditions.isEmpty else { return }
        document.heading(2, text("Strukturella förhållanden", "Structural facts"))
        let facts = score.codebook.list(.structuralFacts)
        document.table(
            header: [text("Förhållande", "Fact")] + material.municipalities.map(\.name),
            rows: samverkan.conditions.map { fact in
                [facts.values[fact].label[language]]
                    + material.municipalities.map { words(for: fact, in: $0, of: material) }
            })
        document.paragraph(
            text(
                "Att något finns och att det fungerar är två uppgifter; att en rutin ska finnas är inte att den "
                    + "finns.",
                "That something exists and that it works are two facts; that a routine shall exist is not that "
                    + "it does."))
    }

    /// What is known of a fact in a municipality, and in units of it where that is
    /// something else: *framgår ej; Missbruksenheten: ja*.
    private func words(for fact: Int, in municipality: Material.Municipality, of material: Material) -> String
    {
        let condition = FactCondition.fact(fact)
        let whole = StructuralFacts(material, municipality: municipality.name).truth(of: condition)
        let units = municipality.units.compactMap { unit -> String? in
            let own = StructuralFacts(material, municipality: municipality.name, unit: unit.name)
                .truth(of: condition)
            return own == whole ? nil : "\(unit.name): \(words(for: own))"
        }
        return ([words(for: whole)] + units).joined(separator: "; ")
    }

    private func words(for truth: Truth) -> String {
        switch truth {
        case .yes: text("ja", "yes")
        case .no: text("nej", "no")
        case .notEvident, .missing: Bilingual.notEvidentWords[language]
        }
    }

    // MARK: - Cases

    mutating func addCases() {
        guard !cases.isEmpty else { return }
        document.heading(2, text("Per akt", "By case file"))
        document.table(
            header: [
                text("Akt", "Case"), text("Steg", "Step"), text("Index", "Index"),
                text("Vertikal", "Vertical"), text("Horisontell", "Horizontal"), text("Grad", "Grade"),
            ],
            rows: cases.map { coded in
                let of = CaseValues(coded, samverkan)
                let steps = samverkan.ladder.steps.map(\.number)
                let levels = samverkan.grade.levels.map { $0.label[language] }
                let grades = samverkan.grade.grades.map { $0.label[language] }
                return [
                    coded.id, bounded(of.kind, steps), of.index.map { "\($0.met)/\($0.judged)" } ?? "–",
                    bounded(of.vertical, levels), bounded(of.horizontal, levels), bounded(of.grade, grades),
                ]
            })
    }

    // MARK: - Method

    mutating func addMethod() {
        document.heading(2, text("Så är det byggt", "How it is built"))
        document.entries(
            samverkan.ladder.steps.reversed().filter { !$0.requires.isEmpty }.map { step in
                .init(
                    step.number + " " + step.label[language],
                    list: step.requires.map { label(ofVariable: $0) })
            })
        document.entries(
            samverkan.criteria.compactMap { criterion in
                criterion.note.map { .init(label(ofVariable: criterion.variable), $0[language]) }
            })
        document.table(
            header: [text("Gräns", "Threshold"), text("Värde", "Value"), text("Källa", "Source")],
            rows: samverkan.thresholds.map { [$0.label[language], $0.value.description, $0.source] })
        if !samverkan.references.isEmpty {
            document.entries([.init(text("Källor", "Sources"), list: samverkan.references)])
        }
    }
}
