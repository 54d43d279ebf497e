// The boxes of the form, in the words that stand on it, and what only reading
// shows of a plan.

extension FirstPlan {
    /// The words of `plan.date`.
    static let dateWords = named("datum", "date")
}

private func named(_ swedish: String, _ english: String) -> Bilingual { Bilingual(sv: swedish, en: english) }

extension Plan.Field: WordedField {
    var words: Bilingual {
        switch self {
        case .id: named("id", "id")
        case .kind: named("typ", "kind")
        case .form: named("blankett", "form")
        case .document: named("handling", "document")
        case .issuingUnit: named("verksamhet och enhet", "service and unit")
        case .patientName: named("patient/klient", "patient/client")
        case .patientIdentityNumber: named("personnummer", "identity number")
        case .patientAddress: named("adress", "address")
        case .patientPhone: named("telefonnummer", "telephone number")
        case .municipalityBox: named("kommun/stadsdel", "municipality/district")
        case .interpreterNeed: named("tolkbehov", "need of interpreter")
        case .relativeContact: named("närstående som kan kontaktas", "close person who may be contacted")
        case .minorsConcerned: named("berörda minderåriga", "minors concerned")
        case .minorsCount: named("antal berörda minderåriga", "number of minors concerned")
        case .minorsBirthYears: named("berörda minderårigas födelseår", "birth years of the minors concerned")
        case .inpatientPsychiatryContact: named("psykiatrisk heldygnsvård", "psychiatric in-patient care")
        case .inpatientPsychiatryResponsible:
            named("psykiatrisk heldygnsvård, ansvarig", "psychiatric in-patient care, person responsible")
        case .outpatientPsychiatryContact: named("psykiatrisk öppenvård", "psychiatric out-patient care")
        case .outpatientPsychiatryResponsible:
            named("psykiatrisk öppenvård, ansvarig", "psychiatric out-patient care, person responsible")
        case .addictionCareContact: named("beroende öppenvård", "addiction out-patient care")
        case .addictionCareResponsible:
            named("beroende öppenvård, ansvarig", "addiction out-patient care, person responsible")
        case .primaryCareContact: named("primärvård/vårdcentral", "primary care/health centre")
        case .primaryCareResponsible:
            named("primärvård/vårdcentral, ansvarig", "primary care/health centre, person responsible")
        case .municipalityContact:
            named("kommun/stadsdelsförvaltning", "municipality/district administration")
        case .municipalityUnits: named("ansvariga kommunala enheter", "responsible municipal units")
        case .municipalityOfficer: named("ansvarig handläggare/biståndsbedömare", "responsible case officer")
        case .housingSupportContact: named("stöd i boendet", "support in the home")
        case .godManContact: named("god man", "god man")
        case .forvaltareContact: named("förvaltare", "förvaltare")
        case .personligtOmbudContact: named("personligt ombud", "personligt ombud")
        case .otherContacts: named("övriga kontakter", "other contacts")
        case .establishedOn: named("datum för upprättande", "date of establishment")
        case .isFollowUp: named("uppföljning av tidigare plan", "follow-up of an earlier plan")
        case .informationConsent:
            named("samtycke till informationsöverföring", "consent to transfer of information")
        case .coordinator: named("samordningsansvarig", "coordinator")
        case .coordinatorActor: named("samordningsansvarigs aktör", "actor of the coordinator")
        case .coordinatorRole:
            named("samordningsansvarigs yrke eller roll", "profession or role of the coordinator")
        case .problemFormulation: named("problemformulering", "problem formulation")
        case .goals: named("mål", "goals")
        case .responsibleMunicipality:
            named("ansvariga enheter i kommunen", "responsible units of the municipality")
        case .responsiblePsychiatry:
            named("ansvariga mottagningar i psykiatrin", "responsible clinics of psychiatry")
        case .responsibleAddictionCare:
            named("ansvariga mottagningar i beroendevården", "responsible clinics of addiction care")
        case .patientResponsibility: named("patienten ansvarar själv för", "what the patient answers for")
        case .other: named("övrigt", "other matters")
        case .followUpOn: named("datum för uppföljning", "date of follow-up")
        case .followUpInitiatedBy: named("initiativtagare till uppföljning", "who initiates the follow-up")
        case .copiesTo: named("mottagare av kopia", "recipients of copies")
        case .decidedOn: named("datum för beslut", "date of decision")
        case .signatureMunicipality: named("underskrift för kommunen", "signature for the municipality")
        case .signaturePsychiatry: named("underskrift för psykiatrin", "signature for psychiatry")
        case .signatureAddictionCare: named("underskrift för beroendevården", "signature for addiction care")
        case .signaturePatient: named("underskrift av patienten", "signature of the patient")
        case .convener: named("sammankallande aktör", "convening actor")
        case .convenerRole: named("sammankallandes yrke eller roll", "profession or role of the convener")
        case .initiatedBy: named("initiativtagare", "initiator")
        case .initiatedOn: named("datum för initiativet", "date of the initiative")
        case .calledOn: named("datum för kallelsen", "date of the call")
        case .dischargeNoticeOn:
            named("datum för underrättelse om utskrivning", "date of the notice of discharge")
        case .consentToPlan: named("samtycke till att planen görs", "consent to the plan being made")
        case .consentToPlanOn: named("datum för samtycke till planen", "date of consent to the plan")
        case .follows: named("tidigare plan som den följer upp", "earlier plan that it follows up")
        case .reason: named("skäl till planen", "reason for the plan")
        }
    }
}
