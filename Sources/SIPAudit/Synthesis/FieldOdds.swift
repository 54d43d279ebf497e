/// How often a field of a synthesized case file holds what, of a thousand times.
///
/// The data of synthesis, all in this file: roughly what the fixture's case
/// files show. A field that is not named has the standard of what it may hold.
struct FieldOdds: Sendable {
    /// *Ej kodat*, where the case was coded with care; oftener where it was not.
    var missing = 50
    /// Whether it is coded however little else was.
    var isKept = false
    /// *Framgår ej*, where the field allows it.
    var notEvident = 60
    /// *Tom*, where the field is a box.
    var empty = 350
    /// *Ja*, of those that are *ja* or *nej*.
    var yes = 600
    /// Days after that of the part; how many; years before that of the part.
    var range = 0...3
    /// Of the values of its list, in the list's order; none: the earlier ones
    /// oftener. They fit the study that is built in, and are valid for any.
    var weights: [Int] = []

    /// How many values a field holds that can hold several: one of these.
    static let severalValues = [0, 0, 1, 1, 1, 1, 1, 2, 2, 3, 4]
    /// How precise a date is, besides a day.
    static let months = 35
    static let years = 15
    /// An observation that says who made it.
    static let coderNamed = 970
    /// An actor from among those around the person, not any of the list.
    static let knownActor = 850
    /// A box whose text is not held, of those with text.
    static let filledText = 80
    /// Case files of a person who has another one, of those that can have.
    static let linked = 80
    /// Case files that are spelled as other programs would.
    static let otherSpelling = 30
    /// An observation that a second coder has made as well; one on a variable
    /// that follows from a rule too.
    static let codedTwice = 90
    static let observedRule = 60
    /// Case files without a plan; with one before the study's first.
    static let noPlan = 15
    static let earlierPlan = 30
    /// What an occasion after the first plan is: a follow-up that gives a new
    /// plan, a plan that no follow-up names, and otherwise a follow-up alone.
    static let newPlan = 250
    static let planAlone = 60

    private static func standard(of type: FieldType) -> FieldOdds {
        switch type.content {
        case .date: FieldOdds(range: -60...60)
        case .year: FieldOdds(range: 0...80)
        case .state: FieldOdds(missing: 30, notEvident: 5, empty: 550)
        case .freeText: FieldOdds(missing: 120)
        case .text: FieldOdds(notEvident: 15)
        case .coded, .multiple, .count, .name, .id, .item, .itemValue: FieldOdds()
        }
    }

    static func of(_ field: Int, in part: CaseFilePart) -> FieldOdds {
        exceptions.first { $0.part == part && $0.field == field }?.odds
            ?? standard(of: part.catalogue.entries[field].type)
    }

    private struct Exception: Sendable {
        let part: CaseFilePart
        let field: Int
        let odds: FieldOdds

        init(_ part: CaseFilePart, _ field: some PartField, _ odds: FieldOdds) {
            (self.part, self.field, self.odds) = (part, field.rawValue, odds)
        }
    }

    private static let exceptions: [Exception] = [
        Exception(.caseFile, CaseFile.Field.unitKind, FieldOdds(missing: 20)),
        Exception(.caseFile, CaseFile.Field.readOn, FieldOdds(missing: 20, notEvident: 10, range: 30...400)),

        Exception(
            .person, Person.Field.gender, FieldOdds(missing: 10, notEvident: 10, weights: [48, 50, 2])),
        Exception(.person, Person.Field.birthYear, FieldOdds(missing: 10, notEvident: 10, range: 19...78)),
        Exception(.person, Person.Field.bornInSweden, FieldOdds(notEvident: 150, yes: 800)),
        Exception(.person, Person.Field.education, FieldOdds(notEvident: 250)),
        Exception(.person, Person.Field.workExperience, FieldOdds(notEvident: 200)),
        Exception(.person, Person.Field.knownSince, FieldOdds(notEvident: 40, range: -4000...(-40))),

        Exception(.contact, Contact.Field.before, FieldOdds(yes: 650)),
        Exception(.contact, Contact.Field.after, FieldOdds(yes: 800)),
        Exception(.intervention, Intervention.Field.ongoing, FieldOdds(yes: 500)),
        Exception(.intervention, Intervention.Field.planned, FieldOdds(yes: 650)),
        Exception(.intervention, Intervention.Field.startedAfter, FieldOdds(notEvident: 120, yes: 550)),

        Exception(.document, Document.Field.id, FieldOdds(missing: 0)),
        Exception(
            .document, Document.Field.kind,
            FieldOdds(missing: 20, notEvident: 10, weights: [7, 2, 1, 7, 9, 8, 40, 9, 5, 2, 4, 2])),
        Exception(.document, Document.Field.date, FieldOdds(missing: 15, notEvident: 5, range: 0...3)),
        Exception(.document, Document.Field.from, FieldOdds(missing: 550, notEvident: 10)),
        Exception(.document, Document.Field.to, FieldOdds(missing: 700, notEvident: 10)),

        Exception(
            .plan, Plan.Field.kind,
            FieldOdds(missing: 10, isKept: true, notEvident: 10, weights: [75, 8, 4, 4, 5, 2])),
        Exception(.plan, Plan.Field.form, FieldOdds(weights: [75, 10, 10, 5])),
        Exception(.plan, Plan.Field.minorsCount, FieldOdds(missing: 700, range: 1...5)),
        Exception(.plan, Plan.Field.establishedOn, FieldOdds(notEvident: 10, empty: 60, range: 0...2)),
        Exception(.plan, Plan.Field.followUpOn, FieldOdds(notEvident: 10, empty: 400, range: 40...200)),
        Exception(.plan, Plan.Field.decidedOn, FieldOdds(notEvident: 10, empty: 500, range: 0...21)),
        Exception(.plan, Plan.Field.informationConsent, FieldOdds(empty: 250, yes: 930)),
        Exception(.plan, Plan.Field.interpreterNeed, FieldOdds(empty: 500, yes: 60)),
        Exception(.plan, Plan.Field.minorsConcerned, FieldOdds(empty: 450, yes: 250)),
        Exception(.plan, Plan.Field.problemFormulation, FieldOdds(notEvident: 10, empty: 120)),
        Exception(.plan, Plan.Field.goals, FieldOdds(notEvident: 10, empty: 250)),
        Exception(.plan, Plan.Field.convener, FieldOdds(notEvident: 120)),
        Exception(.plan, Plan.Field.initiatedOn, FieldOdds(notEvident: 150, range: -80...(-10))),
        Exception(.plan, Plan.Field.calledOn, FieldOdds(notEvident: 120, range: -30...(-3))),
        Exception(
            .plan, Plan.Field.dischargeNoticeOn, FieldOdds(missing: 900, notEvident: 50, range: -9...(-1))),
        Exception(.plan, Plan.Field.consentToPlan, FieldOdds(notEvident: 250, yes: 950)),
        Exception(.plan, Plan.Field.consentToPlanOn, FieldOdds(missing: 500, range: -40...0)),

        Exception(.need, Need.Field.area, FieldOdds(missing: 5, notEvident: 5)),
        Exception(.need, Need.Field.party, FieldOdds(missing: 5, notEvident: 15)),
        Exception(.need, Need.Field.need, FieldOdds(notEvident: 10, empty: 120)),
        Exception(.need, Need.Field.planned, FieldOdds(notEvident: 10, empty: 300)),

        Exception(
            .meeting, Meeting.Field.date, FieldOdds(missing: 10, isKept: true, notEvident: 10, range: 0...0)),
        Exception(.participant, Participant.Field.actor, FieldOdds(missing: 5, notEvident: 5)),
        Exception(.participant, Participant.Field.person, FieldOdds(missing: 300)),
        Exception(.participant, Participant.Field.invited, FieldOdds(notEvident: 60, yes: 930)),
        Exception(.participant, Participant.Field.attended, FieldOdds(notEvident: 20, yes: 850)),
        Exception(.participant, Participant.Field.mandate, FieldOdds(missing: 300, notEvident: 650)),
        Exception(.participant, Participant.Field.wanted, FieldOdds(missing: 400, notEvident: 400, yes: 900)),

        Exception(.followUp, FollowUp.Field.date, FieldOdds(missing: 10, notEvident: 10, range: 0...0)),
        Exception(.followUp, FollowUp.Field.carriedOut, FieldOdds(notEvident: 200, weights: [50, 40, 10])),

        // Words of a document that is known, not a text of its own.
        Exception(.observation, Observation.Field.quote, FieldOdds(missing: 1000)),
        Exception(.observation, Observation.Field.codedOn, FieldOdds(notEvident: 5, range: 0...14)),
        Exception(.observation, Observation.Field.certainty, FieldOdds(notEvident: 5, weights: [75, 19, 6])),
        Exception(.observation, Observation.Field.memo, FieldOdds(missing: 900)),
    ]
}

/// How a case was coded, and how much there was to code: what makes one case
/// file ten times as long as another.
struct Thoroughness: Sendable {
    /// How many of a thousand cases.
    let share: Int
    /// How much of what could be coded was, of a thousand: of fields, of the
    /// boxes of a form, of lists, of observations.
    let fields: Int
    let boxes: Int
    let lists: Int
    let observations: Int
    /// How many there are of these.
    let documents: ClosedRange<Int>
    let sentences: ClosedRange<Int>
    let occasions: ClosedRange<Int>
    let needs: ClosedRange<Int>
    let cast: ClosedRange<Int>

    /// A note of several kilobytes, of a thousand documents, and its sentences.
    static let longNotes = 12
    static let longNote = 20...90

    static let kinds = [
        Thoroughness(
            share: 390, fields: 700, boxes: 60, lists: 500, observations: 150, documents: 0...4,
            sentences: 1...2, occasions: 0...1, needs: 0...2, cast: 1...3),
        Thoroughness(
            share: 500, fields: 930, boxes: 350, lists: 850, observations: 450, documents: 1...8,
            sentences: 1...3, occasions: 0...2, needs: 0...4, cast: 2...5),
        Thoroughness(
            share: 110, fields: 1000, boxes: 950, lists: 980, observations: 900, documents: 5...18,
            sentences: 1...5, occasions: 0...4, needs: 1...7, cast: 2...7),
    ]

    static func drawn(_ random: inout SplitMix64) -> Thoroughness {
        var left = random.below(kinds.reduce(0) { $0 + $1.share })
        for kind in kinds.dropLast() {
            if left < kind.share { return kind }
            left -= kind.share
        }
        return kinds[kinds.count - 1]
    }
}
