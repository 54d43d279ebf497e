/// Writes coded cases as a flat file: CSV, a case in every row and a variable
/// in every column, which the reader takes back as the same values.
///
/// Row by row, so that memory holds one case at a time:
///
///     let writer = CodedCaseWriter(codebook: codebook, saysWhatIsInvented: isAnyInvented)
///     output(writer.header)
///     for coded in cases { output(try writer.row(for: coded)) }
///
/// The rows show one person each, and are as secret as the case files.
public struct CodedCaseWriter: Sendable {
    /// How values are spelled.
    public enum Spelling: Sendable {
        /// By their ids; *ej kodat* is an empty cell.
        case ids
        /// By the codebook's numeric codes, *ej kodat* and the other two ways
        /// of having no value included.
        case codes
    }

    /// A number of days that is also one of the codebook's codes for having no
    /// value: read back it would be taken for that.
    public struct AmbiguousNumber: Error, Hashable, Sendable {
        public let caseID: String
        /// The variable, as an index into the codebook's variables.
        public let variable: Int
        public let number: Int
    }

    private let codebook: Codebook
    private let spelling: Spelling
    private let dialect: CSVWriter.Dialect
    private let saysWhatIsInvented: Bool
    private let variables: [Int]

    /// - Parameters:
    ///   - saysWhatIsInvented: whether there is a column that says of each case
    ///     whether it is, as there must be where any is.
    ///   - variables: which ones, by index and in that order; nil: all.
    public init(
        codebook: Codebook, spelling: Spelling = .ids, dialect: CSVWriter.Dialect = .machine,
        saysWhatIsInvented: Bool, variables: [Int]? = nil
    ) {
        self.variables = variables ?? Array(codebook.variables.indices)
        self.codebook = codebook
        self.spelling = spelling
        self.dialect = dialect
        self.saysWhatIsInvented = saysWhatIsInvented
    }

    /// The names of the columns, with whatever the file begins with.
    public var header: String {
        var csv = CSVWriter(dialect)
        let columns = saysWhatIsInvented ? FlatFile.Column.allCases : FlatFile.Column.required
        csv.row(columns.map(\.rawValue) + variables.map { codebook.variables[$0].id })
        return csv.finished()
    }

    /// The row of a case, ending in a line break.
    public func row(for coded: CodedCase) throws(AmbiguousNumber) -> String {
        // The byte order mark stands before the header alone.
        var csv = CSVWriter(dialect.withoutByteOrderMark)
        csv.text(coded.id)
        csv.text(coded.municipality)
        csv.text(coded.unit)
        if saysWhatIsInvented {
            let answer = codebook.list(.facts).values[coded.isInvented ? WellKnown.yes : WellKnown.no]
            write(answer, to: &csv)
        }
        for index in variables {
            let value = coded.values[index]
            if case .number(let number) = value, codebook.studyProtocol.missing.contains(number) {
                throw AmbiguousNumber(caseID: coded.id, variable: index, number: number)
            }
            write(value, of: codebook.variables[index], to: &csv)
        }
        csv.endRow()
        return csv.finished()
    }

    private func write(_ value: CodedValue, of variable: Variable, to csv: inout CSVWriter) {
        let missing = codebook.studyProtocol.missing
        switch (value, spelling) {
        case (.number(let number), _): csv.number(number)
        case (.value(let index), _): write(variable.values.values[index], to: &csv)
        case (.values(let set), _): write(set.indices.map { variable.values.values[$0] }, to: &csv)
        case (.notEvident, .ids): csv.text(SIPAudit.Spelling.notEvident)
        case (.notEvident, .codes): csv.number(missing.notEvident)
        case (.notApplicable, .ids): csv.text(SIPAudit.Spelling.notApplicable)
        case (.notApplicable, .codes): csv.number(missing.notApplicable)
        case (.missing, .ids): csv.empty()
        case (.missing, .codes): csv.number(missing.missing)
        }
    }

    private func write(_ value: CodeValue, to csv: inout CSVWriter) {
        switch spelling {
        case .ids: csv.text(value.id)
        case .codes: csv.number(value.code)
        }
    }

    private func write(_ values: [CodeValue], to csv: inout CSVWriter) {
        if values.isEmpty { return csv.text(SIPAudit.Spelling.none) }
        if spelling == .codes && values.count == 1 { return csv.number(values[0].code) }
        let members = values.map { spelling == .ids ? $0.id : String($0.code) }
        csv.text(members.joined(separator: SeveralValues.separator))
    }
}

extension CSVWriter.Dialect {
    fileprivate var withoutByteOrderMark: Self {
        Self(
            delimiter: delimiter, lineBreak: lineBreak, decimalSeparator: decimalSeparator,
            hasByteOrderMark: false, disarmsFormulas: disarmsFormulas)
    }
}

extension CodedCaseWriter.AmbiguousNumber {
    public func message(codebook: Codebook) -> Bilingual {
        let id = Masked(caseID)
        let variable = codebook.variables[variable].id
        return Bilingual(
            sv:
                "Akten ”\(id)” har \(number) i ”\(variable)”, men \(number) är kodbokens kod för att värde saknas. "
                + "Skriv JSON, eller välj en annan kod i protokollet.",
            en:
                "The case file “\(id)” has \(number) in “\(variable)”, but \(number) is the codebook's code for "
                + "having no value. Write JSON, or choose another code in the protocol.")
    }
}
