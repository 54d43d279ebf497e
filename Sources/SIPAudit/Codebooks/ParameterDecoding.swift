extension CheckDecoding {
    private static let prefix = "$parameters."

    /// Reads the thresholds and lists of the study: those of built-in checks,
    /// each of its type, and those of its own.
    mutating func decodeParameters(_ value: JSONValue?) -> CheckParameters {
        var parameters = CheckParameters()
        guard let value, decoder.isObject(value) else { return parameters }
        let builtIn = BuiltInChecks.declared.flatMap { $0.parameters }
        for member in value.members {
            let name = member.name.string() ?? ""
            constants[Self.prefix + name] = member.value
            if let parameter = builtIn.first(where: { $0.name == name }) {
                decode(parameter, member.value, into: &parameters)
            } else {
                decodeOwn(name, member.value, into: &parameters)
            }
        }
        return parameters
    }

    /// Reports the parameters that no check reads, once all of them were read.
    mutating func checkParametersAreRead(_ value: JSONValue?) {
        let builtIn = BuiltInChecks.declared.flatMap { $0.parameters.map(\.name) }
        guard let value, value.kind == .object else { return }
        for member in value.members {
            let name = member.name.string() ?? ""
            let isRead = builtIn.contains(name) || decoder.namedConstants.contains(Self.prefix + name)
            if isRead { continue }
            let named = decoder.namedConstants.filter { $0.hasPrefix(Self.prefix) }.sorted()
            let known = builtIn + named.map { String($0.dropFirst(Self.prefix.count)) }
            decoder.report(
                "unknown-name", at: member.name,
                .unusedParameter(Masked(name), nearest: nearestName(to: name, in: known)))
        }
    }

    private mutating func decode(
        _ parameter: CheckParameter, _ value: JSONValue, into parameters: inout CheckParameters
    ) {
        switch parameter.content {
        case .number: parameters.numbers[parameter.name] = decoder.integer(value)
        case .values(let list):
            let elements = decoder.elements(value)
            for element in elements { _ = decoder.code(element, in: list) }
            parameters.names[parameter.name] = elements.compactMap { $0.string() }
        case .paths:
            let elements = decoder.elements(value)
            for element in elements { checkExpected(element) }
            parameters.names[parameter.name] = elements.compactMap { $0.string() }
        }
    }

    private mutating func checkExpected(_ value: JSONValue) {
        guard let path = decoder.string(value), NotCoded.unknownPath(in: [path]) != nil else { return }
        decoder.report(
            "unknown-path", at: value,
            .unknownPath(Masked(path), nearest: nearestName(to: path, in: NotCoded.simplePaths)))
    }

    /// One that conditions name; what it may hold is theirs to say.
    private mutating func decodeOwn(
        _ name: String, _ value: JSONValue, into parameters: inout CheckParameters
    ) {
        switch value.kind {
        case .number: parameters.numbers[name] = decoder.integer(value)
        case .string: parameters.names[name] = decoder.string(value).map { [$0] }
        default: parameters.names[name] = decoder.elements(value).compactMap { decoder.string($0) }
        }
    }
}

extension Bilingual {
    fileprivate static func unusedParameter(_ name: Masked, nearest: String?) -> Bilingual {
        Bilingual(
            sv: "Ingen kontroll läser parametern ”\(name)”.", en: "No check reads the parameter “\(name)”.")
            + suggestion(nearest)
    }
}
