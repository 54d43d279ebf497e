/// How the numbers of one table are printed: the options resolved against what
/// the study prints.
struct TableFormatting: Sendable {
    let language: Language
    let statistic: ShownStatistic
    let decimals: Int
    let rounding: Rounding

    init(_ table: Table, of report: TableReport, options: RenderingOptions) {
        language = options.language
        statistic = ShownStatistic(options.statistic, of: table)
        decimals = options.decimals ?? report.decimals
        rounding = options.rounding ?? report.rounding
    }

    /// For readers: a decimal comma in Swedish.
    var separator: DecimalSeparator { language.decimalSeparator }

    /// With a decimal point, for CSV and JSON; nil where there is no base, or
    /// one of 0.
    func machinePercent(_ counted: Table.Counted) -> String? {
        percent(counted, separator: .point)
    }

    func humanPercent(_ counted: Table.Counted) -> String? {
        percent(counted, separator: separator)
    }

    /// nil where count or base may not be shown.
    func humanPercent(_ suppressed: Table.Suppressed) -> String? {
        percent(suppressed.count.value, suppressed.base?.value, separator: separator)
    }

    func machinePercent(_ suppressed: Table.Suppressed) -> String? {
        percent(suppressed.count.value, suppressed.base?.value, separator: .point)
    }

    private func percent(_ counted: Table.Counted, separator: DecimalSeparator) -> String? {
        percent(counted.count, counted.base, separator: separator)
    }

    private func percent(_ count: Int?, _ base: Int?, separator: DecimalSeparator) -> String? {
        guard let count, let base else { return nil }
        return Percentage(count, ofBase: base)?
            .rounded(rounding, decimals: decimals, separator: separator)
    }
}

/// What the cells of a table show.
enum ShownStatistic: String, Sendable {
    case count, percent, both

    /// Where no cell has a base there are only counts, whatever was asked for.
    init(_ choice: RenderingOptions.StatisticChoice, of table: Table) {
        let hasBases = table.groups.contains { group in
            group.rows.contains { row in row.cells.contains(where: \.hasBase) }
        }
        guard hasBases else {
            self = .count
            return
        }
        self =
            switch choice {
            case .count: .count
            case .percent: .percent
            case .both: .both
            case .studyChoice: table.statistic == .count ? .count : .percent
            }
    }
}

extension Language {
    var decimalSeparator: DecimalSeparator {
        switch self {
        case .swedish: .comma
        case .english: .point
        }
    }
}

extension Table.Cell {
    fileprivate var hasBase: Bool {
        switch self {
        case .counted(let counted): counted.base != nil
        case .suppressed(let suppressed): suppressed.base != nil
        case .dash, .didNotTakePart, .notEvident: false
        }
    }

    /// What machine formats call a cell without a number; nil where it has one.
    var note: String? {
        switch self {
        case .counted: nil
        case .suppressed(let suppressed): suppressed.count == .hidden ? "suppressed" : nil
        case .dash: "dash"
        case .didNotTakePart: "did-not-take-part"
        case .notEvident: "not-evident"
        }
    }
}
