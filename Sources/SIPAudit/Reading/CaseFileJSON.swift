/// Reads case files from JSON: one object, `sip-audit/case-file/1`.
///
/// Every fault of a file is reported, located at the key or value it concerns.
struct CaseFileJSON {
    static let format = "sip-audit/case-file/1"
    static let formatText = KeyText(format)

    let parser: FieldParser
    private(set) var log = FaultLog()

    init(parser: FieldParser) { self.parser = parser }

    init(codebook: Codebook) { self.init(parser: FieldParser(codebook: codebook)) }

    /// The case file that a file holds, or a range of it; incomplete when `log`
    /// has faults.
    ///
    /// - Parameter line: the number of the line that `range` begins, if known.
    /// - Throws: as `JSONDocument.init(parsing:range:line:)`, and
    ///   `read.identity-number` where escapes hide one.
    mutating func read(
        _ source: SourceFile, range: Range<Int>? = nil, line: Int? = nil
    ) throws(InputFault) -> CaseFile? {
        let range = range ?? source.bytes.indices
        let lines =
            line.map { LineCounter(in: source, lineStart: range.lowerBound, line: $0) }
            ?? LineCounter(in: source)
        var problems = CaseFileProblems()
        var mayHideNumber = false
        let caseFile = try source.bytes.withUnsafeBufferPointer { bytes throws(InputFault) in
            var scanner = CaseFileScanner(source, bytes: bytes, range: range, lines: lines, parser: parser)
            let caseFile = try scanner.caseFile()
            problems = scanner.problems
            mayHideNumber = scanner.mayHideNumber
            return caseFile
        }
        if !problems.isEmpty || mayHideNumber {
            let document = try JSONDocument(parsing: source, range: range, line: line)
            try document.refuseEscapedIdentityNumbers()
            problems.report(in: document, to: &log)
        }
        return caseFile
    }
}

extension FieldType {
    /// What a field of this type takes in JSON.
    var expectation: Bilingual {
        switch content {
        case .count:
            Bilingual(
                sv: "Här ska ett heltal från 0 stå, utan citattecken.",
                en: "A whole number from 0 was expected here, without quotation marks.")
        case .year:
            Bilingual(
                sv: "Här ska ett årtal stå, fyra siffror utan citattecken.",
                en: "A year was expected here, four digits without quotation marks.")
        case .multiple:
            Bilingual(
                sv: "Här ska en lista [ … ] med värden stå.", en: "A list [ … ] of values was expected here.")
        default:
            Bilingual(
                sv: "Här ska en text inom citattecken stå.",
                en: "A text in quotation marks was expected here.")
        }
    }
}

extension Bilingual {
    static let nullRefused = Bilingual(
        sv: "null går inte att tolka. Utelämna nyckeln om fältet inte kodats, eller skriv \"framgår ej\".",
        en: "null has no meaning here. Leave the key out if the field was not coded, or write \"framgår ej\"."
    )

    static let meetingTwice = Bilingual(
        sv: "Uppföljningen gav en ny plan, vars möte redan står där. Ta bort mötet här.",
        en: "The follow-up gave a new plan, which has the meeting already. Remove the meeting here.")

    static func unexpectedKind(_ kind: JSONKind) -> Bilingual {
        Bilingual(
            sv: "Värdet är \(kind.name.swedish), vilket variabeln inte kan ha.",
            en: "The value is \(kind.name.english), which the variable cannot have.")
    }
}
