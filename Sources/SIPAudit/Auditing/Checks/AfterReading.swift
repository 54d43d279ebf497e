/// Nothing in a file is later than the day on which the file was read.
///
/// Reported, as an error, is a date that is certainly after it. Not the date
/// for which a follow-up is planned, which lies ahead by its nature, and not
/// the day of coding, which is no date of the file.
struct AfterReading: BuiltInCheck {
    static let declaration = CheckDeclaration(
        id: "coding.after-reading", severity: .error, demand: .demand, limits: .limits, advice: .advice,
        basis: Finding.Basis(own: .own))

    init?(codebook: Codebook, parameters: CheckParameters) {}

    func findings(in audited: AuditedCase) -> [FindingDraft] {
        guard case .date(let readOn) = audited.caseFile.cell(.readOn) else { return [] }
        return audited.parts.withFields { fields in
            var findings: [FindingDraft] = []
            let indices = CaseFilePart.allFieldIndices
            for part in fields.all {
                for field in indices[part.kind.rawValue].dates {
                    guard let date = fields[part, field].time(after: readOn), !isAhead(field, of: part.kind)
                    else { continue }
                    let words = part.kind.words(ofField: field)
                    findings.append(
                        audited.draft(part, field: field, .afterReading(words, date, readOn: readOn)))
                }
            }
            return findings
        }
    }

    private func isAhead(_ field: Int, of part: CaseFilePart) -> Bool {
        switch part {
        case .plan: field == Plan.Field.followUpOn.rawValue
        case .observation: field == Observation.Field.codedOn.rawValue
        default: false
        }
    }
}

extension FieldCell {
    /// The date or year, as it is written, where it is certainly after the day.
    fileprivate func time(after day: PartialDate) -> String? {
        switch self {
        case .date(let date) where day.order(to: date) == -1: date.description
        case .number(let year) where year > day.year: String(year)
        default: nil
        }
    }
}

// MARK: - Messages

extension Bilingual {
    fileprivate static func afterReading(
        _ field: Bilingual, _ time: String, readOn: PartialDate
    ) -> Bilingual {
        Bilingual(
            sv: "\(field.quoted.swedish) är \(time), efter att akten lästes (\(readOn)).",
            en: "\(field.quoted.english) is \(time), after the file was read (\(readOn)).")
    }

    fileprivate static let demand = Bilingual(
        sv: "Inget datum i akten ska vara senare än dagen då akten lästes.",
        en: "No date of the file is to be later than the day on which the file was read.")
    fileprivate static let limits = Bilingual(
        sv: "Gäller inte datum för planerad uppföljning eller kodningsdatum. Datum som är för grova för att "
            + "avgöra rapporteras inte.",
        en: "Does not apply to dates of planned follow-up or of coding. Dates too coarse to tell are not "
            + "reported.")
    fileprivate static let advice = Bilingual(
        sv: "Rätta datumet, eller dagen då akten lästes.", en: "Correct the date, or the day of reading.")
    fileprivate static let own = Bilingual(
        sv: "en akt kan inte visa det som ännu inte hänt", en: "a file cannot show what has not happened yet")
}
