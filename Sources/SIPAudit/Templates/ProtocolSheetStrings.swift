extension ProtocolSheet {
    /// What the sheet says in its own words.
    enum Strings {
        static let title = Bilingual(sv: "Granskningsprotokoll", en: "Review protocol")

        static func version(_ id: String, _ version: String, _ digest: String) -> Bilingual {
            Bilingual(
                sv: "Kodbok `\(id)`, version \(version) (`\(digest)`).",
                en: "Codebook `\(id)`, version \(version) (`\(digest)`).")
        }

        static let unit = Bilingual(sv: "Det som granskas:", en: "What is reviewed:")

        /// What is filled in once for the whole sheet.
        static let header = [
            Bilingual(sv: "Aktens id", en: "Id of the file"),
            Bilingual(sv: "Kommun", en: "Municipality"),
            Bilingual(sv: "Enhet", en: "Unit"),
            Bilingual(sv: "Läst den", en: "Read on"),
            Bilingual(sv: "Kodare", en: "Coder"),
        ]

        static let howTo = Bilingual(
            sv:
                "Kryssa i ett värde, eller flera där det står så. Kryssa *framgår ej* när hela akten är läst "
                + "och inte säger något om saken, *ej tillämpligt* när frågan inte gäller akten. Lämna alla "
                + "rutor tomma när ingen har kodat saken (ej kodat). Siffran inom parentes är värdets kod. "
                + "Skriv aldrig namn, personnummer, adress eller telefonnummer på bladet.",
            en:
                "Tick one value, or several where it says so. Tick *framgår ej* (not evident) when the whole "
                + "file was read and does not say, *ej tillämpligt* (not applicable) when the question does "
                + "not concern the file. Leave all boxes empty when nobody coded it (ej kodat). The number "
                + "in brackets is the value's code. Never write a name, personal identity number, address or "
                + "phone number on the sheet.")

        static func question(_ id: String) -> Bilingual {
            Bilingual(sv: "Fråga \(id).", en: "Question \(id).")
        }

        static let otherVariables = Bilingual(sv: "Övriga variabler", en: "Other variables")
        static let several = Bilingual(sv: "flera svar", en: "several answers")
        static let onlyIf = Bilingual(sv: "endast om", en: "only if")
        static let count = Bilingual(sv: "antal", en: "number")
        static let days = Bilingual(sv: "dagar", en: "days")
        static let year = Bilingual(sv: "årtal", en: "year")

        static let lists = Bilingual(sv: "Värdelistor för akten", en: "Lists of values for the case file")
        static let aboutLists = Bilingual(
            sv:
                "De värden som aktens egna fält kan ha, med kod. I varje kodat fält kan även *framgår ej* stå, "
                + "och i blankettens rutor *tom*.",
            en:
                "The values that the case file's own fields can take, with their codes. Every coded field can "
                + "also hold *framgår ej* (not evident), and boxes of the form *tom* (empty).")
    }
}
