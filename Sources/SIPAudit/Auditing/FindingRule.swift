/// What a check says of every case: how grave it is, what to do and what it
/// rests on.
///
/// Findings of one check mostly share one: with that, with shared subjects and
/// without places of notes that are only counted, an audit of 3400 files takes
/// 39 MB instead of 57 (Swift 6.3.1).
final class FindingRule: Hashable, Sendable {
    let check: String
    let severity: Severity
    let isSoftened: Bool
    let advice: Bilingual
    let basis: Finding.Basis

    init(check: String, severity: Severity, isSoftened: Bool, advice: Bilingual, basis: Finding.Basis) {
        self.check = check
        self.severity = severity
        self.isSoftened = isSoftened
        self.advice = advice
        self.basis = basis
    }

    /// Whether a finding of the other can stand beside one of this, and only the
    /// sentences differ.
    func saysTheSame(as other: FindingRule) -> Bool {
        self === other
            || check == other.check && severity == other.severity && advice == other.advice
                && basis == other.basis
    }

    static func == (left: FindingRule, right: FindingRule) -> Bool {
        left === right || left.isSoftened == right.isSoftened && left.saysTheSame(as: right)
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(check)
        hasher.combine(severity)
        hasher.combine(isSoftened)
        hasher.combine(advice)
        hasher.combine(basis)
    }
}

/// The rules that findings of one run share, made when the first of them does.
struct FindingRules: Sendable {
    private let checks: [StudyChecks.Check]
    private let severities: [Severity]
    /// By the place of the check among the study's: few of each.
    private var known: [[FindingRule]]

    init(of checks: StudyChecks) {
        self.checks = checks.checks
        severities = checks.checks.map(\.declaration.severity)
        known = Array(repeating: [], count: checks.checks.count)
    }

    /// The rule of a check.
    ///
    /// - Parameters:
    ///   - order: the place of the check among the study's.
    ///   - severity: what the finding asks for; it is never graver than the study
    ///     wants it.
    mutating func rule(
        _ order: Int, severity: Severity?, isSoftened: Bool, statutes: [Finding.Citation]
    ) -> FindingRule {
        let declared = severities[order]
        let severity = min(severity ?? declared, declared)
        // By index, since the loop over an array counts references.
        for index in known[order].indices {
            let rule = known[order][index]
            if rule.severity == severity, rule.isSoftened == isSoftened, rule.basis.statutes == statutes {
                return rule
            }
        }
        var basis = checks[order].declaration.basis
        basis.statutes = statutes
        let rule = FindingRule(
            check: checks[order].declaration.id, severity: severity, isSoftened: isSoftened,
            advice: checks[order].declaration.advice, basis: basis)
        known[order].append(rule)
        return rule
    }
}
