import Testing

@testable import SIPAudit

/// The study's codebook with one thing of `samverkan.json` damaged, and the one
/// fault that loading it must give.
@Suite("A fault in samverkan.json is found where it stands")
struct SamverkanFaultTests {
    struct Damage: Sendable, CustomTestStringConvertible {
        let from: String
        /// `⇢` marks where the fault must be located.
        let to: String
        let id: String
        let swedish: String
        let english: String
        var testDescription: String { "\(id): \(to)" }
    }

    @Test("word for word, with its line and column", arguments: damages)
    func located(_ damage: Damage) throws {
        let scratch = try Self.codebook()
        let text = try #require(scratch.content(of: "samverkan.json"))
        let range = try #require(text.range(of: damage.from), "the file holds no \(damage.from)")
        let marked = text.replacingCharacters(in: range, with: damage.to)
        scratch.put(marked.filter { $0 != "⇢" }, at: "samverkan.json")
        let lines = marked.prefix { $0 != "⇢" }.split(separator: "\n", omittingEmptySubsequences: false)
        do {
            _ = try Codebook(folder: scratch.path)
            Issue.record("nothing was found")
        } catch {
            #expect(error.log.count == 1, "\(error.log.text(in: .swedish))")
            let fault = try #require(error.log.kept.first)
            #expect(fault.id == damage.id)
            #expect(fault.location.line == lines.count)
            #expect(fault.location.column == (lines.last?.unicodeScalars.count ?? 0) + 1)
            #expect(fault.message.swedish == damage.swedish)
            #expect(fault.message.english == damage.english)
        }
    }

    @Test("a score without a column of all files, and a table whose id every score has, are refused")
    func tables() throws {
        let total = #"{ "id": "totalt", "label": { "sv": "Totalt", "en": "Total" }"#
        let changes: [(String, String)] = [
            (total + " }", total + #", "where": { "variable": "service", "is": "missbruk" } }"#),
            (#""id": "deltagande", "source""#, #""id": "krav", "source""#),
        ]
        let faults = try changes.map { from, to in
            let scratch = try Self.codebook()
            let text = try #require(scratch.content(of: "samverkan.json"))
            let range = try #require(text.range(of: from))
            scratch.put(text.replacingCharacters(in: range, with: to), at: "samverkan.json")
            do throws(InputFaults) {
                _ = try Codebook(folder: scratch.path)
                return ""
            } catch {
                return error.log.kept.first?.message.swedish ?? ""
            }
        }
        #expect(
            faults == [
                "En av kolumnerna ska gälla alla akter, alltså sakna where.", "”krav” står två gånger.",
            ])
    }

    private static func codebook() throws -> ScratchFolder {
        let scratch = ScratchFolder()
        for file in Codebook.File.allCases {
            let bytes = try Repository.bytes("codebook/fou-nordost-2018/" + file.rawValue)
            scratch.put(String(decoding: bytes, as: UTF8.self), at: file.rawValue)
        }
        return scratch
    }

    static let damages = [
        Damage(
            from: #""smallestGroup": 5"#, to: #""smallestGroup": ⇢"fem""#, id: "codebook.type",
            swedish: "Här ska ett heltal stå, utan citattecken och decimaler.",
            english: "A whole number was expected here, without quotation marks or decimals."),
        Damage(
            from: #""requires": ["exchange_documented"]"#, to: #""requires": [⇢"exchange_dokumented"]"#,
            id: "codebook.unknown-variable",
            swedish:
                "Variabeln ”exchange_dokumented” finns inte i kodboken. Menade du ”exchange_documented”?",
            english: "The codebook has no variable “exchange_dokumented”. Did you mean “exchange_documented”?"
        ),
        Damage(
            from: #""requires": ["exchange_documented"]"#, to: #""requires": [⇢"housing"]"#,
            id: "codebook.comparison",
            swedish: "”housing” är inget krav: ett krav är en variabel med värdena ja och nej.",
            english: "“housing” is no criterion: a criterion is a variable with the values ja and nej."),
        Damage(
            from: #"{ "threshold": "tasks" }"#, to: #"{ "threshold": ⇢"taskz" }"#,
            id: "codebook.unknown-threshold",
            swedish: "Tröskeln ”taskz” finns inte. Menade du ”tasks”?",
            english: "There is no threshold “taskz”. Did you mean “tasks”?"),
        Damage(
            from: #"{ "fact": "samlokalisering" }"#, to: #"{ "fact": ⇢"samlokalisation" }"#,
            id: "codebook.unknown-value",
            swedish: "”samlokalisation” är inget värde i ”structuralFacts”. Menade du ”samlokalisering”?",
            english: "“samlokalisation” is not a value of “structuralFacts”. Did you mean “samlokalisering”?"),
        Damage(
            from: #"{ "fact": "samlokalisering" }"#, to: #"⇢{ "feature": "samlokalisering" }"#,
            id: "codebook.condition",
            swedish: "Här behövs ett villkor om strukturella förhållanden: fact, all, any eller not.",
            english: "A condition on structural facts is needed here: fact, all, any or not."),
        Damage(
            from: #"{ "vertical": "hög", "horizontal": "hög", "grade": "hög""#,
            to: #"{ "vertical": "hög", "horizontal": "hög", "grade": ⇢"högst""#, id: "codebook.unknown-name",
            swedish: "”högst” finns inte. Möjliga: låg, låg-till-måttlig, måttlig, måttlig-till-hög, hög.",
            english: "There is no “högst”. Possible: låg, låg-till-måttlig, måttlig, måttlig-till-hög, hög."),
        Damage(
            from: #""counted": "akter", "countedInIndex": "krav""#,
            to: #""counted": "akter", "countedInIndex": ⇢"krafv""#, id: "codebook.unknown-name",
            swedish: "”krafv” finns inte. Möjliga: akter, enheter-och-akter, personer, möten, behov, krav, "
                + "uppföljningar. Menade du ”krav”?",
            english: "There is no “krafv”. Possible: akter, enheter-och-akter, personer, möten, behov, krav, "
                + "uppföljningar. Did you mean “krav”?"),
    ]
}
