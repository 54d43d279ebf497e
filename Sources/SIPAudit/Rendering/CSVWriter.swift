/// Writes CSV, field by field, quoted as RFC 4180 has it.
///
///     var csv = CSVWriter(.machine)
///     csv.row(["table", "count"])
///     csv.text("B1")
///     csv.number("12.5")
///     csv.endRow()
///     csv.finished()
public struct CSVWriter: ~Copyable, Sendable {
    public struct Dialect: Sendable, Hashable {
        public let delimiter: String
        public let lineBreak: String
        public let decimalSeparator: DecimalSeparator
        public let hasByteOrderMark: Bool
        /// Whether text that a spreadsheet would run as a formula gets an
        /// apostrophe before it, which Excel does not show.
        public let disarmsFormulas: Bool

        /// For programs: comma, decimal point, line feed. Texts stand as they
        /// are, since every apostrophe would change the data.
        public static let machine = Dialect(
            delimiter: ",", lineBreak: "\n", decimalSeparator: .point, hasByteOrderMark: false,
            disarmsFormulas: false)
        /// For Excel with Swedish settings: semicolon, decimal comma, CRLF and
        /// a byte order mark, without which å, ä and ö come out wrong. A text
        /// that begins with `=`, `+`, `-`, `@`, a tab or a carriage return gets
        /// an apostrophe before it, so that no label can run as a formula.
        public static let excel = Dialect(
            delimiter: ";", lineBreak: "\r\n", decimalSeparator: .comma, hasByteOrderMark: true,
            disarmsFormulas: true)
    }

    private let dialect: Dialect
    private var output = TextBuffer()
    private var isAtStartOfRow = true

    public init(_ dialect: Dialect) {
        self.dialect = dialect
        if dialect.hasByteOrderMark { output.append("\u{FEFF}") }
    }

    public consuming func finished() -> String { output.string }

    /// The same for who only writes it on.
    consuming func finishedBuffer() -> TextBuffer { output }

    public mutating func text(_ text: String) {
        separate()
        let isFormula = dialect.disarmsFormulas && text.unicodeScalars.first.map(Self.beginsFormula) ?? false
        append(isFormula ? "'" + text : text)
    }

    public mutating func number(_ number: Int) {
        separate()
        output.append(number)
    }

    /// - Parameter digits: with a decimal point, as machines write it.
    public mutating func number(_ digits: String) {
        separate()
        output.append(
            dialect.decimalSeparator == .point
                ? digits : String(digits.map { $0 == "." ? "," : $0 }))
    }

    public mutating func empty() {
        separate()
    }

    public mutating func endRow() {
        output.append(dialect.lineBreak)
        isAtStartOfRow = true
    }

    /// A whole row of texts.
    public mutating func row(_ texts: [String]) {
        for text in texts { self.text(text) }
        endRow()
    }

    private mutating func separate() {
        if !isAtStartOfRow { output.append(dialect.delimiter) }
        isAtStartOfRow = false
    }

    private mutating func append(_ field: String) {
        var field = field
        let delimiter = dialect.delimiter.utf8.first!
        field.withUTF8 { output.append(csvField: $0, delimiter: delimiter) }
    }

    static func beginsFormula(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "=", "+", "-", "@", "\t", "\r": true
        default: false
        }
    }
}

extension TextBuffer {
    /// Appends UTF-8 as a field of CSV, quoted where it must be.
    mutating func append(csvField bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8) {
        let isPlain = !bytes.contains {
            $0 == delimiter || $0 == ASCII.quote || $0 == ASCII.lineFeed || $0 == ASCII.carriageReturn
        }
        if isPlain { return append(bytes) }
        append(byte: ASCII.quote)
        for byte in bytes {
            if byte == ASCII.quote { append(byte: byte) }
            append(byte: byte)
        }
        append(byte: ASCII.quote)
    }
}
