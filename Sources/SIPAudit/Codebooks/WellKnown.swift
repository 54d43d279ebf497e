/// The few values that the mechanism itself needs to know, by their place in
/// their list. Loading a codebook checks that the lists begin so.
enum WellKnown {
    /// `ja` and `nej` of the list `facts`.
    static let yes = 0
    static let no = 1
    /// `blankett` of the list `followUpSources`.
    static let formSource = 0

    /// What each list must begin with.
    static let beginnings: [ListID: [String]] = [
        .facts: ["ja", "nej"],
        .followUpSources: ["blankett"],
    ]
}
