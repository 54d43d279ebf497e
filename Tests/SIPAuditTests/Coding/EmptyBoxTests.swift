import Testing

@testable import SIPAudit

@Suite("Boxes and plans that say little")
struct EmptyBoxTests {
    private func condition(_ json: String) throws -> Condition {
        try WordedCondition(json, "", "").compiled(Study.codebook())
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
}
