import Testing

@testable import SIPAudit

/// A condition as the codebook writes it, and its words in both languages.
struct WordedCondition: Sendable, CustomTestStringConvertible {
    let json: String
    let swedish: String
    let english: String

    init(_ json: String, _ swedish: String, _ english: String) {
        self.json = json
        self.swedish = swedish
        self.english = english
    }

    var testDescription: String { json }

    /// The condition, compiled against the lists of the embedded study.
    func compiled() throws -> Condition { try CountingConditions.condition(json) }
}

@Suite("Conditions in words")
struct ConditionWordingTests {
    @Test("word for word", arguments: comparisons + dates + elements + counting + joined)
    func words(_ example: WordedCondition) throws {
        let codebook = try Study.codebook()
        let condition = try example.compiled()
        #expect(Wording(codebook, language: .swedish).words(for: condition) == example.swedish)
        #expect(Wording(codebook, language: .english).words(for: condition) == example.english)
    }

    @Test("values by id, as users type them")
    func ids() throws {
        let codebook = try Study.codebook()
        let condition = try WordedCondition(
            #"""
            {"some": "plan.meeting.participants", "where": {"all": [
              {"path": ".actor", "is": "psykiatri-öppenvård"}, {"path": ".attended", "is": "ja"}]}}
            """#, "", ""
        ).compiled()
        #expect(
            Wording(codebook, language: .swedish, values: .id).words(for: condition)
                == "någon deltagare vid första planens möte: aktör är psykiatri-öppenvård och deltog är ja")
        #expect(
            Wording(codebook, language: .english, values: .id).words(for: condition)
                == "some participant at the first plan's meeting: actor is psykiatri-öppenvård and attended is ja"
        )
    }

    static let comparisons = [
        WordedCondition(
            #"{"path": "person.gender", "is": "kvinna"}"#, "personens kön är ”Kvinna”",
            "the person's gender is “Woman”"),
        WordedCondition(
            #"{"not": {"path": "person.bornInSweden", "is": "ja"}}"#,
            "personens födelse i Sverige är inte ja",
            "the person's birth in Sweden is not yes"),
        WordedCondition(
            #"{"path": "plan.kind", "in": ["SIP", "KPM-plan"]}"#,
            "första planens typ är ”SIP” eller ”KPM-plan”",
            "the first plan's kind is “SIP” or “KPM plan”"),
        WordedCondition(
            #"{"path": "plan.convener", "function": "myndighet"}"#,
            "första planens sammankallande aktör har funktionen ”Myndighet”",
            "the first plan's convening actor has the function “Authority”"),
        WordedCondition(
            #"{"path": "plan.convener", "operation": "privat"}"#,
            "första planens sammankallande aktör har driftsformen ”Privat (entreprenad eller köpt insats)”",
            "the first plan's convening actor has the operation “Private (contracted or purchased)”"),
        WordedCondition(
            #"{"path": "person.substanceUse", "is": "narkotika"}"#,
            "personens typer av missbruk omfattar ”Narkotika”",
            "the person's kinds of substance use include “Narcotics”"),
        WordedCondition(
            #"{"path": "person.substanceUse", "isEmpty": true}"#, "antalet personens typer av missbruk är 0",
            "the number of the person's kinds of substance use is 0"),
        WordedCondition(
            #"{"path": "person.substanceUse", "isEmpty": false}"#,
            "antalet personens typer av missbruk är minst 1",
            "the number of the person's kinds of substance use is at least 1"),
        WordedCondition(
            #"{"path": "person.substanceUse", "under": "narkotika", "atLeast": 2}"#,
            "antalet personens typer av missbruk under ”Narkotika” är minst 2",
            "the number of the person's kinds of substance use under “Narcotics” is at least 2"),
        WordedCondition(
            #"{"path": "person.birthYear", "atLeast": 1940, "atMost": 1959}"#,
            "personens födelseår är 1940–1959", "the person's year of birth is 1940–1959"),
        WordedCondition(
            #"{"path": "plan.goals", "is": "ifylld"}"#, "rutan ”mål” i första planen är ifylld",
            "the box “goals” of the first plan is filled in"),
        WordedCondition(
            #"{"not": {"path": "plan.decidedOn", "is": "tom"}}"#,
            "rutan ”datum för beslut” i första planen är inte tom",
            "the box “date of decision” of the first plan is not empty"),
        WordedCondition(
            #"{"path": "person.housing", "is": "framgår ej"}"#, "personens boende framgår ej",
            "the person's housing is not evident"),
        WordedCondition(
            #"{"path": "person.housing", "is": "ej kodat"}"#, "personens boende är ej kodat",
            "the person's housing was not coded"),
    ]

    static let dates = [
        WordedCondition(
            #"{"path": "plan.date", "from": "2014-01-01", "to": "2015-12-31"}"#,
            "första planens datum är från och med 2014-01-01 till och med 2015-12-31",
            "the first plan's date is from 2014-01-01 up to and including 2015-12-31"),
        WordedCondition(
            #"{"path": "plan.calledOn", "from": "2014"}"#,
            "första planens datum för kallelsen är 2014 eller senare",
            "the first plan's date of the call is 2014 or later"),
        WordedCondition(
            #"{"path": "plan.calledOn", "onOrBefore": "plan.meeting.date"}"#,
            "första planens datum för kallelsen är före eller samma dag som första mötets datum",
            "the first plan's date of the call is on or before the first meeting's date"),
        WordedCondition(
            #"{"path": "plan.calledOn", "after": "plan.initiatedOn"}"#,
            "första planens datum för kallelsen är efter första planens datum för initiativet",
            "the first plan's date of the call is after the first plan's date of the initiative"),
        WordedCondition(
            #"{"days": {"from": "plan.date", "to": "occasion1.date"}, "atMost": 61}"#,
            "det är högst 61 dagar från första planens datum till första uppföljningstillfällets datum",
            "there are at most 61 days from the first plan's date to the first follow-up occasion's date"),
    ]

    static let elements = [
        WordedCondition(
            #"{"path": "occasion1", "exists": true}"#, "det finns ett första uppföljningstillfälle",
            "there is a first follow-up occasion"),
        WordedCondition(
            #"{"path": "occasion2", "exists": false}"#, "det finns inget andra uppföljningstillfälle",
            "there is no second follow-up occasion"),
        WordedCondition(
            #"{"some": "contacts"}"#, "det finns någon kontakt", "there is some contact"),
        WordedCondition(
            #"{"not": {"some": "plan.needs", "where": {"path": ".need", "is": "ifylld"}}}"#,
            "inget behov i första planen: rutan ”behov av insatser” är ifylld",
            "no need in the first plan: the box “needed interventions” is filled in"),
        WordedCondition(
            #"{"every": "plan.tasks", "where": {"path": ".holder", "is": "ej kodat"}}"#,
            "varje uppgift kring första planen: innehavare är ej kodat",
            "every task around the first plan: holder was not coded"),
        WordedCondition(
            #"{"count": "interventions", "where": {"path": ".planned", "is": "ja"}, "atLeast": 2}"#,
            "minst 2 insatser: planerad i första planen är ja",
            "at least 2 interventions: planned in the first plan is yes"),
        WordedCondition(
            #"{"count": "documents", "atLeast": 1, "atMost": 1}"#, "det finns exakt 1 handlingar",
            "there are exactly 1 documents"),
    ]

    static let counting = [
        WordedCondition(
            #"{"days": {"from": "plan.followUpOn", "to": "occasion1.date"}, "within": {"threshold": "days"}}"#,
            "det är högst 30 dagar mellan första planens datum för uppföljning och första "
                + "uppföljningstillfällets datum",
            "the first plan's date of follow-up and the first follow-up occasion's date are at most 30 days "
                + "apart"),
        WordedCondition(
            #"""
            {"distinct": "plan.meeting.participants", "by": ".actor", "as": "huvudmän",
             "where": {"path": ".attended", "is": "ja"}, "atLeast": {"threshold": "principals"}}
            """#,
            "minst 2 huvudmän som aktör bland deltagare vid första planens möte: deltog är ja",
            "at least 2 principals as actor among participants at the first plan's meeting: attended is yes"),
        WordedCondition(
            #"{"distinct": "interventions", "by": ".provider", "as": "aktörer", "atMost": 1}"#,
            "högst 1 aktörer som utförare bland insatser", "at most 1 actors as provider among interventions"),
        WordedCondition(
            #"""
            {"group": "plan.tasks", "by": ".holder", "where": {"path": ".handlesInterventions", "is": "nej"},
             "distinct": ".task", "atLeast": {"threshold": "tasks"}}
            """#,
            "samma innehavare har minst 3 olika värden på uppgift bland uppgifter kring första planen: "
                + "enbart handläggare eller utförare av insatserna är nej",
            "the same holder has at least 3 different values of task among tasks around the first plan: "
                + "merely handling or delivering the interventions is no"),
        WordedCondition(
            #"{"meetings": {"as": "huvudmän", "atLeast": 2}, "atLeast": {"threshold": "recurring"}}"#,
            "det hölls minst 2 möten, från första planens och framåt, där minst 2 huvudmän deltog",
            "at least 2 meetings, from the first plan's on, were attended by at least 2 principals"),
        WordedCondition(
            #"""
            {"core": {"as": "aktörer", "actors": 3, "share": {"threshold": "core-share"}, "meetings": 3,
                      "months": 12}}
            """#,
            "en kärna av minst 3 aktörer deltog tillsammans vid minst 2/3 av minst 3 möten i följd inom 12 "
                + "månader, från första planens möte och framåt",
            "a core of at least 3 actors attended together at least 2/3 of at least 3 consecutive meetings "
                + "within 12 months, from the first plan's meeting on"),
    ]

    static let joined = [
        WordedCondition(
            #"""
            {"all": [{"some": "contacts", "where": {"path": ".before", "is": "ja"}},
              {"any": [{"path": "person.gender", "is": "man"}, {"path": "person.gender", "is": "framgår ej"}]}]}
            """#,
            "(någon kontakt: pågående före första planen är ja) och (personens kön är ”Man” eller "
                + "personens kön framgår ej)",
            "(some contact: under way before the first plan is yes) and (the person's gender is “Man” or "
                + "the person's gender is not evident)"),
        WordedCondition(
            #"{"not": {"all": [{"path": "case.unitKind", "is": "missbruk"}, {"some": "plans"}]}}"#,
            "inte: (aktens verksamhet är ”Missbruk” och det finns någon plan)",
            "not: (the case file's kind of unit is “Substance use” and there is some plan)"),
    ]
}

@Suite("Words of parts and fields")
struct FieldWordingTests {
    @Test("every field of every part has words of its own in both languages", arguments: Scope.allCases)
    func fields(of scope: Scope) {
        let words = scope.fields.indices.map { scope.words(ofField: $0) }
        check(words)
    }

    @Test("those of observations too")
    func observations() {
        check(Observation.Field.allCases.map(\.words))
    }

    private func check(_ words: [Bilingual]) {
        #expect(words.allSatisfy { !$0.swedish.isEmpty && !$0.english.isEmpty })
        #expect(Set(words.map(\.swedish)).count == words.count)
        #expect(Set(words.map(\.english)).count == words.count)
    }
}
