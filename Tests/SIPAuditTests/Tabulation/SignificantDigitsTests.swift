import Foundation
import SIPAudit
import Testing

@Suite struct SignificantDigitsTests {
    @Test(
        arguments: [
            (1.0 / 512, "0.00195"), (1.0 / 32, "0.0312"), (3.0 / 32, "0.0938"), (0.5, "0.500"),
            (0.05, "0.0500"),
            (0.99949, "0.999"), (0.9995, "1.00"), (0.9999, "1.00"), (0.000123456, "0.000123"),
            (0.0001, "0.000100"),
            (0.00009999, "0.000100"), (0.00009996, "0.000100"), (0.00009994, "9.99e-05"),
            (1.2345e-7, "1.23e-07"),
            (9.996e-10, "1.00e-09"), (.leastNonzeroMagnitude, "5.00e-324"), (0.0, "0"), (-0.0, "0"),
            (-0.12345, "-0.123"),
            (1.0, "1.00"), (12.345, "12.3"), (123.5, "124"), (1234.0, "1230"), (99950.0, "100000"),
            (1e16, "10000000000000000"),
        ] as [(Double, String)])
    func machine(value: Double, expected: String) {
        #expect(SignificantDigits(value)?.machine == expected)
    }

    @Test func decimalNeverUsesAPower() {
        #expect(SignificantDigits(1.2345e-7)?.decimal(separator: .comma) == "0,000000123")
        #expect(SignificantDigits(-12.345)?.decimal(separator: .comma) == "-12,3")
    }

    @Test func onlyFiniteNumbers() {
        #expect(SignificantDigits(.nan) == nil)
        #expect(SignificantDigits(.infinity) == nil)
        #expect(SignificantDigits(-.infinity) == nil)
    }

    /// C's `printf` is the twin. It rounds the binary value, which differs only
    /// where the shortest decimal is a tie; these have too many digits for that.
    @Test func agreesWithPrintf() throws {
        for step in 1...2000 {
            let value = exp(-Double(step) / 7.3)
            let machine = try #require(SignificantDigits(value)?.machine)
            #expect(Double(machine) == Double(String(format: "%.2e", value)), "\(value)")
        }
    }

    @Test(
        arguments: [
            (1.0, "1", "1"), (0.9996, "1", "1"), (0.9994, "0.999", "0,999"), (0.03125, "0.0312", "0,0312"),
            (0.001, "0.00100", "0,00100"), (0.0009999, "0.00100", "<0,001"), (0.000123, "0.000123", "<0,001"),
            (1.23e-7, "1.23e-07", "<0,001"), (0.0, "0", "<0,001"),
        ] as [(Double, String, String)])
    func pValue(p: Double, machine: String, human: String) {
        #expect(PValue(p).machine == machine)
        #expect(PValue(p).human(separator: .comma) == human)
    }

    @Test func pValueWithPoint() {
        #expect(PValue(0.04).human(separator: .point) == "0.0400")
        #expect(PValue(0.0004).human(separator: .point) == "<0.001")
    }
}
