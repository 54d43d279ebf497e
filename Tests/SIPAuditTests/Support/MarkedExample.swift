import Testing

@testable import SIPAudit

/// A faulty example with the expected position marked inside it by `⇢`, and the
/// fault that it must give, word by word.
struct MarkedExample: Sendable, CustomTestStringConvertible {
    let marked: String
    let id: String
    let swedish: String
    let english: String

    init(_ marked: String, _ id: String, sv: String, en: String) {
        self.marked = marked
        self.id = id
        self.swedish = sv
        self.english = en
    }

    var testDescription: String { marked.debugDescription }

    /// The example without the mark.
    var source: SourceFile {
        SourceFile(name: "x", bytes: Array(String(marked.filter { $0 != "⇢" }).utf8))
    }

    /// Line and column of the mark, counted the slow and obvious way; `nil` for
    /// an example without mark, whose fault is that of the whole file.
    var position: [Int]? {
        let scalars = Array(marked.unicodeScalars)
        guard let mark = scalars.firstIndex(of: "⇢") else { return nil }
        let text = scalars[..<mark].map(String.init).joined()
            .replacingLineEnds()
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return [lines.count, (lines.last?.unicodeScalars.count ?? 0) + 1]
    }

    func check(_ fault: InputFault?, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
        #expect(fault?.id == id, sourceLocation: sourceLocation)
        #expect(fault?.location.file == Masked("x"), sourceLocation: sourceLocation)
        let found = fault?.location.line.flatMap { line in fault?.location.column.map { [line, $0] } }
        #expect(found == position, sourceLocation: sourceLocation)
        #expect(fault?.message[.swedish] == swedish, sourceLocation: sourceLocation)
        #expect(fault?.message[.english] == english, sourceLocation: sourceLocation)
    }
}

extension String {
    /// Every CRLF and lone CR as LF.
    fileprivate func replacingLineEnds() -> String {
        String(map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
    }
}
