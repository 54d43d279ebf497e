/// A check of the material as a whole, which counts over the cases: its state is
/// a commutative monoid, and must not grow with the number of cases more than
/// it says.
protocol MaterialCheck: DeclaredCheck {
    /// nil where the codebook or the material lacks what the check needs.
    init?(codebook: Codebook, material: Material?, parameters: CheckParameters)
    mutating func count(_ audited: AuditedCase)
    /// Adds what another one of the same kind has counted.
    mutating func merge(_ other: Self)
    /// What it has to say when every case was counted; `position` and `list` of
    /// its drafts are not read, since they stand at the input as a whole.
    func findings() -> [FindingDraft]
}

/// The checks of the material of one run.
struct MaterialAudit: Sendable {
    /// By the place of the check among the study's.
    private var checks: [(order: Int, check: any MaterialCheck)] = []

    init(_ checks: StudyChecks, codebook: Codebook, material: Material?, isSelected: (String) -> Bool) {
        for (order, entry) in checks.checks.enumerated() where isSelected(entry.declaration.id) {
            guard
                let type = BuiltInChecks.ofMaterial.first(where: { $0.declaration.id == entry.declaration.id }
                ),
                let check = type.init(codebook: codebook, material: material, parameters: checks.parameters)
            else { continue }
            self.checks.append((order, check))
        }
    }

    /// The places of the checks that run among the study's.
    var orders: [Int] { checks.map(\.order) }

    mutating func count(_ audited: AuditedCase) {
        for index in checks.indices { checks[index].check.count(audited) }
    }

    /// Adds what another audit of the same checks has counted.
    mutating func merge(_ other: MaterialAudit) {
        for index in checks.indices { checks[index].check.mergeAny(other.checks[index].check) }
    }

    /// By the place of their check among the study's.
    func findings() -> [(order: Int, draft: FindingDraft)] {
        checks.flatMap { order, check in check.findings().map { (order, $0) } }
    }
}

extension MaterialCheck {
    fileprivate mutating func mergeAny(_ other: any MaterialCheck) {
        guard let other = other as? Self else { preconditionFailure("audits of the same checks are merged") }
        merge(other)
    }
}
