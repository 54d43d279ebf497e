/// The rules of all variables of a codebook, laid out for coding a million case
/// files: see `RowProgram`, which answers nearly all of what they ask, and
/// `ConditionProgram`, which answers the rest.
///
/// A class, so that handing it on counts one reference.
final class RuleProgram: Sendable {
    /// The rule of a variable that is asked for.
    struct VariableRule {
        let variable: Int32
        let isOfFirstPlan: Bool
        let applicability: Asked
        let step: Step
    }

    enum Step {
        /// A variable that rests on observations alone.
        case observed
        case field(ConditionProgram.Path, mapping: Int32)
        case branches(first: Int32, end: Int32, otherwise: CodedValue)
        case members(first: Int32, end: Int32)
        /// The column that counts.
        case count(column: Int32)
        /// What it asks of elements is no column.
        case countElements(Scope, condition: Int32)
        /// `selection`: -1 counts all values.
        case countValues(ConditionProgram.Path, selection: Int32)
        case days(from: ConditionProgram.Path, to: ConditionProgram.Path)
        case year(ConditionProgram.Path)
        case derived(Int32)
    }

    /// Where a condition is answered.
    struct Asked {
        /// A column; below 0: `~reference` is a node.
        let reference: Int32

        /// No condition, which is always true.
        static let nothing = Asked(reference: .max)

        static func column(_ column: Int) -> Asked { Asked(reference: Int32(column)) }
        static func node(_ node: Int) -> Asked { Asked(reference: ~Int32(node)) }

        var column: Int? { reference >= 0 && reference != .max ? Int(reference) : nil }
    }

    struct Branch {
        let condition: Asked
        let outcome: CodedValue
    }

    /// What a variable is where a column of its rule is the first that is not
    /// false.
    struct ColumnOutcome {
        let variable: Int32
        /// Counted from 0.
        let branch: Int32
        let outcome: CodedValue
    }

    struct Member {
        let condition: Asked
        let value: Int
    }

    /// In the order of the variables.
    let rules: FrozenArray<VariableRule>
    /// Those that the rules read.
    let scopes: ScopeSet
    /// The places of the rules that columns alone do not decide.
    let others: [Int]
    /// By column; those of `decidingColumns` alone are read.
    let columnOutcomes: FrozenArray<ColumnOutcome>
    /// By panel, the columns that decide a variable alone with others of its rule.
    let decidingColumns: FrozenArray<UInt64>
    /// By variable, what it is where none of these columns is true or open.
    let otherwise: CodedVariables
    let rows: RowProgram
    let conditions: ConditionProgram
    let branches: FrozenArray<Branch>
    let members: FrozenArray<Member>
    let mappings: [Int]
    /// In the order of the variables.
    let derivations: [(variable: Int, derivation: Derivation)]

    /// - Parameter needed: the variables that are asked for; nil: all.
    convenience init(_ variables: [Variable], only needed: Set<Int>? = nil) {
        var layout = RuleProgramLayout(variableCount: variables.count)
        for (index, variable) in variables.enumerated() where needed?.contains(index) ?? true {
            layout.add(
                variable.rule, ofVariable: index, isOfFirstPlan: variable.speaksOfFirstPlan,
                appliesWhen: variable.appliesWhen)
            layout.scopes.formUnion(ScopeSet(variable.scopes))
        }
        self.init(layout)
    }

    /// A rule alone, as that of variable 0.
    convenience init(_ rule: Rule) {
        var layout = RuleProgramLayout(variableCount: 1)
        layout.add(rule, ofVariable: 0, isOfFirstPlan: false, appliesWhen: nil)
        self.init(layout)
    }

    private init(_ layout: RuleProgramLayout) {
        rules = FrozenArray(layout.rules)
        scopes = layout.scopes
        others = layout.others
        columnOutcomes = FrozenArray(layout.columnOutcomes)
        decidingColumns = FrozenArray(layout.decidingColumns)
        otherwise = layout.otherwise
        rows = layout.rows.program
        conditions = layout.conditions
        branches = FrozenArray(layout.branches)
        members = FrozenArray(layout.members)
        mappings = layout.mappings
        derivations = layout.derivations
    }
}
