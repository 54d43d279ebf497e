// What the fields of a case file are called in rules put in words: nouns in
// lower case, in the plural where a field takes several values. A fact is
// worded so that *är ja* and *är nej* can follow it.

/// A part whose fields have words for people.
protocol WordedField: PartField {
    var words: Bilingual { get }
}

extension FieldPath {
    /// The field in words, with its owner unless it is of the element under test.
    var words: Bilingual { isOfElement ? noun : ScopeWording[scope].owner + noun }

    /// The field in words, without its owner.
    var noun: Bilingual { scope.words(ofField: field) }
}

extension Scope {
    /// The words of the field at `index` of `fields`.
    func words(ofField index: Int) -> Bilingual {
        func words<Field: WordedField>(of type: Field.Type) -> Bilingual {
            guard let field = Field(rawValue: index) else {
                preconditionFailure("paths name declared fields")
            }
            return field.words
        }
        switch self {
        case .caseFile: return words(of: CaseFile.Field.self)
        case .person: return words(of: Person.Field.self)
        case .contacts: return words(of: Contact.Field.self)
        case .interventions: return words(of: Intervention.Field.self)
        case .documents: return words(of: Document.Field.self)
        case .plans where index == Plan.Field.allCases.count, .plan where index == Plan.Field.allCases.count:
            return FirstPlan.dateWords
        case .plans, .plan: return words(of: Plan.Field.self)
        case .meeting, .followUpMeeting: return words(of: Meeting.Field.self)
        case .participants, .followUpParticipants: return words(of: Participant.Field.self)
        case .needs: return words(of: Need.Field.self)
        case .otherNeeds: return words(of: OtherNeed.Field.self)
        case .tasks: return words(of: PlanTask.Field.self)
        case .followUps, .followUp: return words(of: FollowUp.Field.self)
        case .occasions, .occasion1, .occasion2: return words(of: Occasion.Field.self)
        }
    }
}

private func named(_ swedish: String, _ english: String) -> Bilingual { Bilingual(sv: swedish, en: english) }

extension CaseFile.Field: WordedField {
    var words: Bilingual {
        switch self {
        case .id: named("id", "id")
        case .municipality: named("kommun", "municipality")
        case .unit: named("enhet", "unit")
        case .unitKind: named("verksamhet", "kind of unit")
        case .readOn: named("datum för läsningen", "date of reading")
        case .linkedTo: named("länk till en annan akt", "link to another file")
        case .invented: named("uppgift om att den är uppdiktad", "statement that it is invented")
        }
    }
}

extension Person.Field: WordedField {
    var words: Bilingual {
        switch self {
        case .document: named("läst handling", "document of reading")
        case .gender: named("kön", "gender")
        case .birthYear: named("födelseår", "year of birth")
        case .family: named("familjeförhållande", "family situation")
        case .children: named("uppgift om barn", "situation as to children")
        case .bornInSweden: named("födelse i Sverige", "birth in Sweden")
        case .mentalIllHealth: named("typer av psykisk ohälsa", "kinds of mental ill-health")
        case .substanceUse: named("typer av missbruk", "kinds of substance use")
        case .physicalProblems: named("fysiska problem", "physical problems")
        case .socialProblems: named("sociala problem", "social problems")
        case .housing: named("boende", "housing")
        case .occupation: named("sysselsättning", "occupation")
        case .livelihood: named("försörjning", "livelihood")
        case .education: named("högsta utbildning", "highest education")
        case .workExperience: named("arbetslivserfarenhet", "work experience")
        case .knownSince: named("första datum som känd på enheten", "first date as known to the unit")
        }
    }
}

extension Contact.Field: WordedField {
    var words: Bilingual {
        switch self {
        case .document: named("läst handling", "document of reading")
        case .actor: named("aktör", "actor")
        case .before: named("pågående före första planen", "under way before the first plan")
        case .after: named("pågående efter första planen", "under way after the first plan")
        }
    }
}

extension Intervention.Field: WordedField {
    var words: Bilingual {
        switch self {
        case .document: named("läst handling", "document of reading")
        case .provider: named("utförare", "provider")
        case .kind: named("typ", "kind")
        case .ongoing: named("pågående vid första planen", "under way at the first plan")
        case .planned: named("planerad i första planen", "planned in the first plan")
        case .startedAfter: named("påbörjad efter första planen", "started after the first plan")
        }
    }
}

extension Document.Field: WordedField {
    var words: Bilingual {
        switch self {
        case .id: named("id", "id")
        case .kind: named("typ", "kind")
        case .date: named("datum", "date")
        case .from: named("avsändare", "sender")
        case .to: named("mottagare", "recipients")
        case .text: named("text", "text")
        }
    }
}

extension Meeting.Field: WordedField {
    var words: Bilingual {
        switch self {
        case .id: named("id", "id")
        case .date: named("datum", "date")
        case .place: named("plats", "place")
        }
    }
}

extension Participant.Field: WordedField {
    var words: Bilingual {
        switch self {
        case .actor: named("aktör", "actor")
        case .role: named("yrke eller roll", "profession or role")
        case .person: named("person", "person")
        case .invited: named("kallad", "invited")
        case .attended: named("deltog", "attended")
        case .mandate: named("rätt att besluta", "mandate to decide")
        case .wanted: named("önskad av personen", "wanted by the person")
        }
    }
}

extension Need.Field: WordedField {
    var words: Bilingual {
        switch self {
        case .area: named("område", "area")
        case .party: named("part", "party")
        case .need: named("behov av insatser", "needed interventions")
        case .planned: named("beslutade insatser", "decided interventions")
        }
    }
}

extension OtherNeed.Field: WordedField {
    var words: Bilingual {
        switch self {
        case .actor: named("aktör", "actor")
        case .need: named("behov av insatser", "needed interventions")
        case .ongoing: named("pågående insats hos aktören", "intervention under way with the actor")
        case .contactedBy: named("ansvarig för kontakten", "who is to make contact")
        }
    }
}

extension PlanTask.Field: WordedField {
    var words: Bilingual {
        switch self {
        case .task: named("uppgift", "task")
        case .holder: named("innehavare", "holder")
        case .actor: named("innehavarens aktör", "actor of the holder")
        case .role: named("innehavarens yrke eller roll", "profession or role of the holder")
        case .handlesInterventions:
            named(
                "enbart handläggare eller utförare av insatserna",
                "merely handling or delivering the interventions")
        }
    }
}

extension FollowUp.Field: WordedField {
    var words: Bilingual {
        switch self {
        case .id: named("id", "id")
        case .date: named("datum", "date")
        case .documentedIn: named("dokumentation", "documentation")
        case .document: named("läst handling", "document of reading")
        case .newPlanMade: named("uppgift om ny plan", "statement of a new plan")
        case .newPlan: named("id för den nya planen", "id of the new plan")
        case .carriedOut: named("genomförande av planerade insatser", "carrying out of planned interventions")
        }
    }
}

extension Occasion.Field: WordedField {
    var words: Bilingual {
        switch self {
        case .date: named("datum", "date")
        case .documentedIn: named("dokumentation", "documentation")
        case .document: named("läst handling", "document of reading")
        case .newPlanMade: named("uppgift om ny plan", "statement of a new plan")
        case .carriedOut: named("genomförande av planerade insatser", "carrying out of planned interventions")
        }
    }
}

extension Observation.Field: WordedField {
    var words: Bilingual {
        switch self {
        case .item: named("variabel", "variable")
        case .value: named("värde", "value")
        case .plan: named("plan", "plan")
        case .document: named("läst handling", "document of reading")
        case .quote: named("citat", "quote")
        case .coder: named("kodare", "coder")
        case .codedOn: named("kodningsdatum", "date of coding")
        case .certainty: named("säkerhet", "certainty")
        case .memo: named("anteckning", "memo")
        }
    }
}
