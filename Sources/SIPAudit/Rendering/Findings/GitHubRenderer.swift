/// Findings as commands of GitHub's runner, which shows them as annotations
/// beside the lines they are about: `::warning file=…,line=…::message`.
///
/// A line each, in the order of the findings, accepted ones left out; then what
/// could not be read; then, since the runner shows no more than ten of each
/// kind for a step, a line that says how many there are.
///
/// Texts are escaped as the runner unescapes them (`escapeData` and
/// `escapeProperty` of its toolkit): nothing in the input can end a command or
/// begin another.
public struct GitHubRenderer: FindingsRenderer {
    public init() {}

    public func output(of report: FindingsReport, in language: Language) -> TextBuffer {
        var text = TextBuffer()
        let shown = report.findings.filter { !$0.isAccepted }.map(\.finding)
        for finding in shown {
            let message = finding.subject.label[language] + ": " + finding.messageWithAdvice(in: language)
            text.append(
                annotation: finding.severity, at: finding.location, title: finding.check, message)
        }
        for fault in report.faults.kept {
            text.append(annotation: .error, at: fault.location, title: fault.id, fault.message[language])
        }
        if report.unkeptFaults > 0 {
            text.append(annotation: .error, at: nil, title: "read", report.moreFaults()[language])
        }
        text.append(data: Self.summary(shown, of: report)[language])
        text.append("\n")
        if report.isInvented {
            text.append(data: FindingsStrings.invented[language])
            text.append("\n")
        }
        return text
    }

    private static func summary(_ findings: [Finding], of report: FindingsReport) -> Bilingual {
        let count = { (severity: Severity) in findings.count { $0.severity == severity } }
        let (errors, warnings, notes) = (count(.error), count(.warning), count(.note))
        let accepted = report.findings.count - findings.count
        return Bilingual(
            sv: "sip-audit: fel \(errors), varningar \(warnings), notiser \(notes)",
            en: "sip-audit: errors \(errors), warnings \(warnings), notes \(notes)")
            + (accepted > 0
                ? Bilingual(sv: ", godtagna \(accepted)", en: ", accepted \(accepted)") : Bilingual(same: ""))
            + (report.faults.isEmpty
                ? Bilingual(same: "")
                : Bilingual(
                    sv: ", fel i indata \(report.faults.count)",
                    en: ", faults of the input \(report.faults.count)"))
            + Bilingual(same: ".")
    }
}

extension TextBuffer {
    fileprivate mutating func append(
        annotation severity: Severity, at location: SourceLocation?, title: String, _ message: String
    ) {
        append("::")
        append(severity == .note ? "notice" : severity.rawValue)
        append(" ")
        if let location {
            append(property: "file", location.file.description)
            if let line = location.line { append(property: "line", String(line)) }
            if let column = location.column { append(property: "col", String(column)) }
        }
        append("title=")
        append(escaped: title, isProperty: true)
        append("::")
        append(data: message)
        append("\n")
    }

    /// A property that is not the last.
    private mutating func append(property name: String, _ value: String) {
        append(name)
        append("=")
        append(escaped: value, isProperty: true)
        append(",")
    }

    fileprivate mutating func append(data text: String) { append(escaped: text, isProperty: false) }

    private mutating func append(escaped text: String, isProperty: Bool) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": append("%25")
            case "\r": append("%0D")
            case "\n": append("%0A")
            case ":" where isProperty: append("%3A")
            case "," where isProperty: append("%2C")
            default: append(scalar)
            }
        }
    }
}
