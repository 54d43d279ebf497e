import Foundation
import Testing

@testable import SIPAudit

/// What the audit says of the fixture's case files.
@Suite("The findings of the fixture")
struct FixtureFindingsTests {
    /// What `sip-audit check --format json Fixtures/fou-nordost-2018/case-files`
    /// writes. To write it anew:
    /// `WRITE_FINDINGS=1 swift test --filter FixtureFindings`.
    @Test("are those of findings.json, byte for byte")
    func expected() throws {
        let url = Repository.fixture.appending(path: "findings.json")
        let text = FindingsJSON(language: .swedish).text(of: try Self.report.get())
            .replacing(Repository.root.path(), with: "")
        if ProcessInfo.processInfo.environment["WRITE_FINDINGS"] != nil {
            try Data(text.utf8).write(to: url)
        }
        let written = String(decoding: try Data(contentsOf: url), as: UTF8.self)
        // The first difference says more than half a megabyte.
        let lines = (text.split(separator: "\n"), written.split(separator: "\n"))
        let difference = zip(lines.0, lines.1).first { $0 != $1 }
        #expect(difference == nil, "\(difference.map { "\($0.0) instead of \($0.1)" } ?? "")")
        #expect(text == written)
    }

    @Test("hold no error: a sound material has none")
    func noErrors() throws {
        #expect(try Self.report.get().findings.filter { $0.severity == .error }.map(\.key) == [])
    }

    @Test("have keys of their own")
    func keys() throws {
        let keys = try Self.report.get().findings.map(\.key)
        #expect(Set(keys).count == keys.count)
    }

    private static let report = Result {
        let codebook = try Study.codebook()
        let material = try Material(path: Repository.material, codebook: codebook)
        var auditor = Auditor(
            engine: CodingEngine(codebook: codebook), checks: try Audit.checks.get(), material: material)
        var report = AuditReport(codebook: codebook, failOn: .error)
        var reader = CaseReader(codebook: codebook, material: material)
        reader.read(Repository.caseFiles) { inputCase in
            guard case .caseFile(let caseFile, let origin) = inputCase else { return }
            report.add(auditor.audit(caseFile, origin), of: caseFile)
        }
        report.faults = reader.log
        report.isInvented = material.isInvented
        let location = SourceLocation(file: Masked(fileName: Repository.caseFiles))
        report.ofMaterial = auditor.findingsOfMaterial(at: location)
        return report
    }
}
