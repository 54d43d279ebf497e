/// The vertical integration around a unit, by reading of what is not evident.
struct UnitSurroundings: Hashable, Sendable {
    let asItIs: CodedValue
    let lowest: CodedValue
    let highest: CodedValue

    /// Of a unit that nothing is known of, in a codebook that asks nothing.
    static let unknown = UnitSurroundings(asItIs: .notEvident, lowest: .notEvident, highest: .notEvident)

    func vertical(_ reading: NotEvidentReading) -> CodedValue {
        switch reading {
        case .asItIs: asItIs
        case .asNo: lowest
        case .asYes: highest
        }
    }
}

extension UnitSurroundings {
    init(_ facts: StructuralFacts, _ scale: Samverkan.GradeScale) {
        asItIs = facts.verticalLevel(in: scale, .asItIs)
        lowest = facts.verticalLevel(in: scale, .asNo)
        highest = facts.verticalLevel(in: scale, .asYes)
    }
}

/// The surroundings of every unit of a material.
struct Surroundings: Sendable {
    private let byUnit: [UnitKey: UnitSurroundings]
    private let ofOthers: UnitSurroundings

    /// - Parameter scale: nil: nobody asks.
    init(_ material: Material?, _ scale: Samverkan.GradeScale?) {
        guard let scale else {
            byUnit = [:]
            ofOthers = .unknown
            return
        }
        var byUnit: [UnitKey: UnitSurroundings] = [:]
        for municipality in material?.municipalities ?? [] {
            for unit in municipality.units {
                let facts = StructuralFacts(material, municipality: municipality.name, unit: unit.name)
                byUnit[UnitKey(municipality: municipality.name, unit: unit.name)] = UnitSurroundings(
                    facts, scale)
            }
        }
        self.byUnit = byUnit
        ofOthers = UnitSurroundings(StructuralFacts(material), scale)
    }

    func unit(_ unit: String, in municipality: String) -> UnitSurroundings {
        byUnit.isEmpty ? ofOthers : byUnit[UnitKey(municipality: municipality, unit: unit)] ?? ofOthers
    }
}

/// A unit, known by municipality and name together.
public struct UnitKey: Hashable, Sendable {
    public let municipality: String
    public let unit: String

    public init(municipality: String, unit: String) {
        self.municipality = municipality
        self.unit = unit
    }
}
