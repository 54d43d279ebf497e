import Testing

@testable import SIPAudit

@Suite struct CSVTemplateTests {
    private let codebook: Codebook

    init() throws { codebook = try Study.codebook() }

    private func rows(of file: TemplateOutput.File) throws -> [[String]] {
        var log = FaultLog()
        let source = try TextDecoding.decode(Array(file.text.utf8), name: file.name)
        let document = try #require(CSVDocument(parsing: source, log: &log))
        #expect(log.kept == [])
        return [document.columnNames] + document.records.map { $0.map(\.trimmed) }
    }

    // MARK: - CSV set

    @Test func theSetHasTheTwelveFiles() {
        let files = TemplateOutput.files(.csvSet, codebook: codebook)
        #expect(
            files.map(\.name) == [
                "cases.csv", "contacts.csv", "interventions.csv", "documents.csv", "plans.csv", "needs.csv",
                "other_needs.csv", "tasks.csv", "meetings.csv", "participants.csv", "follow_ups.csv",
                "observations.csv",
            ])
    }

    @Test(arguments: Language.allCases, [false, true])
    func itsHeadersAreThoseOfTheFixture(language: Language, forExcel: Bool) throws {
        let files = TemplateOutput.files(
            .csvSet, codebook: codebook, language: language, forExcel: forExcel)
        for file in files {
            let path = "Fixtures/fou-nordost-2018/csv/" + file.name
            let fixture = TemplateOutput.File(
                name: path, text: String(decoding: try Repository.bytes(path), as: UTF8.self))
            #expect(try rows(of: file)[0] == rows(of: fixture)[0], "\(file.name)")
        }
    }

    @Test func everyFieldHasAColumn() {
        for part in CSVSetPart.allCases {
            let fields = part.columns.compactMap { column -> String? in
                switch column.content {
                case .field(_, let entry), .personField(_, let entry): entry.name
                case .link, .isCoded: nil
                }
            }.filter { $0 != "id" }
            let parts = part == .cases ? [.caseFile, .person] : [part.part]
            let declared = parts.flatMap { $0.catalogue.entries.map(\.name) }.filter { $0 != "id" }
            #expect(fields == declared)
            #expect(Set(part.columns.map(\.header)).count == part.columns.count)
        }
    }

    @Test func everyCellBelowTheHeaderIsAPlaceholder() throws {
        let kinds: [TemplateKind] = [.csvSet, .flat]
        for file in kinds.flatMap({ TemplateOutput.files($0, codebook: codebook) }) {
            let rows = try rows(of: file)
            #expect(rows.count == 2 && rows[0].count == rows[1].count)
            #expect(rows[1].allSatisfy { PlaceholderText.isWhole($0) })
        }
    }

    /// Every value that a cell offers is one that the field takes, and the
    /// cell itself is refused as what it is, taken apart at `|` or not.
    @Test func everyOfferedValueIsTaken() {
        let parser = FieldParser(codebook: codebook)
        var placeholders = Placeholders(codebook: codebook, language: .swedish)
        for part in CSVSetPart.allCases {
            for column in part.columns {
                guard let (header, entry) = column.coded else { continue }
                let text = placeholders.text(of: entry, at: header)
                #expect(parser.value(of: text, type: entry.type) == .failure(.placeholder))
                let members = text.split(separator: "|").map(String.init)
                #expect(parser.value(of: members[0], type: entry.type) == .failure(.placeholder))
                if text.contains("samma värden") { continue }
                for member in text.dropFirst().dropLast().split(separator: " | ") {
                    let result = parser.value(of: String(member), type: entry.type)
                    #expect((try? result.get()) != nil, "\(header): \(member)")
                }
            }
        }
    }

    // MARK: - Flat file

    @Test func theFlatFileHasAColumnForEveryVariable() throws {
        let file = try #require(TemplateOutput.files(.flat, codebook: codebook).first)
        #expect(file.name == "kodade-data.csv")
        let rows = try rows(of: file)
        let expected =
            ["case_id", "municipality", "unit", "invented"]
            + codebook.variables.filter { $0.rule?.derivation == nil }.map(\.id)
        #expect(rows[0] == expected)
        let offers = Dictionary(uniqueKeysWithValues: zip(rows[0], rows[1]))
        #expect(offers["invented"] == "<ja | nej>")
        #expect(offers["gender"] == "<kvinna | man | annat-kön | framgår ej>")
        #expect(offers["service"] == "<socialpsykiatri | missbruk>")
        #expect(offers["number_of_plans"] == "<antal, från 0 | framgår ej>")
        #expect(
            offers["substance_kinds"]
                == "<alkohol | narkotika | läkemedel | annan-substans | framgår ej | inga>")
        #expect(offers["several_kinds_of_narcotics"] == "<ja | nej | framgår ej | ej tillämpligt>")
    }

    // MARK: - Templates as input

    /// A template that nobody filled in is refused as what it is.
    @Test func anEmptyFlatTemplateIsRefused() throws {
        let folder = ScratchFolder()
        for file in TemplateOutput.files(.flat, codebook: codebook) { folder.put(file.text, at: file.name) }
        let input = try ReadInput(folder["kodade-data.csv"])
        #expect(Set(input.faults.map(\.id)) == ["read.placeholder"])
        #expect(input.coded.isEmpty)
    }

    @Test func anEmptySetIsRefused() throws {
        let folder = ScratchFolder()
        for file in TemplateOutput.files(.csvSet, codebook: codebook) { folder.put(file.text, at: file.name) }
        let input = try ReadInput(folder.path)
        #expect(input.faults.contains { $0.id == "read.placeholder" })
        #expect(!input.faults.contains { $0.id == "read.unknown-column" || $0.id == "read.unknown-value" })
        #expect(input.caseFiles.isEmpty)
    }

    // MARK: - Dialects

    @Test func excelGetsSemicolonsAByteOrderMarkAndCRLF() throws {
        let plain = try #require(TemplateOutput.files(.csvSet, codebook: codebook).first).text
        #expect(plain.hasPrefix("case_id,municipality,") && !plain.contains("\r\n"))
        let excel = try #require(TemplateOutput.files(.csvSet, codebook: codebook, forExcel: true).first).text
        #expect(excel.hasPrefix("\u{FEFF}case_id;municipality;"))
        #expect(excel.unicodeScalars.filter { $0 == "\r" }.count == 2)
        #expect(excel.hasSuffix(">\r\n"))
    }
}

extension CSVSetColumn {
    /// The column's field, if it takes one value of a list.
    fileprivate var coded: (header: String, entry: PartCatalogue.Entry)? {
        switch content {
        case .field(_, let entry), .personField(_, let entry):
            if case .coded = entry.type.content { (header, entry) } else { nil }
        case .link, .isCoded: nil
        }
    }
}
