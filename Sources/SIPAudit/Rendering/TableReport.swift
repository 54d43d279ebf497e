/// Tables with what a reader must know to use them: whose they are, how many
/// cases they rest on, and by which test their marks were given.
///
/// What every renderer takes. Get one of the codebook and the tables that a
/// `Tabulator` made with it.
public struct TableReport: Sendable {
    public var study: StudyHeading
    public var codebook: CodebookHeading
    /// nil: it may not be shown.
    public var caseCount: Int?
    /// Positive counts below it are not shown; nil: all are.
    public var suppressedBelow: Int?
    /// Whether any of the material is invented; every output then says so.
    public var isInvented: Bool
    /// How the study prints percentages, unless the user asks otherwise.
    public var decimals: Int
    public var rounding: Rounding
    /// nil: no table was tested.
    public var test: AppliedTest?
    public var tables: [Table]

    public struct StudyHeading: Sendable, Hashable {
        public var id: String
        public var title: Bilingual
        public var source: String
        public var unitOfAnalysis: Bilingual

        public init(id: String, title: Bilingual, source: String, unitOfAnalysis: Bilingual) {
            self.id = id
            self.title = title
            self.source = source
            self.unitOfAnalysis = unitOfAnalysis
        }
    }

    public struct CodebookHeading: Sendable {
        public var id: String
        public var version: String
        private let makeDigest: @Sendable () -> String

        /// - Parameter digest: made when a format asks for it, which text does
        ///   not: it goes through the whole codebook.
        public init(id: String, version: String, digest: @autoclosure @escaping @Sendable () -> String) {
            self.id = id
            self.version = version
            makeDigest = digest
        }

        /// See ``Codebook/digest``.
        public var digest: String { makeDigest() }
    }

    /// The paired test that gave the p-values, and the levels behind the marks.
    public struct AppliedTest: Sendable, Hashable {
        public var test: PairedTest
        public var alternative: Alternative
        public var levels: [StudyProtocol.TestChoice.Level]

        public init(
            _ test: PairedTest, _ alternative: Alternative, levels: [StudyProtocol.TestChoice.Level]
        ) {
            self.test = test
            self.alternative = alternative
            self.levels = levels
        }

        /// Test and alternative as one cell of a CSV: `mcnemar-exact two-sided`.
        var id: String { test.rawValue + " " + alternative.rawValue }
    }

    public init(
        study: StudyHeading, codebook: CodebookHeading, caseCount: Int?, isInvented: Bool, decimals: Int,
        rounding: Rounding = .halfUp, test: AppliedTest? = nil, suppressedBelow: Int? = nil, tables: [Table]
    ) {
        self.study = study
        self.codebook = codebook
        self.caseCount = caseCount
        self.isInvented = isInvented
        self.decimals = decimals
        self.rounding = rounding
        self.test = test
        self.suppressedBelow = suppressedBelow
        self.tables = tables
    }
}

extension TableReport {
    /// - Parameter test: the selection that the tables were made with.
    public init(
        codebook: Codebook, caseCount: Int, isInvented: Bool,
        test: Tabulator.TestSelection = .studyChoice, suppression: Suppression? = nil, tables: [Table]
    ) {
        let studyProtocol = codebook.studyProtocol
        self.init(
            study: StudyHeading(
                id: studyProtocol.id, title: studyProtocol.title, source: studyProtocol.source,
                unitOfAnalysis: studyProtocol.unitOfAnalysis),
            codebook: CodebookHeading(
                id: studyProtocol.id, version: studyProtocol.version, digest: codebook.digest),
            caseCount: suppression?.hidesEverything == true ? nil : caseCount, isInvented: isInvented,
            decimals: studyProtocol.decimals,
            rounding: studyProtocol.rounding,
            test: test.resolved(in: studyProtocol).map {
                AppliedTest($0.test, $0.alternative, levels: studyProtocol.test?.levels ?? [])
            },
            suppressedBelow: suppression?.limit, tables: tables)
    }
}
