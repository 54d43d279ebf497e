import Testing

@testable import SIPAudit

/// What nobody coded is never taken for an answer: a fact made *ej kodat*
/// leaves every variable as it was, or makes it *ej kodat*.
@Suite("A fact that nobody coded")
struct UncodedFactTests {
    private let codebook: Codebook
    private let files: [CaseFile]

    init() throws {
        codebook = try Study.codebook()
        files = try Study.caseFiles()
    }

    /// Ids, and the dates that tell which plan is the first and what follows
    /// it: without them other plans and follow-ups are meant, or none can be told.
    private func tellsPlansApart(_ place: FactPlace) -> Bool {
        if place.entry.type.content == .id { return true }
        return switch place.part {
        case .followUp: place.field == FollowUp.Field.date.rawValue
        case .plan, .meeting:
            codebook.studyProtocol.planDates.contains {
                $0.isOfMeeting == (place.part == .meeting) && $0.field == place.field
            }
        default: false
        }
    }

    @Test("is never taken for an answer, whatever fact it is")
    func everyFact() throws {
        let engine = CodingEngine(codebook: codebook)
        let before = try Study.code(files, codebook: codebook)
        var random = SeededGenerator(seed: 8)
        // A few facts of every kind, each in another file where there are others.
        var places: [String: [(file: Int, place: FactPlace)]] = [:]
        for (index, file) in files.enumerated() {
            for place in FactPlace.all(in: file)
            where file[place] != .missing && place.part != .observation && !tellsPlansApart(place) {
                places["\(place.part).\(place.entry.name)", default: []].append((index, place))
            }
        }
        #expect(places.count > 90)
        for (_, all) in places.sorted(by: { $0.key < $1.key }) {
            for (index, place) in all.shuffled(using: &random).prefix(8) {
                var changed = files[index]
                changed[place] = .missing
                let after = try engine.code(changed).values
                for (variable, values) in zip(codebook.variables, zip(before[index].values, after))
                where values.0 != values.1 && values.1 != .missing {
                    Issue.record("\(before[index].id) \(place): \(variable.id) \(values.0) → \(values.1)")
                }
            }
        }
    }
}
