// What the checks for phone numbers, e-mail and street addresses have in common.

extension AuditedCase {
    /// A finding for each field that holds contact details of one kind.
    ///
    /// - Parameter message: of the field's name and how many it holds.
    func findings(
        of kind: KeyPath<ContactDetailCounts, Int>, _ message: (Bilingual, Int) -> Bilingual
    ) -> [FindingDraft] {
        contactDetails.filter { $0.counts[keyPath: kind] > 0 }.map { found in
            draft(
                found.part, field: found.field,
                message(found.part.kind.words(ofField: found.field), found.counts[keyPath: kind]))
        }
    }
}

extension Bilingual {
    static let contactLimits = Bilingual(
        sv: "Hittar bara det som har en sådan form. Namn i löpande text hittas inte; de måste läsas bort "
            + "för hand.",
        en: "Finds only what has such a form. Names in running text are not found; somebody must read "
            + "for them.")
    static let contactAdvice = Bilingual(sv: "Ta bort det ur filen.", en: "Remove it from the file.")
    static let contactBasis = Bilingual(
        sv: "en akt ska inte gå att koppla till en person", en: "no file is to lead to a person")
}
