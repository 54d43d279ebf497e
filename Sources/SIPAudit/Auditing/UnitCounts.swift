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

/// The units of the case files of a run, numbered from 0 as they are met.
///
/// Found by the bytes of their names: hashing names with å, ä or ö as strings
/// took 2500 instructions for each case and check (Swift 6.3.1).
struct UnitNumbers: Sendable {
    private(set) var names: [UnitName] = []
    private var numbers = IDIndex()

    mutating func number(of audited: AuditedCase) -> Int {
        number(ofKey: audited.unitKey) { UnitName(of: audited.caseFile) }
    }

    mutating func number(of name: UnitName) -> Int { number(ofKey: name.key) { name } }

    func known(_ name: UnitName) -> Int? { name.key.withUnsafeBufferPointer { numbers[utf8: $0] } }

    private mutating func number(ofKey key: [UInt8], _ name: () -> UnitName) -> Int {
        key.withUnsafeBufferPointer { key in
            if let known = numbers[utf8: key] { return known }
            numbers.update(utf8: key, to: names.count)
            names.append(name())
            return names.count - 1
        }
    }
}

extension UnitName {
    /// What units are told apart by: no name has a line break.
    fileprivate var key: [UInt8] { Array(municipality.utf8) + [0x0A] + unit.utf8 }
}

extension AuditedCase {
    /// The key of the unit that keeps the file.
    var unitKey: [UInt8] {
        memory.unitKey {
            var key: [UInt8] = []
            for field in [CaseFile.Field.municipality, .unit] {
                if field == .unit { key.append(0x0A) }
                guard case .text(let span) = caseFile.cell(field) else { continue }
                caseFile.values.cells.withText(span) { key.append(contentsOf: $0) }
            }
            return key
        }
    }
}

/// How many case files there are of each unit.
struct UnitCounts: Sendable {
    private var numbers = UnitNumbers()
    /// By the number of the unit.
    private var counts: [Int] = []

    subscript(unit: UnitName) -> Int { numbers.known(unit).map { counts[$0] } ?? 0 }

    /// In the order of their names.
    var units: [UnitName] { numbers.names.sorted() }

    mutating func add(_ audited: AuditedCase) { add(1, to: numbers.number(of: audited)) }

    mutating func merge(_ other: UnitCounts) {
        for (name, count) in zip(other.numbers.names, other.counts) {
            add(count, to: numbers.number(of: name))
        }
    }

    private mutating func add(_ count: Int, to number: Int) {
        if number == counts.count { counts.append(0) }
        counts[number] += count
    }
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
