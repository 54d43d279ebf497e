/// A unit that took part in the study has files in it.
///
/// Reported is each unit of the material that took part and is not said to have
/// had no file, of which the run holds none. Needs a material, and the whole
/// input. Memory: a count for each unit.
struct UnitWithoutFiles: MaterialCheck {
    static let declaration = CheckDeclaration(
        id: "material.unit-without-files", severity: .warning,
        demand: .demand, limits: .limits, advice: .advice, basis: Finding.Basis(own: .own))

    private let units: [(UnitName, Material.Unit)]
    private var counts = UnitCounts()

    init?(codebook: Codebook, material: Material?, parameters: CheckParameters) {
        guard let material else { return nil }
        units = material.everyUnit
    }

    mutating func count(_ audited: AuditedCase) { counts.add(audited) }

    mutating func merge(_ other: UnitWithoutFiles) { counts.merge(other.counts) }

    func findings() -> [FindingDraft] {
        units.compactMap { name, unit in
            guard unit.participated == .code(WellKnown.yes), unit.hadFiles != .code(WellKnown.no),
                counts[name] == 0
            else { return nil }
            return FindingDraft(ofMaterial: .unitWithoutFiles(name.words), id: name.id, label: name.words)
        }
    }
}

// MARK: - Messages

extension Bilingual {
    fileprivate static func unitWithoutFiles(_ unit: Bilingual) -> Bilingual {
        Bilingual(
            sv: "\(unit.swedish) deltog enligt materialet, men ingen akt därifrån är med.",
            en: "\(unit.english) took part by the material, but no file of it is there.")
    }

    fileprivate static let demand = Bilingual(
        sv:
            "En enhet som deltog i studien ska ha akter i materialet, om det inte är sagt att den saknade dem.",
        en: "A unit that took part in the study is to have files, unless it is said to have had none.")
    fileprivate static let limits = Bilingual(
        sv: "Kräver en materialfil, och att alla akter läses på en gång.",
        en: "Needs a material file, and that all files are read at once.")
    fileprivate static let advice = Bilingual(
        sv: "Leta efter akterna, eller rätta materialfilen (hadFiles).",
        en: "Look for the files, or correct the material file (hadFiles).")
    fileprivate static let own = Bilingual(
        sv: "bortfall som ingen sett är det värsta", en: "what is missing unseen is the worst")
}
