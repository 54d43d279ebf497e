/// How many codes of a file are uncertain, and which.
///
/// Reported, as a note and once for a file, are observations whose certainty is
/// one of the study's `uncertain`.
struct UncertainCodes: BuiltInCheck {
    static let declaration = CheckDeclaration(
        id: "coding.uncertain", severity: .note, demand: .demand, advice: .advice,
        basis: Finding.Basis(own: .own))
    static let parameters = [CheckParameter("uncertain", .values(.certainties))]

    private let uncertain: [Int]

    init?(codebook: Codebook, parameters: CheckParameters) {
        uncertain = (parameters.names["uncertain"] ?? []).compactMap {
            codebook.index(of: $0, in: .certainties)
        }
        if uncertain.isEmpty { return nil }
    }

    func findings(in audited: AuditedCase) -> [FindingDraft] {
        let all = audited.caseFile.observations ?? []
        let observations = all.indices.filter { index in
            guard case .code(let certainty) = all[index].cell(.certainty) else { return false }
            return uncertain.contains(certainty)
        }.map { all[$0] }
        guard !observations.isEmpty else { return [] }
        var items: [Bilingual] = []
        for item in observations.map({ $0.item(in: audited.study.codebook).quoted })
        where !items.contains(item) {
            items.append(item)
        }
        return [
            audited.draft(
                audited.parts.caseFile, .uncertain(observations.count, items))
        ]
    }
}

// MARK: - Messages

extension Bilingual {
    fileprivate static func uncertain(_ count: Int, _ items: [Bilingual]) -> Bilingual {
        Bilingual(
            sv: (count == 1 ? "1 kod är osäker: " : "\(count) koder är osäkra: ")
                + items.map(\.swedish).joined(separator: ", ") + ".",
            en: (count == 1 ? "1 code is uncertain: " : "\(count) codes are uncertain: ")
                + items.map(\.english).joined(separator: ", ") + ".")
    }

    fileprivate static let demand = Bilingual(
        sv: "Hur många koder som kodaren kallar osäkra, och vilka (uncertain).",
        en: "How many codes the coder calls uncertain, and which (uncertain).")
    fileprivate static let advice = Bilingual(
        sv: "Låt en kodare till läsa akten.", en: "Have another coder read the file.")
    fileprivate static let own = Bilingual(
        sv: "osäkra koder räknas som säkra i tabellerna", en: "tables count uncertain codes as certain ones")
}
