/// Applies a study's protocol to case files: every variable of the codebook
/// gets its value, and what the value rests on.
public struct CodingEngine: Sendable {
    public let codebook: Codebook
    /// Whose observations count where several coders coded a file; nil: all.
    public let coder: String?
    private let rules: RuleProgram
    /// What is known of the units; nil: nothing.
    let material: Material?
    private let surroundings: Surroundings
    /// By variable, whether it is coded.
    private let isNeeded: [Bool]

    /// O(size of the codebook and of the material).
    ///
    /// - Parameters:
    ///   - material: what is known of the units, for the variables that rest on it;
    ///     nil: nothing.
    ///   - needed: the variables that are asked for; the others stay *ej kodat*.
    ///     nil: all.
    public init(
        codebook: Codebook, coder: String? = nil, material: Material? = nil, only needed: Set<Int>? = nil
    ) {
        isNeeded = codebook.variables.indices.map { needed?.contains($0) ?? true }
        self.codebook = codebook
        self.coder = coder
        self.material = material
        rules = RuleProgram(codebook.variables)
        surroundings = Surroundings(material, codebook.samverkan?.grade)
    }

    /// Codes one case file.
    ///
    /// Observations of one item that differ cannot be coded: every such pair
    /// is returned in the thrown `ContradictoryObservations`.
    public func code(_ caseFile: CaseFile) throws(ContradictoryObservations) -> CodedCase {
        let (coded, contradictions) = code(CaseView(caseFile, protocol: codebook.studyProtocol))
        if let contradictions { throw contradictions }
        return coded
    }

    /// Codes a case file that is laid out already. What observations contradict
    /// one another about is *ej kodat* in it.
    func code(_ view: CaseView) -> (coded: CodedCase, contradictions: ContradictoryObservations?) {
        let caseFile = view.caseFile
        var observations = ObservationIndex(caseFile, view: view, codebook: codebook, coder: coder)
        var values: [CodedValue] = []
        var evidence: [Evidence] = []
        values.reserveCapacity(codebook.variables.count)
        evidence.reserveCapacity(codebook.variables.count)
        let (municipality, unit) = (caseFile[.municipality].text ?? "", caseFile[.unit].text ?? "")
        let surroundings = surroundings.unit(unit, in: municipality)
        for index in codebook.variables.indices {
            guard isNeeded[index] else {
                _ = observations.next(for: index)
                values.append(.missing)
                evidence.append(.nothing)
                continue
            }
            let (value, basis) = code(
                index, in: view, observed: observations.next(for: index), after: values, surroundings)
            values.append(value)
            evidence.append(basis)
        }
        let coded = CodedCase(
            id: caseFile[.id].text ?? "", municipality: municipality, unit: unit,
            isInvented: caseFile[.invented] == .code(WellKnown.yes),
            values: values, evidence: evidence)
        return (coded, observations.contradictions)
    }

    /// The variable's value: an observation overrides a derived value, but
    /// neither reaches beyond the variable's applicability.
    private func code(
        _ index: Int, in view: CaseView, observed: ObservationIndex.Entry?, after values: [CodedValue],
        _ surroundings: UnitSurroundings
    ) -> (CodedValue, Evidence) {
        if codebook.variables[index].speaksOfFirstPlan {
            switch view.firstPlan {
            case .plan: break
            case .none: return (.notApplicable, .firstPlan)
            case .notEvident: return (.notEvident, .firstPlan)
            case .missing: return (.missing, .firstPlan)
            }
        }
        switch rules.applies(index, in: view) {
        case .yes: break
        case .no: return (.notApplicable, .applicability)
        case .notEvident: return (.notEvident, .applicability)
        case .missing: return (.missing, .applicability)
        }
        if let observed { return (observed.value, .observation(observed.index)) }
        return rules.value(of: index, in: view, after: values, surroundings) ?? (.missing, .nothing)
    }

    /// What the rule of a variable alone gives, for the audit and for `explain`.
    ///
    /// - Parameter values: what the case was coded as.
    func derivedValue(
        ofVariable index: Int, in view: CaseView, coded values: [CodedValue]
    ) -> (CodedValue, Evidence) {
        derivedValues(ofVariables: [index], in: view, coded: values)[0]
    }

    /// The same of several.
    func derivedValues(
        ofVariables indices: [Int], in view: CaseView, coded values: [CodedValue]
    ) -> [(CodedValue, Evidence)] {
        if indices.isEmpty { return [] }
        let unit = surroundings.unit(
            view.caseFile[.unit].text ?? "", in: view.caseFile[.municipality].text ?? "")
        var derived: [(CodedValue, Evidence)] = []
        derived.reserveCapacity(indices.count)
        for index in indices {
            derived.append(code(index, in: view, observed: nil, after: values, unit))
        }
        return derived
    }
}

extension FieldValue {
    /// The text of an id or a name; nil for everything else.
    var text: String? { if case .text(let text) = self { text } else { nil } }
}
