import Testing

@testable import SIPAudit

/// One fact of one file changed: exactly the variables that rest on it change,
/// and exactly the cells that rest on those.
@Suite("Changing one fact")
struct MetamorphicTests {
    private let codebook: Codebook
    private let files: [CaseFile]
    private let before: [CodedCase]

    init() throws {
        codebook = try Study.codebook()
        files = try Study.caseFiles()
        before = try Study.code(files, codebook: codebook)
    }

    /// What a change of one file did.
    private struct Effect {
        var variables: Set<String> = []
        var cells: [CellID: (before: Table.Cell, after: Table.Cell)] = [:]
    }

    /// The first file that a change is meant for.
    private func firstFile(_ isChosen: (CaseFile, CodedCase) -> Bool) throws -> Int {
        try #require(files.indices.first { isChosen(files[$0], before[$0]) }, "no file to change")
    }

    private func effect(on index: Int, _ change: (inout CaseFile) -> Void) throws -> Effect {
        var changed = files
        change(&changed[index])
        #expect(changed[index] != files[index], "nothing was changed")
        var after = before
        after[index] = try CodingEngine(codebook: codebook).code(changed[index])

        var effect = Effect()
        for (variable, values) in zip(codebook.variables, zip(before[index].values, after[index].values))
        where values.0 != values.1 {
            effect.variables.insert(variable.id)
        }
        let tables = try (Study.tables(), Study.tables(of: after))
        let twin = CellTwin(codebook: codebook)
        for (number, definition) in codebook.tables.enumerated() {
            let expected = twin.table(
                tables.0[number], definition, changing: before[index], to: after[index], among: before)
            #expect(tables.1[number] == expected, "another cell changed, or one by another number")
        }
        for (old, new) in zip(tables.0, tables.1) {
            for (oldGroup, newGroup) in zip(old.groups, new.groups) {
                for (oldRow, newRow) in zip(oldGroup.rows, newGroup.rows) {
                    for (column, cells) in zip(old.columns, zip(oldRow.cells, newRow.cells))
                    where cells.0 != cells.1 {
                        let id = CellID(table: old.id, group: oldGroup.id, row: oldRow.id, column: column.id)
                        effect.cells[id] = cells
                    }
                }
            }
        }
        return effect
    }

    private func value(_ coded: CodedCase, _ id: String) -> CodedValue {
        coded.values[codebook.variableIndex(id)!]
    }

    private func has(_ coded: CodedCase, _ id: String, _ value: String) -> Bool {
        let variable = codebook.variables[codebook.variableIndex(id)!]
        return self.value(coded, id) == .value(variable.values.index(of: value)!)
    }

    private func code(_ list: ListID, _ id: String) -> FieldValue {
        .code(codebook.list(list).index(of: id)!)
    }

    /// The first plan's index, as the engine sees it.
    private func firstPlan(_ file: CaseFile) -> Int? {
        guard case .plan(let index, _) = FirstPlan(in: file, protocol: codebook.studyProtocol) else {
            return nil
        }
        return index
    }

    @Test("an attendance added: one more in its row, for its unit and in all")
    func attendance() throws {
        let effect = try effect(
            on: firstFile { _, coded in
                has(coded, "attended_primary_care", "nej") && has(coded, "service", "missbruk")
            }
        ) { file in
            var participant = Participant()
            participant[.actor] = code(.actors, "primärvård")
            participant[.role] = code(.roles, "läkare")
            participant[.attended] = code(.facts, "ja")
            file.plans![firstPlan(file)!].meeting!.participants!.append(participant)
        }
        // Nobody coded whether the new one could decide, so that what asks for it is open.
        let following = ["samverkan_", "horizontal_level", "samverkan_grade"]
        let others = effect.variables.filter { id in !following.contains { id.hasPrefix($0) } }
        #expect(others == ["attended_primary_care", "principals_could_decide"])
        for column in ["missbruk", "totalt"] {
            let id = CellID(table: "10", group: "", row: "primärvård", column: column)
            let cells = try #require(effect.cells[id])
            #expect(cells.after.counted?.count == cells.before.counted!.count + 1)
            #expect(cells.after.counted?.base == cells.before.counted!.base)
        }
        #expect(effect.cells.keys.filter { $0.table == "10" }.count == 2)
        #expect(Set(effect.cells.keys.map(\.table)).isSubset(of: ["10", "X16"]))
    }

    @Test("the first meeting moved from 2015 to 2016: the file leaves the base of Tabell 11")
    func date() throws {
        let effect = try effect(
            on: firstFile { file, coded in
                value(coded, "first_plan_year") == .number(2015)
                    && value(coded, "follow_up_occasions") == .number(0)
                    && file.plans?.count == 1
            }
        ) { file in
            file.plans![0].meeting![.date] = .date(PartialDate("2016-02-01")!)
        }
        #expect(effect.variables.isSubset(of: ["first_plan_year", "follow_up_occasions", "time_known"]))
        #expect(effect.variables.contains("first_plan_year"))
        let none = try #require(effect.cells[CellID(table: "11", group: "", row: "noll", column: "totalt")])
        #expect(none.before.counted?.base == 27 && none.after.counted?.base == 26)
        #expect(none.after.counted?.count == none.before.counted!.count - 1)
        #expect(effect.cells.keys.contains { $0.table == "X1" })
    }

    @Test("a box of needs blanked: one fewer need in its area, and no other row of Tabell 7")
    func box() throws {
        let area = codebook.list(.areas).index(of: "fritid")!
        func isLeisure(_ need: Need) -> Bool { need[.area] == .code(area) && need[.need] != .empty }
        let effect = try effect(
            on: firstFile { file, coded in
                has(coded, "need_leisure", "ja")
                    && file.plans![firstPlan(file)!].needs!.filter(isLeisure).count == 1
            }
        ) { file in
            let plan = firstPlan(file)!
            let need = file.plans![plan].needs!.firstIndex(where: isLeisure)!
            file.plans![plan].needs![need][.need] = .empty
        }
        #expect(effect.variables == ["need_leisure"])
        #expect(effect.cells.keys.filter { $0.table == "7" }.allSatisfy { $0.row == "fritid" })
        let cell = try #require(effect.cells[CellID(table: "7", group: "", row: "fritid", column: "behov")])
        #expect(cell.before.counted?.count == 1 && cell.after.counted?.count == 0)
    }

    @Test("a field made ej kodat: the case leaves the base, and is counted as missing")
    func missing() throws {
        let effect = try effect(on: firstFile { _, coded in has(coded, "gender", "kvinna") }) {
            $0.person![.gender] = .missing
        }
        #expect(effect.variables == ["gender"])
        let cell = try #require(
            effect.cells[CellID(table: "2", group: "kön", row: "kvinnor", column: "totalt")])
        #expect(cell.after.counted?.base == cell.before.counted!.base! - 1)
        #expect(cell.after.counted?.missing == 1)
        #expect(effect.cells.keys.filter { $0.table == "2" }.allSatisfy { $0.group == "kön" })
    }

    @Test("a field made framgår ej stays in the base")
    func notEvident() throws {
        let effect = try effect(on: firstFile { _, coded in has(coded, "gender", "man") }) {
            $0.person![.gender] = .notEvident
        }
        let cell = try #require(effect.cells[CellID(table: "2", group: "kön", row: "män", column: "totalt")])
        #expect(cell.after.counted?.base == cell.before.counted!.base)
        #expect(cell.after.counted?.count == cell.before.counted!.count - 1)
        #expect(cell.after.counted?.missing == 0)
    }

    @Test("an intervention planned that was not: one pair of Bilaga 6 moves, and its p with it")
    func intervention() throws {
        let effect = try effect(
            on: firstFile { _, coded in
                has(coded, "substance_use_relapse_prevention_planned", "nej")
                    && has(coded, "substance_use_relapse_prevention_ongoing", "nej")
            }
        ) { file in
            var intervention = Intervention()
            intervention[.provider] = code(.actors, "missbruk-öppenvård")
            intervention[.kind] = code(.interventions, "återfallsprevention")
            intervention[.ongoing] = code(.facts, "nej")
            intervention[.planned] = code(.facts, "ja")
            intervention[.startedAfter] = code(.facts, "ja")
            file.interventions!.append(intervention)
        }
        #expect(effect.variables == ["substance_use_relapse_prevention_planned"])
        let changed = effect.cells.filter { $0.key.table == "B6" }
        #expect(changed.count == 1)
        #expect(changed.first?.value.before.counted?.p != changed.first?.value.after.counted?.p)
    }
}
