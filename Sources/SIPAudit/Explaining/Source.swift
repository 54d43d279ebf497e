/// Where in a case file something stands: a document, a plan, or why neither
/// can be named.
enum Source: Hashable {
    /// A document, as an index into the file's documents.
    case document(Int)
    /// A document that is named but that the file does not hold.
    case unknownDocument(String)
    /// A plan, as an index into the file's plans.
    case plan(Int)
    /// What the file states of itself: its unit, its date of reading.
    case caseFile
    /// A part that names no document.
    case part(Place)
    /// A list that was coded and is empty.
    case emptyList(Scope)
    /// A thing that the file could have and has not.
    case absent(Scope)
}

/// Finds the documents and plans behind the places that a rule read.
struct SourceFinder {
    let view: CaseView

    private var caseFile: CaseFile { view.caseFile }

    /// Each source once, in the order of the places.
    func sources(of places: Set<Place>) -> [Source] {
        var found: [Source] = []
        for place in places.sorted() {
            for source in sources(of: place) where !found.contains(source) { found.append(source) }
        }
        return found
    }

    private func sources(of place: Place) -> [Source] {
        guard place.scope.isList, place.row == nil else { return sources(ofElement: place) }
        guard let rows = view[place.scope], !rows.isEmpty else {
            return firstPlan(where: place.scope.dependsOnFirstPlan) + [.emptyList(place.scope)]
        }
        return (0..<rows.count).flatMap { sources(ofElement: Place(scope: place.scope, row: $0)) }
    }

    private func sources(ofElement place: Place) -> [Source] {
        let row = place.row ?? 0
        switch place.scope {
        case .caseFile: return [.caseFile]
        case .person: return named(caseFile.person?[.document], or: .part(Place(scope: .person)))
        case .contacts: return named(caseFile.contacts?[row][.document], or: part(place))
        case .interventions: return named(caseFile.interventions?[row][.document], or: part(place))
        case .documents: return [.document(row)]
        case .plans: return plan(row)
        case .plan, .meeting, .participants, .needs, .otherNeeds, .tasks: return firstPlan(where: true)
        case .followUps: return followUp(row)
        // Of checks alone, which are not explained by their sources.
        case .followUp, .followUpMeeting, .followUpParticipants: return [part(place)]
        case .occasions: return occasion(row)
        case .occasion1, .occasion2:
            if place.row != nil { return occasion(place.scope == .occasion1 ? 0 : 1) }
            return sources(of: Place(scope: .occasions)).filter { $0 != .emptyList(.occasions) }
                + [.absent(place.scope)]
        }
    }

    private func part(_ place: Place) -> Source { .part(Place(scope: place.scope, row: place.row)) }

    private func named(_ reference: FieldValue?, or fallback: Source) -> [Source] {
        document(reference).map { [$0] } ?? [fallback]
    }

    /// The document that a part names.
    func document(_ reference: FieldValue?) -> Source? {
        guard let id = reference?.text else { return nil }
        let index = caseFile.documents?.firstIndex { $0[.id] == .text(id) }
        return index.map { .document($0) } ?? .unknownDocument(id)
    }

    private func plan(_ index: Int) -> [Source] {
        [.plan(index)] + (document(caseFile.plans?[index][.document]).map { [$0] } ?? [])
    }

    private func firstPlan(where isNeeded: Bool) -> [Source] {
        guard isNeeded, case .plan(let index, _) = view.firstPlan else { return [] }
        return plan(index)
    }

    private func followUp(_ index: Int) -> [Source] {
        named(caseFile.followUps?[index][.document], or: .part(Place(scope: .followUps, row: index)))
    }

    private func occasion(_ index: Int) -> [Source] {
        switch view.occasions[index].origin {
        case .followUp(let index): followUp(index)
        case .laterPlan(let index): plan(index)
        }
    }
}
