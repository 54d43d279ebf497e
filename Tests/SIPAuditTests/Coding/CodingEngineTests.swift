import Testing

@testable import SIPAudit

/// Coding small case files by the embedded codebook.
@Suite("Coding")
struct CodingEngineTests {
    private let codebook: Codebook

    init() throws { codebook = try Study.codebook() }

    private func file(_ members: String) throws -> CaseFile {
        let text =
            #"{"format": "sip-audit/case-file/1", "id": "K1", "municipality": "M", "unit": "E", "unitKind": "missbruk""#
            + (members.isEmpty ? "" : ", " + members) + "}"
        var reader = CaseFileJSON(codebook: codebook)
        let source = SourceFile(name: "x", bytes: Array(text.utf8))
        let caseFile = try reader.read(source)
        #expect(reader.log.text(in: .swedish) == "")
        return try #require(caseFile)
    }

    /// The value of a variable, as users spell it.
    private func value(_ id: String, of members: String, coder: String? = nil) throws -> String {
        let coded = try CodingEngine(codebook: codebook, coder: coder).code(file(members))
        let index = try #require(codebook.variableIndex(id))
        let values = codebook.variables[index].values.values
        return switch coded.values[index] {
        case .value(let value): values[value].id
        case .values(let set): set.indices.map { values[$0].id }.joined(separator: "|")
        case .number(let number): String(number)
        case .notEvident: "framgår ej"
        case .notApplicable: "ej tillämpligt"
        case .missing: "ej kodat"
        }
    }

    private func plan(_ id: String, _ members: String, kind: String = "SIP") -> String {
        "{\"id\": \"\(id)\", \"kind\": \"\(kind)\", \(members)}"
    }

    @Test("keeps the three ways of having no value apart")
    func noValues() throws {
        #expect(try value("gender", of: "") == "ej kodat")
        #expect(try value("gender", of: #""person": {}"#) == "ej kodat")
        #expect(try value("gender", of: #""person": {"gender": "framgår ej"}"#) == "framgår ej")
        #expect(try value("convener", of: #""plans": []"#) == "ej tillämpligt")
        #expect(try value("convener", of: "") == "ej kodat")
        #expect(try value("substance_use", of: #""person": {"substanceUse": []}"#) == "nej")
        #expect(try value("substance_use", of: #""person": {"substanceUse": "framgår ej"}"#) == "framgår ej")
        #expect(try value("contact_psychiatry_before", of: #""contacts": []"#) == "nej")
        #expect(try value("contact_psychiatry_before", of: "") == "ej kodat")
    }

    @Test("knows a convener as coordinator whatever its kind, and leaves a coarser kind open")
    func convenerCoordinates() throws {
        func answer(_ convener: String, _ coordinator: String) throws -> String {
            let members =
                #""convener": "\#(convener)", "coordinator": "ifylld", "coordinatorActor": "\#(coordinator)", "#
                + #""meeting": {"id": "m", "date": "2015-03-01"}"#
            return try value("convener_coordinates", of: "\"plans\": [\(plan("p", members))]")
        }
        for actor in ["primärvård", "försörjningsstöd", "LSS-vuxna-utförare", "god-man"] {
            #expect(try answer(actor, actor) == "ja", "\(actor)")
        }
        #expect(try answer("frivård", "primärvård") == "nej")
        #expect(try answer("psykiatri-öppenvård", "psykiatri-slutenvård") == "nej")
        #expect(try answer("psykiatri", "psykiatri-slutenvård") == "framgår ej")
        #expect(try answer("missbruk-myndighet", "socialtjänst") == "framgår ej")
        #expect(try answer("socialtjänst", "psykiatri") == "nej")
        #expect(try answer("annan-aktör", "annan-aktör") == "framgår ej")
        #expect(try answer("framgår ej", "primärvård") == "framgår ej")
    }

    @Test("says that a profession nobody coded is missing, and leaves one that is not evident outside")
    func professions() throws {
        func answer(_ variable: String, _ actor: String, _ roles: String...) throws -> String {
            let participants = roles.map { "{\"actor\": \"\(actor)\", \($0)\"attended\": \"ja\"}" }
            let meeting =
                #""meeting": {"id": "m", "date": "2015-03-01", "participants": [\#(participants.joined(separator: ", "))]}"#
            return try value(variable, of: "\"plans\": [\(plan("p", meeting))]")
        }
        let physician = #""role": "läkare", "#
        let notEvident = #""role": "framgår ej", "#
        for (variable, actor) in [
            ("psychiatric_outpatient_professions", "psykiatri-öppenvård"),
            ("addiction_care_professions", "beroendevård"),
        ] {
            #expect(try answer(variable, actor, "") == "ej kodat")
            #expect(try answer(variable, actor, physician, "") == "ej kodat")
            #expect(try answer(variable, actor, notEvident) == "ej tillämpligt")
            #expect(try answer(variable, actor, physician, notEvident) == "läkare")
        }
        // The same base as the professions, whether or not the unit is a specialist one.
        for (actor, known) in [("beroendevård", "nej"), ("specialistberoendevård", "ja")] {
            #expect(try answer("addiction_care_specialist", actor, "") == "ej kodat")
            #expect(try answer("addiction_care_specialist", actor, notEvident, "") == "ej kodat")
            #expect(try answer("addiction_care_specialist", actor, physician, "") == known)
            #expect(try answer("addiction_care_specialist", actor, notEvident) == "ej tillämpligt")
            #expect(try answer("addiction_care_specialist", actor, #""role": "annan-roll", "#) == known)
        }
        #expect(try answer("addiction_care_specialist", "primärvård", "") == "ej tillämpligt")
    }

    @Test("holds a condition on a parent for its children")
    func parents() throws {
        let contact =
            #""contacts": [{"actor": "psykiatri-öppenvård-entreprenad", "before": "ja", "after": "nej"}]"#
        #expect(try value("contact_psychiatry_before", of: contact) == "ja")
        #expect(try value("contact_addiction_care_before", of: contact) == "nej")
    }

    @Test("tests actor and attendance on the same participant")
    func sameElement() throws {
        let meeting = #"""
            "meeting": {"id": "m", "date": "2015-05-05", "participants": [
              {"actor": "primärvård", "attended": "nej"}, {"actor": "brukare", "attended": "ja"}]}
            """#
        #expect(try value("attended_primary_care", of: "\"plans\": [\(plan("p", meeting))]") == "nej")
        let unknown = meeting.replacing(#""primärvård", "attended": "nej""#, with: #""primärvård""#)
        #expect(try value("attended_primary_care", of: "\"plans\": [\(plan("p", unknown))]") == "ej kodat")
        let notEvident = meeting.replacing(#""attended": "nej""#, with: #""attended": "framgår ej""#)
        #expect(
            try value("attended_primary_care", of: "\"plans\": [\(plan("p", notEvident))]") == "framgår ej")
    }

    @Test("takes the first qualifying plan in the window by its dates, whatever the order of the file")
    func firstPlan() throws {
        let early = plan("a", #""establishedOn": "2013-12-31", "convener": "beroendevård""#)
        let first = plan("b", #""establishedOn": "2014-01-01", "convener": "psykiatri-öppenvård""#)
        let later = plan("c", #""establishedOn": "2015", "convener": "psykiatri-slutenvård""#)
        let other = plan(
            "d", #""establishedOn": "2014-01-01", "convener": "beroendevård""#, kind: "genomförandeplan")
        #expect(
            try value("convener", of: "\"plans\": [\(later), \(other), \(early), \(first)]")
                == "psykiatri-öppenvård")
        #expect(try value("convener", of: "\"plans\": [\(early)]") == "ej tillämpligt")
        // A month that the window cuts in two, or two plans of one year, decide nothing.
        let cut = plan("e", #""establishedOn": "2016-09", "convener": "beroendevård""#)
        #expect(try value("convener", of: "\"plans\": [\(cut)]") == "beroendevård")
        let open = plan("f", #""establishedOn": "2016", "convener": "beroendevård""#)
        #expect(try value("convener", of: "\"plans\": [\(open)]") == "framgår ej")
        let sameYear = plan("g", #""establishedOn": "2015-06-01", "convener": "beroendevård""#)
        #expect(try value("convener", of: "\"plans\": [\(later), \(sameYear)]") == "framgår ej")
        // Plans with equal dates keep the order of the file.
        let twin = plan("h", #""establishedOn": "2014-01-01", "convener": "beroendevård""#)
        #expect(try value("convener", of: "\"plans\": [\(first), \(twin)]") == "psykiatri-öppenvård")
    }

    @Test("prefers the meeting's date, then that of establishing, then that of deciding")
    func planDates() throws {
        let dates =
            #""meeting": {"id": "m", "date": "2016-02-01"}, "establishedOn": "2015-01-01", "decidedOn": "2014-05-05""#
        #expect(try value("first_plan_year", of: "\"plans\": [\(plan("p", dates))]") == "2016")
        let empty = #""establishedOn": "tom", "decidedOn": "2014-05-05""#
        #expect(try value("first_plan_year", of: "\"plans\": [\(plan("p", empty))]") == "2014")
    }

    @Test("counts a follow-up that gave a new plan once, and a later plan that no follow-up names")
    func occasions() throws {
        let first = plan("a", #""establishedOn": "2015-01-10""#)
        let second = plan("b", #""establishedOn": "2015-03-10""#)
        let third = plan("c", #""establishedOn": "2015-09-10""#)
        let followUp = #"{"id": "u", "date": "2015-03-10", "newPlanMade": "ja", "newPlan": "b"}"#
        let plans = "\"plans\": [\(first), \(second), \(third)]"
        #expect(try value("follow_up_occasions", of: "\(plans), \"followUps\": [\(followUp)]") == "2")
        #expect(try value("follow_up_occasions", of: "\(plans), \"followUps\": []") == "2")
        #expect(try value("follow_up_occasions", of: plans) == "ej kodat")
        #expect(try value("days_to_first_follow_up", of: "\(plans), \"followUps\": [\(followUp)]") == "59")
        let before = #"{"id": "u", "date": "2014-12-01", "newPlanMade": "nej"}"#
        #expect(
            try value("follow_up_occasions", of: "\"plans\": [\(first)], \"followUps\": [\(before)]") == "0")
        let none = "\"plans\": [\(first)], \"followUps\": []"
        #expect(try value("days_to_first_follow_up", of: none) == "ej tillämpligt")
    }

    @Test("says framgår ej of the occasions when a date leaves open whether a plan came later")
    func openOccasions() throws {
        let first = plan("a", #""establishedOn": "2015-01-10", "convener": "beroendevård""#)
        let undated = plan("b", #""goals": "tom""#, kind: "genomförandeplan")
        let sameYear = plan("c", #""establishedOn": "2015""#, kind: "genomförandeplan")
        for other in [undated, sameYear] {
            let file = "\"plans\": [\(first), \(other)], \"followUps\": []"
            #expect(try value("follow_up_occasions", of: file) == "framgår ej")
            #expect(try value("first_follow_up_new_plan", of: file) == "framgår ej")
            #expect(try value("convener", of: file) == "beroendevård")
        }
        // A follow-up without a date follows something up all the same.
        let followUp = #"{"id": "u", "newPlanMade": "nej"}"#
        #expect(
            try value("follow_up_occasions", of: "\"plans\": [\(first)], \"followUps\": [\(followUp)]") == "1"
        )
    }

    @Test("lets an observation override, unless it speaks of another plan")
    func observations() throws {
        let plans = "\"plans\": [\(plan("p", #""establishedOn": "2015-01-10""#))]"
        func observed(_ observation: String) -> String { plans + ", \"observations\": [\(observation)]" }
        let own = #"{"item": "user_spoke_at_meeting", "plan": "p", "value": "ja"}"#
        #expect(try value("user_spoke_at_meeting", of: observed(own)) == "ja")
        let other = #"{"item": "user_spoke_at_meeting", "plan": "q", "value": "ja"}"#
        #expect(try value("user_spoke_at_meeting", of: observed(other)) == "ej kodat")
        let notEvident = #"{"item": "user_spoke_at_meeting", "plan": "p", "value": "framgår ej"}"#
        #expect(try value("user_spoke_at_meeting", of: observed(notEvident)) == "framgår ej")
        let gender = #""person": {"gender": "man"}, "observations": [{"item": "gender", "value": "kvinna"}]"#
        #expect(try value("gender", of: gender) == "kvinna")
    }

    @Test("derives several kinds from the kinds, never from an entry of its own")
    func severalKinds() throws {
        let person =
            #""person": {"mentalIllHealth": ["ADHD", "PTSD"], "substanceUse": ["cannabis", "amfetamin", "alkohol"]}"#
        #expect(try value("several_kinds_of_mental_ill_health", of: person) == "ja")
        #expect(try value("mental_ill_health_kinds", of: person) == "ADHD|PTSD")
        #expect(try value("several_kinds_of_narcotics", of: person) == "ja")
        #expect(try value("substance_kinds", of: person) == "alkohol|narkotika")
    }
}
