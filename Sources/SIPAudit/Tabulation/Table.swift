/// A table of results, before anything is formatted: every number a renderer
/// can print stands here with its base.
public struct Table: Sendable, Hashable {
    public var id: String
    public var title: Bilingual
    public var source: String
    /// What is counted.
    public var counted: Bilingual
    public var countedID: String
    /// What the study prints, unless the user asks otherwise.
    public var statistic: TableDefinition.Statistic
    public var columns: [Column]
    public var groups: [Group]
    public var footnotes: [TableDefinition.Footnote]
    /// Whether some rows count units, which are not protected as cases are.
    public var countsUnits = false

    public struct Column: Sendable, Hashable {
        public var id: String
        public var label: Bilingual
    }

    public struct Group: Sendable, Hashable {
        public var id: String
        public var label: Bilingual?
        public var rows: [Row]
    }

    public struct Row: Sendable, Hashable {
        public var id: String
        public var label: Bilingual
        public var footnote: String?
        public var level: Int
        /// One for each column.
        public var cells: [Cell]
    }

    public enum Cell: Sendable, Hashable {
        case counted(Counted)
        /// Not everything of it may be shown.
        case suppressed(Suppressed)
        /// The row has nothing to say in this column.
        case dash
        /// The unit did not take part, which is not 0.
        case didNotTakePart
        /// The material does not say.
        case notEvident

        public var counted: Counted? { if case .counted(let counted) = self { counted } else { nil } }
    }

    /// A count with its base.
    public struct Counted: Sendable, Hashable {
        public var count: Int
        /// nil where the count is of all there is.
        public var base: Int?
        /// Cases of the column that nobody coded: outside the base.
        public var missing: Int
        /// For a sum: cases whose number is *framgår ej*, and which therefore
        /// add neither to the count nor to the base.
        public var notEvident: Int
        /// Of a paired test of this row.
        public var p: PValue?
        /// The mark that p gives; empty when it gives none.
        public var mark: String
        /// Of the pairs behind p, those with a side that is *framgår ej*: it
        /// is in the base, and counts as not yes.
        public var notEvidentPairs = 0

        public init(
            count: Int, base: Int?, missing: Int = 0, notEvident: Int = 0, p: PValue? = nil, mark: String = ""
        ) {
            self.count = count
            self.base = base
            self.missing = missing
            self.notEvident = notEvident
            self.p = p
            self.mark = mark
        }
    }

    /// A counted cell without what would tell of too few cases.
    public struct Suppressed: Sendable, Hashable {
        public enum Part<Value: Sendable & Hashable>: Sendable, Hashable {
            case shown(Value)
            case hidden

            public var value: Value? { if case .shown(let value) = self { value } else { nil } }
        }

        public var count: Part<Int>
        /// nil where the count is of all there is.
        public var base: Part<Int>?
        public var missing: Part<Int>
        public var notEvident: Part<Int>
        /// nil where nothing is tested.
        public var test: Part<Test>?

        public struct Test: Sendable, Hashable {
            public var p: PValue
            public var mark: String

            public init(p: PValue, mark: String) {
                self.p = p
                self.mark = mark
            }
        }

        public init(
            count: Part<Int>, base: Part<Int>?, missing: Part<Int> = .shown(0),
            notEvident: Part<Int> = .shown(0),
            test: Part<Test>? = nil
        ) {
            self.count = count
            self.base = base
            self.missing = missing
            self.notEvident = notEvident
            self.test = test
        }
    }

    public var rows: [Row] { groups.flatMap(\.rows) }
}
