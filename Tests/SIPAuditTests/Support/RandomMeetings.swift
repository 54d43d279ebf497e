@testable import SIPAudit

/// Makes case files with a first plan and what follows it, of which much is
/// open: who came, when, and whether there was a meeting at all.
struct RandomMeetings {
    let codebook: Codebook
    var generator: SeededGenerator

    mutating func file(_ id: String) -> CaseFile {
        var file = CaseFile()
        file[.id] = .text(id)
        var first = plan("p1")
        first.meeting?[.date] = .date(day(2014...2014))
        first.tasks = chance(8) ? nil : list(0...5) { $0.task() }
        file.plans = [first]
        for id in ["p2", "p3"] where chance(3) { file.plans?.append(plan(id)) }
        file.interventions = chance(8) ? nil : list(0...5) { $0.intervention() }
        file.followUps = chance(8) ? nil : list(0...4) { $0.followUp() }
        return file
    }

    mutating func chance(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &generator) == 0 }

    /// A value that a field can have, for one that was open.
    mutating func value(_ type: FieldType) -> FieldValue? {
        switch type.content {
        case .coded(.actors): actor()
        case .coded(let list):
            .code(Int.random(in: codebook.list(list).values.indices, using: &generator))
        case .date: .date(date())
        default: nil
        }
    }

    private mutating func plan(_ id: String) -> Plan {
        var plan = Plan()
        plan[.id] = .text(id)
        plan[.kind] = .code(codebook.index(of: "SIP", in: .planKinds)!)
        plan[.establishedOn] = .date(day(2015...2015))
        if !chance(4) || id == "p1" { plan.meeting = meeting() }
        return plan
    }

    private mutating func followUp() -> FollowUp {
        var followUp = FollowUp()
        followUp[.date] = open(12) { .date($0.chance(6) ? $0.date() : $0.day(2015...2016)) }
        if chance(4) {
            followUp[.newPlan] = .text(["p1", "p2", "p3"].randomElement(using: &generator)!)
        } else if !chance(4) {
            followUp.meeting = meeting()
        }
        return followUp
    }

    private mutating func meeting() -> Meeting {
        var meeting = Meeting()
        meeting[.date] = open(10) { .date($0.chance(5) ? $0.date() : $0.day(2014...2016)) }
        meeting.participants = chance(12) ? nil : list(0...5) { $0.participant() }
        return meeting
    }

    private mutating func participant() -> Participant {
        var participant = Participant()
        participant[.actor] = open(10) { $0.actor() }
        participant[.attended] = open(10) { $0.mostlyYes() }
        return participant
    }

    private mutating func intervention() -> Intervention {
        var intervention = Intervention()
        intervention[.provider] = open(8) { $0.actor() }
        intervention[.planned] = open(8) { $0.mostlyYes() }
        return intervention
    }

    private mutating func task() -> PlanTask {
        var task = PlanTask()
        task[.task] = open(8) { $0.value(.coded(.tasks))! }
        if !chance(6) { task[.holder] = .text(chance(3) ? "b" : "a") }
        task[.handlesInterventions] = open(8) { $0.chance(4) ? .code(WellKnown.yes) : .code(WellKnown.no) }
        return task
    }

    // MARK: - Values

    private mutating func open(_ of: Int, _ make: (inout Self) -> FieldValue) -> FieldValue {
        if chance(of) { return .notEvident }
        return chance(of * 2) ? .missing : make(&self)
    }

    private mutating func mostlyYes() -> FieldValue { .code(chance(5) ? WellKnown.no : WellKnown.yes) }

    /// Few, so that the same ones meet again.
    private mutating func actor() -> FieldValue {
        let names = [
            "boendestöd", "psykiatri-öppenvård", "psykiatri-slutenvård", "försäkringskassan", "beroendevård",
            "socialtjänst", "brukare",
        ]
        return .code(codebook.index(of: names.randomElement(using: &generator)!, in: .actors)!)
    }

    private mutating func day(_ years: ClosedRange<Int>) -> PartialDate {
        let month = Int.random(in: 1...12, using: &generator)
        let day = Int.random(in: 1...28, using: &generator)
        return PartialDate("\(Int.random(in: years, using: &generator))-\(two(month))-\(two(day))")!
    }

    /// A day, a month or a year.
    private mutating func date() -> PartialDate {
        let text = day(2014...2016).description
        return PartialDate(String(text.prefix([4, 7, 10].randomElement(using: &generator)!)))!
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private mutating func list<Part>(_ count: ClosedRange<Int>, _ make: (inout Self) -> Part) -> [Part] {
        (0..<Int.random(in: count, using: &generator)).map { _ in make(&self) }
    }
}
