// What a CSV set can have wrong that no other format can.

extension Bilingual {
    static func notOfTheSet(nearest: String?) -> Bilingual {
        let names = CSVSetPart.fileNames.joined(separator: ", ")
        return Bilingual(
            sv: "Filen hör inte till ett CSV-set.", en: "The file is not part of a CSV set.")
            + (nearest == nil
                ? Bilingual(sv: " Dess filer heter \(names).", en: " Its files are named \(names).")
                : suggestion(nearest))
    }

    static func missingFile(_ name: String, saidToBeCoded: Bool) -> Bilingual {
        let missing = Bilingual(sv: "Filen \(name) saknas", en: "The file \(name) is missing")
        guard saidToBeCoded else { return missing + Bilingual(sv: " i mappen.", en: " in the folder.") }
        return missing
            + Bilingual(
                sv:
                    ", men här står att delen är kodad. Lägg till filen; finns inga rader, med bara rubriker.",
                en:
                    ", but here the part is said to be coded. Add the file; if there are no rows, with headers only."
            )
    }

    static let noCases = Bilingual(
        sv: "Filen har rubriker men inga rader: här finns ingen akt att läsa.",
        en: "The file has headers but no rows: there is no case file to read.")

    static func missingValue(_ column: String) -> Bilingual {
        Bilingual(
            sv: "Cellen är tom, men ”\(column)” måste stå på varje rad.",
            en: "The cell is empty, but every row needs its “\(column)”.")
    }

    static func onlyCoded(_ text: Masked) -> Bilingual {
        Bilingual(
            sv: "”\(text)” betyder ingenting här. Skriv kodat, eller lämna cellen tom om delen inte kodats.",
            en:
                "“\(text)” means nothing here. Write kodat, or leave the cell empty if the part was not coded."
        )
    }

    static func notCoded(_ column: String, file: String) -> Bilingual {
        Bilingual(
            sv:
                "Raden hör till en del som inte sägs vara kodad. Skriv kodat i kolumnen ”\(column)” i \(file), "
                + "eller ta bort raden.",
            en:
                "The row belongs to a part that is not said to be coded. Write kodat in the column “\(column)” "
                + "of \(file), or remove the row.")
    }

    static let personNotCoded = Bilingual(
        sv: "Uppgiften gäller personen, som inte sägs vara kodad. Skriv kodat i kolumnen ”person”, "
            + "eller töm cellen.",
        en: "This is about the person, who is not said to be coded. Write kodat in the column “person”, "
            + "or empty the cell.")
}

// MARK: - Links

extension Bilingual {
    static func noSuchCase(_ id: Masked) -> Bilingual {
        Bilingual(
            sv: "Ingen rad i cases.csv har case_id ”\(id)”.",
            en: "No row of cases.csv has the case_id “\(id)”.")
    }

    static func noSuchOwner(_ id: Masked, column: String, file: String) -> Bilingual {
        Bilingual(
            sv: "Akten har ingen rad i \(file) med \(column) ”\(id)”.",
            en: "The case file has no row in \(file) with the \(column) “\(id)”.")
    }

    static func doubledOwner(_ id: Masked, column: String, file: String) -> Bilingual {
        Bilingual(
            sv:
                "Akten har flera rader i \(file) med \(column) ”\(id)”: det går inte att veta vilken som menas.",
            en: "The case file has several rows in \(file) with the \(column) “\(id)”: "
                + "there is no telling which is meant.")
    }

    static let meetingOfNothing = Bilingual(
        sv: "Mötet hör varken till en plan eller till en uppföljning. Fyll i plan_id eller follow_up_id.",
        en: "The meeting belongs neither to a plan nor to a follow-up. Fill in plan_id or follow_up_id.")

    static let meetingOfTwo = Bilingual(
        sv: "Mötet hör till både en plan och en uppföljning. Behåll antingen plan_id eller follow_up_id.",
        en: "The meeting belongs to both a plan and a follow-up. Keep either plan_id or follow_up_id.")

    static func secondMeeting(column: String, record: Int) -> Bilingual {
        Bilingual(
            sv: "Redan mötet i post \(record) har detta \(column). En plan eller uppföljning har ett möte.",
            en: "The meeting in record \(record) already has this \(column). "
                + "A plan or a follow-up has one meeting.")
    }

    static func noMeeting(column: String) -> Bilingual {
        Bilingual(
            sv: "Här står kodat, men ingen rad i meetings.csv har radens \(column).",
            en: "Here stands kodat, but no row of meetings.csv has the \(column) of this row.")
    }
}
