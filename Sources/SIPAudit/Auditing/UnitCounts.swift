extension FindingDraft {
    /// A draft of a finding about the run as a whole.
    init(
        ofMaterial message: Bilingual, id: Masked? = nil, bindings: [Finding.Binding] = [],
        label: Bilingual = .material
    ) {
        self.init(
            subject: Finding.Subject(caseID: nil, part: .material, id: id, label: label), position: 0,
            list: CaseFilePart.caseFile.list, bindings: bindings, message: message)
    }
}

extension FindingDraft {
    /// A draft of a finding about one file among the others, said when all were
    /// read.
    init(
        ofCase id: String, field: CaseFile.Field, bindings: [Finding.Binding] = [], _ message: Bilingual
    ) {
        self.init(
            subject: Finding.Subject(
                caseID: Masked(id), part: .caseFile, label: Bilingual(sv: "Akten", en: "The case file")),
            position: 0, list: CaseFilePart.caseFile.list, field: field.name, bindings: bindings,
            message: message)
    }
}

/// A unit of the study, known by municipality and name together.
struct UnitName: Hashable, Comparable, Sendable {
    let municipality: String
    let unit: String

    static func < (left: UnitName, right: UnitName) -> Bool {
        (left.municipality, left.unit) < (right.municipality, right.unit)
    }

    init(municipality: String, unit: String) {
        self.municipality = municipality
        self.unit = unit
    }

    init(of caseFile: CaseFile) {
        self.init(municipality: caseFile[.municipality].text ?? "", unit: caseFile[.unit].text ?? "")
    }

    /// *Enheten i kommunen*, in messages.
    var words: Bilingual {
        let (place, name) = (Masked(unitName: municipality), Masked(unitName: unit))
        return Bilingual(sv: "\(name) i \(place)", en: "\(name) in \(place)")
    }

    /// What tells it from the others.
    var id: Masked { Masked(joining: [Masked(unitName: municipality), Masked(unitName: unit)]) }
}

/// How many case files there are of each unit.
struct UnitCounts: Sendable {
    private var counts: [UnitName: Int] = [:]

    subscript(unit: UnitName) -> Int { counts[unit] ?? 0 }

    /// In the order of their names.
    var units: [UnitName] { counts.keys.sorted() }

    mutating func add(_ audited: AuditedCase) { counts[UnitName(of: audited.caseFile), default: 0] += 1 }

    mutating func merge(_ other: UnitCounts) { counts.merge(other.counts, uniquingKeysWith: +) }
}

extension Material {
    /// Every unit with its name, in the order of the material.
    var everyUnit: [(UnitName, Unit)] {
        municipalities.flatMap { place in
            place.units.map { (UnitName(municipality: place.name, unit: $0.name), $0) }
        }
    }
}

// MARK: - Messages

extension Bilingual {
    static let material = Bilingual(sv: "Materialet", en: "The material")
}
