/// What several checks ask of one case file, worked out when the first of them
/// asks.
///
/// One for each case, and asked by one thread.
final class AuditMemory {
    private var parts: [AuditedPart]?
    private var documentIDs: PartIDs?
    private var planIDs: PartIDs?
    private var contactDetails: [FoundContactDetails]?
    private var observations: [CountedObservation]?
    private var caseID: Masked?
    private var wholeCase: Finding.Subject?
    /// By the plan, and by the follow-up.
    private var plans: [Int: Finding.Subject] = [:]
    private var followUps: [Int: Finding.Subject] = [:]

    func parts(_ make: () -> [AuditedPart]) -> [AuditedPart] { Self.once(&parts, make) }

    func documentIDs(_ make: () -> PartIDs) -> PartIDs { Self.once(&documentIDs, make) }

    func planIDs(_ make: () -> PartIDs) -> PartIDs { Self.once(&planIDs, make) }

    func contactDetails(_ make: () -> [FoundContactDetails]) -> [FoundContactDetails] {
        Self.once(&contactDetails, make)
    }

    func countedObservations(_ make: () -> [CountedObservation]) -> [CountedObservation] {
        Self.once(&observations, make)
    }

    func caseID(_ make: () -> Masked) -> Masked { Self.once(&caseID, make) }

    func wholeCase(_ make: () -> Finding.Subject) -> Finding.Subject { Self.once(&wholeCase, make) }

    func subject(ofPlan index: Int, _ make: () -> Finding.Subject) -> Finding.Subject {
        Self.once(&plans[index], make)
    }

    func subject(ofFollowUp index: Int, _ make: () -> Finding.Subject) -> Finding.Subject {
        Self.once(&followUps[index], make)
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

    /// Every part of the case file, in its order.
    var parts: [AuditedPart] { memory.parts { caseFile.everyPart } }

    /// The documents of the file by their ids.
    var documentIDs: PartIDs { memory.documentIDs { PartIDs(caseFile.documents, .id) } }

    /// The plans of the file by their ids.
    var planIDs: PartIDs { memory.planIDs { PartIDs(caseFile.plans, .id) } }

    /// The texts of the file that hold something by which a person can be
    /// reached. One pass over all texts, whichever of the checks asks.
    var contactDetails: [FoundContactDetails] {
        let parts = parts
        return memory.contactDetails {
            var found: [FoundContactDetails] = []
            let fields = CaseFilePart.allFieldIndices
            for part in parts {
                part.withCells { cells in
                    for field in fields[part.place.part.rawValue].texts {
                        // Most are ids.
                        guard case .text(let span) = cells[field],
                            span.length >= ContactDetailCounts.shortest,
                            let counts = part.contactDetails(in: field), !counts.isEmpty
                        else { continue }
                        found.append(FoundContactDetails(part: part, field: field, counts: counts))
                    }
                }
            }
            return found
        }
    }
}

extension AuditedPart {
    fileprivate func contactDetails(in field: Int) -> ContactDetailCounts? {
        withWrittenText(field) { written, hasEscapes in
            if !hasEscapes { return ContactDetailCounts(in: written) }
            // An escape that writes a digit or an @ is written with digits itself.
            guard IdentityNumberText(bytes: written).firstDigitOrAt(from: 0) != nil else {
                return ContactDetailCounts()
            }
            return JSONEscapes.decodedBytes(written).withUnsafeBufferPointer { ContactDetailCounts(in: $0) }
        }
    }
}
