/// Reads cases from files, folders or standard input, with all cores.
///
/// Memory holds a few pieces of the input at a time and what tells the ids of
/// the cases apart, never the cases. Faults are gathered over the whole input;
/// whoever reads must throw away what was made of the cases when there are any.
public struct CaseReader {
    public struct Options: Sendable {
        /// nil: told from the content.
        public var format: InputFormat?
        public var encoding: TextEncoding?
        /// Whether an input without a single case is one, and no fault.
        public var allowsNoCases = false
        /// Takes the tallies among the cases; nil: there may be none.
        public var tallies: TallyReader?
        /// Where to show how far reading has come; nil: nowhere.
        public var progress: ReadingProgress?
        /// About how many bytes of a file are read at a time.
        var blockSize = LineBlocks.usualSize

        public init(format: InputFormat? = nil, encoding: TextEncoding? = nil) {
            self.format = format
            self.encoding = encoding
        }
    }

    public private(set) var log = FaultLog()
    public private(set) var caseCount = 0
    /// Whether a row of a flat file was read.
    public private(set) var hasCodedRows = false
    /// Things to tell the user that are no faults.
    public private(set) var notes: [Bilingual] = []
    /// The tallies that were among the cases.
    public private(set) var tallies: [(file: TallyFile, location: SourceLocation)] = []
    private var ids = CaseIDs()
    private let options: Options
    /// That of a piece, which has read nothing yet.
    private let pieceReader: PieceReader

    public init(codebook: Codebook, material: Material?, options: Options = Options()) {
        self.options = options
        pieceReader = PieceReader(
            parser: FieldParser(codebook: codebook), material: material, options: options)
    }

    /// Reads everything that `path` names and gives each case to `body`, in
    /// the order of the input.
    public mutating func read(_ path: String, _ body: (InputCase) -> Void) {
        read(path) {
            [] as [InputCase]
        } add: { cases, inputCase in
            cases.append(inputCase)
        } take: { cases in
            cases.forEach(body)
        }
    }

    /// Reads everything that `path` names, piece by piece and several pieces at
    /// once.
    ///
    /// - Parameters:
    ///   - part: what is made of no cases.
    ///   - add: adds what is made of a case to what was made of those before it
    ///     in its piece. A piece may be gone through twice, each time from the
    ///     beginning.
    ///   - take: takes what was made of a piece, one after the other in the order
    ///     of the input.
    public mutating func read<Part: Sendable>(
        _ path: String, part: @Sendable () -> Part, add: @Sendable (inout Part, InputCase) -> Void,
        take: (Part) -> Void
    ) {
        let unread = pieceReader
        @Sendable func read(_ piece: InputPiece, _ doubled: Set<Int>) -> (PieceReader, Part) {
            var reader = unread
            reader.doubled = doubled
            var part = part()
            reader.read(piece) { add(&part, $0) }
            return (reader, part)
        }
        var pieces = InputPieces(path, options: options, codebook: pieceReader.codebook)
        let (countBefore, hadCodedRows) = (caseCount, hasCodedRows)
        var outcome: FlatOutcome?
        Cores.inOrder {
            pieces.next()
        } work: { piece in
            read(piece, [])
        } take: { piece, result in
            var (reader, part) = result
            let doubled = ids.insert(reader.ids)
            // Only now is it known which cases were read before.
            if !doubled.isEmpty { (reader, part) = read(piece, doubled) }
            if let findings = reader.flatFindings {
                outcome = outcome ?? FlatOutcome(of: findings.head)
                outcome?.add(findings, cells: reader.log)
            } else if outcome != nil {
                outcome?.end(with: reader.log)
            } else {
                log.append(reader.log)
                notes += reader.notes
            }
            tallies += reader.tallies?.files ?? []
            caseCount += reader.ids.count - doubled.count
            hasCodedRows = hasCodedRows || reader.hasCodedRows
            take(part)
            options.progress?.add(bytes: reader.byteCount, cases: reader.ids.count - doubled.count)
        }
        guard let outcome else { return }
        log.append(outcome.log(allowsNoCases: options.allowsNoCases))
        notes += outcome.notes
        // Whether a flat file can be read shows at its end only.
        if !outcome.isReadable { (caseCount, hasCodedRows) = (countBefore, hadCodedRows) }
    }

    /// Adds a fault that was found in a case after it was read.
    public mutating func report(_ fault: InputFault) { log.report(fault) }
}
