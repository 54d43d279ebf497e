@testable import SIPAudit

/// Flat files of the codebook of `FlatCodebook`, as people and programs write
/// them, and what goes wrong with them.
struct RandomFlatText {
    var random: SeededGenerator
    private var nextID = 1

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    private mutating func oneIn(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }

    private mutating func one<Element>(of choices: [Element]) -> Element {
        choices.randomElement(using: &random)!
    }

    /// The text of a file, mostly without a fault.
    mutating func text() -> String {
        let delimiter = one(of: [";", ",", "\t"])
        let lineEnd = one(of: ["\n", "\n", "\r\n", "\r"])
        var columns = ["case_id", "municipality", "unit", "invented"] + variables.map(\.id)
        if oneIn(2) { columns.shuffle(using: &random) }
        while columns.count > 4, oneIn(3) {
            if let index = columns.firstIndex(where: {
                $0 != "case_id" && $0 != "municipality" && $0 != "unit"
            }) {
                columns.remove(at: index)
            }
        }
        let quotesAll = oneIn(5)
        func written(_ cell: String, _ isQuoted: Bool) -> String {
            let mustBeQuoted = cell.contains(delimiter) || cell.contains("\"") || cell.contains("\n")
            guard isQuoted || mustBeQuoted else { return cell }
            return "\"" + cell.replacing("\"", with: "\"\"") + "\""
        }
        var rows = [columns.map { written($0, quotesAll) }]
        for _ in 0..<Int.random(in: 0...40, using: &random) {
            rows.append(columns.map { column in written(cell(of: column), quotesAll || oneIn(12)) })
        }
        var text = oneIn(6) ? "sep=\(delimiter)\(lineEnd)" : ""
        text += rows.map { $0.joined(separator: delimiter) }.joined(separator: lineEnd)
        if !oneIn(6) { text += lineEnd }
        if oneIn(5) {
            let blank = String(repeating: delimiter, count: Int.random(in: 0...columns.count, using: &random))
            text += String(repeating: blank + lineEnd, count: Int.random(in: 1...30, using: &random))
        }
        return text
    }

    private let variables: [(id: String, cells: [String])] = [
        ("service", ["missbruk", "", "socialpsykiatri"]),
        (
            "answer",
            [
                "ja", "nej", "ja", "nej", "framgår ej", "ej tillämpligt", "", "1", " Ja, å ", "Not evident",
                "-9",
            ]
        ),
        ("kinds", ["öl", "vin|sprit", "öl|vin|sprit", "inga", "Wine | öl", "framgår ej", "'-8", ""]),
        ("number", ["0", "3", "12", "3,0", "ej kodat", "-7", "100000000"]),
        ("wait", ["5", "-5", "'-5", "61", "framgår ej", "ej tillämpligt"]),
        ("year", ["2015", "1999", "2015,0", "framgår ej", ""]),
    ]

    private mutating func cell(of column: String) -> String {
        switch column {
        case "case_id":
            nextID += 1
            return oneIn(60) ? "K1" : oneIn(60) ? "åK\(nextID)" : "K\(nextID)"
        case "municipality": return oneIn(9) ? "Österåker" : "M"
        case "unit": return oneIn(5) ? "Enhet på \"landet\"" : "Enhet A"
        case "invented": return one(of: ["ja", "ja", "nej", "", "1"])
        default:
            let cells = variables.first { $0.id == column }!.cells
            return oneIn(400) ? one(of: ["jaa", "öl||vin", "<ja | nej>", "2,5", "  "]) : one(of: cells)
        }
    }

    /// The bytes of a text in some encoding.
    mutating func encoded(_ text: String) -> [UInt8] {
        switch Int.random(in: 0..<8, using: &random) {
        case 0: return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
        case 1:
            return text.unicodeScalars.map { $0.value < 256 ? UInt8($0.value) : UInt8(ascii: "?") }
        case 2: return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case 3: return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        default: return Array(text.utf8)
        }
    }

    private static let pieces: [[UInt8]] =
        [
            "\"", "\"\"", "\"\n", "\n", "\r\n", "\r", ";", ",", "\t", ";;;;;;\n", ",,,,,,,\n,,,,\n", "\n\n",
            " ", "x",
            "850709-9805", "850709-\n9805", "850709-\r\n9805", "19850709-", "9805", "å", "<ja>", "<x | y>",
            "K1",
            "'=", "'-", "-9", "framgår ej", "sep=;\n", "|", "\u{3000}", "٨٥٠٧٠٩-٩٨٠٥", "\u{FEFF}",
        ].map { Array($0.utf8) } + [
            [0], [0x81], [0x96], [0xE5], [0xFF], [0xC3], [0xA5], [0xE2, 0x80], [0x96, 0x0A],
        ]

    /// Changes a file as accidents do.
    mutating func damage(_ bytes: inout [UInt8]) {
        guard !bytes.isEmpty else { return }
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<8, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        case 2, 3, 4: bytes.insert(contentsOf: one(of: Self.pieces), at: place)
        case 5: bytes.replaceSubrange(place..<min(place + 2, bytes.count), with: one(of: Self.pieces))
        case 6:
            if oneIn(4) {
                bytes.removeSubrange(place...)
            } else {
                bytes.insert(contentsOf: one(of: Self.pieces), at: bytes.count)
            }
        default:
            let end = min(place + Int.random(in: 1...200, using: &random), bytes.count)
            bytes.insert(contentsOf: bytes[place..<end], at: place)
        }
    }
}
