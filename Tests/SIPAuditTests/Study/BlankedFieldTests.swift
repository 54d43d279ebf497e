import Testing

@testable import SIPAudit

/// A field that is blanked in a file of the fixture is named by the check that
/// asks for it, and by no other.
@Suite("Blanked fields")
struct BlankedFieldTests {
    struct Blanked: Sendable, CustomTestStringConvertible {
        let file: String
        let changes: [(path: String, value: EditableJSON.Value?)]
        /// The check, the subject and the field that must be named.
        let finding: [String]
        /// Checks that may follow from the same blank.
        let also: [String]

        var testDescription: String { "\(file), \(changes.map(\.path).joined(separator: ", "))" }
    }

    static let table = (try? read()) ?? []

    @Test("a blanked field is named", arguments: table)
    func blanked(_ blanked: Blanked) throws {
        var file = try EditableJSON(
            Repository.bytes("Fixtures/fou-nordost-2018/case-files/\(blanked.file).json"))
        let before = try Audit.findings(in: file.text)
        for (path, value) in blanked.changes { file.set(path, value) }
        let after = try Audit.findings(in: file.text)
        let baseline = Baseline(study: "x", accepting: ReportedFinding.all(before))
        let new = ReportedFinding.all(after, acceptedBy: baseline).filter { !$0.isAccepted }.map(\.finding)
        let named = new.filter {
            [$0.check, $0.subject.id?.description ?? "", $0.field ?? ""] == blanked.finding
        }
        #expect(named.count == 1, "\(new.map(\.key))")
        let others = new.map(\.check).filter { $0 != blanked.finding[0] }
        #expect(others.filter { !blanked.also.contains($0) } == [])
        let same = before.filter { $0.check == blanked.finding[0] && $0.severity == named.first?.severity }
        #expect(!same.contains { $0.subject.id == named.first?.subject.id && $0.field == named.first?.field })
    }

    @Test("the table is read")
    func isRead() throws { #expect(try Self.read().count >= 29) }

    private static func read() throws -> [Blanked] {
        let path = "Tests/Reference/blanked-fields.json"
        let document = try JSONDocument(parsing: SourceFile(name: path, bytes: try Repository.bytes(path)))
        return document.root.elements.map { row in
            Blanked(
                file: row["file"]!.string()!,
                changes: row["set"]!.members.map { change in
                    let value = change.value.kind == .null ? nil : EditableJSON(change.value).root
                    return (change.name.string()!, value)
                },
                finding: row["finding"]!.elements.map { $0.string()! },
                also: row["also"].map { $0.elements.map { $0.string()! } } ?? [])
        }
    }
}
