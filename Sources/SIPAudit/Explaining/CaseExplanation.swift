/// Why a case is coded as it is: for each variable its value, the rule and
/// branch that gave it, and the documents or plans it rests on.
///
/// It holds indices and ids, never the free text of the case file. Print it
/// with `text(language:)` or `json(language:)`.
public struct CaseExplanation: Sendable {
    let codebook: Codebook
    /// nil: the case was read ready coded, and there is no file to point into.
    let caseFile: CaseFile?
    let id: String
    let municipality: String
    let unit: String
    public let variables: [VariableExplanation]
    let isInvented: Bool

    /// Explains a case file.
    ///
    /// - Parameter variables: which ones, by index and in that order; nil: all.
    /// - Complexity: codes the whole case, and evaluates every condition of the
    ///   variables explained a few times over.
    public init(
        of caseFile: CaseFile, coding engine: CodingEngine, variables: [Int]? = nil
    ) throws(ContradictoryObservations) {
        let coded = try engine.code(caseFile)
        let tracer = CaseTracer(caseFile, coded: coded, engine: engine)
        self.init(coded, of: caseFile, codebook: engine.codebook, variables: variables) { index in
            tracer.explain(index, value: coded.values[index], evidence: coded.evidence[index])
        }
    }

    /// Explains a row of a flat file: coded by hand, so that no rule and no
    /// document stand behind it.
    public init(of coded: CodedCase, codebook: Codebook, variables: [Int]? = nil) {
        self.init(coded, of: nil, codebook: codebook, variables: variables) { index in
            VariableExplanation(
                variable: index, value: coded.values[index], basis: .readyCoded, derivation: nil)
        }
    }

    private init(
        _ coded: CodedCase, of caseFile: CaseFile?, codebook: Codebook, variables: [Int]?,
        explain: (Int) -> VariableExplanation
    ) {
        self.codebook = codebook
        self.caseFile = caseFile
        id = coded.id
        municipality = coded.municipality
        unit = coded.unit
        isInvented = coded.isInvented
        self.variables = (variables ?? Array(codebook.variables.indices)).map(explain)
    }
}

/// Why one variable has its value in one case.
public struct VariableExplanation: Sendable {
    /// As an index into the codebook's variables.
    public let variable: Int
    public let value: CodedValue
    let basis: Basis
    /// What the rule gives; where an observation decided, what it would have
    /// given alone. nil without a rule.
    let derivation: Derivation?

    enum Basis: Sendable {
        /// The rule, its applicability or the lack of a first plan.
        case derived
        /// An observation, as an index into the file's, and the document it
        /// names.
        case observation(Int, document: Source?)
        /// Nobody coded it: it has no rule, and no observation speaks of it.
        case nothing
        case readyCoded
    }

    /// How a rule, or what stands before it, came to a value.
    struct Derivation: Sendable {
        let value: CodedValue
        let evidence: Evidence
        /// The branches or members that decided, counted from 0.
        let deciding: [Int]
        let sources: [Source]
        let missing: [Place]
        let notEvident: [Place]
        /// The variables that it follows from, where it follows from others.
        let inputs: [Input]
        /// The structural facts that it follows from, where it follows from some.
        let facts: [Fact]
    }

    /// What the material says of a fact.
    struct Fact: Sendable {
        /// As an index into the list of structural facts.
        let fact: Int
        /// nil: nothing, which is *framgår ej*.
        let statement: Material.StructuralFact?
    }

    struct Input: Sendable {
        let variable: Int
        let value: CodedValue
    }
}

/// Traces the variables of one case.
private struct CaseTracer {
    let view: CaseView
    let coded: CodedCase
    let engine: CodingEngine
    private var answers = RowAnswers()

    init(_ caseFile: CaseFile, coded: CodedCase, engine: CodingEngine) {
        self.coded = coded
        view = CaseView(caseFile, protocol: engine.codebook.studyProtocol)
        self.engine = engine
        engine.rules.answer(view, into: &answers)
    }

    func explain(_ index: Int, value: CodedValue, evidence: Evidence) -> VariableExplanation {
        let basis: VariableExplanation.Basis
        switch evidence {
        case .observation(let observation):
            let document = view.caseFile.observations?[observation][.document]
            basis = .observation(observation, document: SourceFinder(view: view).document(document))
        case .nothing: basis = .nothing
        case .applicability, .firstPlan, .branch, .otherwise, .rule: basis = .derived
        }
        return VariableExplanation(
            variable: index, value: value, basis: basis, derivation: derivation(of: index))
    }

    private func derivation(of index: Int) -> VariableExplanation.Derivation? {
        let variable = engine.codebook.variables[index]
        let (value, evidence) = engine.derivedValue(
            ofVariable: index, in: view, coded: coded.values, answers)
        let rule: RuleTrace
        switch evidence {
        case .nothing, .observation: return nil
        case .firstPlan: rule = RuleTrace(trace: firstPlan(value))
        case .applicability: rule = RuleTrace(trace: variable.appliesWhen?.trace(in: view) ?? Trace())
        case .rule where variable.rule?.derivation != nil: rule = RuleTrace(trace: trace(ofInputsOf: index))
        case .branch, .otherwise, .rule:
            rule = variable.rule?.trace(in: view, giving: value, evidence: evidence) ?? RuleTrace()
        }
        return VariableExplanation.Derivation(
            value: value, evidence: evidence, deciding: rule.deciding,
            sources: SourceFinder(view: view).sources(of: rule.trace.read),
            missing: rule.trace.missing.sorted(), notEvident: rule.trace.notEvident.sorted(),
            inputs: (variable.rule?.derivation?.variables ?? []).map {
                .init(variable: $0, value: coded.values[$0])
            }, facts: facts(of: variable))
    }

    private func facts(of variable: Variable) -> [VariableExplanation.Fact] {
        guard case .vertical = variable.rule?.derivation, let samverkan = engine.codebook.samverkan else {
            return []
        }
        let known = StructuralFacts(engine.material, municipality: coded.municipality, unit: coded.unit)
        return samverkan.grade.facts.map { .init(fact: $0, statement: known.fact($0)) }
    }

    /// What the variables that another follows from rest on.
    private func trace(ofInputsOf index: Int) -> Trace {
        let variables = engine.codebook.variables
        return .union(
            (variables[index].rule?.derivation?.variables ?? []).map { input in
                if variables[input].rule?.derivation != nil { return trace(ofInputsOf: input) }
                let rule = variables[input].rule
                return rule?.trace(in: view, giving: coded.values[input], evidence: coded.evidence[input])
                    .trace ?? Trace()
            })
    }

    /// Why there is no first plan: the plans were read, or not coded.
    private func firstPlan(_ value: CodedValue) -> Trace {
        guard let plans = view.caseFile.plans else { return .lacking(Place(scope: .plans)) }
        if value == .missing {
            let kind = Plan.Field.kind
            return .union(
                plans.indices.filter { plans[$0][kind] == .missing }.map {
                    .lacking(Place(scope: .plans, row: $0, field: kind.rawValue))
                })
        }
        return .reading(Place(scope: .plans))
    }
}
