import Foundation
import Testing

@testable import SIPAudit

@Suite struct JSONRendererTests {
    @Test func swedish() {
        let report = SampleReport.report([SampleReport.needs])
        #expect(JSONRenderer().render(report, options: .init(decimals: 1)) == Self.swedishText)
    }

    @Test func englishWithoutATest() {
        var report = SampleReport.report([SampleReport.flow], isInvented: false)
        report.test = nil
        #expect(JSONRenderer().render(report, options: .init(language: .english)) == Self.englishText)
    }

    @Test(arguments: Language.allCases)
    func meetsItsSchema(language: Language) throws {
        let schema = try JSONSchema(file: "table-results.schema.json")
        for report in [SampleReport.all, SampleReport.report([])] {
            let text = JSONRenderer().render(report, options: .init(language: language, decimals: 2))
            #expect(try schema.faults(in: text) == [])
        }
    }

    /// The test of the test: the schema says no to what is none of this.
    @Test func theSchemaIsStrict() throws {
        let schema = try JSONSchema(file: "table-results.schema.json")
        let text = JSONRenderer().render(SampleReport.all, options: .init())
        for (part, other) in [
            ("\"count\": 15,", "\"count\": \"15\","), ("\"note\": \"dash\"", "\"note\": \"none\""),
            ("\"caseCount\"", "\"cases\""), ("results/1", "results/2"),
        ] {
            #expect(try schema.faults(in: text.replacingOccurrences(of: part, with: other)) != [])
        }
    }
}

// MARK: - Expected texts

extension JSONRendererTests {
    private static let swedishText = #"""
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
          "decimals": 1,
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
              "id": "B7",
              "title": "Behov och insats",
              "source": "Provrapport, s. 3",
              "counted": {"id": "files", "label": "akter"},
              "statistic": "percent",
              "columns": [
                {"id": "need", "label": "Behov"},
                {"id": "intervention", "label": "Insats"}
              ],
              "groups": [
                {"id": ""}
              ],
              "rows": [
                {
                  "group": "",
                  "id": "bostad",
                  "label": "Bostad",
                  "level": 0,
                  "cells": [
                    {"column": "need", "count": 29, "base": 34, "missing": 0, "percent": 85.3},
                    {"column": "intervention", "count": 24, "base": 34, "missing": 0, "percent": 70.6, "p": 0.0625}
                  ]
                },
                {
                  "group": "",
                  "id": "fysiska problem",
                  "label": "Fysiska problem",
                  "level": 0,
                  "cells": [
                    {"column": "need", "count": 14, "base": 33, "missing": 1, "percent": 42.4},
                    {"column": "intervention", "count": 2, "base": 33, "missing": 1, "percent": 6.1, "p": 0.000488, "mark": "**"}
                  ]
                },
                {
                  "group": "",
                  "id": "missbruk",
                  "label": "Missbruk",
                  "level": 0,
                  "cells": [
                    {"column": "need", "count": 25, "base": 34, "missing": 0, "percent": 73.5},
                    {"column": "intervention", "count": 21, "base": 34, "missing": 0, "percent": 61.8, "p": 0.0312, "mark": "*"}
                  ]
                }
              ],
              "footnotes": [
                {"mark": "*", "text": "p under 0,05"},
                {"text": "Materialet är uppdiktat: siffrorna beskriver inga verkliga personer eller enheter."}
              ]
            }
          ]
        }

        """#

    private static let englishText = #"""
        {
          "format": "sip-audit/table-results/1",
          "language": "en",
          "invented": false,
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
          "decimals": 0,
          "rounding": "half-up",
          "tables": [
            {
              "id": "flow",
              "title": "From unit to file",
              "source": "Provrapport, s. 3",
              "counted": {"id": "files", "label": "case files"},
              "statistic": "count",
              "columns": [
                {"id": "antal", "label": "Number"}
              ],
              "groups": [
                {"id": ""}
              ],
              "rows": [
                {
                  "group": "",
                  "id": "tillfrågade enheter",
                  "label": "Units asked",
                  "level": 0,
                  "cells": [
                    {"column": "antal", "count": 8, "missing": 0}
                  ]
                },
                {
                  "group": "",
                  "id": "granskade akter",
                  "label": "Files screened",
                  "level": 0,
                  "cells": [
                    {"column": "antal", "note": "not-evident"}
                  ]
                }
              ],
              "footnotes": []
            }
          ]
        }

        """#
}
