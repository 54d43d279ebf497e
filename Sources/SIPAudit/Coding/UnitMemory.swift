/// The units of the cases that were coded last, with what follows from them.
///
/// Cases of one unit come again and again: making the names of a case, and
/// finding its unit in the material by them, takes 2 500 instructions; finding
/// both here by their bytes 500 (Swift 6.3.1).
struct UnitMemory: Sendable {
    final class Unit: Sendable {
        let municipality: String
        let unit: String
        fileprivate let municipalityBytes: [UInt8]
        fileprivate let unitBytes: [UInt8]
        let surroundings: UnitSurroundings

        fileprivate init(
            _ municipality: UnsafeBufferPointer<UInt8>, _ unit: UnsafeBufferPointer<UInt8>,
            in surroundings: Surroundings
        ) {
            self.municipality = String(decoding: municipality, as: UTF8.self)
            self.unit = String(decoding: unit, as: UTF8.self)
            municipalityBytes = Array(municipality)
            unitBytes = Array(unit)
            self.surroundings = surroundings.unit(self.unit, in: self.municipality)
        }

        fileprivate func isNamed(
            _ municipality: UnsafeBufferPointer<UInt8>, _ unit: UnsafeBufferPointer<UInt8>
        ) -> Bool {
            unitBytes.withUnsafeBufferPointer { ByteWords.equal($0, unit) }
                && municipalityBytes.withUnsafeBufferPointer { ByteWords.equal($0, municipality) }
        }
    }

    /// So many units at most, whatever names the cases have.
    private static let longest = 1024

    /// By the hash of their names, a unit in the place of another one. Its length
    /// is a power of two.
    private var slots: [Unit?] = [nil]
    /// How many were looked for in vain since the slots became so many.
    private var misses = 0

    /// The unit of a case, whose names are spelled as the case spells them.
    mutating func unit(of caseFile: CaseFile, in surroundings: Surroundings) -> Unit {
        let cells = caseFile.values.cells
        return Self.withBytes(of: caseFile.cell(.municipality), in: cells) { municipality in
            Self.withBytes(of: caseFile.cell(.unit), in: cells) { unit in
                self.unit(municipality, unit, in: surroundings)
            }
        }
    }

    private mutating func unit(
        _ municipality: UnsafeBufferPointer<UInt8>, _ unit: UnsafeBufferPointer<UInt8>,
        in surroundings: Surroundings
    ) -> Unit {
        let hash = Int(truncatingIfNeeded: ByteWords.hash(municipality) &* 3 &+ ByteWords.hash(unit))
        if let known = slots[hash & (slots.count - 1)], known.isNamed(municipality, unit) { return known }
        misses += 1
        if misses > slots.count && slots.count < Self.longest {
            slots = Array(repeating: nil, count: 2 * slots.count)
            misses = 0
        }
        let new = Unit(municipality, unit, in: surroundings)
        slots[hash & (slots.count - 1)] = new
        return new
    }

    /// Lends out a name; what is no text has none.
    private static func withBytes<Result>(
        of cell: FieldCell, in cells: CaseCells, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        guard case .text(let span) = cell else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
        return cells.withText(span, body)
    }
}
