@testable import SIPAudit

/// A random change of one fact of a case file, with the variables that may
/// change by it: those whose rules read the field, and those that an
/// observation of the file speaks of.
struct FactChange {
    let file: CaseFile
    let description: String
    /// As indices into the codebook's variables.
    let readers: Set<Int>
}

/// Makes random changes of case files.
struct FactChanges {
    let codebook: Codebook
    let read: [FieldsRead]
    var random: SeededGenerator

    init(codebook: Codebook, seed: UInt64) {
        self.codebook = codebook
        read = FieldsRead.all(of: codebook)
        random = SeededGenerator(seed: seed)
    }

    // MARK: - A fact changed

    /// The fact at a place made another: any that the field can hold, or one
    /// of `values`, which the field holds elsewhere.
    mutating func change(
        _ file: CaseFile, at place: FactPlace, orTo values: [FieldValue]
    ) -> FactChange? {
        var changed = file
        var value = place.part == .observation ? observed(file, at: place) : value(place.entry.type, in: file)
        if chance(2) && place.part != .observation { value = values.randomElement(using: &random) }
        guard let value, value != file[place] else { return nil }
        changed[place] = value
        return FactChange(
            file: changed, description: "\(place): \(file[place]) → \(value)",
            readers: withDerived(readers(of: place, file, changed)))
    }

    /// Whether any rule reads the field, of whichever plan or follow-up.
    func isRead(_ place: FactPlace) -> Bool {
        guard let scope = place.scope else { return place.part == .observation }
        let scopes: [Scope] =
            switch scope {
            case .plans: [.plans, .plan]
            case .followUps: [.followUps, .occasions, .occasion1, .occasion2]
            default: [scope]
            }
        return read.contains { variable in
            variable.fields.contains {
                scopes.contains($0.scope) && $0.scope.fields[$0.field].name == place.entry.name
            }
        }
    }

    private func readers(of place: FactPlace, _ before: CaseFile, _ after: CaseFile) -> Set<Int> {
        if place.part == .observation { return items(at: place, before).union(items(at: place, after)) }
        let firsts = [before, after].map { FirstPlan(in: $0, protocol: codebook.studyProtocol) }
        var readers = variables { $0.fields.contains { sees($0, place, firsts) } }
        if [.meeting, .participant].contains(place.part) {
            readers.formUnion(variables(where: \.readsEveryMeeting))
        }
        // Other plans, or other occasions, may be meant from now on.
        if firsts[0] != firsts[1] { readers.formUnion(variables(where: \.hangsOnFirstPlan)) }
        if tellsOccasions(place) { readers.formUnion(variables(where: \.hangsOnOccasions)) }
        if place.part == .plan && place.field == Plan.Field.id.rawValue {
            // Observations name the plan that they speak of.
            readers.formUnion(items(of: before.observations ?? []))
        }
        return readers
    }

    /// Whether a path of a rule sees the field at a place: in a list of all, as
    /// the first plan's, or as that of an occasion of follow-up.
    private func sees(_ path: ScopedField, _ place: FactPlace, _ firsts: [FirstPlan]) -> Bool {
        let isFirst = firsts.contains { self.isFirst(place.plan, of: $0) }
        switch place.part {
        case .plan:
            return path.field == place.field && (path.scope == .plans || (path.scope == .plan && isFirst))
        case .meeting, .participant, .need, .otherNeed, .task:
            return isFirst && path == ScopedField(place.scope ?? .caseFile, place.field)
        case .followUp:
            let isSame = path.scope.fields[path.field].name == place.entry.name
            return isSame && (path.scope == .followUps || path.scope.isOfOccasions)
        default:
            return place.scope.map { path == ScopedField($0, place.field) } ?? false
        }
    }

    private func isFirst(_ plan: Int?, of first: FirstPlan) -> Bool {
        guard case .plan(let index, _) = first else { return false }
        return index == plan
    }

    /// Whether the field tells which occasions there are, and in which order.
    private func tellsOccasions(_ place: FactPlace) -> Bool {
        switch place.part {
        case .followUp:
            [FollowUp.Field.date, .newPlan].map(\.rawValue).contains(place.field)
        case .plan where place.field == Plan.Field.id.rawValue: true
        case .plan, .meeting:
            codebook.studyProtocol.planDates.contains {
                $0.isOfMeeting == (place.part == .meeting) && $0.field == place.field
            }
        default: false
        }
    }

    private func items(at place: FactPlace, _ file: CaseFile) -> Set<Int> {
        let counts = [Observation.Field.item, .value, .plan].map(\.rawValue).contains(place.field)
        let observation = file.observations?.first {
            place.path == "observations[\(index(of: $0, in: file))]"
        }
        return counts ? items(of: observation.map { [$0] } ?? []) : []
    }

    private func index(of observation: Observation, in file: CaseFile) -> Int {
        file.observations?.firstIndex(of: observation) ?? -1
    }

    private func items(of observations: [Observation]) -> Set<Int> {
        Set(observations.compactMap { if case .code(let item) = $0[.item] { item } else { nil } })
    }

    private func variables(where isChosen: (FieldsRead) -> Bool) -> Set<Int> {
        Set(read.indices.filter { isChosen(read[$0]) })
    }

    // MARK: - A part added or taken away

    /// A part of a list taken away, or one like it written once more.
    mutating func changeList(_ file: CaseFile) -> FactChange? {
        var changed = file
        let plan = Int.random(in: 0..<max(file.plans?.count ?? 0, 1), using: &random)
        let isFirst = self.isFirst(plan, of: FirstPlan(in: file, protocol: codebook.studyProtocol))
        let scope: Scope?
        switch Int.random(in: 0..<8, using: &random) {
        case 0: scope = alter(&changed.contacts) ? .contacts : nil
        case 1: scope = alter(&changed.interventions) ? .interventions : nil
        case 2: scope = alter(&changed.documents) ? .documents : nil
        case 3: scope = alter(&changed.plans![plan].needs) ? .needs : nil
        case 4: scope = alter(&changed.plans![plan].otherNeeds) ? .otherNeeds : nil
        case 5: scope = alter(&changed.plans![plan].tasks) ? .tasks : nil
        case 6: scope = alter(&changed.followUps) ? .followUps : nil
        default: scope = alter(&changed.plans![plan].meeting!.participants) ? .participants : nil
        }
        guard let scope else { return nil }
        let isSeen = !scope.dependsOnFirstPlan || isFirst
        return FactChange(
            file: changed, description: "\(scope.path), one more or one less",
            readers: variables {
                (isSeen && $0.scopes.contains(scope)) || (scope == .followUps && $0.hangsOnOccasions)
                    || (scope == .participants && $0.readsEveryMeeting)
            })
    }

    private mutating func alter<Part: CasePart>(_ list: inout [Part]?) -> Bool {
        guard let index = list?.indices.randomElement(using: &random), var part = list?[index] else {
            return false
        }
        if Bool.random(using: &random) {
            list!.remove(at: index)
            return true
        }
        // Not the same once more, which would often change nothing.
        for field in Part.Field.allCases where field.type.content == .coded(.facts) {
            part[field] = .code(Int.random(in: 0...1, using: &random))
        }
        list!.append(part)
        return true
    }

    /// An observation of a variable that had none.
    mutating func observe(_ item: Int, in file: CaseFile) -> FactChange? {
        guard !items(of: file.observations ?? []).contains(item),
            let value = observedValue(of: codebook.variables[item])
        else { return nil }
        var observation = Observation()
        observation[.item] = .code(item)
        observation[.value] = value
        let plan = file.plans?.randomElement(using: &random)
        observation[.plan] = plan?[.id] ?? .missing
        var changed = file
        changed.observations = (file.observations ?? []) + [observation]
        return FactChange(
            file: changed, description: "observation of \(codebook.variables[item].id)",
            readers: withDerived([item]))
    }

    /// With the variables that follow from others.
    private func withDerived(_ readers: Set<Int>) -> Set<Int> {
        codebook.variables.enumerated().reduce(into: readers) { found, variable in
            guard let inputs = variable.element.rule?.derivation?.variables else { return }
            if inputs.contains(where: found.contains) { found.insert(variable.offset) }
        }
    }

    // MARK: - Random values

    private mutating func observed(_ file: CaseFile, at place: FactPlace) -> FieldValue? {
        switch place.entry.type.content {
        case .itemValue:
            var item = place
            item =
                FactPlace.all(in: file).first { $0.path == place.path && $0.entry.type.content == .item }
                ?? item
            guard case .code(let index) = file[item] else { return nil }
            return observedValue(of: codebook.variables[index])
        case .item: return nil
        default: return value(place.entry.type, in: file)
        }
    }

    private mutating func observedValue(of variable: Variable) -> FieldValue? {
        if variable.allowsNotEvident && chance(4) { return .notEvident }
        let count = variable.values.values.count
        switch variable.kind {
        case .single: return .code(Int.random(in: 0..<count, using: &random))
        case .multiple: return .codes(codes(of: count))
        case .count, .days: return .number(Int.random(in: 0...9, using: &random))
        case .year: return .number(Int.random(in: 2012...2017, using: &random))
        }
    }

    private mutating func value(_ type: FieldType, in file: CaseFile) -> FieldValue? {
        if chance(6) { return .missing }
        if type.allowsNotEvident && chance(5) { return .notEvident }
        if type.isBox && chance(3) { return .empty }
        switch type.content {
        case .coded(let list):
            return .code(Int.random(in: codebook.list(list).values.indices, using: &random))
        case .multiple(let list): return .codes(codes(of: codebook.list(list).values.count))
        case .date: return .date(date())
        case .count: return .number(Int.random(in: 0...9, using: &random))
        case .year: return .number(Int.random(in: 1940...2000, using: &random))
        case .state: return .filled
        case .text, .freeText: return .text("text")
        case .name: return ["Täby", "Norrtälje", "Enhet"].randomElement(using: &random).map { .text($0) }
        case .id:
            let ids = (file.plans ?? []).map { $0[.id] } + (file.documents ?? []).map { $0[.id] }
            return chance(3) ? .text("okänd") : ids.randomElement(using: &random)
        case .item, .itemValue: return nil
        }
    }

    private mutating func codes(of count: Int) -> CodeSet {
        var set = CodeSet()
        for index in 0..<count where chance(3) { set.insert(index) }
        return set
    }

    private mutating func date() -> PartialDate {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        var text = String(Int.random(in: 2012...2018, using: &random))
        if !chance(6) {
            text += "-" + two(Int.random(in: 1...12, using: &random))
            if !chance(6) { text += "-" + two(Int.random(in: 1...28, using: &random)) }
        }
        return PartialDate(text)!
    }

    private mutating func chance(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &random) == 0 }
}
