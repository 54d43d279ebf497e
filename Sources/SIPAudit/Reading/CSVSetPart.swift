/// A file of the CSV set: one part of the case files, a row for each.
///
/// What columns a file has follows from the fields that the part declares and
/// the parts below it, so that the JSON and the CSV set are two spellings of
/// one model. Beside them stand the ids that link a row to its case, plan or
/// meeting.
///
/// A `CodingKey` for the sake of its `stringValue`, as `PartField` is.
enum CSVSetPart: Int, CodingKey, CaseIterable {
    case cases, contacts, interventions, documents
    case plans, needs, otherNeeds, tasks
    case meetings, participants
    case followUps, observations

    /// `other_needs.csv`
    var fileName: String { Self.fileNames[rawValue] }

    /// The part's key in the JSON of its owner, by which `CaseOrigin` knows it.
    var key: String { Self.keys[rawValue] }

    /// The column of the owner's row that says whether the part was coded.
    var header: String { Self.headers[rawValue] }

    // Made once: they are asked for with every row.
    static let fileNames = allCases.map { snakeCase($0.stringValue) + ".csv" }
    private static let keys = allCases.map { $0 == .meetings ? "meeting" : $0.stringValue }
    private static let headers = keys.map(snakeCase)

    var part: CaseFilePart {
        switch self {
        case .cases: .caseFile
        case .contacts: .contact
        case .interventions: .intervention
        case .documents: .document
        case .plans: .plan
        case .needs: .need
        case .otherNeeds: .otherNeed
        case .tasks: .task
        case .meetings: .meeting
        case .participants: .participant
        case .followUps: .followUp
        case .observations: .observation
        }
    }

    /// What the column of the part's own id is called; nil for parts that
    /// have none.
    var ownID: String? {
        switch self {
        case .cases: CSVSetColumn.caseID
        case .documents: "document_id"
        case .plans: CSVSetColumn.planID
        case .meetings: CSVSetColumn.meetingID
        case .followUps: CSVSetColumn.followUpID
        case .contacts, .interventions, .needs, .otherNeeds, .tasks, .participants, .observations: nil
        }
    }

    /// The columns that name the part or parts it belongs to.
    var links: [String] {
        switch self {
        case .cases: []
        case .contacts, .interventions, .documents, .plans, .followUps, .observations:
            [CSVSetColumn.caseID]
        case .needs, .otherNeeds, .tasks: [CSVSetColumn.caseID, CSVSetColumn.planID]
        case .meetings: [CSVSetColumn.caseID, CSVSetColumn.planID, CSVSetColumn.followUpID]
        case .participants: [CSVSetColumn.caseID, CSVSetColumn.meetingID]
        }
    }
}

/// A column of a file of the CSV set.
struct CSVSetColumn: Sendable {
    static let caseID = "case_id"
    static let planID = "plan_id"
    static let meetingID = "meeting_id"
    static let followUpID = "follow_up_id"
    static let person = "person"

    enum Content: Sendable {
        /// The id of the part that the row belongs to.
        case link
        /// A field of the part, its own id among them, with its index.
        case field(Int, PartCatalogue.Entry)
        /// A field of the person, who stands in the row of the case.
        case personField(Int, PartCatalogue.Entry)
        /// *Kodat*, or nothing: whether a part below was coded.
        case isCoded
    }

    let header: String
    let content: Content
    /// Whether the file must have the column.
    let isRequired: Bool
    /// Whether no cell of it may be empty.
    let isAlwaysFilled: Bool
}

extension CSVSetPart {
    /// The columns of the file, in the order in which they are written.
    var columns: [CSVSetColumn] { Self.columnsByPart[rawValue] }

    private static let columnsByPart = allCases.map { $0.declaredColumns }

    private var declaredColumns: [CSVSetColumn] {
        let entries = part.catalogue.entries
        let own = entries.firstIndex { $0.name == "id" }
        var columns: [CSVSetColumn] = []
        if let first = links.first { columns.append(column(first, .link, isFilled: true)) }
        if let own, let ownID {
            columns.append(column(ownID, .field(own, entries[own]), isFilled: self == .cases))
        }
        // A meeting belongs to a plan or to a follow-up, one of the two.
        columns += links.dropFirst().map { column($0, .link, isFilled: self != .meetings) }
        for (index, entry) in entries.enumerated() where index != own {
            let isFilled = alwaysFilled.contains(entry.name)
            columns.append(column(entry.header, .field(index, entry), isFilled: isFilled))
        }
        for child in part.children {
            columns.append(column(child.header, .isCoded))
            // The one part that is written out in its owner's row.
            if child.part == .person { columns += personColumns }
        }
        return columns
    }

    private var personColumns: [CSVSetColumn] {
        Person.Field.catalogue.entries.enumerated().map { index, entry in
            // `documents` says whether the documents were coded.
            let header = entry.type.content == .id ? "person_" + entry.header : entry.header
            return column(header, .personField(index, entry))
        }
    }

    private func column(
        _ header: String, _ content: CSVSetColumn.Content, isFilled: Bool = false
    ) -> CSVSetColumn {
        // The id by which others find a row must have its column, but a row
        // that nobody looks for needs none.
        let isKey =
            switch self {
            case .plans, .meetings: header == CSVSetColumn.planID || header == CSVSetColumn.meetingID
            default: false
            }
        return CSVSetColumn(
            header: header, content: content, isRequired: isFilled || isKey, isAlwaysFilled: isFilled)
    }

    /// The fields without which JSON refuses the part, too.
    private var alwaysFilled: [String] {
        switch self {
        case .cases: ["municipality", "unit"]
        case .observations: ["item", "value"]
        default: []
        }
    }
}
