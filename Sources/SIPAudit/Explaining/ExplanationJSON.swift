extension CaseExplanation {
    static let format = "sip-audit/explanation/1"

    /// The explanation as JSON, `sip-audit/explanation/1`. Ids are the same in
    /// every language, labels and words follow it.
    public func json(language: Language) -> String {
        ExplanationJSON(self, language: language).text
    }
}

/// Writes `sip-audit/explanation/1`.
private struct ExplanationJSON {
    let explanation: CaseExplanation
    let words: ExplanationWording

    init(_ explanation: CaseExplanation, language: Language) {
        self.explanation = explanation
        words = ExplanationWording(explanation, language: language)
    }

    private var codebook: Codebook { explanation.codebook }

    var text: String {
        var json = JSONWriter()
        json.object { json in
            json.member("format", CaseExplanation.format)
            json.member("language", words.language.rawValue)
            json.member("invented", explanation.isInvented)
            json.object("codebook") {
                $0.member("id", codebook.studyProtocol.id)
                $0.member("version", codebook.studyProtocol.version)
                $0.member("digest", codebook.digest)
            }
            json.object("case") {
                $0.member("id", explanation.id)
                $0.member("municipality", explanation.municipality)
                $0.member("unit", explanation.unit)
            }
            json.array("variables") {
                for item in explanation.variables { write(item, to: &$0) }
            }
        }
        return json.finished()
    }

    private func write(_ item: VariableExplanation, to json: inout JSONWriter) {
        let variable = codebook.variables[item.variable]
        json.object { json in
            json.member("id", variable.id)
            json.member("label", variable.label[words.language])
            json.member("type", variable.kind.rawValue)
            write(item.value, of: variable, to: &json)
            switch item.basis {
            case .derived: json.member("basis", "rule")
            case .nothing: json.member("basis", "nothing")
            case .readyCoded: json.member("basis", "coded")
            case .observation(let index, let document):
                json.member("basis", "observation")
                write(observation: index, document, item.value, to: &json)
            }
            if let derivation = item.derivation { write(derivation, of: variable, to: &json) }
        }
    }

    // MARK: - Values

    private func write(_ value: CodedValue, of variable: Variable, to json: inout JSONWriter) {
        json.object("value", .line) { json in
            switch value {
            case .value(let index): write([index], of: variable, to: &json)
            case .values(let set): write(set.indices, of: variable, to: &json)
            case .number(let number):
                json.member("kind", "value")
                json.member("number", number)
            case .notEvident: json.member("kind", "notEvident")
            case .notApplicable: json.member("kind", "notApplicable")
            case .missing: json.member("kind", "missing")
            }
        }
    }

    private func write(_ values: [Int], of variable: Variable, to json: inout JSONWriter) {
        json.member("kind", "value")
        json.array("values") {
            for index in values {
                let value = variable.values.values[index]
                $0.object {
                    $0.member("id", value.id)
                    $0.member("code", value.code)
                    $0.member("label", value.label[words.language])
                }
            }
        }
    }

    // MARK: - What they rest on

    private func write(
        observation index: Int, _ document: Source?, _ value: CodedValue, to json: inout JSONWriter
    ) {
        guard let observation = explanation.caseFile?.observations?[index] else { return }
        json.object("observation") { json in
            if let plan = observation[.plan].text { json.member("plan", plan) }
            if let coder = observation[.coder].text { json.member("coder", coder) }
            if case .date(let date) = observation[.codedOn] { json.member("codedOn", date.description) }
            if let certainty = explanation.value(observation[.certainty], of: .certainties) {
                json.member("certainty", certainty.id)
            }
            write(document.map { [$0] } ?? [], words.observationSource(document, of: value), to: &json)
        }
    }

    private func write(
        _ derivation: VariableExplanation.Derivation, of variable: Variable, to json: inout JSONWriter
    ) {
        json.object("rule") { json in
            write(derivation.value, of: variable, to: &json)
            json.member("by", derivation.evidence.name)
            if !derivation.deciding.isEmpty {
                json.array("branches", .line) { for index in derivation.deciding { $0.value(index + 1) } }
            }
            json.array("words") {
                for line in words.ruleLines(derivation, of: variable) {
                    $0.value(line.marker.isEmpty ? line.text : line.marker + " " + line.text)
                }
            }
            write(derivation.sources, words.restingWords(derivation), to: &json)
            write(derivation.missing, "notCoded", to: &json)
            write(derivation.notEvident, "notEvident", to: &json)
        }
    }

    private func write(_ places: [Place], _ key: String, to json: inout JSONWriter) {
        if !places.isEmpty { json.array(key, .line) { for place in places { $0.value(place.path) } } }
    }

    /// - Parameter explained: the same in words, which also say why there is
    ///   no source where there is none.
    private func write(_ sources: [Source], _ explained: String, to json: inout JSONWriter) {
        json.array("restsOn") {
            for source in sources { write(source, to: &$0) }
        }
        json.member("restsOnWords", explained)
    }

    private func write(_ source: Source, to json: inout JSONWriter) {
        json.object(.line) { json in
            switch source {
            case .document(let index):
                write("document", Details(ofDocument: index, in: explanation), to: &json)
            case .plan(let index): write("plan", Details(ofPlan: index, in: explanation), to: &json)
            case .unknownDocument(let id):
                json.member("source", "unknownDocument")
                json.member("id", id)
            case .caseFile: json.member("source", "caseFile")
            case .part(let place):
                json.member("source", "part")
                json.member("path", place.path)
            case .emptyList(let scope):
                json.member("source", "emptyList")
                json.member("path", scope.path)
            case .absent(let scope):
                json.member("source", "absent")
                json.member("path", scope.path)
            }
        }
    }

    private func write(_ name: String, _ details: Details, to json: inout JSONWriter) {
        json.member("source", name)
        if let id = details.id { json.member("id", id) }
        json.member("number", details.number)
        if let kind = details.kind { json.member("kind", kind.id) }
        if let date = details.date { json.member("date", date.description) }
    }
}

extension Evidence {
    var name: String {
        switch self {
        case .applicability: "applicability"
        case .firstPlan: "firstPlan"
        case .branch: "branch"
        case .otherwise: "otherwise"
        case .rule: "rule"
        case .observation: "observation"
        case .nothing: "nothing"
        }
    }
}
