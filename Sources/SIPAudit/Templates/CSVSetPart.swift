/// The files of a CSV set, and their columns.
///
/// Every field of the case file's parts is a column. Beside them stand the ids
/// that link a row to its case, plan or meeting, and a column for each part
/// below it, which says that the part was coded even where it has no row.
enum CSVSetPart: String, CaseIterable, Sendable {
    case cases, contacts, interventions, documents, plans, needs, otherNeeds, tasks
    case meetings, participants, followUps, observations

    enum Column: Sendable {
        /// The id of the row's case, plan, meeting or follow-up.
        case link(header: String)
        case field(header: String, PartCatalogue.Entry)
        /// *Kodat* when the part below was coded.
        case coded(header: String)

        var header: String {
            switch self {
            case .link(let header), .field(let header, _), .coded(let header): header
            }
        }
    }

    var fileName: String { snakeCase(rawValue) + ".csv" }

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

    var columns: [Column] {
        var columns = linkHeaders.map { Column.link(header: $0) }
        columns += fields(of: part)
        for child in part.children {
            columns.append(.coded(header: child.header))
            // The one part that is written out in its owner's row.
            if child.part == .person { columns += fields(of: .person) }
        }
        return columns
    }

    /// The first is the row's case; the last, or the second of the meetings,
    /// may be the row's own.
    private var linkHeaders: [String] {
        switch self {
        case .cases, .contacts, .interventions, .observations: ["case_id"]
        case .documents: ["case_id", "document_id"]
        case .plans, .needs, .otherNeeds, .tasks: ["case_id", "plan_id"]
        case .meetings: ["case_id", "meeting_id", "plan_id", "follow_up_id"]
        case .participants: ["case_id", "meeting_id"]
        case .followUps: ["case_id", "follow_up_id"]
        }
    }

    /// The fields, without the part's own id, which is a link.
    private func fields(of part: CaseFilePart) -> [Column] {
        part.catalogue.entries.filter { $0.name != "id" }.map { entry in
            // Cases hold the person's fields too, and say whose document it is.
            let isOfPerson = part == .person && entry.type.content == .id
            return .field(header: isOfPerson ? "person_" + entry.header : entry.header, entry)
        }
    }
}
