@testable import SIPAudit

/// A codebook with one variable of every kind, beside the lists of the default
/// study.
enum FlatCodebook {
    static let variables = """
        {"format": "sip-audit/variables/1", "variables": [
          {"id": "service", "source": "own", "type": "single", "list": "unitKinds",
           "label": {"sv": "Verksamhet", "en": "Service"}, "rule": {"field": "case.unitKind"}},
          {"id": "answer", "source": "own", "type": "single", "notEvident": true,
           "label": {"sv": "Svar", "en": "Answer"}, "values": [
             {"id": "ja", "code": 1, "label": {"sv": "Ja, å", "en": "Yes"}},
             {"id": "nej", "code": 0, "label": {"sv": "Nej | aldrig", "en": "No"}}]},
          {"id": "kinds", "source": "own", "type": "multiple", "notEvident": true,
           "label": {"sv": "Slag", "en": "Kinds"}, "values": [
             {"id": "öl", "code": 1, "label": {"sv": "Öl", "en": "Beer"}},
             {"id": "vin", "code": 2, "label": {"sv": "Vin", "en": "Wine"}},
             {"id": "sprit", "code": 3, "label": {"sv": "Sprit", "en": "Spirits"}}]},
          {"id": "number", "source": "own", "type": "count", "label": {"sv": "Antal", "en": "Number"}},
          {"id": "wait", "source": "own", "type": "days", "notEvident": true,
           "label": {"sv": "Väntan", "en": "Wait"}},
          {"id": "year", "source": "own", "type": "year", "plan": "first", "notEvident": true,
           "label": {"sv": "År", "en": "Year"}}]}
        """

    static func load(variables: String = variables) throws -> Codebook {
        let folder = ScratchFolder()
        for name in ["lists.json", "protocol.json"] {
            folder.put(bytes: try Repository.bytes("codebook/fou-nordost-2018/" + name), at: name)
        }
        folder.put(variables, at: "variables.json")
        folder.put(#"{"format": "sip-audit/tables/1", "tables": []}"#, at: "tables.json")
        return try Codebook(folder: folder.path)
    }
}
