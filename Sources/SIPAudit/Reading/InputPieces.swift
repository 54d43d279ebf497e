/// Some of an input, which can be read apart from the rest of it.
enum InputPiece: Sendable {
    /// Files of a folder of case files, by their paths.
    case files([String])
    /// A CSV set: its folder, and the names of its files.
    case csvSet(String, files: [String])
    /// All bytes of a file or of standard input, and its path.
    case whole([UInt8], path: String)
    /// Some lines of a file of JSON Lines in UTF-8.
    case lines(LineBlocks.Block, path: String)
    /// Some records of a flat file.
    case records(RecordBlocks.Block, FlatHead)
    /// What cannot be read at all.
    case faults(FaultLog)
}

/// Takes what a path names to pieces, in the order of the input.
struct InputPieces {
    private enum State {
        case unopened
        case files(ArraySlice<String>)
        case csvSet([String])
        case lines(LineBlocks)
        case records(RecordBlocks, FlatHead)
        case atEnd
    }

    /// About as many bytes as a block of lines. Threads are no gain for fewer: the
    /// case files of the largest study take 8.5 ms in one piece, and 8.9 in three.
    private static let filesPerPiece = 64

    private let path: String
    private let options: CaseReader.Options
    private let codebook: Codebook
    private var state = State.unopened

    init(_ path: String, options: CaseReader.Options, codebook: Codebook) {
        self.path = path
        self.options = options
        self.codebook = codebook
    }

    /// The next piece; nil when there is none.
    mutating func next() -> InputPiece? {
        do throws(InputFault) {
            switch state {
            case .atEnd: return nil
            case .unopened:
                state = .atEnd
                let isFolder =
                    path != FileSystem.standardInput && FileSystem.kind(of: path) == .folder
                return isFolder ? openFolder() : try openFile()
            case .files(let files):
                state = files.isEmpty ? .atEnd : .files(files.dropFirst(Self.filesPerPiece))
                return files.isEmpty ? nil : .files(Array(files.prefix(Self.filesPerPiece)))
            case .csvSet(let files):
                state = .atEnd
                return .csvSet(path, files: files)
            case .lines(var blocks):
                state = .atEnd
                guard let block = try blocks.next() else { return nil }
                state = .lines(blocks)
                return .lines(block, path: path)
            case .records(var blocks, let head):
                state = .atEnd
                guard let block = try blocks.next() else { return nil }
                state = .records(blocks, head)
                return .records(block, head)
            }
        } catch {
            var log = FaultLog()
            log.report(error)
            return .faults(log)
        }
    }

    private mutating func openFolder() -> InputPiece? {
        var log = FaultLog()
        let files = FileSystem.files(in: path, faults: &log).filter { $0 != Material.fileName }
        let isSet =
            options.format == .csvSet
            || (options.format == nil && files.contains(CaseFileCSVSet.casesFile))
        if files.isEmpty {
            if log.isEmpty && !options.allowsNoCases {
                let location = SourceLocation(file: Masked(fileName: path))
                log.report(InputFault(id: "read.empty-folder", location: location, message: .emptyFolder))
            }
        } else {
            state = isSet ? .csvSet(files) : .files(files.map { FileSystem.join(path, $0) }[...])
        }
        return log.isEmpty ? next() : .faults(log)
    }

    /// Files of many records are read in blocks where they are JSON Lines or flat,
    /// the others as a whole.
    private mutating func openFile() throws(InputFault) -> InputPiece? {
        let stream = try ByteStream(path)
        var beginning = try stream.next(options.blockSize)
        while !stream.isAtEnd {
            if let state = stateOfLines(stream, beginning) ?? stateOfRecords(stream, beginning) {
                self.state = state
                return next()
            }
            if beginning.count >= LineBlocks.usualSize { break }
            beginning = try stream.next(beginning.count, after: beginning)
        }
        return .whole(try stream.rest(after: beginning), path: path)
    }

    /// nil where that is no file of JSON Lines in UTF-8.
    private func stateOfLines(_ stream: ByteStream, _ beginning: [UInt8]) -> State? {
        guard [nil, .jsonLines].contains(options.format), !path.hasSuffix(".csv"),
            let text = TextDecoding.withoutMark(beginning, encoding: options.encoding),
            InputFormat.isJSONLines(beginning: text)
        else { return nil }
        return .lines(LineBlocks(stream, beginning: text, limit: options.blockSize))
    }

    /// nil where that is no flat file, or its header is not all in the beginning.
    private func stateOfRecords(_ stream: ByteStream, _ beginning: [UInt8]) -> State? {
        guard [nil, .flat].contains(options.format), !(stream.isCharacterDevice && beginning.contains(0)),
            let (encoding, utf16) = TextDecoding.blockEncoding(beginning, encoding: options.encoding)
        else { return nil }
        var text = TextStream(stream, utf16: utf16)
        let unmarked = TextDecoding.withoutMark(beginning, encoding: options.encoding) ?? beginning
        let decoded = text.text(of: unmarked)
        guard text.fault == nil, InputFormat.isFlat(beginning: decoded),
            let head = FlatHead(path, beginning: decoded, encoding: encoding, codebook: codebook)
        else { return nil }
        let blocks = RecordBlocks(
            text, beginning: decoded, delimiter: head.delimiter, hasDeclaration: head.hasDeclaration,
            limit: options.blockSize)
        return .records(blocks, head)
    }
}

extension Bilingual {
    fileprivate static let emptyFolder = Bilingual(
        sv: "Mappen är tom: här finns ingen akt att läsa.",
        en: "The folder is empty: there is no case file to read.")
}
