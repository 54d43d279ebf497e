import Testing

@testable import SIPAudit

@Suite("Thresholds, groupings and what counts by them")
struct CountingFaultTests {
    @Test("every criterion of samverkan.json can be read")
    func criteria() throws {
        var decoder = try CountingConditions.decoder()
        let criteria = try #require(CountingConditions.document().root["criteria"])
        var count = 0
        for criterion in criteria.elements {
            #expect(decoder.condition(try #require(criterion["when"])) != nil)
            if let applies = criterion["appliesWhen"] { #expect(decoder.condition(applies) != nil) }
            count += 1
        }
        #expect(count > 10)
        #expect(decoder.log.text(in: .english) == "")
    }

    @Test("thresholds keep what is written, and other values take their place")
    func thresholds() throws {
        let decoder = try CountingConditions.decoder(overriding: ["core-share": Fraction(1, over: 2)])
        let share = try #require(decoder.thresholds.first { $0.id == "core-share" })
        #expect(share.value == Fraction(1, over: 2))
        #expect(share.step == Fraction(1, over: 6) && share.most == Fraction(1) && share.least == nil)
        #expect(share.allows(Fraction(1)) && !share.allows(Fraction(7, over: 6)))
        let condition = try CountingConditions.condition(
            #"{"count": "contacts", "atLeast": {"threshold": "actors"}}"#, overriding: ["actors": Fraction(5)]
        )
        #expect(condition == .count(.contacts, .all([]), NumberRange(atLeast: 5)))
    }

    @Test("groupings choose a principal's actors, or those named with all below them")
    func groupings() throws {
        let decoder = try CountingConditions.decoder()
        let actors = try Study.codebook().list(.actors)
        func group(_ actor: String, _ grouping: Int) throws -> String? {
            let grouping = decoder.groupings[grouping]
            return grouping.group(of: try #require(actors.index(of: actor))).map { grouping.groups[$0].id }
        }
        #expect(try group("socialtjänst", 0) == "kommun")
        #expect(try group("brukare", 0) == nil)
        #expect(try group("boendestöd", 1) == "socialpsykiatri")
        #expect(try group("rättspsykiatri", 1) == "psykiatri")
        #expect(try group("socialtjänst", 1) == nil)
    }

    @Test("a fault is found where it stands, word for word", arguments: declarations + conditions)
    func faults(_ example: MarkedExample) throws {
        let document = try JSONDocument(parsing: example.source)
        var decoder = CodebookDecoder()
        if document.root.has("thresholds") || document.root.has("groupings") {
            decoder.lists = try Study.codebook().lists
            decoder.decodeThresholds(document.root["thresholds"])
            decoder.decodeGroupings(document.root["groupings"])
        } else {
            decoder = try CountingConditions.decoder()
            #expect(decoder.condition(document.root) == nil)
        }
        #expect(decoder.log.count == 1, "\(decoder.log.text(in: .swedish))")
        example.check(decoder.log.kept.first)
    }

    @Test("a faulty threshold or grouping is reported where it is declared alone")
    func onlyOnce() throws {
        var decoder = CodebookDecoder()
        decoder.lists = try Study.codebook().lists
        let text = #"""
            {"thresholds": [{"id": "t", "value": "x", "step": 1, "label": "t", "source": "own"}],
             "groupings": [{"id": "g", "label": "g", "source": "own", "groups": [{"id": "a"}]}],
             "condition": {"meetings": {"as": "g", "atLeast": {"threshold": "t"}}}}
            """#
        let document = try JSONDocument(parsing: SourceFile(name: "x", bytes: Array(text.utf8)))
        decoder.decodeThresholds(document.root["thresholds"])
        decoder.decodeGroupings(document.root["groupings"])
        #expect(decoder.condition(try #require(document.root["condition"])) == nil)
        #expect(decoder.log.count == 2)
    }

    private static func threshold(_ members: String) -> String {
        #"{"thresholds": [{"id": "t", "#
            + members + #", "label": "t", "source": "own"}]}"#
    }

    private static func grouping(_ groups: String) -> String {
        #"{"groupings": [{"id": "g", "label": "g", "source": "own", "groups": ["# + groups + "]}]}"
    }

    private static let declarations = [
        MarkedExample(
            threshold(#""value": ⇢0.5, "step": 1"#), "codebook.type",
            sv: "Här ska ett heltal stå, eller ett bråk som \"2/3\".",
            en: "A whole number was expected here, or a fraction such as \"2/3\"."),
        MarkedExample(
            threshold(#""value": ⇢"7/6", "step": "1/6", "least": 0, "most": 1"#), "codebook.threshold",
            sv: "7/6 går inte här: talet ska vara minst 0 och högst 1.",
            en: "7/6 will not do: the number must be at least 0 and at most 1."),
        MarkedExample(
            threshold(#""value": ⇢1, "step": 1, "least": 2"#), "codebook.threshold",
            sv: "1 går inte här: talet ska vara minst 2.", en: "1 will not do: the number must be at least 2."
        ),
        MarkedExample(
            threshold(#""value": 1, "step": ⇢0"#), "codebook.threshold", sv: "Steget ska vara större än 0.",
            en: "The step must be greater than 0."),
        MarkedExample(
            #"{"thresholds": [{"id": "t", "value": 1, "step": 1, "label": "t", "source": "own"}, "#
                + #"⇢{"id": "t", "value": 2, "step": 1, "label": "t", "source": "own"}]}"#,
            "codebook.doubled",
            sv: "”t” står två gånger.", en: "“t” occurs twice."),
        MarkedExample(
            grouping(#"⇢{"id": "a"}"#), "codebook.group",
            sv: "En grupp ska ha antingen principal eller values.",
            en: "A group needs either principal or values."),
        MarkedExample(
            grouping(#"{"id": "a", "principal": "kommun"}, ⇢{"id": "b", "values": ["boendestöd"]}"#),
            "codebook.group", sv: "Grupperna ”a” och ”b” har aktörer gemensamt.",
            en: "The groups “a” and “b” have actors in common."),
        MarkedExample(
            grouping(#"{"id": "a", "values": ["psykiatri", ⇢"psykiatrin"]}"#), "codebook.unknown-value",
            sv: "”psykiatrin” är inget värde i ”actors”. Menade du ”psykiatri”?",
            en: "“psykiatrin” is not a value of “actors”. Did you mean “psykiatri”?"),
        MarkedExample(
            grouping(#"{"id": "a", "principal": "kommun"}, ⇢{"id": "a", "principal": "stat"}"#),
            "codebook.doubled", sv: "”a” står två gånger.", en: "“a” occurs twice."),
    ]

    private static let conditions = [
        MarkedExample(
            #"{"count": "contacts", "atLeast": {"threshold": ⇢"actor"}}"#, "codebook.unknown-threshold",
            sv: "Tröskeln ”actor” finns inte. Menade du ”actors”?",
            en: "There is no threshold “actor”. Did you mean “actors”?"),
        MarkedExample(
            #"{"count": "contacts", "atMost": {"threshold": ⇢"core-share"}}"#, "codebook.threshold",
            sv: "Tröskeln ”core-share” är 2/3, men här behövs ett heltal.",
            en: "The threshold “core-share” is 2/3, but a whole number is needed here."),
        MarkedExample(
            #"{"distinct": "interventions", "by": ".provider", "as": ⇢"huvudman", "atLeast": 2}"#,
            "codebook.unknown-grouping", sv: "Grupperingen ”huvudman” finns inte. Menade du ”huvudmän”?",
            en: "There is no grouping “huvudman”. Did you mean “huvudmän”?"),
        MarkedExample(
            #"{"distinct": "interventions", "by": ⇢".kind", "as": "huvudmän", "atLeast": 2}"#,
            "codebook.comparison", sv: "”as” kan inte användas på .kind.",
            en: "“as” cannot be used on .kind."),
        MarkedExample(
            #"{"distinct": "interventions", "by": ⇢"plan.convener", "as": "huvudmän", "atLeast": 2}"#,
            "codebook.path",
            sv: "”plan.convener” är inget fält på listans element: skriv det med punkt först.",
            en: "“plan.convener” is no field of the list's elements: write it with a dot first."),
        MarkedExample(
            #"{"some": "contacts", "where": ⇢{"distinct": "interventions", "by": ".provider", "as": "huvudmän"}}"#,
            "codebook.condition",
            sv: "some, every, count, distinct och group kan inte stå inuti varandra.",
            en: "some, every, count, distinct and group cannot stand inside each other."),
        MarkedExample(
            #"{"group": "documents", "by": ⇢".date", "distinct": ".kind", "atLeast": 2}"#,
            "codebook.comparison",
            sv: "”by” kan inte användas på .date.", en: "“by” cannot be used on .date."),
        MarkedExample(
            #"{"group": "plan.tasks", "by": ".holder", "distinct": ⇢".holder", "atLeast": 2}"#,
            "codebook.comparison", sv: "”distinct” kan inte användas på .holder.",
            en: "“distinct” cannot be used on .holder."),
        MarkedExample(
            #"{"group": "plan.tasks", "by": ".holder", "distinct": ".task", "atLeast": ⇢0}"#,
            "codebook.number",
            sv: "0 går inte här: talet ska vara minst 1.", en: "0 will not do: the number must be at least 1."
        ),
        MarkedExample(
            #"{"days": {"from": "plan.date", "to": "occasion1.date"}, "within": ⇢-1}"#, "codebook.number",
            sv: "-1 går inte här: talet ska vara minst 0.",
            en: "-1 will not do: the number must be at least 0."),
        MarkedExample(
            #"⇢{"days": {"from": "plan.date", "to": "occasion1.date"}, "within": 1, "atLeast": 0}"#,
            "codebook.condition",
            sv: "Villkoret jämför på flera sätt. Skriv ett villkor för vart och ett, och sätt dem i all.",
            en: "The condition compares in several ways. Write one condition for each, and put them in all."),
        MarkedExample(
            #"{"meetings": ⇢{"as": "huvudmän"}, "atLeast": 2}"#, "codebook.missing-key",
            sv: "Nyckeln ”atLeast” saknas.", en: "The key “atLeast” is missing."),
        MarkedExample(
            #"{"core": {"as": "aktörer", "actors": 3, "share": ⇢"3/2", "meetings": 3, "months": 12}}"#,
            "codebook.number", sv: "3/2 går inte här: talet ska vara minst 0 och högst 1.",
            en: "3/2 will not do: the number must be at least 0 and at most 1."),
    ]
}
