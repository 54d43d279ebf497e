/// The findings that somebody has accepted: those of the day when the baseline
/// was made. An audit held against it reports what has come since.
///
/// As a file, `sip-audit/baseline/1`, it names cases, and is as secret as they.
public struct Baseline: Hashable, Sendable {
    public static let format = "sip-audit/baseline/1"

    /// The id of the study that the findings are about.
    public let study: String
    /// The keys of the accepted findings.
    public let keys: Set<String>

    public init(study: String, keys: Set<String>) {
        self.study = study
        self.keys = keys
    }

    /// Accepts every finding of a run.
    public init(study: String, accepting findings: [ReportedFinding]) {
        self.init(study: study, keys: Set(findings.map(\.key)))
    }

    /// The keys that none of the findings has, in order: what was accepted is
    /// gone, or the case is.
    ///
    /// - Parameter checks: the ids of the checks that ran; of the others
    ///   nothing is known.
    public func gone(from findings: [ReportedFinding], of checks: Set<String>) -> [String] {
        let ran = keys.filter { key in checks.contains(String(key.prefix { $0 != "|" })) }
        return ran.subtracting(findings.map(\.key)).sorted(by: Self.precedes)
    }

    /// The text of the file: a key a line, sorted, so that two of them can be
    /// compared line by line.
    public var json: String {
        var json = JSONWriter()
        json.object { json in
            json.member("format", Self.format)
            json.member("study", study)
            json.array("keys") { json in
                for key in keys.sorted(by: Self.precedes) { json.value(key) }
            }
        }
        return json.finished()
    }

    /// By bytes, which is the same on every system.
    private static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }
}
