@testable import SIPAudit

/// Spells the values of a case file, the slow and obvious way: the twin that
/// both readers are held against.
struct CaseFileText {
    let codebook: Codebook

    // MARK: JSON

    func json(_ file: CaseFile) -> String {
        var members = [#""format": "sip-audit/case-file/1""#] + fields(file)
        if let person = file.person { members.append(#""person": "# + object(fields(person))) }
        add(file.contacts, "contacts", to: &members) { fields($0) }
        add(file.interventions, "interventions", to: &members) { fields($0) }
        add(file.documents, "documents", to: &members) { fields($0) }
        add(file.plans, "plans", to: &members) { plan in
            var members = fields(plan)
            add(plan.needs, "needs", to: &members) { fields($0) }
            add(plan.otherNeeds, "otherNeeds", to: &members) { fields($0) }
            add(plan.tasks, "tasks", to: &members) { fields($0) }
            add(plan.meeting, to: &members)
            return members
        }
        add(file.followUps, "followUps", to: &members) { followUp in
            var members = fields(followUp)
            add(followUp.meeting, to: &members)
            return members
        }
        add(file.observations, "observations", to: &members) { fields($0) }
        return object(members) + "\n"
    }

    private func object(_ members: [String]) -> String { "{" + members.joined(separator: ", ") + "}" }

    private func add<Part>(
        _ parts: [Part]?, _ name: String, to members: inout [String], _ fields: (Part) -> [String]
    ) {
        guard let parts else { return }
        let objects = parts.map { object(fields($0)) }
        members.append("\"\(name)\": [" + objects.joined(separator: ", ") + "]")
    }

    private func add(_ meeting: Meeting?, to members: inout [String]) {
        guard let meeting else { return }
        var own = fields(meeting)
        add(meeting.participants, "participants", to: &own) { fields($0) }
        members.append(#""meeting": "# + object(own))
    }

    private func fields<Part: CasePart>(_ part: Part) -> [String] {
        Part.Field.catalogue.entries.indices.compactMap { index in
            guard let spelled = spelled(index, of: part) else { return nil }
            let value =
                switch spelled {
                case .one(let text): quoted(text)
                case .number(let number): String(number)
                case .several(let texts): "[" + texts.map(quoted).joined(separator: ", ") + "]"
                }
            return quoted(Part.Field.catalogue.entries[index].name) + ": " + value
        }
    }

    private func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\" + String(scalar)
            case "\0"..<" ": result += "\\u" + ASCII.hexadecimal(scalar.value, digits: 4)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    // MARK: Values

    enum Spelled {
        case one(String)
        case number(Int)
        case several([String])

        /// As a cell of CSV holds it.
        var cell: String {
            switch self {
            case .one(let text): text
            case .number(let number): String(number)
            case .several(let texts): texts.isEmpty ? "inga" : texts.joined(separator: "|")
            }
        }
    }

    /// nil: not coded.
    func spelled<Part: CasePart>(_ index: Int, of part: Part) -> Spelled? {
        let type = Part.Field.catalogue.entries[index].type
        var values = type.list.map { codebook.list($0).values.map(\.id) } ?? []
        if type.content == .item { values = codebook.variables.map(\.id) }
        if type.content == .itemValue, let observation = part as? Observation,
            case .code(let item) = observation[.item]
        {
            values = codebook.variables[item].values.values.map(\.id)
        }
        switch part.values[index] {
        case .missing: return nil
        case .notEvident: return .one("framgår ej")
        case .empty: return .one("tom")
        case .filled: return .one("ifylld")
        case .code(let code): return .one(values[code])
        case .codes(let set): return .several(set.indices.map { values[$0] })
        case .number(let number): return .number(number)
        case .date(let date): return .one(date.description)
        case .text(let text): return .one(text)
        }
    }
}
