import Testing

@testable import SIPAudit

@Suite("The codebook for people")
struct CodebookPrinterTests {
    private func printed(_ id: String, _ style: PrintStyle, _ language: Language = .swedish) throws -> String
    {
        let codebook = try Study.codebook()
        let index = try #require(codebook.variableIndex(id))
        return CodebookPrinter(codebook, language: language).variable(index, style)
    }

    @Test("one variable, word for word")
    func variable() throws {
        #expect(
            try printed("several_kinds_of_narcotics", .text) == """
                Två eller fler typer av narkotika, bland dem som använder narkotika
                  Id      several_kinds_of_narcotics
                  Typ     ett värde
                  Källa   rad 1077
                  Värden  1 = ja
                          0 = nej
                          -8 = framgår ej
                  Gäller  när personens typer av missbruk omfattar ”Narkotika”
                  Regel   Den första grenen som stämmer ger värdet.
                          1. ja om antalet personens typer av missbruk under ”Narkotika” är minst 2
                          2. nej om antalet personens typer av missbruk under ”Narkotika” är minst 1
                          Annars: framgår ej.

                """)
        #expect(
            try printed("several_kinds_of_narcotics", .markdown, .english) == """
                ### Two or more kinds of narcotics, among those who use narcotics

                - **Id:** several\\_kinds\\_of\\_narcotics
                - **Type:** one value
                - **Source:** rad 1077
                - **Values:**
                  - 1 = ja: Yes
                  - 0 = nej: No
                  - \\-8 = framgår ej
                - **Applies:**
                  - when the person's kinds of substance use include “Narcotics”
                - **Rule:** The first branch that holds gives the value.
                  1. yes if the number of the person's kinds of substance use under “Narcotics” is at least 2
                  2. no if the number of the person's kinds of substance use under “Narcotics” is at least 1
                  - Otherwise: not evident.

                """)
    }

    @Test("a variable without a rule rests on the observation alone")
    func observationAlone() throws {
        #expect(try printed("user_asked_for_plan", .text).hasSuffix("Enbart kodarens observation.\n"))
    }

    @Test("the whole names every variable, list and table, in both languages and styles")
    func whole() throws {
        let codebook = try Study.codebook()
        for language in Language.allCases {
            let printer = CodebookPrinter(codebook, language: language)
            let text = printer.whole(.text)
            #expect(text == printer.whole(.text))
            let lines = Set(text.split(separator: "\n").map(String.init))
            for variable in codebook.variables {
                let isNamed = lines.contains { $0.hasPrefix("  Id ") && $0.hasSuffix(" \(variable.id)") }
                #expect(isNamed, "\(variable.id)")
            }
            for table in codebook.tables { #expect(text.contains("\n\(table.id): "), "\(table.id)") }
            for list in codebook.lists.all { #expect(text.contains("(\(list.id))\n"), "\(list.id)") }
            #expect(text.split(separator: "\n").allSatisfy { $0.displayWidth <= 100 })
            #expect(printer.whole(.markdown).hasPrefix("# " + codebook.studyProtocol.title[language]))
        }
    }

    @Test("narrow texts stay narrow", arguments: [40, 60, 80])
    func width(_ width: Int) throws {
        let text = CodebookPrinter(try Study.codebook(), language: .swedish).whole(.text(width: width))
        #expect(text.split(separator: "\n").allSatisfy { $0.displayWidth <= width })
    }
}
