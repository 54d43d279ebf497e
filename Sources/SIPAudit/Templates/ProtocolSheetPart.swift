/// The part of a case file that a variable is read from, as the protocol sheet
/// groups variables.
enum ProtocolSheetPart: CaseIterable {
    case caseFile, person, contacts, interventions, documents, plans
    case firstPlan, meeting, needs, tasks, followUps, judgement

    /// The part that the variable's rule reads first; a variable without a rule
    /// rests on judgement.
    init(of variable: Variable) {
        guard variable.rule != nil, let scope = variable.ruleScopes.first else {
            self = .judgement
            return
        }
        switch scope {
        case .caseFile: self = .caseFile
        case .person: self = .person
        case .contacts: self = .contacts
        case .interventions: self = .interventions
        case .documents: self = .documents
        case .plans: self = .plans
        case .plan: self = .firstPlan
        case .meeting, .participants: self = .meeting
        case .needs, .otherNeeds: self = .needs
        case .tasks: self = .tasks
        case .followUps, .occasions, .occasion1, .occasion2, .followUp, .followUpMeeting,
            .followUpParticipants:
            self = .followUps
        }
    }

    var label: Bilingual {
        switch self {
        case .caseFile: Bilingual(sv: "Akten", en: "The case file")
        case .person: Bilingual(sv: "Personen", en: "The person")
        case .contacts: Bilingual(sv: "Pågående kontakter", en: "Ongoing contacts")
        case .interventions: Bilingual(sv: "Insatser", en: "Interventions")
        case .documents: Bilingual(sv: "Handlingar", en: "Documents")
        case .plans: Bilingual(sv: "Alla planer i akten", en: "All plans of the file")
        case .firstPlan: Bilingual(sv: "Den första planen", en: "The first plan")
        case .meeting: Bilingual(sv: "Mötet om den första planen", en: "The meeting on the first plan")
        case .needs:
            Bilingual(sv: "Behov i den första planen", en: "Needs in the first plan")
        case .tasks: Bilingual(sv: "Uppgifter kring den första planen", en: "Tasks around the first plan")
        case .followUps: Bilingual(sv: "Uppföljning", en: "Follow-up")
        case .judgement:
            Bilingual(sv: "Granskarens bedömning", en: "The reviewer's judgement")
        }
    }
}
