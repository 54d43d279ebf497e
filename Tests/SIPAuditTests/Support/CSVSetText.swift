@testable import SIPAudit

/// Spells case files as a CSV set in one of the many ways that a set can look:
/// with any delimiter, columns in any order, cases mixed.
struct CSVSetText {
    private let spelling: CaseFileText
    private var rows: [String: [[String: String]]] = [:]

    init(_ files: [CaseFile], codebook: Codebook) {
        spelling = CaseFileText(codebook: codebook)
        for file in files { add(file) }
    }

    private mutating func add(_ file: CaseFile) {
        guard let id = file[.id].text else { return }
        var row = cells(file, id: "case_id")
        if let person = file.person {
            row["person"] = "kodat"
            let renamed = cells(person).map { ($0 == "document" ? "person_document" : $0, $1) }
            row.merge(renamed) { $1 }
        }
        let owner = ["case_id": id]
        add(file.contacts, "contacts", owner, to: &row)
        add(file.interventions, "interventions", owner, to: &row)
        add(file.documents, "documents", owner, id: "document_id", to: &row)
        add(file.observations, "observations", owner, to: &row)
        if let plans = file.plans {
            row["plans"] = "kodat"
            for plan in plans { add(plan, of: owner) }
        }
        if let followUps = file.followUps {
            row["follow_ups"] = "kodat"
            for followUp in followUps {
                var own = cells(followUp, id: "follow_up_id").merging(owner) { $1 }
                add(followUp.meeting, owner, link: "follow_up_id", to: &own)
                rows["follow_ups", default: []].append(own)
            }
        }
        rows["cases", default: []].append(row)
    }

    private mutating func add(_ plan: Plan, of owner: [String: String]) {
        var own = cells(plan, id: "plan_id").merging(owner) { $1 }
        let links = owner.merging(["plan_id": own["plan_id"] ?? ""]) { $1 }
        add(plan.needs, "needs", links, to: &own)
        add(plan.otherNeeds, "other_needs", links, to: &own)
        add(plan.tasks, "tasks", links, to: &own)
        add(plan.meeting, owner, link: "plan_id", to: &own)
        rows["plans", default: []].append(own)
    }

    private mutating func add(
        _ meeting: Meeting?, _ owner: [String: String], link: String, to row: inout [String: String]
    ) {
        guard let meeting else { return }
        row["meeting"] = "kodat"
        var own = cells(meeting, id: "meeting_id").merging(owner) { $1 }
        own[link] = row[link]
        let links = owner.merging(["meeting_id": own["meeting_id"] ?? ""]) { $1 }
        add(meeting.participants, "participants", links, to: &own)
        rows["meetings", default: []].append(own)
    }

    private mutating func add<Part: CasePart>(
        _ parts: [Part]?, _ name: String, _ links: [String: String], id: String = "id",
        to row: inout [String: String]
    ) {
        guard let parts else { return }
        row[name] = "kodat"
        rows[name, default: []] += parts.map { cells($0, id: id).merging(links) { $1 } }
    }

    private func cells<Part: CasePart>(_ part: Part, id: String = "id") -> [String: String] {
        var cells: [String: String] = [:]
        for (index, entry) in Part.Field.catalogue.entries.enumerated() {
            cells[entry.name == "id" ? id : entry.header] = spelling.spelled(index, of: part)?.cell
        }
        return cells
    }

    // MARK: Files

    /// The texts of all files by name.
    func files(using generator: inout SeededGenerator) -> [String: String] {
        var files: [String: String] = [:]
        for part in CSVSetPart.allCases {
            let name = String(part.fileName.dropLast(".csv".count))
            files[part.fileName] = text(part, mixed(rows[name] ?? [], using: &generator), using: &generator)
        }
        return files
    }

    /// The rows of different cases in any order, those of each in their own.
    private func mixed(
        _ rows: [[String: String]], using generator: inout SeededGenerator
    ) -> [[String: String]] {
        // The order of `cases.csv` is that of the cases.
        guard let ids = rows.first?["case_id"], rows.contains(where: { $0["case_id"] == ids }),
            rows.count > 1,
            Set(rows.map { $0["case_id"] }).count < rows.count
        else { return rows }
        var left = Dictionary(grouping: rows) { $0["case_id"] ?? "" }
        var order = rows.map { $0["case_id"] ?? "" }
        order.shuffle(using: &generator)
        return order.compactMap { id in left[id]?.removeFirst() }
    }

    private func text(
        _ part: CSVSetPart, _ rows: [[String: String]], using generator: inout SeededGenerator
    ) -> String {
        let delimiter = [";", ",", "\t"].randomElement(using: &generator)!
        let end = ["\n", "\r\n"].randomElement(using: &generator)!
        let used = Set(rows.flatMap(\.keys))
        var columns = part.columns.filter { column in
            column.isRequired || used.contains(column.header) || Bool.random(using: &generator)
        }.map(\.header)
        columns.shuffle(using: &generator)
        // A header of one column tells no delimiter, and needs none.
        return ([columns] + rows.map { row in columns.map { row[$0] ?? "" } }).map { cells in
            cells.map { quoted($0, using: &generator) }.joined(separator: delimiter) + end
        }.joined()
    }

    private func quoted(_ text: String, using generator: inout SeededGenerator) -> String {
        let isPlain = text.unicodeScalars.allSatisfy { !";,\t\"\n\r".unicodeScalars.contains($0) }
        if isPlain && Bool.random(using: &generator) { return text }
        var result = "\""
        for scalar in text.unicodeScalars {
            result.unicodeScalars.append(scalar)
            if scalar == "\"" { result += "\"" }
        }
        return result + "\""
    }
}
