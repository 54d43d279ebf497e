extension Synthesizer {
    /// Writes the case files of these numbers, in whatever format. Memory holds one
    /// case file and a block of text for each file that is written.
    ///
    /// - Throws: `OutputFault`, or `CodedCaseWriter.AmbiguousNumber` where the
    ///   codebook's codes for having no value are numbers that a variable can have.
    public func write(
        _ numbers: ClosedRange<Int>, as format: SynthesisFormat, to destination: OutputDestination
    ) throws {
        switch (format, destination) {
        case (.jsonl, _): try writeLines(numbers, to: destination)
        case (.csv, .file(let folder)): try writeSet(numbers, to: folder)
        case (.csv, _): preconditionFailure("a CSV set is a folder")
        case (.flat, _): try writeFlat(numbers, to: destination)
        }
    }

    private func writeLines(
        _ numbers: ClosedRange<Int>, to destination: OutputDestination
    ) throws(OutputFault) {
        let usual = CaseFileLineWriter(codebook: codebook)
        let other = CaseFileLineWriter(
            codebook: codebook, style: .init(sortsKeys: true, escapesLetters: true))
        var writer = try OutputWriter(to: destination)
        var block = TextBuffer(capacity: blockSize + (1 << 16))
        for number in numbers where !writer.isReaderGone {
            let lines = spelling(of: number) == .usual ? usual : other
            lines.write(caseFile(number), to: &block)
            if block.count >= blockSize { try writer.empty(&block) }
        }
        try writer.empty(&block)
        _ = try writer.finish()
    }

    private func writeSet(_ numbers: ClosedRange<Int>, to path: String) throws(OutputFault) {
        let csv = CaseFileCSVWriter(codebook: codebook)
        var folder = try OutputFolder(at: path)
        var files: [OutputFile] = []
        do throws(OutputFault) {
            for part in CSVSetPart.allCases {
                files.append(try OutputFile(folder.destination(named: part.fileName)))
            }
            let pages = CSVSetPages()
            csv.writeHeaders(to: pages)
            for number in numbers {
                csv.write(caseFile(number), to: pages)
                for part in CSVSetPart.allCases where pages[part].count >= blockSize {
                    try files[part.rawValue].empty(&pages[part])
                }
            }
            for part in CSVSetPart.allCases {
                try files[part.rawValue].empty(&pages[part])
                try files[part.rawValue].finish()
            }
        } catch {
            // Before the folder goes, which must be empty by then.
            files.removeAll()
            throw error
        }
        try folder.finish()
    }

    private func writeFlat(_ numbers: ClosedRange<Int>, to destination: OutputDestination) throws {
        let engine = CodingEngine(codebook: codebook)
        try writeRows(numbers, codebook, to: destination) { try engine.code(caseFile($0)) }
    }
}

extension MarginalSynthesizer {
    /// Writes the coded cases of these numbers, as `Synthesizer.write` does in the
    /// format `flat`.
    public func write(_ numbers: ClosedRange<Int>, to destination: OutputDestination) throws {
        try writeRows(numbers, codebook, to: destination, codedCase)
    }
}

/// What is written at once: large enough that the system is asked seldom.
private let blockSize = 1 << 20

/// Writes the flat file of some cases.
private func writeRows(
    _ numbers: ClosedRange<Int>, _ codebook: Codebook, to destination: OutputDestination,
    _ codedCase: (Int) throws -> CodedCase
) throws {
    let csv = CodedCaseWriter(codebook: codebook, saysWhatIsInvented: true)
    var writer = try OutputWriter(to: destination)
    var block = TextBuffer(capacity: blockSize + (1 << 16))
    block.append(csv.header)
    for number in numbers where !writer.isReaderGone {
        block.append(try csv.row(for: try codedCase(number)))
        if block.count >= blockSize { try writer.empty(&block) }
    }
    try writer.empty(&block)
    _ = try writer.finish()
}

extension OutputWriter {
    /// Writes what a buffer holds, and empties it.
    fileprivate mutating func empty(_ block: inout TextBuffer) throws(OutputFault) {
        try block.withBytes { bytes throws(OutputFault) in try write(bytes) }
        block.removeAll()
    }
}

/// One of several files that are written at the same time.
private final class OutputFile {
    private var writer: OutputWriter?

    init(_ destination: OutputDestination) throws(OutputFault) {
        writer = try OutputWriter(to: destination)
    }

    func empty(_ block: inout TextBuffer) throws(OutputFault) { try writer?.empty(&block) }

    /// After which nothing is written any more.
    func finish() throws(OutputFault) {
        if let writer = writer.take() { _ = try writer.finish() }
    }
}
