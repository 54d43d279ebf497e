import Testing

@testable import SIPAudit

struct JUnitRendererTests {
    private func text(_ report: FindingsReport, _ language: Language = .swedish) -> String {
        JUnitRenderer().output(of: report, in: language).string
    }

    @Test("a check is a suite, a case a test of it, and what fails the run fails the test")
    func whole() {
        let report = SampleFindings.report([
            SampleFindings.finding(SampleFindings.consent, field: nil, message: "Nej."),
            SampleFindings.finding(
                SampleFindings.consent, plan: "plan-2", field: nil, message: "Nej, inte <hon>."),
            SampleFindings.finding(),
            SampleFindings.finding(case: nil, plan: nil, field: nil, line: nil, message: "Allt & inget."),
        ])
        #expect(
            text(report) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <!-- Materialet är uppdiktat: fynden gäller inga verkliga personer eller enheter. -->
                <testsuites name="sip-audit" tests="5" failures="1" errors="0">
                  <testsuite name="law.consent-refused" tests="2" failures="1" errors="0" skipped="0">
                    <testcase name="A1" classname="law">
                      <failure type="error" message="akter/A1.json:12:12: SIP 2015 (plan-1): Nej. Kontrollera \
                kodningen.">akter/A1.json:12:12: SIP 2015 (plan-1): Nej. Kontrollera kodningen.
                akter/A1.json:12:12: SIP 2015 (plan-1): Nej, inte &lt;hon&gt;. Kontrollera kodningen.</failure>
                    </testcase>
                    <testcase name="A2" classname="law"/>
                  </testsuite>
                  <testsuite name="protocol.no-goal" tests="3" failures="0" errors="0" skipped="0">
                    <testcase name="A1" classname="protocol">
                      <system-out>varning: akter/A1.json:12:12: SIP 2015 (plan-1): Rutan ”Mål” är tom. Fyll i \
                rutan.</system-out>
                    </testcase>
                    <testcase name="A2" classname="protocol"/>
                    <testcase name="material" classname="protocol">
                      <system-out>varning: akter/A1.json: SIP 2015 (plan-1): Allt &amp; inget. Fyll i rutan.\
                </system-out>
                    </testcase>
                  </testsuite>
                </testsuites>

                """)
    }

    @Test("the tests of a check that could not run are skipped")
    func skipped() {
        let printed = text(SampleFindings.report([], idle: [SampleFindings.goal.id]))
        #expect(
            printed.contains(
                """
                  <testsuite name="protocol.no-goal" tests="2" failures="0" errors="0" skipped="2">
                    <testcase name="A1" classname="protocol">
                      <skipped/>
                    </testcase>
                    <testcase name="A2" classname="protocol">
                      <skipped/>
                    </testcase>
                  </testsuite>

                """))
        #expect(printed.contains(#"<testsuites name="sip-audit" tests="4" failures="0" errors="0">"#))
    }

    @Test("accepted findings are counted and not printed; what could not be read is an error")
    func acceptedAndFaults() {
        let finding = SampleFindings.finding()
        let report = SampleFindings.report(
            [finding], accepting: [finding.key], faults: [SampleFindings.fault], failingLevel: .note)
        let printed = text(report, .english)
        #expect(printed.contains(#"<property name="accepted" value="1"/>"#))
        #expect(!printed.contains("Mål") && !printed.contains("<failure"))
        #expect(
            printed.contains(
                """
                  <testsuite name="read" tests="1" failures="0" errors="1" skipped="0">
                    <testcase name="akter/B 2.json:3:5" classname="read">
                      <error type="read.unknown-key" message="The key is unknown.">The key is unknown.</error>
                    </testcase>
                  </testsuite>
                """))
    }

    @Test("a character that XML cannot hold is written out")
    func characters() {
        var buffer = TextBuffer()
        buffer.append(xml: "a<b>&\"'\t\r\n\u{0}\u{1B}\u{FFFE}\u{FFFF}\u{202E}å😀")
        #expect(
            buffer.string
                == "a&lt;b&gt;&amp;&quot;'&#9;&#13;&#10;\\u{0}\\u{1B}\\u{FFFE}\\u{FFFF}\\u{202E}å😀")
    }
}
