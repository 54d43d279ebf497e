/// A condition over the structural facts around a unit.
public indirect enum FactCondition: Hashable, Sendable {
    /// The fact, as an index into the list of them, is *ja*.
    case fact(Int)
    case all([FactCondition])
    case any([FactCondition])
    case not(FactCondition)

    /// - Parameter value: what is known of a fact: *ja*, *nej*, or *framgår ej*.
    func truth(_ value: (Int) -> Truth) -> Truth {
        switch self {
        case .fact(let fact): value(fact)
        case .all(let parts): .all(parts) { $0.truth(value) }
        case .any(let parts): .any(parts) { $0.truth(value) }
        case .not(let part): !part.truth(value)
        }
    }

    /// The same without asking for some facts; nil: nothing is left to ask for.
    func removing(_ removed: Set<Int>) -> FactCondition? {
        switch self {
        case .fact(let fact): return removed.contains(fact) ? nil : self
        case .all(let parts):
            let rest = parts.compactMap { $0.removing(removed) }
            return rest.isEmpty ? nil : .all(rest)
        case .any(let parts):
            let rest = parts.compactMap { $0.removing(removed) }
            return rest.isEmpty ? nil : .any(rest)
        case .not(let part): return part.removing(removed).map { .not($0) }
        }
    }

    /// The facts it reads, each once, in the order of their appearance.
    var facts: [Int] {
        switch self {
        case .fact(let fact): [fact]
        case .all(let parts), .any(let parts):
            parts.flatMap(\.facts).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        case .not(let part): part.facts
        }
    }
}

extension Samverkan.GradeScale {
    /// The structural facts that vertical integration rests on, each once.
    var facts: [Int] {
        vertical.flatMap(\.condition.facts).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}

extension CodebookDecoder {
    /// Reads a condition over structural facts.
    mutating func factCondition(_ value: JSONValue?) -> FactCondition? {
        guard let value, isObject(value) else { return nil }
        if let fact = value["fact"] {
            check(value, known: ["fact"])
            return code(fact, in: .structuralFacts).map { .fact($0) }
        }
        if let parts = value["all"] {
            check(value, known: ["all"])
            return factConditions(parts).map { .all($0) }
        }
        if let parts = value["any"] {
            check(value, known: ["any"])
            return factConditions(parts).map { .any($0) }
        }
        if let part = value["not"] {
            check(value, known: ["not"])
            return factCondition(part).map { .not($0) }
        }
        report("condition", at: value, .unknownFactCondition)
        return nil
    }

    private mutating func factConditions(_ list: JSONValue) -> [FactCondition]? {
        var parts: [FactCondition] = []
        var isWhole = true
        for part in elements(list) {
            if let part = factCondition(part) { parts.append(part) } else { isWhole = false }
        }
        return isWhole ? parts : nil
    }
}

extension Bilingual {
    fileprivate static let unknownFactCondition = Bilingual(
        sv: "Här behövs ett villkor om strukturella förhållanden: fact, all, any eller not.",
        en: "A condition on structural facts is needed here: fact, all, any or not.")
}
