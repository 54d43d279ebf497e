import Foundation
import Testing

@testable import SIPAudit

struct GitHubRendererTests {
    private func lines(_ report: FindingsReport, _ language: Language = .swedish) -> [String] {
        let text = GitHubRenderer().output(of: report, in: language).string
        return text.split(separator: "\n").map(String.init)
    }

    @Test("an annotation for each finding and fault, then how many there are")
    func whole() {
        let findings = [
            SampleFindings.finding(),
            SampleFindings.finding(plan: "plan-2", severity: .note, line: nil),
            SampleFindings.finding(plan: "plan-3"),
        ]
        let report = SampleFindings.report(
            findings, accepting: [findings[2].key], faults: [SampleFindings.fault])
        #expect(
            lines(report) == [
                "::warning file=akter/A1.json,line=12,col=12,title=protocol.no-goal::SIP 2015 (plan-1): "
                    + "Rutan ”Mål” är tom. Fyll i rutan.",
                "::notice file=akter/A1.json,title=protocol.no-goal::SIP 2015 (plan-1): "
                    + "Rutan ”Mål” är tom. Fyll i rutan.",
                "::error file=akter/B 2.json,line=3,col=5,title=read.unknown-key::Nyckeln är okänd.",
                "sip-audit: fel 0, varningar 1, notiser 1, godtagna 1, fel i indata 1.",
                "Materialet är uppdiktat: fynden gäller inga verkliga personer eller enheter.",
            ])
    }

    @Test("a text can neither end a command nor begin another")
    func escapes() {
        let finding = SampleFindings.finding(
            file: "a,line=1::b%.json", message: "100 %\n::error::x\r, :")
        #expect(
            lines(SampleFindings.report([finding]))[0]
                == "::warning file=a%2Cline=1%3A%3Ab%25.json,line=12,col=12,title=protocol.no-goal::"
                + "SIP 2015 (plan-1): 100 %25%0A::error::x%0D, : Fyll i rutan.")
    }

    @Test("any text stays on its line, and is unescaped to what it was")
    func anyText() {
        var generator = SeededGenerator(seed: 32)
        for _ in 0..<200 {
            let text = String(randomText: 1...30, using: &generator)
            let output = GitHubRenderer().output(
                of: SampleFindings.report([SampleFindings.finding(message: text)]), in: .swedish
            ).string
            let lines = output.unicodeScalars.split(separator: "\n")
            #expect(lines.count == 3)
            // Scalar by scalar: an accent may follow what was escaped.
            var message = String(String.UnicodeScalarView(lines[0]))
            for (escape, character) in [("%0A", "\n"), ("%0D", "\r"), ("%25", "%")] {
                message = message.replacingOccurrences(of: escape, with: character, options: .literal)
            }
            #expect(message.hasSuffix("::SIP 2015 (plan-1): " + text + " Fyll i rutan."))
        }
    }
}
