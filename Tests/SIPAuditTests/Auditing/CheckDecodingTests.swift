import Testing

@testable import SIPAudit

@Suite("The study's checks are read from checks.json")
struct CheckDecodingTests {
    @Test("the embedded study's checks are whole, in the order of the file")
    func embedded() throws {
        let checks = try Study.codebook().checks()
        #expect(checks.checks.map(\.declaration.id).contains("protocol.no-goal"))
        #expect(checks.statutes.map(\.id) == ["sip", "discharge-planning", "discharge"])
        #expect(checks.care.map(\.name) == ["psychiatric-inpatient"])
    }

    @Test("a check for the roots of a list is one for each of them")
    func roots() throws {
        let codebook = try Study.codebook()
        let check = try #require(try codebook.checks().check("protocol.need-without-intervention"))
        guard case .data(let expansions) = check.content else {
            Issue.record("a check that is data")
            return
        }
        let roots = codebook.list(.areas).values.filter { $0.parent == nil }
        #expect(expansions.map(\.bindings) == roots.map { [Finding.Binding("area", $0.id)] })
        #expect(expansions[0].message.swedish[1] == .text("”\(roots[0].label.swedish)”"))
    }

    @Test("of a set of values the first tells findings apart, and words stand in messages as written")
    func sets() throws {
        let check = try #require(try Study.codebook().checks().check("law.start-without-delay"))
        guard case .data(let expansions) = check.content else {
            Issue.record("a check that is data")
            return
        }
        #expect(
            expansions.map(\.bindings)
                == ["plan.calledOn", "plan.date"].map { [Finding.Binding("until", $0)] })
        #expect(expansions.map { $0.message.swedish[3] } == [.text("kallelsen"), .text("planen")])
        // A set may name a parameter of the study.
        let limits = expansions.map { expansion -> Int? in
            guard case .not(.days(_, _, let range)) = expansion.condition else { return nil }
            return range.atMost
        }
        #expect(limits == [30, 90])
    }
}
