@testable import SIPAudit

/// Which forms of which fields some case files hold: what synthesis must not
/// leave out.
struct SeenForms {
    private struct Form: Hashable {
        let part: CaseFilePart
        let field: Int
        let form: String
    }

    private let codebook: Codebook
    private var forms: Set<Form> = []
    private var values: Set<String> = []
    private var parts: Set<String> = []

    init(codebook: Codebook) { self.codebook = codebook }

    mutating func add(_ file: CaseFile) {
        add(file, .caseFile)
        if let person = file.person { add(person, .person) }
        add(file.contacts, .contact)
        add(file.interventions, .intervention)
        add(file.documents, .document)
        add(file.plans, .plan)
        for plan in file.plans ?? [] {
            add(plan.needs, .need)
            add(plan.otherNeeds, .otherNeed)
            add(plan.tasks, .task)
            add(plan.meeting)
        }
        add(file.followUps, .followUp)
        for followUp in file.followUps ?? [] { add(followUp.meeting) }
        add(file.observations, .observation)
        for observation in file.observations ?? [] {
            guard case .code(let item) = observation[.item] else { continue }
            let variable = codebook.variables[item]
            switch observation[.value] {
            case .code(let code): values.insert(variable.id + "=" + variable.values.values[code].id)
            case .codes(let set):
                for code in set.indices { values.insert(variable.id + "=" + variable.values.values[code].id) }
            default: break
            }
        }
    }

    private mutating func add(_ meeting: Meeting?) {
        parts.insert("meeting \(meeting != nil)")
        guard let meeting else { return }
        add(meeting, .meeting)
        add(meeting.participants, .participant)
    }

    private mutating func add<Part: CasePart>(_ list: [Part]?, _ kind: CaseFilePart) {
        parts.insert("\(kind) " + (list.map { $0.isEmpty ? "empty" : "some" } ?? "not coded"))
        for part in list ?? [] { add(part, kind) }
    }

    private mutating func add<Part: CasePart>(_ part: Part, _ kind: CaseFilePart) {
        for (index, entry) in Part.Field.catalogue.entries.enumerated() {
            let value = part.values[index]
            forms.insert(Form(part: kind, field: index, form: Self.form(value)))
            guard let list = entry.type.list else { continue }
            switch value {
            case .code(let code): values.insert(list.name + "=" + codebook.list(list).values[code].id)
            case .codes(let set):
                for code in set.indices {
                    values.insert(list.name + "=" + codebook.list(list).values[code].id)
                }
            default: break
            }
        }
    }

    private static func form(_ value: FieldValue) -> String {
        switch value {
        case .missing: "missing"
        case .notEvident: "not evident"
        case .empty: "empty"
        case .filled: "filled"
        case .codes(let set): set.isEmpty ? "none" : "some"
        case .date(let date): "\(date.precision)"
        case .code, .number, .text: "some"
        }
    }

    /// What should have been seen and was not.
    var lacking: [String] {
        var lacking: [String] = []
        for kind in CaseFilePart.allCases {
            for (index, entry) in kind.catalogue.entries.enumerated() {
                for form in Self.forms(of: entry, in: kind)
                where !forms.contains(Form(part: kind, field: index, form: form)) {
                    lacking.append("\(kind).\(entry.name) \(form)")
                }
            }
            let lists = kind.children.filter(\.isList).map(\.part)
            for child in lists where child != .plan {
                for state in ["not coded", "empty", "some"] where !parts.contains("\(child) \(state)") {
                    lacking.append("\(child) \(state)")
                }
            }
        }
        let types = CaseFilePart.allCases.flatMap { $0.catalogue.entries.map(\.type) }
        for list in ListID.allCases where types.contains(where: { $0.list == list }) {
            for value in codebook.list(list).values {
                if !values.contains(list.name + "=" + value.id) { lacking.append(list.name + "=" + value.id) }
            }
        }
        for variable in codebook.variables where variable.rule == nil {
            for value in variable.values.values where !values.contains(variable.id + "=" + value.id) {
                lacking.append(variable.id + "=" + value.id)
            }
        }
        return lacking
    }

    private static func forms(of entry: PartCatalogue.Entry, in kind: CaseFilePart) -> [String] {
        // What others refer to is always there; so is what says that a case is invented.
        let isAlways = ["id", "item", "value", "municipality", "unit", "invented"].contains(entry.name)
        var forms = isAlways ? [] : ["missing"]
        if entry.type.allowsNotEvident { forms.append("not evident") }
        if entry.type.isBox { forms.append("empty") }
        switch entry.type.content {
        case .date: forms += ["day", "month", "year"]
        case .state: forms.append("filled")
        case .text: forms += ["some", "filled"]
        case .multiple: forms += ["none", "some"]
        default: forms.append("some")
        }
        return forms
    }
}
