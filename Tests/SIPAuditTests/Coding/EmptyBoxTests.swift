import Testing

@testable import SIPAudit

@Suite("Boxes and plans that say little")
struct EmptyBoxTests {
    private func condition(_ json: String) throws -> Condition {
        try CountingConditions.condition(json)
    }

    private func view(plans: [Plan], followUps: [FollowUp] = []) throws -> CaseView {
        var caseFile = CaseFile()
        caseFile.plans = plans
        caseFile.followUps = followUps
        return CaseView(caseFile, protocol: try Study.codebook().studyProtocol)
    }

    private func plan(_ date: String, id: FieldValue = .missing) throws -> Plan {
        var plan = Plan()
        plan[.id] = id
        plan[.kind] = .code(try #require(Study.codebook().list(.planKinds).index(of: "SIP")))
        plan[.establishedOn] = .date(try #require(PartialDate(date)))
        return plan
    }

    @Test("an empty box for several values holds none")
    func emptyBox() throws {
        var first = try plan("2015-03-17")
        first[.copiesTo] = .empty
        let view = try view(plans: [first])
        #expect(try condition(#"{"path": "plan.copiesTo", "isEmpty": true}"#).truth(in: view) == .yes)
        #expect(try condition(#"{"path": "plan.copiesTo", "isEmpty": false}"#).truth(in: view) == .no)
        #expect(try condition(#"{"path": "plan.copiesTo", "atMost": 0}"#).truth(in: view) == .yes)
        let path = FieldPath(scope: .plan, field: Plan.Field.copiesTo.rawValue, isOfElement: false)
        #expect(Rule.countValues(path, nil).value(in: view).0 == .number(0))
    }

    @Test("a later plan without an id is an occasion, whatever follow-ups name no plan")
    func planWithoutID() throws {
        var followUp = FollowUp()
        followUp[.date] = .date(try #require(PartialDate("2015-06-01")))
        let view = try view(plans: [plan("2015-03-17"), plan("2016-01-02")], followUps: [followUp])
        #expect(view.occasions.map(\.origin) == [.followUp(0), .laterPlan(1)])
    }

    @Test("a follow-up whose date is unknown or coarse leaves open which of all was the first")
    func undatedFollowUp() throws {
        func followUps(_ dates: String?...) throws -> [Occasion] {
            let followUps = try dates.map { date in
                var followUp = FollowUp()
                followUp[.date] = .notEvident
                if let date { followUp[.date] = .date(try #require(PartialDate(date))) }
                followUp[.newPlanMade] = .code(WellKnown.yes)
                return followUp
            }
            return try view(plans: [plan("2015-01-17")], followUps: followUps).occasions
        }
        let first = try followUps(nil, "2015-06-01", "2015-09-01")
        #expect(first.map(\.origin) == [.followUp(1), .followUp(2), .followUp(0)])
        #expect(first.allSatisfy { $0.date.isNotEvident && $0.newPlanMade.isNotEvident })
        // The year of one holds the days of the others, in whatever order they stand.
        let coarse = try followUps("2015-09", "2016", "2015-06-01", "2016-03-01", "2016-08-01")
        #expect(coarse.map(\.newPlanMade.isNotEvident) == [false, false, true, true, true])
    }
}
