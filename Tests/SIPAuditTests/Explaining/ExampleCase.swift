import Testing

@testable import SIPAudit

/// A small case file with every kind of evidence, built for these tests alone.
enum ExampleCase {
    static let text = """
        {
          "format": "sip-audit/case-file/1", "id": "A01", "municipality": "Exempelby", "unit": "Norra enheten",
          "unitKind": "socialpsykiatri", "readOn": "2017-05-02", "invented": "ja",
          "person": {
            "document": "d1", "gender": "kvinna", "birthYear": 1968, "family": "framgår ej",
            "mentalIllHealth": ["PTSD"], "substanceUse": []
          },
          "contacts": [
            { "document": "d1", "actor": "psykiatri-öppenvård", "before": "ja", "after": "nej" },
            { "actor": "beroendevård", "before": "nej" }
          ],
          "interventions": [],
          "documents": [
            { "id": "d1", "kind": "utredning", "date": "2014-11-03", "text": "Hemlig text som ingen får se." },
            { "id": "d2", "kind": "SIP", "date": "2015-03-17", "text": "Planen gjordes på hennes begäran." },
            { "id": "d3", "kind": "journalanteckning", "date": "2015-06-01" }
          ],
          "plans": [
            {
              "id": "p1", "kind": "SIP", "document": "d2", "form": "take-care",
              "meeting": {
                "id": "m1", "date": "2015-03-17", "participants": [
                  { "actor": "psykiatri-öppenvård", "role": "läkare", "attended": "ja" },
                  { "actor": "brukare", "attended": "ja" }
                ]
              },
              "needs": [ { "area": "boende", "party": "kommun", "need": "ifylld", "planned": "tom" } ]
            }
          ],
          "followUps": [
            { "id": "f1", "date": "2015-06", "documentedIn": "journal", "document": "d3", "newPlanMade": "nej" }
          ],
          "observations": [
            {
              "item": "user_took_part_in_preparation", "value": "ja", "plan": "p1", "document": "d2",
              "quote": "på hennes begäran", "coder": "K1", "codedOn": "2018-02-03", "certainty": "tolkad",
              "memo": "Hemlig anteckning."
            },
            { "item": "family_situation", "value": "partner", "document": "d1", "quote": "text", "coder": "K2" },
            { "item": "gender", "value": "framgår ej", "coder": "K1" }
          ]
        }
        """

    static func caseFile(_ text: String = text, codebook: Codebook) throws -> CaseFile {
        let source = SourceFile(name: "A01.json", bytes: Array(text.utf8))
        var reader = CaseFileJSON(codebook: codebook)
        let caseFile = try reader.read(source)
        for fault in reader.log.kept { Issue.record("\(fault.location): \(fault.message.swedish)") }
        return try #require(caseFile)
    }

    static func explanation(_ ids: [String], of text: String = text) throws -> CaseExplanation {
        let codebook = try Study.codebook()
        return try CaseExplanation(
            of: caseFile(text, codebook: codebook), coding: CodingEngine(codebook: codebook),
            variables: try ids.map { try #require(codebook.variableIndex($0)) })
    }
}
