/// The cells of the parts of one case file, part after part, and the bytes that
/// their texts lie in.
///
/// All parts that are read together share one of these, so that reading a part
/// allocates nothing, and its texts stay in the file until somebody asks for
/// them: reading the case files of the largest study took 2100 instructions for
/// each field when every part had an array of strings, and takes 510 (Swift
/// 6.3.1).
///
/// Written once, by the reader that made it and before anybody else has it;
/// that is why it is safe to share.
final class CaseCells: @unchecked Sendable {
    private(set) var cells: [FieldCell]
    private var bytes: [UInt8]
    /// The byte that the places of texts are counted from.
    private var base: Int

    init(_ cells: [FieldCell] = [], bytes: [UInt8] = [], base: Int = 0) {
        self.cells = cells
        self.bytes = bytes
        self.base = base
    }

    /// Ends the reading of a case file.
    func fill(_ cells: [FieldCell], bytes: [UInt8], base: Int) {
        self.cells = cells
        self.bytes = bytes
        self.base = base
    }

    /// Cells of which nothing is coded, enough for any part.
    static let uncoded: CaseCells = {
        let longest = CaseFilePart.allCases.map(\.catalogue.entries.count).max() ?? 0
        return CaseCells(Array(repeating: .missing, count: longest))
    }()

    /// What a cell says, with its text.
    func value(at index: Int) -> FieldValue {
        switch cells[index] {
        case .missing: .missing
        case .notEvident: .notEvident
        case .empty: .empty
        case .filled: .filled
        case .code(let code): .code(code)
        case .codes(let set): .codes(set)
        case .number(let number): .number(number)
        case .date(let date): .date(date)
        case .text(let span): .text(text(span))
        }
    }

    /// Lends out all cells, and the bytes that the places of texts are counted in.
    func withAll<Result>(
        _ body: (_ cells: UnsafeBufferPointer<FieldCell>, _ bytes: UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        cells.withUnsafeBufferPointer { cells in
            bytes.withUnsafeBufferPointer { body(cells, UnsafeBufferPointer(rebasing: $0[base...])) }
        }
    }

    /// Whether a text is written in the bytes of another, without escapes.
    func hasBytes(_ span: TextSpan, of other: TextSpan, in others: CaseCells) -> Bool {
        guard span.length == other.length, !span.hasEscapes, !other.hasEscapes else { return false }
        return withWritten(span) { one in others.withWritten(other) { ByteWords.equal(one, $0) } }
    }

    func text(_ span: TextSpan) -> String { withText(span) { String(decoding: $0, as: UTF8.self) } }

    /// Gives the bytes of a text to `body`, escapes decoded.
    func withText<Result>(_ span: TextSpan, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        withWritten(span) { written in
            span.hasEscapes ? JSONEscapes.decodedBytes(written).withUnsafeBufferPointer(body) : body(written)
        }
    }

    /// The same as it is written, with the escapes of JSON.
    func withWritten<Result>(_ span: TextSpan, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        bytes.withUnsafeBufferPointer { bytes in
            let start = base + Int(span.start)
            return body(UnsafeBufferPointer(rebasing: bytes[start..<start + span.length]))
        }
    }
}

/// Makes the cells of parts from values, with texts of its own.
struct CaseCellsBuilder {
    private(set) var cells: [FieldCell] = []
    private(set) var bytes: [UInt8] = []

    mutating func append(_ value: FieldValue) { cells.append(cell(of: value)) }

    /// Adds a part of which nothing is coded, and returns its first cell.
    mutating func appendUncoded(_ count: Int) -> Int {
        let first = cells.count
        cells.append(contentsOf: repeatElement(.missing, count: count))
        return first
    }

    mutating func set(_ index: Int, to value: FieldValue) { cells[index] = cell(of: value) }

    mutating func set(_ index: Int, to cell: FieldCell) { cells[index] = cell }

    mutating func set(_ index: Int, toText text: some Collection<UInt8>) { cells[index] = keep(text) }

    /// The cell that holds a value, whose text is kept.
    mutating func cell(of value: FieldValue) -> FieldCell {
        switch value {
        case .missing: return .missing
        case .notEvident: return .notEvident
        case .empty: return .empty
        case .filled: return .filled
        case .code(let code): return .code(code)
        case .codes(let set): return .codes(set)
        case .number(let number): return .number(number)
        case .date(let date): return .date(date)
        case .text(let text): return keep(text.utf8)
        }
    }

    private mutating func keep(_ text: some Collection<UInt8>) -> FieldCell {
        let start = bytes.count
        bytes += text
        return .text(TextSpan(start: start, length: bytes.count - start))
    }
}
