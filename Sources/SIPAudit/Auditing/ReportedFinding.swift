/// A finding with the name that it goes by from run to run, and whether
/// somebody has accepted it.
public struct ReportedFinding: Hashable, Sendable {
    public let finding: Finding
    /// `Finding.key`, with `#2` and so on where several findings of a run have
    /// the same: then they say the same of the same part, and it makes no
    /// difference which is which.
    public let key: String
    /// Whether the baseline has its key, or that of the same unsoftened: who
    /// accepted a graver finding accepts the one that is left of it.
    public let isAccepted: Bool

    /// The findings of a run, in their order, held against a baseline.
    public static func all(_ findings: [Finding], acceptedBy baseline: Baseline? = nil) -> [ReportedFinding] {
        var seen: [String: Int] = [:]
        return findings.map { finding in
            let key = finding.key
            let number = seen[key, default: 0] + 1
            seen[key] = number
            let suffix = number == 1 ? "" : "#\(number)"
            let isAccepted = baseline.map { baseline in
                baseline.keys.contains(key + suffix)
                    || finding.isSoftened && baseline.keys.contains(finding.unsoftenedKey + suffix)
            }
            return ReportedFinding(finding: finding, key: key + suffix, isAccepted: isAccepted ?? false)
        }
    }
}
