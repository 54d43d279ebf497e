extension JSONWriter {
    /// The material as its own file holds it.
    mutating func write(_ material: Material, of codebook: Codebook) {
        member("format", Material.format)
        member("study", material.study)
        object("title", .line) { json in
            json.member("sv", material.title.swedish)
            json.member("en", material.title.english)
        }
        write("invented", .code(material.isInvented ? WellKnown.yes : WellKnown.no), of: codebook)
        if let window = material.collectionWindow {
            object("collectionWindow", .line) { json in
                json.member("from", window.from.description)
                json.member("to", window.to.description)
            }
        }
        write(material.structuralFacts, of: codebook)
        array("municipalities") { json in
            for municipality in material.municipalities {
                json.object { json in
                    json.member("name", municipality.name)
                    json.write("inhabitants", municipality.inhabitants, of: codebook)
                    json.write(municipality.structuralFacts, of: codebook)
                    json.array("units") { json in
                        for unit in municipality.units { json.object { $0.write(unit, of: codebook) } }
                    }
                }
            }
        }
    }

    private mutating func write(_ unit: Material.Unit, of codebook: Codebook) {
        member("name", unit.name)
        member("kind", codebook.list(.unitKinds).values[unit.kind].id)
        write("asked", unit.asked, of: codebook)
        write("participated", unit.participated, of: codebook)
        write("hadFiles", unit.hadFiles, of: codebook)
        write("filesScreened", unit.filesScreened, of: codebook)
        if let exclusions = unit.filesExcluded {
            array("filesExcluded") { json in
                for exclusion in exclusions {
                    json.object(.line) { json in
                        json.member("reason", codebook.list(.exclusionReasons).values[exclusion.reason].id)
                        json.member("count", exclusion.count)
                    }
                }
            }
        }
        write(unit.structuralFacts, of: codebook)
    }

    private mutating func write(_ facts: [Material.StructuralFact], of codebook: Codebook) {
        guard !facts.isEmpty else { return }
        array("structuralFacts") { json in
            for fact in facts {
                json.object(.line) { json in
                    json.member("fact", codebook.list(.structuralFacts).values[fact.fact].id)
                    json.write("value", fact.value, of: codebook)
                    if let with = fact.with { json.member("with", with) }
                    json.member("source", fact.source)
                }
            }
        }
    }

    /// A fact or a count; nothing where nothing is stated.
    private mutating func write(_ key: String, _ value: FieldValue, of codebook: Codebook) {
        switch value {
        case .code(let code): member(key, codebook.list(.facts).values[code].id)
        case .number(let number): member(key, number)
        case .notEvident: member(key, Spelling.notEvident)
        default: break
        }
    }
}
