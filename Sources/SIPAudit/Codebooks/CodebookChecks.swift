// What a codebook must be besides well formed: rules that can only give what
// the variable has, branches that can match, spellings that mean one thing.

extension CodebookDecoder {
    mutating func checkVariable(_ variable: Variable, at value: JSONValue) {
        if !variable.speaksOfFirstPlan, let scope = variable.scopes.first(where: \.dependsOnFirstPlan) {
            report("first-plan", at: value, .needsFirstPlan(scope.path))
        }
        if variable.kind == .multiple && variable.values.values.count > CodeSet.capacity {
            report("list-too-long", at: value, .listTooLong(variable.id, limit: CodeSet.capacity))
        }
        if !variable.allowsNotEvident && variable.canEndNotEvident {
            report("not-evident", at: value, .needsNotEvident)
        }
        if FlatFile.Column.allCases.contains(where: { $0.rawValue == variable.id }) {
            report("reserved", at: value["id"] ?? value, .reservedSpelling(Masked(variable.id)))
        }
        checkSpellings(variable, at: value)
    }

    /// In a flat file a value is spelled by its id, its label or its code: no
    /// spelling may mean two things, and no code of a value what is none.
    private mutating func checkSpellings(_ variable: Variable, at value: JSONValue) {
        let items = variable.values.values
        var meanings: [String: String] = [:]
        meanings.reserveCapacity(Spelling.reserved.count + 4 * items.count)
        for spelling in Spelling.reserved { meanings[spelling] = spelling }
        if let codes = missingCodes {
            meanings[String(codes.notEvident)] = Spelling.notEvident
            meanings[String(codes.notApplicable)] = Spelling.notApplicable
            meanings[String(codes.missing)] = Spelling.missing
        }
        var codes: Set<Int> = []
        for item in items {
            var clashes: [(spelling: String, other: String)] = []
            var spellings = [item.id, item.label.swedish, item.label.english]
            // A code that two values have was reported where they were read.
            if codes.insert(item.code).inserted { spellings.append(String(item.code)) }
            for text in spellings {
                let spelling = text.lowercased()
                if let other = meanings.updateValue(item.id, forKey: spelling), other != item.id {
                    clashes.append((spelling, other))
                }
            }
            for (spelling, other) in clashes.sorted(by: { $0.spelling < $1.spelling }) {
                report(
                    "ambiguous", at: value,
                    .ambiguousSpelling(Masked(spelling), first: other, second: item.id))
            }
        }
    }

    /// Branches that can never match, and bands of numbers that overlap.
    mutating func checkBranches(_ branches: [Rule.Branch], values: CodeList, at items: [JSONValue]) {
        for (index, branch) in branches.enumerated() {
            let earlier = branches[..<index]
            if branch.condition.isImpossible || earlier.contains(where: { $0.condition == branch.condition })
                || branch.condition.isCovered(by: earlier.map(\.condition))
            {
                report("unreachable", at: items[index], .unreachableBranch)
            }
            for other in earlier where branch.condition.isBandOverlapping(other.condition) {
                let names = [other, branch].map { $0.outcome.name(in: values) }
                report("overlap", at: items[index], .overlappingBands(names[0], names[1]))
            }
        }
    }
}

extension Rule.Outcome {
    fileprivate func name(in values: CodeList) -> String {
        switch self {
        case .value(let index): values.values[index].id
        case .notEvident: Spelling.notEvident
        case .notApplicable: Spelling.notApplicable
        }
    }
}

extension Condition {
    /// Whether nothing can meet it.
    fileprivate var isImpossible: Bool {
        switch self {
        case .comparison(_, .isIn(let range, _)), .days(_, _, let range), .count(_, _, let range):
            range.isEmpty
        case .comparison(_, .isAny(let selection)): selection.indices.isEmpty
        case .comparison(_, .isWithin(let from?, let to?)): to.last < from.first
        case .some(_, let condition): condition.isImpossible
        case .all(let parts): parts.contains(where: \.isImpossible) || Self.areDisjoint(parts)
        case .any(let parts): parts.allSatisfy(\.isImpossible)
        default: false
        }
    }

    /// Whether two parts ask one single-valued field for different values.
    private static func areDisjoint(_ parts: [Condition]) -> Bool {
        for (index, part) in parts.enumerated() {
            guard case .comparison(let path, .isAny(let selection)) = part,
                case .coded = path.entry.type.content
            else { continue }
            for other in parts[..<index] {
                if case .comparison(path, .isAny(let earlier)) = other,
                    Set(earlier.indices).isDisjoint(with: selection.indices)
                {
                    return true
                }
            }
        }
        return false
    }

    /// Whether earlier branches on the same single-valued field already take
    /// every value it asks for.
    fileprivate func isCovered(by earlier: [Condition]) -> Bool {
        guard case .comparison(let path, .isAny(let selection)) = self, case .coded = path.entry.type.content
        else { return false }
        var left = Set(selection.indices)
        for condition in earlier {
            if case .comparison(path, .isAny(let taken)) = condition { left.subtract(taken.indices) }
        }
        return left.isEmpty
    }

    /// Whether both are bands of one number, and share a number.
    fileprivate func isBandOverlapping(_ other: Condition) -> Bool {
        guard let band, let otherBand = other.band, band.0 == otherBand.0 else { return false }
        let low = max(band.1.atLeast ?? .min, otherBand.1.atLeast ?? .min)
        let high = min(band.1.atMost ?? .max, otherBand.1.atMost ?? .max)
        return low <= high
    }

    private var band: ([FieldPath], NumberRange)? {
        switch self {
        case .comparison(let path, .isIn(let range, of: nil)): ([path], range)
        case .days(let from, let to, let range): ([from, to], range)
        default: nil
        }
    }
}

extension NumberRange {
    fileprivate var isEmpty: Bool {
        guard let atLeast, let atMost else { return false }
        return atLeast > atMost
    }
}
