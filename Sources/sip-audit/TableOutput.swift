import SIPAudit

extension TableReport {
    /// The tables in the format, language and rounding that the user asked for.
    func rendered(_ parsed: ParsedCommand, _ console: Console) -> TextBuffer {
        let options = RenderingOptions(
            language: console.language, statistic: parsed.statisticChoice,
            decimals: parsed[TablesCommand.decimals],
            rounding: parsed[TablesCommand.rounding], isExcel: parsed[CommonOptions.excel],
            usesColour: console.usesColour(parsed))
        return parsed[TablesCommand.format].renderer.output(of: self, options: options)
    }
}

extension ParsedCommand {
    fileprivate var statisticChoice: RenderingOptions.StatisticChoice {
        switch self[TablesCommand.statistic] {
        case nil: .studyChoice
        case .count: .count
        case .percent: .percent
        case .both: .both
        }
    }
}

extension OutputFormat {
    fileprivate var renderer: any TableRenderer {
        switch self {
        case .text: TextRenderer()
        case .markdown: MarkdownRenderer()
        case .csv: CSVRenderer()
        case .json: JSONRenderer()
        case .sarif, .junit, .github: preconditionFailure("no format of tables is declared beyond these")
        }
    }
}
