/// A case file laid out for rules: for every scope that a path can name, the
/// rows of its fields.
///
/// Built once for each case. A row is where its cells begin, so that evaluating
/// a path is two array accesses; the cells of the case file are not moved.
struct CaseView {
    let caseFile: CaseFile
    let firstPlan: FirstPlan
    /// The rows of `occasions`, with the follow-up or plan that each is.
    private(set) var occasions: [Occasion] = []
    /// Whether the dates leave it open which of the file's plans and
    /// follow-ups come after the first plan.
    private(set) var leavesOccasionsOpen = false
    /// Where they do: what may be an occasion, with the truth that it is one.
    private(set) var openOccasions: [(origin: Occasion.Origin, isOne: Truth)] = []
    /// What the case was coded as, for the checks that ask; nil: not coded.
    var codedValues: [CodedValue]?
    /// The plan that `plan` names, as an index into the file's plans; nil: none.
    private(set) var planIndex: Int?
    /// The follow-up that `followUp` names.
    private var followUpIndex: Int?
    /// The rows of each plan and follow-up, once `layOutSubjects` made them.
    private var subjects = SubjectRanges()
    private var table: CaseRows
    private let scopes: ScopeSet

    subscript(scope: Scope) -> ArraySlice<CaseRow>? { range(of: scope).map { table.rows($0) } }

    /// The places of the rows of a scope, for `row(at:)`.
    func range(of scope: Scope) -> Range<Int>? {
        let (start, end) = table[scope]
        return start < 0 ? nil : Int(start)..<Int(end)
    }

    func row(at place: Int) -> CaseRow { table.row(at: place) }

    subscript(row: CaseRow, field: Int) -> FieldCell { table[row, field] }

    init(_ caseFile: CaseFile, protocol study: StudyProtocol) {
        self.init(caseFile, firstPlanBy: FirstPlanRule(study), scopes: .all, memory: CaseRows())
    }

    /// - Parameters:
    ///   - scopes: those that are asked for; the others have no rows.
    ///   - memory: that of a case that is done, for this one to have.
    init(
        _ caseFile: CaseFile, firstPlanBy rule: FirstPlanRule, scopes: ScopeSet, memory: consuming CaseRows
    ) {
        self.caseFile = caseFile
        self.scopes = scopes
        firstPlan = FirstPlan(in: caseFile, by: rule)
        table = memory
        layOut(rule)
    }

    private mutating func layOut(_ rule: FirstPlanRule) {
        table.begin(caseFile.values.cells.cells)
        add(.caseFile, caseFile)
        if let person = caseFile.person { add(.person, person) }
        add(.contacts, caseFile.contacts)
        add(.interventions, caseFile.interventions)
        add(.documents, caseFile.documents)
        add(.plans, caseFile.plans)
        add(.followUps, caseFile.followUps)
        if case .plan(let index, let date) = firstPlan, let plans = caseFile.plans {
            planIndex = index
            addBelow(plans, index)
            addFirstPlan(plans, index, date)
            addOccasions(after: index, on: date, rule)
        }
    }

    /// Gives the rows to `body`, all at once.
    @inline(__always)
    func lendRows(_ body: (CaseRows.Lent) -> Void) { table.lend(body) }

    /// Lets go of the rows, for the next case.
    mutating func takeMemory() -> CaseRows {
        var memory = CaseRows()
        swap(&memory, &table)
        memory.end()
        return memory
    }

    /// Why there are no rows of a scope: nobody coded it, or it cannot be told.
    func absence(of scope: Scope) -> Truth {
        leavesOccasionsOpen && scope.isOfOccasions ? .notEvident : .missing
    }
}

extension CaseView {
    private mutating func add(_ scope: Scope, _ parts: [some CasePart]?) {
        guard let parts, scopes.contains(scope) else { return }
        let start = table.rowCount
        // By index: a part is not copied for the place of its cells.
        for index in parts.indices { addRow(parts[index].values) }
        setRows(of: scope, start..<table.rowCount)
    }

    private mutating func add(_ scope: Scope, _ part: some CasePart) {
        let start = table.rowCount
        addRow(part.values)
        setRows(of: scope, start..<start + 1)
    }

    /// Parts that were read together share their cells; the cells of one that
    /// somebody changed are added. Rules ask no texts, which stay behind.
    @inline(__always)
    private mutating func addRow(_ values: FieldValues<some PartField>) {
        if values.cells === caseFile.values.cells {
            table.append(firstCell: values.offset)
        } else {
            table.append(values.ownCells)
        }
    }

    private mutating func setRows(of scope: Scope, _ range: Range<Int>) {
        table[scope] = (Int32(range.lowerBound), Int32(range.upperBound))
    }

    /// What hangs on the plan that `plan` names.
    private mutating func addBelow(_ plans: [Plan], _ index: Int) {
        add(.participants, plans[index].meeting?.participants)
        add(.needs, plans[index].needs)
        add(.otherNeeds, plans[index].otherNeeds)
        add(.tasks, plans[index].tasks)
        if let meeting = plans[index].meeting { add(.meeting, meeting) }
    }

    /// The first plan has one field more: the date by which it was found.
    private mutating func addFirstPlan(_ plans: [Plan], _ index: Int, _ date: PartialDate) {
        let start = table.rowCount
        table.append(plans[index].values.ownCells)
        table.append(.date(date))
        setRows(of: .plan, start..<start + 1)
    }

    private mutating func addOccasions(after first: Int, on date: PartialDate, _ rule: FirstPlanRule) {
        guard case .known(let occasions) = caseFile.occasions(after: first, on: date, by: rule) else {
            leavesOccasionsOpen = caseFile.followUps != nil
            openOccasions = caseFile.openOccasions(after: first, on: date, by: rule)
            return
        }
        self.occasions = occasions
        let start = table.rowCount
        for index in occasions.indices { occasions[index].appendCells(to: &table) }
        let end = table.rowCount
        setRows(of: .occasions, start..<end)
        setRows(of: .occasion1, start..<min(start + 1, end))
        setRows(of: .occasion2, min(start + 1, end)..<min(start + 2, end))
    }
}

extension Occasion {
    /// What it says, in the order of its fields.
    fileprivate func appendCells(to table: inout CaseRows) {
        table.append(CollectionOfOne(date))
        table.append(documentedIn)
        table.append(document)
        table.append(newPlanMade)
        table.append(carriedOut)
    }
}

// MARK: - Texts

extension CaseView {
    /// What an element of a list is known by: a value of a field's list, or an
    /// id, the one text that conditions ask.
    func key(of scope: Scope, at index: Int, _ row: CaseRow, field: Int) -> Known<HeldTogether.Key> {
        switch self[row, field] {
        case .missing: .missing
        case .notEvident: .notEvident
        case .code(let code): .known(.code(code))
        case .text: text(of: scope, at: index, field: field).map { .known(.text($0)) } ?? .missing
        case .empty, .filled, .codes, .number, .date: .absent
        }
    }

    private func text(of scope: Scope, at index: Int, field: Int) -> String? {
        func text(_ parts: [some CasePart]?) -> String? { parts?[index].values[field].text }
        let plan = planIndex.flatMap { caseFile.plans?[$0] }
        switch scope {
        case .contacts: return text(caseFile.contacts)
        case .interventions: return text(caseFile.interventions)
        case .documents: return text(caseFile.documents)
        case .plans: return text(caseFile.plans)
        case .participants: return text(plan?.meeting?.participants)
        case .needs: return text(plan?.needs)
        case .otherNeeds: return text(plan?.otherNeeds)
        case .tasks: return text(plan?.tasks)
        case .followUps: return text(caseFile.followUps)
        case .followUpParticipants:
            let followUp = followUpIndex.flatMap { caseFile.followUps?[$0] }
            return text(followUp.flatMap { caseFile.meeting(of: $0) }?.participants)
        case .occasions:
            // Its document is the one text that it has.
            switch occasions[index].origin {
            case .followUp(let index): return caseFile.followUps?[index][.document].text
            case .laterPlan(let index): return caseFile.plans?[index][.document].text
            }
        case .caseFile, .person, .plan, .meeting, .occasion1, .occasion2, .followUp, .followUpMeeting:
            preconditionFailure("lists alone have elements")
        }
    }
}

// MARK: - Checks of each plan and each follow-up

extension CaseView {
    fileprivate struct SubjectRanges {
        static let ofPlan: [Scope] = [.plan, .meeting, .participants, .needs, .otherNeeds, .tasks]
        static let ofFollowUp: [Scope] = [.followUp, .followUpMeeting, .followUpParticipants]

        var isLaidOut = false
        /// By plan: the ranges of the scopes of a plan; by follow-up: of its.
        var plans: [[CaseRows.RowRange]] = []
        var followUps: [[CaseRows.RowRange]] = []
    }

    /// Lays out every plan and follow-up, so that `setPlan` and `setFollowUp`
    /// can choose one; elements of `plans` then have the date that `plan` has.
    mutating func layOutSubjects(by rule: FirstPlanRule) {
        guard !subjects.isLaidOut else { return }
        subjects.isLaidOut = true
        let chosen = Scope.allCases.map { table[$0] }
        if let plans = caseFile.plans { addDated(plans, rule) }
        if let followUps = caseFile.followUps {
            subjects.followUps = followUps.indices.map { followUpRanges($0, of: followUps) }
        }
        for scope in Scope.allCases where scope != .plans { table[scope] = chosen[scope.rawValue] }
    }

    private mutating func addDated(_ plans: [Plan], _ rule: FirstPlanRule) {
        let start = table.rowCount
        for index in plans.indices {
            table.append(plans[index].values.ownCells)
            table.append(rule.date(ofPlan: index, in: plans).map { .date($0) } ?? .missing)
        }
        setRows(of: .plans, start..<table.rowCount)
        subjects.plans = plans.indices.map { index in
            for scope in SubjectRanges.ofPlan { table[scope] = (-1, -1) }
            setRows(of: .plan, start + index..<start + index + 1)
            addBelow(plans, index)
            return SubjectRanges.ofPlan.map { table[$0] }
        }
    }

    private mutating func followUpRanges(_ index: Int, of followUps: [FollowUp]) -> [CaseRows.RowRange] {
        let first = Int(table[.followUps].start)
        for scope in SubjectRanges.ofFollowUp { table[scope] = (-1, -1) }
        setRows(of: .followUp, first + index..<first + index + 1)
        if let meeting = caseFile.meeting(of: followUps[index]) {
            add(.followUpMeeting, meeting)
            add(.followUpParticipants, meeting.participants)
        }
        return SubjectRanges.ofFollowUp.map { table[$0] }
    }

    /// Chooses the plan that `plan` names; nil: the study's first plan.
    ///
    /// - Precondition: `layOutSubjects` was called.
    mutating func setPlan(_ index: Int?) {
        precondition(subjects.isLaidOut, "subjects are laid out before one is chosen")
        planIndex = index
        if index == nil, case .plan(let first, _) = firstPlan { planIndex = first }
        for (place, scope) in SubjectRanges.ofPlan.enumerated() {
            table[scope] = planIndex.map { subjects.plans[$0][place] } ?? (-1, -1)
        }
    }

    /// Chooses the follow-up that `followUp` names.
    mutating func setFollowUp(_ index: Int?) {
        followUpIndex = index
        for (place, scope) in SubjectRanges.ofFollowUp.enumerated() {
            table[scope] = index.map { subjects.followUps[$0][place] } ?? (-1, -1)
        }
    }

    func truth(of question: FirstPlanQuestion) -> Truth {
        if firstPlan == .missing { return .missing }
        switch question {
        case .none: return Truth(firstPlan == .none)
        case .notEvident: return Truth(firstPlan == .notEvident)
        case .is:
            if case .plan(let first, _) = firstPlan { return Truth(planIndex == first) }
            return firstPlan == .notEvident ? .notEvident : .no
        }
    }
}

extension CaseFile {
    /// The meeting of a follow-up: its own, or that of the plan it gave.
    func meeting(of followUp: FollowUp) -> Meeting? {
        if let own = followUp.meeting { return own }
        guard let id = followUp[.newPlan].text else { return nil }
        return plans?.first { $0[.id].text == id }?.meeting
    }
}

extension FieldCell {
    /// A coded value as a cell, for the comparisons that both can be asked.
    init(_ value: CodedValue) {
        switch value {
        case .value(let index): self = .code(index)
        case .values(let set): self = .codes(set)
        case .number(let number): self = .number(number)
        case .notEvident: self = .notEvident
        case .notApplicable, .missing: self = .missing
        }
    }
}
