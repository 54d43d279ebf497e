/// No text of a file holds an e-mail address.
///
/// Reported is each field in which `MailAddressPattern` finds one, with how many it
/// finds; what stands there is never shown. Every text is searched: boxes, texts
/// of documents, quotes, memos, names and ids. Names in running text are not
/// found.
struct MailAddresses: BuiltInCheck {
    static let declaration = CheckDeclaration(
        id: "secrecy.email", severity: .warning, demand: .demand, limits: .limits, advice: .advice,
        basis: Finding.Basis(own: .own))

    init?(codebook: Codebook, parameters: CheckParameters) {}

    func findings(in audited: AuditedCase) -> [FindingDraft] {
        audited.contactDetails.filter { $0.counts.mailAddresses > 0 }.map { found in
            audited.draft(
                found.part, field: found.field,
                .found(found.part.place.part.words(ofField: found.field), found.counts.mailAddresses))
        }
    }
}

// MARK: - Messages

extension Bilingual {
    fileprivate static func found(_ field: Bilingual, _ count: Int) -> Bilingual {
        Bilingual(
            sv: "\(field.quoted.swedish) innehåller något som ser ut som en e-postadress (\(count)).",
            en: "\(field.quoted.english) holds what looks like an e-mail address (\(count)).")
    }

    fileprivate static let demand = Bilingual(
        sv: "Ingen text i akten ska innehålla e-postadresser.",
        en: "No text of the file is to hold e-mail addresses.")
    fileprivate static let limits = Bilingual(
        sv: "Hittar bara det som har en sådan form. Namn i löpande text hittas inte; de måste läsas bort "
            + "för hand.",
        en: "Finds only what has such a form. Names in running text are not found; somebody must read "
            + "for them.")
    fileprivate static let advice = Bilingual(sv: "Ta bort det ur filen.", en: "Remove it from the file.")
    fileprivate static let own = Bilingual(
        sv: "en akt ska inte gå att koppla till en person", en: "no file is to lead to a person")
}
