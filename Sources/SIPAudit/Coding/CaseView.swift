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
    /// Those of the case file, and after them those of rows that it has not.
    private var cells: [FieldCell]
    /// Of all scopes.
    private var rows: [CaseRow] = []
    /// Where the rows of a scope are among all; from -1 on: not coded, or open. A
    /// scope that is no list has one row, or none when the thing does not exist.
    private var ranges: [(start: Int32, end: Int32)]

    subscript(scope: Scope) -> ArraySlice<CaseRow>? { range(of: scope).map { rows[$0] } }

    /// The places of the rows of a scope, for `row(at:)`.
    func range(of scope: Scope) -> Range<Int>? {
        let (start, end) = ranges[scope.rawValue]
        return start < 0 ? nil : Int(start)..<Int(end)
    }

    func row(at place: Int) -> CaseRow { rows[place] }

    subscript(row: CaseRow, field: Int) -> FieldCell { cells[row.first + field] }

    init(_ caseFile: CaseFile, protocol study: StudyProtocol) {
        self.caseFile = caseFile
        firstPlan = FirstPlan(in: caseFile, protocol: study)
        cells = caseFile.values.cells.cells
        ranges = Array(repeating: (-1, -1), count: Scope.allCases.count)
        rows.reserveCapacity(128)
        add(.caseFile, [caseFile])
        if let person = caseFile.person { add(.person, [person]) }
        add(.contacts, caseFile.contacts)
        add(.interventions, caseFile.interventions)
        add(.documents, caseFile.documents)
        add(.plans, caseFile.plans)
        add(.followUps, caseFile.followUps)
        guard case .plan(let index, let date) = firstPlan, let plan = caseFile.plans?[index] else { return }
        add(.participants, plan.meeting?.participants)
        add(.needs, plan.needs)
        add(.otherNeeds, plan.otherNeeds)
        add(.tasks, plan.tasks)
        if let meeting = plan.meeting { add(.meeting, [meeting]) }
        addFirstPlan(plan, date)
        planIndex = index
        guard case .known(let occasions) = caseFile.occasions(after: index, on: date, protocol: study) else {
            leavesOccasionsOpen = caseFile.followUps != nil
            openOccasions = caseFile.openOccasions(after: index, on: date, protocol: study)
            return
        }
        self.occasions = occasions
        addOccasions()
    }

    /// Why there are no rows of a scope: nobody coded it, or it cannot be told.
    func absence(of scope: Scope) -> Truth {
        leavesOccasionsOpen && scope.isOfOccasions ? .notEvident : .missing
    }
}

/// A row of a scope: where its cells begin.
struct CaseRow: Hashable {
    fileprivate let start: Int32

    fileprivate init(first: Int) { start = Int32(first) }

    fileprivate var first: Int { Int(start) }
}

extension CaseView {
    /// Parts that were read together share their cells; the cells of one that
    /// somebody changed are added. Rules ask no texts, which stay behind.
    private mutating func add(_ scope: Scope, _ parts: [some CasePart]?) {
        guard let parts else { return }
        let start = rows.count
        let shared = caseFile.values.cells
        // By index: a part is not copied for the place of its cells.
        for index in parts.indices {
            if parts[index].values.cells === shared {
                rows.append(CaseRow(first: parts[index].values.offset))
            } else {
                rows.append(addRow(parts[index].values.ownCells))
            }
        }
        setRows(of: scope, start..<rows.count)
    }

    private mutating func setRows(of scope: Scope, _ range: Range<Int>) {
        ranges[scope.rawValue] = (Int32(range.lowerBound), Int32(range.upperBound))
    }

    private mutating func addRow(_ row: some Collection<FieldCell>) -> CaseRow {
        let first = cells.count
        cells.append(contentsOf: row)
        return CaseRow(first: first)
    }

    /// The first plan has one field more: the date by which it was found.
    private mutating func addFirstPlan(_ plan: Plan, _ date: PartialDate) {
        let row = plan.values.ownCells
        // One copy of the case file's cells, with room for the occasions.
        cells.reserveCapacity(cells.count + row.count + 1 + 64)
        let added = addRow(row)
        cells.append(.date(date))
        rows.append(added)
        setRows(of: .plan, rows.count - 1..<rows.count)
    }

    private mutating func addOccasions() {
        let start = rows.count
        for occasion in occasions { rows.append(addRow(occasion.cells)) }
        setRows(of: .occasions, start..<rows.count)
        setRows(of: .occasion1, start..<min(start + 1, rows.count))
        setRows(of: .occasion2, min(start + 1, rows.count)..<min(start + 2, rows.count))
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
        var plans: [[(start: Int32, end: Int32)]] = []
        var followUps: [[(start: Int32, end: Int32)]] = []
    }

    /// Lays out every plan and follow-up, so that `setPlan` and `setFollowUp`
    /// can choose one; elements of `plans` then have the date that `plan` has.
    mutating func layOutSubjects(protocol study: StudyProtocol) {
        guard !subjects.isLaidOut else { return }
        subjects.isLaidOut = true
        let chosen = ranges
        if let plans = caseFile.plans { addDated(plans, study) }
        if let followUps = caseFile.followUps {
            subjects.followUps = followUps.indices.map { followUpRanges($0, of: followUps) }
        }
        for scope in Scope.allCases where scope != .plans { ranges[scope.rawValue] = chosen[scope.rawValue] }
    }

    private mutating func addDated(_ plans: [Plan], _ study: StudyProtocol) {
        let start = rows.count
        for plan in plans {
            let values = plan.values
            rows.append(addRow(values.cells.cells[values.offset..<values.offset + values.count]))
            cells.append(study.date(of: plan).map { .date($0) } ?? .missing)
        }
        setRows(of: .plans, start..<rows.count)
        subjects.plans = plans.enumerated().map { index, plan in
            for scope in SubjectRanges.ofPlan { ranges[scope.rawValue] = (-1, -1) }
            setRows(of: .plan, start + index..<start + index + 1)
            addBelow(plan)
            return SubjectRanges.ofPlan.map { ranges[$0.rawValue] }
        }
    }

    private mutating func addBelow(_ plan: Plan) {
        add(.participants, plan.meeting?.participants)
        add(.needs, plan.needs)
        add(.otherNeeds, plan.otherNeeds)
        add(.tasks, plan.tasks)
        if let meeting = plan.meeting { add(.meeting, [meeting]) }
    }

    private mutating func followUpRanges(
        _ index: Int, of followUps: [FollowUp]
    ) -> [(start: Int32, end: Int32)] {
        let first = Int(ranges[Scope.followUps.rawValue].start)
        for scope in SubjectRanges.ofFollowUp { ranges[scope.rawValue] = (-1, -1) }
        setRows(of: .followUp, first + index..<first + index + 1)
        if let meeting = caseFile.meeting(of: followUps[index]) {
            add(.followUpMeeting, [meeting])
            add(.followUpParticipants, meeting.participants)
        }
        return SubjectRanges.ofFollowUp.map { ranges[$0.rawValue] }
    }

    /// Chooses the plan that `plan` names; nil: the study's first plan.
    ///
    /// - Precondition: `layOutSubjects` was called.
    mutating func setPlan(_ index: Int?) {
        precondition(subjects.isLaidOut, "subjects are laid out before one is chosen")
        planIndex = index
        if index == nil, case .plan(let first, _) = firstPlan { planIndex = first }
        for (place, scope) in SubjectRanges.ofPlan.enumerated() {
            ranges[scope.rawValue] = planIndex.map { subjects.plans[$0][place] } ?? (-1, -1)
        }
    }

    /// Chooses the follow-up that `followUp` names.
    mutating func setFollowUp(_ index: Int?) {
        followUpIndex = index
        for (place, scope) in SubjectRanges.ofFollowUp.enumerated() {
            ranges[scope.rawValue] = index.map { subjects.followUps[$0][place] } ?? (-1, -1)
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
