/// What is known of the structures around a unit or a municipality: what the
/// unit's own facts say, else those of its municipality, else those of the whole.
struct StructuralFacts {
    /// From the nearest on.
    private let layers: [[Material.StructuralFact]]

    /// - Parameters:
    ///   - municipality: nil: the whole.
    ///   - unit: nil: the municipality.
    init(_ material: Material?, municipality: String? = nil, unit: String? = nil) {
        guard let material else {
            layers = []
            return
        }
        let place = municipality.flatMap { material.municipality(named: $0) }
        let own = unit.flatMap { name in place?.units.first { $0.name == name } }
        layers = [own?.structuralFacts, place?.structuralFacts, material.structuralFacts].compactMap(\.self)
    }

    /// The nearest statement of a fact; nil where nothing is said of it.
    func fact(_ fact: Int) -> Material.StructuralFact? {
        for layer in layers {
            if let found = layer.first(where: { $0.fact == fact }) { return found }
        }
        return nil
    }

    /// What nothing is said of is *framgår ej*.
    func truth(of condition: FactCondition) -> Truth {
        condition.truth { index in
            switch fact(index)?.value {
            case .code(let answer): Truth(answer == WellKnown.yes)
            default: .notEvident
            }
        }
    }

    /// The highest level whose condition is met. Where none is, and one is open,
    /// *framgår ej*, not the lowest.
    func verticalLevel(in scale: Samverkan.GradeScale, _ reading: NotEvidentReading) -> CodedValue {
        var isOpen = false
        for level in scale.vertical.reversed() {
            switch reading.read(truth(of: level.condition)) {
            case .yes: return .value(level.level)
            case .no: continue
            case .notEvident, .missing: isOpen = true
            }
        }
        return isOpen ? .notEvident : .value(0)
    }
}
