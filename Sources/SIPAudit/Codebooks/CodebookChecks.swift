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
        if FlatFile.Column(rawValue: variable.id) != nil {
            report("reserved", at: value["id"] ?? value, .reservedSpelling(Masked(variable.id)))
        }
        if variable.kind == .multiple { checkBars(variable, at: value) }
        checkSpellings(variable, at: value)
    }

    /// Where several values can be chosen, a cell divides them by `|`.
    private mutating func checkBars(_ variable: Variable, at value: JSONValue) {
        for item in variable.values.values {
            let spellings = [item.id, item.label.swedish, item.label.english]
            guard let text = spellings.first(where: { $0.utf8.contains(UInt8(ascii: "|")) }) else { continue }
            report("bar", at: value, .barInValue(Masked(text)))
        }
    }

    private mutating func checkSpellings(_ variable: Variable, at value: JSONValue) {
        for clash in ambiguousSpellings(of: variable) {
            report(
                "ambiguous", at: value,
                .ambiguousSpelling(Masked(clash.spelling), first: clash.first, second: clash.second))
        }
    }

    /// Looked up once for all variables that take their values from a list.
    private mutating func ambiguousSpellings(of variable: Variable) -> [AmbiguousSpelling] {
        guard let list = variable.values.sharedList else {
            return AmbiguousSpelling.all(in: variable.values.values, missingCodes)
        }
        if let known = ambiguousSpellings[list] { return known }
        let found = AmbiguousSpelling.all(in: variable.values.values, missingCodes)
        ambiguousSpellings[list] = found
        return found
    }

    /// Numbers between two bands that no branch takes: they would fall to
    /// `otherwise`, which a mistyped year does without anybody seeing it.
    private mutating func checkGaps(between branches: [Rule.Branch], at items: JSONElements) {
        guard branches.count > 1, branches[0].condition.band != nil else { return }
        let bands = branches.enumerated().compactMap { index, branch in
            branch.condition.band.map { (index, $0.0, $0.1) }
        }
        // A band that holds nothing is reported as such.
        guard bands.count == branches.count, let paths = bands.first?.1,
            bands.allSatisfy({ $0.1 == paths && !$0.2.isEmpty })
        else { return }
        let sorted = bands.sorted { ($0.2.atLeast ?? .min) < ($1.2.atLeast ?? .min) }
        for (lower, upper) in zip(sorted, sorted.dropFirst()) {
            guard let end = lower.2.atMost, let start = upper.2.atLeast, start > end + 1 else { continue }
            report("gap", at: items.element(upper.0), .gapBetweenBands(end + 1...start - 1))
        }
    }

    /// Branches that can never match, bands of numbers that overlap, and gaps
    /// between them.
    mutating func checkBranches(_ branches: [Rule.Branch], values: CodeList, at items: JSONElements) {
        for (index, branch) in branches.enumerated() {
            let earlier = branches[..<index]
            if branch.condition.isImpossible || earlier.contains(where: { $0.condition == branch.condition })
                || branch.condition.isCovered(by: earlier)
            {
                report("unreachable", at: items.element(index), .unreachableBranch)
            }
            for other in earlier where branch.condition.isBandOverlapping(other.condition) {
                let names = [other, branch].map { $0.outcome.name(in: values) }
                report("overlap", at: items.element(index), .overlappingBands(names[0], names[1]))
            }
        }
        checkGaps(between: branches, at: items)
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
        case .comparison(_, .isAny(let selection)): selection.isEmpty
        case .comparison(_, .isWithin(let from?, let to?)): to.last < from.first
        case .some(_, let condition): condition.isImpossible
        case .all(let parts): parts.contains(where: \.isImpossible) || Self.areDisjoint(parts)
        case .any(let parts): parts.allSatisfy(\.isImpossible)
        default: false
        }
    }

    /// Whether two parts ask one single-valued field for different values, or
    /// one number to lie in ranges that share none.
    private static func areDisjoint(_ parts: [Condition]) -> Bool {
        for (index, part) in parts.enumerated() {
            if parts[..<index].contains(where: { part.isRangeDisjoint(from: $0) }) { return true }
            guard case .comparison(let path, .isAny(let selection)) = part,
                case .coded = path.type.content
            else { continue }
            for other in parts[..<index] {
                if case .comparison(path, .isAny(let earlier)) = other,
                    selection.isDisjoint(with: earlier)
                {
                    return true
                }
            }
        }
        return false
    }

    private func isRangeDisjoint(from other: Condition) -> Bool {
        switch (self, other) {
        case (
            .comparison(let path, .isIn(let range, let values)),
            .comparison(let otherPath, .isIn(let otherRange, let otherValues))
        ):
            path == otherPath && values == otherValues && !range.overlaps(otherRange)
        case (.days(let from, let to, let range), .days(let otherFrom, let otherTo, let otherRange)):
            from == otherFrom && to == otherTo && !range.overlaps(otherRange)
        default: false
        }
    }

    /// Whether earlier branches on the same single-valued field already take
    /// every value it asks for.
    fileprivate func isCovered(by earlier: ArraySlice<Rule.Branch>) -> Bool {
        guard case .comparison(let path, .isAny(let selection)) = self, case .coded = path.type.content
        else { return false }
        var left = selection
        for branch in earlier {
            if case .comparison(path, .isAny(let taken)) = branch.condition { left.subtract(taken) }
        }
        return left.isEmpty
    }

    /// Whether both are bands of one number, and share a number.
    fileprivate func isBandOverlapping(_ other: Condition) -> Bool {
        guard let band, let otherBand = other.band, band.0 == otherBand.0 else { return false }
        return band.1.overlaps(otherBand.1)
    }

    fileprivate var band: ([FieldPath], NumberRange)? {
        switch self {
        case .comparison(let path, .isIn(let range, of: nil)): ([path], range)
        case .days(let from, let to, let range): ([from, to], range)
        default: nil
        }
    }
}

extension NumberRange {
    /// Whether some number lies in both.
    fileprivate func overlaps(_ other: NumberRange) -> Bool {
        max(atLeast ?? .min, other.atLeast ?? .min) <= min(atMost ?? .max, other.atMost ?? .max)
    }

    fileprivate var isEmpty: Bool {
        guard let atLeast, let atMost else { return false }
        return atLeast > atMost
    }
}
