/// A check that no condition over the case file can say.
///
/// One check, one file: what it demands and what it reports, the check itself,
/// and at the bottom its messages as named functions.
protocol BuiltInCheck: DeclaredCheck {
    /// nil where the codebook lacks what the check needs.
    init?(codebook: Codebook, parameters: CheckParameters)
    /// What it has to say of one case file.
    func findings(in audited: AuditedCase) -> [FindingDraft]
}

/// What is known of a check before it runs, whether it is data or Swift.
public struct CheckDeclaration: Hashable, Sendable {
    public let id: String
    public let severity: Severity
    /// What it demands, and what it reports when the demand is not met.
    public let demand: Bilingual
    /// When it does not apply, and what it cannot see.
    public let limits: Bilingual?
    /// What the coder or the unit should do.
    public let advice: Bilingual
    /// Without the versions of a statute, which depend on the day.
    public let basis: Finding.Basis
    /// The id of the statute it rests on, in the codebook's list of statutes.
    public let statute: String?

    /// `law` of `law.consent-refused`.
    public var group: Substring { id.prefix { $0 != "." } }

    public init(
        id: String, severity: Severity, demand: Bilingual, limits: Bilingual? = nil, advice: Bilingual,
        basis: Finding.Basis, statute: String? = nil
    ) {
        self.id = id
        self.severity = severity
        self.demand = demand
        self.limits = limits
        self.advice = advice
        self.basis = basis
        self.statute = statute
    }
}

/// Thresholds and lists of the study's checks, by name: data, never Swift.
public struct CheckParameters: Hashable, Sendable {
    public var numbers: [String: Int]
    /// Ids of values, of variables or of fields.
    public var names: [String: [String]]

    public init(numbers: [String: Int] = [:], names: [String: [String]] = [:]) {
        self.numbers = numbers
        self.names = names
    }
}

/// A case file with all that checks may ask of it.
///
/// A class, since dozens of checks are handed it, and each would be handed a
/// copy of all this.
final class AuditedCase {
    let caseFile: CaseFile
    let origin: CaseOrigin
    let study: AuditedStudy
    /// Laid out on the first plan of the study; `setPlan` chooses another.
    let view: CaseView
    /// What observations contradict one another about is *ej kodat* in it;
    /// `contradictions` says which.
    let coded: CodedCase
    /// What the rules asked of its rows.
    let answers: RowAnswers
    let contradictions: ContradictoryObservations?
    /// Every part of the case file, in its order.
    let parts: AuditedParts
    /// What several checks ask for, worked out once.
    let memory = AuditMemory()

    init(
        caseFile: CaseFile, origin: CaseOrigin, study: AuditedStudy, view: CaseView,
        coded: CodedCase, answers: RowAnswers, contradictions: ContradictoryObservations?
    ) {
        self.caseFile = caseFile
        self.origin = origin
        self.study = study
        self.view = view
        self.coded = coded
        self.answers = answers
        self.contradictions = contradictions
        parts = AuditedParts(of: caseFile)
    }
}

/// What is the same for all cases of a run: shared, since a copy of a codebook
/// counts fifty references.
final class AuditedStudy: Sendable {
    let codebook: Codebook
    let engine: CodingEngine

    init(_ engine: CodingEngine) {
        codebook = engine.codebook
        self.engine = engine
    }
}

/// What a check found; the auditor adds what follows from the declaration.
struct FindingDraft {
    var subject: Finding.Subject
    /// Where the part begins, and the list of the case file that it stands in.
    var position: Int
    var list: String
    var field: String?
    var bindings: [Finding.Binding] = []
    var cases: [Masked] = []
    var message: Bilingual
    /// nil, or graver than it: that of the declaration.
    var severity: Severity?
    var isSoftened = false
}
