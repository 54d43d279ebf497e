import Foundation
import Testing

@testable import SIPAudit

/// A check that rests on a statute cites the version of the day, and says
/// nothing of a plan that is older than the law.
@Suite("The statutes of the checks, at the borders of their versions")
struct StatuteBorderTests {
    /// A day, and what is cited of a plan of that day; nothing: the check does
    /// not report.
    struct Border: Sendable, CustomTestStringConvertible {
        let statute: String
        let convener: String
        let day: String
        let cited: [String]

        var testDescription: String { "\(statute), \(convener), \(day)" }

        init(_ statute: String, convener: String = "missbruk-myndighet", _ day: String, _ cited: String...) {
            (self.statute, self.convener, self.day, self.cited) = (statute, convener, day, cited)
        }
    }

    private static let social = "2001:453 2 kap. 7 §"
    private static let inpatient = "psykiatri-slutenvård"

    static let borders = [
        Border("sip", "2009-12-31"),
        Border("sip", "2010-01-01", social, "1982:763 3 f §"),
        Border("sip", "2017-03-31", social, "1982:763 3 f §"),
        Border("sip", "2017-04-01", social, "2017:30 16 kap. 4 §"),
        Border("sip", "2025-06-30", social, "2017:30 16 kap. 4 §"),
        Border("sip", "2025-07-01", "2025:400", "2017:30 16 kap. 4 §"),
        Border("discharge", "2017-12-31"),
        Border("discharge", "2018-01-01", "2017:612"),
        Border("discharge", convener: inpatient, "2018-12-31"),
        Border("discharge", convener: inpatient, "2019-01-01", "2017:612"),
        Border("discharge-planning", "1991-12-31"),
        Border("discharge-planning", "1992-01-01", "1990:1404"),
        Border("discharge-planning", "2017-12-31", "1990:1404"),
        Border("discharge-planning", "2018-01-01", "2017:612"),
        Border("discharge-planning", convener: inpatient, "2018-12-31", "1990:1404"),
        Border("discharge-planning", convener: inpatient, "2019-01-01", "2017:612"),
    ]

    @Test("cites the versions in force on the plan’s day", arguments: borders)
    func border(_ border: Border) throws {
        let (codebook, checks) = try Self.wide.get()
        let resting = checks.checks.filter { $0.declaration.statute == border.statute }
        #expect(!resting.isEmpty)
        for check in resting.map(\.declaration.id) {
            // A built-in check has tests of its own.
            guard let cases = try CheckCases.read.get().checks.first(where: { $0.check == check }) else {
                continue
            }
            var file = try #require(cases.trips.first).file
            if border.statute != "sip" {
                file.set("plans/plan-1/convener", EditableJSON.text(border.convener))
            }
            try file.move(plan: "plans/plan-1/meeting/date", to: border.day)
            let findings = try Audit.findings(in: file.text, codebook: codebook, checks: checks) {
                $0 == check
            }
            let cited = findings.map {
                $0.basis.statutes.map { [$0.sfs, $0.paragraph ?? ""].joined(separator: " ") }
            }
            let expected = border.cited.map { $0.contains(" ") ? $0 : $0 + " " }
            #expect(cited == (expected.isEmpty ? [] : [expected]), "\(check)")
        }
    }

    @Test("every check of the law rests on a statute that has borders here, or says why on none")
    func everyStatute() throws {
        let checks = try Audit.checks.get()
        for check in checks.checks where check.declaration.group == "law" {
            let id = check.declaration.id
            guard let statute = check.declaration.statute else {
                #expect(check.declaration.basis.own != nil, "\(id) does not say why it cites no statute")
                continue
            }
            #expect(Self.borders.contains { $0.statute == statute }, "\(statute)")
        }
        for statute in checks.statutes {
            for version in statute.versions {
                #expect(Self.borders.contains { $0.statute == statute.id && $0.day == "\(version.from)" })
                guard let to = version.to else { continue }
                #expect(Self.borders.contains { $0.statute == statute.id && $0.day == "\(to)" })
            }
        }
    }

    /// The study’s codebook with a period that holds every law, and its checks.
    private static let wide = Result {
        let folder = ScratchFolder()
        for name in ["lists", "protocol", "variables", "tables", "checks"] {
            let bytes = try Repository.bytes("codebook/fou-nordost-2018/\(name).json")
            folder.put(bytes: bytes, at: name + ".json")
        }
        let written = try #require(folder.content(of: "protocol.json"))
        let text = written.replacing("\"2014-01-01\"", with: "\"1980-01-01\"")
            .replacing("\"2016-09-30\"", with: "\"2040-12-31\"")
        folder.put(text, at: "protocol.json")
        let codebook = try Codebook(folder: folder.path)
        return (codebook: codebook, checks: try codebook.checks())
    }
}

extension EditableJSON {
    /// Moves every day of the file by as much as takes the plan to `day`.
    fileprivate mutating func move(plan path: String, to day: String) throws {
        let written = try #require(self[path]?.text.flatMap(Self.date))
        let wanted = try #require(Self.date(day))
        let days = Self.calendar.dateComponents([.day], from: written, to: wanted).day!
        mapStrings { text in
            guard let date = Self.date(text) else { return text }
            return Self.text(of: Self.calendar.date(byAdding: .day, value: days, to: date)!)
        }
    }

    private static let calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: 0)!
        return calendar
    }()

    private static func date(_ text: String) -> Date? {
        let numbers = text.split(separator: "-").compactMap { Int($0) }
        guard text.utf8.count == 10, numbers.count == 3 else { return nil }
        return calendar.date(from: DateComponents(year: numbers[0], month: numbers[1], day: numbers[2]))
    }

    private static func text(of date: Date) -> String {
        let parts = calendar.dateComponents([.year, .month, .day], from: date)
        func padded(_ number: Int?, _ width: Int) -> String {
            let digits = String(number ?? 0)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return [padded(parts.year, 4), padded(parts.month, 2), padded(parts.day, 2)].joined(separator: "-")
    }
}
