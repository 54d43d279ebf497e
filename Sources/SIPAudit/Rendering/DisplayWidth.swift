extension StringProtocol {
    /// How many columns of a terminal or of a monospaced text it takes.
    ///
    /// Counted per grapheme cluster: å is one column in either spelling, a
    /// family of emoji two. Control characters, line breaks and tabs included,
    /// take none.
    ///
    /// - Complexity: O(length).
    public var displayWidth: Int {
        plainWidth ?? reduce(0) { $0 + $1.displayWidth }
    }

    /// Its width where every scalar is a cluster of its own and one column
    /// wide, as in nearly every label; nil where that has to be looked up.
    var plainWidth: Int? {
        utf8.withContiguousStorageIfAvailable { SIPAudit.plainWidth(ofUTF8: $0) }
            ?? (unicodeScalars.allSatisfy(\.isPlain) ? unicodeScalars.count : nil)
    }

    /// Filled up with spaces to `width` columns; what is wider stays as it is.
    public func padded(to width: Int, alignment: ColumnAlignment = .left) -> String {
        let padding = String.spaces(width - displayWidth)
        return switch alignment {
        case .left: String(self) + padding
        case .right: padding + String(self)
        }
    }
}

/// The number of scalars if all are plain. By bytes, since labels are many and
/// the scalars of a `String` take three times as long (Swift 6.3.1).
func plainWidth(ofUTF8 bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let raw = UnsafeRawBufferPointer(bytes)
    // Less those that continue a scalar.
    var width = bytes.count
    var index = 0
    while index < bytes.count {
        // Eight at a time, as long as they are plain ASCII. A borrow may take some
        // for what they are not, and they are looked at one by one.
        if index + 8 <= raw.count {
            let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let others = word | (word &- 0x2020_2020_2020_2020) | (word &+ 0x0101_0101_0101_0101)
            if others & 0x8080_8080_8080_8080 == 0 {
                index += 8
                continue
            }
        }
        let byte = bytes[index]
        index += 1
        if (0x20..<0x7F).contains(byte) { continue }
        var scalar = UInt32(byte)
        switch byte {
        case ..<0x80: return nil
        case ..<0xE0: scalar = (scalar & 0x1F) << 6 | continuation()
        case ..<0xF0: scalar = (scalar & 0x0F) << 12 | continuation() << 6 | continuation()
        default: return nil
        }
        guard Unicode.Scalar.isPlain(scalar) else { return nil }
    }
    return width

    // The bytes are those of a string, so no scalar is cut short.
    func continuation() -> UInt32 {
        defer {
            index += 1
            width -= 1
        }
        return UInt32(bytes[index] & 0x3F)
    }
}

extension String {
    /// So many spaces, or none: 140 instructions on average, where repeating a
    /// space takes 760 (Swift 6.3.1). No initialiser, since `map(String.init)` on
    /// numbers would take it for what prints them.
    static func spaces(_ count: Int) -> String {
        let count = Swift.max(0, count)
        return String(unsafeUninitializedCapacity: count) { buffer in
            for index in 0..<count { buffer.initializeElement(at: index, to: 0x20) }
            return count
        }
    }
}

/// On which side of its column a text stands.
public enum ColumnAlignment: Sendable {
    case left
    case right
}

extension Character {
    /// 0, 1 or 2 columns: those of its widest scalar, since marks and the parts
    /// of an emoji are drawn over their base.
    var displayWidth: Int {
        let scalars = unicodeScalars
        let isEmojiStyle = scalars.contains("\u{FE0F}") && scalars.first!.properties.isEmoji
        return isEmojiStyle ? 2 : scalars.reduce(0) { Swift.max($0, $1.displayWidth) }
    }
}

extension Unicode.Scalar {
    /// ASCII and Latin without controls, dashes and quotes, and the lines of
    /// tables: one column wide, no mark and no part of anything larger.
    var isPlain: Bool { Self.isPlain(value) }

    fileprivate static func isPlain(_ value: UInt32) -> Bool {
        switch value {
        case 0x20..<0x7F, 0xA0..<0x300, 0x2010...0x2027, 0x2500...0x257F: true
        default: false
        }
    }

    /// What Unicode's annex 11 calls narrow or ambiguous is one column: the
    /// product's terminals are European.
    fileprivate var displayWidth: Int {
        switch value {
        case 0x20..<0x7F, 0xA0..<0x300: return 1  // The soft hyphen shows as a hyphen.
        case 0x1100...: if isWide { return 2 }
        default: break
        }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: return 0
        default: return 1
        }
    }

    /// `EastAsianWidth.txt` of Unicode 14, classes W and F; holes that are not
    /// assigned are closed. The emoji among them are known by their property.
    private var isWide: Bool {
        switch value {
        case 0x1100...0x115F: true  // Hangul initials
        case 0x2329...0x232A: true  // angle brackets
        case 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF: true  // radicals, kana, extension A
        case 0x4E00...0xA4CF: true  // unified ideographs, Yi
        case 0xA960...0xA97C, 0xAC00...0xD7A3: true  // Hangul
        case 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B: true  // compatibility forms
        case 0xFF01...0xFF60, 0xFFE0...0xFFE6: true  // full-width forms
        case 0x16FE0...0x18D08, 0x1AFF0...0x1B2FB: true  // Tangut, Khitan, kana
        case 0x1F200...0x1F265: true  // enclosed ideographs
        case 0x20000...0x3FFFD: true  // further ideographs
        default: properties.isEmojiPresentation
        }
    }
}
