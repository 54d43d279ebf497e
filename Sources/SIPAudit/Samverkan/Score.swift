/// Which kind and which grade of collaboration a set of case files documents,
/// with every criterion visible.
///
/// All of it follows from the tables of counts, the material and the codebook, so
/// that it is the same from case files and from tallies, and tells no more than the
/// tables show where small counts are suppressed.
public struct Score: Sendable {
    public let codebook: Codebook
    public let samverkan: Samverkan
    /// nil: nothing is known of the units.
    public let material: Material?
    /// What the rest follows from.
    public let report: TableReport
    public let steps: [Step]
    public let criteria: [Criterion]
    public let systematics: Systematics
    /// The whole, each municipality, and each unit, in this order.
    public let places: [Place]
    /// Municipalities and units with cases of which the material says nothing.
    public let placesWithoutFacts: [String]

    /// A step of the ladder.
    public struct Step: Sendable {
        public let id: String
        public let number: String
        public let label: Bilingual
        public let content: Content

        public enum Content: Sendable {
            /// How many cases have it as their highest, and how many would if what
            /// is not evident were read as *ja*; nil: it is not shown.
            case cases(Int?, highest: Int?)
            /// Whether it is found around each place.
            case places([Place])
        }

        public struct Place: Sendable, Hashable {
            public let municipality: String
            /// nil: the municipality.
            public let unit: String?
            public let truth: Truth
            public var name: String { unit.map { "\(municipality): \($0)" } ?? municipality }
        }
    }

    /// How many cases meet a criterion. Nil: it is not shown.
    public struct Criterion: Sendable {
        /// As an index into the codebook's variables.
        public let variable: Int
        public let met: Int?
        public let notMet: Int?
        public let notEvident: Int?
        /// Nobody coded it.
        public let missing: Int?
        public var judged: Int? {
            guard let met, let notMet else { return nil }
            return met + notMet
        }
    }

    /// A quantity with the lowest and the highest that *framgår ej* leaves; nil: it
    /// cannot be told.
    public struct Bounded: Sendable, Hashable {
        public let value: Int?
        public let lowest: Int?
        public let highest: Int?
    }

    public struct Place: Sendable {
        public enum Kind: String, Sendable { case all, municipality, unit }
        public let kind: Kind
        /// Empty for the whole.
        public let name: String
        /// nil: it is not shown.
        public let caseCount: Int?
        /// Whether there are too few cases to say more than their number.
        public let isSmall: Bool
        /// As indices into the levels of the grade.
        public let horizontal: Bounded
        public let vertical: Bounded
        /// As indices into the grades.
        public let grade: Bounded
        public let form: Bilingual?
    }
}
