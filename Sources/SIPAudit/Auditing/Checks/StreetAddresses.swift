/// No text of a file holds a street address.
///
/// Reported is each field in which `StreetAddressPattern` finds one, with how many it
/// finds; what stands there is never shown. Every text is searched: boxes, texts
/// of documents, quotes, memos, names and ids. Names in running text are not
/// found.
struct StreetAddresses: BuiltInCheck {
    static let declaration = CheckDeclaration(
        id: "secrecy.street-address", severity: .warning, demand: .demand, limits: .contactLimits,
        advice: .contactAdvice, basis: Finding.Basis(own: .contactBasis))

    init?(codebook: Codebook, parameters: CheckParameters) {}

    func findings(in audited: AuditedCase) -> [FindingDraft] {
        audited.findings(of: \.streetAddresses) { .found($0, $1) }
    }
}

// MARK: - Messages

extension Bilingual {
    fileprivate static func found(_ field: Bilingual, _ count: Int) -> Bilingual {
        Bilingual(
            sv: "\(field.quoted.swedish) innehåller något som ser ut som en gatuadress (\(count)).",
            en: "\(field.quoted.english) holds what looks like a street address (\(count)).")
    }

    fileprivate static let demand = Bilingual(
        sv: "Ingen text i akten ska innehålla gatuadresser.",
        en: "No text of the file is to hold street addresses.")
}
