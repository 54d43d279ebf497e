/// Writes JSON text, in the order in which it is told to.
///
/// Numbers that are not integers are handed over as the digits to print, so
/// that no rounding of floating point comes between a figure and its text.
///
///     var json = JSONWriter()
///     json.object {
///         $0.member("format", "sip-audit/table-results/1")
///         $0.array("cells", .line) { $0.value(1) }
///     }
///     json.finished()  // with a line break at the end
public struct JSONWriter: ~Copyable, Sendable {
    /// How the members of an object or an array stand.
    public enum Layout: Sendable {
        /// Each on its own line, indented by two spaces a level.
        case lines
        /// All on one line, and everything inside them too.
        case line
    }

    private var text = TextBuffer()
    private var containers: [(layout: Layout, isEmpty: Bool)] = []
    private let outermost: Layout

    /// - Parameter layout: `.line` for a record of JSON Lines.
    public init(_ layout: Layout = .lines) {
        outermost = layout
    }

    /// What was written, with a line break at its end.
    ///
    /// - Precondition: every object and array is closed.
    public consuming func finished() -> String { finishedBuffer().string }

    /// The same for who only writes it on.
    consuming func finishedBuffer() -> TextBuffer {
        precondition(containers.isEmpty, "the text ends outside of every object and array")
        text.append("\n")
        return text
    }

    // MARK: - Objects

    public mutating func object(
        _ layout: Layout = .lines, _ body: (inout JSONWriter) throws -> Void
    ) rethrows {
        try container("{", "}", layout, body)
    }

    public mutating func object(
        _ key: String, _ layout: Layout = .lines, _ body: (inout JSONWriter) throws -> Void
    ) rethrows {
        write(key: key)
        try container("{", "}", layout, body, isElement: false)
    }

    public mutating func array(
        _ key: String, _ layout: Layout = .lines, _ body: (inout JSONWriter) throws -> Void
    ) rethrows {
        write(key: key)
        try container("[", "]", layout, body, isElement: false)
    }

    public mutating func member(_ key: String, _ value: String) {
        write(key: key)
        text.append(json: value)
    }

    public mutating func member(_ key: String, _ value: Int) {
        write(key: key)
        text.append(value)
    }

    public mutating func member(_ key: String, _ value: Bool) {
        write(key: key)
        text.append(value ? "true" : "false")
    }

    /// - Parameter number: the digits of a JSON number, `58.8` or `1.23e-07`.
    public mutating func member(_ key: String, number: String) {
        write(key: key)
        text.append(number)
    }

    // MARK: - Arrays

    public mutating func array(
        _ layout: Layout = .lines, _ body: (inout JSONWriter) throws -> Void
    ) rethrows {
        try container("[", "]", layout, body)
    }

    public mutating func value(_ value: String) {
        separate()
        text.append(json: value)
    }

    public mutating func value(_ value: Int) {
        separate()
        text.append(value)
    }

    // MARK: - Layout

    private mutating func write(key: String) {
        separate()
        text.append(json: key)
        text.append(": ")
    }

    private mutating func container(
        _ opening: String, _ closing: String, _ layout: Layout,
        _ body: (inout JSONWriter) throws -> Void, isElement: Bool = true
    ) rethrows {
        if isElement { separate() }
        let isInsideLine = (containers.last?.layout ?? outermost) == .line
        text.append(opening)
        containers.append((isInsideLine ? .line : layout, isEmpty: true))
        try body(&self)
        let (layout, isEmpty) = containers.removeLast()
        if layout == .lines && !isEmpty { breakLine() }
        text.append(closing)
    }

    /// What stands before a member or an element.
    private mutating func separate() {
        guard let (layout, isEmpty) = containers.last else { return }
        containers[containers.count - 1].isEmpty = false
        if !isEmpty { text.append(layout == .line ? ", " : ",") }
        if layout == .lines { breakLine() }
    }

    private mutating func breakLine() {
        text.append("\n")
        text.append(spaces: 2 * containers.count)
    }
}

extension TextBuffer {
    /// Appends `value` as a JSON string. Besides what JSON demands, everything
    /// invisible that could rearrange or hide text is escaped: a reader of the
    /// bytes sees it, and a parser gets it back unchanged.
    fileprivate mutating func append(json value: String) {
        append(byte: UInt8(ascii: "\""))
        // Nothing that is plain is a control character.
        if value.plainWidth != nil, !value.hasByte({ $0 == 0x22 || $0 == 0x5C }) {
            append(value)
        } else {
            for scalar in value.unicodeScalars { append(json: scalar) }
        }
        append(byte: UInt8(ascii: "\""))
    }

    private mutating func append(json scalar: Unicode.Scalar) {
        switch scalar {
        case "\"": append("\\\"")
        case "\\": append("\\\\")
        case "\n": append("\\n")
        case "\r": append("\\r")
        case "\t": append("\\t")
        case _ where scalar.isControl:
            for unit in scalar.utf16 {
                let digits = String(unit, radix: 16)
                append("\\u")
                append("0", times: 4 - digits.utf8.count)
                append(digits)
            }
        default: append(scalar)
        }
    }
}
