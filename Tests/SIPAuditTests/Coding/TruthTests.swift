import Testing

@testable import SIPAudit

/// The logic of conditions: two answers and two ways of having none.
@Suite("A condition")
struct TruthTests {
    private static let all: [Truth] = [.yes, .no, .notEvident, .missing]

    @Test("of parts: false wins, then ej kodat, then framgår ej")
    func conjunction() {
        #expect(Truth.all([.yes, .yes]) == .yes)
        #expect(Truth.all([.missing, .notEvident, .no]) == .no)
        #expect(Truth.all([.notEvident, .missing]) == .missing)
        #expect(Truth.all([.yes, .notEvident]) == .notEvident)
        #expect(Truth.all([]) == .yes)
        #expect(Truth.any([.missing, .notEvident, .yes]) == .yes)
        #expect(Truth.any([.notEvident, .no, .missing]) == .missing)
        #expect(Truth.any([.no, .notEvident]) == .notEvident)
        #expect(Truth.any([]) == .no)
    }

    @Test("obeys de Morgan, whatever the parts")
    func deMorgan() {
        for a in Self.all {
            #expect(!(!a) == a)
            for b in Self.all {
                #expect(!Truth.all([a, b]) == Truth.any([!a, !b]))
                #expect(Truth.all([a, b]) == Truth.all([b, a]))
            }
        }
    }

    @Test("on a count holds when every way of filling in the open elements agrees")
    func counts() {
        let some = ElementCount([.yes, .yes, .notEvident])
        #expect(some.truth(in: NumberRange(atLeast: 2)) == .yes)
        #expect(some.truth(in: NumberRange(atLeast: 3)) == .notEvident)
        #expect(some.truth(in: NumberRange(atLeast: 4)) == .no)
        #expect(some.truth(in: NumberRange(atLeast: 1, atMost: 2)) == .notEvident)
        let uncoded = ElementCount([.yes, .missing])
        #expect(uncoded.truth(in: NumberRange(atLeast: 1)) == .yes)
        #expect(uncoded.truth(in: NumberRange(atLeast: 2)) == .missing)
        #expect(uncoded.truth(in: NumberRange(atMost: 0)) == .no)
    }
}

@Suite("A date")
struct PartialDateTests {
    @Test("is a day, a month or a year, and must exist")
    func parsing() {
        for text in ["2015", "2015-03", "2015-03-17", "2016-02-29", "1800-01-01", "2199-12-31"] {
            #expect(PartialDate(text)?.description == text)
        }
        for text in [
            "2015-02-29", "2015-13", "2015-00", "15-03-17", "2015/03/17", "2015-3-17", "1799", "2200", "",
        ] {
            #expect(PartialDate(text) == nil, "\(text)")
        }
    }

    @Test("is compared only as far as its precision decides")
    func order() throws {
        let day = try #require(PartialDate("2015-03-17"))
        let month = try #require(PartialDate("2015-03"))
        let year = try #require(PartialDate("2014"))
        #expect(day.order(to: month) == nil)
        #expect(year.order(to: month) == -1)
        #expect(month.order(to: year) == 1)
        #expect(day.order(to: day) == 0)
        #expect(month.order(to: month) == nil)
        #expect(year.days(to: day) == 76...440)
    }

    @Test("counts days as the calendar does, over leap years and centuries")
    func days() throws {
        func days(_ from: String, _ to: String) throws -> Int {
            try #require(PartialDate(from)).days(to: #require(PartialDate(to))).lowerBound
        }
        #expect(try days("2015-12-31", "2016-01-01") == 1)
        #expect(try days("2016-02-28", "2016-03-01") == 2)
        #expect(try days("1900-02-28", "1900-03-01") == 1)
        #expect(try days("2000-01-01", "2001-01-01") == 366)
        #expect(try days("1970-01-01", "2018-08-30") == 17_773)
    }
}
