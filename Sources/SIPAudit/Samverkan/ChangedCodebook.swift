extension Codebook {
    /// The same study with one thing of its score changed; nil: it cannot be, since
    /// the threshold has no such step, or nothing would be left.
    func changed(by change: Sensitivity.Change) -> Codebook? {
        guard let samverkan else { return nil }
        var shifted: [String: Fraction] = [:]
        var leftOut = LeftOut()
        switch change {
        case .without(let criterion):
            leftOut.criteria = [variables[samverkan.criteria[criterion].variable].id]
        case .withoutFact(let fact): leftOut.facts = [fact]
        case .shifted(let index, let steps):
            let threshold = samverkan.thresholds[index]
            guard let value = threshold.value(after: steps) else { return nil }
            shifted[threshold.id] = value
        case .readings: return self
        }
        return decodingSamverkan(shifted: shifted, leavingOut: leftOut)
    }

    /// - Precondition: the file was without faults before.
    private func decodingSamverkan(shifted: [String: Fraction], leavingOut leftOut: LeftOut) -> Codebook? {
        guard let samverkan, let first = samverkan.criteria.map(\.variable).min() else { return nil }
        var decoder = CodebookDecoder()
        decoder.lists = lists
        decoder.variables = Array(variables[..<first])
        decoder.variableIndexByID = IDIndex(decoder.variables.map(\.id))
        decoder.missingCodes = studyProtocol.missing
        decoder.counted = studyProtocol.counted.map(\.id)
        let changed = decoder.decodeSamverkan(
            document(.samverkan).root, shifted: shifted, leavingOut: leftOut)
        guard let changed, decoder.log.isEmpty else { return nil }
        return with(samverkan: changed, variables: decoder.variables)
    }
}

extension Threshold {
    /// The value so many steps further; nil: outside of what it can be.
    fileprivate func value(after steps: Int) -> Fraction? {
        let value = (0..<abs(steps)).reduce(value) { value, _ in steps < 0 ? value - step : value + step }
        return allows(value) ? value : nil
    }
}
