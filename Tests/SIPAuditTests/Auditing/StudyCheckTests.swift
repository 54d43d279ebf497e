import Testing

@testable import SIPAudit

/// Every check that is data: cases that it reports, word for word, and cases
/// that it does not.
@Suite("The checks of the study")
struct StudyCheckTests {
    private static let cases = (try? CheckCases.read.get())?.checks ?? []

    @Test(
        "a case that trips the check, said in both languages where it stands",
        arguments: cases.flatMap(\.trips))
    func trips(_ example: CheckCase) throws {
        let findings = try Audit.findings(in: example.file.text) { $0 == example.check }
        let texts = findings.map(\.message.swedish)
        #expect(findings.count == 1, "\(texts)")
        let (finding, expected) = (try #require(findings.first), try #require(example.expected))
        #expect(finding.check == example.check)
        #expect(finding.severity.rawValue == expected.severity)
        #expect(finding.isSoftened == expected.isSoftened)
        #expect(finding.subject.caseID == Masked("A1"))
        #expect(finding.field == expected.field)
        #expect(
            Dictionary(uniqueKeysWithValues: finding.bindings.map { ($0.name, $0.value) })
                == expected.bindings)
        let place = finding.location.line.flatMap { line in finding.location.column.map { [line, $0] } }
        #expect(place == example.position)
        #expect(finding.message.swedish == expected.swedish)
        #expect(finding.message.english == expected.english)
    }

    @Test("a case that does not trip the check", arguments: cases.flatMap(\.passes))
    func passes(_ example: CheckCase) throws {
        let findings = try Audit.findings(in: example.file.text) { $0 == example.check }
        #expect(findings.map(\.message.swedish) == [])
    }

    @Test("the sound case file has one finding, which every file with a judgement has")
    func sound() throws {
        let findings = try Audit.findings(in: try CheckCases.read.get().sound.text) { id in
            Self.cases.contains { $0.check == id }
        }
        #expect(findings.map(\.check) == ["law.overall-responsibility"])
        #expect(findings.map(\.severity) == [.note])
    }

    @Test("every check that is data has cases of both sorts, for each of its messages")
    func everyCheck() throws {
        var declared: [String] = []
        for check in try Audit.checks.get().checks {
            guard case .data(let expansions) = check.content else { continue }
            let id = check.declaration.id
            declared.append(id)
            let cases = try #require(Self.cases.first { $0.check == id }, "\(id) has no cases")
            #expect(!cases.passes.isEmpty, "\(id)")
            let expected = cases.trips.compactMap(\.expected)
            #expect(expected.contains { !$0.isSoftened }, "\(id)")
            #expect(expected.contains(where: \.isSoftened) == (expansions[0].softening != nil), "\(id)")
        }
        #expect(Self.cases.map(\.check) == declared)
    }

    @Test("every set of words that a check has for its messages is said by a case")
    func everyExpansion() throws {
        for check in try Audit.checks.get().checks {
            guard case .data(let expansions) = check.content else { continue }
            let values = Set(expansions.flatMap { $0.bindings.map(\.value) })
            // A value of a list has its label, and no words that could be wrong.
            guard try !Study.codebook().list(.areas).values.contains(where: { values.contains($0.id) }) else {
                continue
            }
            let cases = try #require(Self.cases.first { $0.check == check.declaration.id })
            let said = cases.trips.flatMap { $0.expected.map { Array($0.bindings.values) } ?? [] }
            #expect(Set(said) == values, "\(check.declaration.id)")
            let sentences = Set(cases.trips.compactMap { $0.expected?.swedish })
            #expect(sentences.count >= expansions.count, "\(check.declaration.id)")
        }
    }
}
