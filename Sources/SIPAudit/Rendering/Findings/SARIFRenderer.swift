/// Findings as SARIF 2.1.0 (Static Analysis Results Interchange Format, an
/// OASIS standard), for code hosts and editors: one log with one run.
///
/// - A check is a rule, with its demand, limits, advice and basis as help.
/// - A finding is a result, named from run to run by a fingerprint of its key,
///   never by its line. Accepted ones are there, suppressed.
/// - What could not be read is a result of a rule `read.…`, and the invocation
///   is then not successful.
/// - Columns are counted in Unicode scalars, paths as `RelativeReference` says.
///
/// `Tests/Layers/findings.sh` holds the output against the standard's schema.
public struct SARIFRenderer: FindingsRenderer {
    /// The name of the fingerprint; its number counts changes of what a key is.
    static let fingerprint = "sipAuditKey/v1"
    /// What paths that are relative to the input are relative to.
    static let inputBase = "INPUT"

    private let tool: (name: String, version: String)

    public init() {
        let grammar = CommandGrammar.sipAudit
        tool = (grammar.name, grammar.version)
    }

    public func output(of report: FindingsReport, in language: Language) -> TextBuffer {
        let log = SARIFLog(report: report, language: language)
        var json = JSONWriter()
        json.object { json in
            json.member(
                "$schema",
                "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
            json.member("version", "2.1.0")
            json.array("runs") { json in
                json.object { json in
                    json.object("tool") { json in
                        json.object("driver") { json in
                            json.member("name", tool.name)
                            json.member("version", tool.version)
                            json.array("rules") { log.writeRules(to: &$0) }
                        }
                    }
                    log.writeInvocation(to: &json)
                    json.member("language", language.rawValue)
                    json.member("columnKind", "unicodeCodePoints")
                    log.writeBase(to: &json)
                    json.array("results") { log.writeResults(to: &$0) }
                    log.writeProperties(to: &json)
                }
            }
        }
        return json.finishedBuffer()
    }
}

/// The parts of a run of SARIF.
private struct SARIFLog {
    let report: FindingsReport
    let language: Language
    /// The ids of what could not be read, each once, in order.
    private let faultIDs: [String]
    private let ruleIndices: [String: Int]

    init(report: FindingsReport, language: Language) {
        self.report = report
        self.language = language
        var ids: [String] = []
        for fault in report.faults.kept where !ids.contains(fault.id) { ids.append(fault.id) }
        faultIDs = ids
        let all = report.checks.map(\.id) + ids
        ruleIndices = Dictionary(zip(all, all.indices), uniquingKeysWith: { first, _ in first })
    }

    // MARK: - Rules

    func writeRules(to json: inout JSONWriter) {
        for check in report.checks { write(check, to: &json) }
        for id in faultIDs {
            json.object { json in
                json.member("id", id)
                json.text("shortDescription", FindingsReport.unreadable[language])
                json.object("defaultConfiguration", .line) { $0.member("level", Severity.error.rawValue) }
            }
        }
    }

    private func write(_ check: CheckDeclaration, to json: inout JSONWriter) {
        let statute = report.statutes.first { $0.id == check.statute }
        let help = CheckHelp(check, statute, in: language)
        json.object { json in
            json.member("id", check.id)
            json.text("shortDescription", check.demand[language])
            json.text("fullDescription", help.description)
            json.object("help") { json in
                json.member("text", help.text.withBracesDoubled)
                json.member("markdown", help.markdown.withBracesDoubled)
            }
            json.object("defaultConfiguration", .line) { $0.member("level", check.severity.rawValue) }
            json.object("properties") { json in
                json.array("tags", .line) { $0.value(String(check.group)) }
                json.member("problem.severity", check.severity.recommendation)
            }
        }
    }

    // MARK: - The run

    func writeInvocation(to json: inout JSONWriter) {
        json.array("invocations") { json in
            json.object { json in
                json.member("executionSuccessful", report.faults.isEmpty)
                json.member("exitCode", report.exitCode)
                guard report.unkeptFaults > 0 else { return }
                json.array("toolExecutionNotifications") { json in
                    json.object { json in
                        json.member("level", Severity.error.rawValue)
                        json.text("message", report.moreFaults()[language])
                    }
                }
            }
        }
    }

    /// Says what the paths are relative to that are relative to the input,
    /// where there are any.
    func writeBase(to json: inout JSONWriter) {
        let locations = report.findings.map(\.finding.location) + report.faults.kept.map(\.location)
        guard locations.contains(where: { reference(to: $0).isRelativeToInput }) else { return }
        json.object("originalUriBaseIds") { json in
            json.object(SARIFRenderer.inputBase) { json in
                json.text(
                    "description",
                    Bilingual(sv: "Det som granskades", en: "What was audited")[language])
            }
        }
    }

    func writeProperties(to json: inout JSONWriter) {
        json.object("properties", .line) { json in
            json.member("study", report.study)
            json.member("invented", report.isInvented)
            json.member("cases", report.cases.count)
        }
    }

    // MARK: - Results

    func writeResults(to json: inout JSONWriter) {
        for reported in report.findings { write(reported, to: &json) }
        for fault in report.faults.kept {
            json.object { json in
                writeRule(fault.id, to: &json)
                json.member("level", Severity.error.rawValue)
                json.text("message", fault.message[language])
                json.array("locations") { json in
                    json.object { write(fault.location, to: &$0) }
                }
            }
        }
    }

    private func write(_ reported: ReportedFinding, to json: inout JSONWriter) {
        let finding = reported.finding
        json.object { json in
            writeRule(finding.check, to: &json)
            json.member("level", finding.severity.rawValue)
            json.text("message", finding.messageWithAdvice(in: language))
            json.array("locations") { json in
                json.object { json in
                    write(finding.location, to: &json)
                    write(finding.subject, finding.field, to: &json)
                }
            }
            json.object("partialFingerprints", .line) {
                $0.member(SARIFRenderer.fingerprint, FNV1a(reported.key).description)
            }
            if report.hasBaseline {
                json.member("baselineState", reported.isAccepted ? "unchanged" : "new")
            }
            if reported.isAccepted {
                json.array("suppressions", .line) { json in
                    json.object { json in
                        json.member("kind", "external")
                        json.member("status", "accepted")
                    }
                }
            }
            json.object("properties", .line) { $0.member("key", reported.key) }
        }
    }

    private func writeRule(_ id: String, to json: inout JSONWriter) {
        json.member("ruleId", id)
        if let index = ruleIndices[id] { json.member("ruleIndex", index) }
    }

    private func write(_ location: SourceLocation, to json: inout JSONWriter) {
        let reference = reference(to: location)
        json.object("physicalLocation") { json in
            json.object("artifactLocation", .line) { json in
                json.member("uri", reference.uri)
                if reference.isRelativeToInput { json.member("uriBaseId", SARIFRenderer.inputBase) }
            }
            guard let line = location.line else { return }
            json.object("region", .line) { json in
                json.member("startLine", line)
                if let column = location.column { json.member("startColumn", column) }
            }
        }
    }

    /// Where in the model the finding stands, whatever the format of the input:
    /// `A2H2/plan-1/goals`.
    private func write(_ subject: Finding.Subject, _ field: String?, to json: inout JSONWriter) {
        let parts = [subject.caseID?.description, subject.id?.description, field].compactMap(\.self)
        guard !parts.isEmpty else { return }
        json.array("logicalLocations") { json in
            json.object(.line) { json in
                json.member("fullyQualifiedName", parts.joined(separator: "/"))
                json.member("kind", field == nil ? "object" : "property")
            }
        }
    }

    private func reference(to location: SourceLocation) -> RelativeReference {
        RelativeReference(file: location.file.description, input: report.input)
    }
}

extension JSONWriter {
    /// A message or a description of SARIF.
    fileprivate mutating func text(_ key: String, _ text: String) {
        object(key, .line) { $0.member("text", text.withBracesDoubled) }
    }
}

extension String {
    /// Single braces are placeholders in SARIF (2.1.0, 3.11.5).
    fileprivate var withBracesDoubled: String {
        guard hasByte({ $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) else { return self }
        var doubled = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            doubled.append(scalar)
            if scalar == "{" || scalar == "}" { doubled.append(scalar) }
        }
        return String(doubled)
    }
}

extension Severity {
    /// The word that code hosts sort rules by.
    fileprivate var recommendation: String { self == .note ? "recommendation" : rawValue }
}
