@testable import SIPAudit

/// Where one fact of a case file stands: a field of one of its parts.
///
/// Get all of them with `FactPlace.all(in:)`; read and write a fact with
/// `caseFile[place]`.
struct FactPlace: CustomStringConvertible {
    let part: CaseFilePart
    /// The scopes of the rules that see the part, but for that of the first plan.
    let scope: Scope?
    /// Of the plan that the part is, or lies in.
    let plan: Int?
    let field: Int
    let path: String
    fileprivate let value: WritableKeyPath<CaseFile, FieldValue>

    var entry: PartCatalogue.Entry { part.catalogue.entries[field] }
    var description: String { path + "." + entry.name }

    static func all(in file: CaseFile) -> [FactPlace] {
        var places = FactPlaces()
        places.add(file)
        return places.found
    }
}

extension CaseFile {
    subscript(place: FactPlace) -> FieldValue {
        get { self[keyPath: place.value] }
        set { self[keyPath: place.value] = newValue }
    }
}

private struct FactPlaces {
    var found: [FactPlace] = []

    mutating func add<Part: CasePart>(
        _ keyPath: WritableKeyPath<CaseFile, Part>, _ part: CaseFilePart, _ scope: Scope?,
        plan: Int? = nil, _ path: String
    ) {
        for field in part.catalogue.entries.indices {
            let value = keyPath.appending(path: \Part.values[field])
            found.append(
                FactPlace(part: part, scope: scope, plan: plan, field: field, path: path, value: value))
        }
    }

    mutating func add(_ file: CaseFile) {
        add(\.self, .caseFile, .caseFile, "case")
        if file.person != nil { add(\.person!, .person, .person, "person") }
        for i in (file.contacts ?? []).indices { add(\.contacts![i], .contact, .contacts, "contacts[\(i)]") }
        for i in (file.interventions ?? []).indices {
            add(\.interventions![i], .intervention, .interventions, "interventions[\(i)]")
        }
        for i in (file.documents ?? []).indices {
            add(\.documents![i], .document, .documents, "documents[\(i)]")
        }
        for (i, plan) in (file.plans ?? []).enumerated() { add(plan, at: i) }
        for (i, followUp) in (file.followUps ?? []).enumerated() {
            add(\.followUps![i], .followUp, .followUps, "followUps[\(i)]")
            if let meeting = followUp.meeting {
                add(meeting, at: \.followUps![i].meeting!, "followUps[\(i)]")
            }
        }
        for i in (file.observations ?? []).indices {
            add(\.observations![i], .observation, nil, "observations[\(i)]")
        }
    }

    private mutating func add(_ plan: Plan, at i: Int) {
        let path = "plans[\(i)]"
        add(\.plans![i], .plan, .plans, plan: i, path)
        for j in (plan.needs ?? []).indices {
            add(\.plans![i].needs![j], .need, .needs, plan: i, path + ".needs[\(j)]")
        }
        for j in (plan.otherNeeds ?? []).indices {
            add(\.plans![i].otherNeeds![j], .otherNeed, .otherNeeds, plan: i, path + ".otherNeeds[\(j)]")
        }
        for j in (plan.tasks ?? []).indices {
            add(\.plans![i].tasks![j], .task, .tasks, plan: i, path + ".tasks[\(j)]")
        }
        if let meeting = plan.meeting { add(meeting, at: \.plans![i].meeting!, plan: i, path) }
    }

    private mutating func add(
        _ meeting: Meeting, at keyPath: WritableKeyPath<CaseFile, Meeting>, plan: Int? = nil,
        _ path: String
    ) {
        let path = path + ".meeting"
        add(keyPath, .meeting, plan == nil ? nil : .meeting, plan: plan, path)
        for j in (meeting.participants ?? []).indices {
            let participant = keyPath.appending(path: \.participants![j])
            add(
                participant, .participant, plan == nil ? nil : .participants, plan: plan,
                path + ".participants[\(j)]")
        }
    }
}
