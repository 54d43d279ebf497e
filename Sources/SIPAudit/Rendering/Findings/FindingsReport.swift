/// All that an audit has to say to other programs: what the machine formats of
/// findings are made of. Accepted findings are still among the others here.
public struct FindingsReport: Sendable {
    public let study: String
    /// Whether any of the material is invented; every output then says so.
    public let isInvented: Bool
    /// The input as the user named it.
    public let input: String
    /// The checks that were to run, in the order in which they are listed.
    public let checks: [CheckDeclaration]
    /// The ids of those that could not, since the study or the material lacks
    /// what they need.
    public let idle: Set<String>
    /// The statutes that they rest on.
    public let statutes: [Statute]
    /// The ids of the case files that they ran on, in the order of the input.
    public let cases: [Masked]
    public let findings: [ReportedFinding]
    /// What could not be read.
    public let faults: FaultLog
    /// The level from which findings make the run fail; nil: none does.
    public let failingLevel: Severity?
    /// Whether the findings were held against a baseline.
    public let hasBaseline: Bool

    public init(
        study: String, isInvented: Bool, input: String, checks: [CheckDeclaration],
        idle: Set<String> = [], statutes: [Statute] = [], cases: [Masked], findings: [ReportedFinding],
        faults: FaultLog = FaultLog(), failingLevel: Severity? = .error, hasBaseline: Bool = false
    ) {
        self.study = study
        self.isInvented = isInvented
        self.input = input
        self.checks = checks
        self.idle = idle
        self.statutes = statutes
        self.cases = cases
        self.findings = findings
        self.faults = faults
        self.failingLevel = failingLevel
        self.hasBaseline = hasBaseline
    }

    /// What an audit found.
    ///
    /// - Parameters:
    ///   - input: the input as the user named it.
    ///   - isSelected: which of the checks were to run, by id.
    ///   - ran: the ids of those that did; nil: all of them.
    public init(
        of audit: AuditReport, input: String, checks: StudyChecks, isSelected: (String) -> Bool,
        ran: [String]? = nil
    ) {
        let selected = checks.checks.map(\.declaration).filter { isSelected($0.id) }
        self.init(
            study: audit.codebook.studyProtocol.id, isInvented: audit.isInvented, input: input,
            checks: selected, idle: ran.map { Set(selected.map(\.id)).subtracting($0) } ?? [],
            statutes: checks.statutes, cases: audit.caseIDs, findings: audit.reported,
            faults: audit.faults, failingLevel: audit.failOn, hasBaseline: audit.acceptedCount != nil)
    }

    /// Whether a finding makes the run fail.
    func fails(_ reported: ReportedFinding) -> Bool {
        guard let failingLevel, !reported.isAccepted else { return false }
        return reported.finding.severity >= failingLevel
    }

    /// 2 where something could not be read, 1 where findings make the run
    /// fail, else 0.
    var exitCode: Int {
        if !faults.isEmpty { return 2 }
        return findings.contains(where: fails) ? 1 : 0
    }

    /// How many faults were counted but not kept.
    var unkeptFaults: Int { faults.count - faults.kept.count }
}

/// A format that findings are written in for other programs.
public protocol FindingsRenderer: Sendable {
    func output(of report: FindingsReport, in language: Language) -> TextBuffer
}

// MARK: - Strings of several formats

extension FindingsReport {
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
