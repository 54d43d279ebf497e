import Testing

@testable import SIPAudit

@Suite("A fault in tables.json is found where it stands")
struct TableFaultTests {
    @Test("in conditions over coded values", arguments: conditions)
    func conditionIsLocated(_ damage: CodebookDamage) throws { try damage.check() }

    @Test("in tables, rows and columns", arguments: tables)
    func tableIsLocated(_ damage: CodebookDamage) throws { try damage.check() }

    static let conditions: [CodebookDamage] = [
        CodebookDamage(
            "tables.json", #"{ "variable": "gender", "is": "kvinna" }"#,
            #"{ "variable": ⇢"gendre", "is": "kvinna" }"#, "codebook.unknown-variable",
            sv: "Variabeln ”gendre” finns inte i kodboken. Menade du ”gender”?",
            en: "The codebook has no variable “gendre”. Did you mean “gender”?"),
        CodebookDamage(
            "tables.json", #"{ "variable": "gender", "is": "kvinna" }"#,
            #"{ "variable": "gender", "is": ⇢"kvina" }"#, "codebook.unknown-value",
            sv: "”kvina” är inget värde i ”gender”. Menade du ”kvinna”?",
            en: "“kvina” is not a value of “gender”. Did you mean “kvinna”?"),
        CodebookDamage(
            "tables.json", #"{ "variable": "service", "is": "vuxen" }"#,
            #"{ "variable": "service", "is": ⇢"framgår ej" }"#, "codebook.unknown-value",
            sv: "”framgår ej” är inget värde i ”service”.", en: "“framgår ej” is not a value of “service”."),
        CodebookDamage(
            "tables.json", #"{ "variable": "gender", "is": "kvinna" }"#, #"⇢{ "variable": "gender" }"#,
            "codebook.comparison", sv: "Villkoret säger inte vad sökvägen ska jämföras med.",
            en: "The condition does not say what to compare the path with."),
        CodebookDamage(
            "tables.json", #"{ "variable": "follow_ups", "atLeast": 1 }"#,
            #"⇢{ "variable": "follow_ups", "atLeast": 1, "is": "framgår ej" }"#, "codebook.condition",
            sv: "Villkoret jämför på flera sätt. Skriv ett villkor för vart och ett, och sätt dem i all.",
            en: "The condition compares in several ways. Write one condition for each, and put them in all."),
    ]

    static let tables: [CodebookDamage] = [
        CodebookDamage(
            "tables.json", #""only": ["totalt"]"#, #""only": [⇢"total"]"#, "codebook.unknown-column",
            sv: "Tabellen har ingen kolumn ”total”. Menade du ”totalt”?",
            en: "The table has no column “total”. Did you mean “totalt”?"),
        CodebookDamage(
            "tables.json", #""first": "före""#, #""first": ⇢"förre""#, "codebook.unknown-column",
            sv: "Tabellen har ingen kolumn ”förre”. Menade du ”före”?",
            en: "The table has no column “förre”. Did you mean “före”?"),
        CodebookDamage(
            "tables.json", #""value": "inget-kryss""#, #""value": ⇢"inget-krys""#, "codebook.unknown-value",
            sv: "”inget-krys” är inget värde i ”interpreter_need”. Menade du ”inget-kryss”?",
            en: "“inget-krys” is not a value of “interpreter_need”. Did you mean “inget-kryss”?"),
        CodebookDamage(
            "tables.json", #""sum": "other_needs""#, #""sum": ⇢"gender""#, "codebook.comparison",
            sv: "”sum” kan inte användas på gender.", en: "“sum” cannot be used on gender."),
        CodebookDamage(
            "tables.json", "{\n              \"id\": \"någon\",", "⇢{\n              \"id\": \"ingen\",",
            "codebook.doubled", sv: "”ingen” står två gånger.", en: "“ingen” occurs twice."),
        CodebookDamage(
            "tables.json", #"{ "id": "totalt", "label": { "sv": "Totalt", "en": "Total" } }"#,
            #"⇢{ "id": "äldre", "label": { "sv": "Totalt", "en": "Total" } }"#, "codebook.doubled",
            sv: "”äldre” står två gånger.", en: "“äldre” occurs twice."),
        CodebookDamage(
            "tables.json", "{\n      \"id\": \"J\",", "⇢{\n      \"id\": \"I\",", "codebook.doubled",
            sv: "”I” står två gånger.", en: "“I” occurs twice."),
        CodebookDamage(
            "tables.json", #""counted": "behov""#, #""counted": ⇢"behv""#, "codebook.unknown-name",
            sv: "”behv” finns inte. Möjliga: akter, möten, behov. Menade du ”behov”?",
            en: "There is no “behv”. Possible: akter, möten, behov. Did you mean “behov”?"),
        CodebookDamage(
            "tables.json", #""rowsFrom": "flow""#, #""rowsFrom": ⇢"flows""#, "codebook.unknown-name",
            sv: "”flows” finns inte. Möjliga: municipalities, flow. Menade du ”flow”?",
            en: "There is no “flows”. Possible: municipalities, flow. Did you mean “flow”?"),
        CodebookDamage(
            "tables.json", "{\n              \"id\": \"någon\",",
            "⇢{ \"id\": \"tom-rad\", \"label\": \"x\" },\n            {\n              \"id\": \"någon\",",
            "codebook.row", sv: "Raden ska ha ett av: when, variable, cells, sum.",
            en: "A row needs one of: when, variable, cells, sum."),
    ]
}
