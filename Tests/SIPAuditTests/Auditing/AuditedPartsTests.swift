import Testing

@testable import SIPAudit

@Suite("Parts of a case file on loan")
struct AuditedPartsTests {
    /// What the part of a case file at a place holds.
    private func values(at place: PartPlace, in file: CaseFile) -> [FieldValue]? {
        func meeting(_ owner: PartPlace.MeetingOwner) -> Meeting? {
            switch owner {
            case .plan(let index): file.plans?[index].meeting
            case .followUp(let index): file.followUps?[index].meeting
            }
        }
        return switch place {
        case .caseFile: Array(file.values)
        case .person: file.person.map { Array($0.values) }
        case .contact(let index): file.contacts.map { Array($0[index].values) }
        case .intervention(let index): file.interventions.map { Array($0[index].values) }
        case .document(let index): file.documents.map { Array($0[index].values) }
        case .plan(let index): file.plans.map { Array($0[index].values) }
        case .need(let plan, let index): file.plans?[plan].needs.map { Array($0[index].values) }
        case .otherNeed(let plan, let index): file.plans?[plan].otherNeeds.map { Array($0[index].values) }
        case .task(let plan, let index): file.plans?[plan].tasks.map { Array($0[index].values) }
        case .meeting(let owner): meeting(owner).map { Array($0.values) }
        case .participant(let owner, let index): meeting(owner)?.participants.map { Array($0[index].values) }
        case .followUp(let index): file.followUps.map { Array($0[index].values) }
        case .observation(let index): file.observations.map { Array($0[index].values) }
        }
    }

    private func compare(_ file: CaseFile) {
        let parts = AuditedParts(of: file)
        let places = parts.withFields { $0.all.map(\.place) }
        #expect(Set(places).count == places.count)
        #expect(
            parts.withFields { fields in fields.documents.map { fields.all[$0].place } }
                == (file.documents ?? []).indices.map { .document($0) })
        for index in (file.observations ?? []).indices {
            #expect(parts.observation(index).place == .observation(index))
        }
        for part in parts.withFields({ Array($0.all) }) {
            let expected = values(at: part.place, in: file)
            let found = part.kind.catalogue.entries.indices.map { parts.value($0, of: part) }
            #expect(found == expected, "\(part.place)")
        }
    }

    @Test("hold what the parts of the file hold, as it was read")
    func asRead() throws {
        for file in try ReadInput(Repository.caseFiles).caseFiles { compare(file) }
    }

    @Test("hold it where parts were changed, which then have cells of their own")
    func changed() throws {
        var random = RandomCaseFile(codebook: try Study.codebook(), generator: SeededGenerator(seed: 77))
        for number in 0..<100 { compare(random.file("T\(number)")) }
    }

    @Test("ids are found as strings are, however they are spelled")
    func ids() throws {
        var random = SeededGenerator(seed: 78)
        let spellings = ["a", "b", "h01", #"h\u00301"#, "å", "a\u{30A}", #"\u00e5"#, "K", "\u{212A}", "ö"]
        for _ in 0..<300 {
            // Mostly without those that can be spelled in two ways.
            let plain = Bool.random(using: &random)
            let ids = (0..<Int.random(in: 0...8, using: &random)).map { _ in
                spellings.prefix(plain ? 3 : spellings.count).randomElement(using: &random)!
            }
            let documents = ids.map { #"{"id": "\#($0)"}"# }.joined(separator: ", ")
            let audited = try CheckedFile.audited(CheckedFile.file(#""documents": [\#(documents)]"#))
            let texts = (audited.caseFile.documents ?? []).map { $0[.id].text }
            audited.parts.withFields { fields in
                let found = audited.documentIDs(fields)
                for asked in spellings where !asked.contains(#"\"#) {
                    let expected = texts.indices.filter { texts[$0] == asked }.reversed()
                    var places: [Int] = []
                    Array(asked.utf8).withUnsafeBufferPointer { bytes in
                        #expect(found.contains(bytes, fields) == !expected.isEmpty, "\(asked) in \(texts)")
                        found.forEach(of: bytes, fields) { places.append($0 - fields.documents.lowerBound) }
                    }
                    #expect(places == Array(expected), "\(asked) in \(texts)")
                }
                let repeated = texts.indices.filter { texts[..<$0].contains(texts[$0]) }
                #expect(found.repeated.map { $0 - fields.documents.lowerBound } == repeated, "\(texts)")
            }
        }
    }
}
