/// Codes one case file after the other, each in the memory of the one before.
///
/// Every thread has its own; they share the engine.
public struct CaseCoder: Sendable {
    public let engine: CodingEngine
    private var memory = CaseRows()
    /// What the rules asked of the rows of the case that was coded last.
    private(set) var answers = RowAnswers()
    private var observations: ObservationIndex
    private var units = UnitMemory()
    /// The case that was coded last. Its arrays are the next one's, once whoever
    /// was given it has let go of them.
    private var coded: CodedCase
    /// Which plan was its first.
    private(set) var firstPlan = FirstPlan.missing

    public init(_ engine: CodingEngine) {
        self.engine = engine
        let count = engine.codebook.variables.count
        observations = ObservationIndex(variableCount: count)
        coded = CodedCase(
            id: "", municipality: "", unit: "", values: Array(repeating: .missing, count: count),
            evidence: Array(repeating: .nothing, count: count))
    }

    /// Codes one case file.
    ///
    /// Observations of one item that differ cannot be coded: every such pair
    /// is returned in the thrown `ContradictoryObservations`.
    public mutating func code(_ caseFile: CaseFile) throws(ContradictoryObservations) -> CodedCase {
        var reused = CaseRows()
        swap(&reused, &memory)
        var view = CaseView(
            caseFile, firstPlanBy: engine.firstPlanRule, scopes: engine.rules.scopes, memory: reused)
        let contradictions = readAndCode(view)
        memory = view.takeMemory()
        if let contradictions { throw contradictions }
        return coded
    }

    /// Codes a case file that is laid out already. What observations contradict
    /// one another about is *ej kodat* in it.
    mutating func code(_ view: CaseView) -> (coded: CodedCase, contradictions: ContradictoryObservations?) {
        let contradictions = readAndCode(view)
        return (coded, contradictions)
    }

    private mutating func readAndCode(_ view: CaseView) -> ContradictoryObservations? {
        firstPlan = view.firstPlan
        engine.rules.answer(view, into: &answers)
        observations.read(view, isOfFirstPlan: engine.isOfFirstPlan, coder: engine.coder)
        let unit = units.unit(of: view.caseFile, in: engine.surroundings)
        codeVariables(in: view)
        engine.rules.derive(&coded.values, coded.evidence, unit.surroundings)
        coded.id = view.caseFile[.id].text ?? ""
        coded.municipality = unit.municipality
        coded.unit = unit.unit
        coded.isInvented = view.caseFile.isInvented
        return observations.contradictions
    }

    /// Codes every variable that does not follow from others.
    private mutating func codeVariables(in view: CaseView) {
        let rules = engine.rules
        let withoutPlan = view.firstPlan.valueWithout
        coded.values.withUnsafeMutableBufferPointer { values in
            coded.evidence.withUnsafeMutableBufferPointer { evidence in
                answers.lend { answers in
                    if withoutPlan == nil {
                        rules.otherwise.copy(to: values, evidence)
                        rules.codeByColumns(in: view, answers, observations, values, evidence)
                        return
                    }
                    observations.lend { observations in
                        for place in rules.places {
                            let variable = rules.variable(at: place)
                            rules.code(
                                place, in: view, answers, observations, withoutPlan: withoutPlan,
                                &values[variable], &evidence[variable])
                        }
                    }
                }
            }
        }
    }
}
