import Foundation
import Testing

@testable import SIPAudit

/// Reading a flat file in blocks gives what a slow and plain reading gives that
/// has all of it at once, faults and their places included.
///
/// `READER_MUTATIONS=1000000` tries that many files instead of a few thousand.
@Suite("The reader of flat files against its judge")
struct FlatFileJudgeTests {
    private let folder = ScratchFolder()
    private let codebook: Codebook
    private let judge: FlatFileJudge

    init() throws {
        codebook = try FlatCodebook.load()
        judge = FlatFileJudge(codebook: codebook)
    }

    private func expectAgreement(
        _ bytes: [UInt8], blockSizes: [Int], encoding: TextEncoding? = nil, material: Material? = nil,
        _ comment: @autoclosure () -> String
    ) {
        folder.put(bytes: bytes, at: "x.csv")
        var judge = judge
        (judge.material, judge.encoding) = (material, encoding)
        let expected = judge.verdict(on: bytes, path: folder["x.csv"])
        for blockSize in blockSizes {
            let read = judge.verdictOfReader(on: folder["x.csv"], blockSize: blockSize)
            if read != expected {
                Issue.record(
                    """
                    \(comment()), blocks of \(blockSize)
                    \(expected.caseCount) \(expected.faultCount) \(expected.faults.prefix(4)) \(expected.notes)
                    \(read.caseCount) \(read.faultCount) \(read.faults.prefix(4)) \(read.notes)
                    \(expected.cases == read.cases) \(String(decoding: bytes.prefix(4000), as: UTF8.self).debugDescription)
                    """)
            }
        }
    }

    @Test("with a cell too many that makes a text or a name of the one before")
    func cellTooMany() {
        for (columns, row) in [
            ("case_id,municipality,unit,answer", "K,M,E,Ja, å"),
            ("answer,case_id,unit,municipality", "ja,K,E,M,N"),
            ("unit,municipality,answer,case_id", "E,M,ja,K,L"),
            ("case_id,municipality,unit,invented", "K,M,E,ja,ja"),
            ("case_id,municipality,unit,answer,new", "K,M,E,ja,,x"),
            ("case_id,municipality,unit,new,answer", "K,M,E\nL,M,E,x,ja"),
        ] {
            for rest in ["", "\n", "\n\n", "\r\n", "\n\"\""] {
                expectAgreement(
                    Array((columns + "\n" + row + rest).utf8), blockSizes: [1, LineBlocks.usualSize], columns)
            }
        }
    }

    private func material() throws -> Material {
        folder.put(
            """
            {"format": "sip-audit/material/1", "study": "fou-nordost-2018", "invented": "nej",
             "municipalities": [{"name": "M", "units": [{"name": "Enhet A", "kind": "missbruk"}]},
                                {"name": "Österåker", "units": [{"name": "Enhet A", "kind": "socialpsykiatri"}]}]}
            """, at: "material.json")
        return try Material(path: folder["material.json"], codebook: codebook)
    }

    @Test("as they are written, and damaged")
    func random() throws {
        let count = ProcessInfo.processInfo.environment["READER_MUTATIONS"].flatMap { Int($0) } ?? 200
        var texts = RandomFlatText(seed: 20_261_125)
        let material = try material()
        for number in 0..<count {
            var bytes = texts.encoded(texts.text())
            let damages = [0, 0, 1, 1, 2, 3].randomElement(using: &texts.random)!
            for _ in 0..<damages { texts.damage(&bytes) }
            let sizes = [
                Int.random(in: 1...60, using: &texts.random), Int.random(in: 60...900, using: &texts.random),
            ]
            let encoding =
                Int.random(in: 0..<10, using: &texts.random) == 0
                ? TextEncoding.allCases.randomElement(using: &texts.random) : nil
            expectAgreement(
                bytes, blockSizes: sizes + [LineBlocks.usualSize], encoding: encoding,
                material: number % 3 == 0 ? material : nil, "file \(number)")
        }
    }

    private static let rows = (1...200).map { "K\($0);M;E;\($0 % 2 == 0 ? "ja" : "framgår ej")\n" }.joined()

    @Test(
        "with a fault far behind its beginning",
        arguments: [
            "", "K1;M;E;ja\n", "\n", ";;;\n", "K;M;E;\"ja\nK9;M;E;nej\n", "K;M;E;j\"a\nK9;M;E;nej\n",
            "K;M;E;\"ja\"x\"\nK9;M;E;nej\n", "K;M;E;<ja | nej>\n", "K;M;E\n", "K;M;E;ja;\n",
            "K;850709-9805;E;ja\n",
            "K;M;E;850709-\n9805;M;E;ja\n", "K;M;E;ja", "K;M;E;\"", "K;M;E;ja\n;;;\n\n;;;;;", "K;M;E;\u{0}\n",
            "\r",
        ])
    func farInside(fault: String) {
        for header in ["", "sep=;\r\n"] {
            for rest in ["", Self.rows.replacing("K", with: "L")] {
                let text = header + "case_id;municipality;unit;answer\n" + Self.rows + fault + rest
                expectAgreement(
                    Array(text.utf8), blockSizes: [1, 7, 100, 128, 333, 1000, 4096], fault.debugDescription)
            }
        }
    }

    @Test(
        "with bytes that decide its encoding late",
        arguments: [
            [[0xE5]], [[0xC3, 0xA5]], [[0xE5], [0xC3, 0xA5]], [[0xC3, 0xA5], [0xE5]], [[0xE5], [0x81]],
            [[0x81], [0xE5]],
            [[0xE5], [0]], [[0], [0xE5]],
            [[0xE5], [0x38, 0x35, 0x30, 0x37, 0x30, 0x39, 0x96, 0x0A, 0x39, 0x38, 0x30, 0x35]],
            [[0x38, 0x35, 0x30, 0x37, 0x30, 0x39, 0x0A, 0x96, 0x39, 0x38, 0x30, 0x35]],
        ] as [[[UInt8]]])
    func encodings(letters: [[UInt8]]) {
        var bytes = Array("case_id;municipality;unit;answer\n".utf8)
        for (number, letter) in letters.enumerated() {
            bytes += Array(
                Self.rows.replacing("framgår ej", with: "nej").replacing("K", with: "K\(number)x").utf8)
            bytes += Array("a".utf8) + letter + Array(";M;E;ja\n".utf8)
        }
        bytes += Array("z;M;E;nej\n".utf8)
        expectAgreement(bytes, blockSizes: [1, 100, 500, 2000], "\(letters)")
        for encoding in [TextEncoding.utf8, .windows1252, .latin1] {
            expectAgreement(bytes, blockSizes: [100, 500], encoding: encoding, "\(letters) as \(encoding)")
        }
    }

    @Test("with more faults than are kept")
    func manyFaults() {
        let bad = (1...150).map { "K\($0);M;E;<ja | nej>;j\nK\($0)x;M\n" }.joined()
        for text in [bad, Self.rows + bad, bad.replacing(";<ja | nej>;j", with: ";jaa") + bad] {
            expectAgreement(
                Array(("case_id;municipality;unit;answer;number\n" + text).utf8),
                blockSizes: [100, 1000, 5000],
                "many")
        }
    }
}
