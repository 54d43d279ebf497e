/// A date as a case file knows it: a day, a month or a year.
///
/// It is held as the first and last day it may mean. A comparison that the
/// precision does not decide is *framgår ej*, never a guess.
public struct PartialDate: Hashable, Sendable {
    /// Days since 1970-01-01 in the Gregorian calendar.
    public let first: Int32
    public let last: Int32

    private init(first: Int, last: Int) {
        self.first = Int32(first)
        self.last = Int32(last)
    }

    /// The date `2015`, `2015-03` or `2015-03-17` means, or nil if there is
    /// no such date. Years run from 1800 to 2199.
    public init?(_ text: String) {
        var text = text
        guard let date = text.withUTF8({ Self(utf8: $0) }) else { return nil }
        self = date
    }

    /// The same for a text as bytes.
    init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 4 || bytes.count == 7 || bytes.count == 10, let year = Self.digits(bytes[0..<4]),
            (1800...2199).contains(year)
        else { return nil }
        guard bytes.count > 4 else {
            self.init(first: Self.day(year, 1, 1), last: Self.day(year, 12, 31))
            return
        }
        guard bytes[4] == UInt8(ascii: "-"), let month = Self.digits(bytes[5..<7]),
            (1...12).contains(month)
        else { return nil }
        let length = Self.length(ofMonth: month, year: year)
        guard bytes.count > 7 else {
            self.init(first: Self.day(year, month, 1), last: Self.day(year, month, length))
            return
        }
        guard bytes[7] == UInt8(ascii: "-"), let day = Self.digits(bytes[8..<10]),
            (1...length).contains(day)
        else { return nil }
        self.init(first: Self.day(year, month, day), last: Self.day(year, month, day))
    }

    /// The same for a text whose words are known, as of most dates.
    @inline(__always)
    init?(_ words: ShortText, _ bytes: UnsafeBufferPointer<UInt8>) {
        guard words.count == 10 else {
            self.init(utf8: bytes)
            return
        }
        // What is left of `0000-00-00`, a byte for each place.
        let (head, tail) = (words.head ^ 0x2D30_302D_3030_3030, words.tail ^ 0x3030)
        let high: UInt64 = 0x8080_8080_8080_8080
        // Of a hyphen nothing is left, of a digit less than ten.
        guard ((head &+ 0x7F76_767F_7676_7676) | head | (tail &+ 0x7676) | tail) & high == 0 else {
            return nil
        }
        func number(_ word: UInt64, _ place: UInt64) -> Int {
            Int(word >> (8 * place) & 0xFF) * 10 + Int(word >> (8 * place + 8) & 0xFF)
        }
        let (year, month, day) = (number(head, 0) * 100 + number(head, 2), number(head, 5), number(tail, 0))
        guard 1800...2199 ~= year, 1...12 ~= month, 1...Self.length(ofMonth: month, year: year) ~= day else {
            return nil
        }
        let number = Self.day(year, month, day)
        self.init(first: number, last: number)
    }

    enum Precision { case day, month, year }

    /// The day of that number from 1970-01-01, or the month or the year that it
    /// lies in.
    ///
    /// - Precondition: the year is one of 1800–2199.
    init(day: Int, _ precision: Precision) {
        let (year, month, _) = Self.civil(day)
        switch precision {
        case .day: self.init(first: day, last: day)
        case .month:
            let first = Self.day(year, month, 1)
            self.init(first: first, last: first + Self.length(ofMonth: month, year: year) - 1)
        case .year: self.init(first: Self.day(year, 1, 1), last: Self.day(year, 12, 31))
        }
    }

    public var isDay: Bool { first == last }

    var precision: Precision { isDay ? .day : last - first < 31 ? .month : .year }

    /// The year, month and day of the first day it may mean.
    var firstDay: (year: Int, month: Int, day: Int) { Self.civil(Int(first)) }

    /// The year, which every precision knows.
    public var year: Int { Self.civil(Int(first)).year }

    /// `-1` when surely before `other`, `1` when surely after, `0` when surely
    /// the same day, nil when the precision does not decide.
    public func order(to other: PartialDate) -> Int? {
        if last < other.first { return -1 }
        if first > other.last { return 1 }
        return isDay && other.isDay ? 0 : nil
    }

    /// Whole days from `self` to `other` as the smallest and largest number
    /// the two precisions allow.
    public func days(to other: PartialDate) -> ClosedRange<Int> {
        Int(other.first - last)...Int(other.last - first)
    }

    /// The day so many months after another: the same day of that month, or its
    /// last one. Beyond the years that dates can have it is after all of them.
    static func day(_ months: Int, monthsAfter day: Int32) -> Int32 {
        let (year, month, dayOfMonth) = civil(Int(day))
        let later = year * 12 + month - 1 + min(months, 400 * 12)
        let (newYear, newMonth) = (later / 12, later % 12 + 1)
        return Int32(Self.day(newYear, newMonth, min(dayOfMonth, length(ofMonth: newMonth, year: newYear))))
    }

    private static func digits(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        var number = 0
        for byte in bytes {
            guard byte >= 48, byte <= 57 else { return nil }
            number = number * 10 + Int(byte - 48)
        }
        return number
    }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days since 1970-01-01, by counting 400-year eras from 1 March
    /// (Howard Hinnant, "chrono-compatible low-level date algorithms").
    private static func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}

extension PartialDate: CustomStringConvertible {
    /// The date in the precision it has, as it is written in case files.
    public var description: String {
        let (year, month, day) = Self.civil(Int(first))
        let length = isDay ? 10 : last - first < 31 ? 7 : 4
        // Years have four digits.
        return String(unsafeUninitializedCapacity: 10) { text in
            func write(_ number: Int, at place: Int) {
                text[place] = UInt8(ascii: "0") + UInt8(number / 10)
                text[place + 1] = UInt8(ascii: "0") + UInt8(number % 10)
            }
            write(year / 100, at: 0)
            write(year % 100, at: 2)
            text[4] = UInt8(ascii: "-")
            write(month, at: 5)
            text[7] = UInt8(ascii: "-")
            write(day, at: 8)
            return length
        }
    }
}
