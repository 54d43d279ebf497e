import Testing

@testable import SIPAudit

@Suite struct TextRendererTests {
    @Test func swedish() {
        #expect(render(SampleReport.all, .init()) == Self.swedishText)
    }

    @Test func english() {
        #expect(render(SampleReport.all, .init(language: .english)) == Self.englishText)
    }

    @Test func countsAndPercentagesInANarrowText() {
        let options = RenderingOptions(statistic: .both, decimals: 1, width: 60)
        let report = SampleReport.report([SampleReport.needs, SampleReport.parties])
        #expect(render(report, options) == Self.both)
    }

    @Test func columnsThatDoNotFitStandBelow() {
        let columns = (1...9).map {
            Table.Column(id: "\($0)", label: Bilingual(same: "Verksamhet nummer \($0)"))
        }
        let cells = (1...9).map { SampleReport.share($0, 9) }
        let row = SampleReport.row("Kommunal vuxenutbildning på grundläggande nivå", "", cells)
        let table = SampleReport.table(
            "1", "Verksamheter", "Units", .percent, columns: columns,
            groups: [SampleReport.group(rows: [row])])
        #expect(render(SampleReport.report([table], isInvented: false), .init(width: 72)) == Self.inParts)
    }

    @Test func coloursOnlyTitlesAndNotes() {
        let report = SampleReport.report([SampleReport.needs])
        let coloured = render(report, .init(usesColour: true))
        #expect(coloured.contains("\n\u{1B}[1mBilaga 7. Behov och insats\u{1B}[0m\n"))
        #expect(coloured.contains("\n\u{1B}[2m** p < 0,01\u{1B}[0m\n"))
        let plain = coloured.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            for style in ["\u{1B}[1m", "\u{1B}[2m"] where line.hasPrefix(style) {
                return line.dropFirst(style.count).dropLast("\u{1B}[0m".count)
            }
            return line
        }
        #expect(plain.joined(separator: "\n") == render(report, .init()))
    }

    @Test func noTables() {
        let report = SampleReport.report([], isInvented: false)
        let heading = "En provstudie\nAntal fall: 34 (akt). Kodbok: prov-2020, version 1.2.\n"
        #expect(render(report, .init()) == heading)
    }

    private func render(_ report: TableReport, _ options: RenderingOptions) -> String {
        TextRenderer().render(report, options: options)
    }
}

// MARK: - Expected texts

extension TextRendererTests {
    private static let swedishText = #"""
        En provstudie
        Antal fall: 34 (akt). Kodbok: prov-2020, version 1.2.

        Tabell 1. Akter per kommun
        Antal akter.

                  Socialpsykiatri  Missbruk  Totalt
        ───────────────────────────────────────────
        Lillby                 15        10      25
        Storby          deltog ej         3       3
        Mellanby                –         5       5
          Totalt               15        18      33
        ───────────────────────────────────────────
        Internt bortfall (ej kodat): Lillby: Totalt 1.

        Tabell 2. Kön och födelseland
        Andel i procent av akter.

                          Socialpsykiatri  Missbruk    Totalt
                                 (n = 15)  (n = 18)  (n = 33)
        ─────────────────────────────────────────────────────
        Kön
          Kvinna                       73        50        61
          Man                          27        50        39

        Född i Sverige
          Ja                            7         6         6
          Vuxna barn (a)                –         –       100
            Båda                        0        83        45
        ─────────────────────────────────────────────────────
        Internt bortfall (ej kodat): Kön: Missbruk 1, Totalt 1.
        (a) Räknas bara totalt.

        Bilaga 7. Behov och insats
        Andel i procent av akter.

                          n  Behov  Insats
        ──────────────────────────────────
        Bostad           34     85    71
        Fysiska problem  33     42     6**
        Missbruk         34     74    62*
        ──────────────────────────────────
        Internt bortfall (ej kodat): Fysiska problem: Behov 1, Insats 1.
        * p under 0,05
        ** p < 0,01
        Prövat med McNemars exakta test, tvåsidigt.

        Löptext X3. Parter vid mötet
        Andel i procent av akter.

                    Socialpsykiatri      Missbruk
        ─────────────────────────────────────────
        God man         57 (n = 14)  100 (n = 19)
        Närstående       7 (n = 15)    –  (n = 0)
        ─────────────────────────────────────────
        Internt bortfall (ej kodat): God man: Socialpsykiatri 1; Närstående: Missbruk 19.

        Från enhet till akt
        Antal akter.

                                  Antal
        ───────────────────────────────
        Tillfrågade enheter           8
        Granskade akter      framgår ej
        ───────────────────────────────

        Materialet är uppdiktat: siffrorna beskriver inga verkliga personer eller enheter.

        """#

    private static let englishText = #"""
        A trial study
        Cases: 34 (case file). Codebook: prov-2020, version 1.2.

        Table 1. Files by municipality
        Number of case files.

                  Social psychiatry  Substance use  Total
        ─────────────────────────────────────────────────
        Lillby                   15             10     25
        Storby    did not take part              3      3
        Mellanby                  –              5      5
          Total                  15             18     33
        ─────────────────────────────────────────────────
        Internal missing (not coded): Lillby: Total 1.

        Table 2. Gender and country of birth
        Per cent of case files.

                              Social psychiatry  Substance use     Total
                                       (n = 15)       (n = 18)  (n = 33)
        ────────────────────────────────────────────────────────────────
        Gender
          Woman                              73             50        61
          Man                                27             50        39

        Born in Sweden
          Yes                                 7              6         6
          Adult children (a)                  –              –       100
            Both                              0             83        45
        ────────────────────────────────────────────────────────────────
        Internal missing (not coded): Gender: Substance use 1, Total 1.
        (a) Counted in total only.

        Appendix 7. Need and intervention
        Per cent of case files.

                            n  Need  Intervention
        ─────────────────────────────────────────
        Housing            34    85          71
        Physical problems  33    42           6**
        Substance use      34    74          62*
        ─────────────────────────────────────────
        Internal missing (not coded): Physical problems: Need 1, Intervention 1.
        * p below 0.05
        ** p < 0.01
        Tested by McNemar's exact test, two-sided.

        Running text X3. Parties at the meeting
        Per cent of case files.

                  Social psychiatry  Substance use
        ──────────────────────────────────────────
        Guardian        57 (n = 14)   100 (n = 19)
        Relative         7 (n = 15)     –  (n = 0)
        ──────────────────────────────────────────
        Internal missing (not coded): Guardian: Social psychiatry 1; Relative: Substance use 19.

        From unit to file
        Number of case files.

                             Number
        ───────────────────────────
        Units asked               8
        Files screened  not evident
        ───────────────────────────

        The material is invented: the numbers describe no real persons or units.

        """#

    private static let both = #"""
        En provstudie
        Antal fall: 34 (akt). Kodbok: prov-2020, version 1.2.

        Bilaga 7. Behov och insats
        Antal och andel i procent av akter.

                          n        Behov         Insats
        ───────────────────────────────────────────────
        Bostad           34  29 (85,3 %)  24   (70,6 %)
        Fysiska problem  33  14 (42,4 %)   2**  (6,1 %)
        Missbruk         34  25 (73,5 %)  21*  (61,8 %)
        ───────────────────────────────────────────────
        Internt bortfall (ej kodat): Fysiska problem: Behov 1,
        Insats 1.
        * p under 0,05
        ** p < 0,01
        Prövat med McNemars exakta test, tvåsidigt.

        Löptext X3. Parter vid mötet
        Antal och andel i procent av akter.

                       Socialpsykiatri              Missbruk
        ────────────────────────────────────────────────────
        God man     8 (57,1 %; n = 14)  19 (100,0 %; n = 19)
        Närstående  1  (6,7 %; n = 15)   0        (–; n = 0)
        ────────────────────────────────────────────────────
        Internt bortfall (ej kodat): God man: Socialpsykiatri 1;
        Närstående: Missbruk 19.

        Materialet är uppdiktat: siffrorna beskriver inga verkliga
        personer eller enheter.

        """#

    private static let inParts = #"""
        En provstudie
        Antal fall: 34 (akt). Kodbok: prov-2020, version 1.2.

        Tabell 1. Verksamheter
        Andel i procent av akter.

                                              Verksamhet  Verksamhet  Verksamhet
                                                nummer 1    nummer 2    nummer 3
                                                 (n = 9)     (n = 9)     (n = 9)
        ────────────────────────────────────────────────────────────────────────
        Kommunal vuxenutbildning på
          grundläggande nivå                          11          22          33
        ────────────────────────────────────────────────────────────────────────

        (Tabell 1, fortsättning)
                                              Verksamhet  Verksamhet  Verksamhet
                                                nummer 4    nummer 5    nummer 6
                                                 (n = 9)     (n = 9)     (n = 9)
        ────────────────────────────────────────────────────────────────────────
        Kommunal vuxenutbildning på
          grundläggande nivå                          44          56          67
        ────────────────────────────────────────────────────────────────────────

        (Tabell 1, fortsättning)
                                              Verksamhet  Verksamhet  Verksamhet
                                                nummer 7    nummer 8    nummer 9
                                                 (n = 9)     (n = 9)     (n = 9)
        ────────────────────────────────────────────────────────────────────────
        Kommunal vuxenutbildning på
          grundläggande nivå                          78          89         100
        ────────────────────────────────────────────────────────────────────────

        """#
}
