@testable import SIPAudit

/// Makes case files of every kind that the model can represent, whether or not
/// they make sense.
struct RandomCaseFile {
    let codebook: Codebook
    var generator: SeededGenerator

    mutating func file(_ id: String) -> CaseFile {
        var file: CaseFile = part()
        file[.id] = .text(id)
        file[.municipality] = .text(name())
        file[.unit] = .text(name())
        file.person = sometimes { $0.part() }
        file.contacts = list { $0.part() }
        file.interventions = list { $0.part() }
        file.documents = list { $0.part() }
        var meetings = 0
        file.plans = numbered { random, index in
            var plan: Plan = random.part()
            // Ids lead from row to row.
            plan[.id] = .text("plan \(index)")
            plan.needs = random.list { $0.part() }
            plan.otherNeeds = random.list { $0.part() }
            plan.tasks = random.list { $0.part() }
            plan.meeting = random.sometimes { $0.meeting(&meetings) }
            return plan
        }
        file.followUps = numbered { random, index in
            var followUp: FollowUp = random.part()
            followUp[.id] = .text("U\(index)")
            if followUp[.newPlan] == .missing {
                followUp.meeting = random.sometimes { $0.meeting(&meetings) }
            }
            return followUp
        }
        let plans = file.plans?.compactMap { $0[.id].text } ?? []
        file.observations = list { $0.observation(on: plans) }
        return file
    }

    private mutating func meeting(_ count: inout Int) -> Meeting {
        count += 1
        var meeting: Meeting = part()
        meeting[.id] = .text("M\(count)")
        meeting.participants = list { $0.part() }
        return meeting
    }

    /// - Parameter plans: what it may speak of; without any it speaks of none.
    private mutating func observation(on plans: [String]) -> Observation {
        var observation: Observation = part()
        let items = codebook.variables.indices.filter {
            !plans.isEmpty || !codebook.variables[$0].speaksOfFirstPlan
        }
        let item = items.randomElement(using: &generator)!
        let variable = codebook.variables[item]
        observation[.plan] = .missing
        if variable.speaksOfFirstPlan || (!plans.isEmpty && chance(3)) {
            observation[.plan] = .text(plans.randomElement(using: &generator)!)
        }
        observation[.item] = .code(item)
        if variable.allowsNotEvident && chance(5) {
            observation[.value] = .notEvident
            return observation
        }
        switch variable.kind {
        case .single:
            observation[.value] = .code(Int.random(in: variable.values.values.indices, using: &generator))
        case .multiple: observation[.value] = codes(of: variable.values.values.count)
        case .count, .days: observation[.value] = .number(Int.random(in: 0...999, using: &generator))
        case .year: observation[.value] = .number(Int.random(in: 1800...2199, using: &generator))
        }
        return observation
    }

    // MARK: Fields

    private mutating func part<Part: CasePart>() -> Part {
        var part = Part(position: 0, values: FieldValues())
        for (index, entry) in Part.Field.catalogue.entries.enumerated() where !chance(3) {
            if let value = value(entry.type) { part.values[index] = value }
        }
        return part
    }

    private mutating func value(_ type: FieldType) -> FieldValue? {
        if type.allowsNotEvident && chance(8) { return .notEvident }
        if type.isBox && chance(5) { return .empty }
        switch type.content {
        case .coded(let list):
            return .code(Int.random(in: codebook.list(list).values.indices, using: &generator))
        case .multiple(let list): return codes(of: codebook.list(list).values.count)
        case .date: return .date(date())
        case .count: return .number(Int.random(in: 0...99, using: &generator))
        case .year: return .number(Int.random(in: 1800...2199, using: &generator))
        case .state: return .filled
        case .text: return chance(3) ? .filled : .text(text())
        case .freeText: return .text(text())
        case .name: return .text(name())
        case .id: return .text(["h1", "h 2", "plan 1", "P|3", "å;ä,ö"].randomElement(using: &generator)!)
        case .item, .itemValue: return nil
        }
    }

    private mutating func codes(of count: Int) -> FieldValue {
        var set = CodeSet()
        for index in 0..<count where chance(4) { set.insert(index) }
        return .codes(set)
    }

    private mutating func date() -> PartialDate {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        var text = String(Int.random(in: 1800...2199, using: &generator))
        if !chance(4) {
            text += "-" + two(Int.random(in: 1...12, using: &generator))
            if !chance(4) { text += "-" + two(Int.random(in: 1...28, using: &generator)) }
        }
        return PartialDate(text)!
    }

    /// A text that says something, whatever characters it has.
    private mutating func text() -> String {
        // Letters around it keep digits from making an identity number.
        "x" + String(randomText: 0...12, using: &generator) + "x"
    }

    private mutating func name() -> String { String(randomName: 0...12, using: &generator) }

    // MARK: Lists

    mutating func chance(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &generator) == 0 }

    private mutating func sometimes<Value>(_ make: (inout Self) -> Value) -> Value? {
        chance(3) ? nil : make(&self)
    }

    private mutating func list<Part>(_ make: (inout Self) -> Part) -> [Part]? {
        numbered { random, _ in make(&random) }
    }

    private mutating func numbered<Part>(_ make: (inout Self, Int) -> Part) -> [Part]? {
        if chance(4) { return nil }
        return (0..<Int.random(in: 0...3, using: &generator)).map { make(&self, $0) }
    }
}
