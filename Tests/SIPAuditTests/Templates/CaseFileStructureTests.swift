import Testing

@testable import SIPAudit

/// The declared structure is the reader's: an unknown key in any part is
/// refused with the list of the keys that the part has.
@Suite struct CaseFileStructureTests {
    @Test(arguments: CaseFilePart.allCases)
    func everyPartKnowsTheDeclaredKeys(part: CaseFilePart) throws {
        var known = part.catalogue.entries.map(\.name) + part.children.map(\.name)
        if part == .caseFile { known.append("format") }
        let key = "§§§§§§§§"
        let expected = Bilingual.unknownKey(Masked(key), nearest: nil, known: known)
        let faults = try Reading.faults(of: text(with: key, in: part))
        #expect(faults.filter { $0.id == "read.unknown-key" }.map(\.message) == [expected])
    }

    @Test func everyPartIsReached() throws {
        for part in CaseFilePart.allCases { #expect(text(with: "x", in: part).contains("\"x\"")) }
    }

    /// A case file with one of each part down to `part`, which has `key`.
    private func text(with key: String, in part: CaseFilePart) -> String {
        object(.caseFile, key, in: part)
    }

    private func object(_ current: CaseFilePart, _ key: String, in part: CaseFilePart) -> String {
        var members: [String] = []
        if current == .caseFile {
            members = [
                #""format": "sip-audit/case-file/1""#, #""id": "a""#, #""municipality": "b""#,
                #""unit": "c""#,
            ]
        }
        if current == part { members.append("\"\(key)\": 1") }
        for child in current.children where child.part == part || child.part.leads(to: part) {
            let inner = object(child.part, key, in: part)
            // A follow-up's meeting is the plan's too: one of them is enough.
            if current == .caseFile && child.part == .followUp && part != .followUp { continue }
            members.append("\"\(child.name)\": " + (child.isList ? "[\(inner)]" : inner))
        }
        return "{" + members.joined(separator: ", ") + "}"
    }
}

extension CaseFilePart {
    fileprivate func leads(to part: CaseFilePart) -> Bool {
        children.contains { $0.part == part || $0.part.leads(to: part) }
    }
}
