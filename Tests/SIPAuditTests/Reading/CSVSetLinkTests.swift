import Testing

@testable import SIPAudit

/// What can be wrong between the files of a CSV set, word for word.
@Suite("A fault between the files of a CSV set")
struct CSVSetLinkTests {
    private static let oneCase = "case_id;municipality;unit;plans;follow_ups;contacts\nK1;M;E;kodat;kodat;\n"
    private static let onePlan = "case_id;plan_id;needs;meeting\nK1;P1;;kodat\n"
    private static let noFollowUp = "case_id;follow_up_id;new_plan;meeting\n"

    private static func set(
        plans: String = onePlan, needs: String? = nil, meetings: String? = nil, participants: String? = nil,
        followUps: String = noFollowUp
    ) -> [String: String] {
        var files = ["cases": oneCase, "plans": plans, "follow_ups": followUps]
        files["needs"] = needs
        files["meetings"] = meetings
        files["participants"] = participants
        return files
    }

    private static let plain = "case_id;plan_id;needs;meeting\nK1;P1;;\n"
    private static let meetingColumns = "case_id;meeting_id;plan_id;follow_up_id;participants\n"

    static let links = [
        CSVSetExample(
            [
                "cases": "case_id;municipality;unit;contacts\nK1;M;E;kodat\n",
                "contacts": "case_id;actor\n⇢K2;kommun\n",
            ], "read.broken-link", in: (2, "case_id"), sv: "Ingen rad i cases.csv har case_id ”K2”.",
            en: "No row of cases.csv has the case_id “K2”."),
        CSVSetExample(
            [
                "cases": "case_id;municipality;unit;contacts\nK1;M;E;kodat\n",
                "contacts": "case_id;actor\n⇢;kommun\n",
            ], "read.missing-value", in: (2, "case_id"),
            sv: "Cellen är tom, men ”case_id” måste stå på varje rad.",
            en: "The cell is empty, but every row needs its “case_id”."),
        CSVSetExample(
            set(
                plans: "case_id;plan_id;needs\nK1;P1;kodat\n",
                needs: "case_id;plan_id;area\nK1;⇢P2;boende\n"),
            "read.broken-link", in: (2, "plan_id"),
            sv: "Akten har ingen rad i plans.csv med plan_id ”P2”.",
            en: "The case file has no row in plans.csv with the plan_id “P2”."),
        CSVSetExample(
            set(
                plans: "case_id;plan_id;needs\nK1;P1;kodat\nK1;P1;kodat\n",
                needs: "case_id;plan_id;area\nK1;⇢P1;boende\n"),
            "read.broken-link", in: (2, "plan_id"),
            sv: "Akten har flera rader i plans.csv med plan_id ”P1”: det går inte att veta vilken som menas.",
            en: "The case file has several rows in plans.csv with the plan_id “P1”: "
                + "there is no telling which is meant."),
        CSVSetExample(
            set(plans: plain, meetings: meetingColumns + "K1;M1;⇢;;\n"), "read.broken-link",
            in: (2, "plan_id"),
            sv: "Mötet hör varken till en plan eller till en uppföljning. Fyll i plan_id eller follow_up_id.",
            en: "The meeting belongs neither to a plan nor to a follow-up. Fill in plan_id or follow_up_id."),
        CSVSetExample(
            set(plans: plain, meetings: meetingColumns + "K1;M1;P1;⇢U1;\n"), "read.broken-link",
            in: (2, "follow_up_id"),
            sv: "Mötet hör till både en plan och en uppföljning. Behåll antingen plan_id eller follow_up_id.",
            en: "The meeting belongs to both a plan and a follow-up. Keep either plan_id or follow_up_id."),
        CSVSetExample(
            set(meetings: meetingColumns + "K1;M1;P1;;\nK1;M2;⇢P1;;\n"), "read.broken-link",
            in: (3, "plan_id"),
            sv: "Redan mötet i post 2 har detta plan_id. En plan eller uppföljning har ett möte.",
            en: "The meeting in record 2 already has this plan_id. A plan or a follow-up has one meeting."),
        CSVSetExample(
            set(plans: plain, meetings: meetingColumns + "K1;M1;;⇢U1;\n"), "read.broken-link",
            in: (2, "follow_up_id"), sv: "Akten har ingen rad i follow_ups.csv med follow_up_id ”U1”.",
            en: "The case file has no row in follow_ups.csv with the follow_up_id “U1”."),
        CSVSetExample(
            set(plans: "case_id;plan_id;meeting\nK1;P1;⇢kodat\n", meetings: meetingColumns),
            "read.broken-link", in: (2, "meeting"),
            sv: "Här står kodat, men ingen rad i meetings.csv har radens plan_id.",
            en: "Here stands kodat, but no row of meetings.csv has the plan_id of this row."),
        CSVSetExample(
            set(
                meetings: meetingColumns + "K1;M1;P1;;kodat\n",
                participants: "case_id;meeting_id;actor\nK1;⇢M2;brukare\n"),
            "read.broken-link", in: (2, "meeting_id"),
            sv: "Akten har ingen rad i meetings.csv med meeting_id ”M2”.",
            en: "The case file has no row in meetings.csv with the meeting_id “M2”."),
        CSVSetExample(
            set(
                plans: plain, meetings: meetingColumns + "K1;M1;;U1;\n",
                followUps: "case_id;follow_up_id;new_plan;meeting\nK1;U1;P1;⇢kodat\n"),
            "read.meeting-twice", in: (2, "meeting"),
            sv: "Uppföljningen gav en ny plan, vars möte redan står där. Ta bort mötet här.",
            en: "The follow-up gave a new plan, which has the meeting already. Remove the meeting here."),
    ]

    static let statements = [
        CSVSetExample(
            [
                "cases": "case_id;municipality;unit;contacts\nK1;M;E;⇢ja\n",
                "contacts": "case_id;actor\nK1;kommun\n",
            ], "read.unknown-value", in: (2, "contacts"),
            sv: "”ja” betyder ingenting här. Skriv kodat, eller lämna cellen tom om delen inte kodats.",
            en: "“ja” means nothing here. Write kodat, or leave the cell empty if the part was not coded."),
        CSVSetExample(
            [
                "cases": "case_id;municipality;unit;contacts\nK1;M;E;\n",
                "contacts": "case_id;actor\n⇢K1;kommun\n",
            ], "read.not-coded", in: (2, "case_id"),
            sv:
                "Raden hör till en del som inte sägs vara kodad. Skriv kodat i kolumnen ”contacts” i cases.csv, "
                + "eller ta bort raden.",
            en:
                "The row belongs to a part that is not said to be coded. Write kodat in the column “contacts” "
                + "of cases.csv, or remove the row."),
        CSVSetExample(
            set(plans: plain, meetings: meetingColumns + "⇢K1;M1;P1;;\n"), "read.not-coded",
            in: (2, "case_id"),
            sv:
                "Raden hör till en del som inte sägs vara kodad. Skriv kodat i kolumnen ”meeting” i plans.csv, "
                + "eller ta bort raden.",
            en: "The row belongs to a part that is not said to be coded. Write kodat in the column “meeting” "
                + "of plans.csv, or remove the row."),
        CSVSetExample(
            ["cases": "case_id;municipality;unit;person;family;gender\nK1;M;E;;;⇢man\n"], "read.not-coded",
            in: (2, "gender"),
            sv: "Uppgiften gäller personen, som inte sägs vara kodad. Skriv kodat i kolumnen ”person”, "
                + "eller töm cellen.",
            en: "This is about the person, who is not said to be coded. Write kodat in the column “person”, "
                + "or empty the cell."),
        CSVSetExample(
            ["cases": "case_id;municipality;unit;contacts\nK1;M;E;⇢kodat\nK2;M;E;kodat\n"],
            "read.missing-file", in: (2, "contacts"),
            sv:
                "Filen contacts.csv saknas, men här står att delen är kodad. Lägg till filen; finns inga rader, "
                + "med bara rubriker.",
            en: "The file contacts.csv is missing, but here the part is said to be coded. Add the file; "
                + "if there are no rows, with headers only."),
    ]

    @Test(arguments: links + statements)
    func isReportedInItsPlace(example: CSVSetExample) throws {
        let folder = ScratchFolder()
        example.write(to: folder)
        let input = try ReadInput(folder.path)
        #expect(input.faults.count == 1)
        example.check(input.faults.first, in: folder)
    }

    // MARK: Files and cases

    @Test func filesOfNoSetAreRefused() throws {
        let folder = ScratchFolder()
        folder.put(Self.oneCase.replacing("kodat", with: ""), at: "cases.csv")
        folder.put("x", at: "contact.csv")
        folder.put("x", at: "läsmig.txt")
        #expect(
            try ReadInput(folder.path).texts(without: folder.path) == [
                "contact.csv: Filen hör inte till ett CSV-set. Menade du ”contacts.csv”?",
                "läsmig.txt: Filen hör inte till ett CSV-set. Dess filer heter cases.csv, contacts.csv, "
                    + "interventions.csv, documents.csv, plans.csv, needs.csv, other_needs.csv, tasks.csv, "
                    + "meetings.csv, participants.csv, follow_ups.csv, observations.csv.",
            ])
        #expect(
            try ReadInput(folder.path).texts(in: .english, without: folder.path).first
                == "contact.csv: The file is not part of a CSV set. Did you mean “contacts.csv”?")
    }

    @Test func withoutCasesThereIsNoSet() throws {
        let folder = ScratchFolder()
        folder.put("case_id;actor\n", at: "contacts.csv")
        let input = try ReadInput(folder.path, format: .csvSet)
        #expect(input.faults.map(\.message.swedish) == ["Filen cases.csv saknas i mappen."])
        #expect(input.faults.map(\.message.english) == ["The file cases.csv is missing in the folder."])
    }

    /// A fault that takes rows away does not make the rows that hung on them
    /// faulty, too.
    @Test func aDamagedFileIsOneFault() throws {
        let folder = ScratchFolder()
        folder.put("case_id;municipality;unit;contacts\nK1;M;E\nK2;M;E;kodat\n", at: "cases.csv")
        folder.put("case_id;actor\nK1;kommun\nK2;kommun\n", at: "contacts.csv")
        let input = try ReadInput(folder.path)
        #expect(input.faults.map(\.id) == ["read.csv-width"])
    }

    @Test func theSameCaseTwiceIsLocatedAtTheSecond() throws {
        let folder = ScratchFolder()
        folder.put("case_id;municipality;unit\nK1;M;E\nK1;M;E\n", at: "cases.csv")
        let input = try ReadInput(folder.path)
        #expect(
            input.texts(without: folder.path) == [
                "cases.csv:3:1 (post 3, kolumn ”case_id”): Akten ”K1” är redan läst. "
                    + "Varje akt ska ha ett eget id."
            ])
        #expect(input.caseCount == 1)
    }
}
