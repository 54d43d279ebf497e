extension Wording {
    /// How a variable follows from others, in plain words.
    func words(for derivation: Derivation, of variable: Variable) -> RuleWords {
        switch derivation {
        case .kind(let steps, let reading):
            RuleWords(
                lead: text(
                    "Det högsta värde vars alla krav är uppfyllda" + suffix(reading) + ".",
                    "The highest value all of whose criteria are met" + suffix(reading) + "."),
                branches: steps.indices.reversed().filter { !steps[$0].isEmpty }.map { step in
                    words(for: variable.values.values[step]) + ": " + names(steps[step])
                },
                otherwise: text("Annars: ", "Otherwise: ") + words(for: variable.values.values[0]))
        case .number(let criteria, let states):
            RuleWords(
                lead: text(
                    "Antalet krav som \(words(for: states)): ", "How many criteria \(words(for: states)): ")
                    + names(criteria) + ".")
        case .level(let criteria, let thresholds, let reading):
            RuleWords(
                lead: text(
                    "Efter andelen uppfyllda av de bedömda kraven" + suffix(reading) + ": ",
                    "By the share met of the criteria judged" + suffix(reading) + ": ") + names(criteria)
                    + ".",
                branches: thresholds.enumerated().reversed().map { index, threshold in
                    words(for: variable.values.values[index + 1])
                        + text(": minst \(threshold.description)", ": at least \(threshold.description)")
                },
                otherwise: text("Annars: ", "Otherwise: ") + words(for: variable.values.values[0]))
        case .vertical(let reading):
            RuleWords(
                lead: text(
                    "Följer av de strukturella förhållandena kring enheten i materialet" + suffix(reading)
                        + ".",
                    "Follows from the structural facts around the unit in the material" + suffix(reading)
                        + "."))
        case .grade(let vertical, let horizontal, _):
            RuleWords(
                lead: text("Följer av ", "Follows from ") + names([vertical, horizontal])
                    + text(", enligt rutnätet i kodboken.", ", by the matrix of the codebook."))
        }
    }

    private func names(_ variables: [Int]) -> String {
        series(variables.map { name($0) }, last: text("och", "and"))
    }

    private func suffix(_ reading: NotEvidentReading) -> String {
        switch reading {
        case .asItIs: ""
        case .asNo: text(", med framgår ej läst som nej", ", with not evident read as no")
        case .asYes: text(", med framgår ej läst som ja", ", with not evident read as yes")
        }
    }

    private func words(for states: CriterionStates) -> String {
        switch states {
        case .met: text("är uppfyllda", "are met")
        case [.met, .notMet]: text("kunde bedömas", "could be judged")
        case [.met, .notEvident]: text("är uppfyllda eller framgår ej", "are met or not evident")
        default: text("gäller akten", "apply to the file")
        }
    }
}
