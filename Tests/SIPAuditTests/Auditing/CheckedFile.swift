import Testing

@testable import SIPAudit

/// A case file as checks see it, and what they say of it.
enum CheckedFile {
    /// The study's thresholds and lists, as the tests need them.
    static let parameters = CheckParameters(
        numbers: [
            "daysDocumentAfterEvent": 30, "shareNotEvident": 50, "smallestBase": 5, "smallUnit": 5,
            "kAnonymity": 2,
        ],
        names: ["uncertain": ["osäker"], "formsWithoutBoxes": ["journal"]])

    /// A case file of a municipality M and a unit E, with these members more.
    static func file(id: String = "K1", _ members: String) -> String {
        #"{"format": "sip-audit/case-file/1", "id": "\#(id)", "municipality": "M", "unit": "E""#
            + (members.isEmpty ? "" : ", \(members)") + "}"
    }

    static func audited(_ text: String, coder: String? = nil) throws -> AuditedCase {
        let codebook = try Study.codebook()
        let source = SourceFile(name: "x", bytes: Array(text.utf8))
        var reader = CaseFileJSON(codebook: codebook)
        let caseFile = try reader.read(source)
        for fault in reader.log.kept { Issue.record("\(fault.location): \(fault.message.swedish)") }
        return try audited(try #require(caseFile), CaseOrigin(source), coder: coder)
    }

    static func audited(
        _ caseFile: CaseFile, _ origin: CaseOrigin, coder: String? = nil
    ) throws -> AuditedCase {
        let codebook = try Study.codebook()
        let engine = CodingEngine(codebook: codebook, coder: coder)
        let view = CaseView(caseFile, protocol: codebook.studyProtocol)
        var coder = CaseCoder(engine)
        let (coded, contradictions) = coder.code(view)
        return AuditedCase(
            caseFile: caseFile, origin: origin, study: AuditedStudy(engine), view: view, coded: coded,
            answers: coder.answers, contradictions: contradictions)
    }

    /// The case files of the fixture, each audited.
    static func fixture() throws -> [AuditedCase] {
        let input = try ReadInput(Repository.caseFiles)
        return try zip(input.caseFiles, input.origins).map { try audited($0, $1) }
    }
}

extension BuiltInCheck {
    /// What the check says of a case file.
    static func findings(
        in text: String, parameters: CheckParameters = CheckedFile.parameters
    ) throws -> [FindingDraft] {
        let check = try #require(Self(codebook: Study.codebook(), parameters: parameters))
        return check.findings(in: try CheckedFile.audited(text))
    }

    static func check(
        _ text: String, parameters: CheckParameters = CheckedFile.parameters,
        _ expected: ExpectedFinding..., sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) throws {
        let marked = MarkedExample(text, "", sv: "", en: "")
        let audited = try CheckedFile.audited(text.filter { $0 != "⇢" })
        let check = try #require(Self(codebook: Study.codebook(), parameters: parameters))
        let found = check.findings(in: audited)
        #expect(
            found.map(\.message.swedish) == expected.map(\.message.swedish), sourceLocation: sourceLocation)
        #expect(
            found.map(\.message.english) == expected.map(\.message.english), sourceLocation: sourceLocation)
        #expect(
            found.map(\.subject.label.swedish) == expected.map(\.label), sourceLocation: sourceLocation)
        #expect(found.map(\.field) == expected.map(\.field), sourceLocation: sourceLocation)
        guard let position = marked.position, let first = found.first else { return }
        let place = audited.origin.location(in: first.list, at: first.position)
        #expect([place.line, place.column] == position.map { $0 }, sourceLocation: sourceLocation)
    }
}

/// A finding, word for word.
struct ExpectedFinding {
    let label: String
    let field: String?
    let message: Bilingual

    init(_ label: String, _ field: String?, sv: String, en: String) {
        self.label = label
        self.field = field
        message = Bilingual(sv: sv, en: en)
    }
}

extension MaterialCheck {
    /// What the check says of several case files, counted in one go and in
    /// parts that are merged, which must come to the same.
    static func findings(
        in cases: [AuditedCase], material: Material? = nil,
        parameters: CheckParameters = CheckedFile.parameters
    ) throws -> [FindingDraft] {
        let codebook = try Study.codebook()
        func empty() throws -> Self {
            try #require(Self(codebook: codebook, material: material, parameters: parameters))
        }
        var whole = try empty()
        for audited in cases { whole.count(audited) }
        var (even, odd) = (try empty(), try empty())
        for (index, audited) in cases.enumerated() {
            if index.isMultiple(of: 2) { even.count(audited) } else { odd.count(audited) }
        }
        odd.merge(even)
        odd.merge(try empty())
        let found = whole.findings()
        #expect(found.map(\.message) == odd.findings().map(\.message))
        #expect(found.map(\.subject) == odd.findings().map(\.subject))
        return found
    }

    static func findings(in texts: [String], material: Material? = nil) throws -> [FindingDraft] {
        try findings(in: texts.map { try CheckedFile.audited($0) }, material: material)
    }
}
