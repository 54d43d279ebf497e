import Testing

@testable import SIPAudit

/// One fact of one file changed, whichever it is: exactly the cells that are
/// computed from it change, in all tables, and by as much as the file tells.
@Suite("Changing any fact")
struct EveryCellTests {
    private let codebook: Codebook
    private let files: [CaseFile]
    private let before: [CodedCase]
    private let tables: [Table]
    private let tabulator: Tabulator
    private let layout: TallyLayout
    /// The tally of all files but the one at an index.
    private let others: [Tally]
    private let twin: CellTwin
    /// The variables that each table uses.
    private let used: [Set<Int>]

    init() throws {
        codebook = try Study.codebook()
        files = try Study.caseFiles()
        before = try Study.code(files, codebook: codebook)
        tables = try Study.tables()
        let layout = TallyLayout(codebook: codebook)
        self.layout = layout
        tabulator = Tabulator(
            layout: layout, material: try Material(path: Repository.material, codebook: codebook))
        let cases = before
        let single = cases.map { layout.tally(of: [$0]) }
        others = cases.indices.map { index in
            (single[..<index] + single[(index + 1)...]).reduce(into: layout.emptyTally) { $0.merge($1) }
        }
        twin = CellTwin(codebook: codebook)
        used = codebook.tables.map(\.variables)
    }

    @Test("changes the cells computed from it and no others, whatever fact of whatever file it is")
    func everyCell() throws {
        let changed = try changeFields().union(changeParts())
        // There is no variable that nothing was seen to change.
        // What lies around a unit is no fact of a file.
        let unchanged = codebook.variables.indices.filter { index in
            if case .vertical = codebook.variables[index].rule?.derivation { return false }
            return !changed.contains(index)
        }
        #expect(unchanged.map { codebook.variables[$0].id } == [])
    }

    /// Changes every field of every part in a few files.
    private func changeFields() throws -> Set<Int> {
        var changes = FactChanges(codebook: codebook, seed: 27)
        var places: [String: [(file: Int, place: FactPlace)]] = [:]
        for (index, file) in files.enumerated() {
            for place in FactPlace.all(in: file) {
                places["\(place.part).\(place.entry.name)", default: []].append((index, place))
            }
        }
        #expect(places.count > 120)
        var changed: Set<Int> = []
        for (_, all) in places.sorted(by: { $0.key < $1.key }) {
            let values = all.map { files[$0.file][$0.place] }
            // More of the many that rules read: a file has twenty interventions.
            let tries = changes.isRead(all[0].place) ? 4 + all.count / 14 : 2
            for (index, place) in all.shuffled(using: &changes.random).prefix(tries) {
                guard let change = changes.change(files[index], at: place, orTo: values) else { continue }
                changed.formUnion(try check(change, of: index))
            }
        }
        return changed
    }

    /// Adds parts and takes parts away, and adds observations.
    private func changeParts() throws -> Set<Int> {
        var changes = FactChanges(codebook: codebook, seed: 16)
        var changed: Set<Int> = []
        for number in 0..<200 + 2 * codebook.variables.count {
            let index = files.indices.randomElement(using: &changes.random)!
            let item = number % codebook.variables.count
            let change =
                number < 200 ? changes.changeList(files[index]) : changes.observe(item, in: files[index])
            if let change { changed.formUnion(try check(change, of: index)) }
        }
        return changed
    }

    /// Holds every cell of every table against what the change must give, and
    /// gives the variables that changed.
    private func check(_ change: FactChange, of index: Int) throws -> Set<Int> {
        let old = before[index]
        // Two observations that differ cannot be coded.
        guard let new = try? CodingEngine(codebook: codebook).code(change.file) else { return [] }
        let changed = Set(codebook.variables.indices.filter { old.values[$0] != new.values[$0] })
        let unread = changed.subtracting(change.readers).map { codebook.variables[$0].id }
        #expect(unread.isEmpty, "\(old.id) \(change.description)")
        let found = tabulator.tables(of: others[index].merging(layout.tally(of: [new])))
        for (number, definition) in codebook.tables.enumerated() {
            // Where nothing that the table uses changed, it must be as it was.
            let isUsed = !used[number].isDisjoint(with: changed) || old.municipality != new.municipality
            let expected =
                isUsed
                ? twin.table(tables[number], definition, changing: old, to: new, among: before)
                : tables[number]
            if found[number] != expected {
                let cells = differences(found[number], expected)
                Issue.record("\(old.id) \(change.description): \(cells)")
            }
        }
        return changed
    }

    private func differences(_ table: Table, _ expected: Table) -> [String] {
        zip(table.rows, expected.rows).flatMap { row, expected in
            zip(row.cells, expected.cells).filter { $0 != $1 }.map {
                "\(table.id) \(row.id): \($0.0) is not \($0.1)"
            }
        }
    }
}

extension TableDefinition {
    /// The variables that any of its rows or columns asks for.
    fileprivate var variables: Set<Int> {
        var found: [Int] = []
        for column in columns {
            if case .group(let condition?) = column.content { found += condition.variables }
        }
        switch body {
        case .flow: break
        case .municipalities(let variable, _), .units(let variable): found.append(variable)
        case .groups(let groups):
            for row in groups.flatMap(\.rows) {
                switch row.content {
                case .condition(let condition): found += condition.variables
                case .cells(let conditions): found += conditions.flatMap(\.variables)
                case .variable(let variable): found.append(variable)
                case .sum(let variable, let base): found += [variable] + (base.map { [$0] } ?? [])
                }
            }
        }
        return Set(found)
    }
}
