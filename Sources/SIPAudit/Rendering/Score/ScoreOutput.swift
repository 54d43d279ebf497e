/// A score in the format that was asked for.
public struct ScoreOutput: Sendable {
    private let score: Score
    private let sensitivity: [Sensitivity.Outcome]?
    private let cases: [CodedCase]?
    private let language: Language
    private let isExcel: Bool

    /// - Parameters:
    ///   - sensitivity: nil: it was not asked for.
    ///   - cases: what the user asked to see one by one; nil: nothing.
    public init(
        _ score: Score, sensitivity: [Sensitivity.Outcome]?, cases: [CodedCase]?, language: Language,
        isExcel: Bool
    ) {
        self.score = score
        self.sensitivity = sensitivity
        self.cases = cases
        self.language = language
        self.isExcel = isExcel
    }

    /// The whole output, ending in a line break.
    public func text(_ format: OutputFormat) throws -> String {
        switch format {
        case .json: ScoreJSON(score, sensitivity: sensitivity, cases: cases, language: language).text
        case .csv: try csv()
        case .markdown: document.printed(.markdown) + "\n" + tables(MarkdownRenderer())
        default: document.printed(.text) + "\n" + tables(TextRenderer())
        }
    }

    private var document: PrintedDocument {
        ScoreDocument(score, sensitivity: sensitivity, cases: cases ?? [], language: language).document
    }

    private func csv() throws -> String {
        let dialect = isExcel ? CSVWriter.Dialect.excel : .machine
        guard let cases else {
            return ScoreCSV(score, sensitivity: sensitivity, language: language).text(dialect)
        }
        let writer = CodedCaseWriter(
            codebook: score.codebook, dialect: dialect, saysWhatIsInvented: score.report.isInvented,
            variables: score.samverkan.caseVariables)
        return try cases.reduce(into: writer.header) { $0 += try writer.row(for: marked($1)) }
    }

    private func marked(_ coded: CodedCase) -> CodedCase {
        var coded = coded
        if score.report.isInvented { coded.isInvented = true }
        return coded
    }

    /// The tables of counts, without those that the text has in other words.
    private func tables(_ renderer: some TableRenderer) -> String {
        var report = score.report
        let inText =
            [ScoreTables.ID.criteria] + ScoreTables.ID.ofUnits.filter { $0 != ScoreTables.ID.unitKinds }
        report.tables = report.tables.filter { !inText.contains($0.id) && !$0.groups.isEmpty }
        return renderer.render(report, options: RenderingOptions(language: language))
    }
}

extension Samverkan {
    /// The criteria, and what follows from them.
    var caseVariables: [Int] { criteria.map(\.variable) + derived.map(\.variable) }
}
