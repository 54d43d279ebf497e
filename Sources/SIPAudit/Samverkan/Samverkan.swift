/// How a study judges which kind and which grade of collaboration its case files
/// document: what `samverkan.json` holds.
///
/// Two instruments are kept apart. The *kind* is a step on the ladder of
/// Andersson, Axelsson, Bihari Axelsson, Eriksson and Åhgren (2011); the *grade*
/// follows from vertical and horizontal integration after Axelsson and Bihari
/// Axelsson (2006). The operationalisation is the study's own.
public struct Samverkan: Sendable {
    /// What every output must say of the instrument.
    public let notice: Bilingual
    public let references: [String]
    public let thresholds: [Threshold]
    /// Groups of fewer cases get their counts only.
    public let smallestGroup: Int
    public let criteria: [Criterion]
    public let ladder: KindLadder
    /// The steps that are properties of organisations, never of a case.
    public let organisation: [OrganisationStep]
    /// The structural facts that outputs list, as indices into the list of them.
    public let conditions: [Int]
    /// The criteria of the index of systematics, as indices of variables.
    public let index: [Int]
    public let grade: GradeScale
    public let derived: [DerivedVariable]
    /// What the score's tables count, as an id of the protocol's.
    let counted: String
    /// The same of the index, which counts criteria.
    let countedInIndex: String
    /// The groups of cases that tables of the score have a column for.
    let columns: [TableDefinition.Column]
    /// The study's own tables, which measures of systematics rest on.
    let tables: [TableDefinition]
    /// Tables of the study that are shown beside the score, by their ids: what is a
    /// question of its own.
    let beside: [String]
    public let systematics: MaterialSystematics
    public let position: Int

    /// Something that a case file documents, does not document, or leaves open.
    public struct Criterion: Sendable {
        /// As an index into the codebook's variables.
        public let variable: Int
        /// What counts, where the label does not say it.
        public let note: Bilingual?
        /// Whether it decides nothing, but is reported.
        public let isReportedOnly: Bool
    }

    /// The steps that a case can reach, by rising complexity.
    public struct KindLadder: Sendable {
        public let source: String
        /// The first is that nothing is documented, and requires nothing.
        public let steps: [Step]
        /// The steps that are meetings, as indices.
        public let meetings: [Int]
        /// The criterion that somebody coordinates, and the tasks it is made of.
        public let coordinator: Int
        public let tasks: [Int]

        public struct Step: Sendable {
            public let id: String
            /// How the ladder numbers it: *3a*.
            public let number: String
            public let code: Int
            public let label: Bilingual
            /// Criteria that must all be met, as indices of variables.
            public let requires: [Int]
        }
    }

    public struct OrganisationStep: Sendable {
        public let id: String
        public let number: String
        public let label: Bilingual
        public let source: String
        public let condition: FactCondition
    }

    /// From vertical and horizontal integration to a grade.
    public struct GradeScale: Sendable {
        public let source: String
        /// By rising integration: low, moderate, high.
        public let levels: [Value]
        /// The share of a group's cases that must reach a level for the group to.
        public let majority: Fraction
        public let horizontal: Horizontal
        public let vertical: [VerticalLevel]
        public let verticalSource: String
        public let grades: [Value]
        /// By vertical level, then by horizontal level.
        public let matrix: [[Cell]]

        public struct Value: Sendable {
            public let id: String
            public let code: Int
            public let label: Bilingual
        }

        public struct Cell: Sendable {
            /// As an index into the grades.
            public let grade: Int
            /// *Samordning*, *samarbete*, *samverkan*.
            public let form: Bilingual
        }

        public struct Horizontal: Sendable {
            public let source: String
            /// As indices of variables.
            public let criteria: [Int]
            /// The share of criteria met that gives each level but the lowest.
            public let thresholds: [Fraction]
        }

        public struct VerticalLevel: Sendable {
            /// As an index into the levels.
            public let level: Int
            public let label: Bilingual
            public let condition: FactCondition
        }
    }

    /// A variable that follows from the criteria or from the material.
    public struct DerivedVariable: Sendable {
        public let variable: Int
        public let derivation: Derivation
    }

    /// How systematically plans are used, as a property of the whole material.
    public struct MaterialSystematics: Sendable {
        public let source: String
        public let measures: [Measure]
        /// From the most systematic on; the last one has no threshold.
        public let verdicts: [Verdict]
        /// Where at most this share of cases with meetings has a coordinator, the
        /// form is a meeting without a case manager.
        public let withoutCoordinator: Limit

        public struct Measure: Sendable {
            public let id: String
            public let label: Bilingual
            public let source: String
            public let content: Content
            public let atLeast: Fraction

            public enum Content: Sendable {
                /// The lowest against the highest number of plans per inhabitant.
                case evenness
                /// One row's share against another's.
                case ratio(Row, against: Row)
                /// The share of cases that meet a criterion, of those judged.
                case criterion(Int)
                /// The share of the table's most common row.
                case mode(table: String)
            }

            /// A row of one of the study's tables.
            public struct Row: Sendable {
                public let table: String
                public let row: String
            }
        }

        public struct Verdict: Sendable {
            public let id: String
            public let label: Bilingual
            /// The share of the measures met; nil: it is what remains.
            public let atLeast: Fraction?
        }

        public struct Limit: Sendable {
            public let atMost: Fraction
            public let label: Bilingual
            public let source: String
        }
    }
}
