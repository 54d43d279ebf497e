/// An empty case file as JSON: every key once, its value a placeholder.
///
/// Lists hold one part each, to copy or to remove; `observations` has one for
/// every variable that rests on observations alone, for those must be coded
/// by judgement in every case file.
struct CaseFileTemplate {
    let codebook: Codebook
    let language: Language

    var text: String {
        var placeholders = Placeholders(codebook: codebook, language: language)
        var members = [TemplateJSON.Member("format", .string(CaseFileJSON.format))]
        members += self.members(of: .caseFile, at: "", &placeholders)
        return TemplateJSON.object(members).text + "\n"
    }

    private func members(
        of part: CaseFilePart, at path: String, _ placeholders: inout Placeholders
    ) -> [TemplateJSON.Member] {
        var members = part.catalogue.entries.map { entry in
            let place = path + entry.name
            guard case .multiple = entry.type.content else {
                return TemplateJSON.Member(
                    entry.name, .string(placeholders.text(of: entry, at: place)))
            }
            let values = placeholders.members(of: entry, at: place)
            return TemplateJSON.Member(entry.name, .array(values.map { .string($0) }))
        }
        for child in part.children {
            let content: TemplateJSON
            if child.part == .observation {
                content = .array(observations(at: path + child.name + ".", &placeholders))
            } else {
                let object = TemplateJSON.object(
                    self.members(of: child.part, at: path + child.name + ".", &placeholders))
                content = child.isList ? .array([object]) : object
            }
            members.append(TemplateJSON.Member(child.name, content))
        }
        return members
    }

    private func observations(at path: String, _ placeholders: inout Placeholders) -> [TemplateJSON] {
        let variables = codebook.variables.filter { $0.rule == nil }
        if variables.isEmpty { return [.object(members(of: .observation, at: path, &placeholders))] }
        return variables.map { variable in
            let members = Observation.Field.allCases.compactMap { field -> TemplateJSON.Member? in
                let entry = Observation.Field.catalogue.entries[field.rawValue]
                let text: String
                switch field {
                case .item: text = variable.id
                case .value: text = Placeholders.text(placeholders.values(of: variable))
                // An observation names a plan where its variable speaks of one.
                case .plan where !variable.speaksOfFirstPlan: return nil
                default: text = placeholders.text(of: entry, at: path + entry.name)
                }
                return TemplateJSON.Member(entry.name, .string(text))
            }
            return .object(members)
        }
    }
}
