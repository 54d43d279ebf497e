import Foundation
import Testing

@testable import SIPAudit

/// A second, small study with municipalities, lists, rules and tables of its
/// own: the protocol is data, and no Swift knows either study.
@Suite("A second study with a codebook of its own")
struct SecondStudyTests {
    static let folder = Repository.root.appending(path: "Fixtures/exempelstudie")
    private let codebook: Codebook
    private let cases: [CodedCase]
    private let tables: [Table]

    init() throws {
        let material = Self.folder.appending(path: "material.json").path()
        codebook = try Codebook(folder: Self.folder.appending(path: "codebook").path())
        cases = try Study.coded(
            Self.folder.appending(path: "case-files").path(), codebook: codebook, material: material)
        tables = try Study.tables(of: cases, codebook: codebook, material: material)
    }

    @Test("codes every variable of every file as it was coded by hand")
    func coding() throws {
        let expected = try Self.rows("coded.tsv")
        let ids = expected[0].dropFirst()
        #expect(Set(ids) == Set(cases.map(\.id)))
        #expect(expected.dropFirst().map { $0[0] } == codebook.variables.map(\.id))
        for (row, variable) in zip(expected.dropFirst(), codebook.variables.indices) {
            for (id, value) in zip(ids, row.dropFirst()) {
                let coded = try #require(cases.first { $0.id == id }).values[variable]
                #expect(coded.text(of: codebook.variables[variable]) == value, "\(id) \(row[0])")
            }
        }
    }

    @Test("counts every cell as it was counted by hand")
    func counts() throws {
        let expected = try Self.rows("counts.tsv").dropFirst()
        var cellCount = 0
        for table in tables {
            for group in table.groups {
                for row in group.rows { cellCount += row.cells.count }
            }
        }
        #expect(expected.count == cellCount)
        for row in expected {
            let id = CellID(table: row[0], group: row[1], row: row[2], column: row[3])
            let (cell, _) = try #require(tables.cell(id), "no such cell: \(id)")
            #expect(cell.hand == Array(row[4...]), "\(id)")
        }
    }

    @Test("gives the same tables of the coding by hand, read as a flat file")
    func flatFile() throws {
        let rows = try Self.rows("coded.tsv")
        var lines = [(["case_id", "municipality", "unit"] + rows.dropFirst().map { $0[0] })]
        for (column, id) in rows[0].enumerated().dropFirst() {
            let coded = try #require(cases.first { $0.id == id })
            lines.append([id, coded.municipality, coded.unit] + rows.dropFirst().map { $0[column] })
        }
        let scratch = ScratchFolder()
        scratch.put(lines.map { $0.joined(separator: ";") + "\n" }.joined(), at: "coded.csv")
        let material = Self.folder.appending(path: "material.json").path()
        let flat = try Study.coded(scratch["coded.csv"], codebook: codebook, material: material)
        #expect(try Study.tables(of: flat, codebook: codebook, material: material) == tables)
    }

    @Test("prints with one decimal, ties to even, as its protocol says")
    func percentages() throws {
        let id = CellID(table: "H", group: "", row: "utan-ansvarig", column: "totalt")
        let unclaimed = try #require(tables.cell(id)?.cell.counted)
        let percentage = try #require(Percentage(unclaimed.count, ofBase: unclaimed.base ?? 0))
        let study = codebook.studyProtocol
        #expect(percentage.rounded(study.rounding, decimals: study.decimals) == "31.2")
        #expect(percentage.rounded(.halfUp, decimals: study.decimals) == "31.3")
    }

    @Test("counts the plan decided first, though another was met about first")
    func firstPlan() throws {
        // B8TN: plan-1 from the meeting of 4 March was decided on 20 April,
        // plan-2 from that of 1 April on 2 April.
        let caseFile = Self.folder.appending(path: "case-files/B8TN.json").path()
        let own = try Study.coded(caseFile, codebook: codebook, material: nil)
        let interpreter = try #require(codebook.variableIndex("interpreter_need"))
        #expect(own[0].text(of: interpreter, in: codebook) == "inget-kryss")

        let folder = ScratchFolder()
        for name in ["lists.json", "variables.json", "tables.json", "protocol.json"] {
            let url = Self.folder.appending(path: "codebook").appending(path: name)
            let text = try String(contentsOf: url, encoding: .utf8)
            folder.put(
                text.replacingOccurrences(
                    of: #"["decidedOn", "meeting.date", "establishedOn"]"#,
                    with: #"["meeting.date", "establishedOn", "decidedOn"]"#), at: name)
        }
        let other = try Codebook(folder: folder.path)
        let coded = try Study.coded(caseFile, codebook: other, material: nil)
        #expect(coded[0].text(of: interpreter, in: other) == "ej kodat")
        #expect(other.digest != codebook.digest)
    }

    @Test("differs from the default study in everything that a study chooses")
    func differences() throws {
        let standard = try Codebook.embedded()
        let (own, other) = (codebook.studyProtocol, standard.studyProtocol)
        #expect(own.id != other.id)
        #expect(own.window != other.window)
        #expect(own.planDates != other.planDates)
        #expect(own.test?.test == .mcnemarExact && other.test?.test != .mcnemarExact)
        #expect(own.test?.alternative == .twoSided && other.test?.alternative != .twoSided)
        #expect(own.decimals == 1 && other.decimals == 0)
        #expect(own.rounding != other.rounding)
        #expect(own.missing != other.missing)
        #expect(codebook.digest != standard.digest)

        // A variable, a year band and a table that the default has not.
        #expect(codebook.variableIndex("meeting_at_distance") != nil)
        #expect(standard.variableIndex("meeting_at_distance") == nil)
        let cohorts = try [codebook, standard].map { codebook in
            let index = try #require(codebook.variableIndex("birth_cohort"))
            return codebook.variables[index].values.values.map(\.id)
        }
        #expect(cohorts[0].contains("2002-eller-senare") && !cohorts[1].contains("2002-eller-senare"))
        #expect(codebook.table("I") != nil && standard.table("I") == nil)

        // Lists of its own: an actor, a kind of plan, kinds of unit.
        #expect(codebook.list(.actors).index(of: "digital-vårdgivare") != nil)
        #expect(standard.list(.actors).index(of: "digital-vårdgivare") == nil)
        #expect(codebook.list(.planKinds).index(of: "patientkontrakt") != nil)
        #expect(standard.list(.planKinds).index(of: "patientkontrakt") == nil)
        #expect(codebook.list(.unitKinds).values.count == 3)
    }

    @Test("is refused with the default codebook, and the other way round")
    func wrongCodebook() throws {
        let caseFiles = Self.folder.appending(path: "case-files").path()
        let material = Self.folder.appending(path: "material.json").path()
        #expect(throws: InputFaults.self) { try Study.coded(caseFiles, material: material) }
        #expect(throws: InputFaults.self) { try Study.coded(caseFiles, material: nil) }
        #expect(throws: InputFaults.self) {
            try Study.coded(Repository.caseFiles, codebook: codebook, material: nil)
        }
    }

    private static func rows(_ name: String) throws -> [[String]] {
        let url = folder.appending(path: "expected").appending(path: name)
        let text = try String(contentsOf: url, encoding: .utf8)
        return text.split(separator: "\n").map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }
}

extension CodedCase {
    fileprivate func text(of variable: Int, in codebook: Codebook) -> String {
        values[variable].text(of: codebook.variables[variable])
    }
}

extension CodedValue {
    /// The value as the hand-made coding writes it.
    fileprivate func text(of variable: Variable) -> String {
        let ids = variable.values.values.map(\.id)
        switch self {
        case .value(let index): return ids[index]
        case .values(let set):
            return set.isEmpty ? "inga" : set.indices.map { ids[$0] }.joined(separator: "|")
        case .number(let number): return String(number)
        case .notEvident: return "framgår ej"
        case .notApplicable: return "ej tillämpligt"
        case .missing: return "ej kodat"
        }
    }
}

extension Table.Cell {
    /// The cell as the hand-made count writes it: count, base, missing, not
    /// evident, p, mark.
    fileprivate var hand: [String] {
        switch self {
        case .dash: ["–", "", "", "", "", ""]
        case .didNotTakePart: ["deltog ej", "", "", "", "", ""]
        case .notEvident: ["framgår ej", "", "", "", "", ""]
        case .suppressed: ["x", "", "", "", "", ""]
        case .counted(let counted):
            [
                String(counted.count), counted.base.map { String($0) } ?? "",
                counted.base == nil ? "" : String(counted.missing),
                counted.base == nil ? "" : String(counted.notEvident),
                counted.p.map { "\($0.value)" } ?? "", counted.mark,
            ]
        }
    }
}
