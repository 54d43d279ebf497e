import Testing

@testable import SIPAudit

/// Conditions asked all at once, against walking through each of them.
@Suite("Conditions on rows, asked all at once")
struct RowProgramTests {
    private let codebook: Codebook
    private var files: RandomCaseFile
    private var conditions: RandomCondition

    init() throws {
        codebook = try Study.codebook()
        files = RandomCaseFile(codebook: codebook, generator: SeededGenerator(seed: 7))
        conditions = RandomCondition(codebook: codebook, generator: SeededGenerator(seed: 8))
    }

    /// Case files of every kind, and some that hold what their fields never do.
    private mutating func randomFiles(_ count: Int) -> [CaseFile] {
        (0..<count).map { index in
            var file = files.file("T\(index)")
            let value: FieldValue =
                switch index % 8 {
                case 0: .codes(CodeSet(bits: UInt64(index)))
                case 1: .number(index % 5)
                case 2: .date(PartialDate("2015")!)
                case 3: .filled
                case 4: .empty
                case 5: .text("text")
                default: .code(0)
                }
            if file.contacts?.isEmpty == false { file.contacts?[0][.actor] = value }
            if file.person != nil { file.person?[.gender] = value }
            if index % 8 > 5 { file.person?[.mentalIllHealth] = .code(1) }
            return file
        }
    }

    @Test("come out as walking through them does")
    mutating func walked() {
        let asked = (0..<600).map { _ in conditions.condition() }
        var layout = RowProgramLayout()
        let columns = asked.map { layout.add($0) }
        let program = layout.program
        #expect(columns.count { $0 == nil } < 20)
        var answers = RowAnswers()
        var counts: [Truth: Int] = [:]
        for file in randomFiles(120) {
            let walked = WalkedCase(file, protocol: codebook.studyProtocol)
            program.answer(CaseView(file, protocol: codebook.studyProtocol), into: &answers)
            for (condition, column) in zip(asked, columns) {
                guard let column else { continue }
                let truth = answers.lend { $0.truth(ofColumn: column) }
                counts[truth, default: 0] += 1
                if truth != condition.walkedTruth(in: walked) {
                    Issue.record("\(file[.id]): \(condition)")
                }
            }
        }
        #expect(counts.count == 4 && counts.values.allSatisfy { $0 > 400 }, "\(counts)")
    }

    @Test("count the rows that meet them as walking through them does")
    mutating func counted() {
        let lists = Scope.allCases.filter { $0.isList && !$0.isOfFollowUp }
        let asked = (0..<300).map { index in
            let scope = lists[index % lists.count]
            return (scope, conditions.part(scope, isOfElement: true, depth: 2))
        }
        var layout = RowProgramLayout()
        let columns = asked.map { layout.add(counting: $1, of: $0) }
        let program = layout.program
        var answers = RowAnswers()
        var known = 0
        for file in randomFiles(120) {
            let walked = WalkedCase(file, protocol: codebook.studyProtocol)
            program.answer(CaseView(file, protocol: codebook.studyProtocol), into: &answers)
            for ((scope, condition), column) in zip(asked, columns) {
                guard let column else { continue }
                let expected = Rule.count(scope, condition).walkedValue(in: walked).0
                let value: CodedValue =
                    switch answers.lend({ $0.count(ofColumn: column, in: program) }) {
                    case .known(let number): .number(number)
                    case .absent: .notApplicable
                    case .notEvident: .notEvident
                    case .missing: .missing
                    }
                if case .number(1...) = value { known += 1 }
                if value != expected { Issue.record("\(file[.id]): \(scope) \(condition)") }
            }
        }
        #expect(known > 500)
    }

    @Test("leave to others what is more than the fields of one scope's rows")
    func noColumn() throws {
        var layout = RowProgramLayout()
        let gender = FieldPath(scope: .person, field: 1, isOfElement: false)
        let kind = FieldPath(scope: .plan, field: 1, isOfElement: false)
        let both = Condition.all([.comparison(gender, .isMissing), .comparison(kind, .isMissing)])
        #expect(layout.add(both) == nil)
        #expect(layout.add(.days(from: gender, to: kind, NumberRange(atLeast: 1))) == nil)
        #expect(layout.add(.count(.contacts, .all([]), NumberRange(atLeast: 1))) == nil)
        #expect(layout.add(.some(.contacts, .comparison(gender, .isMissing))) == nil)
        // More than a panel holds.
        let element = FieldPath(scope: .contacts, field: 1, isOfElement: true)
        let other = FieldPath(scope: .contacts, field: 2, isOfElement: true)
        let either = Condition.any([.comparison(element, .isMissing), .comparison(other, .isMissing)])
        #expect(layout.add(.some(.contacts, .all(Array(repeating: either, count: 64)))) == nil)
        #expect(layout.add(.some(.contacts, .all(Array(repeating: either, count: 63)))) != nil)
    }
}
