/// What an audit found, ready to be printed: findings by case in the order of
/// the input, those of the material, and what could not be read.
public struct AuditReport: Sendable {
    public let codebook: Codebook
    public private(set) var cases: [Case] = []
    /// The ids of all case files, those without findings too.
    public private(set) var caseIDs: [Masked] = []
    public var ofMaterial: [Finding] = []
    public var faults = FaultLog()
    public var isInvented = false
    /// Findings from this severity on give exit code 1; nil: none does.
    public let failOn: Severity?
    /// Every finding with its key, once `hold(against:of:)` has said which are
    /// accepted.
    private var held: [ReportedFinding]?
    /// How many findings a baseline accepts; nil without one.
    public private(set) var acceptedCount: Int?
    /// The keys of accepted findings that no finding has any more.
    public private(set) var gone: [Masked] = []

    /// A case file that has findings.
    public struct Case: Sendable {
        public let id: Masked
        /// As the material or the case file names them, like everywhere in
        /// case-level output.
        public let municipality: Masked
        public let unit: Masked
        public fileprivate(set) var findings: [Finding]
    }

    public init(codebook: Codebook, failOn: Severity?) {
        self.codebook = codebook
        self.failOn = failOn
    }

    public mutating func add(_ findings: [Finding], of caseFile: CaseFile) {
        let id = Masked(caseFile[.id].text ?? "")
        caseIDs.append(id)
        guard !findings.isEmpty else { return }
        cases.append(
            Case(
                id: id,
                municipality: Masked(unitName: caseFile[.municipality].text ?? ""),
                unit: Masked(unitName: caseFile[.unit].text ?? ""),
                findings: findings))
    }

    /// Adds what was found in cases that come after these.
    public mutating func merge(_ later: AuditReport) {
        cases += later.cases
        caseIDs += later.caseIDs
        isInvented = isInvented || later.isInvented
    }

    public var caseCount: Int { caseIDs.count }

    /// Every finding that is not accepted, in the order in which it is printed.
    public var findings: [Finding] { cases.flatMap(\.findings) + ofMaterial }

    /// Whether any finding has a severity.
    func contains(_ severity: Severity) -> Bool {
        cases.contains { $0.findings.contains { $0.severity == severity } }
            || ofMaterial.contains { $0.severity == severity }
    }

    /// Whether any finding is grave enough for exit code 1.
    public var fails: Bool {
        guard let failOn else { return false }
        return cases.contains { $0.findings.contains { $0.severity >= failOn } }
            || ofMaterial.contains { $0.severity >= failOn }
    }
}

// MARK: - Baselines

extension AuditReport {
    /// Every finding with its key, the accepted ones too.
    public var reported: [ReportedFinding] { held ?? ReportedFinding.all(findings) }

    /// Takes out the findings that a baseline accepts, and counts them.
    ///
    /// - Parameter checks: the ids of the checks that ran.
    public mutating func hold(against baseline: Baseline, of checks: [String]) {
        let reported = ReportedFinding.all(findings, acceptedBy: baseline)
        held = reported
        acceptedCount = reported.count(where: \.isAccepted)
        // Of what could not be read nobody knows what is gone.
        let keys = faults.isEmpty ? baseline.gone(from: reported, of: Set(checks)) : []
        // Whole, as a path is: users must be able to find the line.
        gone = keys.map { Masked(fileName: $0) }
        var rest = reported[...]
        for index in cases.indices {
            let count = cases[index].findings.count
            cases[index].findings = rest.prefix(count).filter { !$0.isAccepted }.map(\.finding)
            rest = rest.dropFirst(count)
        }
        ofMaterial = rest.filter { !$0.isAccepted }.map(\.finding)
    }
}
