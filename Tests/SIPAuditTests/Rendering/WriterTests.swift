import Testing

@testable import SIPAudit

@Suite struct JSONWriterTests {
    @Test func layouts() {
        func write(_ json: inout JSONWriter) {
            json.object { json in
                json.member("a", "å")
                json.member("b", -1)
                json.member("c", true)
                json.member("d", number: "1.50")
                json.object("e") { _ in }
                json.array("f", .line) {
                    $0.value(1)
                    $0.value("x")
                    $0.object { $0.member("g", 2) }
                }
                json.array("h") { $0.array { $0.value(3) } }
            }
        }
        var lines = JSONWriter()
        write(&lines)
        #expect(
            lines.finished() == """
                {
                  "a": "å",
                  "b": -1,
                  "c": true,
                  "d": 1.50,
                  "e": {},
                  "f": [1, "x", {"g": 2}],
                  "h": [
                    [
                      3
                    ]
                  ]
                }

                """)
        var line = JSONWriter(.line)
        write(&line)
        #expect(
            line.finished()
                == "{\"a\": \"å\", \"b\": -1, \"c\": true, \"d\": 1.50, \"e\": {}, "
                + "\"f\": [1, \"x\", {\"g\": 2}], \"h\": [[3]]}\n")
    }

    @Test(
        arguments: [
            ("a", "a"), ("\"\\/", "\\\"\\\\/"), ("\n\r\t", "\\n\\r\\t"), ("\0\u{1F}", "\\u0000\\u001f"),
            ("\u{7F}\u{85}\u{2028}", "\\u007f\\u0085\\u2028"), ("\u{202E}", "\\u202e"),
            ("\u{E0001}", "\\udb40\\udc01"), ("öe\u{301}😀", "öe\u{301}😀"), ("\"\u{301}", "\\\"\u{301}"),
        ])
    func strings(text: String, escaped: String) {
        var json = JSONWriter(.line)
        json.value(text)
        #expect(Array(json.finished().utf8) == Array("\"\(escaped)\"\n".utf8))
    }
}

@Suite struct CSVWriterTests {
    @Test(
        arguments: [
            ("a b", "a b", "a b"), ("a,b", "\"a,b\"", "a,b"), ("a;b", "a;b", "\"a;b\""),
            ("a\"b", "\"a\"\"b\"", "\"a\"\"b\""), ("\"\u{301}", "\"\"\"\u{301}\"", "\"\"\"\u{301}\""),
            ("a\nb", "\"a\nb\"", "\"a\nb\""), ("a\r\nb", "\"a\r\nb\"", "\"a\r\nb\""), ("", "", ""),
            ("=1", "=1", "'=1"), ("+1", "+1", "'+1"), ("-x", "-x", "'-x"), ("@a", "@a", "'@a"),
            ("\tx", "\tx", "'\tx"), ("–", "–", "–"), ("a=1", "a=1", "a=1"),
        ])
    func texts(text: String, machine: String, excel: String) {
        #expect(Array(written(text, .machine).utf8) == Array((machine + ",1\n").utf8))
        #expect(Array(written(text, .excel).utf8) == Array(("\u{FEFF}" + excel + ";1\r\n").utf8))
        #expect(parsedCSV(written(text, .machine), delimiter: ",") == [[text, "1"]])
    }

    @Test func numbers() {
        for (dialect, expected) in [
            (CSVWriter.Dialect.machine, "-1,12.5,,1.23e-07\n"), (.excel, "\u{FEFF}-1;12,5;;1,23e-07\r\n"),
        ] {
            var csv = CSVWriter(dialect)
            csv.number(-1)
            csv.number("12.5")
            csv.empty()
            csv.number("1.23e-07")
            csv.endRow()
            #expect(csv.finished() == expected)
        }
    }

    private func written(_ text: String, _ dialect: CSVWriter.Dialect) -> String {
        var csv = CSVWriter(dialect)
        csv.text(text)
        csv.number(1)
        csv.endRow()
        return csv.finished()
    }
}

@Suite struct VisibleTextTests {
    @Test(
        arguments: [
            ("a|b", "a|b"), ("ö\u{A0}–\u{AD}👩‍👧", "ö\u{A0}–\u{AD}👩‍👧"), ("a\r\n\tb", "a\\r\\n\\tb"),
            ("\u{1B}[1m", "\\u{1B}[1m"), ("\u{202E}x", "\\u{202E}x"),
            ("\u{200B}\u{FEFF}", "\\u{200B}\\u{FEFF}"),
        ])
    func controls(text: String, visible: String) {
        #expect(text.withControlsVisible == visible)
    }
}
