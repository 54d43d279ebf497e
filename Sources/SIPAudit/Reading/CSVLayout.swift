/// Where the records of a CSV file begin and end, and what delimits their cells.
struct CSVLayout {
    let delimiter: CSVDelimiter
    /// The header's first byte.
    let start: Int
    /// The byte after the last record that holds anything.
    let end: Int

    /// Works out the layout of a file, or reports why it has none.
    init?(of source: SourceFile, log: inout FaultLog) {
        let bytes = source.bytes
        guard !bytes.isEmpty else {
            log.report(InputFault(id: "read.empty", location: source.location, message: .emptyFile))
            return nil
        }
        if let declaration = Declaration(in: bytes) {
            guard let declared = CSVDelimiter(rawValue: declaration.delimiter) else {
                log.report(
                    InputFault(
                        id: "read.csv-delimiter", location: source.location(at: declaration.offset),
                        message: .unknownDelimiter))
                return nil
            }
            delimiter = declared
            start = declaration.end
        } else {
            delimiter = Self.commonestDelimiter(inHeaderOf: bytes).delimiter
            start = 0
        }
        end = Self.endOfContent(in: bytes[...], from: start, delimiter: delimiter)
    }

    /// Records between two bytes.
    init(delimiter: CSVDelimiter, start: Int, end: Int) {
        self.delimiter = delimiter
        self.start = start
        self.end = end
    }

    /// The layout of the beginning of a file, which goes on after it; nil where
    /// the beginning does not tell.
    init?(ofBeginning bytes: [UInt8]) {
        if let declaration = Declaration(in: bytes) {
            guard let declared = CSVDelimiter(rawValue: declaration.delimiter) else { return nil }
            self.init(delimiter: declared, start: declaration.end, end: bytes.count)
        } else {
            let commonest = Self.commonestDelimiter(inHeaderOf: bytes)
            guard commonest.end < bytes.count else { return nil }
            self.init(delimiter: commonest.delimiter, start: 0, end: bytes.count)
        }
    }

    /// Excel's first line that tells the delimiter: `sep=;`.
    private struct Declaration {
        let delimiter: UInt8
        let offset: Int
        /// The first byte of the line after it.
        let end: Int

        init?(in bytes: [UInt8]) {
            let isDeclared = bytes.prefix(4).map { $0 | 0x20 }.elementsEqual("sep=".utf8)
            guard isDeclared, bytes.count > 5, bytes[4] != ASCII.lineFeed else { return nil }
            switch bytes[5] {
            case ASCII.lineFeed: end = 6
            case ASCII.carriageReturn: end = bytes.count > 6 && bytes[6] == ASCII.lineFeed ? 7 : 6
            default: return nil
            }
            offset = 4
            delimiter = bytes[4]
        }
    }

    /// And where the header ends that tells.
    private static func commonestDelimiter(
        inHeaderOf bytes: [UInt8]
    ) -> (delimiter: CSVDelimiter, end: Int) {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        var end = bytes.count
        for (index, byte) in bytes.enumerated() {
            if byte == ASCII.quote { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == ASCII.lineFeed || byte == ASCII.carriageReturn {
                end = index
                break
            }
            if CSVDelimiter(rawValue: byte) != nil { counts[byte, default: 0] += 1 }
        }
        var commonest = CSVDelimiter.semicolon
        for delimiter in CSVDelimiter.allCases
        where counts[delimiter.rawValue, default: 0] > counts[commonest.rawValue, default: 0] {
            commonest = delimiter
        }
        return (commonest, end)
    }

    /// The end of the last record that has more than delimiters. Its own cells
    /// may end in delimiters, so the end is that of its line.
    static func endOfContent(
        in bytes: ArraySlice<UInt8>, from start: Int, delimiter: CSVDelimiter
    ) -> Int {
        func endsLine(_ byte: UInt8) -> Bool { byte == ASCII.lineFeed || byte == ASCII.carriageReturn }

        guard let last = bytes[start...].lastIndex(where: { !endsLine($0) && $0 != delimiter.rawValue })
        else { return start }
        return bytes[last...].firstIndex(where: endsLine) ?? bytes.endIndex
    }
}

extension Bilingual {
    fileprivate static let unknownDelimiter = Bilingual(
        sv: "sep= anger ett okänt skiljetecken; semikolon, komma eller tabb väntades",
        en: "sep= names an unknown delimiter; expected a semicolon, a comma or a tab")
}
