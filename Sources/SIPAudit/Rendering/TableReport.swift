/// Tables with what a reader must know to use them: whose they are, how many
/// cases they rest on, and by which test their marks were given.
///
/// What every renderer takes. Get one of the codebook and the tables that a
/// `Tabulator` made with it.
public struct TableReport: Sendable {
    public var study: StudyHeading
    public var codebook: CodebookHeading
    public var caseCount: Int
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
        private let source: Source

        private enum Source: Sendable {
            case codebook(Codebook)
            case digest(String)
        }

        public init(id: String, version: String, digest: String) {
            self.id = id
            self.version = version
            source = .digest(digest)
        }

        public init(_ codebook: Codebook) {
            id = codebook.studyProtocol.id
            version = codebook.studyProtocol.version
            source = .codebook(codebook)
        }

        /// See ``Codebook/digest``, which takes its time and few formats print.
        public var digest: String {
            switch source {
            case .codebook(let codebook): codebook.digest
            case .digest(let digest): digest
            }
        }
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
        study: StudyHeading, codebook: CodebookHeading, caseCount: Int, isInvented: Bool, decimals: Int,
        rounding: Rounding = .halfUp, test: AppliedTest? = nil, tables: [Table]
    ) {
        self.study = study
        self.codebook = codebook
        self.caseCount = caseCount
        self.isInvented = isInvented
        self.decimals = decimals
        self.rounding = rounding
        self.test = test
        self.tables = tables
    }
}

extension TableReport {
    /// - Parameter test: the selection that the tables were made with.
    public init(
        codebook: Codebook, caseCount: Int, isInvented: Bool,
        test: Tabulator.TestSelection = .studyChoice, tables: [Table]
    ) {
        let studyProtocol = codebook.studyProtocol
        self.init(
            study: StudyHeading(
                id: studyProtocol.id, title: studyProtocol.title, source: studyProtocol.source,
                unitOfAnalysis: studyProtocol.unitOfAnalysis),
            codebook: CodebookHeading(codebook),
            caseCount: caseCount, isInvented: isInvented, decimals: studyProtocol.decimals,
            rounding: studyProtocol.rounding,
            test: test.resolved(in: studyProtocol).map {
                AppliedTest($0.test, $0.alternative, levels: studyProtocol.test?.levels ?? [])
            },
            tables: tables)
    }
}
