import Testing

@testable import SIPAudit

@Suite struct ProtocolSheetTests {
    private let codebook: Codebook

    init() throws { codebook = try Study.codebook() }

    private func sheet(_ language: Language) throws -> String {
        let files = TemplateOutput.files(.protocol, codebook: codebook, language: language)
        #expect(files.map(\.name) == ["granskningsprotokoll.md"])
        return try #require(files.first).text
    }

    /// The sheet's text on one line, so that its wrapping does not matter.
    private func flowing(_ language: Language) throws -> String {
        try sheet(language).split(whereSeparator: \.isNewline).joined(separator: " ")
            .replacing("\u{A0}", with: " ").replacing(#/ +/#, with: " ")
    }

    @Test(arguments: Language.allCases)
    func everyVariableStandsOnceUnderItsQuestion(language: Language) throws {
        var question: String?
        var found: [String: String] = [:]
        for line in try sheet(language).split(separator: "\n") {
            if line.hasPrefix("## ") {
                question = codebook.studyProtocol.questions.first { line.hasSuffix($0.label[language]) }?.id
            }
            for id in codebook.variables.map(\.id) where line.contains("`\(id)`") && question != nil {
                #expect(found[id] == nil, "\(id) stands twice")
                found[id] = question
            }
        }
        // What follows from other variables is not asked.
        let asked = codebook.variables.filter { $0.rule?.derivation == nil }
        let declared = asked.map { ($0.id, $0.question ?? "") }
        #expect(found == Dictionary(uniqueKeysWithValues: declared))
    }

    @Test(arguments: Language.allCases)
    func noLineIsWiderThanThePage(language: Language) throws {
        for line in try sheet(language).split(separator: "\n") where !line.hasPrefix("#") {
            #expect(line.displayWidth <= ProtocolSheet.width, "\(line)")
        }
    }

    @Test func valuesAreBoxesWithLabelAndCode() throws {
        let text = try flowing(.swedish)
        #expect(
            text.contains(
                "- **Kön** `gender`: ☐ Kvinna (1) ☐ Man (2) ☐ Annan könsidentitet (3) ☐ framgår ej (-8) "))
        #expect(
            text.contains("- **Antal planer i akten** `number_of_plans`: antal ________ ☐ framgår ej (-8) "))
        #expect(text.contains("`substance_kinds`, flera svar: ☐ Alkohol (1)"))
        #expect(text.contains("☐ Annan substans (4) ☐ inga ☐ framgår ej (-8) "))
        #expect(try flowing(.english).contains("- **Gender** `gender`: ☐ Woman (1) ☐ Man (2)"))
    }

    @Test(arguments: Language.allCases)
    func applicabilityIsSaidInWords(language: Language) throws {
        let text = try flowing(language)
        let wording = Wording(codebook, language: language)
        let sheet = ProtocolSheet(codebook: codebook, language: language)
        for condition in codebook.variables.compactMap(\.appliesWhen) {
            #expect(text.contains(" " + sheet.escaped(wording.words(for: condition)) + ": "))
        }
        for path in ["person.", "plan.", "villkoret står i kodboken"] {
            #expect(!text.contains(", endast om \(path)") && !text.contains(", only if \(path)"))
        }
        if language == .swedish { #expect(text.contains("omfattar ”Narkotika”: ☐ Ja (1) ☐ Nej (0)")) }
    }

    @Test(arguments: Language.allCases)
    func everyListOfTheCaseFileIsPrinted(language: Language) throws {
        let text = try flowing(language)
        for list in [ListID.actors, .roles, .interventions, .certainties] {
            for value in codebook.list(list).values {
                #expect(text.contains("`\(value.id)` (\(value.code))"), "\(list): \(value.id)")
            }
        }
        #expect(!text.contains("`exclusionReasons`"))
    }

    @Test func marksOfMarkdownAreEscaped() throws {
        let text = try sheet(.swedish)
        let wanted = ProtocolSheet(codebook: codebook, language: .swedish)
        #expect(wanted.text == text)
        #expect(wanted.escaped("a*b_c [d] <e> | `f`") == #"a\*b\_c \[d\] \<e\> \| \`f\`"#)
    }
}
