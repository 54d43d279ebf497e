import Testing

@testable import SIPAudit

@Suite struct CSVRendererTests {
    @Test func swedish() {
        #expect(CSVRenderer().render(SampleReport.all, options: .init()) == Self.swedishText)
    }

    /// Labels change, ids and numbers do not.
    @Test func english() {
        let report = SampleReport.report([SampleReport.needs], isInvented: false)
        #expect(CSVRenderer().render(report, options: .init(language: .english)) == Self.englishText)
        let swedish = parsedCSV(CSVRenderer().render(SampleReport.all, options: .init()), delimiter: ",")
        let english = parsedCSV(
            CSVRenderer().render(SampleReport.all, options: .init(language: .english)), delimiter: ",")
        for (left, right) in zip(swedish, english) {
            for (index, name) in CSVRenderer.header.enumerated() where !name.hasSuffix("_label") {
                #expect(left[index] == right[index])
            }
        }
    }

    @Test func excel() {
        let report = SampleReport.report([SampleReport.attendance, SampleReport.needs])
        let text = CSVRenderer().render(report, options: .init(decimals: 1, isExcel: true))
        let lines = Self.excelText.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(text == "\u{FEFF}" + lines.joined(separator: "\r\n"))
    }

    /// Whatever readers are shown, both statistics are there.
    @Test func carriesAllStatistics() {
        let standard = CSVRenderer().render(SampleReport.all, options: .init())
        #expect(CSVRenderer().render(SampleReport.all, options: .init(statistic: .count)) == standard)
    }

    @Test func fieldsOfTheSchema() throws {
        let schema = try JSONSchema(file: "table-results-csv.schema.json")
        let fields = schema.root["fields"] as? [[String: Any]]
        #expect(fields?.map { $0["name"] as? String } == CSVRenderer.header)
    }
}

// MARK: - Expected texts

extension CSVRendererTests {
    private static let swedishText = #"""
        table,group,row,row_label,column,column_label,counted,count,base,missing,percent,p,test,note
        1,,lillby,Lillby,a,Socialpsykiatri,files,15,,0,,,,invented
        1,,lillby,Lillby,b,Missbruk,files,10,,0,,,,invented
        1,,lillby,Lillby,totalt,Totalt,files,25,,1,,,,invented
        1,,storby,Storby,a,Socialpsykiatri,files,,,,,,,did-not-take-part invented
        1,,storby,Storby,b,Missbruk,files,3,,0,,,,invented
        1,,storby,Storby,totalt,Totalt,files,3,,0,,,,invented
        1,,mellanby,Mellanby,a,Socialpsykiatri,files,,,,,,,dash invented
        1,,mellanby,Mellanby,b,Missbruk,files,5,,0,,,,invented
        1,,mellanby,Mellanby,totalt,Totalt,files,5,,0,,,,invented
        1,,totalt,Totalt,a,Socialpsykiatri,files,15,,0,,,,invented
        1,,totalt,Totalt,b,Missbruk,files,18,,0,,,,invented
        1,,totalt,Totalt,totalt,Totalt,files,33,,0,,,,invented
        2,kön,kvinna,Kvinna,a,Socialpsykiatri,files,11,15,0,73,,,invented
        2,kön,kvinna,Kvinna,b,Missbruk,files,9,18,1,50,,,invented
        2,kön,kvinna,Kvinna,totalt,Totalt,files,20,33,1,61,,,invented
        2,kön,man,Man,a,Socialpsykiatri,files,4,15,0,27,,,invented
        2,kön,man,Man,b,Missbruk,files,9,18,1,50,,,invented
        2,kön,man,Man,totalt,Totalt,files,13,33,1,39,,,invented
        2,född i sverige,ja,Ja,a,Socialpsykiatri,files,1,15,0,7,,,invented
        2,född i sverige,ja,Ja,b,Missbruk,files,1,18,0,6,,,invented
        2,född i sverige,ja,Ja,totalt,Totalt,files,2,33,0,6,,,invented
        2,född i sverige,vuxna barn,Vuxna barn,a,Socialpsykiatri,files,,,,,,,dash invented
        2,född i sverige,vuxna barn,Vuxna barn,b,Missbruk,files,,,,,,,dash invented
        2,född i sverige,vuxna barn,Vuxna barn,totalt,Totalt,files,33,33,0,100,,,invented
        2,född i sverige,båda,Båda,a,Socialpsykiatri,files,0,15,0,0,,,invented
        2,född i sverige,båda,Båda,b,Missbruk,files,15,18,0,83,,,invented
        2,född i sverige,båda,Båda,totalt,Totalt,files,15,33,0,45,,,invented
        B7,,bostad,Bostad,need,Behov,files,29,34,0,85,,,invented
        B7,,bostad,Bostad,intervention,Insats,files,24,34,0,71,0.0625,mcnemar-exact two-sided,invented
        B7,,fysiska problem,Fysiska problem,need,Behov,files,14,33,1,42,,,invented
        B7,,fysiska problem,Fysiska problem,intervention,Insats,files,2,33,1,6,0.000488,mcnemar-exact two-sided,** invented
        B7,,missbruk,Missbruk,need,Behov,files,25,34,0,74,,,invented
        B7,,missbruk,Missbruk,intervention,Insats,files,21,34,0,62,0.0312,mcnemar-exact two-sided,* invented
        X3,,god man,God man,a,Socialpsykiatri,files,8,14,1,57,,,invented
        X3,,god man,God man,b,Missbruk,files,19,19,0,100,,,invented
        X3,,närstående,Närstående,a,Socialpsykiatri,files,1,15,0,7,,,invented
        X3,,närstående,Närstående,b,Missbruk,files,0,0,19,,,,invented
        flow,,tillfrågade enheter,Tillfrågade enheter,antal,Antal,files,8,,0,,,,invented
        flow,,granskade akter,Granskade akter,antal,Antal,files,,,,,,,not-evident invented

        """#

    private static let englishText = #"""
        table,group,row,row_label,column,column_label,counted,count,base,missing,percent,p,test,note
        B7,,bostad,Housing,need,Need,files,29,34,0,85,,,
        B7,,bostad,Housing,intervention,Intervention,files,24,34,0,71,0.0625,mcnemar-exact two-sided,
        B7,,fysiska problem,Physical problems,need,Need,files,14,33,1,42,,,
        B7,,fysiska problem,Physical problems,intervention,Intervention,files,2,33,1,6,0.000488,mcnemar-exact two-sided,**
        B7,,missbruk,Substance use,need,Need,files,25,34,0,74,,,
        B7,,missbruk,Substance use,intervention,Intervention,files,21,34,0,62,0.0312,mcnemar-exact two-sided,*

        """#

    private static let excelText = #"""
        table;group;row;row_label;column;column_label;counted;count;base;missing;percent;p;test;note
        1;;lillby;Lillby;a;Socialpsykiatri;files;15;;0;;;;invented
        1;;lillby;Lillby;b;Missbruk;files;10;;0;;;;invented
        1;;lillby;Lillby;totalt;Totalt;files;25;;1;;;;invented
        1;;storby;Storby;a;Socialpsykiatri;files;;;;;;;did-not-take-part invented
        1;;storby;Storby;b;Missbruk;files;3;;0;;;;invented
        1;;storby;Storby;totalt;Totalt;files;3;;0;;;;invented
        1;;mellanby;Mellanby;a;Socialpsykiatri;files;;;;;;;dash invented
        1;;mellanby;Mellanby;b;Missbruk;files;5;;0;;;;invented
        1;;mellanby;Mellanby;totalt;Totalt;files;5;;0;;;;invented
        1;;totalt;Totalt;a;Socialpsykiatri;files;15;;0;;;;invented
        1;;totalt;Totalt;b;Missbruk;files;18;;0;;;;invented
        1;;totalt;Totalt;totalt;Totalt;files;33;;0;;;;invented
        B7;;bostad;Bostad;need;Behov;files;29;34;0;85,3;;;invented
        B7;;bostad;Bostad;intervention;Insats;files;24;34;0;70,6;0,0625;mcnemar-exact two-sided;invented
        B7;;fysiska problem;Fysiska problem;need;Behov;files;14;33;1;42,4;;;invented
        B7;;fysiska problem;Fysiska problem;intervention;Insats;files;2;33;1;6,1;0,000488;mcnemar-exact two-sided;** invented
        B7;;missbruk;Missbruk;need;Behov;files;25;34;0;73,5;;;invented
        B7;;missbruk;Missbruk;intervention;Insats;files;21;34;0;61,8;0,0312;mcnemar-exact two-sided;* invented

        """#
}
