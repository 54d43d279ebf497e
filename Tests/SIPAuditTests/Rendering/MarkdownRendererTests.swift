import Testing

@testable import SIPAudit

@Suite struct MarkdownRendererTests {
    @Test func swedish() {
        #expect(MarkdownRenderer().render(SampleReport.all, options: .init()) == Self.swedishText)
    }

    @Test func english() {
        let report = SampleReport.report([SampleReport.attendance, SampleReport.background])
        #expect(MarkdownRenderer().render(report, options: .init(language: .english)) == Self.englishText)
    }

    @Test func escapesWhatMarkdownWouldRead() {
        var table = SampleReport.flow
        table.title = Bilingual(same: "*fet* | `kod` <b> [a](b) # \\")
        table.counted = Bilingual(same: "1. punkt")
        table.groups[0].rows[0].label = Bilingual(same: " a|b\nc ")
        table.footnotes = [
            .init(mark: "*", text: Bilingual(same: "_x_ & ~y~")),
            .init(mark: "", text: Bilingual(same: "1. x")),
            .init(mark: "", text: Bilingual(same: "- x")),
        ]
        let text = MarkdownRenderer().render(SampleReport.report([table]), options: .init())
        #expect(text.contains("\n### \\*fet\\* \\| \\`kod\\` \\<b\\> \\[a\\](b) \\# \\\\\n"))
        #expect(text.contains("\n| a\\|b\\\\nc | 8 |\n"))
        #expect(text.contains("\n\n\\* \\_x\\_ \\& \\~y\\~\n\n1\\. x\n\n\\- x\n\n"))
    }
}

// MARK: - Expected texts

extension MarkdownRendererTests {
    private static let swedishText = #"""
        ## En provstudie

        Antal fall: 34 (akt). Kodbok: prov-2020, version 1.2.

        ### Tabell 1. Akter per kommun

        Antal akter.

        | | Socialpsykiatri | Missbruk | Totalt |
        | --- | ---: | ---: | ---: |
        | Lillby | 15 | 10 | 25 |
        | Storby | deltog ej | 3 | 3 |
        | Mellanby | – | 5 | 5 |
        | *Totalt* | 15 | 18 | 33 |

        Internt bortfall (ej kodat): Lillby: Totalt 1.

        ### Tabell 2. Kön och födelseland

        Andel i procent av akter.

        | | Socialpsykiatri (n = 15) | Missbruk (n = 18) | Totalt (n = 33) |
        | --- | ---: | ---: | ---: |
        | **Kön** | | | |
        | Kvinna | 73 | 50 | 61 |
        | Man | 27 | 50 | 39 |
        | **Född i Sverige** | | | |
        | Ja | 7 | 6 | 6 |
        | Vuxna barn (a) | – | – | 100 |
        | *Båda* | 0 | 83 | 45 |

        Internt bortfall (ej kodat): Kön: Missbruk 1, Totalt 1.

        (a) Räknas bara totalt.

        ### Bilaga 7. Behov och insats

        Andel i procent av akter.

        | | n | Behov | Insats |
        | --- | ---: | ---: | ---: |
        | Bostad | 34 | 85 | 71 |
        | Fysiska problem | 33 | 42 | 6\*\* |
        | Missbruk | 34 | 74 | 62\* |

        Internt bortfall (ej kodat): Fysiska problem: Behov 1, Insats 1.

        \* p under 0,05

        \*\* p \< 0,01

        Prövat med McNemars exakta test, tvåsidigt.

        ### Löptext X3. Parter vid mötet

        Andel i procent av akter.

        | | Socialpsykiatri | Missbruk |
        | --- | ---: | ---: |
        | God man | 57 (n = 14) | 100 (n = 19) |
        | Närstående | 7 (n = 15) | – (n = 0) |

        Internt bortfall (ej kodat): God man: Socialpsykiatri 1; Närstående: Missbruk 19.

        ### Från enhet till akt

        Antal akter.

        | | Antal |
        | --- | ---: |
        | Tillfrågade enheter | 8 |
        | Granskade akter | framgår ej |

        Materialet är uppdiktat: siffrorna beskriver inga verkliga personer eller enheter.

        """#

    private static let englishText = #"""
        ## A trial study

        Cases: 34 (case file). Codebook: prov-2020, version 1.2.

        ### Table 1. Files by municipality

        Number of case files.

        | | Social psychiatry | Substance use | Total |
        | --- | ---: | ---: | ---: |
        | Lillby | 15 | 10 | 25 |
        | Storby | did not take part | 3 | 3 |
        | Mellanby | – | 5 | 5 |
        | *Total* | 15 | 18 | 33 |

        Internal missing (not coded): Lillby: Total 1.

        ### Table 2. Gender and country of birth

        Per cent of case files.

        | | Social psychiatry (n = 15) | Substance use (n = 18) | Total (n = 33) |
        | --- | ---: | ---: | ---: |
        | **Gender** | | | |
        | Woman | 73 | 50 | 61 |
        | Man | 27 | 50 | 39 |
        | **Born in Sweden** | | | |
        | Yes | 7 | 6 | 6 |
        | Adult children (a) | – | – | 100 |
        | *Both* | 0 | 83 | 45 |

        Internal missing (not coded): Gender: Substance use 1, Total 1.

        (a) Counted in total only.

        The material is invented: the numbers describe no real persons or units.

        """#
}
