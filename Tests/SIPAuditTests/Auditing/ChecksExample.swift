import Testing

@testable import SIPAudit

/// A `checks.json` for the study's codebook, written as a test needs it.
enum ChecksExample {
    /// A file with one check of each text in `checks`, and what stands before
    /// them in `rest` (`"parameters": {…},`).
    static func file(_ checks: [String], rest: String = "") -> String {
        "{ \"format\": \"sip-audit/checks/1\", \(rest) \"checks\": [\(checks.joined(separator: ", "))] }"
    }

    /// A check with what a test does not look at filled in.
    static func check(
        _ id: String = "test.check", severity: String = "warning", per: String = "plan", when: String,
        rest: String = ""
    ) -> String {
        """
        { "id": "\(id)", "severity": "\(severity)", "per": "\(per)", "when": \(when), \(rest)
          \(rest.contains("\"basis\"") ? "" : "\"basis\": { \"own\": \"prov\" },")
          \(rest.contains("\"message\"") ? "" : "\"message\": \"Fynd.\",") "do": "Gör." }
        """
    }

    static func read(_ text: String, codebook: Codebook? = nil) throws -> StudyChecks {
        try (codebook ?? Study.codebook()).checks(
            in: SourceFile(name: "checks.json", bytes: Array(text.utf8)))
    }

    /// What these checks find in a case file, the built-in ones not asked.
    static func findings(
        _ checks: [String], rest: String = "", in text: String, codebook: Codebook? = nil,
        coder: String? = nil
    ) throws -> [Finding] {
        let codebook = try codebook ?? Study.codebook()
        let engine = CodingEngine(codebook: codebook, coder: coder)
        let builtIn = Set(BuiltInChecks.declarations.map(\.id))
        var auditor = Auditor(
            engine: engine, checks: try read(file(checks, rest: rest), codebook: codebook),
            isSelected: { !builtIn.contains($0) })
        let source = SourceFile(name: "A01.json", bytes: Array(text.utf8))
        var reader = CaseFileJSON(codebook: codebook)
        let read = try reader.read(source)
        let caseFile = try #require(read)
        for fault in reader.log.kept { Issue.record("\(fault.location): \(fault.message.swedish)") }
        return auditor.audit(caseFile, CaseOrigin(source))
    }
}

/// Case files with what a check is about, and nothing else.
enum AuditedExample {
    /// A case file with these plans and other parts.
    static func file(_ plans: [String], _ rest: String = "") -> String {
        """
        { "format": "sip-audit/case-file/1", "id": "A01", "municipality": "Exempelby", "unit": "Norra enheten",
          "unitKind": "socialpsykiatri", "readOn": "2017-05-02"\(rest.isEmpty ? "" : ", ")\(rest),
          "plans": [\(plans.joined(separator: ", "))] }
        """
    }

    /// A plan of a kind that the study counts, with a meeting on a day.
    static func plan(
        _ id: String, on date: String? = "2015-03-17", kind: String = "SIP", participants: String? = nil,
        _ fields: String = ""
    ) -> String {
        let people = participants.map { ", \"participants\": [\($0)]" } ?? ""
        let day = date.map { ", \"date\": \"\($0)\"" } ?? ""
        return """
            { "id": "\(id)", "kind": "\(kind)"\(fields.isEmpty ? "" : ", ")\(fields),
              "meeting": { "id": "m-\(id)"\(day)\(people) } }
            """
    }
}
