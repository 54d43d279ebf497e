import Testing

@testable import SIPAudit

/// Conditions that count actors, values held together, and meetings, on small
/// case files made for them.
@Suite("Conditions that count")
struct CountingConditionTests {
    private func file(_ members: String) throws -> CaseFile {
        let text =
            #"{"format": "sip-audit/case-file/1", "id": "K1", "municipality": "M", "unit": "E", "#
            + #""unitKind": "missbruk", "readOn": "2017-05-02", "# + members + "}"
        var reader = CaseFileJSON(codebook: try Study.codebook())
        let caseFile = try reader.read(SourceFile(name: "x", bytes: Array(text.utf8)))
        #expect(reader.log.text(in: .swedish) == "")
        return try #require(caseFile)
    }

    /// The truth by the program, which the walk through the tree must have too.
    private func truth(_ condition: String, _ members: String) throws -> Truth {
        let (condition, file) = (try CountingConditions.condition(condition), try file(members))
        let study = try Study.codebook().studyProtocol
        let truth = condition.truth(in: CaseView(file, protocol: study))
        #expect(condition.walkedTruth(in: WalkedCase(file, protocol: study)) == truth)
        return truth
    }

    // MARK: - Different actors

    private func distinct(_ range: String, _ interventions: String) throws -> Truth {
        try truth(
            #"{"distinct": "interventions", "by": ".provider", "as": "aktörer", "#
                + #""where": {"path": ".planned", "is": "ja"}, "# + range + "}",
            #""interventions": ["# + interventions + "]")
    }

    private static let psychiatry = #"{"provider": "psykiatri-öppenvård", "planned": "ja"}"#
    private static let inpatient = #"{"provider": "psykiatri-slutenvård", "planned": "ja"}"#
    private static let addiction = #"{"provider": "beroendevård", "planned": "ja"}"#

    @Test("count actors of one group once, and those of none not at all")
    func distinctGroups() throws {
        let two = #""atLeast": 2"#
        #expect(try distinct(two, "") == .no)
        #expect(try distinct(two, "\(Self.psychiatry), \(Self.inpatient)") == .no)
        #expect(try distinct(two, "\(Self.psychiatry), \(Self.addiction)") == .yes)
        #expect(try distinct(two, #"\#(Self.psychiatry), {"provider": "brukare", "planned": "ja"}"#) == .no)
        #expect(
            try distinct(two, #"\#(Self.psychiatry), {"provider": "socialtjänst", "planned": "ja"}"#) == .no)
        #expect(
            try distinct(two, #"\#(Self.psychiatry), {"provider": "beroendevård", "planned": "nej"}"#) == .no)
        #expect(try distinct(#""atLeast": 1, "atMost": 1"#, "\(Self.psychiatry), \(Self.inpatient)") == .yes)
        #expect(try distinct(#""atMost": 1"#, "\(Self.psychiatry), \(Self.addiction)") == .no)
        #expect(
            try truth(
                #"{"distinct": "interventions", "by": ".provider", "as": "aktörer"}"#, #""contacts": []"#)
                == .missing)
    }

    @Test("leave open what another actor could change, and nothing else")
    func openGroups() throws {
        let two = #""atLeast": 2"#
        func with(_ other: String) throws -> Truth { try distinct(two, "\(Self.psychiatry), \(other)") }
        #expect(try with(#"{"provider": "framgår ej", "planned": "ja"}"#) == .notEvident)
        #expect(try with(#"{"provider": "beroendevård", "planned": "framgår ej"}"#) == .notEvident)
        #expect(try with(#"{"provider": "psykiatri-slutenvård", "planned": "framgår ej"}"#) == .no)
        #expect(try with(#"{"provider": "brukare", "planned": "framgår ej"}"#) == .no)
        #expect(try with(#"{"provider": "framgår ej", "planned": "nej"}"#) == .no)
        #expect(try with(#"{"planned": "ja"}"#) == .missing)
        #expect(try with(#"{"provider": "beroendevård"}"#) == .missing)
        #expect(try with(#"{"provider": "framgår ej"}"#) == .missing)
        #expect(try with(#"\#(Self.addiction), {"planned": "ja"}"#) == .yes)
        // One actor that is not known is of one group at most.
        let three = #""atLeast": 3"#
        #expect(
            try distinct(three, #"\#(Self.psychiatry), {"provider": "framgår ej", "planned": "ja"}"#) == .no)
    }

    // MARK: - Values held together

    private func tasks(_ least: Int, _ tasks: String...) throws -> Truth {
        let condition = """
            {"group": "plan.tasks", "by": ".holder", "where": {"path": ".handlesInterventions", "is": "nej"},
             "distinct": ".task", "atLeast": \(least)}
            """
        let whole = tasks.map { task -> String in
            task.contains("handles") ? task : task.dropLast() + #", "handlesInterventions": "nej"}"#
        }
        let meeting = #"{"id": "m", "date": "2015-03-01"}"#
        let list = whole.joined(separator: ", ")
        return try truth(
            condition, #""plans": [{"id": "p", "kind": "SIP", "meeting": \#(meeting), "tasks": [\#(list)]}]"#)
    }

    @Test("ask of one holder, not of several together")
    func group() throws {
        let coordinate = #"{"task": "samordna", "holder": "a"}"#
        let lead = #"{"task": "leda-möten", "holder": "a"}"#
        #expect(try tasks(1) == .no)
        #expect(try tasks(2, coordinate, lead) == .yes)
        #expect(try tasks(2, coordinate, coordinate) == .no)
        #expect(try tasks(3, coordinate, lead) == .no)
        #expect(try tasks(2, coordinate, #"{"task": "leda-möten", "holder": "b"}"#) == .no)
        let handles = #"{"task": "leda-möten", "holder": "a", "handlesInterventions": "ja"}"#
        #expect(try tasks(2, coordinate, handles) == .no)
        #expect(try tasks(2, coordinate, handles.replacing(#""ja""#, with: #""framgår ej""#)) == .notEvident)
        #expect(try tasks(2, coordinate, #"{"task": "framgår ej", "holder": "a"}"#) == .notEvident)
        #expect(try tasks(2, coordinate, #"{"task": "framgår ej", "holder": "b"}"#) == .no)
        #expect(try tasks(3, coordinate, #"{"task": "framgår ej", "holder": "a"}"#) == .no)
        #expect(try tasks(2, coordinate, #"{"task": "leda-möten"}"#) == .missing)
        #expect(try tasks(2, coordinate, #"{"holder": "a"}"#) == .missing)
        // Two tasks without a holder may be the same person's.
        #expect(try tasks(2, #"{"task": "samordna"}"#, #"{"task": "leda-möten"}"#) == .missing)
        #expect(try tasks(1, coordinate, #"{"task": "leda-möten"}"#) == .yes)
    }

    // MARK: - Days

    @Test("within so many days in either direction")
    func days() throws {
        func within(_ date: String) throws -> Truth {
            try truth(
                #"{"some": "occasions", "where": {"days": {"from": "plan.followUpOn", "to": ".date"}, "within": {"threshold": "days"}}}"#,
                #""plans": [{"id": "p", "kind": "SIP", "followUpOn": "2015-06-30", "#
                    + #""meeting": {"id": "m", "date": "2015-03-01"}}], "#
                    + #""followUps": [{"id": "f", "date": "\#(date)"}]"#)
        }
        #expect(try within("2015-05-31") == .yes)
        #expect(try within("2015-05-30") == .no)
        #expect(try within("2015-07-30") == .yes)
        #expect(try within("2015-07-31") == .no)
        #expect(try within("2015-06") == .yes)
        #expect(try within("2015-07") == .notEvident)
        #expect(try within("2015-08") == .no)
    }
}
