/// Writes case files as a CSV set, a file for each part, which the reader takes
/// back as the same values.
struct CaseFileCSVWriter {
    private enum Column {
        case link(Link)
        case field(Int, FieldType, firstValue: Int)
        case personField(Int, FieldType, firstValue: Int)
        /// The part below of that place, which was coded or not.
        case isCoded(Int)
    }

    /// The parts that a row can belong to.
    private enum Link: Int { case caseFile, plan, meeting, followUp }

    /// The ids of the parts that a row belongs to, as cells of those parts.
    private struct Links {
        private var ids: [(cells: CaseCells, span: TextSpan)?] = [nil, nil, nil, nil]

        init(_ caseFile: CaseFile) { set(.caseFile, caseFile, .id) }

        mutating func set<Part: CasePart>(_ link: Link, _ part: Part, _ id: Part.Field) {
            if case .text(let span) = part.cell(id) { ids[link.rawValue] = (part.values.cells, span) }
        }

        func with<Part: CasePart>(_ link: Link, _ part: Part, _ id: Part.Field) -> Links {
            var links = self
            links.set(link, part, id)
            return links
        }

        func append(_ link: Link, to text: inout TextBuffer) {
            guard let (cells, span) = ids[link.rawValue] else { return }
            cells.withText(span) { text.append(csvField: $0, delimiter: ASCII.comma) }
        }
    }

    /// Which parts below were coded, by their place.
    private typealias Coded = [Bool]

    private let columnsOfParts: [[Column]]
    private let values: SpelledValues

    init(codebook: Codebook) {
        let values = SpelledValues(codebook) { Array($0.utf8) }
        self.values = values
        columnsOfParts = CSVSetPart.allCases.map { part in
            part.columns.map { column in
                switch column.content {
                case .link: .link(Self.link(column.header))
                case .field(let index, let entry):
                    .field(index, entry.type, firstValue: values.first(of: entry.type))
                case .personField(let index, let entry):
                    .personField(index, entry.type, firstValue: values.first(of: entry.type))
                case .isCoded: .isCoded(part.part.children.firstIndex { $0.header == column.header } ?? 0)
                }
            }
        }
    }

    private static func link(_ header: String) -> Link {
        switch header {
        case CSVSetColumn.planID: .plan
        case CSVSetColumn.meetingID: .meeting
        case CSVSetColumn.followUpID: .followUp
        default: .caseFile
        }
    }

    /// Appends the header of every file.
    func writeHeaders(to set: CSVSetPages) {
        for part in CSVSetPart.allCases {
            set[part].append(part.columns.map(\.header).joined(separator: ",") + "\n")
        }
    }

    /// Appends the rows of a case file to the files that they belong to.
    func write(_ caseFile: CaseFile, to set: CSVSetPages) {
        let links = Links(caseFile)
        row(
            .cases, caseFile, links, set,
            [
                caseFile.person != nil, caseFile.contacts != nil, caseFile.interventions != nil,
                caseFile.documents != nil, caseFile.plans != nil, caseFile.followUps != nil,
                caseFile.observations != nil,
            ], person: caseFile.person)
        for contact in caseFile.contacts ?? [] { row(.contacts, contact, links, set) }
        for intervention in caseFile.interventions ?? [] { row(.interventions, intervention, links, set) }
        for document in caseFile.documents ?? [] { row(.documents, document, links, set) }
        for plan in caseFile.plans ?? [] { write(plan, links, set) }
        for followUp in caseFile.followUps ?? [] {
            row(.followUps, followUp, links, set, [followUp.meeting != nil])
            write(followUp.meeting, links.with(.followUp, followUp, .id), set)
        }
        for observation in caseFile.observations ?? [] { row(.observations, observation, links, set) }
    }

    private func write(_ plan: Plan, _ links: Links, _ set: CSVSetPages) {
        row(
            .plans, plan, links, set,
            [plan.needs != nil, plan.otherNeeds != nil, plan.tasks != nil, plan.meeting != nil])
        let links = links.with(.plan, plan, .id)
        for need in plan.needs ?? [] { row(.needs, need, links, set) }
        for need in plan.otherNeeds ?? [] { row(.otherNeeds, need, links, set) }
        for task in plan.tasks ?? [] { row(.tasks, task, links, set) }
        write(plan.meeting, links, set)
    }

    private func write(_ meeting: Meeting?, _ links: Links, _ set: CSVSetPages) {
        guard let meeting else { return }
        row(.meetings, meeting, links, set, [meeting.participants != nil])
        let links = links.with(.meeting, meeting, .id)
        for participant in meeting.participants ?? [] { row(.participants, participant, links, set) }
    }
}

// MARK: - Rows

extension CaseFileCSVWriter {
    private func row<Part: CasePart>(
        _ kind: CSVSetPart, _ part: Part, _ links: Links, _ set: CSVSetPages, _ coded: Coded = [],
        person: Person? = nil
    ) {
        for column in columnsOfParts[kind.rawValue] {
            switch column {
            case .link(let link): links.append(link, to: &set[kind])
            case .field(let index, let type, var first):
                if type.content == .itemValue { first = values.firstOfValue(in: part) }
                append(part.cell(at: index), of: part, first, to: &set[kind])
            case .personField(let index, _, let first):
                if let person { append(person.cell(at: index), of: person, first, to: &set[kind]) }
            case .isCoded(let child):
                if coded[child] { set[kind].append(Spelling.coded) }
            }
            set[kind].append(byte: ASCII.comma)
        }
        set[kind].removeLast(1)
        set[kind].append(byte: ASCII.lineFeed)
    }

    private func append<Part: CasePart>(
        _ cell: FieldCell, of part: Part, _ first: Int, to text: inout TextBuffer
    ) {
        switch cell {
        case .missing: break
        case .notEvident: values.append(.notEvident, to: &text)
        case .empty: values.append(.emptyBox, to: &text)
        case .filled: values.append(.filledBox, to: &text)
        case .code(let code): values.append(first + code, to: &text)
        case .codes(let set):
            if set.isEmpty { return text.append(Spelling.none) }
            for (place, index) in set.indices.enumerated() {
                if place > 0 { text.append(SeveralValues.separator) }
                values.append(first + index, to: &text)
            }
        case .number(let number): text.append(number)
        case .date(let date): text.append(date)
        case .text(let span):
            part.values.cells.withText(span) { text.append(csvField: $0, delimiter: ASCII.comma) }
        }
    }
}

/// The texts of a CSV set under way, one for each of its files.
final class CSVSetPages {
    private final class Page { var text = TextBuffer() }

    private let pages = CSVSetPart.allCases.map { _ in Page() }

    subscript(part: CSVSetPart) -> TextBuffer {
        _read { yield pages[part.rawValue].text }
        _modify { yield &pages[part.rawValue].text }
    }
}
