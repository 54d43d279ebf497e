/// What the places of a case file are called in rules put in words.
struct ScopeWording {
    /// Singular and plural, the place of the elements of a list included.
    let one: Bilingual
    let many: Bilingual
    /// Whose field it is: a genitive that the field's words follow.
    let owner: Bilingual
    /// The singular as something that there is, and that there is not.
    let present: Bilingual
    let absent: Bilingual

    /// *Någon*, *varje*, *ingen* of a list's elements.
    var some: Bilingual { determiner(common: "någon ", neuter: "något ", english: "some ") + one }
    var every: Bilingual { Bilingual(sv: "varje ", en: "every ") + one }
    var none: Bilingual { absent }

    private let isNeuter: Bool

    private func determiner(common: String, neuter: String, english: String) -> Bilingual {
        Bilingual(sv: isNeuter ? neuter : common, en: english)
    }

    /// - Parameters:
    ///   - place: where the elements of a list stand.
    ///   - ordinal: for what the file has one of: which one it is.
    private init(
        _ one: Bilingual, _ many: Bilingual, isNeuter: Bool = false, place: Bilingual = Bilingual(same: ""),
        owner: Bilingual? = nil
    ) {
        self.one = one + place
        self.many = many + place
        self.isNeuter = isNeuter
        self.owner = owner ?? Bilingual(sv: "\(one.swedish)s ", en: "the \(one.english)'s ")
        let article = "aeiou".contains(one.english.first ?? " ") ? "an " : "a "
        present = Bilingual(sv: isNeuter ? "ett " : "en ", en: article) + one + place
        absent = Bilingual(sv: isNeuter ? "inget " : "ingen ", en: "no ") + one + place
    }

    static subscript(scope: Scope) -> ScopeWording { Self[scope, ofFirstPlan: true] }

    /// - Parameter ofFirstPlan: false: `plan` is any plan, the one under test.
    static subscript(scope: Scope, ofFirstPlan isFirst: Bool) -> ScopeWording {
        func text(_ swedish: String, _ english: String) -> Bilingual { Bilingual(sv: swedish, en: english) }
        let inFirstPlan =
            isFirst ? text(" i första planen", " in the first plan") : text(" i planen", " in the plan")
        switch scope {
        case .caseFile:
            return ScopeWording(
                text("akt", "case file"), text("akter", "case files"),
                owner: text("aktens ", "the case file's "))
        case .person:
            return ScopeWording(
                text("person", "person"), text("personer", "persons"),
                owner: text("personens ", "the person's "))
        case .contacts: return ScopeWording(text("kontakt", "contact"), text("kontakter", "contacts"))
        case .interventions:
            return ScopeWording(text("insats", "intervention"), text("insatser", "interventions"))
        case .documents: return ScopeWording(text("handling", "document"), text("handlingar", "documents"))
        case .plans: return ScopeWording(text("plan", "plan"), text("planer", "plans"))
        case .plan where !isFirst:
            return ScopeWording(
                text("plan", "plan"), text("planer", "plans"), owner: text("planens ", "the plan's "))
        case .meeting where !isFirst:
            return ScopeWording(
                text("möte", "meeting"), text("möten", "meetings"), isNeuter: true,
                owner: text("mötets ", "the meeting's "))
        case .plan:
            return ScopeWording(
                text("första plan", "first plan"), text("första planer", "first plans"),
                owner: text("första planens ", "the first plan's "))
        case .meeting:
            return ScopeWording(
                text("första möte", "first meeting"), text("första möten", "first meetings"), isNeuter: true,
                owner: text("första mötets ", "the first meeting's "))
        case .participants:
            return ScopeWording(
                text("deltagare", "participant"), text("deltagare", "participants"),
                place: isFirst
                    ? text(" vid första planens möte", " at the first plan's meeting")
                    : text(" vid mötet", " at the meeting"))
        case .needs:
            return ScopeWording(
                text("behov", "need"), text("behov", "needs"), isNeuter: true, place: inFirstPlan)
        case .otherNeeds:
            return ScopeWording(
                text("behov från andra aktörer", "need from other actors"),
                text("behov från andra aktörer", "needs from other actors"), isNeuter: true,
                place: inFirstPlan)
        case .tasks:
            return ScopeWording(
                text("uppgift", "task"), text("uppgifter", "tasks"),
                place: isFirst
                    ? text(" kring första planen", " around the first plan")
                    : text(" kring planen", " around the plan"))
        case .followUps:
            return ScopeWording(text("uppföljning", "follow-up"), text("uppföljningar", "follow-ups"))
        case .occasions:
            return ScopeWording(
                text("uppföljningstillfälle", "follow-up occasion"),
                text("uppföljningstillfällen", "follow-up occasions"), isNeuter: true,
                place: text(" efter första planen", " after the first plan"))
        case .occasion1: return occasion(text("första", "first"))
        case .occasion2: return occasion(text("andra", "second"))
        case .followUp:
            return ScopeWording(
                text("uppföljning", "follow-up"), text("uppföljningar", "follow-ups"),
                owner: text("uppföljningens ", "the follow-up's "))
        case .followUpMeeting:
            return ScopeWording(
                text("möte", "meeting"), text("möten", "meetings"), isNeuter: true,
                place: text(" vid uppföljningen", " of the follow-up"),
                owner: text("uppföljningsmötets ", "the follow-up meeting's "))
        case .followUpParticipants:
            return ScopeWording(
                text("deltagare", "participant"), text("deltagare", "participants"),
                place: text(" vid uppföljningen", " at the follow-up"))
        }
    }

    private static func occasion(_ ordinal: Bilingual) -> ScopeWording {
        ScopeWording(
            ordinal + Bilingual(sv: " uppföljningstillfälle", en: " follow-up occasion"),
            ordinal + Bilingual(sv: " uppföljningstillfällen", en: " follow-up occasions"), isNeuter: true,
            owner: Bilingual(
                sv: "\(ordinal.swedish) uppföljningstillfällets ",
                en: "the \(ordinal.english) follow-up occasion's "))
    }
}
