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
    private var conditions: CheckConditions
    /// The checks that are data, by their subject.
    private var compiled: [(subject: CheckSubject, checks: CompiledChecks)]
    private var builtIn: [(order: Int, check: any BuiltInCheck)] = []
    private var material: MaterialAudit
    private var statutes: CitedStatutes
    private var lines = LineIndices()
    private var rules: FindingRules
    /// Whether notes are to say where in their file they stand.
    private let placesNotes: Bool

    /// A check that is data, laid out. A class, since it is handed on to report
    /// something, with all that it may say.
    private final class CompiledCheck: Sendable {
        /// Its place among the study's checks.
        let order: Int
        let check: DataCheck
        let softening: Int?
        /// In the program of conditions.
        let first: Int?

        init(order: Int, check: DataCheck, softening: Int?, first: Int?) {
            self.order = order
            self.check = check
            self.softening = softening
            self.first = first
        }
    }

    /// The checks of one kind of subject.
    private struct CompiledChecks {
        var all: [CompiledCheck] = []
        /// The condition of each.
        var conditions: [Int] = []
    }

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
        conditions = CheckConditions(engine.codebook)
        statutes = CitedStatutes(of: checks, in: &conditions)
        compiled = CheckSubject.allCases.map { ($0, CompiledChecks()) }
        self.checks = checks
        self.placesNotes = placesNotes
        rules = FindingRules(of: checks)
        self.material = MaterialAudit(
            checks, codebook: engine.codebook, material: material, isSelected: isSelected)
        for (order, entry) in checks.checks.enumerated() where isSelected(entry.declaration.id) {
            switch entry.content {
            case .data(let expansions): for check in expansions { add(check, order) }
            case .builtIn:
                guard
                    let type = BuiltInChecks.all.first(where: { $0.declaration.id == entry.declaration.id }),
                    let check = type.init(codebook: engine.codebook, parameters: checks.parameters)
                else { continue }
                builtIn.append((order, check))
            }
        }
    }

    private mutating func add(_ check: DataCheck, _ order: Int) {
        var first: Int?
        if case .first(_, let condition) = check.place { first = conditions.addToProgram(condition) }
        let index = compiled.firstIndex { $0.subject == check.subject }!
        compiled[index].checks.conditions.append(conditions.add(check.condition))
        compiled[index].checks.all.append(
            CompiledCheck(
                order: order, check: check, softening: check.softening.map { conditions.add($0.condition) },
                first: first))
    }
}

extension Auditor {
    /// The ids of the checks that run: of those selected, the ones for which
    /// the study and the material give what they need.
    public var running: [String] {
        let orders = compiled.flatMap(\.checks.all).map(\.order) + builtIn.map(\.order) + material.orders
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
        conditions.beginCase()
        // Where a plan or a follow-up is chosen; copied once for all of them.
        var view = audited.view
        view.setPlan(nil)
        var found: [Found] = []
        askBuiltIn(audited, &view, &found)
        for (kind, checks) in compiled { ask(checks, of: kind, audited, &view, &found) }
        let places = found.indices.map { (order: found[$0].order, found[$0].position, index: $0) }
        return places.sorted(by: <).map { found[$0.index].finding }
    }

    private func audited(_ caseFile: CaseFile, _ origin: CaseOrigin) -> AuditedCase {
        var view = CaseView(caseFile, protocol: study.codebook.studyProtocol)
        let (coded, contradictions) = study.engine.code(view)
        view.layOutSubjects(protocol: study.codebook.studyProtocol)
        view.codedValues = coded.values
        return AuditedCase(
            caseFile: caseFile, origin: origin, study: study, view: view, coded: coded,
            contradictions: contradictions)
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

    /// - Parameter view: of the case; it is left at the last subject.
    private mutating func ask(
        _ checks: CompiledChecks, of kind: CheckSubject, _ audited: AuditedCase, _ view: inout CaseView,
        _ found: inout [Found]
    ) {
        if checks.all.isEmpty { return }
        view.setPlan(nil)
        view.setFollowUp(nil)
        for subject in audited.subjects(kind) {
            if kind.isOfAnyPlan { view.setPlan(subject.plan) }
            if kind == .followUp { view.setFollowUp(subject.followUp) }
            let element = view.element(of: subject)
            // By index, since a check is counted as in use only to report something.
            for index in checks.conditions.indices
            where conditions.holds(at: checks.conditions[index], in: view, element: element) {
                let check = checks.all[index]
                guard let cited = citations(check.order, plan: subject.plan, audited, &view) else {
                    continue
                }
                let draft = draft(check, subject, element, audited, view)
                found.append(self.found(check.order, draft, cited, audited.origin))
            }
        }
    }

    /// What a check cites for a plan; nil: it has nothing to rest on.
    private mutating func citations(
        _ order: Int, plan: Int?, _ audited: AuditedCase, _ view: inout CaseView
    ) -> [Finding.Citation]? {
        // Handing on the program counts references.
        statutes.knownCitations(order, plan: plan, audited)
            ?? statutes.citations(order, plan: plan, audited, &view, conditions.program)
    }

    private mutating func draft(
        _ compiled: CompiledCheck, _ subject: AuditSubject, _ element: CaseRow?, _ audited: AuditedCase,
        _ view: CaseView
    ) -> FindingDraft {
        let check = compiled.check
        let isSoftened =
            compiled.softening.map { conditions.holds(at: $0, in: view, element: element) } ?? false
        let message = isSoftened ? check.softening!.message : check.message
        let place = place(compiled, subject, audited, view)
        return FindingDraft(
            subject: audited.subject(subject), position: place.position, list: place.list, field: place.field,
            bindings: check.bindings,
            message: message.message(for: subject, element: element, in: audited, view: view),
            severity: isSoftened ? check.softening!.severity : nil, isSoftened: isSoftened)
    }

    private func place(
        _ compiled: CompiledCheck, _ subject: AuditSubject, _ audited: AuditedCase, _ view: CaseView
    ) -> AuditPlace {
        // What a check of the case says of the plan is of the first.
        var subject = subject
        let own = audited.place(of: subject)
        subject.plan = subject.plan ?? view.planIndex
        switch compiled.check.place {
        case .subject: return own
        case .field(let path): return audited.place(of: path, subject)
        case .part(let scope): return audited.place(of: scope, subject)
        case .first(let scope, _):
            let rows = view.range(of: scope) ?? 0..<0
            let index = rows.firstIndex { place in
                conditions.program.truth(at: compiled.first!, in: view, element: view.row(at: place)) == .yes
            }
            guard let index else { return audited.place(of: scope, subject) }
            return audited.place(
                ofElement: rows.distance(from: rows.startIndex, to: index), of: scope, subject)
        }
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
