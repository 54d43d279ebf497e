import Foundation
import Testing

@testable import SIPAudit

/// The coded data set as it is written, and read back.
struct CodedCaseWriterTests {
    private let codebook: Codebook
    private let example = CodedCase(
        id: "K1", municipality: "M; N", unit: "=E", isInvented: true,
        values: [.value(1), .notEvident, .values(CodeSet(bits: 5)), .missing, .number(-5), .notApplicable])
    private let empty = CodedCase(
        id: "K2", municipality: "M", unit: "E",
        values: [.missing, .value(0), .values(CodeSet()), .number(0), .missing, .number(2015)])

    init() throws { codebook = try FlatCodebook.load() }

    private func text(
        _ spelling: CodedCaseWriter.Spelling = .ids, _ dialect: CSVWriter.Dialect = .machine,
        saysWhatIsInvented: Bool = true
    ) throws -> String {
        let writer = CodedCaseWriter(
            codebook: codebook, spelling: spelling, dialect: dialect, saysWhatIsInvented: saysWhatIsInvented)
        return try writer.header + writer.row(for: example) + writer.row(for: empty)
    }

    @Test func ids() throws {
        #expect(
            try text() == """
                case_id,municipality,unit,invented,service,answer,kinds,number,wait,year
                K1,M; N,=E,ja,missbruk,framgår ej,öl|sprit,,-5,ej tillämpligt
                K2,M,E,nej,,ja,inga,0,,2015

                """)
    }

    @Test func codes() throws {
        #expect(
            try text(.codes) == """
                case_id,municipality,unit,invented,service,answer,kinds,number,wait,year
                K1,M; N,=E,1,2,-8,1|3,-9,-5,-7
                K2,M,E,0,-9,1,inga,0,-9,2015

                """)
    }

    /// The column is there only where any case is invented.
    @Test func nothingInvented() throws {
        #expect(
            try text(saysWhatIsInvented: false) == """
                case_id,municipality,unit,service,answer,kinds,number,wait,year
                K1,M; N,=E,missbruk,framgår ej,öl|sprit,,-5,ej tillämpligt
                K2,M,E,,ja,inga,0,,2015

                """)
    }

    @Test func excel() throws {
        let lines = [
            "\u{FEFF}case_id;municipality;unit;invented;service;answer;kinds;number;wait;year",
            "K1;\"M; N\";'=E;ja;missbruk;framgår ej;öl|sprit;;-5;ej tillämpligt",
            "K2;M;E;nej;;ja;inga;0;;2015",
        ]
        #expect(
            try text(.ids, .excel)
                == lines.map { $0 + "\r\n" }.joined())
    }

    @Test func aNumberThatIsACodeForHavingNoneIsRefused() throws {
        var coded = example
        coded.values[4] = .number(-8)
        let writer = CodedCaseWriter(codebook: codebook, saysWhatIsInvented: false)
        #expect(throws: CodedCaseWriter.AmbiguousNumber(caseID: "K1", variable: 4, number: -8)) {
            try writer.row(for: coded)
        }
        let error = CodedCaseWriter.AmbiguousNumber(caseID: "K1", variable: 4, number: -8)
        #expect(
            error.message(codebook: codebook).swedish
                == "Akten ”K1” har -8 i ”wait”, men -8 är kodbokens kod för att värde saknas. "
                + "Skriv JSON, eller välj en annan kod i protokollet.")
        #expect(
            error.message(codebook: codebook).english
                == "The case file “K1” has -8 in “wait”, but -8 is the codebook's code for having no value. "
                + "Write JSON, or choose another code in the protocol.")
    }

    // MARK: Read back

    static let spellings: [CodedCaseWriter.Spelling] = [.ids, .codes]
    static let dialects: [CSVWriter.Dialect] = [.machine, .excel]

    private func readBack(
        _ cases: [CodedCase], _ spelling: CodedCaseWriter.Spelling, _ dialect: CSVWriter.Dialect,
        codebook: Codebook, material: Material? = nil
    ) throws -> ReadInput {
        let writer = CodedCaseWriter(
            codebook: codebook, spelling: spelling, dialect: dialect, saysWhatIsInvented: true)
        let folder = ScratchFolder()
        folder.put(writer.header + (try cases.map { try writer.row(for: $0) }.joined()), at: "x.csv")
        return try ReadInput(folder["x.csv"], codebook: codebook, material: material)
    }

    @Test(arguments: spellings, dialects)
    func theFixtureReadBackIsTheSame(
        spelling: CodedCaseWriter.Spelling, dialect: CSVWriter.Dialect
    ) throws {
        let codebook = try Study.codebook()
        let material = try Material(path: Repository.material, codebook: codebook)
        let cases = try Study.code(Study.caseFiles(), codebook: codebook)
        let input = try readBack(cases, spelling, dialect, codebook: codebook, material: material)
        #expect(input.faults.map { $0.text(in: .swedish) } == [])
        #expect(input.notes == [])
        #expect(input.coded == cases.map(\.withoutEvidence))
    }

    @Test(arguments: spellings, dialects)
    func anyCodedCasesReadBackAreTheSame(
        spelling: CodedCaseWriter.Spelling, dialect: CSVWriter.Dialect
    ) throws {
        var generator = SeededGenerator(seed: 34)
        let cases = (0..<60).map { CodedCase(random: $0, codebook: codebook, using: &generator) }
        let input = try readBack(cases, spelling, dialect, codebook: codebook)
        #expect(input.faults.map { $0.text(in: .swedish) } == [])
        #expect(input.coded == cases)
    }

    /// `--excel` guards what a spreadsheet would run as a formula.
    @Test func guardedTextsAreReadBackWithoutTheirGuard() throws {
        #expect(try readBack([example], .ids, .excel, codebook: codebook).coded == [example])
    }

    @Test func aDamagedFileNeverCrashesNorLosesACaseInSilence() throws {
        var generator = SeededGenerator(seed: 17)
        let cases = (0..<5).map { CodedCase(random: $0, codebook: codebook, using: &generator) }
        let writer = CodedCaseWriter(codebook: codebook, saysWhatIsInvented: true)
        let bytes = Array((writer.header + (try cases.map { try writer.row(for: $0) }.joined())).utf8)
        let folder = ScratchFolder()
        for _ in 0..<150 {
            let index = Int.random(in: bytes.indices, using: &generator)
            folder.put(bytes: Array(bytes[..<index]), at: "cut.csv")
            let cut = try ReadInput(folder["cut.csv"], codebook: codebook)
            let isCutBetweenRows = index > 0 && bytes[index - 1] == 0x0A
            #expect(!cut.faults.isEmpty || !cut.notes.isEmpty || isCutBetweenRows)

            var changed = bytes
            changed[index] = [0, 0x0A, 0x0D, 0x20, 0x22, 0x2C, 0x3B, 0x7C, 0x80, 0xC3, 0xFF]
                .randomElement(using: &generator)!
            folder.put(bytes: changed, at: "changed.csv")
            let read = try ReadInput(folder["changed.csv"], codebook: codebook)
            #expect(read.coded.count == 5 || !read.faults.isEmpty)
        }
    }
}

extension CodedCase {
    fileprivate var withoutEvidence: CodedCase {
        CodedCase(id: id, municipality: municipality, unit: unit, isInvented: isInvented, values: values)
    }

    fileprivate init(random number: Int, codebook: Codebook, using generator: inout SeededGenerator) {
        func name(_ generator: inout SeededGenerator) -> String {
            String(randomName: 0...8, using: &generator)
        }
        let values = codebook.variables.map { variable -> CodedValue in
            switch Int.random(in: 0..<6, using: &generator) {
            case 0: return .missing
            case 1: return .notApplicable
            case 2 where variable.allowsNotEvident: return .notEvident
            default: break
            }
            let count = variable.values.values.count
            switch variable.kind {
            case .single: return .value(Int.random(in: 0..<count, using: &generator))
            case .multiple:
                return .values(CodeSet(bits: .random(in: 0..<(1 << UInt64(count)), using: &generator)))
            case .count: return .number(.random(in: 0...1_000_000, using: &generator))
            case .days: return .number(.random(in: -6...9999, using: &generator))
            case .year: return .number(.random(in: 1800...2199, using: &generator))
            }
        }
        self.init(
            id: "K\(number)" + name(&generator), municipality: name(&generator), unit: name(&generator),
            isInvented: .random(using: &generator), values: values)
    }
}
