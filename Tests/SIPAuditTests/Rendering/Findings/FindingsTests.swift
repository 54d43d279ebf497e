import Testing

@testable import SIPAudit

@Suite("Findings in print")
struct FindingsTests {
    /// The fixture, checked by its own study.
    private static let report = Result { try audited() }

    private static func audited() throws -> AuditReport {
        let codebook = try Study.codebook()
        var report = AuditReport(codebook: codebook, failOn: .error)
        let material = try Material(path: Repository.material, codebook: codebook)
        var auditor = Auditor(
            engine: CodingEngine(codebook: codebook), checks: try codebook.checks(), material: material)
        var reader = CaseReader(codebook: codebook, material: material)
        reader.read(Repository.caseFiles) { inputCase in
            guard case .caseFile(let caseFile, let origin) = inputCase else { return }
            report.add(auditor.audit(caseFile, origin), of: caseFile)
        }
        report.isInvented = true
        return report
    }

    /// A report of case files that each have the same finding.
    private func report(_ cases: [(id: String, [Finding])], failOn: Severity? = .error) throws -> AuditReport
    {
        var report = AuditReport(codebook: try Study.codebook(), failOn: failOn)
        for (id, findings) in cases {
            var caseFile = CaseFile()
            caseFile[.id] = .text(id)
            caseFile[.municipality] = .text("Exempelby")
            caseFile[.unit] = .text("Norra enheten")
            report.add(findings, of: caseFile)
        }
        return report
    }

    private func finding(
        _ check: String, _ severity: Severity, case id: String, plan: Int? = nil, line: Int = 1,
        _ message: String = "Något saknas."
    ) -> Finding {
        let label = Bilingual(same: "SIP 2015-03-17 (p\(plan ?? 0))")
        let occasion = plan.map {
            Finding.Subject.Occasion(id: Masked("p\($0)"), isPlan: true, index: $0, label: label)
        }
        return Finding(
            check: check, severity: severity,
            subject: Finding.Subject(
                caseID: Masked(id), part: plan == nil ? .caseFile : .plan, label: label, occasion: occasion),
            location: SourceLocation(file: Masked("\(id).json"), line: line, column: 5),
            message: Bilingual(same: message), advice: Bilingual(sv: "Åtgärda.", en: "Mend it."),
            basis: Finding.Basis(own: Bilingual(same: "prov")))
    }

    @Test("by case and plan, graver ones first, notes folded, one check's findings of one thing together")
    func text() throws {
        let report = try report([
            (
                "A1",
                [
                    finding("protocol.b", .note, case: "A1", plan: 0),
                    finding("protocol.a", .warning, case: "A1", plan: 1, line: 7, "Rutan är tom."),
                    finding("protocol.a", .warning, case: "A1", plan: 1, line: 9, "Rutan är också tom."),
                    finding("law.c", .error, case: "A1", plan: 1, line: 8),
                    finding("egen.d", .warning, case: "A1"),
                ]
            ), ("A2", []), ("A3", []),
        ])
        #expect(
            FindingsText(language: .swedish).text(of: report).string == """
                A1  Exempelby, Norra enheten

                  Akten
                    varning  egen.d  A1.json:1:5
                             Något saknas. Gör: Åtgärda.
                  SIP 2015-03-17 (p0)
                    notiser  protocol.b
                  SIP 2015-03-17 (p1)
                    fel      law.c  A1.json:8:5
                             Något saknas. Gör: Åtgärda.
                    varning  protocol.a  A1.json:7:5, A1.json:9:5
                             Rutan är tom. Rutan är också tom. Gör: Åtgärda.

                Sammanfattning: 3 akter granskade.

                  Grupp                   fel  varningar  notiser
                  lagen (law)               1          0        0
                  protokollet (protocol)    0          2        1
                  egen                      0          1        0

                Notiser är sammanförda till en rad. Visa dem med --notes.
                Slutkod 1: det finns fynd på den nivå som gäller (--fail-on error).

                """)
    }

    @Test("a note that says the same of more than half of the files is printed once, after them")
    func commonNotes() throws {
        let same = { finding("law.c", .note, case: $0, plan: 0) }
        let report = try report([("A1", [same("A1")]), ("A2", [same("A2")]), ("A3", [])], failOn: .note)
        #expect(
            FindingsText(language: .english).text(of: report).string == """
                The same in more than half of the files

                    note     law.c  2 of 3 files
                             Något saknas. Do: Mend it.

                Summary: 3 case files checked.

                  Group          errors  warnings  notes
                  the law (law)       0         0      2

                Exit code 1: there are findings at the level that counts (--fail-on note).

                """)
    }

    @Test("what could not be read comes first, and gives exit code 2")
    func faults() throws {
        var report = try report([("A1", [])])
        report.faults.report(
            InputFault(
                id: "read.json", location: SourceLocation(file: Masked("b.json"), line: 3, column: 1),
                message: Bilingual(sv: "något är fel", en: "something is wrong")))
        #expect(
            FindingsText(language: .swedish).text(of: report).string == """
                Kunde inte läsas

                    fel      read.json  b.json:3:1
                             något är fel

                Sammanfattning: 1 akt granskad.

                  Grupp           fel  varningar  notiser
                  läsning (read)    1          0        0

                Slutkod 2: något kunde inte läsas.

                """)
    }

    @Test(
        "no line is wider than 100 columns but for a place that cannot be broken",
        arguments: Language.allCases)
    func width(language: Language) throws {
        let report = try Self.report.get()
        for showsNotes in [false, true] {
            let text = FindingsText(language: language, showsNotes: showsNotes).text(of: report).string
            let wide = text.split(separator: "\n").filter { $0.displayWidth > 100 && !$0.contains("/") }
            #expect(wide == [])
        }
    }

    @Test("as JSON they meet their schema, in both languages with the same keys")
    func json() throws {
        var report = try Self.report.get()
        report.faults.report(
            InputFault(
                id: "read.json", location: SourceLocation(file: Masked("b")), message: Bilingual(same: "x")))
        let schema = try JSONSchema(file: "findings.schema.json")
        let swedish = FindingsJSON(language: .swedish).text(of: report)
        #expect(try schema.faults(in: swedish) == [])
        let english = FindingsJSON(language: .english).text(of: report)
        let keys = { (text: String) in text.split(separator: "\n").filter { $0.contains("\"key\": ") } }
        #expect(keys(swedish) == keys(english) && !keys(english).isEmpty)
    }

    @Test("no text of a case file is printed")
    func freeText() throws {
        let report = try Self.report.get()
        let printed =
            FindingsText(language: .swedish, showsNotes: true).text(of: report).string
            + FindingsJSON(language: .swedish).text(of: report)
        for caseFile in try Study.caseFiles() {
            for document in caseFile.documents ?? [] {
                let text = document[.text].text ?? ""
                #expect(text.isEmpty || !printed.contains(text.prefix(40)))
            }
            for plan in caseFile.plans ?? [] {
                for field in [Plan.Field.goals, .problemFormulation, .reason] {
                    guard let text = plan[field].text, text.count > 20 else { continue }
                    #expect(!printed.contains(text))
                }
            }
        }
    }
}
