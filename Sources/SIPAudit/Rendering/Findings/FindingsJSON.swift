/// Writes an audit as JSON, `sip-audit/findings/1`.
///
/// Like the case files it is of one person at a time, and as secret as they; it
/// holds no free text.
public struct FindingsJSON: Sendable {
    public static let format = "sip-audit/findings/1"

    let language: Language

    public init(language: Language) { self.language = language }

    public func text(of report: AuditReport) -> String {
        let findings = report.findings
        var json = JSONWriter()
        json.object { json in
            json.member("format", Self.format)
            json.member("language", language.rawValue)
            json.member("invented", report.isInvented)
            json.object("codebook", .line) {
                $0.member("id", report.codebook.studyProtocol.id)
                $0.member("version", report.codebook.studyProtocol.version)
            }
            json.member("cases", report.caseCount)
            writeSummary(of: findings, to: &json)
            json.array("findings") { json in
                for reported in report.reported where !reported.isAccepted { write(reported, to: &json) }
            }
            if let accepted = report.acceptedCount {
                json.member("accepted", accepted)
                json.array("gone") { json in
                    for key in report.gone { json.value(key.description) }
                }
            }
            json.array("faults") { json in
                for fault in report.faults.kept {
                    json.object(.line) {
                        $0.member("id", fault.id)
                        write(fault.location, to: &$0)
                        $0.member("message", fault.message[language])
                    }
                }
            }
            json.member("faultCount", report.faults.count)
        }
        return json.finished()
    }

    private func writeSummary(of findings: [Finding], to json: inout JSONWriter) {
        json.object("summary") { json in
            for severity in Severity.allCases.reversed() {
                json.member(severity.rawValue, findings.count { $0.severity == severity })
            }
            var order: [String] = []
            var counts: [String: Int] = [:]
            for finding in findings {
                if counts[finding.check] == nil { order.append(finding.check) }
                counts[finding.check, default: 0] += 1
            }
            json.object("byCheck") { json in
                for check in order.sorted() { json.member(check, counts[check]!) }
            }
        }
    }

    private func write(_ reported: ReportedFinding, to json: inout JSONWriter) {
        let finding = reported.finding
        json.object { json in
            json.member("check", finding.check)
            json.member("severity", finding.severity.rawValue)
            json.member("softened", finding.isSoftened)
            write(finding.subject, to: &json)
            if let field = finding.field { json.member("field", field) }
            json.object("bindings", .line) { json in
                for binding in finding.bindings { json.member(binding.name, binding.value) }
            }
            if !finding.cases.isEmpty {
                json.array("cases", .line) { json in
                    for id in finding.cases { json.value(id.description) }
                }
            }
            json.member("key", reported.key)
            json.object("location", .line) { write(finding.location, to: &$0) }
            json.member("message", finding.message[language])
            json.member("do", finding.advice[language])
            write(finding.basis, to: &json)
        }
    }

    private func write(_ subject: Finding.Subject, to json: inout JSONWriter) {
        if let id = subject.caseID { json.member("case", id.description) }
        json.object("subject", .line) {
            $0.member("part", subject.part.rawValue)
            if let id = subject.id { $0.member("id", id.description) }
            $0.member("label", subject.label[language])
        }
        if let occasion = subject.occasion, let id = occasion.id {
            json.member(occasion.isPlan ? "plan" : "followUp", id.description)
        }
    }

    private func write(_ location: SourceLocation, to json: inout JSONWriter) {
        json.member("file", location.file.description)
        if let line = location.line { json.member("line", line) }
        if let column = location.column { json.member("column", column) }
        if let field = location.field {
            json.member("record", field.record)
            json.member("csvColumn", field.column.description)
        }
    }

    private func write(_ basis: Finding.Basis, to json: inout JSONWriter) {
        json.object("basis") { json in
            json.array("statutes") { json in
                for citation in basis.statutes {
                    json.object(.line) {
                        $0.member("law", citation.law[language])
                        $0.member("sfs", citation.sfs)
                        if let paragraph = citation.paragraph { $0.member("paragraph", paragraph) }
                    }
                }
            }
            if let point = basis.protocolPoint { json.member("protocol", point[language]) }
            if let report = basis.report { json.member("report", report[language]) }
            if let own = basis.own { json.member("own", own[language]) }
        }
    }
}
