/// No text of a file holds an e-mail address.
///
/// Reported is each field in which `MailAddressPattern` finds one, with how many it
/// finds; what stands there is never shown. Every text is searched: boxes, texts
/// of documents, quotes, memos, names and ids. Names in running text are not
/// found.
struct MailAddresses: BuiltInCheck {
    static let declaration = CheckDeclaration(
        id: "secrecy.email", severity: .warning, demand: .demand, limits: .contactLimits,
        advice: .contactAdvice, basis: Finding.Basis(own: .contactBasis))

    init?(codebook: Codebook, parameters: CheckParameters) {}

    func findings(in audited: AuditedCase) -> [FindingDraft] {
        audited.findings(of: \.mailAddresses) { .found($0, $1) }
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
}
