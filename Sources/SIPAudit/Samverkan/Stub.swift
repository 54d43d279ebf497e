public struct Fraction: Hashable, Sendable, Comparable {
    public let numerator: Int
    public let denominator: Int
    public init(_ n: Int, _ d: Int = 1) { numerator = n; denominator = d }
    public static func < (a: Fraction, b: Fraction) -> Bool { a.numerator * b.denominator < b.numerator * a.denominator }
    static func + (a: Fraction, b: Fraction) -> Fraction { Fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator) }
    static func * (a: Fraction, n: Int) -> Fraction { Fraction(a.numerator * n, a.denominator) }
}
extension Samverkan {
    public struct Threshold: Sendable { let id: String; let value: Fraction; let step: Fraction; let least: Fraction?; let most: Fraction?; let label: Bilingual; let source: String }
}
extension CodebookDecoder {
    mutating func decodeThresholds(_ v: JSONValue?, overriding: [String: Fraction]) {}
    mutating func decodeGroupings(_ v: JSONValue?) {}
    mutating func fraction(_ v: JSONValue?) -> Fraction? { nil }
    var thresholds: [Samverkan.Threshold] { [] }
}
extension Fraction {
    func isReached(by part: Int, of whole: Int) -> Bool { part * denominator >= numerator * whole }
    func isExceeded(by part: Int, of whole: Int) -> Bool { part * denominator > numerator * whole }
    func words(_ language: Language) -> String { "\(numerator)/\(denominator)" }
}
