/// The frame of a study: what it studied, which cases it included, and how its
/// numbers are printed.
public struct StudyProtocol: Sendable {
    public let id: String
    public let version: String
    public let title: Bilingual
    public let source: String
    public let unitOfAnalysis: Bilingual
    public let window: Window
    /// Which kinds of plan meet the law, as a selection of the list planKinds.
    public let qualifyingPlanKinds: CodeSelection
    public let criteria: Bilingual
    public let questions: [Question]
    /// Which dates of a plan count, in this order.
    public let planDates: [PlanDate]
    public let missing: MissingCodes
    /// What tables can count, by id.
    public let counted: [Question]
    /// nil: the study tests nothing.
    public let test: TestChoice?
    public let rounding: Rounding
    public let decimals: Int

    /// An id with its label: a research question, a thing that is counted.
    public struct Question: Sendable, Hashable {
        public let id: String
        public let label: Bilingual
    }

    /// The inclusion window; its days are part of it.
    public struct Window: Sendable, Hashable {
        public let from: PartialDate
        public let to: PartialDate

        /// Whether `date` lies inside; without a date it cannot be told.
        func contains(_ date: PartialDate?) -> Truth {
            guard let date else { return .notEvident }
            if date.first >= from.first && date.last <= to.last { return .yes }
            return date.last < from.first || date.first > to.last ? .no : .notEvident
        }
    }

    /// A date of a plan or of its meeting.
    public struct PlanDate: Sendable, Hashable {
        public let isOfMeeting: Bool
        public let field: Int
    }

    /// The SPSS codes of the three ways of having no value.
    public struct MissingCodes: Sendable, Hashable {
        public let notEvident: Int
        public let notApplicable: Int
        public let missing: Int

        func contains(_ code: Int) -> Bool {
            code == notEvident || code == notApplicable || code == missing
        }
    }

    /// Which paired test gives the marks, and why.
    public struct TestChoice: Sendable, Hashable {
        public let test: PairedTest
        public let alternative: Alternative
        /// Falling: the last level whose bound is above p gives the mark.
        public let levels: [Level]
        public let reason: Bilingual

        public struct Level: Sendable, Hashable {
            /// p must be smaller than this.
            public let bound: Double
            public let printedBound: String
            public let mark: String
        }
    }
}
