/// A file that another one is linked to is in the run.
///
/// Reported is each file that names, as another file of the same person, one
/// that was not read. It may lie elsewhere: a warning. Memory: the ids of the
/// files, which the reader holds too, and the links.
struct LinkMissing: MaterialCheck {
    static let declaration = CheckDeclaration(
        id: "material.link-missing", severity: .warning, demand: .demand, limits: .limits, advice: .advice,
        basis: Finding.Basis(own: .own))

    private var ids: Set<String> = []
    private var links: [(from: String, to: String)] = []

    init?(codebook: Codebook, material: Material?, parameters: CheckParameters) {}

    mutating func count(_ audited: AuditedCase) {
        let id = audited.caseFile[.id].text ?? ""
        ids.insert(id)
        if let link = audited.caseFile[.linkedTo].text { links.append((id, link)) }
    }

    mutating func merge(_ other: LinkMissing) {
        ids.formUnion(other.ids)
        links += other.links
    }

    func findings() -> [FindingDraft] {
        links.filter { !ids.contains($0.to) }.sorted { $0 < $1 }.map { link in
            FindingDraft(
                ofCase: link.from, field: CaseFile.Field.linkedTo,
                .linkMissing(Masked(link.from), to: Masked(link.to)))
        }
    }
}

// MARK: - Messages

extension Bilingual {
    fileprivate static func linkMissing(_ id: Masked, to other: Masked) -> Bilingual {
        Bilingual(
            sv: "Akten \(id) är länkad till \(other), som inte är med.",
            en: "File \(id) is linked to \(other), which is not there.")
    }

    fileprivate static let demand = Bilingual(
        sv: "En akt som en annan är länkad till (linkedTo) ska vara med.",
        en: "A file that another one is linked to (linkedTo) is to be there.")
    fileprivate static let limits = Bilingual(
        sv: "Kräver att alla akter läses på en gång.", en: "Needs all files to be read at once.")
    fileprivate static let advice = Bilingual(
        sv: "Rätta länken, eller läs båda akterna.", en: "Correct the link, or read both files.")
    fileprivate static let own = Bilingual(
        sv: "akter om samma person räknas annars som två personer",
        en: "files of one person are counted as two people otherwise")
}
