/// The few values that the mechanism itself needs to know, by their place in
/// their list. Loading a codebook checks that the lists begin so.
enum WellKnown {
    /// `ja` and `nej` of the list `facts`.
    static let yes = 0
    static let no = 1
    /// `blankett` of the list `followUpSources`.
    static let formSource = 0

    /// What a list must begin with.
    static func beginning(of list: ListID) -> [String] {
        switch list {
        case .facts: ["ja", "nej"]
        case .followUpSources: ["blankett"]
        default: []
        }
    }
}
