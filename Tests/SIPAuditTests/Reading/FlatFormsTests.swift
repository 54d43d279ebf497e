import Testing

@testable import SIPAudit

/// What is found by its bytes is what the cell's text spells.
@Suite("The usual spellings of a flat file")
struct FlatFormsTests {
    @Test("are read as by the closer look, and all that this program writes are among them")
    func agreeWithTheCloserLook() throws {
        let codebook = try Study.codebook()
        let forms = FlatForms(codebook)
        var random = SeededGenerator(seed: 2511)
        for (variable, declared) in codebook.variables.enumerated() {
            let cell = FlatCell(declared, protocol: codebook.studyProtocol)
            let ids = declared.values.values.map(\.id)
            func usual(_ text: String) -> CodedValue? {
                Array(text.utf8).withUnsafeBufferPointer { forms.value($0, of: variable) }
            }
            var texts = [
                "", " ", Spelling.notEvident, Spelling.notApplicable, Spelling.none, "FRAMGÅR EJ",
                "not evident",
                "0", "7", "007", "1.0", "-3", "1999", "1799", "999999999", "9999999999", "a|b", "|", "<x>",
                String(codebook.studyProtocol.missing.notEvident),
                String(codebook.studyProtocol.missing.notApplicable),
                String(codebook.studyProtocol.missing.missing),
            ]
            texts += declared.values.values.flatMap {
                [$0.id, $0.label.swedish, $0.label.english, String($0.code), $0.id + "|", $0.id + " "]
            }
            for _ in 0..<40 where !ids.isEmpty {
                let count = Int.random(in: 1...4, using: &random)
                texts.append(
                    (0..<count).map { _ in ids.randomElement(using: &random)! }.joined(separator: "|"))
            }
            for text in texts {
                guard let value = usual(text) else { continue }
                guard case .success(let expected) = cell.value(of: text) else {
                    Issue.record("\(declared.id): \(text) is no value")
                    continue
                }
                #expect(value == expected, "\(declared.id): \(text)")
            }
            if declared.kind.isCoded {
                for (index, id) in ids.enumerated() {
                    #expect(
                        usual(id) == (declared.kind == .single ? .value(index) : .values(CodeSet(of: index))))
                }
            }
            #expect(usual(Spelling.notApplicable) == .notApplicable)
            #expect(usual(Spelling.notEvident) == (declared.allowsNotEvident ? .notEvident : nil))
        }
    }
}
