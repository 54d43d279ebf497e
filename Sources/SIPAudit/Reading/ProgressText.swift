/// How far reading has come, in words.
struct ProgressText {
    var bytes: Int
    /// How many bytes there are; nil: nobody knows.
    var total: Int?
    var cases: Int
    var elapsed: Duration
    /// nil: the input is read once.
    var pass: ReadingPass?

    /// Bytes, cases, rate and time left, as much of it as fits: a line that is as
    /// wide as the terminal may be broken. Empty where nothing fits.
    func line(in language: Language, width: Int) -> String {
        let (amount, cases) = (amount[language], Bilingual.cases(cases)[language])
        let (rate, left) = (rate[language], left?[language])
        let pass = pass.map { "\($0.number)/\($0.count)" }
        let lines = [[amount, cases, rate, left], [amount, cases, left], [amount, left], [amount]]
            .map { parts in ([pass] + parts).compactMap(\.self).joined(separator: "  ") }
        return lines.first { $0.unicodeScalars.count < width } ?? ""
    }

    /// `120 av 455 MB lästa`.
    private var amount: Bilingual {
        guard let total = knownTotal else {
            return ByteAmount(bytes).text + Bilingual(sv: " lästa", en: " read")
        }
        let whole = ByteAmount(total)
        return whole.number(of: bytes) + Bilingual(sv: " av ", en: " of ") + whole.text
            + Bilingual(sv: " lästa", en: " read")
    }

    /// None where more was read than there was to read.
    private var knownTotal: Int? { total.flatMap { $0 >= bytes ? $0 : nil } }

    private var seconds: Double {
        Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
    }

    private var rate: Bilingual {
        let perSecond = seconds > 0 ? Double(bytes) / seconds : 0
        return ByteAmount(Int(perSecond)).text + Bilingual(same: "/s")
    }

    /// If it goes on as it has; nil where nobody can tell.
    private var left: Bilingual? {
        guard let total = knownTotal, bytes > 0 else { return nil }
        let expected = (seconds * Double(total - bytes) / Double(bytes)).rounded(.up)
        guard expected < 360_000 else { return nil }
        return .duration(seconds: Int(expected)) + Bilingual(sv: " kvar", en: " left")
    }
}

/// Which time it is that an input is read which is read several times.
public struct ReadingPass: Sendable {
    let number: Int
    let count: Int

    public init(_ number: Int, of count: Int) {
        self.number = number
        self.count = count
    }
}

/// A number of bytes in the unit that suits it.
private struct ByteAmount {
    private let bytes: Int
    private let unit: Int
    private let hasTenths: Bool

    private static let units = ["kB", "MB", "GB", "TB", "PB"]

    init(_ bytes: Int) {
        self.bytes = bytes
        var unit = 0
        // What would be rounded to 1000 is 1.0 of the next.
        while unit < Self.units.count - 1, bytes >= Self.size(of: unit) * 1000 - Self.size(of: unit) / 2 {
            unit += 1
        }
        self.unit = unit
        // Nobody reads tenths of what is quick, nor needs them of what is many.
        hasTenths = unit > 1 || unit == 1 && bytes < Self.size(of: unit) * 10
    }

    private static func size(of unit: Int) -> Int { (0..<unit).reduce(1000) { size, _ in size * 1000 } }

    /// Another number of bytes in the same unit, which is not said.
    func number(of bytes: Int) -> Bilingual {
        let size = Self.size(of: unit)
        guard hasTenths else { return Bilingual(same: String((bytes + size / 2) / size)) }
        let tenths = (bytes + size / 20) / (size / 10)
        return Bilingual(sv: "\(tenths / 10),\(tenths % 10)", en: "\(tenths / 10).\(tenths % 10)")
    }

    var text: Bilingual { number(of: bytes) + Bilingual(same: " " + Self.units[unit]) }
}

extension Bilingual {
    fileprivate static func cases(_ count: Int) -> Bilingual {
        Bilingual(
            sv: "\(count) \(count == 1 ? "akt" : "akter")",
            en: "\(count) case \(count == 1 ? "file" : "files")")
    }

    /// In the two largest units.
    fileprivate static func duration(seconds: Int) -> Bilingual {
        let (minutes, hours) = (seconds / 60, seconds / 3600)
        if hours > 0 {
            return Bilingual(sv: "\(hours) tim \(minutes % 60) min", en: "\(hours) h \(minutes % 60) min")
        }
        return Bilingual(same: minutes > 0 ? "\(minutes) min \(seconds % 60) s" : "\(seconds) s")
    }
}
