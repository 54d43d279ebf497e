/// A plan: every box of the Take Care form (the report's Bilaga 4), page by
/// page, and what the form has no box for and only reading shows.
public struct Plan: CasePart, Hashable {
    public enum Field: Int, PartField {
        /// Unique within the case file.
        case id
        /// SIP, or another plan that meets the law.
        case kind
        /// The form it was written on, if any.
        case form
        /// The document that is the plan.
        case document
        /// Page 1: verksamhet och enhet.
        case issuingUnit
        /// Page 1: patient/klient.
        case patientName
        /// Page 1: personnummer.
        case patientIdentityNumber
        /// Page 1: adress.
        case patientAddress
        /// Page 1: telefonnummer.
        case patientPhone
        /// Page 1: kommun/stadsdel.
        case municipalityBox
        /// Page 1: tolkbehov.
        case interpreterNeed
        /// Page 1: närstående som kan kontaktas.
        case relativeContact
        /// Page 1: berörda minderåriga.
        case minorsConcerned
        /// Page 1: antal berörda minderåriga.
        case minorsCount
        /// Page 1: deras födelseår.
        case minorsBirthYears
        /// Page 1: psykiatrisk heldygnsvård.
        case inpatientPsychiatryContact
        /// Page 1: its ansvarig läkare/kontaktperson.
        case inpatientPsychiatryResponsible
        /// Page 1: psykiatrisk öppenvård.
        case outpatientPsychiatryContact
        /// Page 1: its ansvarig läkare/kontaktperson.
        case outpatientPsychiatryResponsible
        /// Page 1: beroende öppenvård.
        case addictionCareContact
        /// Page 1: its ansvarig läkare/kontaktperson.
        case addictionCareResponsible
        /// Page 1: primärvård/vårdcentral.
        case primaryCareContact
        /// Page 1: its ansvarig läkare/distriktssköterska.
        case primaryCareResponsible
        /// Page 1: kommun/stadsdelsförvaltning.
        case municipalityContact
        /// Page 1: ansvarig kommunalenhet/er.
        case municipalityUnits
        /// Page 1: ansvarig handläggare/biståndsbedömare.
        case municipalityOfficer
        /// Page 1: boendestöd.
        case housingSupportContact
        /// Page 1: god man.
        case godManContact
        /// Page 1: förvaltare.
        case forvaltareContact
        /// Page 1: personligt ombud.
        case personligtOmbudContact
        /// Page 1: övriga kontakter.
        case otherContacts
        /// Page 1: datum för upprättande av plan.
        case establishedOn
        /// Page 1: detta är en uppföljning av tidigare plan.
        case isFollowUp
        /// Page 1: the patient agrees to transfer of information.
        case informationConsent
        /// Page 1: samordningsansvarig.
        case coordinator
        /// The unit of the samordningsansvarig.
        case coordinatorActor
        /// The profession of the samordningsansvarig.
        case coordinatorRole
        /// Page 2: problemformulering.
        case problemFormulation
        /// Page 2: mål.
        case goals
        /// Page 2: ansvarig enhet, kommunen.
        case responsibleMunicipality
        /// Page 2: ansvarig mottagning, psykiatrin.
        case responsiblePsychiatry
        /// Page 2: ansvarig mottagning, beroendevården.
        case responsibleAddictionCare
        /// Page 3: patienten ansvarar själv för.
        case patientResponsibility
        /// Page 3: övrigt.
        case other
        /// Page 3: kommer att följas upp, datum.
        case followUpOn
        /// Page 3: kontakt för uppföljning initieras av.
        case followUpInitiatedBy
        /// Page 3: kopia lämnas till.
        case copiesTo
        /// Page 3: beslutad, datum.
        case decidedOn
        /// Page 3: underskrift företrädare kommunen.
        case signatureMunicipality
        /// Page 3: underskrift företrädare psykiatrin.
        case signaturePsychiatry
        /// Page 3: underskrift företrädare beroendevården.
        case signatureAddictionCare
        /// Page 3: underskrift patient. Not the consent of Tabell 12.
        case signaturePatient
        /// Who called to the meeting.
        case convener
        /// The profession of the convener.
        case convenerRole
        /// Who took the initiative.
        case initiatedBy
        /// When the initiative was taken.
        case initiatedOn
        /// When the parties were called.
        case calledOn
        /// When notice was given that the patient is ready to leave.
        case dischargeNoticeOn
        /// The consent that the law asks for: to a plan being made.
        case consentToPlan
        /// When that consent was given.
        case consentToPlanOn
        /// The plan it follows up.
        case follows
        /// The reason for making a plan, as the plan states it.
        case reason

        public static let catalogue = PartCatalogue(Self.self)

        public var type: FieldType {
            switch self {
            case .id, .document, .follows: .id
            case .kind: .coded(.planKinds)
            case .form: .coded(.planForms)
            case .issuingUnit, .patientName, .patientIdentityNumber, .patientAddress, .patientPhone,
                .municipalityBox, .relativeContact, .minorsBirthYears, .inpatientPsychiatryContact,
                .inpatientPsychiatryResponsible, .outpatientPsychiatryContact,
                .outpatientPsychiatryResponsible, .addictionCareContact, .addictionCareResponsible,
                .primaryCareContact, .primaryCareResponsible, .municipalityContact, .municipalityUnits,
                .municipalityOfficer, .housingSupportContact, .godManContact, .forvaltareContact,
                .personligtOmbudContact, .otherContacts, .isFollowUp, .coordinator, .signatureMunicipality,
                .signaturePsychiatry, .signatureAddictionCare, .signaturePatient:
                .state
            case .interpreterNeed, .minorsConcerned, .informationConsent: .factBox
            case .minorsCount: .count
            case .establishedOn, .followUpOn, .decidedOn: .dateBox
            case .coordinatorActor, .convener, .initiatedBy: .coded(.actors)
            case .coordinatorRole, .convenerRole: .coded(.roles)
            case .problemFormulation, .goals, .patientResponsibility, .other, .reason: .text
            case .responsibleMunicipality, .responsiblePsychiatry, .responsibleAddictionCare, .copiesTo:
                .multipleBox(.actors)
            case .followUpInitiatedBy: .codedBox(.actors)
            case .initiatedOn, .calledOn, .dischargeNoticeOn, .consentToPlanOn: .date
            case .consentToPlan: .fact
            }
        }
    }

    public var values: FieldValues<Field>
    public let position: Int

    /// What is needed from the three parties of the form; nil when not coded.
    public var needs: [Need]?
    /// What is needed from other actors; nil when not coded.
    public var otherNeeds: [OtherNeed]?
    /// Who is recorded as holding which task; nil when not coded.
    public var tasks: [PlanTask]?
    /// The meeting at which the plan was made; nil when not coded.
    public var meeting: Meeting?

    public init(position: Int = 0, values: FieldValues<Field> = FieldValues()) {
        self.position = position
        self.values = values
    }
}
