import Testing

@testable import SIPAudit

/// A CSV set and JSON that say the same, both written by hand.
struct CSVSetTests {
    private static let json = """
        {"format": "sip-audit/case-file/1", "id": "K1", "municipality": "M", "unit": "E",
         "unitKind": "missbruk", "readOn": "2017-01-09", "linkedTo": "K2", "invented": "ja",
         "person": {"document": "h1", "gender": "kvinna", "birthYear": 1985, "substanceUse": ["alkohol", "cannabis"],
           "mentalIllHealth": [], "physicalProblems": "framgår ej", "knownSince": "2012-10"},
         "contacts": [], "interventions": [{"provider": "kommun", "ongoing": "framgår ej"}],
         "documents": [{"id": "h1", "kind": "journalanteckning", "date": "2015-03-17",
           "text": "Rad \\"ett\\";\\n två, "}],
         "plans": [
           {"id": "P1", "kind": "SIP", "patientName": "ifylld", "minorsCount": 2, "goals": "tom",
             "copiesTo": ["kommun"], "responsibleMunicipality": "tom", "establishedOn": "tom",
             "needs": [{"area": "boende", "need": "tom", "planned": "Stöd | varje vecka"}],
             "otherNeeds": [{"need": "ifylld"}], "tasks": [],
             "meeting": {"id": "M1", "date": "2015-03", "participants": [
               {"actor": "brukare", "attended": "ja"}, {"actor": "tolk"}]}},
           {"kind": "vårdplanering"}],
         "followUps": [{"id": "U1", "newPlanMade": "nej", "meeting": {"id": "M2"}}, {"newPlan": "P2"}],
         "observations": [
           {"item": "gender", "value": "kvinna", "document": "h1", "quote": "Rad"},
           {"item": "substance_kinds", "value": ["alkohol", "narkotika"]},
           {"item": "substance_kinds", "value": []},
           {"item": "number_of_plans", "value": 2}, {"item": "first_plan_year", "value": "framgår ej", "plan": "P1"}]}
        """

    private static let set = [
        "cases": """
        person_document;case_id;municipality;unit;unit_kind;read_on;linked_to;invented;person;gender;birth_year;\
        substance_use;mental_ill_health;physical_problems;known_since;contacts;interventions;documents;plans;\
        follow_ups;observations
        h1;K1;M;E;missbruk;2017-01-09;K2;ja;kodat;kvinna;1985;alkohol | cannabis;inga;framgår ej;2012-10;\
        kodat;kodat;kodat;kodat;kodat;kodat
        K0;K2;M;E;;;;;;;;;;;;;;;;;

        """.replacing("\nK0;", with: "\n;"),
        "contacts": "case_id,actor\n",
        "interventions": "case_id,provider,ongoing\r\nK1,kommun,framgår ej\r\n",
        "documents": "case_id\tdocument_id\tkind\tdate\ttext\n"
            + "K1\th1\tjournalanteckning\t2015-03-17\t\"Rad \"\"ett\"\";\n två, \"\n",
        "plans": """
        case_id;plan_id;kind;patient_name;minors_count;goals;copies_to;responsible_municipality;established_on;\
        needs;other_needs;tasks;meeting
        K1;P1;SIP;ifylld;2;tom;kommun;tom;tom;kodat;kodat;kodat;kodat
        K1;;vårdplanering;;;;;;;;;;

        """,
        "needs": "case_id;plan_id;area;need;planned\nK1;P1;boende;tom;Stöd | varje vecka\n",
        "other_needs": "case_id;plan_id;need\nK1;P1;ifylld\n",
        "tasks": "case_id;plan_id;task\n",
        "meetings": """
        case_id;meeting_id;plan_id;follow_up_id;date;participants
        K1;M2;;U1;;
        K1;M1;P1;;2015-03;kodat

        """,
        "participants": "case_id;meeting_id;actor;attended\nK1;M1;brukare;ja\nK1;M1;tolk;\n",
        "follow_ups": "case_id;follow_up_id;new_plan_made;new_plan;meeting\nK1;U1;nej;;kodat\nK1;;;P2;\n",
        "observations": """
        case_id;item;value;document;quote;plan
        K1;gender;kvinna;h1;Rad;
        K1;substance_kinds;alkohol|narkotika;;;
        K1;substance_kinds;inga;;;
        K1;number_of_plans;2;;;
        K1;first_plan_year;framgår ej;;;P1

        """,
    ]

    private func write(_ folder: ScratchFolder, changing changes: [String: String] = [:]) {
        for (name, text) in Self.set.merging(changes, uniquingKeysWith: { $1 }) {
            folder.put(text, at: name + ".csv")
        }
    }

    @Test func setEqualsJSON() throws {
        let folder = ScratchFolder()
        folder.makeFolder("csv")
        for (name, text) in Self.set { folder.put(text, at: "csv/" + name + ".csv") }
        folder.put(Self.json, at: "K1.json")
        let json = try ReadInput(folder["K1.json"])
        let set = try ReadInput(folder["csv"])
        #expect(json.faults.map { $0.text(in: .swedish) } == [])
        #expect(set.faults.map { $0.text(in: .swedish) } == [])
        #expect(set.caseFiles.count == 2)
        #expect(set.caseFiles.first?.withoutPositions == json.caseFiles.first?.withoutPositions)
        #expect(set.caseFiles.last?[.id] == .text("K2"))
        #expect(set.caseFiles.last?.plans == nil)
        #expect(set.caseFiles.last?.person == nil)
    }

    /// A part is where its row begins, in the file of its list.
    @Test func partsAreLocatedInTheirFiles() throws {
        let folder = ScratchFolder()
        write(folder)
        let input = try ReadInput(folder.path)
        let file = try #require(input.caseFiles.first)
        let origin = try #require(input.origins.first)
        func line(_ part: String, _ position: Int?) -> String {
            guard let position else { return "?" }
            let text = origin.location(in: part, at: position).text(in: .swedish)
            return String(text.dropFirst(folder.path.count + 1))
        }
        let plan = try #require(file.plans?.first)
        #expect(line("", file.position) == "cases.csv:2:1")
        #expect(line("person", file.person?.position) == "cases.csv:2:1")
        #expect(line("interventions", file.interventions?.first?.position) == "interventions.csv:2:1")
        #expect(line("documents", file.documents?.first?.position) == "documents.csv:2:1")
        #expect(line("plans", file.plans?.last?.position) == "plans.csv:3:1")
        #expect(line("needs", plan.needs?.first?.position) == "needs.csv:2:1")
        #expect(line("otherNeeds", plan.otherNeeds?.first?.position) == "other_needs.csv:2:1")
        #expect(line("meeting", plan.meeting?.position) == "meetings.csv:3:1")
        #expect(line("participants", plan.meeting?.participants?.last?.position) == "participants.csv:3:1")
        #expect(line("followUps", file.followUps?.first?.position) == "follow_ups.csv:2:1")
        #expect(line("observations", file.observations?.last?.position) == "observations.csv:6:1")
    }

    /// Rows of one case may stand apart; their own order is that of the list.
    @Test func rowsMayStandInAnyOrderOfCases() throws {
        let folder = ScratchFolder()
        folder.put("case_id;municipality;unit;contacts\nK2;M;E;kodat\nK1;M;E;kodat\n", at: "cases.csv")
        folder.put("case_id;actor\nK1;kommun\nK2;tolk\nK1;brukare\n", at: "contacts.csv")
        let input = try ReadInput(folder.path)
        let codebook = try Study.codebook()
        let actors = input.caseFiles.map { file in
            (file.contacts ?? []).map { contact -> String in
                guard case .code(let index) = contact[.actor] else { return "?" }
                return codebook.list(.actors).values[index].id
            }
        }
        #expect(input.caseFiles.map { $0[.id].text } == ["K2", "K1"])
        #expect(actors == [["tolk"], ["kommun", "brukare"]])
    }

    @Test func materialGivesTheKindOfUnitAndLiesInTheFolder() throws {
        let folder = ScratchFolder()
        folder.put(
            """
            {"format": "sip-audit/material/1", "study": "fou-nordost-2018", "invented": "ja",
             "municipalities": [{"name": "M", "units": [{"name": "E", "kind": "missbruk"}]}]}
            """, at: "material.json")
        folder.put("case_id;municipality;unit\nK1;M;E\nK2;M;F\n", at: "cases.csv")
        let material = try Material(path: folder["material.json"], codebook: Study.codebook())
        let input = try ReadInput(folder.path, material: material)
        #expect(input.caseFiles.map { $0[.unitKind] } == [.code(1)])
        #expect(
            input.texts(without: folder.path) == [
                "cases.csv:3:6 (post 3, kolumn ”unit”): Enheten ”F” finns inte i materialet för den kommunen."
            ])
    }

    @Test func aFileWhoseLastLineHasNoEndMayBeCutOff() throws {
        let folder = ScratchFolder()
        write(folder, changing: ["tasks": "case_id;plan_id;task"])
        let input = try ReadInput(folder.path)
        #expect(input.faults.isEmpty)
        #expect(
            input.notes.map(\.english) == [
                "\(folder["tasks.csv"]): the last line has no end. Check that the file is not cut off."
            ])
    }
}
