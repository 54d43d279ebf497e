/// Builds identity numbers from their definition, so that no test holds a
/// number that was copied from anywhere. That one of them belongs to somebody
/// cannot be excluded: any right date with a right check digit may.
enum InventedIdentityNumber {
    /// `YYMMDDNNNC` of a date and a serial number, by the rule in words of
    /// Skatteverket: multiply the digits by 2 and 1 in turn, add the digits of
    /// the products, and take the sum from the next multiple of ten.
    static func ten(year: Int, month: Int, day: Int, serial: Int) -> String {
        let nine = padded(year % 100, 2) + padded(month, 2) + padded(day, 2) + padded(serial, 3)
        return nine + String(checkDigit(of: nine))
    }

    static func checkDigit(of nine: String) -> Int {
        var sum = 0
        for (place, digit) in nine.map({ $0.wholeNumberValue! }).enumerated() {
            let product = digit * (place.isMultiple(of: 2) ? 2 : 1)
            sum += product / 10 + product % 10
        }
        return (10 - sum % 10) % 10
    }

    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    static func daysIn(month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
