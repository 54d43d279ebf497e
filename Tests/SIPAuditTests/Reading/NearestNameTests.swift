import Testing

@testable import SIPAudit

@Suite struct NearestNameTests {
    private let keys = ["id", "municipality", "unit", "readDate", "plans", "followUps", "documents"]
    private let values = [
        "psykiatri-öppenvård", "psykiatri-slutenvård", "socialpsykiatri", "missbruk", "annat",
    ]

    @Test(arguments: [
        ("munincipality", "municipality"), ("municiplaity", "municipality"), ("Unit", "unit"),
        ("follow_ups", "followUps"), ("follow-ups", "followUps"), ("plan", "plans"), ("docs", nil),
        ("document", "documents"), ("xyz", nil), ("", nil), ("-", nil), ("ID", "id"), ("ix", nil),
    ])
    func keys(written: String, meant: String?) {
        #expect(nearestName(to: written, in: keys) == meant)
    }

    @Test(arguments: [
        ("psykiatri öppenvard", "psykiatri-öppenvård"), ("Psykiatri_Oppenvard", "psykiatri-öppenvård"),
        ("psykiatri-o\u{308}ppenva\u{30A}rd", "psykiatri-öppenvård"), ("misbruk", "missbruk"),
        ("psykiatri", "psykiatri-öppenvård"), ("annan", "annat"), ("ann", "annat"), ("an", nil),
    ])
    func swedishValues(written: String, meant: String?) {
        #expect(nearestName(to: written, in: values) == meant)
    }

    @Test func theFirstOfEquallyNearNamesWins() {
        #expect(nearestName(to: "bat", in: ["cat", "hat"]) == "cat")
        #expect(nearestName(to: "bat", in: ["hat", "cat"]) == "hat")
        #expect(nearestName(to: "vag", in: ["väg", "vag"]) == "väg", "both are the same name to us")
    }

    @Test func aSwapIsOneEdit() {
        #expect(nearestName(to: "nit", in: ["int"]) == "int")
        #expect(nearestName(to: "tin", in: ["int"]) == nil)
    }

    @Test func nothingIsNearToFreeText() {
        #expect(nearestName(to: String(repeating: "missbruk ", count: 100_000), in: values) == nil)
    }
}
