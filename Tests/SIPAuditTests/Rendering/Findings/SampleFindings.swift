@testable import SIPAudit

/// A small run of the audit by hand. Its checks are of no study.
enum SampleFindings {
    static let goal = CheckDeclaration(
        id: "protocol.no-goal", severity: .warning,
        demand: Bilingual(sv: "Planen har ett mål.", en: "The plan has a goal."),
        limits: Bilingual(sv: "Inte planer i journalen.", en: "Not plans in the journal."),
        advice: Bilingual(sv: "Fyll i rutan.", en: "Fill in the box."),
        basis: .init(report: Bilingual(sv: "Tabell 1", en: "Table 1")))

    static let consent = CheckDeclaration(
        id: "law.consent-refused", severity: .error,
        demand: Bilingual(sv: "Personen har samtyckt.", en: "The person consented."),
        advice: Bilingual(sv: "Kontrollera kodningen.", en: "Check the coding."),
        basis: .init(), statute: "act")

    static let act = Statute(
        id: "act", label: Bilingual(sv: "lagen", en: "the act"),
        versions: [
            .init(
                law: Bilingual(sv: "lagen", en: "the act"), sfs: "2001:453", paragraph: "2 kap. 7 §",
                from: PartialDate("2010-01-01")!, to: PartialDate("2025-06-30")!, care: nil,
                source: "prov")
        ])

    static func finding(
        _ check: CheckDeclaration = goal, case id: String? = "A1", plan: String? = "plan-1",
        field: String? = "goals", severity: Severity? = nil, file: String = "akter/A1.json", line: Int? = 12,
        message: String = "Rutan ”Mål” är tom.", isSoftened: Bool = false
    ) -> Finding {
        Finding(
            check: check.id, severity: severity ?? check.severity, isSoftened: isSoftened,
            subject: .init(
                caseID: id.map { Masked($0) }, part: plan == nil ? .caseFile : .plan,
                id: plan.map { Masked($0) },
                label: Bilingual(sv: "SIP 2015 (plan-1)", en: "SIP 2015 (plan-1)")),
            field: field, location: SourceLocation(file: Masked(fileName: file), line: line, column: line),
            message: Bilingual(sv: message, en: "The box “Mål” is empty."), advice: check.advice,
            basis: check.basis)
    }

    static let fault = InputFault(
        id: "read.unknown-key",
        location: SourceLocation(file: Masked(fileName: "akter/B 2.json"), line: 3, column: 5),
        message: Bilingual(sv: "Nyckeln är okänd.", en: "The key is unknown."))

    static func report(
        _ findings: [Finding], accepting accepted: Set<String>? = nil, faults: [InputFault] = [],
        input: String = "akter", failingLevel: Severity? = .error,
        idle: Set<String> = []
    ) -> FindingsReport {
        var log = FaultLog()
        for fault in faults { log.report(fault) }
        let baseline = accepted.map { Baseline(study: "prov", keys: $0) }
        return FindingsReport(
            study: "prov", isInvented: true, input: input, checks: [consent, goal],
            idle: idle, statutes: [act], cases: [Masked("A1"), Masked("A2")],
            findings: ReportedFinding.all(findings, acceptedBy: baseline), faults: log,
            failingLevel: failingLevel, hasBaseline: baseline != nil)
    }
}
