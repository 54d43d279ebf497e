/// Splits a CSV file into cells as RFC 4180 has it, and checks every record.
///
/// A quotation mark means something only at the beginning of a cell. Records
/// end with LF, CRLF or a lone CR.
struct CSVParser {
    let source: SourceFile
    let delimiter: CSVDelimiter
    private let bytes: [UInt8]
    private let delimiterByte: UInt8
    let end: Int
    private let longestRecord: Int
    /// Where the next record begins.
    private(set) var position: Int
    /// The number of the record last begun.
    private var number = 0
    private var lines: LineCounter

    /// The names of the columns, without spaces around them.
    private(set) var columnNames: [String] = []
    private(set) var spans: [CSVSpan] = []
    private(set) var recordNumbers: [Int] = []

    /// What is wrong with a record; one fault each, since the first misplaced
    /// quotation mark moves all that follows.
    struct Flaw {
        var id = "read.csv-quote"
        let offset: Int
        /// The index of the cell's column, where one cell is to blame.
        var column: Int?
        let message: Bilingual
    }

    init(source: SourceFile, layout: CSVLayout, longestRecord: Int) {
        precondition(longestRecord <= Int(UInt32.max), "a cell's length is kept in 32 bits")
        self.source = source
        self.bytes = source.bytes
        self.delimiter = layout.delimiter
        self.delimiterByte = layout.delimiter.rawValue
        self.end = layout.end
        self.longestRecord = longestRecord
        self.position = layout.start
        self.lines = LineCounter(in: source)
    }

    /// Reads records of a file whose header was read elsewhere.
    init(source: SourceFile, layout: CSVLayout, columnNames: [String], longestRecord: Int) {
        self.init(source: source, layout: layout, longestRecord: longestRecord)
        self.columnNames = columnNames
    }

    private var width: Int { columnNames.count }

    /// Reads the header record; `false` where it cannot name the columns.
    mutating func parseHeader(log: inout FaultLog) -> Bool {
        let start = position
        let flaw = parseRecord()
        if flaw == nil { columnNames = spans.map { $0.trimmed(in: bytes) } }
        recordNumbers.append(number)
        var flaws = flaw.map { [$0] } ?? flawsOfNames()
        if position == start || (spans.count == 1 && spans[0].length == 0) {
            flaws = [Flaw(id: "read.csv-header", offset: start, message: .headerMissing)]
        }
        for flaw in flaws { report(flaw, log: &log) }
        return flaws.isEmpty
    }

    /// Reads all records after the header, and leaves out those with a flaw.
    mutating func parseRecords(log: inout FaultLog) {
        while position < end {
            let first = spans.count
            let start = position
            let flaw = parseRecord() ?? flawOfWidth(from: first, start: start)
            if let flaw {
                spans.removeLast(spans.count - first)
                report(flaw, log: &log)
            } else {
                recordNumbers.append(number)
            }
        }
    }

    /// Reads the record that begins at a byte, and no other; nil where it has a
    /// flaw, which is reported.
    ///
    /// Records are asked for in ascending order.
    mutating func parseRecord(at start: Int, number: Int, log: inout FaultLog) -> CSVRecord? {
        spans.removeAll(keepingCapacity: true)
        position = start
        self.number = number - 1
        if let flaw = parseRecord() ?? flawOfWidth(from: 0, start: start) {
            if log.isFull { log.addUnkept(1) } else { report(flaw, log: &log) }
            return nil
        }
        _ = lines.place(at: start)
        return CSVRecord(
            CSVTable(columnNames: columnNames, spans: spans, recordNumbers: [number], lines: lines))
    }

    /// Passes over a record that was read elsewhere.
    mutating func skipRecord() {
        _ = parseRecord()
        spans.removeAll(keepingCapacity: true)
    }

    private mutating func report(_ flaw: Flaw, log: inout FaultLog) {
        var location = lines.location(at: flaw.offset)
        // In the header the names themselves are at fault.
        if let column = flaw.column, number > 1, column < width {
            let field = SourceLocation.CSVField(record: number, column: Masked(columnNames[column]))
            location = SourceLocation(
                file: location.file, line: location.line, column: location.column, field: field)
        }
        log.report(InputFault(id: flaw.id, location: location, message: flaw.message))
    }
}

// MARK: - Records and cells

extension CSVParser {
    /// Appends the cells of one record, and stops after its line ending.
    private mutating func parseRecord() -> Flaw? {
        number += 1
        let start = position
        var flaw: Flaw?
        var column = 0
        while true {
            let flawOfCell = parseCell(column: column)
            flaw = flaw ?? flawOfCell
            guard position < end, bytes[position] == delimiterByte else { break }
            position += 1
            column += 1
        }
        if position - start > longestRecord {
            flaw = Flaw(
                id: "read.record-too-long", offset: start, message: .recordTooLong(limit: longestRecord))
        }
        skipLineEnding()
        return flaw
    }

    /// Appends one cell, and stops at the delimiter or line ending after it.
    private mutating func parseCell(column: Int) -> Flaw? {
        if position < end, bytes[position] == ASCII.quote { return parseQuotedCell(column: column) }
        let start = position
        var flaw: Flaw?
        while position < end, !endsCell(bytes[position]) {
            if bytes[position] == ASCII.quote, flaw == nil {
                flaw = Flaw(offset: position, column: column, message: .quoteInsideCell)
            }
            position += 1
        }
        append(from: start, to: position, isQuoted: false, hasDoubledQuotes: false)
        return flaw
    }

    private mutating func parseQuotedCell(column: Int) -> Flaw? {
        let opening = position
        position += 1
        var hasDoubledQuotes = false
        while let closing = indexOfQuote() {
            position = closing + 1
            if position < end, bytes[position] == ASCII.quote {
                hasDoubledQuotes = true
                position += 1
                continue
            }
            append(from: opening + 1, to: closing, isQuoted: true, hasDoubledQuotes: hasDoubledQuotes)
            guard position < end, !endsCell(bytes[position]) else { return nil }
            let flaw = Flaw(
                offset: position, column: column, message: .textAfterQuote(delimiter: delimiterByte))
            while position < end, !endsCell(bytes[position]) { position += 1 }
            return flaw
        }
        position = end
        append(from: opening + 1, to: end, isQuoted: true, hasDoubledQuotes: hasDoubledQuotes)
        return Flaw(offset: opening, column: column, message: .quoteNeverCloses)
    }

    private func indexOfQuote() -> Int? {
        var index = position
        while index < end {
            if bytes[index] == ASCII.quote { return index }
            index += 1
        }
        return nil
    }

    private func endsCell(_ byte: UInt8) -> Bool {
        byte == delimiterByte || byte == ASCII.lineFeed || byte == ASCII.carriageReturn
    }

    private mutating func skipLineEnding() {
        guard position < end else { return }
        let isReturn = bytes[position] == ASCII.carriageReturn
        position += 1
        if isReturn, position < end, bytes[position] == ASCII.lineFeed { position += 1 }
    }

    private mutating func append(from start: Int, to end: Int, isQuoted: Bool, hasDoubledQuotes: Bool) {
        // A length that had to be clamped belongs to a record that is too long.
        spans.append(
            CSVSpan(
                start: start, length: UInt32(clamping: end - start), isQuoted: isQuoted,
                hasDoubledQuotes: hasDoubledQuotes))
    }
}

// MARK: - Checks

extension CSVParser {
    private func flawOfWidth(from first: Int, start: Int) -> Flaw? {
        let count = spans.count - first
        guard count != width else { return nil }
        // A cell too many has a place of its own; one that is absent has not.
        let offset = count > width ? spans[first + width].offset : start
        let message = Bilingual.wrongWidth(
            record: number, found: count, expected: width, delimiter: delimiterByte)
        return Flaw(id: "read.csv-width", offset: offset, message: message)
    }

    private func flawsOfNames() -> [Flaw] {
        var flaws: [Flaw] = []
        var columns: [String: Int] = [:]
        for column in 0..<width {
            let name = columnNames[column]
            let offset = spans[column].offset
            if name.isEmpty {
                let message = Bilingual.nameMissing(column: column + 1)
                flaws.append(Flaw(id: "read.csv-header", offset: offset, message: message))
            } else if let first = columns[name] {
                let message = Bilingual.nameDoubled(Masked(name), firstColumn: first + 1)
                flaws.append(Flaw(id: "read.csv-header", offset: offset, message: message))
            } else {
                columns[name] = column
            }
        }
        return flaws
    }
}

// MARK: - Messages

extension Bilingual {
    fileprivate static let headerMissing = Bilingual(
        sv: "rubrikraden saknas; den första raden ska ge kolumnernas namn",
        en: "the header row is missing; the first row must give the names of the columns")

    fileprivate static func nameMissing(column: Int) -> Bilingual {
        Bilingual(
            sv: "kolumn \(column) saknar namn i rubrikraden",
            en: "column \(column) has no name in the header row")
    }

    fileprivate static func nameDoubled(_ name: Masked, firstColumn: Int) -> Bilingual {
        Bilingual(
            sv: "kolumnen ”\(name)” finns redan; samma namn har kolumn \(firstColumn)",
            en: "there already is a column “\(name)”; column \(firstColumn) has the same name")
    }

    fileprivate static func wrongWidth(
        record: Int, found: Int, expected: Int, delimiter: UInt8
    ) -> Bilingual {
        let counts = Bilingual(
            sv: "post \(record) har \(found) \(found == 1 ? "cell" : "celler"), "
                + "men rubrikraden har \(expected)",
            en: "record \(record) has \(found) \(found == 1 ? "cell" : "cells"), "
                + "but the header has \(expected)")
        guard found > expected else { return counts }
        let name = nameOfDelimiter(delimiter)
        return counts
            + Bilingual(
                sv: "; en cell som innehåller \(name.swedish) ska stå inom citattecken",
                en: "; a cell that contains a \(name.english) must stand in quotation marks")
    }

    fileprivate static let quoteNeverCloses = Bilingual(
        sv: "citattecknet som inleder cellen har inget avslutande citattecken",
        en: "the quotation mark that begins the cell has no closing quotation mark")

    fileprivate static func textAfterQuote(delimiter: UInt8) -> Bilingual {
        let name = nameOfDelimiter(delimiter)
        return Bilingual(
            sv: "efter det avslutande citattecknet väntades \(name.swedish) eller radslut; "
                + "ett citattecken inne i en cell ska dubbleras",
            en: "expected a \(name.english) or the end of the line after the closing quotation mark; "
                + "a quotation mark inside a cell must be doubled")
    }

    fileprivate static let quoteInsideCell = Bilingual(
        sv: "ett citattecken står inne i en cell som inte börjar med ett; "
            + "sätt hela cellen inom citattecken och dubblera det här",
        en: "a quotation mark stands inside a cell that does not begin with one; "
            + "put the whole cell in quotation marks and double this one")

    private static func nameOfDelimiter(_ delimiter: UInt8) -> Bilingual {
        switch delimiter {
        case ASCII.comma: Bilingual(sv: "komma", en: "comma")
        case ASCII.tab: Bilingual(sv: "tabb", en: "tab")
        default: Bilingual(sv: "semikolon", en: "semicolon")
        }
    }
}
