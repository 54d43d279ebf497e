import Foundation

@testable import SIPAudit

/// The main job as the tests run it: from an input to tables.
enum Study {
    // Read once for all tests: they only look at it.
    private static let embedded = Result { try Codebook.embedded() }
    private static let fixtureFiles = Result { try readCaseFiles() }
    private static let fixtureTables = Result { try tables(of: code(caseFiles(), codebook: codebook())) }

    /// The embedded codebook.
    static func codebook() throws -> Codebook { try embedded.get() }

    /// The case files of the fixture, as values that a test can change.
    static func caseFiles() throws -> [CaseFile] { try fixtureFiles.get() }

    /// The tables of the fixture.
    static func tables() throws -> [Table] { try fixtureTables.get() }

    static func coded(
        _ input: String, codebook: Codebook? = nil, material: String? = Repository.material,
        format: InputFormat? = nil
    ) throws -> [CodedCase] {
        let codebook = try codebook ?? Self.codebook()
        let material = try material.map { try Material(path: $0, codebook: codebook) }
        let reader = CaseReader(
            codebook: codebook, material: material, options: CaseReader.Options(format: format))
        var cases = CodedCaseReader(reader: reader, engine: CodingEngine(codebook: codebook))
        var coded: [CodedCase] = []
        cases.read(input) { codedCase, _ in coded.append(codedCase) }
        guard cases.log.isEmpty else { throw InputFaults(cases.log) }
        return coded
    }

    private static func readCaseFiles() throws -> [CaseFile] {
        let codebook = try codebook()
        let material = try Material(path: Repository.material, codebook: codebook)
        var reader = CaseReader(codebook: codebook, material: material)
        var files: [CaseFile] = []
        reader.read(Repository.caseFiles) { inputCase in
            if case .caseFile(let caseFile, _) = inputCase { files.append(caseFile) }
        }
        guard reader.log.isEmpty else { throw InputFaults(reader.log) }
        return files
    }

    static func code(_ files: [CaseFile], codebook: Codebook) throws -> [CodedCase] {
        let engine = CodingEngine(codebook: codebook)
        return try files.map { try engine.code($0) }
    }

    static func tables(
        of cases: [CodedCase], codebook: Codebook? = nil, material: String? = Repository.material
    ) throws -> [Table] {
        let codebook = try codebook ?? Self.codebook()
        let layout = TallyLayout(codebook: codebook)
        let material = try material.map { try Material(path: $0, codebook: codebook) }
        return Tabulator(layout: layout, material: material).tables(of: layout.tally(of: cases))
    }

}

/// Where a cell stands.
struct CellID: Hashable, CustomStringConvertible {
    var table: String
    var group: String
    var row: String
    var column: String

    var description: String { "\(table)/\(group)/\(row)/\(column)" }
}

extension [Table] {
    func cell(_ id: CellID) -> (cell: Table.Cell, isTested: Bool)? {
        guard let table = first(where: { $0.id == id.table }),
            let column = table.columns.firstIndex(where: { $0.id == id.column }),
            let row = table.groups.first(where: { $0.id == id.group })?.rows.first(where: { $0.id == id.row })
        else { return nil }
        let isTested = table.rows.contains { $0.cells.contains { $0.counted?.p != nil } }
        return (row.cells[column], isTested)
    }
}

extension Table.Cell {
    /// The cell as the report would print it.
    func printed(as unit: TableDefinition.Statistic) -> String {
        switch self {
        case .dash: "–"
        case .didNotTakePart: "Deltog ej"
        case .notEvident: "Framgår ej"
        case .suppressed: "x"
        case .counted(let counted):
            switch (unit, counted.base) {
            case (.percent, let base?): Percentage(counted.count, ofBase: base)?.rounded() ?? "?"
            default: String(counted.count)
            }
        }
    }
}

/// The report's printed cells, and those that no case files can give.
struct Published {
    private(set) var cells: [CellID: (printed: String, marks: String)] = [:]
    private(set) var bases: [CellID: Int] = [:]

    static func load() throws -> Published {
        let url = Repository.fixture.appending(path: "published.json")
        let file = try JSONDecoder().decode(File.self, from: Data(contentsOf: url))
        var published = Published()
        for table in file.tables {
            for cell in table.cells {
                let id = CellID(table: table.id, group: cell.group, row: cell.row, column: cell.column)
                published.cells[id] = (cell.printed, cell.marks)
                published.bases[id] = table.n?[cell.column]
            }
        }
        return published
    }

    private struct File: Decodable {
        let tables: [Table]

        struct Table: Decodable {
            let id: String
            let n: [String: Int]?
            let cells: [Cell]
        }

        struct Cell: Decodable {
            let group, row, column, printed, marks: String
        }
    }
}

struct Accepted: Decodable {
    let cells: [Cell]

    struct Cell: Decodable {
        let table, group, row, column, printed, regenerated, kind: String
        let proof: Proof

        var id: CellID { CellID(table: table, group: group, row: row, column: column) }
    }

    struct Proof: Decodable {
        let sv, en: String
    }

    static func load() throws -> Accepted {
        let url = Repository.fixture.appending(path: "accepted.json")
        return try JSONDecoder().decode(Accepted.self, from: Data(contentsOf: url))
    }
}
