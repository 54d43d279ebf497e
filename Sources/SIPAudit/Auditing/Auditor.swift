/// Asks every check of case files, one file at a time.
///
///     var auditor = Auditor(engine: engine, checks: try codebook.checks(), material: material)
///     let findings = auditor.audit(caseFile, origin)
///     let ofAll = auditor.findingsOfMaterial(at: location)
///
/// It holds what the checks of the material count, which does not grow with the
/// number of cases more than they say, and nothing of the cases themselves.
public struct Auditor: Sendable {
    private let study: AuditedStudy
    private let checks: StudyChecks
    private var coder: CaseCoder
    /// Those of the case before, for their memory.
    private var rows = CaseRows()
    /// The checks that are data, by their subject.
    private var compiled: [CompiledChecks] = []
    /// What each kind asked of the rows of its subject; kept for its memory.
    private var answers: [RowAnswers] = []
    /// The checks whose conditions hold of it; kept for its memory.
    private var holding: [CompiledChecks.Holding] = []
    private var builtIn: [(order: Int, check: any BuiltInCheck)] = []
    private var material: MaterialAudit
    private var statutes: CitedStatutes
    private var lines = LineIndices()
    private var rules: FindingRules
    /// Whether notes are to say where in their file they stand.
    private let placesNotes: Bool

    /// - Parameters:
    ///   - placesNotes: false: a note's location is its file, without line and
    ///     column. Most findings are notes, and who only counts them need not
    ///     look for them.
    ///   - isSelected: which checks to ask, by id.
    public init(
        engine: CodingEngine, checks: StudyChecks, material: Material? = nil, placesNotes: Bool = true,
        isSelected: (String) -> Bool = { _ in true }
    ) {
        study = AuditedStudy(engine)
        coder = CaseCoder(engine)
        statutes = CitedStatutes(of: checks)
        self.checks = checks
        self.placesNotes = placesNotes
        rules = FindingRules(of: checks)
        self.material = MaterialAudit(
            checks, codebook: engine.codebook, material: material, isSelected: isSelected)
        var ofData: [(order: Int, check: DataCheck)] = []
        for (order, entry) in checks.checks.enumerated() where isSelected(entry.declaration.id) {
            switch entry.content {
            case .data(let expansions): ofData += expansions.map { (order, $0) }
            case .builtIn:
                guard
                    let type = BuiltInChecks.all.first(where: { $0.declaration.id == entry.declaration.id }),
                    let check = type.init(codebook: engine.codebook, parameters: checks.parameters)
                else { continue }
                builtIn.append((order, check))
            }
        }
        for subject in CheckSubject.allCases {
            let checks = ofData.filter { $0.check.subject == subject }
            if !checks.isEmpty { compiled.append(CompiledChecks(subject, checks)) }
        }
        answers = compiled.map { _ in RowAnswers() }
    }
}

extension Auditor {
    /// The ids of the checks that run: of those selected, the ones for which
    /// the study and the material give what they need.
    public var running: [String] {
        let orders = compiled.flatMap(\.orders) + builtIn.map(\.order) + material.orders
        return Set(orders).sorted().map { checks.checks[$0].declaration.id }
    }
}

// MARK: - One case

extension Auditor {
    /// What one check has to say, with its place among all.
    private struct Found {
        let order: Int
        let position: Int
        let finding: Finding
    }

    /// What the checks find in a case file, in the order of the checks and, of
    /// one check, of the file.
    public mutating func audit(_ caseFile: CaseFile, _ origin: CaseOrigin) -> [Finding] {
        let audited = audited(caseFile, origin)
        material.count(audited)
        statutes.beginCase()
        // Where a plan or a follow-up is chosen; copied once for all of them.
        var view = audited.view
        view.setPlan(nil)
        var found: [Found] = []
        askBuiltIn(audited, &view, &found)
        for kind in compiled.indices { ask(kind, audited, &view, &found) }
        rows = view.takeMemory()
        let places = found.indices.map { (order: found[$0].order, found[$0].position, index: $0) }
        return places.sorted(by: <).map { found[$0.index].finding }
    }

    private mutating func audited(_ caseFile: CaseFile, _ origin: CaseOrigin) -> AuditedCase {
        var reused = CaseRows()
        swap(&reused, &rows)
        var view = CaseView(
            caseFile, firstPlanBy: study.engine.firstPlanRule, scopes: .all, memory: reused)
        let (coded, contradictions) = coder.code(view)
        view.layOutSubjects(by: study.engine.firstPlanRule)
        view.codedValues = coded.values
        return AuditedCase(
            caseFile: caseFile, origin: origin, study: study, view: view, coded: coded,
            answers: coder.answers, contradictions: contradictions)
    }

    private mutating func askBuiltIn(
        _ audited: AuditedCase, _ view: inout CaseView, _ found: inout [Found]
    ) {
        // By index, since a check is not copied to ask it.
        for index in builtIn.indices {
            let order = builtIn[index].order
            for draft in builtIn[index].check.findings(in: audited) {
                let plan = draft.subject.occasion.flatMap { $0.isPlan ? $0.index : nil }
                guard let cited = citations(order, plan: plan, audited, &view) else { continue }
                found.append(self.found(order, draft, cited, audited.origin))
            }
        }
    }

    /// - Parameters:
    ///   - kind: among the compiled checks.
    ///   - view: of the case; it is left at the last subject.
    private mutating func ask(
        _ kind: Int, _ audited: AuditedCase, _ view: inout CaseView, _ found: inout [Found]
    ) {
        view.setPlan(nil)
        view.setFollowUp(nil)
        let checks = compiled[kind]
        let subjects = audited.subjects(checks.subject)
        for (index, subject) in subjects.enumerated() {
            if subject.kind.isOfAnyPlan { view.setPlan(subject.plan) }
            if subject.kind == .followUp { view.setFollowUp(subject.followUp) }
            let element = view.element(of: subject)
            // Elements of one plan have its rows in common.
            if element == nil || index == 0 || subjects[index - 1].plan != subject.plan {
                checks.answer(view, into: &answers[kind])
            }
            checks.find(in: view, element, answers[kind], into: &holding)
            for holding in holding {
                guard let cited = citations(holding.order, plan: subject.plan, audited, &view) else {
                    continue
                }
                let draft = checks.draft(holding, subject, element, audited, view)
                found.append(self.found(holding.order, draft, cited, audited.origin))
            }
        }
    }

    /// What a check cites for a plan; nil: it has nothing to rest on.
    private mutating func citations(
        _ order: Int, plan: Int?, _ audited: AuditedCase, _ view: inout CaseView
    ) -> [Finding.Citation]? {
        statutes.knownCitations(order, plan: plan, audited)
            ?? statutes.citations(order, plan: plan, audited, &view)
    }

    private mutating func found(
        _ order: Int, _ draft: FindingDraft, _ statutes: [Finding.Citation], _ origin: CaseOrigin
    ) -> Found {
        let rule = rules.rule(
            order, severity: draft.severity, isSoftened: draft.isSoftened, statutes: statutes)
        let location =
            rule.severity == .note && !placesNotes
            ? origin.location(ofFileWith: draft.list, lines: &lines)
            : origin.location(of: draft.field, in: draft.list, at: draft.position, lines: &lines)
        return Found(
            order: order, position: draft.position, finding: Finding(rule, draft, at: location))
    }
}

extension Finding {
    fileprivate init(_ rule: FindingRule, _ draft: FindingDraft, at location: SourceLocation) {
        self.init(
            rule, subject: draft.subject, field: draft.field, bindings: draft.bindings, cases: draft.cases,
            location: location, message: draft.message)
    }
}

// MARK: - The material

extension Auditor {
    /// Adds what another auditor, made for the same checks, has counted of cases
    /// that come after those of this one.
    public mutating func merge(_ later: Auditor) { material.merge(later.material) }

    /// What the checks of the material say once every case was audited.
    ///
    /// - Parameter location: the input, which is where they stand.
    public func findingsOfMaterial(at location: SourceLocation) -> [Finding] {
        var rules = rules
        return material.findings().map { order, draft in
            let rule = rules.rule(
                order, severity: draft.severity, isSoftened: draft.isSoftened, statutes: [])
            return Finding(rule, draft, at: location)
        }
    }
}

extension CaseView {
    /// The row of a subject that is an element of a list.
    fileprivate func element(of subject: AuditSubject) -> CaseRow? {
        guard let scope = subject.kind.element, let index = subject.element, let rows = range(of: scope)
        else {
            return nil
        }
        return row(at: rows.lowerBound + index)
    }
}
