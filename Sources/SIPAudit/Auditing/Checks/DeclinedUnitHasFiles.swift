/// A unit that did not take part in the study has no files in it.
///
/// Reported, as an error, is each unit of the material that is said not to have
/// taken part, or to have had no file, and of which the run holds one. Memory: a
/// count for each unit.
struct DeclinedUnitHasFiles: MaterialCheck {
    static let declaration = CheckDeclaration(
        id: "material.declined-unit-has-files", severity: .error,
        demand: .demand, limits: .limits, advice: .advice,
        basis: Finding.Basis(own: .own))

    private let units: [(UnitName, Material.Unit)]
    private var counts = UnitCounts()

    init?(codebook: Codebook, material: Material?, parameters: CheckParameters) {
        guard let material else { return nil }
        units = material.everyUnit
    }

    mutating func count(_ audited: AuditedCase) { counts.add(audited) }

    mutating func merge(_ other: DeclinedUnitHasFiles) { counts.merge(other.counts) }

    func findings() -> [FindingDraft] {
        units.compactMap { name, unit in
            guard counts[name] > 0 else { return nil }
            let message: Bilingual
            if unit.participated == .code(WellKnown.no) {
                message = .declinedHasFiles(name.words, counts[name])
            } else if unit.hadFiles == .code(WellKnown.no) {
                message = .fileOfUnitWithout(name.words, counts[name])
            } else {
                return nil
            }
            return FindingDraft(ofMaterial: message, id: name.id, label: name.words)
        }
    }
}

// MARK: - Messages

extension Bilingual {
    fileprivate static func declinedHasFiles(_ unit: Bilingual, _ count: Int) -> Bilingual {
        Bilingual(
            sv: "\(unit.swedish) deltog inte enligt materialet, men har \(files(count).swedish).",
            en: "\(unit.english) did not take part by the material, but has \(files(count).english).")
    }

    fileprivate static func fileOfUnitWithout(_ unit: Bilingual, _ count: Int) -> Bilingual {
        Bilingual(
            sv: "\(unit.swedish) saknade akter enligt materialet, men har \(files(count).swedish).",
            en: "\(unit.english) had no files by the material, but has \(files(count).english).")
    }

    private static func files(_ count: Int) -> Bilingual {
        count == 1
            ? Bilingual(sv: "1 akt", en: "1 file") : Bilingual(sv: "\(count) akter", en: "\(count) files")
    }

    fileprivate static let demand = Bilingual(
        sv: "En enhet som inte deltog i studien, eller som saknade akter, ska inte ha akter i materialet.",
        en: "A unit that did not take part in the study, or had no files, is to have none in it.")
    fileprivate static let limits = Bilingual(sv: "Kräver en materialfil.", en: "Needs a material file.")
    fileprivate static let advice = Bilingual(
        sv: "Kontrollera att akterna får användas, och rätta materialfilen.",
        en: "Check that the files may be used, and correct the material file.")
    fileprivate static let own = Bilingual(
        sv: "akter får bara användas från enheter som deltar",
        en: "only files of units that take part may be used")
}
