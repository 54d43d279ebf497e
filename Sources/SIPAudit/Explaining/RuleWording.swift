/// A rule in plain words: what it does, and its branches where it has any.
struct RuleWords: Hashable {
    /// *Värdet är personens kön*; *Första grenen som stämmer ger värdet*.
    let lead: String
    /// One line for each branch or member, in their order: *”Ja” om …*.
    var branches: [String] = []
    /// *Annars: nej*, where there are branches.
    var otherwise: String?
}

extension Wording {
    /// The variable's rule in plain words; without a rule: that it rests on
    /// the coder's observation alone.
    func ruleWords(of variable: Variable) -> RuleWords {
        switch variable.rule {
        case nil:
            RuleWords(lead: text("Enbart kodarens observation.", "The coder's observation alone."))
        case .field(let path, let mapping):
            RuleWords(
                lead: text("Värdet är \(path.words.swedish).", "The value is \(path.words.english)."),
                branches: merged(mapping, from: path, to: variable.values))
        case .branches(let branches, let otherwise):
            RuleWords(
                lead: text(
                    "Den första grenen som stämmer ger värdet.",
                    "The first branch that holds gives the value."),
                branches: branches.map { line(for: $0, of: variable) },
                otherwise: text("Annars: ", "Otherwise: ") + words(for: otherwise, of: variable))
        case .members(let members):
            RuleWords(
                lead: text("Alla värden vars villkor stämmer.", "Every value whose condition holds."),
                branches: members.map { line(for: $0, of: variable) })
        case .count(let scope, let condition):
            RuleWords(lead: count(scope, condition))
        case .countValues(let path, let selection):
            RuleWords(lead: sentence(quantity(path, of: selection)))
        case .days(let from, let to):
            RuleWords(
                lead: sentence(text("antalet dagar ", "the number of days ") + span(from: from, to: to)))
        case .year(let path):
            RuleWords(lead: text("Årtalet i \(path.words.swedish).", "The year of \(path.words.english)."))
        case .derived(let derivation): words(for: derivation, of: variable)
        }
    }

    /// *”Ja” om någon insats …*
    func line(for branch: Rule.Branch, of variable: Variable) -> String {
        line(words(for: branch.outcome, of: variable), if: branch.condition)
    }

    func line(for member: Rule.Member, of variable: Variable) -> String {
        line(words(for: variable.values.values[member.value]), if: member.condition)
    }

    private func line(_ value: String, if condition: Condition) -> String {
        text("\(value) om ", "\(value) if ") + words(for: condition)
    }

    func words(for outcome: Rule.Outcome, of variable: Variable) -> String {
        switch outcome {
        case .value(let index): words(for: variable.values.values[index])
        case .notEvident: text("framgår ej", "not evident")
        case .notApplicable: text("ej tillämpligt", "not applicable")
        }
    }

    /// Where the field's list is finer than the variable's: which values
    /// become which.
    private func merged(_ mapping: [Int], from path: FieldPath, to values: CodeList) -> [String] {
        guard let list = path.type.list.map(codebook.list) else { return [] }
        return values.values.indices.compactMap { target in
            let own = mapping.indices.filter {
                mapping[$0] == target && list.values[$0].id != values.values[target].id
            }
            guard !own.isEmpty else { return nil }
            let names = series(own.map { words(for: list.values[$0]) }, last: text("och", "and"))
            let value = words(for: values.values[target])
            return text("\(value) omfattar också \(names)", "\(value) also includes \(names)")
        }
    }

    private func count(_ scope: Scope, _ condition: Condition) -> String {
        let things = ScopeWording[scope].many[language]
        let number = text("antalet \(things)", "the number of \(things)")
        if condition == .all([]) { return sentence(number) }
        return sentence(number + text(" där ", " where ") + words(for: condition))
    }

    /// With a capital and a full stop.
    func sentence(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() + "." }
}
