import Testing

@testable import SIPAudit

@Suite("Cases drawn from marginals")
struct MarginalTests {
    private let codebook: Codebook
    private let marginals: [Marginal]

    init() throws {
        codebook = try Study.codebook()
        let layout = TallyLayout(codebook: codebook)
        let cases = try Study.code(Study.caseFiles(), codebook: codebook)
        marginals = Marginal.all(of: layout.tally(of: cases), layout)
    }

    @Test("a tally of the fixture tells how many women and men there were")
    func gender() throws {
        let gender = marginals[try #require(codebook.variableIndex("gender"))]
        let coded = try Study.code(Study.caseFiles(), codebook: codebook)
        let index = try #require(codebook.variableIndex("gender"))
        for value in codebook.variables[index].values.values.indices {
            #expect(gender.values[value] == coded.count { $0.values[index] == .value(value) })
        }
    }

    @Test("every marginal is of all cases")
    func totals() {
        for (variable, marginal) in zip(codebook.variables, marginals) {
            let coded = marginal.values.reduce(0, +)
            let evident =
                switch variable.kind {
                case .single: coded
                case .multiple: marginal.several
                case .count, .days, .year: marginal.numbers.reduce(0) { $0 + $1.count }
                }
            let noValue = marginal.notEvident + marginal.notApplicable + marginal.missing
            #expect(evident + noValue == 34, "\(variable.id)")
        }
    }

    @Test("what rows leave open goes to the values that none names, and to framgår ej")
    func openRows() throws {
        let index = try #require(codebook.variableIndex("mental_ill_health"))
        let (yes, no) = (WellKnown.yes, WellKnown.no)
        // Table 3 asks for ja alone: 29 of 34.
        #expect(marginals[index].values[yes] == 29 && marginals[index].values[no] == 2)
        #expect(marginals[index].notEvident == 3)
    }

    @Test("numbers are parted where the rows' ranges begin and end")
    func ranges() throws {
        let index = try #require(codebook.variableIndex("days_to_first_follow_up"))
        let numbers = marginals[index].numbers
        #expect(numbers.map(\.range) == [0...62, 63...123, 124...333, 334...380, 381...384])
        let coded = try Study.code(Study.caseFiles(), codebook: codebook)
        for part in numbers {
            let count = coded.count { coded in
                if case .number(let days) = coded.values[index] { part.range.contains(days) } else { false }
            }
            // The last range has no end.
            if part.range.upperBound < 384 { #expect(part.count == count, "\(part.range)") }
        }
    }

    @Test("of several values each is as frequent as counted, and nobody else has none")
    func severalValues() {
        var marginal = Marginal()
        (marginal.several, marginal.empty, marginal.values) = (100, 30, [70, 35, 10, 0])
        var counts = [0, 0, 0, 0]
        var empty = 0
        for number in 1...20_000 {
            var random = SplitMix64(seed: 5, stream: UInt64(number))
            guard case .values(let set) = marginal.value(.multiple, &random) else { continue }
            if set.isEmpty { empty += 1 }
            for index in set.indices { counts[index] += 1 }
        }
        #expect(empty.isBinomial(30, of: 100, in: 20_000))
        for (count, expected) in zip(counts, marginal.values) {
            #expect(count.isBinomial(expected, of: 100, in: 20_000))
        }
    }

    @Test("says where few cases have a value, and nothing where all are many")
    func smallCounts() throws {
        let checks = try codebook.checks()
        var marginal = Marginal()
        (marginal.values, marginal.notEvident) = ([10, 5, 0], 19)
        #expect(checks.warning(of: [marginal, marginal], cases: 34) == nil)
        marginal.notEvident = 1
        #expect(
            checks.warning(of: [marginal, Marginal()], cases: 16)?.swedish
                == "1 variabel har värden som färre än 5 av räkningens 16 akter har. Att de finns syns i de "
                + "påhittade raderna: de är lika hemliga som räkningen.")
        marginal = Marginal()
        marginal.numbers = [.init(0...3, count: 1)]
        #expect(
            checks.warning(of: [marginal, marginal], cases: 1)?.english
                == "2 variables have values that fewer than 5 of the tally's 1 case file have. That they occur "
                + "shows in the invented rows: these are as secret as the tally.")
    }

    @Test("are read back from a flat file as what they were")
    func readBack() throws {
        let material = Material.invented(for: codebook)
        let synthesizer = MarginalSynthesizer(
            codebook: codebook, marginals: marginals, material: material, seed: 2)
        let cases = (1...100).map { synthesizer.codedCase($0) }
        let writer = CodedCaseWriter(codebook: codebook, saysWhatIsInvented: true)
        let folder = ScratchFolder()
        folder.put(try writer.header + cases.map { try writer.row(for: $0) }.joined(), at: "a.csv")
        let read = try ReadInput(folder["a.csv"], material: material)
        #expect(read.faults.map { $0.text(in: .swedish) } == [])
        #expect(read.coded == cases)
    }
}
