/// Writes coded cases as JSON, `sip-audit/coded/1`, each value with what it
/// rests on.
///
/// A text in three pieces, so that memory holds one case at a time: the
/// header, a line for each case, the footer.
///
/// It names branches, documents, plans and coders by number or id and holds no
/// free text; like the case files it shows one person a line, and is as secret
/// as they.
public struct CodedCaseJSON: Sendable {
    public static let format = "sip-audit/coded/1"

    private let codebook: Codebook
    private var isFirst = true

    public init(codebook: Codebook) {
        self.codebook = codebook
    }

    private static let end = "]\n}\n"

    /// What stands before the first case.
    public var header: String {
        var json = JSONWriter()
        json.object { json in
            json.member("format", Self.format)
            json.object("codebook", .line) {
                $0.member("id", codebook.studyProtocol.id)
                $0.member("version", codebook.studyProtocol.version)
                $0.member("digest", codebook.digest)
            }
            json.array("cases") { _ in }
        }
        // An empty list, still open.
        return String(json.finished().dropLast(Self.end.count))
    }

    /// What stands after the last case.
    ///
    /// - Parameter isInvented: whether any of the material is, which is known
    ///   when all of it has been read.
    public func footer(isInvented: Bool) -> String {
        (isFirst ? "]" : "\n  ]") + ",\n  \"invented\": \(isInvented)\n}\n"
    }

    /// The next case, on a line of its own.
    ///
    /// - Parameter explanation: of all its variables.
    public mutating func text(for explanation: CaseExplanation) -> String {
        var json = JSONWriter(.line)
        json.object { json in
            json.member("id", explanation.id)
            json.member("municipality", explanation.municipality)
            json.member("unit", explanation.unit)
            json.member("invented", explanation.isInvented)
            json.array("values") { json in
                for item in explanation.variables { write(item, of: explanation, to: &json) }
            }
        }
        defer { isFirst = false }
        return (isFirst ? "\n    " : ",\n    ") + json.finished().dropLast()
    }

    private func write(
        _ item: VariableExplanation, of explanation: CaseExplanation, to json: inout JSONWriter
    ) {
        let variable = codebook.variables[item.variable]
        json.object { json in
            json.member("variable", variable.id)
            write(item.value, of: variable, to: &json)
            switch item.basis {
            case .readyCoded: json.member("by", "coded")
            case .nothing: json.member("by", Evidence.nothing.name)
            case .derived:
                if let derivation = item.derivation { write(derivation, of: explanation, to: &json) }
            case .observation(let index, let document):
                json.member("by", Evidence.observation(index).name)
                guard let observation = explanation.caseFile?.observations?[index] else { break }
                write(observation, to: &json)
                write(document.map { [$0] } ?? [], of: explanation, to: &json)
            }
        }
    }

    private func write(_ value: CodedValue, of variable: Variable, to json: inout JSONWriter) {
        let values = variable.values.values
        switch value {
        case .value(let index):
            json.member("kind", "value")
            json.member("value", values[index].id)
        case .values(let set):
            json.member("kind", "value")
            json.array("value") { for index in set.indices { $0.value(values[index].id) } }
        case .number(let number):
            json.member("kind", "value")
            json.member("value", number)
        case .notEvident: json.member("kind", "notEvident")
        case .notApplicable: json.member("kind", "notApplicable")
        case .missing: json.member("kind", "missing")
        }
    }
}

// MARK: - What values rest on

extension CodedCaseJSON {
    private func write(
        _ derivation: VariableExplanation.Derivation, of explanation: CaseExplanation,
        to json: inout JSONWriter
    ) {
        json.member("by", derivation.evidence.name)
        if !derivation.deciding.isEmpty {
            json.array("branches") { for index in derivation.deciding { $0.value(index + 1) } }
        }
        write(derivation.sources, of: explanation, to: &json)
    }

    private func write(_ observation: Observation, to json: inout JSONWriter) {
        if let plan = observation[.plan].text { json.member("plan", plan) }
        if let coder = observation[.coder].text { json.member("coder", coder) }
        if case .date(let date) = observation[.codedOn] { json.member("codedOn", date.description) }
        if case .code(let certainty) = observation[.certainty] {
            json.member("certainty", codebook.list(.certainties).values[certainty].id)
        }
    }

    private func write(
        _ sources: [Source], of explanation: CaseExplanation, to json: inout JSONWriter
    ) {
        let file = explanation.caseFile
        let plans = sources.compactMap { source -> String? in
            guard case .plan(let index) = source else { return nil }
            return file?.plans?[index][.id].text
        }
        let documents = sources.compactMap { source -> String? in
            switch source {
            case .document(let index): file?.documents?[index][.id].text
            case .unknownDocument(let id): id
            case .plan, .caseFile, .part, .emptyList, .absent: nil
            }
        }
        if !plans.isEmpty { json.array("plans") { for id in plans { $0.value(id) } } }
        if !documents.isEmpty { json.array("documents") { for id in documents { $0.value(id) } } }
    }
}
