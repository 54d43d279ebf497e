import Testing

@testable import SIPAudit

@Suite struct TableNumberTests {
    @Test(
        arguments: [
            ("2", "Tabell 2", "Table 2"), ("12", "Tabell 12", "Table 12"),
            ("B1", "Bilaga 1", "Appendix 1"), ("X3", "Löptext X3", "Running text X3"),
            ("S1", "Tabell S1", "Table S1"), ("flow", nil, nil), ("", nil, nil),
        ] as [(String, String?, String?)])
    func names(id: String, swedish: String?, english: String?) {
        #expect(TableNumber.name(ofID: id, in: .swedish) == swedish)
        #expect(TableNumber.name(ofID: id, in: .english) == english)
    }
}

@Suite struct BasePlacementTests {
    @Test func oneBaseInEachColumnStandsInTheHeader() {
        let placement = BasePlacement(SampleReport.background)
        #expect(placement.columns == [.shown(15), .shown(18), .shown(33)])
        #expect(placement.rows == nil)
    }

    @Test func oneBaseInEachRowStandsInAColumnOfItsOwn() {
        let placement = BasePlacement(SampleReport.needs)
        #expect(placement.columns == [nil, nil])
        #expect(placement.rows == [.shown(34), .shown(33), .shown(34)])
    }

    @Test func basesThatAgreeNowhereStandInTheCells() {
        let placement = BasePlacement(SampleReport.parties)
        #expect(placement.columns == [nil, nil])
        #expect(placement.rows == nil)
        #expect(placement.isInCells(ofColumn: 0))
    }

    @Test func countsOfAllThereIsHaveNone() {
        let placement = BasePlacement(SampleReport.attendance)
        #expect(placement.columns == [nil, nil, nil])
        #expect(placement.rows == nil)
    }
}

@Suite struct TableTextTests {
    private typealias Level = StudyProtocol.TestChoice.Level

    /// A label that is no abbreviation goes on in small letters.
    @Test(
        arguments: [
            ("Akter", "Antal akter."), ("Första möten", "Antal första möten."), ("SIP", "Antal SIP."),
            ("", "Antal ."),
        ])
    func whatIsCounted(label: String, expected: String) {
        var table = SampleReport.flow
        table.counted = Bilingual(same: label)
        #expect(text(table).statement == expected)
    }

    @Test func countsAmongPercentagesSaySo() {
        var table = SampleReport.background
        table.groups[0].rows[0].cells[2] = SampleReport.count(20)
        #expect(text(table).groups[0].rows[0].cells[2].joined == "20 (antal)")
        table.groups[1].rows[1].cells[2] = SampleReport.share(0, 0)
        #expect(text(table).groups[1].rows[1].cells[2].joined == "– (n = 0)")
    }

    @Test func roundsAsAsked() {
        let table = SampleReport.table(
            "1", "", "", .percent, columns: [SampleReport.total],
            groups: [SampleReport.group(rows: [SampleReport.row("", "", [SampleReport.share(1, 8)])])])
        func cell(_ rounding: Rounding?, decimals: Int? = nil, _ language: Language = .swedish) -> String {
            let options = RenderingOptions(language: language, decimals: decimals, rounding: rounding)
            return text(table, options).groups[0].rows[0].cells[0].joined
        }
        #expect(cell(nil) == "13")
        #expect(cell(.halfEven) == "12")
        #expect(cell(nil, decimals: 2) == "12,50")
        #expect(cell(nil, decimals: 2, .english) == "12.50")
    }

    /// The codebook's words on a level replace the general ones, and go where
    /// no cell reaches it.
    @Test func onlyLevelsThatOccurAreExplained() {
        #expect(
            notes(SampleReport.needs) == [
                "Internt bortfall (ej kodat): Fysiska problem: Behov 1, Insats 1.", "* p under 0,05",
                "** p < 0,01", "Prövat med McNemars exakta test, tvåsidigt.",
            ])
        var table = SampleReport.needs
        table.groups[0].rows.removeSubrange(1...)
        #expect(
            notes(table) == [
                "Inga signifikanta skillnader (p ≥ 0,05).", "Prövat med McNemars exakta test, tvåsidigt.",
            ])
    }

    /// A footnote that a label leads to is another than that of the level.
    @Test func footnotesOfLabelsAreNoLevels() {
        var table = SampleReport.needs
        table.groups[0].rows.removeSubrange(..<2)
        table.title = Bilingual(same: "Behov*")
        #expect(
            notes(table) == ["* p under 0,05", "* p < 0,05", "Prövat med McNemars exakta test, tvåsidigt."])
    }

    @Test func withoutATestNothingIsSaidOfOne() {
        var report = SampleReport.all
        report.test = nil
        #expect(TableNote.all(under: SampleReport.parties, of: report, language: .swedish).count == 1)
    }

    @Test func missingIsNamedByRowAndColumn() {
        var table = SampleReport.background
        table.groups[1].rows[0].cells[0] = SampleReport.share(1, 13, missing: 2)
        #expect(
            notes(table)[0] == "Internt bortfall (ej kodat): Kön: Missbruk 1, Totalt 1; "
                + "Född i Sverige, Ja: Socialpsykiatri 2.")
        table = SampleReport.needs
        for row in table.groups[0].rows.indices {
            table.groups[0].rows[row].cells[0] = SampleReport.share(1, 33, missing: 1)
            table.groups[0].rows[row].cells[1] = .dash
        }
        #expect(notes(table)[0] == "Internt bortfall (ej kodat): alla rader: Behov 1.")
    }

    /// Framgår ej is in the base of a tested row, and no yes: that is said where it happens.
    @Test func testsCountNotEvidentAsNotYes() {
        var table = SampleReport.needs
        func set(_ row: Int, _ pairs: Int) {
            guard case .counted(var counted) = table.groups[0].rows[row].cells[1] else { return }
            counted.notEvidentPairs = pairs
            table.groups[0].rows[row].cells[1] = .counted(counted)
        }
        set(0, 2)
        #expect(notes(table).last == "I testet räknas framgår ej som inte ja: Bostad 2.")
        set(2, 1)
        table.groups[0].label = Bilingual(sv: "Område", en: "Area")
        #expect(
            notes(table).last
                == "I testet räknas framgår ej som inte ja: Område, Bostad 2; Område, Missbruk 1.")
        let english = TableNote.all(under: table, of: SampleReport.all, language: .english).map(\.joined)
        #expect(
            english.last
                == "The test counts not evident as not yes: Area, Housing 2; Area, Substance use 1.")
        #expect(english.filter { $0.contains("not evident") }.count == 1)
    }

    private func notes(_ table: Table) -> [String] { text(table).notes.map(\.joined) }

    private func text(_ table: Table, _ options: RenderingOptions = .init()) -> TableText {
        TableText(table, of: SampleReport.all, options: options)
    }
}
