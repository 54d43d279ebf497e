/// What several checks ask of one case file, worked out when the first of them
/// asks.
///
/// One for each case, and asked by one thread.
final class AuditMemory {
    fileprivate var parts: [AuditedPart]?
    fileprivate var documentIDs: PartIDs?
    fileprivate var contactDetails: [FoundContactDetails]?
}

/// A text in which something was found by which a person can be reached.
struct FoundContactDetails {
    let part: AuditedPart
    let field: Int
    let counts: ContactDetailCounts
}

extension AuditedCase {
    /// Every part of the case file, in its order.
    var parts: [AuditedPart] {
        if let parts = memory.parts { return parts }
        let parts = caseFile.everyPart
        memory.parts = parts
        return parts
    }

    /// The documents of the file by their ids.
    var documentIDs: PartIDs {
        if let ids = memory.documentIDs { return ids }
        let ids = PartIDs(caseFile.documents, .id)
        memory.documentIDs = ids
        return ids
    }

    /// The texts of the file that hold something by which a person can be
    /// reached. One pass over all texts, whichever of the checks asks.
    var contactDetails: [FoundContactDetails] {
        if let found = memory.contactDetails { return found }
        var found: [FoundContactDetails] = []
        for part in parts {
            for field in part.place.part.fieldIndices.texts {
                let counts = part.contactDetails(in: field)
                if let counts, !counts.isEmpty {
                    found.append(FoundContactDetails(part: part, field: field, counts: counts))
                }
            }
        }
        memory.contactDetails = found
        return found
    }
}

extension AuditedPart {
    fileprivate func contactDetails(in field: Int) -> ContactDetailCounts? {
        withWrittenText(field) { written, hasEscapes in
            // An escape that writes a digit or an @ is written with digits itself.
            guard IdentityNumberText(bytes: written).firstDigitOrAt(from: 0) != nil else {
                return ContactDetailCounts()
            }
            if !hasEscapes { return ContactDetailCounts(in: written) }
            return JSONEscapes.decodedBytes(written).withUnsafeBufferPointer { ContactDetailCounts(in: $0) }
        }
    }
}
