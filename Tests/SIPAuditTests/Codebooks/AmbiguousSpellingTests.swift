import Testing

@testable import SIPAudit

/// The filter before the search, against a search that makes strings of
/// everything, which is slower and plain to see.
struct AmbiguousSpellingTests {
    private let missingCodes = StudyProtocol.MissingCodes(notEvident: 97, notApplicable: -2, missing: -3)

    /// Everything that is spelled, and what it means: a value by its id.
    private func spellings(of values: [CodeValue]) -> [(text: String, meaning: String)] {
        let codes = [
            (missingCodes.notEvident, Spelling.notEvident),
            (missingCodes.notApplicable, Spelling.notApplicable), (missingCodes.missing, Spelling.missing),
        ]
        return Spelling.reserved.map { ($0, $0) } + codes.map { (String($0), $1) }
            + values.flatMap { value in
                [value.id, value.label.swedish, value.label.english, String(value.code)]
                    .map { ($0.lowercased(), value.id) }
            }
    }

    @Test func findsWhatADictionaryOfSpellingsFinds() {
        var generator = SeededGenerator(seed: 52)
        let texts = [
            "å", "Å", "a\u{30A}", "A\u{30A}", "ÅÄÖ", "åäö", "×", "÷", "ß", "SS", "ss", "Œ", "œ", "İ",
            "i\u{307}",
            "ς", "Σ", "2–3", "2-3", "”x”", "3", "-3", "97", "03", "tom", "TOM", "Framgår Ej", "é", "É", "",
            "a", "B",
            "µ", "Μ", "½",
        ]
        var clashes = 0
        for _ in 0..<4000 {
            var codes = [1, 2, 3, 4, 97].shuffled(using: &generator)
            let values = (0..<Int.random(in: 1...3, using: &generator)).map { place in
                func text() -> String { texts.randomElement(using: &generator)! }
                let id = "\(text())\(Bool.random(using: &generator) ? "" : "\(place)")"
                return CodeValue(
                    id: id, code: codes.removeLast(), label: Bilingual(sv: text(), en: text()))
            }
            guard Set(values.map(\.id)).count == values.count else { continue }
            let found = !AmbiguousSpelling.all(in: values, missingCodes).isEmpty
            let groups = Dictionary(grouping: spellings(of: values), by: \.text)
            let expected = groups.values.contains { Set($0.map(\.meaning)).count > 1 }
            #expect(found == expected, "\(values)")
            clashes += found ? 1 : 0
        }
        #expect(clashes > 100)
    }
}
