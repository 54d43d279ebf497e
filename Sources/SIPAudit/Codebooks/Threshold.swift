/// A number that a study sets where its sources name none, or not exactly:
/// named, so that conditions and labels can speak of it, and shifted by its
/// step to see what hangs on it.
public struct Threshold: Hashable, Sendable {
    public let id: String
    public let value: Fraction
    /// How far it is shifted at a time; above 0.
    public let step: Fraction
    /// The bounds within which it makes sense.
    public let least: Fraction?
    public let most: Fraction?
    /// What the number is a number of.
    public let label: Bilingual
    /// A line of the report, or the word *own* with a reason.
    public let source: String

    public init(
        id: String, value: Fraction, step: Fraction, least: Fraction? = nil, most: Fraction? = nil,
        label: Bilingual, source: String
    ) {
        self.id = id
        self.value = value
        self.step = step
        self.least = least
        self.most = most
        self.label = label
        self.source = source
    }

    /// Whether the threshold could be that number.
    public func allows(_ value: Fraction) -> Bool {
        (least.map { value >= $0 } ?? true) && (most.map { value <= $0 } ?? true)
    }
}
