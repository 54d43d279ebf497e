/// All that an audit has to say: what the formats of findings are made of.
public struct FindingsReport: Sendable {
    public var study: String
    /// Whether any of the material is invented; every output then says so.
    public var isInvented: Bool
    /// The input as the user named it.
    public var input: String
    /// The checks that ran, in the order in which they are listed.
    public var checks: [CheckDeclaration]
    /// The ids of the case files that they ran on, in the order of the input.
    public var cases: [Masked]
    public var findings: [ReportedFinding]
    /// What could not be read.
    public var faults: FaultLog
    /// The level from which findings make the run fail; nil: none does.
    public var failingLevel: Severity?
    /// Whether the findings were held against a baseline.
    public var hasBaseline: Bool

    public init(
        study: String, isInvented: Bool, input: String, checks: [CheckDeclaration], cases: [Masked],
        findings: [ReportedFinding], faults: FaultLog = FaultLog(), failingLevel: Severity? = .error,
        hasBaseline: Bool = false
    ) {
        self.study = study
        self.isInvented = isInvented
        self.input = input
        self.checks = checks
        self.cases = cases
        self.findings = findings
        self.faults = faults
        self.failingLevel = failingLevel
        self.hasBaseline = hasBaseline
    }

    /// Whether a finding makes the run fail.
    func fails(_ reported: ReportedFinding) -> Bool {
        guard let failingLevel, !reported.isAccepted else { return false }
        return reported.finding.severity >= failingLevel
    }

    /// 2 where something could not be read, 1 where findings make the run
    /// fail, else 0.
    public var exitCode: Int {
        if !faults.isEmpty { return 2 }
        return findings.contains(where: fails) ? 1 : 0
    }

    /// How many faults were counted but not kept.
    var unkeptFaults: Int { faults.count - faults.kept.count }
}

/// A format that findings are written in.
public protocol FindingsRenderer: Sendable {
    func output(of report: FindingsReport, in language: Language) -> TextBuffer
}

// MARK: - Strings of several formats

extension FindingsReport {
    static let invented = Bilingual(
        sv: "Materialet är uppdiktat: fynden gäller inga verkliga personer eller enheter.",
        en: "The material is invented: the findings are about no real persons or units.")

    static let unreadable = Bilingual(
        sv: "Indata som inte kan läsas", en: "Input that cannot be read")

    func moreFaults() -> Bilingual {
        Bilingual(
            sv: "\(unkeptFaults) fel till i indata, \(faults.count) i allt.",
            en: "\(unkeptFaults) more faults in the input, \(faults.count) in all.")
    }
}

extension Finding {
    /// What is wrong and what to do, in two sentences.
    func messageWithAdvice(in language: Language) -> String {
        message[language] + " " + advice[language]
    }
}
