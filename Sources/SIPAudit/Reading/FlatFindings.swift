/// What is wrong with the records of a flat file, and how many have as many cells
/// as they must.
struct RecordFaults: Sendable {
    var log = FaultLog()
    var count = 0

    mutating func append(_ later: RecordFaults) {
        log.append(later.log)
        count += later.count
    }
}

/// What a block of a flat file tells of the file, besides its cases and what is
/// wrong with their cells.
struct FlatFindings: Sendable {
    let head: FlatHead
    let evidence: EncodingEvidence
    /// The first identity number that begins in the block.
    let identityNumber: InputFault?
    /// See `RecordBlocks.Block`.
    let isBlank: Bool
    let isLast: Bool
    let endsWithoutLineBreak: Bool
    var records = RecordFaults()

    init(of head: FlatHead, _ block: RecordBlocks.Block, _ text: BlockText) {
        self.head = head
        evidence = text.evidence
        (isBlank, isLast) = (block.isBlank, block.isLast)
        let last = block.count > 0 ? block.bytes[block.count - 1] : nil
        endsWithoutLineBreak = last.map { $0 != ASCII.lineFeed && $0 != ASCII.carriageReturn } ?? false
        identityNumber = text.source.flatMap { source in
            guard
                let match = source.bytes.withUnsafeBufferPointer({ IdentityNumberDetector.firstMatch(in: $0) }
                ),
                match.lowerBound < text.count
            else { return nil }
            return InputFault(
                id: "read.identity-number", location: source.location(at: match.lowerBound),
                message: .identityNumber)
        }
    }
}

/// What is known of a flat file that is read in blocks, put together in the order
/// of the file.
///
/// Whether its text can be read at all shows at its end only: then nothing of it
/// counts but that.
struct FlatOutcome {
    private let head: FlatHead
    private var evidence = EncodingEvidence()
    private var identityNumber: InputFault?
    /// Why there is no more of the file.
    private var unread: FaultLog?
    private var records = RecordFaults()
    private var cells = FaultLog()
    /// Of what has nothing but delimiters, and may be the end of the file.
    private var blank = (records: RecordFaults(), cells: FaultLog())
    private var endsWithoutLineBreak = false

    init(of head: FlatHead) {
        self.head = head
        if IdentityNumberDetector.isMatch(in: head.path) {
            let location = SourceLocation(file: Masked(fileName: head.path))
            identityNumber = InputFault(
                id: "read.identity-number", location: location, message: .identityNumberInName)
        }
    }

    /// Adds what the next block tells.
    mutating func add(_ findings: FlatFindings, cells: FaultLog) {
        evidence.add(findings.evidence)
        identityNumber = identityNumber ?? findings.identityNumber
        if findings.isLast { endsWithoutLineBreak = findings.endsWithoutLineBreak }
        if findings.isBlank {
            blank.records.append(findings.records)
            blank.cells.append(cells)
        } else {
            records.append(blank.records)
            self.cells.append(blank.cells)
            blank = (RecordFaults(), FaultLog())
            records.append(findings.records)
            self.cells.append(cells)
        }
    }

    /// Says that reading on failed.
    mutating func end(with faults: FaultLog) { unread = faults }

    /// Why nothing of the file counts.
    private var fatal: FaultLog? {
        if let unread { return unread }
        guard let fault = evidence.fault(in: head.encoding) ?? identityNumber else { return nil }
        var log = FaultLog()
        log.report(fault)
        return log
    }

    /// Whether the cases count that were read of the file.
    var isReadable: Bool { fatal == nil }

    /// Every fault of the file: of its header, or else of its records, its columns
    /// and its cells.
    func log(allowsNoCases: Bool) -> FaultLog {
        if let fatal { return fatal }
        guard head.headerFaults.isEmpty else { return head.headerFaults }
        var log = records.log
        log.append(head.columnFaults)
        if head.file != nil && !allowsNoCases && records.count == 0 && log.isEmpty {
            let location = SourceLocation(file: Masked(fileName: head.path))
            log.report(InputFault(id: "read.no-cases", location: location, message: .noCases))
        }
        log.append(cells)
        return log
    }

    /// Things to tell the user that are no faults.
    var notes: [Bilingual] {
        guard unread == nil, evidence.fault(in: head.encoding) == nil else { return [] }
        let file = Masked(fileName: head.path)
        let isWindows1252 = evidence.isWindows1252(insteadOf: head.encoding)
        let isCutOff = endsWithoutLineBreak && isReadable && head.headerFaults.isEmpty
        return (isWindows1252 ? [.readAsWindows1252(file)] : []) + (isCutOff ? [.mayBeCutOff(file)] : [])
    }
}
