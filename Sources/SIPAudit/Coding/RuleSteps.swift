// What the rules give that are no branches.

extension RuleProgram {
    func field(
        _ path: ConditionProgram.Path, _ mapping: Int32, in view: CaseView
    ) -> CodedValue {
        conditions.cell(path, in: view).coded { cell in
            switch cell {
            case .code(let index): return .value(mappings[Int(mapping) + index])
            case .codes(let set):
                var mapped = CodeSet()
                var bits = set.bits
                while bits != 0 {
                    mapped.insert(mappings[Int(mapping) + bits.trailingZeroBitCount])
                    bits &= bits - 1
                }
                return .values(mapped)
            case .number(let number): return .number(number)
            case .empty, .date, .text, .filled, .notEvident, .missing: return .notEvident
            }
        }
    }

    func count(_ column: Int32, _ answers: RowAnswers.Lent) -> CodedValue {
        switch answers.count(ofColumn: Int(column), in: rows) {
        case .known(let number): .number(number)
        case .absent: .notApplicable
        case .notEvident: .notEvident
        case .missing: .missing
        }
    }

    func count(_ scope: Scope, _ condition: Int32, in view: CaseView) -> CodedValue {
        guard let rows = view.range(of: scope) else {
            return view.absence(of: scope) == .notEvident ? .notEvident : .missing
        }
        let count = conditions.count(rows, Int(condition), in: view)
        if count.missing > 0 { return .missing }
        return count.notEvident > 0 ? .notEvident : .number(count.met)
    }

    func countValues(
        _ path: ConditionProgram.Path, _ selection: Int32, in view: CaseView
    ) -> CodedValue {
        conditions.cell(path, in: view).coded { cell in
            switch cell {
            case .codes(let set): .number(conditions.members(of: set, in: Int(selection)).count)
            // An empty box for several values holds none of them.
            case .empty: .number(0)
            default: .notEvident
            }
        }
    }

    /// The days, where the precision of both dates decides them.
    func days(
        from: ConditionProgram.Path, to: ConditionProgram.Path, in view: CaseView
    ) -> CodedValue {
        switch conditions.dates(from, to, in: view) {
        case .known(let dates):
            let range = dates.0.days(to: dates.1)
            return range.count == 1 ? .number(range.lowerBound) : .notEvident
        case .absent: return .notApplicable
        case .notEvident: return .notEvident
        case .missing: return .missing
        }
    }

    func year(_ path: ConditionProgram.Path, in view: CaseView) -> CodedValue {
        conditions.cell(path, in: view).coded { cell in
            switch cell {
            case .date(let date): .number(date.year)
            case .number(let year): .number(year)
            // As for days: where no date was set there is nothing to count from.
            case .empty: .notApplicable
            default: .notEvident
            }
        }
    }
}

extension Known<FieldCell> {
    /// The coded value that `convert` makes of the field, where it holds one.
    fileprivate func coded(_ convert: (FieldCell) -> CodedValue) -> CodedValue {
        switch self {
        case .known(.missing), .missing: .missing
        case .known(.notEvident), .notEvident: .notEvident
        case .known(let cell): convert(cell)
        case .absent: .notApplicable
        }
    }
}
