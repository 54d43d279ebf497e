import Testing

@testable import SIPAudit

/// The cases of `Tests/Reference/check-cases.json`: a sound case file, and for
/// every check that is data what to change in it for the check to report, and
/// what for it not to.
struct CheckCases: Sendable {
    let sound: EditableJSON
    let checks: [OfCheck]

    struct OfCheck: Sendable {
        let check: String
        let trips: [CheckCase]
        let passes: [CheckCase]
    }

    /// Read once for all tests.
    static let read = Result { try CheckCases() }

    private init() throws {
        let path = "Tests/Reference/check-cases.json"
        let document = try JSONDocument(
            parsing: SourceFile(name: path, bytes: try Repository.bytes(path)))
        let sound = EditableJSON(document.root["sound"]!)
        self.sound = sound
        checks = document.root["checks"]!.elements.map { entry in
            let check = entry["check"]!.string()!
            let cases = { (list: JSONValue) in
                list.elements.map { CheckCase(check, $0, sound: sound) }
            }
            return OfCheck(check: check, trips: cases(entry["trips"]!), passes: cases(entry["passes"]!))
        }
    }
}

/// A case file, and what one check must say of it.
struct CheckCase: Sendable, CustomTestStringConvertible {
    let check: String
    /// What is particular about the case.
    let name: String
    let file: EditableJSON
    /// nil: nothing.
    let expected: Expected?

    struct Expected: Sendable {
        let severity: String
        let isSoftened: Bool
        /// Where the finding stands: the field, or what it would be a field of.
        let place: String
        let field: String?
        let bindings: [String: String]
        let swedish: String
        let english: String
    }

    var testDescription: String { "\(check): \(name)" }

    init(_ check: String, _ value: JSONValue, sound: EditableJSON) {
        self.check = check
        name = value["case"]!.string()!
        var file = sound
        for change in value["set"]!.members {
            let isTaken = change.value.kind == .null
            file.set(change.name.string()!, isTaken ? nil : EditableJSON(change.value).root)
        }
        self.file = file
        expected = value["severity"].map { severity in
            let bindings = value["bindings"].map { bindings in
                bindings.members.map { ($0.name.string()!, $0.value.string()!) }
            }
            return Expected(
                severity: severity.string()!, isSoftened: value["softened"] != nil,
                place: value["at"]!.string()!, field: value["field"]?.string(),
                bindings: Dictionary(uniqueKeysWithValues: bindings ?? []),
                swedish: value["sv"]!.string()!, english: value["en"]!.string()!)
        }
    }

    /// Line and column where the finding must stand.
    var position: [Int]? {
        guard let expected else { return nil }
        let ofField = expected.field.flatMap { file.position(of: expected.place + "/" + $0) }
        return ofField ?? file.position(of: expected.place)
    }
}

/// The audit as the tests run it.
enum Audit {
    static let checks = Result { try Study.codebook().checks() }

    /// What the chosen checks say of one case file.
    static func findings(
        in text: String, codebook: Codebook, checks: StudyChecks,
        only isSelected: (String) -> Bool = { _ in true }
    ) throws -> [Finding] {
        let source = SourceFile(name: "x", bytes: Array(text.utf8))
        var reader = CaseFileJSON(codebook: codebook)
        let caseFile = try reader.read(source)
        guard let caseFile, reader.log.isEmpty else { throw InputFaults(reader.log) }
        var auditor = Auditor(
            engine: CodingEngine(codebook: codebook), checks: checks, isSelected: isSelected)
        return auditor.audit(caseFile, CaseOrigin(source))
    }

    static func findings(in text: String, only isSelected: (String) -> Bool = { _ in true }) throws
        -> [Finding]
    {
        try findings(in: text, codebook: Study.codebook(), checks: checks.get(), only: isSelected)
    }
}
