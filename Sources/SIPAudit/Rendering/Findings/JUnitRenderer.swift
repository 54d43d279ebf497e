/// Findings as JUnit XML, for what shows the tests of a build.
///
/// A check is a test suite, and a case file a test of it, named by its id, so
/// that a test keeps its name from run to run. The test fails by the findings
/// that make the run fail; those below that level are its output. Accepted ones
/// are counted among the suite's properties. The tests of a check that could not
/// run are skipped; one that somebody ignores has no suite. What could not be read is a suite
/// of errors, `read`. There are no times and no host: same input, same bytes.
///
/// O(checks · case files) tests, passed ones included: made for fixtures and
/// other small materials.
///
/// `Tests/Layers/findings.sh` holds the output against the schema that Jenkins
/// has of the format.
public struct JUnitRenderer: FindingsRenderer {
    public init() {}

    public func output(of report: FindingsReport, in language: Language) -> TextBuffer {
        let suites = JUnitSuite.all(of: report, in: language)
        var text = TextBuffer()
        text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        if report.isInvented { text.append("<!-- \(FindingsStrings.invented[language]) -->\n") }
        text.append("<testsuites")
        text.append(attribute: "name", CommandGrammar.sipAudit.name)
        text.append(attribute: "tests", suites.reduce(0) { $0 + $1.tests.count })
        text.append(attribute: "failures", suites.reduce(0) { $0 + $1.failures })
        text.append(attribute: "errors", suites.reduce(0) { $0 + $1.errors })
        text.append(">\n")
        for suite in suites { suite.write(to: &text) }
        text.append("</testsuites>\n")
        return text
    }
}

/// The tests of a check, or what could not be read.
private struct JUnitSuite {
    let name: String
    /// The group of checks: what viewers fold by.
    let className: String
    var tests: [Test] = []
    var accepted = 0

    struct Test {
        let name: String
        var outcome = Outcome.passed
        /// What did not make it fail.
        var output: [String] = []
    }

    enum Outcome {
        case passed
        case failed(Severity, [String])
        case error(id: String, String)
        /// The check could not run.
        case skipped
    }

    var failures: Int { tests.count { if case .failed = $0.outcome { true } else { false } } }
    var errors: Int { tests.count { if case .error = $0.outcome { true } else { false } } }

    var skipped: Int { tests.count { if case .skipped = $0.outcome { true } else { false } } }

    static func all(of report: FindingsReport, in language: Language) -> [JUnitSuite] {
        let findings = Dictionary(grouping: report.findings, by: \.finding.check)
        var suites = report.checks.map { check in
            JUnitSuite(check, findings[check.id] ?? [], of: report, in: language)
        }
        if !report.faults.isEmpty { suites.append(JUnitSuite(report, in: language)) }
        return suites
    }

    /// The suite of a check.
    private init(
        _ check: CheckDeclaration, _ findings: [ReportedFinding], of report: FindingsReport,
        in language: Language
    ) {
        name = check.id
        className = String(check.group)
        accepted = findings.count(where: \.isAccepted)
        let byCase = Dictionary(grouping: findings.filter { !$0.isAccepted }, by: \.finding.subject.caseID)
        if report.idle.contains(check.id) {
            tests = report.cases.map { Test(name: $0.description, outcome: .skipped) }
            return
        }
        for id in report.cases {
            tests.append(Test(name: id.description, byCase[id] ?? [], of: report, in: language))
        }
        // Those on the material as a whole; a name is the same in every language.
        if let findings = byCase[nil] {
            tests.append(
                Test(name: Finding.Subject.Part.material.rawValue, findings, of: report, in: language))
        }
    }

    /// What could not be read.
    private init(_ report: FindingsReport, in language: Language) {
        name = "read"
        className = "read"
        tests = report.faults.kept.map { fault in
            Test(
                name: fault.location.text(in: language),
                outcome: .error(id: fault.id, fault.message[language]))
        }
        if report.unkeptFaults > 0 {
            let more = report.moreFaults()[language]
            tests.append(Test(name: "…", outcome: .error(id: "read", more)))
        }
    }

    // MARK: - Writing

    func write(to text: inout TextBuffer) {
        text.append("  <testsuite")
        text.append(attribute: "name", name)
        text.append(attribute: "tests", tests.count)
        text.append(attribute: "failures", failures)
        text.append(attribute: "errors", errors)
        text.append(attribute: "skipped", skipped)
        text.append(">\n")
        if accepted > 0 {
            text.append("    <properties>\n      <property name=\"accepted\"")
            text.append(attribute: "value", accepted)
            text.append("/>\n    </properties>\n")
        }
        for test in tests { write(test, to: &text) }
        text.append("  </testsuite>\n")
    }

    private func write(_ test: Test, to text: inout TextBuffer) {
        text.append("    <testcase")
        text.append(attribute: "name", test.name)
        text.append(attribute: "classname", className)
        if case .passed = test.outcome, test.output.isEmpty {
            text.append("/>\n")
            return
        }
        text.append(">\n")
        switch test.outcome {
        case .passed: break
        case .skipped: text.append("      <skipped/>\n")
        case .failed(let severity, let lines):
            text.append(element: "failure", type: severity.rawValue, lines: lines)
        case .error(let id, let message): text.append(element: "error", type: id, lines: [message])
        }
        if !test.output.isEmpty { text.append(element: "system-out", lines: test.output) }
        text.append("    </testcase>\n")
    }
}

extension JUnitSuite.Test {
    fileprivate init(
        name: String, _ findings: [ReportedFinding], of report: FindingsReport, in language: Language
    ) {
        self.init(name: name)
        let failing = findings.filter(report.fails)
        if let gravest = failing.map(\.finding.severity).max() {
            outcome = .failed(gravest, failing.map { Self.line($0.finding, in: language) })
        }
        output = findings.filter { !report.fails($0) }.map { finding in
            finding.finding.severity.label[language] + ": " + Self.line(finding.finding, in: language)
        }
    }

    /// Where, what of, and what.
    private static func line(_ finding: Finding, in language: Language) -> String {
        finding.location.text(in: language) + ": " + finding.subject.label[language] + ": "
            + finding.messageWithAdvice(in: language)
    }
}

extension TextBuffer {
    fileprivate mutating func append(attribute name: String, _ value: String) {
        append(" ")
        append(name)
        append("=\"")
        append(xml: value)
        append("\"")
    }

    fileprivate mutating func append(attribute name: String, _ value: Int) {
        append(attribute: name, String(value))
    }

    /// An element whose content is lines. One with a type has its first line
    /// as its message too, which is what viewers show in a list.
    fileprivate mutating func append(element name: String, type: String? = nil, lines: [String]) {
        append("      <")
        append(name)
        if let type {
            append(attribute: "type", type)
            append(attribute: "message", lines.first ?? "")
        }
        append(">")
        for (index, line) in lines.enumerated() {
            if index > 0 { append(byte: 0x0A) }
            append(xml: line)
        }
        append("</")
        append(name)
        append(">\n")
    }
}
