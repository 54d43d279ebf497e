/// Where a case file was read, so that whatever is said about a part of it can
/// be located.
public struct CaseOrigin: Sendable {
    private let source: SourceFile
    /// In JSON Lines: where the line begins that is the case, and its number.
    private let record: (start: Int, line: Int)?
    /// For a CSV set: the file of each list, by its name in the case file, with
    /// the cases themselves as `cases`.
    private let parts: [String: CSVDocument]

    /// A case that is a file of JSON, or a line of one.
    ///
    /// - Parameter line: in JSON Lines, the number of the line that is the case.
    init(_ source: SourceFile, range: Range<Int>? = nil, line: Int? = nil) {
        self.source = source
        record = range.flatMap { range in line.map { (range.lowerBound, $0) } }
        parts = [:]
    }

    /// A case of a CSV set.
    init(_ source: SourceFile, parts: [String: CSVDocument]) {
        self.source = source
        record = nil
        self.parts = parts
    }

    /// The place of a byte in the file that holds the list `part`.
    /// O(offset), in JSON Lines O(offset within the record).
    public func location(in part: String, at position: Int) -> SourceLocation {
        if let document = parts[part] { return document.source.location(at: position) }
        var lines = LineCounter(
            in: source, lineStart: record?.start ?? 0, line: record?.line ?? source.firstLine)
        return lines.location(at: position)
    }

    public var location: SourceLocation { source.location }

    /// Where a field of a case file stands that begins at `start`, for JSON; where
    /// it begins, if the field is not there.
    func location(of field: CaseFile.Field, inCaseAt start: Int) -> SourceLocation {
        let value = JSONMemberSearch.offset(ofValueOf: field.name, inObjectAt: start, of: source)
        return location(in: CSVSetPart.cases.key, at: value ?? start)
    }
}

extension CaseOrigin {
    /// Where the value of a field stands that belongs to the part which begins
    /// at `position` in the list `part`; where the part begins if the field is
    /// not there.
    ///
    /// `lines` holds what it learned of the files.
    func location(
        of field: String?, in part: String, at position: Int, lines: inout LineIndices
    ) -> SourceLocation {
        if let document = parts[part] ?? parts[CSVSetPart.cases.key] {
            return location(of: field, in: part, at: position, document, lines: &lines)
        }
        let value = field.flatMap {
            JSONMemberSearch.offset(ofValueOf: $0, inObjectAt: position, of: source)
        }
        return lines.location(
            at: value ?? position, in: source, record: record, isOneLine: record != nil)
    }

    /// The file in which the part stands, for what nobody is to look up there.
    func location(ofFileWith part: String, lines: inout LineIndices) -> SourceLocation {
        if let document = parts[part] ?? parts[CSVSetPart.cases.key] {
            return lines.location(of: document.source, record: nil)
        }
        return lines.location(of: source, record: record)
    }

    private func location(
        of field: String?, in part: String, at position: Int, _ document: CSVDocument,
        lines: inout LineIndices
    ) -> SourceLocation {
        guard let record = document.record(at: position) else { return document.source.location }
        let header = field.map { CSVSetPart.header(of: $0, in: part) }
        let column = header.flatMap { document.columnNames.firstIndex(of: $0) } ?? 0
        let place = lines.location(at: record[column].offset, in: document.source, record: nil)
        let name = Masked(document.columnNames[column])
        return SourceLocation(
            file: place.file, line: place.line, column: place.column,
            field: SourceLocation.CSVField(record: record.number, column: name))
    }
}

extension CSVSetPart {
    /// The column of a field, named as in JSON, in the file of a part.
    fileprivate static func header(of field: String, in key: String) -> String {
        if field == "id", let own = allCases.first(where: { $0.key == key })?.ownID { return own }
        // The person stands in the row of the case.
        return key == "person" && field == "document" ? "person_document" : snakeCase(field)
    }
}

extension CSVDocument {
    /// The record that begins at a byte. O(log records).
    fileprivate func record(at position: Int) -> CSVRecord? {
        var (low, high) = (0, records.count)
        while low < high {
            let middle = (low + high) / 2
            if records[middle].offset < position { low = middle + 1 } else { high = middle }
        }
        return low < records.count && records[low].offset == position ? records[low] : nil
    }
}

/// A case, as one of the formats gives it.
public enum InputCase: Sendable {
    /// A case file, still to be coded.
    case caseFile(CaseFile, CaseOrigin)
    /// A row of a flat file, coded by hand.
    case coded(CodedCase)

    public var id: String {
        switch self {
        case .caseFile(let caseFile, _): caseFile[.id].text ?? ""
        case .coded(let codedCase): codedCase.id
        }
    }
}
