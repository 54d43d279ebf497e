// The parts of a case file, and what hangs together between them.

extension CaseDraft {
    /// The case itself, without what its place and its person give it.
    mutating func caseFile() -> CaseFile {
        var caseFile: CaseFile = part(.caseFile, on: chronology.end, keep: 1000)
        set(.linkedTo, of: caseFile, to: .missing)
        set(.invented, of: caseFile, to: .code(WellKnown.yes))
        // First, since all others refer to them.
        caseFile.documents = draftDocuments()
        caseFile.contacts = list(0...3) { $0.part(.contact, on: $1, keep: $0.thoroughness.fields) }
        caseFile.interventions = list(0...4) { $0.part(.intervention, on: $1, keep: $0.thoroughness.fields) }
        let plans = draftOccasions(into: &caseFile)
        caseFile.observations = draftObservations(firstPlan: plans)
        return caseFile
    }

    /// A list that was coded or not, of parts that are not of one day.
    private mutating func list<Part>(
        _ count: ClosedRange<Int>, _ make: (inout CaseDraft, _ day: Int) -> Part
    ) -> [Part]? {
        guard random.chance(thoroughness.lists) else { return nil }
        var parts: [Part] = []
        for _ in 0..<random.within(count) { parts.append(make(&self, chronology.first)) }
        return parts
    }

    private mutating func draftDocuments() -> [Document]? {
        guard random.chance(thoroughness.lists) else { return nil }
        let count = random.within(thoroughness.documents)
        let days = chronology.documents
        var parts: [Document] = []
        parts.reserveCapacity(count)
        for index in 0..<count {
            let day = days.lowerBound + (days.upperBound - days.lowerBound) * index / count
            let document: Document = part(.document, on: day, keep: thoroughness.fields)
            let id = text { _, bytes in
                bytes += index < 9 ? "h0".utf8 : "h".utf8
                bytes += String(index + 1).utf8
            }
            set(.id, of: document, to: .text(id))
            let hasText = if case .text = cell(.text, of: document) { true } else { false }
            documents.append(Drafted(id: id, day: day, quotes: hasText ? sentences : []))
            parts.append(document)
        }
        return parts
    }

    // MARK: - Plans and follow-ups

    /// Drafts what happened, in its order.
    ///
    /// - Returns: the id of the first plan; nil where there is none.
    private mutating func draftOccasions(into caseFile: inout CaseFile) -> Span? {
        var plans: [Plan] = []
        var followUps: [FollowUp] = []
        var ids: [Span] = []
        var firstPlan: Span?
        for (index, occasion) in chronology.occasions.enumerated() {
            if occasion.givesPlan {
                let id = id("plan-", plans.count + 1)
                plans.append(draftPlan(id, on: occasion.day, after: ids.last))
                ids.append(id)
                if index == chronology.firstPlan { firstPlan = id }
            }
            guard occasion.isFollowUp else { continue }
            let number = followUps.count + 1
            followUps.append(draftFollowUp(number, occasion, newPlan: occasion.givesPlan ? ids.last : nil))
        }
        caseFile.plans = plans
        caseFile.followUps = followUps.isEmpty && !random.chance(thoroughness.lists) ? nil : followUps
        return firstPlan
    }

    private mutating func draftPlan(_ id: Span, on day: Int, after earlier: Span?) -> Plan {
        // The boxes of a form are coded all or few.
        let isForm = random.chance(thoroughness.boxes)
        var plan: Plan = part(
            .plan, on: day,
            keep: isForm ? thoroughness.fields : thoroughness.boxes * thoroughness.fields / 1000)
        set(.id, of: plan, to: .text(id))
        set(.follows, of: plan, to: earlier.map { .text($0) } ?? .missing)
        plan.needs = list(thoroughness.needs) { $0.part(.need, on: $1, keep: 1000) }
        plan.otherNeeds = list(0...2) { $0.part(.otherNeed, on: $1, keep: $0.thoroughness.fields) }
        plan.tasks = list(0...2) { draft, day in
            let member = draft.anyone()
            return draft.part(.task, on: day, keep: draft.thoroughness.fields, as: member)
        }
        plan.meeting = random.chance(max(thoroughness.lists, 800)) ? draftMeeting(on: day) : nil
        return plan
    }

    private mutating func draftFollowUp(
        _ number: Int, _ occasion: Chronology.Occasion, newPlan: Span?
    ) -> FollowUp {
        var followUp: FollowUp = part(.followUp, on: occasion.day, keep: thoroughness.fields)
        set(.id, of: followUp, to: .text(id("uppföljning-", number)))
        set(.newPlan, of: followUp, to: newPlan.map { .text($0) } ?? .missing)
        // What is coded of whether there was one agrees with it.
        if case .code = cell(.newPlanMade, of: followUp) {
            set(.newPlanMade, of: followUp, to: .code(newPlan == nil ? WellKnown.no : WellKnown.yes))
        }
        if newPlan == nil && random.chance(thoroughness.lists) {
            followUp.meeting = draftMeeting(on: occasion.day)
        }
        return followUp
    }

    private mutating func draftMeeting(on day: Int) -> Meeting {
        var meeting: Meeting = part(.meeting, on: day, keep: max(thoroughness.fields, 900))
        set(.id, of: meeting, to: .text(meetingID()))
        guard random.chance(max(thoroughness.lists, 700)) else { return meeting }
        var participants: [Participant] = []
        participants.reserveCapacity(cast.members.count)
        for member in cast.members where random.chance(800) {
            participants.append(part(.participant, on: day, keep: thoroughness.fields, as: member))
        }
        meeting.participants = participants
        return meeting
    }

    // MARK: - Observations

    /// - Parameter firstPlan: that which observations speak of.
    private mutating func draftObservations(firstPlan: Span?) -> [Observation]? {
        guard random.chance(thoroughness.lists) else { return nil }
        var observations: [Observation] = []
        let coder = id("G", 1 + random.below(4))
        for item in model.judged where random.chance(thoroughness.observations) {
            observe(item, firstPlan, coder, &observations)
        }
        if !model.ruled.isEmpty, random.chance(FieldOdds.observedRule) {
            observe(model.ruled[random.below(model.ruled.count)], firstPlan, coder, &observations)
        }
        return observations
    }

    /// What one coder found, and now and then a second one too: the same, or no
    /// command could tell what to take.
    private mutating func observe(
        _ item: Int, _ firstPlan: Span?, _ coder: Span, _ observations: inout [Observation]
    ) {
        let variable = model.codebook.variables[item]
        if variable.speaksOfFirstPlan && firstPlan == nil { return }
        let plan = variable.speaksOfFirstPlan ? firstPlan : nil
        let value = value(of: variable)
        observations.append(observation(item, value, plan, coder))
        if random.chance(FieldOdds.codedTwice) {
            observations.append(observation(item, value, plan, id("G", 5 + random.below(4))))
        }
    }

    private mutating func observation(
        _ item: Int, _ value: FieldCell, _ plan: Span?, _ coder: Span
    ) -> Observation {
        let observation: Observation = part(
            .observation, on: chronology.end, keep: max(thoroughness.fields, 850))
        set(.item, of: observation, to: .code(item))
        set(.value, of: observation, to: value)
        set(.plan, of: observation, to: plan.map { .text($0) } ?? .missing)
        if random.chance(FieldOdds.coderNamed) { set(.coder, of: observation, to: .text(coder)) }
        let source = documents.isEmpty ? nil : documents[random.below(documents.count)]
        let isEvident = !value.isNotEvident
        let document = isEvident ? source.map { FieldCell.text($0.id) } : nil
        set(.document, of: observation, to: document ?? .missing)
        if isEvident, let quotes = source?.quotes, !quotes.isEmpty {
            set(.quote, of: observation, to: .text(quotes[random.below(quotes.count)]))
        }
        if case .text = cell(.memo, of: observation) {
            let phrases = model.phrases
            set(.memo, of: observation, to: .text(text { phrases.remark(&$0, into: &$1) }))
        }
        return observation
    }

    private mutating func value(of variable: Variable) -> FieldCell {
        if variable.allowsNotEvident && random.chance(350) { return .notEvident }
        switch variable.kind {
        case .single: return .code(random.below(variable.values.values.count))
        case .multiple:
            var set = CodeSet()
            for index in variable.values.values.indices where random.chance(300) { set.insert(index) }
            return .codes(set)
        case .count: return .number(random.below(6))
        case .days: return .number(random.below(400))
        case .year: return .number(PartialDate(day: chronology.first, .day).year)
        }
    }
}
