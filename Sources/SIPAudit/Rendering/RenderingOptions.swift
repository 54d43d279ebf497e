/// What the user chose about the look of tables; the numbers stay the same.
public struct RenderingOptions: Sendable, Hashable {
    public var language: Language
    public var statistic: StatisticChoice
    /// Decimals of percentages, 0…6; nil: as the study prints them.
    public var decimals: Int?
    /// How percentages are rounded; nil: as the study does.
    public var rounding: Rounding?
    /// CSV alone: as Swedish Excel opens it (see ``CSVWriter/Dialect/excel``).
    public var isExcel: Bool
    /// Text alone: whether to set titles in bold and notes dim. The caller
    /// knows whether there is a terminal, and whether `NO_COLOR` is set.
    public var usesColour: Bool
    /// Text alone: columns that no line exceeds. Below 40 it counts as 40.
    public var width: Int

    public init(
        language: Language = .swedish, statistic: StatisticChoice = .studyChoice, decimals: Int? = nil,
        rounding: Rounding? = nil, isExcel: Bool = false, usesColour: Bool = false, width: Int = 100
    ) {
        self.language = language
        self.statistic = statistic
        self.decimals = decimals
        self.rounding = rounding
        self.isExcel = isExcel
        self.usesColour = usesColour
        self.width = width
    }

    /// What cells show to readers; CSV and JSON always carry both.
    public enum StatisticChoice: String, CaseIterable, Sendable {
        case count, percent, both
        /// What the codebook states for each table.
        case studyChoice = "study-choice"
    }
}

/// One output format. Computes nothing but percentages, which are exact until
/// they are printed; the same report and options give the same bytes.
public protocol TableRenderer: Sendable {
    /// The whole output, ending in a line break.
    func output(of report: TableReport, options: RenderingOptions) -> TextBuffer
}

extension TableRenderer {
    public func render(_ report: TableReport, options: RenderingOptions) -> String {
        output(of: report, options: options).string
    }
}
