import Testing

@testable import SIPAudit

@Suite("Paragraphs of findings that are printed again")
struct KnownParagraphsTests {
    private func finding(_ message: String, advice: String = "Se efter.") -> Finding {
        Finding(
            check: "test.check", severity: .warning,
            subject: .init(caseID: nil, part: .material, label: .init(same: "x")),
            location: SourceLocation(file: Masked("x")), message: Bilingual(same: message),
            advice: Bilingual(same: advice), basis: .init())
    }

    /// What one page says of findings, each in a group of its own.
    private func printed(_ findings: [Finding]) -> String {
        var page = FindingsPage(language: .swedish, showsNotes: true)
        for finding in findings { page.addGroup([finding]) }
        return page.finish().string
    }

    @Test("are the same as those of a page that knows none, also after the first thousand")
    func twin() {
        let long = String(repeating: "Rutan är tom och ingen har sagt varför. ", count: 5) + "Slut."
        let shared = finding(long)
        var findings = [shared, shared, finding(long, advice: "Gör något annat."), finding("Kort."), shared]
        findings += (0..<1100).map { finding("Mening \($0).") }
        findings += [shared, findings[1000], findings[1100], findings[1100]]
        #expect(printed(findings) == findings.map { printed([$0]) }.joined())
    }
}
