import Foundation
import Testing

@testable import SIPAudit

/// The codebook carries the study, Swift the mechanism: what belongs to a
/// study alone stands in no string literal under `Sources/`.
@Suite("Swift knows no study")
struct StudyNeutralityTests {
    @Test("no municipality, unit, variable id, title or label of a study stands in Swift")
    func literals() throws {
        let terms = try studyTerms()
        #expect(terms.count > 300)
        for file in try Repository.files(below: "Sources", suffix: ".swift") {
            let text = String(decoding: try Repository.bytes(file), as: UTF8.self)
            // All literals of a file at once: looking for a term is then one search.
            let literals = stringLiterals(in: text).joined(separator: "\n")
            let bytes = Data(literals.utf8)
            for term in terms where bytes.range(of: Data(term.utf8)) != nil && contains(literals, term) {
                Issue.record("\(file) holds “\(term)” in a string literal")
            }
        }
    }

    @Test("the search itself finds a term in a literal, and not in a comment")
    func search() {
        #expect(stringLiterals(in: #"let a = "Tabell ett" // "Österåker""#) == ["Tabell ett"])
        #expect(contains("Kommunen Täby är", "Täby"))
        #expect(!contains("Täbybo", "Täby"))
        #expect(stringLiterals(in: "let b = \"\"\"\n  Täby\n  \"\"\"") == ["\n  Täby\n  "])
    }

    /// Municipalities and units, ids with an underscore, titles, and labels of
    /// more than one word: a single word may well be a term of the field.
    private func studyTerms() throws -> Set<String> {
        let codebook = try Study.codebook()
        var terms: Set<String> = []
        for variable in codebook.variables {
            if variable.id.contains("_") { terms.insert(variable.id) }
            terms.formUnion([variable.label.swedish, variable.label.english].filter(isPhrase))
        }
        for table in codebook.tables {
            terms.formUnion([table.title.swedish, table.title.english])
            guard case .groups(let groups) = table.body else { continue }
            for row in groups.flatMap(\.rows) {
                terms.formUnion([row.label.swedish, row.label.english].filter(isPhrase))
            }
        }
        let material = try Material(path: Repository.material, codebook: codebook)
        for municipality in material.municipalities {
            terms.insert(municipality.name)
            terms.formUnion(municipality.units.map(\.name).filter(isPhrase))
        }
        return terms
    }

    private func isPhrase(_ text: String) -> Bool { text.contains(" ") }

    /// Whether the term stands in the text as words of its own.
    private func contains(_ text: String, _ term: String) -> Bool {
        var rest = text[...]
        while let range = rest.range(of: term) {
            let before = range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : " "
            let after = range.upperBound < text.endIndex ? text[range.upperBound] : " "
            if !before.isLetter && !after.isLetter { return true }
            rest = rest[range.upperBound...]
        }
        return false
    }

    /// The contents of the string literals of a Swift file, comments left out.
    private func stringLiterals(in source: String) -> [String] {
        var literals: [String] = []
        var rest = source[...]
        while let start = rest.firstIndex(where: { $0 == "\"" || $0 == "/" }) {
            if rest[start...].hasPrefix("//") {
                rest = rest[start...].drop { !$0.isNewline }
                continue
            }
            guard rest[start] == "\"" else {
                rest = rest[start...].dropFirst()
                continue
            }
            let quote = rest[start...].hasPrefix("\"\"\"") ? "\"\"\"" : "\""
            var literal = ""
            rest = rest[start...].dropFirst(quote.count)
            while !rest.isEmpty, !rest.hasPrefix(quote) {
                if rest.hasPrefix("\\") {
                    literal += rest.prefix(2)
                    rest = rest.dropFirst(2)
                } else {
                    literal.append(rest.removeFirst())
                }
            }
            rest = rest.dropFirst(quote.count)
            literals.append(literal)
        }
        return literals
    }
}
