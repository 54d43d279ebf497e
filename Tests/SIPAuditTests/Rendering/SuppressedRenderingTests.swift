import Testing

@testable import SIPAudit

/// What is printed of numbers that may not be shown.
@Suite struct SuppressedRenderingTests {
    private static let hidden = Table.Cell.suppressed(
        .init(count: .hidden, base: .hidden, missing: .hidden))

    private static func hidden(of base: Int) -> Table.Cell {
        .suppressed(.init(count: .hidden, base: .shown(base)))
    }

    /// A count without its base; one without its share, in a base that is
    /// shown; a number outside a sum; all of it hidden.
    private static let table = SampleReport.table(
        "2", "Kön", "Gender", .percent,
        columns: [SampleReport.kindA, SampleReport.kindB, SampleReport.total],
        groups: [
            SampleReport.group(
                rows: [
                    SampleReport.row(
                        "Kvinna", "Woman", [hidden(of: 15), SampleReport.share(9, 18), hidden]),
                    SampleReport.row(
                        "Man", "Man",
                        [
                            SampleReport.share(12, 15), hidden(of: 18),
                            .suppressed(.init(count: .shown(20), base: .hidden)),
                        ]),
                    SampleReport.row(
                        "Annan", "Other",
                        [
                            .suppressed(.init(count: .shown(0), base: .shown(0), missing: .hidden)), .dash,
                            .suppressed(
                                .init(
                                    count: .shown(7), base: .shown(33), missing: .shown(1),
                                    notEvident: .hidden)),
                        ]),
                ])
        ])

    private static let tested = SampleReport.table(
        "B7", "Insats", "Intervention", .count,
        columns: [
            .init(id: "need", label: Bilingual(sv: "Behov", en: "Need")),
            .init(id: "intervention", label: Bilingual(sv: "Insats", en: "Intervention")),
        ],
        groups: [
            SampleReport.group(
                rows: [
                    SampleReport.row(
                        "Bostad", "Housing",
                        [
                            SampleReport.share(29, 34),
                            .suppressed(.init(count: .shown(24), base: .shown(34), test: .hidden)),
                        ]),
                    SampleReport.row(
                        "Missbruk", "Substance use",
                        [
                            hidden(of: 34),
                            .suppressed(
                                .init(
                                    count: .hidden, base: .shown(34),
                                    test: .shown(.init(p: PValue(0.03125), mark: "*")))),
                        ]),
                ])
        ])

    private static let flow: Table = {
        var flow = SampleReport.flow
        flow.countsUnits = true
        return flow
    }()

    private static func report(_ tables: [Table]) -> TableReport {
        var report = SampleReport.report(tables)
        report.suppressedBelow = 5
        return report
    }

    private static let all = report([table, tested, flow])

    @Test(arguments: [(Language.swedish, swedishText), (.english, englishText)])
    func text(language: Language, expected: String) {
        #expect(TextRenderer().render(Self.all, options: .init(language: language)) == expected)
    }

    @Test(arguments: [(Language.swedish, swedishMarkdown), (.english, englishMarkdown)])
    func markdown(language: Language, expected: String) {
        #expect(MarkdownRenderer().render(Self.all, options: .init(language: language)) == expected)
    }

    @Test(arguments: [(Language.swedish, swedishCSV), (.english, englishCSV)])
    func csv(language: Language, expected: String) {
        #expect(CSVRenderer().render(Self.all, options: .init(language: language)) == expected)
    }

    @Test(arguments: [(Language.swedish, swedishJSON), (.english, englishJSON)])
    func json(language: Language, expected: String) throws {
        let text = JSONRenderer().render(Self.report([Self.table]), options: .init(language: language))
        #expect(text == expected)
        let schema = try JSONSchema(file: "table-results.schema.json")
        #expect(
            try schema.faults(in: JSONRenderer().render(Self.all, options: .init(language: language))) == [])
    }

    @Test func countsWithPercentages() {
        let text = TextRenderer().render(Self.report([Self.table]), options: .init(statistic: .both))
        #expect(text == Self.both)
    }
}

// MARK: - Expected texts

extension SuppressedRenderingTests {
    private static let swedishText = #"""
        En provstudie
        Antal fall: 34 (akt). Kodbok: prov-2020, version 1.2.

        Tabell 2. Kön
        Andel i procent av akter.

                                 Missbruk
                Socialpsykiatri  (n = 18)             Totalt
        ────────────────────────────────────────────────────
        Kvinna       x (n = 15)        50   x        (n = x)
        Man         80 (n = 15)         x  20 (antal; n = x)
        Annan        –  (n = 0)         –  21       (n = 33)
        ────────────────────────────────────────────────────
        Internt bortfall (ej kodat): Kvinna: Totalt x; Annan: Socialpsykiatri x, Totalt 1.
        Antalet framgår ej, och ingår inte i summan: Annan: Totalt x.
        x: antal under 5 och de antal som de kunde räknas ut ur visas inte; även 0 kan döljas.

        Bilaga 7. Insats
        Antal akter.

                     Behov    Insats
                  (n = 34)  (n = 34)
        ────────────────────────────
        Bostad          29       24x
        Missbruk         x        x
        ────────────────────────────
        x: antal under 5 och de antal som de kunde räknas ut ur visas inte; även 0 kan döljas.
        x efter ett tal: prövningen visas inte, eftersom för få akter skiljer sig.
        * p < 0,05
        Prövat med McNemars exakta test, tvåsidigt.

        Från enhet till akt
        Antal akter.

                                  Antal
        ───────────────────────────────
        Tillfrågade enheter           8
        Granskade akter      framgår ej
        ───────────────────────────────
        Antal enheter visas även under 5: vilka enheter som deltog är inte uppgifter om någon person.

        Materialet är uppdiktat: siffrorna beskriver inga verkliga personer eller enheter.

        """#
    private static let englishText = #"""
        A trial study
        Cases: 34 (case file). Codebook: prov-2020, version 1.2.

        Table 2. Gender
        Per cent of case files.

                                  Substance use
               Social psychiatry       (n = 18)              Total
        ──────────────────────────────────────────────────────────
        Woman         x (n = 15)             50   x        (n = x)
        Man          80 (n = 15)              x  20 (count; n = x)
        Other         –  (n = 0)              –  21       (n = 33)
        ──────────────────────────────────────────────────────────
        Internal missing (not coded): Woman: Total x; Other: Social psychiatry x, Total 1.
        The number is not evident, and not in the sum: Other: Total x.
        x: counts below 5 and those they could be computed from are not shown; 0 may be hidden too.

        Appendix 7. Intervention
        Number of case files.

                           Need  Intervention
                       (n = 34)      (n = 34)
        ─────────────────────────────────────
        Housing              29           24x
        Substance use         x            x
        ─────────────────────────────────────
        x: counts below 5 and those they could be computed from are not shown; 0 may be hidden too.
        x after a number: the test is not shown, since too few cases differ.
        * p < 0.05
        Tested by McNemar's exact test, two-sided.

        From unit to file
        Number of case files.

                             Number
        ───────────────────────────
        Units asked               8
        Files screened  not evident
        ───────────────────────────
        Numbers of units are shown even below 5: which units took part says nothing of any person.

        The material is invented: the numbers describe no real persons or units.

        """#
    private static let both = #"""
        En provstudie
        Antal fall: 34 (akt). Kodbok: prov-2020, version 1.2.

        Tabell 2. Kön
        Antal och andel i procent av akter.

                                   Missbruk
                  Socialpsykiatri  (n = 18)             Totalt
        ──────────────────────────────────────────────────────
        Kvinna   x       (n = 15)  9 (50 %)   x        (n = x)
        Man     12 (80 %; n = 15)  x         20        (n = x)
        Annan    0        (n = 0)  –          7 (21 %; n = 33)
        ──────────────────────────────────────────────────────
        Internt bortfall (ej kodat): Kvinna: Totalt x; Annan: Socialpsykiatri x, Totalt 1.
        Antalet framgår ej, och ingår inte i summan: Annan: Totalt x.
        x: antal under 5 och de antal som de kunde räknas ut ur visas inte; även 0 kan döljas.

        Materialet är uppdiktat: siffrorna beskriver inga verkliga personer eller enheter.

        """#
    private static let swedishMarkdown = #"""
        ## En provstudie

        Antal fall: 34 (akt). Kodbok: prov-2020, version 1.2.

        ### Tabell 2. Kön

        Andel i procent av akter.

        | | Socialpsykiatri | Missbruk (n = 18) | Totalt |
        | --- | ---: | ---: | ---: |
        | Kvinna | x (n = 15) | 50 | x (n = x) |
        | Man | 80 (n = 15) | x | 20 (antal; n = x) |
        | Annan | – (n = 0) | – | 21 (n = 33) |

        Internt bortfall (ej kodat): Kvinna: Totalt x; Annan: Socialpsykiatri x, Totalt 1.

        Antalet framgår ej, och ingår inte i summan: Annan: Totalt x.

        x: antal under 5 och de antal som de kunde räknas ut ur visas inte; även 0 kan döljas.

        ### Bilaga 7. Insats

        Antal akter.

        | | Behov (n = 34) | Insats (n = 34) |
        | --- | ---: | ---: |
        | Bostad | 29 | 24x |
        | Missbruk | x | x |

        x: antal under 5 och de antal som de kunde räknas ut ur visas inte; även 0 kan döljas.

        x efter ett tal: prövningen visas inte, eftersom för få akter skiljer sig.

        \* p \< 0,05

        Prövat med McNemars exakta test, tvåsidigt.

        ### Från enhet till akt

        Antal akter.

        | | Antal |
        | --- | ---: |
        | Tillfrågade enheter | 8 |
        | Granskade akter | framgår ej |

        Antal enheter visas även under 5: vilka enheter som deltog är inte uppgifter om någon person.

        Materialet är uppdiktat: siffrorna beskriver inga verkliga personer eller enheter.

        """#
    private static let englishMarkdown = #"""
        ## A trial study

        Cases: 34 (case file). Codebook: prov-2020, version 1.2.

        ### Table 2. Gender

        Per cent of case files.

        | | Social psychiatry | Substance use (n = 18) | Total |
        | --- | ---: | ---: | ---: |
        | Woman | x (n = 15) | 50 | x (n = x) |
        | Man | 80 (n = 15) | x | 20 (count; n = x) |
        | Other | – (n = 0) | – | 21 (n = 33) |

        Internal missing (not coded): Woman: Total x; Other: Social psychiatry x, Total 1.

        The number is not evident, and not in the sum: Other: Total x.

        x: counts below 5 and those they could be computed from are not shown; 0 may be hidden too.

        ### Appendix 7. Intervention

        Number of case files.

        | | Need (n = 34) | Intervention (n = 34) |
        | --- | ---: | ---: |
        | Housing | 29 | 24x |
        | Substance use | x | x |

        x: counts below 5 and those they could be computed from are not shown; 0 may be hidden too.

        x after a number: the test is not shown, since too few cases differ.

        \* p \< 0.05

        Tested by McNemar's exact test, two-sided.

        ### From unit to file

        Number of case files.

        | | Number |
        | --- | ---: |
        | Units asked | 8 |
        | Files screened | not evident |

        Numbers of units are shown even below 5: which units took part says nothing of any person.

        The material is invented: the numbers describe no real persons or units.

        """#
    private static let swedishCSV = #"""
        table,group,row,row_label,column,column_label,counted,count,base,missing,percent,p,test,note
        2,,kvinna,Kvinna,a,Socialpsykiatri,files,,15,0,,,,suppressed invented
        2,,kvinna,Kvinna,b,Missbruk,files,9,18,0,50,,,invented
        2,,kvinna,Kvinna,totalt,Totalt,files,,,,,,,suppressed base=suppressed missing=suppressed invented
        2,,man,Man,a,Socialpsykiatri,files,12,15,0,80,,,invented
        2,,man,Man,b,Missbruk,files,,18,0,,,,suppressed invented
        2,,man,Man,totalt,Totalt,files,20,,0,,,,base=suppressed invented
        2,,annan,Annan,a,Socialpsykiatri,files,0,0,,,,,missing=suppressed invented
        2,,annan,Annan,b,Missbruk,files,,,,,,,dash invented
        2,,annan,Annan,totalt,Totalt,files,7,33,1,21,,,not-evident=suppressed invented
        B7,,bostad,Bostad,need,Behov,files,29,34,0,85,,,invented
        B7,,bostad,Bostad,intervention,Insats,files,24,34,0,71,,,p=suppressed invented
        B7,,missbruk,Missbruk,need,Behov,files,,34,0,,,,suppressed invented
        B7,,missbruk,Missbruk,intervention,Insats,files,,34,0,,0.0312,mcnemar-exact two-sided,suppressed * invented
        flow,,tillfrågade enheter,Tillfrågade enheter,antal,Antal,files,8,,0,,,,invented
        flow,,granskade akter,Granskade akter,antal,Antal,files,,,,,,,not-evident invented

        """#
    private static let englishCSV = #"""
        table,group,row,row_label,column,column_label,counted,count,base,missing,percent,p,test,note
        2,,kvinna,Woman,a,Social psychiatry,files,,15,0,,,,suppressed invented
        2,,kvinna,Woman,b,Substance use,files,9,18,0,50,,,invented
        2,,kvinna,Woman,totalt,Total,files,,,,,,,suppressed base=suppressed missing=suppressed invented
        2,,man,Man,a,Social psychiatry,files,12,15,0,80,,,invented
        2,,man,Man,b,Substance use,files,,18,0,,,,suppressed invented
        2,,man,Man,totalt,Total,files,20,,0,,,,base=suppressed invented
        2,,annan,Other,a,Social psychiatry,files,0,0,,,,,missing=suppressed invented
        2,,annan,Other,b,Substance use,files,,,,,,,dash invented
        2,,annan,Other,totalt,Total,files,7,33,1,21,,,not-evident=suppressed invented
        B7,,bostad,Housing,need,Need,files,29,34,0,85,,,invented
        B7,,bostad,Housing,intervention,Intervention,files,24,34,0,71,,,p=suppressed invented
        B7,,missbruk,Substance use,need,Need,files,,34,0,,,,suppressed invented
        B7,,missbruk,Substance use,intervention,Intervention,files,,34,0,,0.0312,mcnemar-exact two-sided,suppressed * invented
        flow,,tillfrågade enheter,Units asked,antal,Number,files,8,,0,,,,invented
        flow,,granskade akter,Files screened,antal,Number,files,,,,,,,not-evident invented

        """#
    private static let swedishJSON = #"""
        {
          "format": "sip-audit/table-results/1",
          "language": "sv",
          "invented": true,
          "study": {
            "id": "prov-2020",
            "title": "En provstudie",
            "source": "Provrapport 2020:1",
            "unitOfAnalysis": "akt"
          },
          "codebook": {
            "id": "prov-2020",
            "version": "1.2",
            "digest": "c0ffee"
          },
          "caseCount": 34,
          "suppressedBelow": 5,
          "decimals": 0,
          "rounding": "half-up",
          "test": {
            "id": "mcnemar-exact",
            "alternative": "two-sided",
            "levels": [
              {"mark": "*", "below": "0.05"},
              {"mark": "**", "below": "0.01"}
            ]
          },
          "tables": [
            {
              "id": "2",
              "title": "Kön",
              "source": "Provrapport, s. 3",
              "counted": {"id": "files", "label": "akter"},
              "statistic": "percent",
              "columns": [
                {"id": "a", "label": "Socialpsykiatri"},
                {"id": "b", "label": "Missbruk"},
                {"id": "totalt", "label": "Totalt"}
              ],
              "groups": [
                {"id": ""}
              ],
              "rows": [
                {
                  "group": "",
                  "id": "kvinna",
                  "label": "Kvinna",
                  "level": 0,
                  "cells": [
                    {"column": "a", "note": "suppressed", "base": 15, "missing": 0, "suppressed": ["count"]},
                    {"column": "b", "count": 9, "base": 18, "missing": 0, "percent": 50},
                    {"column": "totalt", "note": "suppressed", "suppressed": ["count", "base", "missing"]}
                  ]
                },
                {
                  "group": "",
                  "id": "man",
                  "label": "Man",
                  "level": 0,
                  "cells": [
                    {"column": "a", "count": 12, "base": 15, "missing": 0, "percent": 80},
                    {"column": "b", "note": "suppressed", "base": 18, "missing": 0, "suppressed": ["count"]},
                    {"column": "totalt", "count": 20, "missing": 0, "suppressed": ["base"]}
                  ]
                },
                {
                  "group": "",
                  "id": "annan",
                  "label": "Annan",
                  "level": 0,
                  "cells": [
                    {"column": "a", "count": 0, "base": 0, "suppressed": ["missing"]},
                    {"column": "b", "note": "dash"},
                    {"column": "totalt", "count": 7, "base": 33, "missing": 1, "percent": 21, "suppressed": ["notEvident"]}
                  ]
                }
              ],
              "footnotes": [
                {"text": "x: antal under 5 och de antal som de kunde räknas ut ur visas inte; även 0 kan döljas."},
                {"text": "Materialet är uppdiktat: siffrorna beskriver inga verkliga personer eller enheter."}
              ]
            }
          ]
        }

        """#
    private static let englishJSON = #"""
        {
          "format": "sip-audit/table-results/1",
          "language": "en",
          "invented": true,
          "study": {
            "id": "prov-2020",
            "title": "A trial study",
            "source": "Provrapport 2020:1",
            "unitOfAnalysis": "case file"
          },
          "codebook": {
            "id": "prov-2020",
            "version": "1.2",
            "digest": "c0ffee"
          },
          "caseCount": 34,
          "suppressedBelow": 5,
          "decimals": 0,
          "rounding": "half-up",
          "test": {
            "id": "mcnemar-exact",
            "alternative": "two-sided",
            "levels": [
              {"mark": "*", "below": "0.05"},
              {"mark": "**", "below": "0.01"}
            ]
          },
          "tables": [
            {
              "id": "2",
              "title": "Gender",
              "source": "Provrapport, s. 3",
              "counted": {"id": "files", "label": "case files"},
              "statistic": "percent",
              "columns": [
                {"id": "a", "label": "Social psychiatry"},
                {"id": "b", "label": "Substance use"},
                {"id": "totalt", "label": "Total"}
              ],
              "groups": [
                {"id": ""}
              ],
              "rows": [
                {
                  "group": "",
                  "id": "kvinna",
                  "label": "Woman",
                  "level": 0,
                  "cells": [
                    {"column": "a", "note": "suppressed", "base": 15, "missing": 0, "suppressed": ["count"]},
                    {"column": "b", "count": 9, "base": 18, "missing": 0, "percent": 50},
                    {"column": "totalt", "note": "suppressed", "suppressed": ["count", "base", "missing"]}
                  ]
                },
                {
                  "group": "",
                  "id": "man",
                  "label": "Man",
                  "level": 0,
                  "cells": [
                    {"column": "a", "count": 12, "base": 15, "missing": 0, "percent": 80},
                    {"column": "b", "note": "suppressed", "base": 18, "missing": 0, "suppressed": ["count"]},
                    {"column": "totalt", "count": 20, "missing": 0, "suppressed": ["base"]}
                  ]
                },
                {
                  "group": "",
                  "id": "annan",
                  "label": "Other",
                  "level": 0,
                  "cells": [
                    {"column": "a", "count": 0, "base": 0, "suppressed": ["missing"]},
                    {"column": "b", "note": "dash"},
                    {"column": "totalt", "count": 7, "base": 33, "missing": 1, "percent": 21, "suppressed": ["notEvident"]}
                  ]
                }
              ],
              "footnotes": [
                {"text": "x: counts below 5 and those they could be computed from are not shown; 0 may be hidden too."},
                {"text": "The material is invented: the numbers describe no real persons or units."}
              ]
            }
          ]
        }

        """#
}
