/// What an audit found, ready to be printed: findings by case in the order of
/// the input, those of the material, and what could not be read.
public struct AuditReport: Sendable {
    public let codebook: Codebook
    public private(set) var cases: [Case] = []
    public private(set) var caseCount = 0
    public var ofMaterial: [Finding] = []
    public var faults = FaultLog()
    public var isInvented = false
    /// Findings from this severity on give exit code 1; nil: none does.
    public let failOn: Severity?

    /// A case file that has findings.
    public struct Case: Sendable {
        public let id: Masked
        /// As the material or the case file names them, like everywhere in
        /// case-level output.
        public let municipality: String
        public let unit: String
        public let findings: [Finding]
    }

    public init(codebook: Codebook, failOn: Severity?) {
        self.codebook = codebook
        self.failOn = failOn
    }

    public mutating func add(_ findings: [Finding], of caseFile: CaseFile) {
        caseCount += 1
        guard !findings.isEmpty else { return }
        cases.append(
            Case(
                id: Masked(caseFile[.id].text ?? ""),
                municipality: (caseFile[.municipality].text ?? ""), unit: (caseFile[.unit].text ?? ""),
                findings: findings))
    }

    /// Every finding, in the order in which it is printed.
    public var findings: [Finding] { cases.flatMap(\.findings) + ofMaterial }

    /// Whether any finding is grave enough for exit code 1.
    public var fails: Bool {
        guard let failOn else { return false }
        return cases.contains { $0.findings.contains { $0.severity >= failOn } }
            || ofMaterial.contains { $0.severity >= failOn }
    }
}
