/// Reads the rows of a flat file that are in order, each in the memory of the one
/// before.
struct FlatRows {
    private let file: FlatFile
    private let scan: FlatRowScan
    private let bytes: [UInt8]
    private let hasMarks: Bool
    private var places: FlatPlaces
    /// The cells of the special columns, by their index among `FlatFile.Column`.
    private var special: [CSVSpan]
    private let hasInvented: Bool
    /// Whether the last case was invented, and how its cell is written.
    private var lastInvented = (cell: [UInt8](), isQuoted: false, answer: false)
    /// For the variables that are the unit's kind: whether they have a column.
    private let unitKinds: [(variable: Int, mapping: [Int], hasColumn: Bool)]

    /// The case of the row that was read last. Its array is the next one's, once
    /// whoever was given it has let go of it.
    private(set) var coded: CodedCase

    /// - Parameter bytes: with at least sixteen after the last row.
    init(of file: FlatFile, in bytes: [UInt8], material: Material?) {
        self.file = file
        self.bytes = bytes
        let variables = file.variableOfColumn
        var targets = variables.map { $0.map { Int32($0) } ?? FlatRowScan.nothing }
        for (index, column) in FlatFile.Column.allCases.enumerated() {
            if let position = file.position(of: column) {
                targets[position] = FlatRowScan.firstSpecial - Int32(index)
            }
        }
        scan = FlatRowScan(delimiter: file.delimiter, targets: targets)
        hasMarks = bytes.withUnsafeBufferPointer {
            ByteScan.first(of: ASCII.quote, in: $0) != nil
                || ByteScan.first(of: ASCII.carriageReturn, in: $0) != nil
        }
        places = FlatPlaces(material)
        let none = CSVSpan(start: 0, length: 0, isQuoted: false, hasDoubledQuotes: false)
        special = Array(repeating: none, count: FlatFile.Column.allCases.count)
        hasInvented = file.position(of: .invented) != nil
        unitKinds = file.unitKinds.map { kind in
            (kind.variable, kind.mapping, variables.contains(kind.variable))
        }
        coded = CodedCase(
            id: "", municipality: "", unit: "",
            values: Array(repeating: .missing, count: file.codebook.variables.count))
    }

    /// A text with as many bytes after its last row as are looked at; the first
    /// ends the row.
    static func padded(_ bytes: [UInt8], after end: Int) -> [UInt8] {
        let margin = 16
        guard bytes.count - end < margin else { return bytes }
        return bytes + [ASCII.lineFeed] + repeatElement(0, count: margin)
    }

    /// Reads the row at a byte into `coded`.
    ///
    /// - Parameter end: where the last row ends.
    /// - Returns: where the next row begins; nil if anything is out of order, and the
    ///   row to be read by `CSVParser`.
    mutating func readRow(at start: Int, to end: Int) -> Int? {
        let next = coded.values.withUnsafeMutableBufferPointer { values in
            special.withUnsafeMutableBufferPointer { special in
                bytes.withUnsafeBytes { text in
                    scan.read(
                        text.baseAddress!, from: start, to: end, hasMarks: hasMarks,
                        values: values.baseAddress!, special: special.baseAddress!
                    ) { cell, variable in
                        file.hasStops(cell, in: bytes)
                            ? nil : file.value(of: cell, in: bytes, variable: variable)
                    }
                }
            }
        }
        guard let next, next - start <= CSVDocument.longestRecord, readNames() else { return nil }
        return next
    }

    /// Whether all is in order with the special columns.
    private mutating func readNames() -> Bool {
        guard let id = FlatPlaces.name(self[.caseID], in: bytes),
            let place = places.place(self[.municipality], self[.unit], in: bytes), readInvented(),
            setUnitKind(place.kind)
        else { return false }
        coded.id = id
        coded.municipality = place.municipality
        coded.unit = place.unit
        return true
    }

    private subscript(column: FlatFile.Column) -> CSVSpan { special[column.index] }

    private mutating func readInvented() -> Bool {
        guard hasInvented else { return true }
        let cell = self[.invented]
        let isSame =
            cell.isQuoted == lastInvented.isQuoted
            && bytes.withUnsafeBufferPointer { bytes in
                lastInvented.cell.withUnsafeBufferPointer { last in
                    let written = UnsafeBufferPointer(
                        rebasing: bytes[cell.start..<cell.start + Int(cell.length)])
                    return ByteWords.equal(last, written)
                }
            }
        if !isSame {
            guard let answer = file.isInvented(cell, in: bytes) else { return false }
            lastInvented = (Array(cell.written(in: bytes)), cell.isQuoted, answer)
        }
        coded.isInvented = lastInvented.answer
        return true
    }

    /// Sets the variables that are nothing but the kind of the unit; false where a
    /// cell says otherwise.
    private mutating func setUnitKind(_ kind: Int?) -> Bool {
        guard let kind else { return true }
        for (variable, mapping, hasColumn) in unitKinds {
            let value = CodedValue.value(mapping[kind])
            if !hasColumn || coded.values[variable] == .missing { coded.values[variable] = value }
            if coded.values[variable] != value { return false }
        }
        return true
    }
}

extension FlatFile.Column {
    /// Among all cases.
    fileprivate var index: Int {
        switch self {
        case .caseID: 0
        case .municipality: 1
        case .unit: 2
        case .invented: 3
        }
    }
}
