import Testing

@testable import SIPAudit

/// Inputs as users have them: files, folders, and what is wrong with them.
@Suite("Reading an input")
struct CaseReaderTests {
    private let folder = ScratchFolder()
    private let codebook: Codebook

    init() throws { codebook = try Study.codebook() }

    private func caseFile(_ id: String, unit: String = "Enheten", more: String = "") -> String {
        "{\"format\": \"sip-audit/case-file/1\", \"id\": \"\(id)\", \"municipality\": \"M\", "
            + "\"unit\": \"\(unit)\"\(more)}"
    }

    private func material(_ kind: String = "missbruk") -> String {
        """
        {"format": "sip-audit/material/1", "study": "fou-nordost-2018", "invented": "ja",
         "municipalities": [{"name": "M", "units": [{"name": "Enheten", "kind": "\(kind)"}]}]}
        """
    }

    /// The ids read, and the faults with the scratch folder's path taken out.
    private func read(
        _ name: String, format: InputFormat? = nil, material: String? = nil
    ) throws -> (ids: [String], faults: [String], notes: [String]) {
        let material = try material.map { try Material(path: folder[$0], codebook: codebook) }
        var reader = CaseReader(codebook: codebook, material: material, options: .init(format: format))
        var ids: [String] = []
        reader.read(folder[name]) { inputCase in
            switch inputCase {
            case .caseFile(let caseFile, _): ids.append(caseFile[.id].text ?? "?")
            case .coded(let coded): ids.append(coded.id)
            }
        }
        func short(_ text: String) -> String { text.replacing(folder.path + "/", with: "") }
        return (
            ids, reader.log.kept.map { short($0.text(in: .swedish)) }, reader.notes.map { short($0.swedish) }
        )
    }

    @Test("a folder: sorted by name, recursive, without dot-files, locks of Office and the material")
    func folders() throws {
        folder.makeFolder("akter")
        folder.makeFolder("akter/b")
        folder.put(caseFile("K2"), at: "akter/b/2.json")
        folder.put(caseFile("K1"), at: "akter/a.json")
        folder.put("x", at: "akter/.DS_Store")
        folder.put("x", at: "akter/~$a.json")
        folder.put(material(), at: "akter/material.json")
        let result = try read("akter")
        #expect(result.ids == ["K1", "K2"])
        #expect(result.faults == [])
        #expect(Material.path(beside: folder["akter"]) == folder["akter/material.json"])
    }

    @Test("an empty folder, foreign files, and a folder of nothing else")
    func foreign() throws {
        folder.makeFolder("tom")
        #expect(
            try read("tom").faults
                == [folder["tom"] + ": Mappen är tom: här finns ingen akt att läsa."].map {
                    $0.replacing(folder.path + "/", with: "")
                })
        folder.makeFolder("akter")
        folder.put("hej", at: "akter/läsmig.txt")
        folder.put(caseFile("K1"), at: "akter/k1.json")
        let result = try read("akter")
        #expect(
            result.faults == [
                "akter/läsmig.txt: Filen är ingen akt. En mapp med akter får bara innehålla filer som slutar på .json."
            ])
    }

    @Test("the same id twice is located at the second")
    func doubledCase() throws {
        folder.put(caseFile("K1") + "\n" + caseFile("K2") + "\n" + caseFile("K1") + "\n", at: "akter.jsonl")
        let result = try read("akter.jsonl")
        #expect(result.ids == ["K1", "K2"])
        #expect(
            result.faults == ["akter.jsonl:3:43: Akten ”K1” är redan läst. Varje akt ska ha ett eget id."])
    }

    @Test("one object over several lines is a case file; objects on lines of their own are JSON Lines")
    func sniffing() throws {
        folder.put(caseFile("K1").replacing(",", with: ",\n"), at: "en.json")
        folder.put(caseFile("K1") + "\n" + caseFile("K2"), at: "två.json")
        #expect(try read("en.json").ids == ["K1"])
        let two = try read("två.json")
        #expect(two.ids == ["K1", "K2"])
        #expect(
            two.notes == ["två.json: sista raden har inget radslut. Kontrollera att filen inte är avhuggen."])
    }

    @Test("the material decides the kind of unit, and refuses what it does not know")
    func withMaterial() throws {
        folder.put(material(), at: "m.json")
        folder.put(caseFile("K1"), at: "1.json")
        folder.put(caseFile("K2", unit: "Enhetn"), at: "2.json")
        folder.put(caseFile("K3", more: ", \"unitKind\": \"socialpsykiatri\""), at: "3.json")
        folder.put(caseFile("K4").replacing("\"M\"", with: "\"N\""), at: "4.json")
        #expect(try read("1.json", material: "m.json").faults == [])
        #expect(
            try read("2.json", material: "m.json").faults == [
                "2.json:1:78: Enheten ”Enhetn” finns inte i materialet för den kommunen. Menade du ”Enheten”?"
            ])
        #expect(
            try read("3.json", material: "m.json").faults == [
                "3.json:1:101: Enheten är av slaget ”missbruk” enligt materialet, men akten säger något annat."
            ])
        #expect(
            try read("4.json", material: "m.json").faults[0].hasPrefix(
                "4.json:1:65: Kommunen ”N” finns inte i materialet."))
        // Without a material names are taken as they stand.
        #expect(try read("2.json").faults == [])
    }

    @Test("an observation that names no plan, or one that the file has not, is refused")
    func observationsOfNoPlan() throws {
        func file(_ observation: String) -> String {
            caseFile("K1", more: ", \"plans\": [{\"id\": \"p1\"}], \"observations\": [\n\(observation)]")
        }
        folder.put(file(#"{"item": "user_spoke_at_meeting", "value": "ja"}"#), at: "1.json")
        folder.put(file(#"{"item": "user_spoke_at_meeting", "value": "ja", "plan": "p9"}"#), at: "2.json")
        #expect(
            try read("1.json").faults == [
                "1.json:2:1: Observationen av ”user_spoke_at_meeting” måste säga vilken plan den gäller (plan). "
                    + "Aktens planer: p1."
            ])
        #expect(
            try read("2.json").faults == [
                "2.json:2:1: Observationen gäller planen ”p9”, som akten inte har. Aktens planer: p1."
            ])
    }

    @Test("a material of another study is refused")
    func otherStudy() throws {
        folder.put(material().replacing("fou-nordost-2018", with: "annan"), at: "m.json")
        folder.put(caseFile("K1"), at: "1.json")
        #expect(throws: InputFaults.self) { try read("1.json", material: "m.json") }
    }

    @Test(
        "an identity number stops the file, wherever it stands, and is not repeated",
        arguments: [
            #""linkedTo": "NUMBER""#, #""person": {"gender": "NUMBER"}"#, #""NUMBER": 1"#,
            #""documents": [{"id": "d1", "text": "ring NUMBER nu"}]"#,
        ])
    func identityNumber(_ content: String) throws {
        let number = InventedIdentityNumber.ten(year: 1987, month: 6, day: 5, serial: 432)
        let written = number.prefix(6) + "-" + number.suffix(4)
        folder.put(caseFile("K1", more: ", " + content.replacing("NUMBER", with: written)), at: "1.json")
        let result = try read("1.json")
        #expect(result.ids == [])
        #expect(result.faults.count == 1)
        #expect(result.faults[0].contains("personnummer"))
        #expect(!result.faults[0].contains(number.suffix(4)))
    }

    @Test("an identity number hidden in escapes stops the file too")
    func escapedIdentityNumber() throws {
        let number = InventedIdentityNumber.ten(year: 1987, month: 6, day: 5, serial: 432)
        let escaped = number.map { "\\u003\($0)" }.joined()
        folder.put(caseFile("K1", more: ", \"linkedTo\": \"\(escaped)\""), at: "1.json")
        let result = try read("1.json")
        #expect(result.ids == [])
        #expect(result.faults.count == 1)
    }

    @Test("a file's name may not hold an identity number")
    func identityNumberInName() throws {
        let number = InventedIdentityNumber.ten(year: 1987, month: 6, day: 5, serial: 432)
        folder.put(caseFile("K1"), at: number + ".json")
        let result = try read(number + ".json")
        #expect(result.ids == [])
        #expect(result.faults.count == 1 && !result.faults[0].contains(number))
    }

    @Test("faults beyond the hundredth are counted")
    func manyFaults() throws {
        let lines = (1...150).map { caseFile("K\($0)", more: ", \"x\": 1") }.joined(separator: "\n") + "\n"
        folder.put(lines, at: "akter.jsonl")
        var reader = CaseReader(codebook: codebook, material: nil)
        reader.read(folder["akter.jsonl"]) { _ in }
        #expect(reader.log.count == 150)
        #expect(reader.log.kept.count == 100)
        #expect(reader.log.text(in: .swedish).hasSuffix("… och 50 fel till, 150 i allt.\n"))
    }

    @Test("every coded value of a contradiction is located, and coders can be chosen")
    func contradictions() throws {
        func observations(_ coders: [String]) -> String {
            let items = zip(coders, ["ja", "nej"]).map { coder, value in
                "{\"item\": \"reason_found\", \"plan\": \"p\", \"value\": \"\(value == "ja" ? "plan" : "journal")\", \"coder\": \"\(coder)\"}"
            }
            return
                ", \"plans\": [{\"id\": \"p\", \"kind\": \"SIP\", \"establishedOn\": \"2015-01-01\"}], \"observations\": [\n"
                + items.joined(separator: ",\n") + "]"
        }
        func code(_ coders: [String], choosing coder: String?) throws -> (CodedValue?, [String]) {
            folder.put(caseFile("K1", more: observations(coders)), at: "1.json")
            var cases = CodedCaseReader(
                reader: CaseReader(codebook: codebook, material: nil),
                engine: CodingEngine(codebook: codebook, coder: coder))
            var value: CodedValue?
            cases.read(folder["1.json"]) { coded, _ in
                value = coded.values[codebook.variableIndex("reason_found")!]
            }
            return (
                value, cases.log.kept.map { $0.text(in: .swedish).replacing(folder.path + "/", with: "") }
            )
        }
        #expect(
            try code(["A", "A"], choosing: nil).1 == [
                "1.json:3:1: Observationen av ”reason_found” säger emot den på rad 2. Behåll en av dem."
            ])
        #expect(
            try code(["A", "B"], choosing: nil).1 == [
                "1.json:3:1: Observationen av ”reason_found” säger emot den på rad 2, av en annan kodare. "
                    + "Välj vems som gäller med --coder A eller --coder B."
            ])
        let values = codebook.variables[codebook.variableIndex("reason_found")!].values
        #expect(try code(["A", "B"], choosing: "B").0 == .value(values.index(of: "journal")!))
        #expect(try code(["A", "B"], choosing: "A").0 == .value(values.index(of: "plan")!))
    }
}
