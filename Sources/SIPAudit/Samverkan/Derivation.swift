/// How a variable follows from other coded values, or from the material.
///
/// The exception to the rule that no rule reads another variable: a coder's
/// observation of a criterion then carries through to the kind and the grade.
public enum Derivation: Hashable, Sendable {
    /// The highest step all of whose criteria are met; the criteria by step.
    case kind(steps: [[Int]], NotEvidentReading)
    /// How many of the criteria are in one of the states.
    case number(of: [Int], CriterionStates)
    /// The level that the share of criteria met reaches; `thresholds` are those
    /// of each level but the lowest, rising.
    case level(of: [Int], thresholds: [Fraction], NotEvidentReading)
    /// Of the unit, from the structural facts of the material.
    case vertical(NotEvidentReading)
    /// By vertical level, then horizontal level, the grade.
    case grade(vertical: Int, horizontal: Int, matrix: [[Int]])
}

/// What *framgår ej* is taken for. The two answers give the bounds that it
/// leaves.
public enum NotEvidentReading: Hashable, Sendable {
    case asItIs, asNo, asYes

    func read(_ truth: Truth) -> Truth {
        guard truth == .notEvident else { return truth }
        return switch self {
        case .asItIs: .notEvident
        case .asNo: .no
        case .asYes: .yes
        }
    }
}

/// The states of a criterion that a number counts.
public struct CriterionStates: OptionSet, Hashable, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    public static let met = CriterionStates(rawValue: 1)
    public static let notMet = CriterionStates(rawValue: 2)
    public static let notEvident = CriterionStates(rawValue: 4)
}

extension Derivation {
    /// The variables it follows from, all of them coded before it.
    var variables: [Int] {
        switch self {
        case .kind(let steps, _): Array(Set(steps.joined())).sorted()
        case .number(let criteria, _), .level(let criteria, _, _): criteria
        case .vertical: []
        case .grade(let vertical, let horizontal, _): [vertical, horizontal]
        }
    }

    /// The value that follows from those coded before it.
    ///
    /// - Parameter surroundings: of the case's unit.
    func value(_ values: [CodedValue], _ surroundings: UnitSurroundings) -> CodedValue {
        switch self {
        case .kind(let steps, let reading): Self.kind(steps, reading, values)
        case .number(let criteria, let states): Self.number(criteria, states, values)
        case .level(let criteria, let thresholds, let reading):
            Self.level(criteria, thresholds, reading, values)
        case .vertical(let reading): surroundings.vertical(reading)
        case .grade(let vertical, let horizontal, let matrix):
            Self.grade(values[vertical], values[horizontal], matrix)
        }
    }

    /// A step that nobody coded whole leaves open whether the case reaches it. A
    /// case to which no criterion applies, since it has no plan, has no kind.
    private static func kind(
        _ steps: [[Int]], _ reading: NotEvidentReading, _ values: [CodedValue]
    ) -> CodedValue {
        guard steps.joined().contains(where: { values[$0] != .notApplicable }) else { return .notApplicable }
        for (index, criteria) in steps.enumerated().reversed() where !criteria.isEmpty {
            let truth = Truth.all(criteria) { values[$0].criterion(reading) }
            if truth == .yes { return .value(index) }
            if truth == .missing { return .missing }
        }
        return .value(0)
    }

    /// A criterion that nobody coded leaves the number open.
    private static func number(
        _ criteria: [Int], _ states: CriterionStates, _ values: [CodedValue]
    ) -> CodedValue {
        guard criteria.contains(where: { values[$0] != .notApplicable }) else { return .notApplicable }
        var number = 0
        for criterion in criteria where values[criterion] != .notApplicable {
            switch values[criterion].criterion(.asItIs) {
            case .yes: if states.contains(.met) { number += 1 }
            case .no: if states.contains(.notMet) { number += 1 }
            case .notEvident: if states.contains(.notEvident) { number += 1 }
            case .missing: return .missing
            }
        }
        return .number(number)
    }

    /// Of the criteria that apply: *framgår ej* where none of them is judged,
    /// *ej tillämpligt* where none applies, *ej kodat* where one was not coded.
    private static func level(
        _ criteria: [Int], _ thresholds: [Fraction], _ reading: NotEvidentReading, _ values: [CodedValue]
    ) -> CodedValue {
        var (met, judged, open) = (0, 0, 0)
        for criterion in criteria where values[criterion] != .notApplicable {
            switch values[criterion].criterion(reading) {
            case .yes:
                met += 1
                judged += 1
            case .no: judged += 1
            case .notEvident: open += 1
            case .missing: return .missing
            }
        }
        guard judged > 0 else { return open > 0 ? .notEvident : .notApplicable }
        return .value(thresholds.lastIndex { $0.isReached(by: met, of: judged) }.map { $0 + 1 } ?? 0)
    }

    private static func grade(
        _ vertical: CodedValue, _ horizontal: CodedValue, _ matrix: [[Int]]
    ) -> CodedValue {
        switch (vertical, horizontal) {
        case (.value(let row), .value(let column)): .value(matrix[row][column])
        case (.notApplicable, _), (_, .notApplicable): .notApplicable
        case (.missing, _), (_, .missing): .missing
        default: .notEvident
        }
    }
}

extension CodedValue {
    /// Whether a criterion is met. What does not apply is not.
    func criterion(_ reading: NotEvidentReading) -> Truth {
        switch self {
        case .value(let answer): Truth(answer == WellKnown.yes)
        case .notEvident: reading.read(.notEvident)
        case .missing: .missing
        case .notApplicable, .values, .number: .no
        }
    }
}
