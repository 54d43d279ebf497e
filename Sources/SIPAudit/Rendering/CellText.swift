/// A cell as readers see it, in parts, so that every format can align digits:
/// `62`, its mark `*`, and in brackets what else belongs to it, `(n = 21)`.
struct CellText: Sendable, Hashable {
    /// The number, or what stands for one.
    var number: String
    var mark = ""
    /// In brackets; empty where there is none.
    var detail = ""
    /// Whether words stand for a number, *deltog ej*, and no digit lines up.
    var isWords = false

    /// On one line.
    var joined: String { number + mark + (detail.isEmpty ? "" : " " + detail) }

    /// - Parameter showsBase: whether the base stands in no header and no
    ///   column of its own.
    init(_ cell: Table.Cell, _ formatting: TableFormatting, showsBase: Bool) {
        switch cell {
        case .counted(let counted): self.init(counted, formatting, showsBase: showsBase)
        case .suppressed(let suppressed): self.init(suppressed, formatting, showsBase: showsBase)
        case .dash: self.init(number: RenderingStrings.dash)
        case .didNotTakePart: self.init(words: RenderingStrings.didNotTakePart, formatting)
        case .notEvident: self.init(words: RenderingStrings.notEvident, formatting)
        }
    }

    private init(number: String) {
        self.number = number
    }

    private init(words: Bilingual, _ formatting: TableFormatting) {
        number = words[formatting.language]
        isWords = true
    }

    private init(_ counted: Table.Counted, _ formatting: TableFormatting, showsBase: Bool) {
        let language = formatting.language
        // Of a base of 0 nothing is a share.
        func percent() -> String { formatting.humanPercent(counted) ?? RenderingStrings.dash }
        mark = counted.mark.withControlsVisible
        switch formatting.statistic {
        case .count: number = String(counted.count)
        case .percent where counted.base == nil:
            number = String(counted.count)
            addDetail(RenderingStrings.isCount[language])
        case .percent: number = percent()
        case .both:
            number = String(counted.count)
            if let base = counted.base {
                addDetail(base == 0 ? percent() : percent() + RenderingStrings.percentSign[language])
            }
        }
        if showsBase, let base = counted.base { addDetail(RenderingStrings.base(base)) }
        if !detail.isEmpty { detail += ")" }
    }

    /// What is not shown is an x, and a share of it too.
    private init(_ suppressed: Table.Suppressed, _ formatting: TableFormatting, showsBase: Bool) {
        let language = formatting.language
        if let count = suppressed.count.value {
            number = String(count)
            switch suppressed.test {
            case .shown(let test)?: mark = test.mark.withControlsVisible
            case .hidden?: mark = RenderingStrings.suppressed
            case nil: break
            }
            let percent = formatting.humanPercent(suppressed)
            switch formatting.statistic {
            case .count: break
            case .percent:
                if let percent {
                    number = percent
                } else if suppressed.base?.value == 0 {
                    number = RenderingStrings.dash
                } else {
                    addDetail(RenderingStrings.isCount[language])
                }
            case .both:
                if let percent { addDetail(percent + RenderingStrings.percentSign[language]) }
            }
        } else {
            number = RenderingStrings.suppressed
        }
        if showsBase, let base = suppressed.base { addDetail(RenderingStrings.base(base)) }
        if !detail.isEmpty { detail += ")" }
    }

    private mutating func addDetail(_ text: String) {
        detail += detail.isEmpty ? "(" : "; "
        detail += text
    }
}
