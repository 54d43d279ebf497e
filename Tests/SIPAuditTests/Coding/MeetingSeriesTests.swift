import Testing

@testable import SIPAudit

@Suite("The meetings from the first plan on")
struct MeetingSeriesTests {
    /// A meeting as a line: its date, and its participants, who attended but
    /// for a sign before them: `-` did not, `?` not evident, `!` not coded.
    private func meeting(_ line: String) -> String {
        let words = line.split(separator: " ").map(String.init)
        let date = words[0] == "*" ? "framgår ej" : words[0]
        let participants = words.dropFirst().map(participant).joined(separator: ", ")
        return "{\"date\": \"\(date)\", \"participants\": [\(participants)]}"
    }

    private func participant(_ word: String) -> String {
        let signs: [Character: String] = [
            "-": ", \"attended\": \"nej\"", "?": ", \"attended\": \"framgår ej\"", "!": "",
        ]
        let names = [
            "k": "boendestöd", "l": "psykiatri-öppenvård", "s": "försäkringskassan", "*": "framgår ej",
        ]
        let sign = signs[word.first ?? " "]
        let name = sign == nil ? word : String(word.dropFirst())
        return "{\"actor\": \"\(names[name] ?? name)\"\(sign ?? ", \"attended\": \"ja\"")}"
    }

    private func held(_ line: String?) -> String {
        line.map { ", \"meeting\": " + meeting($0) } ?? ""
    }

    private func plan(_ line: String?, id: String = "p1") -> String {
        let established = id == "p1" ? "2015-01-01" : "2015-06-01"
        return "{\"id\": \"\(id)\", \"kind\": \"SIP\", \"establishedOn\": \"\(established)\"\(held(line))}"
    }

    private func followUp(_ line: String?, _ date: String = "2016-01-01", _ rest: String = "") -> String {
        "{\"date\": \"\(date)\"\(rest)\(held(line))}"
    }

    private func truth(_ condition: String, plans: [String], followUps: [String]?) throws -> Truth {
        let keeper = #""municipality": "M", "unit": "E", "unitKind": "missbruk""#
        let plans = #""plans": [\#(plans.joined(separator: ", "))]"#
        let followUps = followUps.map { #", "followUps": [\#($0.joined(separator: ", "))]"# } ?? ""
        let text = #"{"format": "sip-audit/case-file/1", "id": "K1", \#(keeper), \#(plans)\#(followUps)}"#
        let codebook = try Study.codebook()
        var reader = CaseFileJSON(codebook: codebook)
        let file = try reader.read(SourceFile(name: "x", bytes: Array(text.utf8)))
        #expect(reader.log.text(in: .swedish) == "")
        let caseFile = try #require(file)
        let condition = try CountingConditions.condition(condition)
        let truth = condition.truth(in: CaseView(caseFile, protocol: codebook.studyProtocol))
        let walked = condition.walkedTruth(in: WalkedCase(caseFile, protocol: codebook.studyProtocol))
        #expect(walked == truth)
        return truth
    }

    // MARK: - How many

    private func atLeast(_ number: Int, _ plans: [String], _ followUps: [String]?) throws -> Truth {
        try truth(
            #"{"meetings": {"as": "huvudmän", "atLeast": 2}, "atLeast": \#(number)}"#, plans: plans,
            followUps: followUps)
    }

    @Test("are the first plan's and those of the occasions after it, of so many principals")
    func counted() throws {
        let first = [plan("2015-01-01 k l")]
        #expect(try atLeast(1, first, []) == .yes)
        #expect(try atLeast(2, first, []) == .no)
        #expect(try atLeast(2, first, [followUp("2015-06-01 k l")]) == .yes)
        #expect(try atLeast(2, first, [followUp("2015-06-01 k boendestöd")]) == .no)
        #expect(try atLeast(2, first, [followUp("2015-06-01 k -l")]) == .no)
        // Before the first plan.
        #expect(try atLeast(2, first, [followUp("2014-06-01 k l", "2014-06-01")]) == .no)
        #expect(try atLeast(3, first, [followUp("2015-06-01 k l"), followUp("2015-09-01 l s")]) == .yes)
    }

    @Test("an occasion without a meeting is none")
    func withoutMeeting() throws {
        let first = [plan("2015-01-01 k l")]
        #expect(try atLeast(2, first, [followUp(nil)]) == .no)
        #expect(try atLeast(2, first, [followUp(nil), followUp("2015-06-01 k l")]) == .yes)
    }

    @Test("a follow-up's is that of the plan it gave, and counts once")
    func ofNewPlan() throws {
        let plans = [plan("2015-01-01 k l"), plan("2015-06-01 k l", id: "p2")]
        let gave = #", "newPlan": "p2""#
        #expect(try atLeast(2, plans, [followUp(nil, "2015-06-01", gave)]) == .yes)
        #expect(try atLeast(3, plans, [followUp(nil, "2015-06-01", gave)]) == .no)
        #expect(
            try atLeast(3, plans, [followUp(nil, "2015-06-01", gave), followUp(nil, "2015-06-02", gave)])
                == .no)
        // A later plan that no follow-up names.
        #expect(try atLeast(2, plans, []) == .yes)
        let uncoded = [plan("2015-01-01 k l"), plan(nil, id: "p2")]
        #expect(try atLeast(2, uncoded, [followUp(nil, "2015-06-01", gave)]) == .missing)
        #expect(try atLeast(2, uncoded, []) == .missing)
        #expect(try atLeast(1, uncoded, []) == .yes)
        #expect(try atLeast(3, uncoded, []) == .no)
    }

    @Test("are left open by who came, and by what follows the plan")
    func open() throws {
        let first = [plan("2015-01-01 k l")]
        #expect(try atLeast(2, first, [followUp("2015-06-01 k ?l")]) == .notEvident)
        #expect(try atLeast(2, first, [followUp("2015-06-01 k *")]) == .notEvident)
        #expect(try atLeast(2, first, [followUp("2015-06-01 k !l")]) == .missing)
        #expect(try atLeast(2, first, [followUp("2015-06-01 ?boendestöd *")]) == .notEvident)
        #expect(try atLeast(2, first, [followUp("2015-06-01 *")]) == .no)
        #expect(try atLeast(2, first, nil) == .missing)
        #expect(try atLeast(1, first, nil) == .yes)
        // In the year of the plan: before it, or after.
        #expect(try atLeast(2, [plan("2015-05-01 k l")], [followUp("2015-06-01 k l", "2015")]) == .notEvident)
        #expect(try atLeast(2, first, [followUp("2015-06-01 k l", "framgår ej")]) == .notEvident)
        #expect(try atLeast(2, [plan(nil)], [followUp("2015-06-01 k l")]) == .missing)
        #expect(try atLeast(1, [plan(nil)], [followUp("2015-06-01 k l")]) == .yes)
    }

    // MARK: - The core of a team

    private func core(
        _ lines: String..., share: String = "2/3", meetings: Int = 3, months: Int = 12, actors: Int = 3
    ) throws -> Truth {
        try truth(
            #"{"core": {"as": "aktörer", "actors": \#(actors), "share": "\#(share)", "meetings": \#(meetings), "#
                + #""months": \#(months)}}"#, plans: [plan(lines[0])],
            followUps: lines.dropFirst().map { followUp($0) })
    }

    @Test("is the same actors all together at a share of consecutive meetings")
    func core() throws {
        #expect(try core("2015-01-01 k l s", "2015-04-01 k l s", "2015-08-01 k l s") == .yes)
        #expect(try core("2015-01-01 k l s", "2015-04-01 k l", "2015-08-01 k l s") == .yes)
        #expect(try core("2015-01-01 k l s", "2015-04-01 k l", "2015-08-01 k s") == .no)
        // Each pair met often enough, but never the three of them.
        #expect(try core("2015-01-01 k l", "2015-04-01 l s", "2015-08-01 k s") == .no)
        #expect(try core("2015-01-01 k l s", "2015-04-01 k l s") == .no)
        #expect(try core("2015-01-01 k l s", "2015-04-01 k l s", meetings: 2) == .yes)
        // Two units of one clinic are one actor.
        #expect(
            try core("2015-01-01 k l rättspsykiatri", "2015-04-01 k l rättspsykiatri", meetings: 2) == .no)
        #expect(try core("2015-01-01 k l s", "2015-04-01 k l", "2015-08-01 k l s", share: "1") == .no)
    }

    @Test("leaves no meeting between them out, and may begin at a later one")
    func consecutive() throws {
        #expect(
            try core(
                "2015-01-01 k l s", "2015-02-01 k", "2015-03-01 l", "2015-04-01 k l s", "2015-05-01 k l s")
                == .yes)
        #expect(try core("2015-01-01 k l s", "2015-02-01 k", "2015-03-01 l", "2015-04-01 k l s") == .no)
        #expect(
            try core("2015-01-01 k l s", "2015-02-01 k", "2015-03-01 l", "2015-04-01 k l s", share: "1/2")
                == .yes)
        // Whatever the order in which the file has them.
        #expect(try core("2015-01-01 k l s", "2015-08-01 k l s", "2015-04-01 k l s") == .yes)
        // Meetings of one day are not divided.
        #expect(
            try core("2015-01-01 k l s", "2015-04-01 k l s", "2015-04-01 k", share: "1", meetings: 2) == .no)
    }

    @Test("is held to its months to the day")
    func months() throws {
        func three(_ last: String, _ months: Int = 12) throws -> Truth {
            try core("2015-01-31 k l s", "2015-02-01 k l s", "\(last) k l s", months: months)
        }
        #expect(try three("2016-01-31") == .yes)
        #expect(try three("2016-02-01") == .no)
        #expect(try three("2015-02-28", 1) == .yes)
        #expect(try three("2015-03-01", 1) == .no)
        #expect(try three("2015-01-31", 0) == .no)
        #expect(try three("2016-02-29", 13) == .yes)
    }

    @Test("is left open by who came and by coarse dates, not by what cannot matter")
    func openCore() throws {
        #expect(try core("2015-01-01 k l s", "2015-04-01 k l s", "2015-08-01 ?k l s") == .yes)
        #expect(try core("2015-01-01 k l s", "2015-04-01 k l", "2015-08-01 ?k l s") == .notEvident)
        #expect(try core("2015-01-01 k l s", "2015-04-01 k l", "2015-08-01 !k l s") == .missing)
        #expect(try core("2015-01-01 k l s", "2015-04-01 k l", "2015-08-01 * l s") == .notEvident)
        #expect(try core("2015-01-01 k l s", "2015-04-01 k l", "2015-08-01 * s") == .no)
        #expect(try core("2015-01-01 k l s", "2015-04-01 k l s", "2015-08 k l s") == .notEvident)
        #expect(try core("2015-01-01 k l s", "2015-04-01 k l s", "* k l s") == .notEvident)
        #expect(try core("2015-01-01 k l s", "2015-04-01 k l s", "2017 k l s") == .no)
        #expect(try core("2015-01-01 k l s", "2015-04-01 k l s", "2015-08 k") == .notEvident)
        #expect(try core("2015-01-01 k l s", "2015-04-01 k l", "2015-08 k") == .no)
        // A meeting that may have been among three sure ones could spoil their share.
        #expect(try core("2015-01-01 k l s", "2015-02-01 k l s", "2015-05-01 k l s", "2015-03 k") == .yes)
        #expect(
            try core("2015-01-01 k l s", "2015-02-01 k l s", "2015-05-01 k l s", "2015-03 k", share: "1")
                == .notEvident)
        #expect(
            try core("2015-01-01 k l s", "2015-02-01 k l s", "2015-05-01 k l s", "2015-06 k", share: "1")
                == .yes)
    }
}
