import Testing

@testable import SIPAudit

@Suite("The statute in force on the day is cited")
struct StatuteTests {
    private func cited(_ id: String, _ date: String, care: [String] = ["other"]) throws -> [String]? {
        let statute = try #require(try Study.codebook().checks().statute(id))
        let day = try #require(PartialDate(date))
        return statute.citations(on: day, care: care)?.map { citation in
            [citation.paragraph, citation.sfs].compactMap(\.self).joined(separator: " ")
        }
    }

    @Test("both laws on the individual plan, from 2010 on")
    func sip() throws {
        #expect(try cited("sip", "2009-12-31") == nil)
        #expect(try cited("sip", "2010-01-01") == ["2 kap. 7 § 2001:453", "3 f § 1982:763"])
        #expect(try cited("sip", "2017-03-31") == ["2 kap. 7 § 2001:453", "3 f § 1982:763"])
        #expect(try cited("sip", "2017-04-01") == ["2 kap. 7 § 2001:453", "16 kap. 4 § 2017:30"])
        #expect(try cited("sip", "2025-06-30") == ["2 kap. 7 § 2001:453", "16 kap. 4 § 2017:30"])
        #expect(try cited("sip", "2025-07-01") == ["2025:400", "16 kap. 4 § 2017:30"])
    }

    @Test("without its paragraph where the date cannot choose, and not at all where it may be older")
    func coarse() throws {
        #expect(try cited("sip", "2015") == ["2 kap. 7 § 2001:453", "3 f § 1982:763"])
        #expect(try cited("sip", "2017") == ["2 kap. 7 § 2001:453", "1982:763/2017:30"])
        #expect(try cited("sip", "2017-04") == ["2 kap. 7 § 2001:453", "16 kap. 4 § 2017:30"])
        #expect(try cited("sip", "2025") == ["2001:453/2025:400", "16 kap. 4 § 2017:30"])
        #expect(try cited("sip", "2009") == nil)
    }

    @Test("psychiatric inpatient care changes its law a year later than other care")
    func care() throws {
        let psychiatric = ["psychiatric-inpatient"]
        let unknown = ["other", "psychiatric-inpatient"]
        #expect(try cited("discharge", "2017-12-31") == nil)
        #expect(try cited("discharge", "2018-01-01") == ["2017:612"])
        #expect(try cited("discharge", "2018-12-31", care: psychiatric) == nil)
        #expect(try cited("discharge", "2019-01-01", care: psychiatric) == ["2017:612"])
        #expect(try cited("discharge-planning", "2018-06-01") == ["2017:612"])
        #expect(try cited("discharge-planning", "2018-06-01", care: psychiatric) == ["1990:1404"])
        // Where the care is not known, only what holds for both is certain.
        #expect(try cited("discharge", "2018-06-01", care: unknown) == nil)
        #expect(try cited("discharge-planning", "2018-06-01", care: unknown) == nil)
        #expect(try cited("discharge-planning", "2017-06-01", care: unknown) == ["1990:1404"])
        #expect(try cited("discharge", "2019-06-01", care: unknown) == ["2017:612"])
    }

    @Test("a check of a law reports nothing of a plan that is older, or whose day is not known")
    func olderThanItsLaw() throws {
        let rest = """
            "statutes": [{ "id": "law", "label": "lag", "versions": [
              { "sfs": "2014:1", "paragraph": "1 §", "from": "2015-01-01", "source": "x" }] }],
            """
        let check = ChecksExample.check(when: #"{ "all": [] }"#, rest: #""basis": { "statute": "law" },"#)
        let file = AuditedExample.file([
            AuditedExample.plan("p1", on: "2014-12-31"), AuditedExample.plan("p2", on: "2015-01-01"),
            AuditedExample.plan("p3", on: "2014"), AuditedExample.plan("p4", on: nil),
        ])
        let findings = try ChecksExample.findings([check], rest: rest, in: file)
        #expect(findings.map(\.subject.id?.description) == ["p2"])
        #expect(
            findings.first?.basis.statutes == [
                Finding.Citation(law: Bilingual(same: "lag"), sfs: "2014:1", paragraph: "1 §")
            ])
    }

    @Test("the care of a plan is asked of the plan itself")
    func careOfPlan() throws {
        let rest = """
            "care": { "inpatient": { "path": "plan.convener", "is": "psykiatri-slutenvård" } },
            "statutes": [{ "id": "law", "label": "lag", "versions": [
              { "sfs": "2014:1", "paragraph": null, "from": "2018-01-01", "care": "other", "source": "x" },
              { "sfs": "2014:1", "paragraph": null, "from": "2019-01-01", "care": "inpatient", "source": "x" }
            ] }],
            """
        let check = ChecksExample.check(when: #"{ "all": [] }"#, rest: #""basis": { "statute": "law" },"#)
        let file = AuditedExample.file([
            AuditedExample.plan("ward", on: "2018-06-01", #""convener": "psykiatri-slutenvård""#),
            AuditedExample.plan("clinic", on: "2018-06-01", #""convener": "psykiatri-öppenvård""#),
            AuditedExample.plan("unknown", on: "2018-06-01"),
            AuditedExample.plan("later", on: "2019-06-01"),
        ])
        let findings = try ChecksExample.findings([check], rest: rest, in: file)
        #expect(findings.map(\.subject.id?.description) == ["clinic", "later"])
    }
}
