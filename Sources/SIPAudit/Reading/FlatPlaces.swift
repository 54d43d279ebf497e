/// The municipalities and units of the rows that were read last, with what the
/// material says of them: they come again and again, spelled the same.
struct FlatPlaces {
    /// A unit of a municipality.
    final class Place {
        let municipality: String
        let unit: String
        /// The kind that the material says the unit is of.
        let kind: Int?
        private let isQuoted: (municipality: Bool, unit: Bool)
        private let written: (municipality: [UInt8], unit: [UInt8])

        fileprivate init(
            _ names: (municipality: String, unit: String), kind: Int?, _ municipality: CSVSpan,
            _ unit: CSVSpan, in bytes: [UInt8]
        ) {
            self.municipality = names.municipality
            self.unit = names.unit
            self.kind = kind
            isQuoted = (municipality.isQuoted, unit.isQuoted)
            written = (Array(municipality.written(in: bytes)), Array(unit.written(in: bytes)))
        }

        fileprivate func isWritten(
            _ municipality: CSVSpan, _ unit: CSVSpan, in bytes: UnsafeBufferPointer<UInt8>
        ) -> Bool {
            isQuoted == (municipality.isQuoted, unit.isQuoted)
                && written.unit.withUnsafeBufferPointer { ByteWords.equal($0, unit.written(in: bytes)) }
                && written.municipality.withUnsafeBufferPointer {
                    ByteWords.equal($0, municipality.written(in: bytes))
                }
        }
    }

    private static let slotCount = 1024

    private let material: Material?
    /// By the hash of how they are written, one in the place of another.
    private var slots: [Place?] = Array(repeating: nil, count: slotCount)

    init(_ material: Material?) { self.material = material }

    /// The place that a row names; nil where anything is wrong with that.
    mutating func place(_ municipality: CSVSpan, _ unit: CSVSpan, in bytes: [UInt8]) -> Place? {
        let slot = bytes.withUnsafeBufferPointer { bytes in
            let hash =
                ByteWords.hash(municipality.written(in: bytes)) &* 3
                &+ ByteWords.hash(unit.written(in: bytes))
            return Int(truncatingIfNeeded: hash) & (Self.slotCount - 1)
        }
        if let known = slots[slot],
            bytes.withUnsafeBufferPointer({ known.isWritten(municipality, unit, in: $0) })
        {
            return known
        }
        guard let names = Self.names(municipality, unit, in: bytes) else { return nil }
        var kind: Int?
        if let material {
            guard let place = material.municipality(named: names.municipality),
                let found = place.units.first(where: { $0.name == names.unit })
            else { return nil }
            kind = found.kind
        }
        let place = Place(names, kind: kind, municipality, unit, in: bytes)
        slots[slot] = place
        return place
    }

    private static func names(
        _ municipality: CSVSpan, _ unit: CSVSpan, in bytes: [UInt8]
    ) -> (municipality: String, unit: String)? {
        guard let municipality = name(municipality, in: bytes), let unit = name(unit, in: bytes) else {
            return nil
        }
        return (municipality, unit)
    }

    /// The name that stands in a cell; nil where anything is wrong with it.
    static func name(_ cell: CSVSpan, in bytes: [UInt8]) -> String? {
        let plain = bytes.withUnsafeBufferPointer { bytes -> String? in
            let written = cell.written(in: bytes)
            guard let first = written.first, first != ASCII.apostrophe, first != UInt8(ascii: "<"),
                NameText.isPlain(written)
            else { return nil }
            return String(decoding: written, as: UTF8.self)
        }
        if let plain { return plain }
        if cell.isEmpty(in: bytes) || PlaceholderText.isWhole(cell.text(in: bytes)) { return nil }
        let name = cell.trimmed(in: bytes).withoutFormulaGuard
        return NameText.problem(of: name) == nil ? name : nil
    }
}

extension CSVSpan {
    /// The content as it is written, without quotation marks around it.
    fileprivate func written(in bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[start..<start + Int(length)])
    }
}
