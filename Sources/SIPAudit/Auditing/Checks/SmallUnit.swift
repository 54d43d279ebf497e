/// No unit has so few files that a table of it is data on single people.
///
/// Reported, as a note, is each unit with fewer files in the run than
/// `smallUnit`. Memory: a count for each unit.
struct SmallUnit: MaterialCheck {
    static let declaration = CheckDeclaration(
        id: "secrecy.small-unit", severity: .note, demand: .demand, advice: .advice,
        basis: Finding.Basis(own: .own))
    static let parameter = "smallUnit"
    static let parameters = [CheckParameter(parameter, .number)]

    private let least: Int
    private var counts = UnitCounts()

    init?(codebook: Codebook, material: Material?, parameters: CheckParameters) {
        guard let least = parameters.numbers[Self.parameter] else { return nil }
        self.least = least
    }

    mutating func count(_ audited: AuditedCase) { counts.add(audited) }

    mutating func merge(_ other: SmallUnit) { counts.merge(other.counts) }

    func findings() -> [FindingDraft] {
        counts.units.filter { counts[$0] < least }.map { unit in
            FindingDraft(ofMaterial: .smallUnit(unit.words, counts[unit]), id: unit.id, label: unit.words)
        }
    }
}

// MARK: - Messages

extension Bilingual {
    /// Also said of a tally, which holds the counts of its units.
    static func smallUnit(_ unit: Bilingual, _ count: Int) -> Bilingual {
        Bilingual(
            sv: "\(unit.swedish) har \(count) \(count == 1 ? "akt" : "akter"); en tabell för enheten är "
                + "uppgifter om enskilda.",
            en: "\(unit.english) has \(count) \(count == 1 ? "file" : "files"); any table of it is case data."
        )
    }

    fileprivate static let demand = Bilingual(
        sv: "Varje enhet ska ha så många akter att en tabell för den inte röjer någon (smallUnit).",
        en: "Every unit is to have so many files that a table of it discloses nobody (smallUnit).")
    fileprivate static let advice = Bilingual(
        sv: "Redovisa enheten tillsammans med andra.", en: "Report the unit together with others.")
    fileprivate static let own = Bilingual(
        sv: "den som känner enheten känner igen personen", en: "who knows the unit knows the person")
}
