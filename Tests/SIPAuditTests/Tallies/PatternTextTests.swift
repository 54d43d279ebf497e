import Testing

@testable import SIPAudit

@Suite("Case patterns as text")
struct PatternTextTests {
    private let codebook: Codebook

    init() throws { codebook = try Study.codebook() }

    private func value(of variable: Variable, using random: inout SeededGenerator) -> CodedValue {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: return .missing
        case 1: return .notApplicable
        case 2: return .notEvident
        default: break
        }
        let count = variable.values.values.count
        switch variable.kind {
        case .single: return .value(Int.random(in: 0..<count, using: &random))
        case .multiple:
            var set = CodeSet()
            for index in 0..<count where Bool.random(using: &random) { set.insert(index) }
            return .values(set)
        case .count, .year: return .number(Int.random(in: 0...3000, using: &random))
        case .days: return .number(Int.random(in: -40_000...40_000, using: &random))
        }
    }

    @Test("are read as they were written, whatever their values")
    func roundTrip() throws {
        var random = SeededGenerator(seed: 11)
        let separator = codebook.variables.first { $0.kind == .single }
        for variables in [Array(codebook.variables), Array(codebook.variables.prefix(3)), []] {
            for separator in [separator, nil] {
                var patterns: [CasePattern: Int] = [:]
                for _ in 0..<100 {
                    let pattern = CasePattern(
                        separator: separator.map { value(of: $0, using: &random) } ?? .missing,
                        hasFirstPlan: Bool.random(using: &random),
                        values: variables.map { value(of: $0, using: &random) })
                    patterns[pattern] = Int.random(in: 1...100_000, using: &random)
                }
                let text = PatternText.text(of: patterns)
                #expect(text.utf8.allSatisfy { !(0x30...0x39).contains($0) })
                #expect(
                    PatternText.patterns(in: text, variables: variables, separator: separator) == patterns)
            }
        }
    }

    @Test(
        "are refused where they are not as they are written",
        arguments: [
            "b", "b+", "b+a", "b+abc", "b+aa b+aa", "b+aa  b+ac", " b+aa", "b+aa ", "a+aa", "b*aa", "b+za",
            "b+a~b",
            "b+zz", "b+a1", "ZZZZZZZZZZZZZZZZZZZa+aa", "b+aå", "b+a",
        ])
    func broken(text: String) throws {
        let two = try #require(codebook.variables.first { $0.kind == .single && $0.values.values.count < 20 })
        #expect(PatternText.patterns(in: "b+aa", variables: [two], separator: two)?.count == 1)
        #expect(PatternText.patterns(in: text, variables: [two], separator: two) == nil)
    }
}
