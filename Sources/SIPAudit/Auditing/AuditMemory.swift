/// What several checks ask of one case file, worked out when the first of them
/// asks.
///
/// One for each case, and asked by one thread.
final class AuditMemory {
    private var documentIDs: PartIDs?
    private var planIDs: PartIDs?
    private var contactDetails: [FoundContactDetails]?
    private var observations: [CountedObservation]?
    private var caseID: Masked?
    private var unitKey: [UInt8]?
    private var wholeCase: Finding.Subject?
    /// By the plan, and by the follow-up.
    private var plans: [Finding.Subject?] = []
    private var followUps: [Finding.Subject?] = []

    func documentIDs(_ make: () -> PartIDs) -> PartIDs { Self.once(&documentIDs, make) }

    func planIDs(_ make: () -> PartIDs) -> PartIDs { Self.once(&planIDs, make) }

    func contactDetails(_ make: () -> [FoundContactDetails]) -> [FoundContactDetails] {
        Self.once(&contactDetails, make)
    }

    func countedObservations(_ make: () -> [CountedObservation]) -> [CountedObservation] {
        Self.once(&observations, make)
    }

    func caseID(_ make: () -> Masked) -> Masked { Self.once(&caseID, make) }

    func unitKey(_ make: () -> [UInt8]) -> [UInt8] { Self.once(&unitKey, make) }

    func wholeCase(_ make: () -> Finding.Subject) -> Finding.Subject { Self.once(&wholeCase, make) }

    func subject(ofPlan index: Int, _ make: () -> Finding.Subject) -> Finding.Subject {
        Self.once(&plans, index, make)
    }

    func subject(ofFollowUp index: Int, _ make: () -> Finding.Subject) -> Finding.Subject {
        Self.once(&followUps, index, make)
    }

    private static func once<Value>(_ known: inout [Value?], _ index: Int, _ make: () -> Value) -> Value {
        while known.count <= index { known.append(nil) }
        return once(&known[index], make)
    }

    private static func once<Value>(_ known: inout Value?, _ make: () -> Value) -> Value {
        if let known { return known }
        let value = make()
        known = value
        return value
    }
}

/// A text in which something was found by which a person can be reached.
struct FoundContactDetails {
    let part: AuditedPart
    let field: Int
    let counts: ContactDetailCounts
}

extension AuditedCase {
    var caseID: Masked { memory.caseID { Masked(caseFile[.id].text ?? "") } }

    /// The case file as a whole.
    var wholeCase: Finding.Subject { memory.wholeCase { makeWholeCase() } }

    func subject(ofPlan index: Int) -> Finding.Subject {
        memory.subject(ofPlan: index) { makeSubject(ofPlan: index) }
    }

    func subject(ofFollowUp index: Int) -> Finding.Subject {
        memory.subject(ofFollowUp: index) { makeSubject(ofFollowUp: index) }
    }

    /// The documents of the file by their ids.
    func documentIDs(_ fields: PartFields) -> PartIDs {
        memory.documentIDs { PartIDs(of: .document, Document.Field.id.rawValue, in: fields) }
    }

    /// The plans of the file by their ids.
    func planIDs(_ fields: PartFields) -> PartIDs {
        memory.planIDs { PartIDs(of: .plan, Plan.Field.id.rawValue, in: fields) }
    }

    /// The texts of the file that hold something by which a person can be
    /// reached. One pass over all texts, whichever of the checks asks.
    var contactDetails: [FoundContactDetails] {
        memory.contactDetails { parts.withFields { $0.contactDetails } }
    }
}

extension PartFields {
    fileprivate var contactDetails: [FoundContactDetails] {
        var found: [FoundContactDetails] = []
        let fields = CaseFilePart.allFieldIndices
        for part in all {
            for field in fields[part.kind.rawValue].texts {
                // Most are ids.
                guard case .text(let span) = self[part, field], span.length >= ContactDetailCounts.shortest
                else { continue }
                let counts = contactDetails(in: span)
                if !counts.isEmpty {
                    found.append(FoundContactDetails(part: part, field: field, counts: counts))
                }
            }
        }
        return found
    }

    private func contactDetails(in span: TextSpan) -> ContactDetailCounts {
        let text = written(span)
        if !span.hasEscapes { return ContactDetailCounts(in: text) }
        // An escape that writes a digit or an @ is written with digits itself.
        guard IdentityNumberText(bytes: text).firstDigitOrAt(from: 0) != nil else {
            return ContactDetailCounts()
        }
        return JSONEscapes.decodedBytes(text).withUnsafeBufferPointer { ContactDetailCounts(in: $0) }
    }
}
