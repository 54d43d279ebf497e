/// Every unit that a plan makes responsible took part in its meeting.
///
/// Reported, for each plan of the study's kinds, is an actor of the boxes for
/// responsible units of whom nobody attended: neither the actor, nor a unit
/// below it, nor the body above it. Silent where the participants were not
/// coded, and where it is open whether a possible cover attended.
struct ResponsibleUnitAbsent: BuiltInCheck {
    static let declaration = CheckDeclaration(
        id: "protocol.responsible-unit-absent", severity: .warning,
        demand: .demand, limits: .limits, advice: .advice,
        basis: Finding.Basis(report: .report))

    private static let boxes: [Plan.Field] = [
        .responsibleMunicipality, .responsiblePsychiatry, .responsibleAddictionCare,
    ]

    private let actors: CodeList
    private let kinds: CodeSelection

    init?(codebook: Codebook, parameters: CheckParameters) {
        actors = codebook.list(.actors)
        kinds = codebook.studyProtocol.qualifyingPlanKinds
    }

    func findings(in audited: AuditedCase) -> [FindingDraft] {
        audited.parts.withFields { fields in
            var findings: [FindingDraft] = []
            for (place, part) in fields.all.enumerated() {
                guard case .plan(let index) = part.place,
                    case .code(let kind) = fields[part, Plan.Field.kind.rawValue], kinds.contains(kind),
                    audited.caseFile.plans?[index].meeting?.participants != nil
                else { continue }
                for box in Self.boxes {
                    guard case .codes(let responsible) = fields[part, box.rawValue], !responsible.isEmpty
                    else { continue }
                    for actor in responsible.indices where isAbsent(actor, ofPlanAt: place, fields) {
                        var draft = audited.draft(
                            part, field: box.rawValue, .responsibleUnitAbsent(actors.values[actor].label))
                        draft.bindings = [Finding.Binding("actor", actors.values[actor].id)]
                        findings.append(draft)
                    }
                }
            }
            return findings
        }
    }

    /// Whether nobody took part in the plan's meeting who can be of the actor.
    ///
    /// - Parameter place: of the plan among all parts; what hangs on it follows.
    private func isAbsent(_ actor: Int, ofPlanAt place: Int, _ fields: PartFields) -> Bool {
        let plan = fields.all[place].place.plan
        for participant in fields.all[(place + 1)...] {
            if participant.place.plan != plan { break }
            guard participant.kind == .participant else { continue }
            // Who it was that attended may be what the file does not say.
            let mayBe =
                switch fields[participant, Participant.Field.actor.rawValue] {
                case .code(let other):
                    actors.value(other, isWithin: actor) || actors.value(actor, isWithin: other)
                default: true
                }
            guard mayBe else { continue }
            if case .code(WellKnown.no) = fields[participant, Participant.Field.attended.rawValue] {
                continue
            }
            return false
        }
        return true
    }
}

// MARK: - Messages

extension Bilingual {
    fileprivate static func responsibleUnitAbsent(_ actor: Bilingual) -> Bilingual {
        Bilingual(
            sv: "\(actor.quoted.swedish) är ansvarig enhet i planen men var inte med på mötet.",
            en: "\(actor.quoted.english) is a responsible unit of the plan but did not attend the meeting.")
    }

    fileprivate static let demand = Bilingual(
        sv: "Varje enhet som en plan gör ansvarig ska ha varit med på planens möte: enheten själv, en enhet "
            + "under den eller den verksamhet som den hör till.",
        en: "Every unit that a plan makes responsible is to have attended the plan's meeting: the unit "
            + "itself, a unit below it, or the body it belongs to.")
    fileprivate static let limits = Bilingual(
        sv: "Gäller inte där deltagarna inte är kodade, eller där det är öppet om enheten deltog.",
        en: "Does not apply where the participants were not coded, or where it is open whether the unit "
            + "attended.")
    fileprivate static let advice = Bilingual(
        sv: "Se till att enheten känner till sitt ansvar.", en: "Make sure that the unit knows of it.")
    fileprivate static let report = Bilingual(sv: "rad 1711–1727", en: "lines 1711–1727")
}
