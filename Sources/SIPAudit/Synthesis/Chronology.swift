/// What happens around one person, and on which days.
struct Chronology: Sendable {
    struct Occasion: Sendable {
        let day: Int
        let isFollowUp: Bool
        let givesPlan: Bool
    }

    /// The day of the first plan within the study's window.
    let first: Int
    /// Everything in its order, the first plan among it, unless there is none.
    private(set) var occasions: [Occasion] = []
    private(set) var firstPlan: Int?
    /// The days of the first document and of the last.
    let documents: ClosedRange<Int>
    /// The day on which the file was read, or a little before.
    let end: Int

    /// - Parameter first: the day of the first plan.
    init(first: Int, _ thoroughness: Thoroughness, _ random: inout SplitMix64) {
        self.first = first
        var day = first
        if !random.chance(FieldOdds.noPlan) {
            if random.chance(FieldOdds.earlierPlan) {
                let earlier = first - random.within(400...1200)
                occasions.append(Occasion(day: earlier, isFollowUp: false, givesPlan: true))
            }
            firstPlan = occasions.count
            occasions.append(Occasion(day: first, isFollowUp: false, givesPlan: true))
            for _ in 0..<random.within(thoroughness.occasions) {
                day += random.within(25...200)
                let kind = random.below(1000)
                let isPlan = kind < FieldOdds.newPlan + FieldOdds.planAlone
                occasions.append(
                    Occasion(day: day, isFollowUp: kind >= FieldOdds.planAlone, givesPlan: isPlan))
            }
        }
        documents = first - random.within(60...500)...day + random.within(1...90)
        end = documents.upperBound
    }
}
