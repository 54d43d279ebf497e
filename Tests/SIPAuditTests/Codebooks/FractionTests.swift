import Testing

@testable import SIPAudit

@Suite("A fraction")
struct FractionTests {
    @Test("is a whole number or a/b, in lowest terms, and nothing else")
    func parsing() {
        for (text, written) in [
            ("12", "12"), ("-3", "-3"), ("2/3", "2/3"), ("4/6", "2/3"), ("6/3", "2"), ("0/5", "0"),
            ("-1/2", "-1/2"), ("1000000/999999", "1000000/999999"),
        ] {
            #expect(Fraction(text)?.description == written, "\(text)")
        }
        for text in [
            "", "/", "1/", "/2", "1/0", "1/-2", "1/2/3", "0.5", "1 / 2", "½", "+1", "1/+2", "1000001", "x",
            "99999999999999999999",
        ] {
            #expect(Fraction(text) == nil, "\(text)")
        }
        #expect(Fraction("4/2")?.whole == 2)
        #expect(Fraction("1/2")?.whole == nil)
    }

    @Test("is compared, added and reached as rational numbers are")
    func arithmetic() {
        for a in -6...6 {
            for b in 1...6 {
                let fraction = Fraction(a, over: b)
                #expect(fraction.denominator > 0 && fraction == Fraction(-a, over: -b))
                for c in -6...6 {
                    for d in 1...6 {
                        let other = Fraction(c, over: d)
                        #expect((fraction < other) == (a * d < c * b))
                        #expect((fraction == other) == (a * d == c * b))
                        #expect(fraction + other == Fraction(a * d + c * b, over: b * d))
                        #expect(fraction - other == Fraction(a * d - c * b, over: b * d))
                    }
                }
                for part in 0...6 {
                    for whole in 1...6 {
                        #expect(
                            fraction.isReached(by: part, of: whole)
                                == (Fraction(part, over: whole) >= fraction))
                    }
                }
            }
        }
    }

    @Test("is held against shares of any size: products are compared that no 64 bits hold")
    func largeShares() {
        let half = Fraction(1, over: 2)
        #expect(half.isReached(by: Int.max / 2 + 1, of: Int.max))
        #expect(!half.isReached(by: Int.max / 2, of: Int.max))
        #expect(!Fraction(1, over: Fraction.largest).isReached(by: 0, of: Int.max))
        #expect(isProduct(Int.max, Int.max - 1, lessThan: Int.max, Int.max))
        #expect(!isProduct(Int.max, Int.max, lessThan: Int.max, Int.max))
        #expect(isProduct(-Int.max, Int.max, lessThan: 0, 0))
    }
}
