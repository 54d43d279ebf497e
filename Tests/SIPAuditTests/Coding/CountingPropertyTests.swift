import Testing

@testable import SIPAudit

/// Conditions that count, on case files of every kind.
@Suite("Conditions that count, on case files of every kind")
struct CountingPropertyTests {
    private let study: StudyProtocol
    private let conditions: [Condition]
    private let program: ConditionProgram
    private let nodes: [Int]
    private var random: RandomMeetings

    init() throws {
        let codebook = try Study.codebook()
        study = codebook.studyProtocol
        random = RandomMeetings(codebook: codebook, generator: SeededGenerator(seed: 404))
        // Few groups, so that the twin soon tries every choice of them.
        var decoder = CodebookDecoder()
        decoder.lists = codebook.lists
        decoder.decodeGroupings(
            try JSONDocument(parsing: SourceFile(name: "x", bytes: Array(Self.groupings.utf8))).root)
        var conditions: [Condition] = []
        for text in Self.texts {
            let document = try JSONDocument(parsing: SourceFile(name: "x", bytes: Array(text.utf8)))
            let condition = decoder.condition(document.root)
            conditions.append(try #require(condition))
        }
        self.conditions = conditions
        var program = ConditionProgram()
        nodes = conditions.map { program.add($0) }
        self.program = program
    }

    private static let groupings = #"""
        [{"id": "huvudmän", "label": "h", "source": "own", "groups": [
            {"id": "a", "principal": "kommun"}, {"id": "b", "principal": "landsting"},
            {"id": "c", "principal": "stat"}]},
         {"id": "aktörer", "label": "a", "source": "own", "groups": [
            {"id": "a", "values": ["socialpsykiatri"]}, {"id": "b", "values": ["psykiatri"]},
            {"id": "c", "values": ["beroendevård"]}, {"id": "d", "values": ["försäkringskassan"]}]}]
        """#

    private static let texts: [String] = {
        let planned = #""where": {"path": ".planned", "is": "ja"}"#
        let attended = #""where": {"path": ".attended", "is": "ja"}"#
        let tasks =
            #""by": ".holder", "where": {"path": ".handlesInterventions", "is": "nej"}, "distinct": ".task""#
        var texts = [
            #"{"distinct": "interventions", "by": ".provider", "as": "aktörer", "atLeast": 1, "atMost": 2}"#,
            #"{"group": "interventions", "by": ".provider", "distinct": ".planned", "atLeast": 2}"#,
            #"{"meetings": {"as": "aktörer", "atLeast": 2}, "atMost": 2}"#,
        ]
        for number in 1...3 {
            texts += [
                #"{"distinct": "interventions", "by": ".provider", "as": "aktörer", \#(planned), "atLeast": \#(number)}"#,
                #"{"distinct": "plan.meeting.participants", "by": ".actor", "as": "huvudmän", \#(attended), "atLeast": \#(number)}"#,
                #"{"group": "plan.tasks", \#(tasks), "atLeast": \#(number)}"#,
                #"{"meetings": {"as": "huvudmän", "atLeast": 2}, "atLeast": \#(number)}"#,
                #"{"meetings": {"as": "aktörer", "atLeast": \#(number)}, "atLeast": 2}"#,
            ]
            for share in ["1/2", "2/3", "1"] {
                for months in [0, 6, 24] {
                    texts.append(
                        #"{"core": {"as": "aktörer", "actors": \#(number), "share": "\#(share)", "meetings": \#(number), "months": \#(months)}}"#
                    )
                }
            }
        }
        return texts
    }()

    private func truths(_ file: CaseFile) -> [Truth] {
        let view = CaseView(file, protocol: study)
        return nodes.map { program.truth(at: $0, in: view) }
    }

    @Test("come out as walking through them does")
    mutating func walked() {
        var counts: [Truth: Int] = [:]
        for index in 0..<300 {
            let file = random.file("T\(index)")
            let walked = WalkedCase(file, protocol: study)
            for (place, truth) in truths(file).enumerated() {
                counts[truth, default: 0] += 1
                #expect(truth == conditions[place].walkedTruth(in: walked), "\(index): \(Self.texts[place])")
            }
        }
        #expect(counts.count == 4 && counts.values.allSatisfy { $0 > 300 }, "\(counts)")
    }

    @Test("keep a yes and a no whatever becomes of what is not evident")
    mutating func notEvident() {
        var changes = 0
        for index in 0..<300 {
            let file = random.file("T\(index)")
            let before = truths(file)
            for place in FactPlace.all(in: file) where file[place] == .notEvident && !datesPlan(place) {
                for _ in 0..<2 {
                    guard let value = random.value(place.entry.type) else { continue }
                    var known = file
                    known[place] = value
                    changes += 1
                    for (condition, (before, after)) in zip(before, truths(known)).enumerated()
                    where before != after && (before == .yes || before == .no) {
                        Issue.record(
                            "\(index) \(place) \(value): \(before) → \(after): \(Self.texts[condition])")
                    }
                }
            }
        }
        #expect(changes > 500)
    }

    @Test("never take what nobody coded for an answer")
    mutating func uncoded() {
        for index in 0..<80 {
            let file = random.file("T\(index)")
            let before = truths(file)
            for place in FactPlace.all(in: file)
            where file[place] != .missing && place.entry.type.content != .id && !datesPlan(place)
                && !(place.part == .followUp && place.entry.type.content == .date)
            {
                var uncoded = file
                uncoded[place] = .missing
                for (condition, (before, after)) in zip(before, truths(uncoded)).enumerated()
                where before != after && after != .missing {
                    Issue.record("\(index) \(place): \(before) → \(after): \(Self.texts[condition])")
                }
            }
        }
    }

    @Test("do not hang on the order in which a file has its parts")
    mutating func order() {
        for index in 0..<300 {
            let file = random.file("T\(index)")
            var shuffled = file
            shuffled.followUps?.shuffle(using: &random.generator)
            shuffled.interventions?.shuffle(using: &random.generator)
            shuffled.plans?[0].tasks?.shuffle(using: &random.generator)
            shuffled.plans?[0].meeting?.participants?.shuffle(using: &random.generator)
            #expect(truths(file) == truths(shuffled), "\(index)")
        }
    }

    /// Which plan is the first, and what follows it, hangs on the dates of plans.
    private func datesPlan(_ place: FactPlace) -> Bool {
        place.plan != nil && (place.part == .plan || place.part == .meeting)
    }
}
