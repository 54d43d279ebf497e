/// What `tables.json` holds.
struct StudyTables: Sendable {
    let definitions: [TableDefinition]
    /// Variables that hang together in a way that no rule shows, as sets of indices.
    let tiedVariables: [[Int]]
}

/// A table of the study, as the codebook declares it.
public struct TableDefinition: Sendable {
    public enum Statistic: String, CaseIterable, Sendable {
        case count, percent
    }

    public let id: String
    public let title: Bilingual
    public let source: String
    /// What is counted, as an id of the protocol's `counted`.
    public let counted: String
    public let statistic: Statistic
    public let columns: [Column]
    public let body: Body
    public let test: Test?
    public let footnotes: [Footnote]
    public let position: Int

    public enum Body: Sendable {
        case groups([Group])
        /// One row for each municipality of the material and a total, one
        /// column for each value of the variable (the kind of unit).
        case municipalities(variable: Int, total: Bilingual)
        /// One row for each unit and a total, one column for each value of the
        /// variable.
        case units(variable: Int)
        /// The flow of units and files, from the material, with its labels by
        /// step and that of its one column.
        case flow([FlowStep: Bilingual], number: Bilingual)
    }

    public struct Column: Sendable {
        public let id: String
        public let label: Bilingual
        public let content: Content

        public enum Content: Sendable {
            /// The cases for which the condition holds; nil: all.
            case group(CodedCondition?)
            /// The cases that have this value of the row's variable, by its id.
            case value(String)
        }
    }

    public struct Group: Sendable {
        public let id: String
        public let label: Bilingual?
        public let rows: [Row]
    }

    public struct Row: Sendable {
        public let id: String
        public let label: Bilingual
        public let content: Content
        /// The columns it has cells in, by index; the others print a dash.
        public let columns: [Int]
        public let footnote: String?
        /// 1 for a subtotal or a row set off from the others.
        public let level: Int
        public let position: Int

        public enum Content: Sendable {
            /// Cases for which the condition holds, in every column.
            case condition(CodedCondition)
            /// Another condition in each column.
            case cells([CodedCondition])
            /// A variable, whose value the column names.
            case variable(Int)
            /// The sum of a count variable, of the sum of another.
            case sum(Int, of: Int?)
        }
    }

    /// A paired test of two columns, for every row.
    public struct Test: Sendable {
        public let first: Int
        public let second: Int
        /// The column that carries the mark.
        public let marked: Int
    }

    public struct Footnote: Sendable, Hashable {
        /// Empty for a note on the whole table.
        public let mark: String
        public let text: Bilingual
    }
}

/// A step of the flow from the units that were asked to the files included.
public enum FlowStep: String, CaseIterable, Sendable {
    case unitsAsked, unitsDeclined, unitsParticipated, unitsWithoutFiles
    case filesScreened, filesExcluded, filesIncluded
}

/// A condition over the coded values of a case.
public indirect enum CodedCondition: Sendable, Hashable {
    /// The variable has one of these values, or one below them.
    case isAny(variable: Int, CodeSelection)
    case isNotEvident(variable: Int)
    case isEmpty(variable: Int, Bool)
    /// A number, or how many of several values.
    case isIn(variable: Int, NumberRange)
    case all([CodedCondition])
    case any([CodedCondition])
    case not(CodedCondition)

    /// The variables it reads, each once, in the order of their appearance.
    public var variables: [Int] {
        var found: [Int] = []
        collect(into: &found)
        return found
    }

    private func collect(into found: inout [Int]) {
        switch self {
        case .isAny(let variable, _), .isNotEvident(let variable), .isEmpty(let variable, _),
            .isIn(let variable, _):
            if !found.contains(variable) { found.append(variable) }
        case .all(let parts), .any(let parts):
            for part in parts { part.collect(into: &found) }
        case .not(let condition):
            condition.collect(into: &found)
        }
    }
}

extension Codebook {
    /// The variables that its tables ask, with those that they follow from.
    public var variablesOfTables: Set<Int> {
        var found = Set(tables.flatMap(\.variables))
        for index in variables.indices.reversed() where found.contains(index) {
            found.formUnion(variables[index].rule?.derivation?.variables ?? [])
        }
        return found
    }
}

extension TableDefinition {
    /// The variables that its rows and columns ask.
    var variables: [Int] {
        let ofColumns = columns.flatMap { column -> [Int] in
            if case .group(let condition?) = column.content { condition.variables } else { [] }
        }
        switch body {
        case .flow: return ofColumns
        case .municipalities(let variable, _), .units(let variable): return ofColumns + [variable]
        case .groups(let groups): return ofColumns + groups.flatMap(\.rows).flatMap(\.content.variables)
        }
    }
}

extension TableDefinition.Row.Content {
    fileprivate var variables: [Int] {
        switch self {
        case .condition(let condition): condition.variables
        case .cells(let conditions): conditions.flatMap(\.variables)
        case .variable(let variable): [variable]
        case .sum(let variable, let base): [variable] + (base.map { [$0] } ?? [])
        }
    }
}
