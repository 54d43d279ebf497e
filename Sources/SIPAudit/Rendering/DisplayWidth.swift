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
        var width = 0
        for scalar in unicodeScalars {
            guard scalar.isPlain else { return nil }
            width += 1
        }
        return width
    }

    /// Filled up with spaces to `width` columns; what is wider stays as it is.
    public func padded(to width: Int, alignment: ColumnAlignment = .left) -> String {
        let padding = String.spaces(width - displayWidth)
        return switch alignment {
        case .left: self + padding
        case .right: padding + self
        }
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
    var isPlain: Bool {
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

    private var isWide: Bool {
        properties.isEmojiPresentation || Self.wideRanges.contains { $0.contains(value) }
    }

    /// `EastAsianWidth.txt` of Unicode 14, classes W and F without the emoji;
    /// holes that are not assigned are closed.
    private static let wideRanges: [ClosedRange<UInt32>] = [
        0x1100...0x115F,  // Hangul initials
        0x2329...0x232A,  // angle brackets
        0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF,  // radicals, kana, enclosed, extension A
        0x4E00...0xA4CF,  // unified ideographs, Yi
        0xA960...0xA97C, 0xAC00...0xD7A3,  // Hangul
        0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B,  // compatibility forms
        0xFF01...0xFF60, 0xFFE0...0xFFE6,  // full-width forms
        0x16FE0...0x18D08, 0x1AFF0...0x1B2FB,  // Tangut, Khitan, kana
        0x1F200...0x1F265,  // enclosed ideographs
        0x20000...0x3FFFD,  // further ideographs
    ]
}
