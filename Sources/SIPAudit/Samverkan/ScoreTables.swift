/// The tables of counts that a score rests on: those that every score needs, made
/// from the criteria, and those that the study adds for its measures.
///
/// They are tables like any other, so that tallies of them merge, and small counts
/// are suppressed in them.
struct ScoreTables {
    /// Ids of the tables that every score has.
    enum ID {
        static let kinds = "slag"
        static let criteria = "krav"
        static let tasks = "uppgifter"
        static let index = "systematikindex"
        static let horizontal = "horisontell"
        static let unitKinds = "enheter-slag"
        static let unitHorizontal = "enheter-horisontell"

        /// Those of every score.
        static let all = [kinds, criteria, tasks, index, horizontal] + ofUnits

        /// Those with a row for each unit.
        static let ofUnits = [unitKinds] + [.asItIs, .asNo, .asYes].map { unitHorizontal($0) }

        /// The table of a reading of what is not evident.
        static func unitHorizontal(_ reading: NotEvidentReading) -> String {
            unitHorizontal + suffix(reading)
        }

        static func suffix(_ reading: NotEvidentReading) -> String {
            switch reading {
            case .asItIs: ""
            case .asNo: "-lägst"
            case .asYes: "-högst"
            }
        }
    }

    private let codebook: Codebook
    private let samverkan: Samverkan

    init(_ codebook: Codebook, _ samverkan: Samverkan) {
        self.codebook = codebook
        self.samverkan = samverkan
    }

    var definitions: [TableDefinition] {
        [kinds, criteria, tasks, index, horizontal].compactMap(\.self) + samverkan.tables
            + [units(ID.unitKinds, .unitKinds, variable: variable { $0.isKind(.asItIs) })].compactMap(\.self)
            + codebook.tables.filter { samverkan.beside.contains($0.id) }
            + [NotEvidentReading.asItIs, .asNo, .asYes].compactMap { reading in
                units(
                    ID.unitHorizontal(reading), .unitHorizontal + .suffix(reading),
                    variable: variable { $0.isLevel(reading) })
            }
    }

    /// The derived variable that follows in some way; nil: the study has none.
    private func variable(_ isWanted: (Derivation) -> Bool) -> Int? {
        samverkan.derived.first { isWanted($0.derivation) }?.variable
    }

    // MARK: - Tables of groups of cases

    private func table(
        _ id: String, _ title: Bilingual, _ body: TableDefinition.Body,
        columns: [TableDefinition.Column]? = nil, statistic: TableDefinition.Statistic = .count,
        counted: String? = nil
    ) -> TableDefinition {
        TableDefinition(
            id: id, title: title, source: "own", counted: counted ?? samverkan.counted, statistic: statistic,
            columns: columns ?? samverkan.columns, body: body, test: nil, footnotes: [],
            position: samverkan.position)
    }

    private func row(
        _ id: String, _ label: Bilingual, _ content: TableDefinition.Row.Content, columns: Int? = nil
    ) -> TableDefinition.Row {
        TableDefinition.Row(
            id: id, label: label, content: content, columns: Array(0..<(columns ?? samverkan.columns.count)),
            footnote: nil, level: 0, position: samverkan.position)
    }

    /// One row for each value of a variable, from the last.
    private func rows(_ variable: Int, prefix: String = "", label: (Int) -> Bilingual) -> [TableDefinition
        .Row]
    {
        let values = codebook.variables[variable].values
        return values.values.indices.reversed().map { index in
            row(
                prefix + values.values[index].id, label(index),
                .condition(.isAny(variable: variable, values.selection(of: index))))
        }
    }

    private var kinds: TableDefinition? {
        guard let kind = variable({ $0.isKind(.asItIs) }) else { return nil }
        let label = { (index: Int) in
            Bilingual(same: samverkan.ladder.steps[index].number + " ") + samverkan.ladder.steps[index].label
        }
        var groups = [TableDefinition.Group(id: "", label: .documented, rows: rows(kind, label: label))]
        if let highest = variable({ $0.isKind(.asYes) }) {
            groups.append(
                .init(
                    id: "högst", label: .documented + .suffix(.asYes),
                    rows: rows(highest, prefix: "högst-", label: label)))
        }
        return table(ID.kinds, .kinds, .groups(groups))
    }

    private var criteria: TableDefinition? {
        let columns = [
            TableDefinition.Column(id: "ja", label: Bilingual(sv: "Ja", en: "Yes"), content: .value("ja")),
            TableDefinition.Column(id: "nej", label: Bilingual(sv: "Nej", en: "No"), content: .value("nej")),
            TableDefinition.Column(
                id: "framgår-ej", label: .notEvidentWords,
                content: .value(Spelling.notEvident)),
        ]
        let rows = samverkan.criteria.filter { !$0.isReportedOnly }.map { criterion in
            let variable = codebook.variables[criterion.variable]
            return row(variable.id, variable.label, .variable(criterion.variable), columns: columns.count)
        }
        return table(
            ID.criteria, .criteria, .groups([.init(id: "", label: nil, rows: rows)]), columns: columns)
    }

    /// Which tasks somebody held, in the cases that reach a meeting and in all.
    private var tasks: TableDefinition? {
        guard let kind = variable({ $0.isKind(.asItIs) }) else { return nil }
        let ladder = samverkan.ladder
        let meetings = codebook.variables[kind].values.selection(of: ladder.meetings)
        let columns = [
            TableDefinition.Column(
                id: "möten", label: .meetings, content: .group(.isAny(variable: kind, meetings))),
            TableDefinition.Column(id: "totalt", label: .total, content: .group(nil)),
        ]
        let rows = (ladder.tasks + [ladder.coordinator]).map { index in
            let variable = codebook.variables[index]
            let yes = variable.values.selection(of: WellKnown.yes)
            return row(
                variable.id, variable.label, .condition(.isAny(variable: index, yes)), columns: columns.count)
        }
        return table(ID.tasks, .tasks, .groups([.init(id: "", label: nil, rows: rows)]), columns: columns)
    }

    private var index: TableDefinition? {
        guard let met = variable({ $0.counts(.met) }), let judged = variable({ $0.counts([.met, .notMet]) }),
            let metOrOpen = variable({ $0.counts([.met, .notEvident]) }),
            let applicable = variable({ $0.counts([.met, .notMet, .notEvident]) })
        else { return nil }
        let rows = [
            row("index", .metOfJudged, .sum(met, of: judged)),
            row("lägst", .metOfJudged + .suffix(.asNo), .sum(met, of: applicable)),
            row("högst", .metOfJudged + .suffix(.asYes), .sum(metOrOpen, of: applicable)),
        ]
        return table(
            ID.index, .index, .groups([.init(id: "", label: nil, rows: rows)]), statistic: .percent,
            counted: samverkan.countedInIndex)
    }

    private var horizontal: TableDefinition? {
        let groups = [NotEvidentReading.asItIs, .asNo, .asYes].compactMap { reading in
            variable { $0.isLevel(reading) }.map { variable in
                TableDefinition.Group(
                    id: ID.suffix(reading), label: .ofJudged + .suffix(reading),
                    rows: rows(variable, prefix: ID.suffix(reading) + "-") {
                        samverkan.grade.levels[$0].label
                    })
            }
        }
        return groups.isEmpty ? nil : table(ID.horizontal, .horizontal, .groups(groups))
    }

    private func units(_ id: String, _ title: Bilingual, variable: Int?) -> TableDefinition? {
        variable.map { table(id, title, .units(variable: $0)) }
    }
}

extension Derivation {
    func isKind(_ reading: NotEvidentReading) -> Bool {
        if case .kind(_, reading) = self { true } else { false }
    }

    func isLevel(_ reading: NotEvidentReading) -> Bool {
        if case .level(_, _, reading) = self { true } else { false }
    }

    fileprivate func counts(_ states: CriterionStates) -> Bool {
        if case .number(_, states) = self { true } else { false }
    }
}

extension Bilingual {
    static let notEvidentWords = Bilingual(sv: Spelling.notEvident, en: Spelling.notEvidentEnglish)
    fileprivate static let kinds = Bilingual(sv: "Slag enligt akterna", en: "Kinds by the files")
    fileprivate static let documented = Bilingual(
        sv: "Högsta slag som akten dokumenterar", en: "Highest kind that the file documents")
    fileprivate static let criteria = Bilingual(sv: "Kraven", en: "The criteria")
    fileprivate static let meetings = Bilingual(
        sv: "Akter med flerpartsmöte", en: "Files with interagency meetings")
    fileprivate static let tasks = Bilingual(
        sv: "Uppgifter som någon har", en: "Tasks that somebody holds")
    fileprivate static let index = Bilingual(sv: "Systematikindex", en: "Index of systematics")
    fileprivate static let metOfJudged = Bilingual(
        sv: "Uppfyllda av bedömda krav", en: "Criteria met of those judged")
    fileprivate static let horizontal = Bilingual(sv: "Horisontell nivå", en: "Horizontal level")
    fileprivate static let ofJudged = Bilingual(sv: "Av bedömda krav", en: "Of criteria judged")
    fileprivate static let unitKinds = Bilingual(
        sv: "Slag enligt akterna, per enhet", en: "Kinds by the files, by unit")
    fileprivate static let unitHorizontal = Bilingual(
        sv: "Horisontell nivå, per enhet", en: "Horizontal level, by unit")

    fileprivate static func suffix(_ reading: NotEvidentReading) -> Bilingual {
        switch reading {
        case .asItIs: Bilingual(same: "")
        case .asNo: Bilingual(sv: ", om framgår ej läses som nej", en: ", if not evident is read as no")
        case .asYes: Bilingual(sv: ", om framgår ej läses som ja", en: ", if not evident is read as yes")
        }
    }
}
