import Foundation
import Testing

@testable import SIPAudit

/// The small study's codebook with one thing damaged, and the one fault that
/// loading it must give, word by word.
///
/// Each edit replaces the first occurrence of a text of the file; `⇢` in a
/// replacement marks where the fault must be located.
struct CodebookDamage: Sendable, CustomTestStringConvertible {
    let file: String
    let edits: [(from: String, to: String)]
    let id: String
    let swedish: String
    let english: String

    init(_ file: String, _ from: String, _ to: String, _ id: String, sv: String, en: String) {
        self.init(file, [(from, to)], id, sv: sv, en: en)
    }

    init(_ file: String, _ edits: [(from: String, to: String)], _ id: String, sv: String, en: String) {
        self.file = file
        self.edits = edits
        self.id = id
        self.swedish = sv
        self.english = en
    }

    var testDescription: String { "\(id): " + (edits.last?.to ?? "") }

    func check(sourceLocation: Testing.SourceLocation = #_sourceLocation) throws {
        let folder = try CodebookCopy()
        let marked = try folder.edit(file, edits)
        let before = marked.unicodeScalars.prefix { $0 != "⇢" }
        let lines = String(before).split(separator: "\n", omittingEmptySubsequences: false)
        let position = [lines.count, (lines.last?.unicodeScalars.count ?? 0) + 1]

        let log = folder.faults()
        #expect(log.count == 1, "\(log.text(in: .swedish))", sourceLocation: sourceLocation)
        guard let fault = log.kept.first else { return }
        #expect(fault.id == id, sourceLocation: sourceLocation)
        #expect(fault.location.file == Masked(fileName: folder[file]), sourceLocation: sourceLocation)
        let found = [fault.location.line ?? 0, fault.location.column ?? 0]
        #expect(found == position, sourceLocation: sourceLocation)
        #expect(fault.message[.swedish] == swedish, sourceLocation: sourceLocation)
        #expect(fault.message[.english] == english, sourceLocation: sourceLocation)
    }
}

/// A copy of the small study's codebook that a test may damage.
struct CodebookCopy {
    private let scratch = ScratchFolder()

    init() throws {
        let source = Repository.root.appending(path: "Fixtures/exempelstudie/codebook")
        for file in Codebook.File.allCases where !file.isOptional {
            let text = try String(contentsOf: source.appending(path: file.rawValue), encoding: .utf8)
            scratch.put(text, at: file.rawValue)
        }
    }

    var path: String { scratch.path }

    subscript(name: String) -> String { scratch[name] }

    func put(_ content: String, at name: String) { scratch.put(content, at: name) }

    /// Edits the file, and returns its text with the mark still in it.
    func edit(_ file: String, _ edits: [(from: String, to: String)]) throws -> String {
        var text = try #require(scratch.content(of: file))
        for (from, to) in edits {
            let range = try #require(text.range(of: from), "\(file) holds no \(from)")
            text.replaceSubrange(range, with: to)
        }
        scratch.put(text.filter { $0 != "⇢" }, at: file)
        return text
    }

    /// What loading the folder finds wrong.
    func faults() -> FaultLog {
        do {
            _ = try Codebook(folder: path)
            return FaultLog()
        } catch {
            return error.log
        }
    }
}
