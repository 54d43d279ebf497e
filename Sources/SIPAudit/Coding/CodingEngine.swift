/// Applies a study's protocol to case files: every variable of the codebook
/// gets its value, and what the value rests on.
///
/// A class, since it is handed on with every case, and a structure would be
/// copied part by part each time. Any number of threads can share it; for many
/// cases, each keeps a `CaseCoder`.
public final class CodingEngine: Sendable {
    public let codebook: Codebook
    /// Whose observations count where several coders coded a file; nil: all.
    public let coder: String?
    let rules: RuleProgram
    let firstPlanRule: FirstPlanRule
    /// What is known of the units; nil: nothing.
    let material: Material?
    let surroundings: Surroundings
    /// By variable, whether it speaks of the first plan.
    let isOfFirstPlan: [Bool]

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
        self.codebook = codebook
        self.coder = coder
        self.material = material
        rules = RuleProgram(codebook.variables, only: needed)
        firstPlanRule = FirstPlanRule(codebook.studyProtocol)
        surroundings = Surroundings(material, codebook.samverkan?.grade)
        isOfFirstPlan = codebook.variables.map(\.speaksOfFirstPlan)
    }

    /// Codes one case file. For many of them, keep a `CaseCoder`.
    ///
    /// Observations of one item that differ cannot be coded: every such pair
    /// is returned in the thrown `ContradictoryObservations`.
    public func code(_ caseFile: CaseFile) throws(ContradictoryObservations) -> CodedCase {
        var coder = CaseCoder(self)
        return try coder.code(caseFile)
    }

    /// What the rule of a variable alone gives, for the audit and for `explain`.
    ///
    /// - Parameters:
    ///   - values: what the case was coded as.
    ///   - answers: what the rules asked of its rows.
    func derivedValue(
        ofVariable index: Int, in view: CaseView, coded values: [CodedValue], _ answers: RowAnswers
    ) -> (CodedValue, Evidence) {
        guard let place = rules.place(ofVariable: index) else { return (.missing, .nothing) }
        var (value, evidence) = (CodedValue.missing, Evidence.nothing)
        answers.lend { answers in
            rules.code(
                place, in: view, answers, nil, withoutPlan: view.firstPlan.valueWithout, &value, &evidence)
        }
        if evidence == .rule, let derivation = rules.derivation(at: place) {
            let unit = surroundings.unit(
                view.caseFile[.unit].text ?? "", in: view.caseFile[.municipality].text ?? "")
            value = derivation.value(values, unit)
        }
        return (value, evidence)
    }
}

extension FieldValue {
    /// The text of an id or a name; nil for everything else.
    var text: String? { if case .text(let text) = self { text } else { nil } }
}
