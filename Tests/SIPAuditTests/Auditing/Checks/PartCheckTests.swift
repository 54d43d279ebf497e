import Testing

@testable import SIPAudit

@Suite("Checks of the parts of a file")
struct PartCheckTests {
    private func file(_ members: String) -> String { CheckedFile.file(members) }

    // MARK: - Responsible units

    private func plan(_ boxes: String, _ participants: String?, kind: String = "SIP") -> String {
        let meeting = participants.map { #", "meeting": {"participants": [\#($0)]}"# } ?? ""
        return file(#""plans": [⇢{"id": "p1", "kind": "\#(kind)", \#(boxes)\#(meeting)}]"#)
    }

    private static let addiction = #""responsibleAddictionCare": ["beroende-öppenvård"]"#

    private func absent(_ label: String, _ english: String, _ field: String) -> ExpectedFinding {
        ExpectedFinding(
            "SIP (p1)", field, sv: "”\(label)” är ansvarig enhet i planen men var inte med på mötet.",
            en: "“\(english)” is a responsible unit of the plan but did not attend the meeting.")
    }

    @Test("a responsible unit of whom nobody attended")
    func responsibleUnitAbsent() throws {
        let codebook = try Study.codebook()
        let actors = codebook.list(.actors)
        func label(_ id: String) throws -> Bilingual {
            actors.values[try #require(actors.index(of: id))].label
        }
        let clinic = try label("beroende-öppenvård")
        let expected = absent(clinic.swedish, clinic.english, "responsibleAddictionCare")
        for participants in [
            "", #"{"actor": "brukare", "attended": "ja"}"#,
            #"{"actor": "beroende-öppenvård", "attended": "nej"}"#,
            #"{"actor": "beroendevård", "attended": "nej", "invited": "ja"}"#,
        ] {
            try ResponsibleUnitAbsent.check(plan(Self.addiction, participants), expected)
        }
        let home = try label("boendestöd")
        try ResponsibleUnitAbsent.check(
            plan(#"\#(Self.addiction), "responsibleMunicipality": ["boendestöd"]"#, ""),
            absent(home.swedish, home.english, "responsibleMunicipality"), expected)
        let found = try ResponsibleUnitAbsent.findings(in: plan(Self.addiction, "").filter { $0 != "⇢" })
        #expect(found.map(\.bindings) == [[Finding.Binding("actor", "beroende-öppenvård")]])
    }

    @Test(
        "is covered by itself, by what is above it or below it, and may be where the file leaves it open",
        arguments: [
            #"{"actor": "beroende-öppenvård", "attended": "ja"}"#,
            #"{"actor": "beroendevård", "attended": "ja"}"#,
            #"{"actor": "beroende-öppenvård", "attended": "framgår ej"}"#, #"{"actor": "beroendevård"}"#,
            #"{"actor": "framgår ej", "attended": "ja"}"#, #"{"attended": "ja"}"#,
        ])
    func responsibleUnitThere(participants: String) throws {
        try ResponsibleUnitAbsent.check(plan(Self.addiction, participants).filter { $0 != "⇢" })
    }

    @Test("is not asked of other plans, empty boxes, or meetings whose participants nobody coded")
    func responsibleUnitSilent() throws {
        try ResponsibleUnitAbsent.check(plan(Self.addiction, nil).filter { $0 != "⇢" })
        try ResponsibleUnitAbsent.check(
            plan(Self.addiction, "", kind: "genomförandeplan").filter { $0 != "⇢" })
        for box in ["tom", "framgår ej"] {
            try ResponsibleUnitAbsent.check(
                plan(#""responsibleMunicipality": "\#(box)""#, "").filter { $0 != "⇢" })
        }
        try ResponsibleUnitAbsent.check(file(#""plans": []"#))
        let below = #""responsibleAddictionCare": ["beroendevård"]"#
        try ResponsibleUnitAbsent.check(
            plan(below, #"{"actor": "beroende-öppenvård", "attended": "ja"}"#).filter { $0 != "⇢" })
    }

    // MARK: - Not coded

    private func expecting(_ paths: String...) -> CheckParameters {
        CheckParameters(names: ["expected": paths, "formsWithoutBoxes": ["journal"]])
    }

    private func notCoded(_ label: String, _ field: String, _ swedish: String, _ english: String)
        -> ExpectedFinding
    {
        ExpectedFinding(
            label, field, sv: "”\(swedish)” är inte kodat.", en: "“\(english)” was not coded.")
    }

    @Test("an expected field that nobody coded, at the part that lacks it")
    func missingFields() throws {
        try NotCoded.check(
            "⇢" + file(""), parameters: expecting("case.readOn"),
            notCoded("Akten", "readOn", "datum för läsningen", "date of reading"))
        try NotCoded.check(
            file(#""person": ⇢{"gender": "man"}"#),
            parameters: expecting("person.gender", "person.birthYear"),
            notCoded("Personen", "birthYear", "födelseår", "year of birth"))
        try NotCoded.check(
            "⇢" + file(""), parameters: expecting("person.gender"),
            notCoded("Personen", "gender", "kön", "gender"))
        try NotCoded.check(
            file(#""plans": [{"id": "p1", "kind": "SIP", "goals": "tom"}, ⇢{"id": "p2", "kind": "SIP"}]"#),
            parameters: expecting("plan.goals"), notCoded("SIP (p2)", "goals", "mål", "goals"))
        try NotCoded.check(
            file(
                #""plans": [{"id": "p1", "kind": "SIP", "meeting": {"participants": [⇢{"actor": "HVB"}]}}]"#),
            parameters: expecting("participant.attended", "participant.actor"),
            notCoded(
                "HVB eller behandlingshem (köpt plats)",
                "attended", "deltog", "attended"))
        try NotCoded.check(
            file(#""followUps": [⇢{"id": "f1", "carriedOut": "framgår ej"}]"#),
            parameters: expecting("followUp.date", "followUp.carriedOut"),
            notCoded("Uppföljning (f1)", "date", "datum", "date"))
    }

    @Test("an expected list that nobody coded")
    func missingLists() throws {
        try NotCoded.check(
            file(#""plans": [⇢{"id": "p1", "kind": "SIP", "needs": []}]"#),
            parameters: expecting("plan.needs", "plan.otherNeeds", "plan.tasks", "plan.meeting.participants"),
            notCoded("SIP (p1)", "otherNeeds", "behov från andra aktörer", "needs from other actors"),
            notCoded("SIP (p1)", "tasks", "uppgifter", "tasks"),
            notCoded("SIP (p1)", "participants", "deltagare", "participants"))
        try NotCoded.check(
            file(#""plans": [⇢{"id": "p1", "kind": "SIP", "meeting": {"id": "m1"}}]"#),
            parameters: expecting("plan.meeting", "plan.meeting.participants"),
            notCoded("SIP (p1)", "participants", "deltagare", "participants"))
        try NotCoded.check(
            file(#""followUps": [{"id": "f1", "newPlan": "p1"}, ⇢{"id": "f2"}], "plans": [{"id": "p1"}]"#),
            parameters: expecting("followUp.meeting"),
            notCoded("Uppföljning (f2)", "meeting", "mötet", "the meeting"))
        try NotCoded.check(
            "⇢" + file(#""contacts": []"#), parameters: expecting("case.contacts", "case.documents"),
            notCoded("Akten", "documents", "handlingar", "documents"))
    }

    @Test(
        "what is coded, whatever it says, boxes of plans without a form, and plans of other kinds are silent")
    func coded() throws {
        let all = expecting("plan.goals", "plan.consentToPlan", "plan.needs")
        try NotCoded.check(
            file(
                #""plans": [{"kind": "SIP", "goals": "framgår ej", "consentToPlan": "framgår ej", "needs": []}]"#
            ),
            parameters: all)
        try NotCoded.check(
            file(#""plans": [{"kind": "SIP", "form": "journal", "consentToPlan": "ja", "needs": []}]"#),
            parameters: all)
        try NotCoded.check(file(#""plans": [{"kind": "genomförandeplan", "needs": []}]"#), parameters: all)
        try NotCoded.check(file(#""plans": []"#), parameters: all)
        #expect(NotCoded(codebook: try Study.codebook(), parameters: CheckParameters()) == nil)
    }

    @Test("a path that no case file has is found out")
    func unknownPath() {
        #expect(
            NotCoded.unknownPath(in: [
                "case.readOn", "person.gender", "plan.needs", "plan.meeting.participants",
                "participant.actor",
                "followUp.meeting.participants", "meeting.participants", "meeting.date", "observation.coder",
            ]) == nil)
        for path in [
            "", "plan", "plan.", "plan.goal", "plan.meeting.needs", "material.x", ".goals", "plan.goals.x",
        ] {
            #expect(NotCoded.unknownPath(in: ["case.id", path]) == path, "\(path)")
        }
    }

    // MARK: - Twice

    @Test(
        "an id that two parts have is an error",
        arguments: [
            (#""documents": [{"id": "x"}, {"id": "y"}, ⇢{"id": "x"}]"#, "Handling (x)"),
            (#""plans": [{"id": "x"}, ⇢{"id": "x"}]"#, "– (x)"),
            (#""followUps": [{"id": "x"}, ⇢{"id": "x"}]"#, "Uppföljning (x)"),
            (
                #""plans": [{"id": "p", "meeting": {"id": "x"}}], "followUps": [{"id": "f", "meeting": ⇢{"id": "x"}}]"#,
                "Mötet"
            ),
        ])
    func doubledIDs(members: String, label: String) throws {
        try DuplicateParts.check(
            file(members),
            ExpectedFinding(label, "id", sv: "Id x finns två gånger.", en: "The id x occurs twice."))
        let found = try DuplicateParts.findings(in: file(members).filter { $0 != "⇢" })
        #expect(found.map(\.severity) == [nil] && DuplicateParts.declaration.severity == .error)
    }

    @Test(
        "a row that stands twice is a warning",
        arguments: [
            (
                #""contacts": [{"actor": "HVB"}, {"actor": "brukare"}, ⇢{"actor": "HVB", "before": "ja"}]"#,
                "Kontakterna 1 och 3", "Contacts 1 and 3"
            ),
            (
                #""interventions": [{"provider": "HVB", "kind": "samtal"}, ⇢{"provider": "HVB", "kind": "samtal", "ongoing": "ja"}]"#,
                "Insatserna 1 och 2", "Interventions 1 and 2"
            ),
            (
                #""documents": [{"id": "a", "kind": "SIP", "date": "2015", "text": "å"}, ⇢{"id": "b", "kind": "SIP", "date": "2015", "text": "å"}]"#,
                "Handlingarna 1 och 2", "Documents 1 and 2"
            ),
            (
                #""plans": [{"needs": [{"area": "boende", "party": "kommun", "need": "tom"}, ⇢{"area": "boende", "party": "kommun", "need": "tom"}]}]"#,
                "Behoven 1 och 2", "Needs 1 and 2"
            ),
            (
                #""plans": [{"otherNeeds": [{"actor": "HVB"}, ⇢{"actor": "HVB"}]}]"#,
                "Behoven från andra aktörer 1 och 2", "Other needs 1 and 2"
            ),
            (
                #""plans": [{"meeting": {"participants": [{"actor": "HVB"}, ⇢{"actor": "HVB", "attended": "ja"}]}}]"#,
                "Deltagarna 1 och 2", "Participants 1 and 2"
            ),
            (
                #""observations": [{"item": "gender", "value": "man", "memo": "m"}, ⇢{"item": "gender", "value": "man", "memo": "m"}]"#,
                "Observationerna 1 och 2", "Observations 1 and 2"
            ),
        ])
    func doubledRows(members: String, swedish: String, english: String) throws {
        let found = try DuplicateParts.findings(in: file(members).filter { $0 != "⇢" })
        #expect(found.map(\.message) == [Bilingual(sv: swedish + " är lika.", en: english + " are alike.")])
        #expect(found.map(\.severity) == [.warning])
        let label = try #require(found.first).subject.label.swedish
        try DuplicateParts.check(
            file(members), ExpectedFinding(label, nil, sv: swedish + " är lika.", en: english + " are alike.")
        )
    }

    @Test("rows that differ, that say too little, or that stand in two lists are silent")
    func notDoubled() throws {
        for members in [
            #""documents": [{"kind": "SIP", "date": "2015"}, {"kind": "SIP", "date": "2015"}, {"kind": "SIP", "date": "2015", "text": "a"}, {"kind": "SIP", "date": "2015", "text": "b"}]"#,
            #""contacts": [{}, {}, {"before": "ja"}, {"before": "ja"}]"#,
            #""plans": [{"meeting": {"participants": [{"actor": "HVB", "person": "a"}, {"actor": "HVB", "person": "b"}, {"actor": "HVB", "role": "läkare"}]}}]"#,
            #""plans": [{"id": "a", "otherNeeds": [{"actor": "HVB"}], "meeting": {"participants": [{"actor": "HVB"}]}}, {"id": "b", "otherNeeds": [{"actor": "HVB"}], "meeting": {"participants": [{"actor": "HVB"}]}}]"#,
            #""plans": [{"needs": [{"area": "boende", "party": "kommun", "need": "tom"}, {"area": "boende", "party": "psykiatri", "need": "tom"}]}]"#,
            #""observations": [{"item": "gender", "value": "man"}, {"item": "gender", "value": "man", "coder": "B"}]"#,
            #""contacts": [], "documents": [{"id": "x"}], "plans": [{"id": "x"}], "followUps": [{"id": "x"}]"#,
            "",
        ] {
            try DuplicateParts.check(file(members))
        }
    }

    @Test("a list of thousands of rows is sorted, not compared pair by pair")
    func hostile() throws {
        var caseFile = CaseFile()
        caseFile.contacts = (0..<30_000).map { _ in
            var contact = Contact()
            contact[.actor] = .code(3)
            return contact
        }
        caseFile.observations = (0..<5000).map { index in
            var observation = Observation()
            observation[.item] = .code(0)
            observation[.memo] = .text(String(index))
            return observation
        }
        let source = SourceFile(name: "x", bytes: [])
        let audited = try CheckedFile.audited(caseFile, CaseOrigin(source, parts: [:]))
        let check = try #require(DuplicateParts(codebook: Study.codebook(), parameters: CheckParameters()))
        #expect(check.findings(in: audited).count == 29_999)
    }
}
