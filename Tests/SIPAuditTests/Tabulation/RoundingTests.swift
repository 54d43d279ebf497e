import SIPAudit
import Testing

@Suite struct RoundingTests {
    @Test(arguments: Rounding.allCases) func agreesWithLongDivision(_ rounding: Rounding) {
        for base in 1...200 {
            for count in 0...base {
                for decimals in 0...1 {
                    let printed = Percentage(count, ofBase: base)!.rounded(rounding, decimals: decimals)
                    let expected = longDivision(count * 100, by: base, decimals: decimals, rounding)
                    if printed != expected {
                        Issue.record("\(count) of \(base): \(printed), not \(expected)")
                    }
                }
            }
        }
    }

    /// Divides as one does on paper: digit by digit, one more than is printed.
    private func longDivision(_ dividend: Int, by divisor: Int, decimals: Int, _ rounding: Rounding) -> String
    {
        var digits = String(dividend / divisor).map { Int(String($0))! }
        var rest = dividend % divisor
        for _ in 0...decimals {
            digits.append(rest * 10 / divisor)
            rest = rest * 10 % divisor
        }
        let next = digits.removeLast()
        let isUp =
            switch rounding {
            case .truncate: false
            case .halfUp: next >= 5
            case .halfEven: next > 5 || (next == 5 && (rest > 0 || digits.last! % 2 == 1))
            }
        if isUp { digits = String(Int(digits.map(String.init).joined())! + 1).map { Int(String($0))! } }
        while digits.count <= decimals { digits.insert(0, at: 0) }
        let text = digits.map(String.init)
        let whole = text.dropLast(decimals).joined()
        return decimals == 0 ? whole : whole + "." + text.suffix(decimals).joined()
    }

    /// 12.5, 37.5 and 0.5 are ties; 33.3… and 66.6… are not.
    @Test(
        arguments: [
            (1, 8, 0, "13", "12", "12"), (3, 8, 0, "38", "38", "37"), (1, 200, 0, "1", "0", "0"),
            (3, 200, 0, "2", "2", "1"), (1, 3, 0, "33", "33", "33"), (2, 3, 0, "67", "67", "66"),
            (1, 8, 1, "12.5", "12.5", "12.5"), (1, 16, 1, "6.3", "6.2", "6.2"),
            (57, 200, 0, "29", "28", "28"),
            (1, 2000, 1, "0.1", "0.0", "0.0"), (199, 200, 0, "100", "100", "99"),
            (0, 7, 2, "0.00", "0.00", "0.00"),
            (2, 3, 6, "66.666667", "66.666667", "66.666666"), (27, 27, 0, "100", "100", "100"),
        ] as [(Int, Int, Int, String, String, String)])
    func tie(count: Int, base: Int, decimals: Int, halfUp: String, halfEven: String, truncated: String) {
        let percentage = Percentage(count, ofBase: base)!
        #expect(percentage.rounded(decimals: decimals) == halfUp)
        #expect(percentage.rounded(.halfEven, decimals: decimals) == halfEven)
        #expect(percentage.rounded(.truncate, decimals: decimals) == truncated)
    }

    @Test func nothingIsAShareOfNothing() {
        #expect(Percentage(0, ofBase: 0) == nil)
        #expect(Rounding.halfUp.decimal(0, over: 0, places: 1, separator: .point) == nil)
    }

    @Test func separators() {
        let percentage = Percentage(1, ofBase: 16)!
        #expect(percentage.rounded(decimals: 2, separator: .comma) == "6,25")
        #expect(percentage.rounded(decimals: 2, separator: .point) == "6.25")
        #expect(Rounding.halfUp.decimal(7, over: 2, places: 1, separator: .comma) == "3,5")
    }

    @Test func largestNumbersDoNotOverflow() {
        #expect(Percentage(.max, ofBase: .max)!.rounded(decimals: 6) == "100.000000")
        #expect(Percentage(.max / 2, ofBase: .max)!.rounded(decimals: 6) == "50.000000")
        #expect(Percentage(.max, ofBase: 1)!.rounded(decimals: 6) == "922337203685477580700.000000")
        #expect(Percentage(1, ofBase: .max)!.rounded(decimals: 6) == "0.000000")
    }

    @Test func idsAreStable() {
        #expect(Rounding.allCases.map(\.rawValue) == ["half-up", "half-even", "truncate"])
    }
}
