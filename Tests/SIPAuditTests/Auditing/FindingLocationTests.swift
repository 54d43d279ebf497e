import Foundation
import Testing

@testable import SIPAudit

@Suite("A finding stands where its field does")
struct FindingLocationTests {
    private static let goals = ChecksExample.check(
        when: #"{ "path": "plan.goals", "is": "tom" }"#, rest: #""at": "plan.goals","#)
    private static let noConvener = ChecksExample.check(
        "test.convener", when: #"{ "path": "plan.convener", "is": "ej kodat" }"#,
        rest: #""at": "plan.convener","#)
    private static let emptyMeeting = ChecksExample.check(
        "test.meeting", when: #"{ "not": { "some": "plan.meeting.participants" } }"#,
        rest: #""at": "plan.meeting.participants","#)
    private static let need = ChecksExample.check(
        "test.need", when: #"{ "some": "plan.needs", "where": { "path": ".area", "is": "boende" } }"#,
        rest: #""at": { "first": "plan.needs", "where": { "path": ".area", "is": "boende" } },"#)

    /// Audits an input of any format by these checks, and prints where.
    private func places(_ checks: [String], in path: String, without folder: String) throws -> [String] {
        let codebook = try Study.codebook()
        let input = try ReadInput(path)
        #expect(input.faults.map(\.message.swedish) == [])
        var auditor = Auditor(
            engine: CodingEngine(codebook: codebook),
            checks: try ChecksExample.read(ChecksExample.file(checks)))
        return zip(input.caseFiles, input.origins).flatMap { auditor.audit($0, $1) }.map { finding in
            let place = finding.location.text(in: .swedish)
            return place.hasPrefix(folder + "/") ? String(place.dropFirst(folder.count + 1)) : place
        }
    }

    private static let json = """
        {
          "format": "sip-audit/case-file/1", "id": "A01", "municipality": "M", "unit": "U",
          "unitKind": "socialpsykiatri",
          "plans": [
            {
              "id": "p1", "kind": "SIP", "reason": "med { och \\" i texten",
              "meeting": { "date": "2015-03-17", "participants": [] },
              "needs": [
                { "area": "fritid", "party": "kommun" },
                { "area": "boende", "party": "kommun" }
              ],
              "g\\u006fals":   "tom"
            }
          ]
        }
        """

    @Test("in JSON: the value of the field, and where the part begins if it has no such field")
    func inJSON() throws {
        let folder = ScratchFolder()
        folder.put(Self.json, at: "a.json")
        let found = try places(
            [Self.goals, Self.noConvener, Self.emptyMeeting, Self.need], in: folder["a.json"],
            without: folder.path)
        #expect(found == ["a.json:12:23", "a.json:5:5", "a.json:7:58", "a.json:10:9"])
    }

    @Test("in JSON Lines: the line of the case")
    func inJSONLines() throws {
        let line = { (id: String) in
            #"{"format":"sip-audit/case-file/1","id":"\#(id)","municipality":"M","unit":"U","#
                + #""unitKind":"socialpsykiatri","plans":[{"id":"p1","kind":"SIP","goals":"tom"}]}"#
        }
        let folder = ScratchFolder()
        folder.put(line("A1") + "\n" + line("Å2") + "\n", at: "a.jsonl")
        let column = line("A1").firstRange(of: "\"tom\"").map {
            line("A1").unicodeScalars.distance(from: line("A1").startIndex, to: $0.lowerBound) + 1
        }
        let found = try places([Self.goals], in: folder["a.jsonl"], without: folder.path)
        #expect(found == ["a.jsonl:1:\(column ?? 0)", "a.jsonl:2:\(column ?? 0)"])
    }

    @Test("in a CSV set: the row and column, and the first cell of the row if it has no such column")
    func inCSVSet() throws {
        let folder = ScratchFolder()
        folder.put(
            "case_id,municipality,unit,unit_kind,plans\nA1,M,U,socialpsykiatri,kodat\nA2,M,U,missbruk,kodat\n",
            at: "cases.csv")
        folder.put(
            "case_id,plan_id,kind,goals,needs,meeting\nA1,p1,SIP,tom,kodat,kodat\nA2,p1,SIP,tom,,\n",
            at: "plans.csv")
        folder.put(
            "case_id,plan_id,area,party\nA1,p1,fritid,kommun\nA1,p1,boende,kommun\n", at: "needs.csv")
        folder.put(
            "case_id,meeting_id,plan_id,follow_up_id,date,participants\nA1,m1,p1,,2015-03-17,kodat\n",
            at: "meetings.csv")
        folder.put("case_id,meeting_id,actor\n", at: "participants.csv")
        let found = try places(
            [Self.goals, Self.noConvener, Self.emptyMeeting, Self.need], in: folder.path, without: folder.path
        )
        #expect(
            found == [
                "plans.csv:2:11 (post 2, kolumn ”goals”)", "plans.csv:2:1 (post 2, kolumn ”case_id”)",
                "meetings.csv:2:22 (post 2, kolumn ”participants”)",
                "needs.csv:3:1 (post 3, kolumn ”case_id”)", "plans.csv:3:11 (post 3, kolumn ”goals”)",
                "plans.csv:3:1 (post 3, kolumn ”case_id”)",
            ])
    }

    @Test("notes that are only counted stand at their file, and all else as it was")
    func notesWithoutPlaces() throws {
        let codebook = try Study.codebook()
        for input in [
            try ReadInput(Repository.caseFiles),
            try ReadInput(Repository.fixture.appending(path: "csv").path()),
        ] {
            func findings(placesNotes: Bool) throws -> [Finding] {
                var auditor = Auditor(
                    engine: CodingEngine(codebook: codebook), checks: try codebook.checks(),
                    placesNotes: placesNotes)
                return zip(input.caseFiles, input.origins).flatMap { auditor.audit($0, $1) }
            }
            let (placed, unplaced) = (try findings(placesNotes: true), try findings(placesNotes: false))
            #expect(placed.count == unplaced.count && placed.contains { $0.severity == .note })
            for (one, other) in zip(placed, unplaced) {
                #expect(one.key == other.key && one.message == other.message)
                let isNote = one.severity == .note
                #expect(other.location == (isNote ? SourceLocation(file: one.location.file) : one.location))
            }
        }
    }

    @Test("lines are the same however they are looked up")
    func lineIndices() {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<200 {
            let text = (0..<30).map { _ in
                ["\n", "\r", "\r\n", "a", "å", "🙂"].randomElement(using: &generator)!
            }
            let source = SourceFile(name: "x", bytes: Array(text.joined().utf8))
            var indices = LineIndices()
            for offset in (0...source.bytes.count).shuffled(using: &generator) {
                #expect(indices.location(at: offset, in: source, record: nil) == source.location(at: offset))
            }
        }
    }

    @Test("columns of a record of JSON Lines are the same however they are looked up")
    func lineIndicesOfRecords() {
        var generator = SeededGenerator(seed: 8)
        for length in [0, 1, 20, 1023, 1024, 1025, 5000] {
            let text = (0..<length).map { _ in ["a", "å", "”", "🙂"].randomElement(using: &generator)! }
            let source = SourceFile(name: "x", bytes: Array("{}\n\(text.joined())\n{}".utf8))
            var indices = LineIndices()
            for offset in (3..<source.bytes.count - 3).shuffled(using: &generator).prefix(200) {
                #expect(
                    indices.location(at: offset, in: source, record: (start: 3, line: 2), isOneLine: true)
                        == source.location(at: offset))
            }
        }
    }
}
