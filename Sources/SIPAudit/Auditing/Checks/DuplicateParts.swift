/// No part of a file stands in it twice.
///
/// Reported, as an error, are two documents, plans, meetings or follow-ups with
/// one id, since what refers to it can mean either; and, as a warning, two rows
/// that say the same: participants of a meeting (actor, role, person), needs
/// and other needs of a plan, contacts (actor), interventions (provider, kind),
/// observations (all of it) and documents (kind, date, text), at the second.
struct DuplicateParts: BuiltInCheck {
    static let declaration = CheckDeclaration(
        id: "coding.duplicate", severity: .error, demand: .demand, limits: .limits, advice: .advice,
        basis: Finding.Basis(own: .own))

    init?(codebook: Codebook, parameters: CheckParameters) {}

    func findings(in audited: AuditedCase) -> [FindingDraft] {
        audited.parts.withFields { doubledIDs(in: audited, $0) + doubledRows(in: audited, $0) }
    }

    // MARK: - Ids

    private func doubledIDs(in audited: AuditedCase, _ fields: PartFields) -> [FindingDraft] {
        doubled(audited.planIDs(fields), Plan.Field.id.rawValue, in: audited, fields)
            + doubled(.followUp, FollowUp.Field.id.rawValue, in: audited, fields)
            + doubled(.meeting, Meeting.Field.id.rawValue, in: audited, fields)
            + doubled(audited.documentIDs(fields), Document.Field.id.rawValue, in: audited, fields)
    }

    private func doubled(
        _ kind: CaseFilePart, _ field: Int, in audited: AuditedCase, _ fields: PartFields
    ) -> [FindingDraft] {
        // Most files have one of them, or two.
        if fields.all.count(where: { $0.kind == kind }) < 2 { return [] }
        return doubled(PartIDs(of: kind, field, in: fields), field, in: audited, fields)
    }

    private func doubled(
        _ ids: PartIDs, _ field: Int, in audited: AuditedCase, _ fields: PartFields
    ) -> [FindingDraft] {
        ids.repeated.map { place in
            let part = fields.all[place]
            let id = Masked(audited.parts.value(field, of: part).text ?? "")
            return audited.draft(part, field: field, .doubledID(id))
        }
    }

    // MARK: - Rows

    private func doubledRows(in audited: AuditedCase, _ fields: PartFields) -> [FindingDraft] {
        var findings: [FindingDraft] = []
        var search = DoubleSearch(fields)
        // The rows of a list stand one after the other.
        let parts = fields.all
        let samenesses = Sameness.all
        var end = 0
        while end < parts.count {
            let start = end
            let kind = parts[start].kind
            end += 1
            guard end < parts.count, parts[end].kind == kind, let sameness = samenesses[kind.rawValue] else {
                continue
            }
            let list = parts[start].place.list
            while end < parts.count, parts[end].kind == kind, parts[end].place.list == list { end += 1 }
            if end - start < 2 { continue }
            for (first, second) in search.doubles(among: start..<end, sameness) {
                findings.append(
                    audited.draft(
                        parts[second], severity: .warning,
                        .doubledRows(.rows(of: kind), first - start + 1, second - start + 1)))
            }
        }
        return findings
    }
}

extension PartPlace {
    /// The same for all elements of one list.
    fileprivate var list: PartPlace {
        switch self {
        case .caseFile, .person, .meeting: self
        case .contact: .contact(0)
        case .intervention: .intervention(0)
        case .document: .document(0)
        case .plan: .plan(0)
        case .need(let plan, _): .need(plan: plan, 0)
        case .otherNeed(let plan, _): .otherNeed(plan: plan, 0)
        case .task(let plan, _): .task(plan: plan, 0)
        case .participant(let owner, _): .participant(owner, 0)
        case .followUp: .followUp(0)
        case .observation: .observation(0)
        }
    }
}

/// Which fields must agree for two rows to say the same.
private struct Sameness {
    let fields: FieldSet
    /// Those without which a row says too little to be compared.
    let needed: FieldSet
}

/// Finds rows of lists that say the same.
///
/// By a hash of the fields first, so that a list of a million rows is sorted,
/// not compared pair by pair; whatever has one hash is compared. Most rows
/// differ in their codes and dates already, without their texts.
private struct DoubleSearch {
    private let fields: PartFields
    /// Of the list at hand, by place; kept for its memory.
    private var hashes: [(hash: UInt64, row: Int)] = []

    init(_ fields: PartFields) {
        self.fields = fields
        hashes.reserveCapacity(64)
    }

    /// Pairs of rows that say the same, the second of each once.
    mutating func doubles(among rows: Range<Int>, _ sameness: Sameness) -> [(Int, Int)] {
        hashes.removeAll(keepingCapacity: true)
        for row in rows where !sameness.needed.contains(where: { fields[fields.all[row], $0].isMissing }) {
            hashes.append((hash(row, sameness, withTexts: false), row))
        }
        hashes.sort { $0.hash < $1.hash }
        let alike = hashes.indices.filter { index in
            index > 0 && hashes[index - 1].hash == hashes[index].hash
                || index + 1 < hashes.count && hashes[index + 1].hash == hashes[index].hash
        }
        return alike.isEmpty ? [] : doubles(of: alike.map { hashes[$0].row }, sameness)
    }

    private func doubles(of rows: [Int], _ sameness: Sameness) -> [(Int, Int)] {
        let hashes = rows.map { (hash: hash($0, sameness, withTexts: true), row: $0) }.sorted { $0 < $1 }
        var pairs: [(Int, Int)] = []
        var first = hashes.first
        for next in hashes.dropFirst() {
            if let found = first, found.hash == next.hash, isSame(found.row, next.row, sameness) {
                pairs.append((found.row, next.row))
            } else {
                first = next
            }
        }
        return pairs.sorted { $0.1 < $1.1 }
    }

    private func isSame(_ one: Int, _ other: Int, _ sameness: Sameness) -> Bool {
        sameness.fields.allSatisfy { fields.isSame($0, of: fields.all[one], fields.all[other]) }
    }

    private func hash(_ row: Int, _ sameness: Sameness, withTexts: Bool) -> UInt64 {
        var hash: UInt64 = 0
        for field in sameness.fields {
            let cell = fields[fields.all[row], field]
            hash = (hash ^ self.hash(of: cell, withTexts: withTexts)) &* 0x9E37_79B9_7F4A_7C15 &+ hash >> 29
        }
        return hash
    }

    /// A hash of what a field holds, without a seed.
    ///
    /// - Parameter withTexts: false: all texts have the same.
    private func hash(of cell: FieldCell, withTexts: Bool) -> UInt64 {
        func tagged(_ tag: UInt64, _ value: Int) -> UInt64 { UInt64(truncatingIfNeeded: value) << 3 | tag }
        switch cell {
        case .missing: return 1
        case .notEvident: return 2
        case .empty: return 3
        case .filled: return 4
        case .code(let code): return tagged(5, code)
        case .codes(let set): return tagged(6, Int(truncatingIfNeeded: set.bits))
        case .number(let number): return tagged(7, number)
        case .date(let date):
            return tagged(0, Int(date.first)) ^ UInt64(truncatingIfNeeded: Int(date.last)) << 40
        case .text(let span): return withTexts ? fields.withText(span) { ByteWords.hash($0) } : 9
        }
    }
}

extension Sameness {
    /// By part, worked out once; nil for parts of which two alike say no more
    /// than one, and which are not written twice by mistake.
    fileprivate static let all = CaseFilePart.allCases.map { part -> Sameness? in
        func fields<Field: PartField>(_ fields: Field...) -> FieldSet { FieldSet(fields.map(\.rawValue)) }
        let all = FieldSet(part.catalogue.entries.indices)
        switch part {
        case .contact: return Sameness(key: fields(Contact.Field.actor))
        case .intervention: return Sameness(key: fields(Intervention.Field.provider, .kind))
        case .document: return Sameness(key: fields(Document.Field.kind, .date, .text))
        case .need: return Sameness(fields: all, needed: fields(Need.Field.area))
        case .otherNeed: return Sameness(fields: all, needed: fields(OtherNeed.Field.actor))
        case .participant:
            let key = fields(Participant.Field.actor, .role, .person)
            return Sameness(fields: key, needed: fields(Participant.Field.actor))
        case .observation: return Sameness(fields: all, needed: fields(Observation.Field.item))
        case .caseFile, .person, .plan, .task, .meeting, .followUp: return nil
        }
    }

    private init(key: FieldSet) { self.init(fields: key, needed: key) }
}

// MARK: - Messages

extension Bilingual {
    fileprivate static func doubledID(_ id: Masked) -> Bilingual {
        Bilingual(sv: "Id \(id) finns två gånger.", en: "The id \(id) occurs twice.")
    }

    fileprivate static func doubledRows(_ rows: Bilingual, _ first: Int, _ second: Int) -> Bilingual {
        Bilingual(
            sv: "\(rows.swedish) \(first) och \(second) är lika.",
            en: "\(rows.english) \(first) and \(second) are alike.")
    }

    /// The rows of a list, before their numbers.
    fileprivate static func rows(of part: CaseFilePart) -> Bilingual {
        switch part {
        case .contact: Bilingual(sv: "Kontakterna", en: "Contacts")
        case .intervention: Bilingual(sv: "Insatserna", en: "Interventions")
        case .document: Bilingual(sv: "Handlingarna", en: "Documents")
        case .need: Bilingual(sv: "Behoven", en: "Needs")
        case .otherNeed: Bilingual(sv: "Behoven från andra aktörer", en: "Other needs")
        case .participant: Bilingual(sv: "Deltagarna", en: "Participants")
        case .observation: Bilingual(sv: "Observationerna", en: "Observations")
        case .caseFile, .person, .plan, .task, .meeting, .followUp: Bilingual(sv: "Raderna", en: "Rows")
        }
    }

    fileprivate static let demand = Bilingual(
        sv: "Handlingar, planer, möten och uppföljningar ska ha egna id, och inga två rader säga detsamma.",
        en: "Documents, plans, meetings and follow-ups are to have ids of their own, and no two rows to say "
            + "the same.")
    fileprivate static let limits = Bilingual(
        sv: "Två deltagare med samma aktör och roll skiljs åt av ”person”. Två lika rader är en varning.",
        en: "Two participants of one actor and role are told apart by “person”. Two rows alike are a warning."
    )
    fileprivate static let advice = Bilingual(
        sv: "Ta bort den ena, eller skilj dem åt.", en: "Remove one of them, or tell them apart.")
    fileprivate static let own = Bilingual(
        sv: "det som står två gånger räknas två gånger", en: "what stands twice is counted twice")
}
