extension JSONKeys {
    fileprivate static let threshold = JSONKeys(
        ["id", "value", "step", "least", "most", "label", "source"],
        required: ["id", "value", "step", "label", "source"])
    fileprivate static let reference = JSONKeys(["threshold"], required: ["threshold"])
}

extension CodebookDecoder {
    /// Reads the `thresholds` of a codebook, for conditions that name them.
    ///
    /// - Parameter overriding: other values than those written, by id.
    mutating func decodeThresholds(_ value: JSONValue?, overriding: [String: Fraction] = [:]) {
        for item in elements(value) {
            guard let threshold = threshold(item, overriding) else {
                if let id = item["id"]?.string() { faultyThresholds.insert(id) }
                continue
            }
            if thresholds.contains(where: { $0.id == threshold.id }) {
                report("doubled", at: item, .doubled(Masked(threshold.id)))
                continue
            }
            thresholds.append(threshold)
        }
    }

    private mutating func threshold(_ item: JSONValue, _ overriding: [String: Fraction]) -> Threshold? {
        guard check(item, .threshold), let id = string(item["id"]), let written = item["value"],
            let value = plainFraction(written), let step = item["step"].flatMap({ plainFraction($0) }),
            let label = bilingual(item["label"]), let source = string(item["source"])
        else { return nil }
        let bounds = (
            least: item["least"].flatMap { plainFraction($0) },
            most: item["most"].flatMap { plainFraction($0) }
        )
        guard (bounds.least == nil) == !item.has("least"), (bounds.most == nil) == !item.has("most") else {
            return nil
        }
        let threshold = Threshold(
            id: id, value: overriding[id] ?? value, step: step, least: bounds.least, most: bounds.most,
            label: label, source: source)
        if !threshold.allows(value) {
            report("threshold", at: written, .outsideBounds(value, least: bounds.least, most: bounds.most))
            return nil
        }
        if step <= Fraction(0), let written = item["step"] {
            report("threshold", at: written, .stepNotAboveZero)
            return nil
        }
        return threshold
    }

    /// A number of a condition: a whole one, or the threshold that is named.
    mutating func number(_ value: JSONValue?) -> Int? {
        guard let value, value.kind == .object else { return integer(value) }
        guard let threshold = namedThreshold(value) else { return nil }
        if let number = threshold.value.whole { return number }
        report(
            "threshold", at: value["threshold"] ?? value, .thresholdNotWhole(threshold.id, threshold.value))
        return nil
    }

    /// The same where it must not lie below a bound.
    mutating func number(_ value: JSONValue?, atLeast least: Int) -> Int? {
        guard let value, let number = number(value) else { return nil }
        if number >= least { return number }
        report("number", at: value, .outsideBounds(Fraction(number), least: Fraction(least), most: nil))
        return nil
    }

    /// A share of a condition: from 0 to 1, or the threshold that is named.
    mutating func share(_ value: JSONValue?) -> Fraction? {
        guard let value else { return nil }
        let named = value.kind == .object ? namedThreshold(value)?.value : plainFraction(value)
        guard let share = named else { return nil }
        if (Fraction(0)...Fraction(1)).contains(share) { return share }
        report("number", at: value, .outsideBounds(share, least: Fraction(0), most: Fraction(1)))
        return nil
    }

    private mutating func namedThreshold(_ value: JSONValue) -> Threshold? {
        guard check(value, .reference), let name = value["threshold"], let id = string(name) else {
            return nil
        }
        if let threshold = thresholds.first(where: { $0.id == id }) { return threshold }
        if faultyThresholds.contains(id) { return nil }
        report(
            "unknown-threshold", at: name,
            .unknownThreshold(Masked(id), nearest: nearestName(to: id, in: thresholds.map(\.id))))
        return nil
    }

    /// A whole number, or a fraction as a text: `"2/3"`.
    private mutating func plainFraction(_ written: JSONValue) -> Fraction? {
        let value = bound(written)
        if let whole = value.integer(), abs(whole) <= Fraction.largest { return Fraction(whole) }
        if let fraction = value.string().flatMap({ Fraction($0) }) { return fraction }
        report("type", at: value, .expectedFraction)
        return nil
    }
}

extension Bilingual {
    fileprivate static let expectedFraction = Bilingual(
        sv: "Här ska ett heltal stå, eller ett bråk som \"2/3\".",
        en: "A whole number was expected here, or a fraction such as \"2/3\".")

    fileprivate static let stepNotAboveZero = Bilingual(
        sv: "Steget ska vara större än 0.", en: "The step must be greater than 0.")

    fileprivate static func outsideBounds(_ value: Fraction, least: Fraction?, most: Fraction?) -> Bilingual {
        let lower = least.map { Bilingual(sv: " minst \($0)", en: " at least \($0)") }
        let upper = most.map { Bilingual(sv: " högst \($0)", en: " at most \($0)") }
        let and = lower != nil && upper != nil ? Bilingual(sv: " och", en: " and") : Bilingual(same: "")
        let none = Bilingual(same: "")
        return Bilingual(
            sv: "\(value) går inte här: talet ska vara", en: "\(value) will not do: the number must be")
            + (lower ?? none) + and + (upper ?? none) + Bilingual(same: ".")
    }

    fileprivate static func thresholdNotWhole(_ id: String, _ value: Fraction) -> Bilingual {
        Bilingual(
            sv: "Tröskeln ”\(id)” är \(value), men här behövs ett heltal.",
            en: "The threshold “\(id)” is \(value), but a whole number is needed here.")
    }

    static func unknownThreshold(_ id: Masked, nearest: String?) -> Bilingual {
        Bilingual(sv: "Tröskeln ”\(id)” finns inte.", en: "There is no threshold “\(id)”.")
            + suggestion(nearest)
    }
}
