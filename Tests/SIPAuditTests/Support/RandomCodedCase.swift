@testable import SIPAudit

extension CodedCase {
    /// A case of one of three municipalities with two units each, with a random
    /// value, or none, for every variable.
    static func random(_ index: Int, of variables: [Variable], using random: inout SeededGenerator) -> Self {
        let values = variables.map { CodedValue.random(of: $0, using: &random) }
        return CodedCase(
            id: "T\(index)", municipality: ["Täby", "Norrtälje", "M"][index % 3],
            unit: index % 2 == 0 ? "U" : "Ö", values: values)
    }
}

extension CodedValue {
    static func random(of variable: Variable, using random: inout SeededGenerator) -> CodedValue {
        switch Int.random(in: 0..<10, using: &random) {
        case 0: return .missing
        case 1: return .notApplicable
        case 2 where variable.allowsNotEvident: return .notEvident
        default: break
        }
        let count = variable.values.values.count
        switch variable.kind {
        case .single: return .value(Int.random(in: 0..<count, using: &random))
        case .multiple:
            // Few of them, or many.
            var bits = random.next() >> UInt64(64 - count)
            if Bool.random(using: &random) { bits &= random.next() & random.next() }
            return .values(CodeSet(bits: bits))
        case .count, .days, .year: return .number(Int.random(in: 0..<9, using: &random))
        }
    }
}
