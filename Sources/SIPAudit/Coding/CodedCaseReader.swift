/// Reads an input of any format as coded cases: case files are coded, rows of
/// a flat file are coded already.
public struct CodedCaseReader {
    private var reader: CaseReader
    private var coder: CaseCoder
    private var contradictions = FaultLog()
    /// Whether any case says that it is invented.
    public private(set) var readInvented = false
    /// Case files that hold no plan of the study, and those of which it cannot
    /// be told: they are in the study, and in none of its tables of plans.
    private var withoutPlan = 0
    private var withoutEvidentPlan = 0

    public init(reader: CaseReader, engine: CodingEngine) {
        self.reader = reader
        coder = CaseCoder(engine)
    }

    public var caseCount: Int { reader.caseCount }
    /// The tallies that were among the cases.
    public var tallies: [(file: TallyFile, location: SourceLocation)] { reader.tallies }
    /// Things to tell the user that are no faults.
    public var notes: [Bilingual] {
        reader.notes + (withoutPlan > 0 ? [.withoutPlan(withoutPlan)] : [])
            + (withoutEvidentPlan > 0 ? [.withoutEvidentPlan(withoutEvidentPlan)] : [])
    }

    /// Every fault so far, of reading and of coding.
    public var log: FaultLog {
        var log = reader.log
        log.append(contradictions)
        return log
    }

    /// Gives every case of `path`, coded and as it was read, to `body` in the
    /// order of the input.
    public mutating func read(_ path: String, _ body: (CodedCase, InputCase) -> Void) {
        read(path) {
            [] as [(CodedCase, InputCase)]
        } add: { cases, coded, inputCase in
            cases.append((coded, inputCase))
        } take: { cases in
            for (coded, inputCase) in cases { body(coded, inputCase) }
        }
    }

    /// Reads and codes everything that `path` names, several pieces at once: see
    /// `CaseReader.read(_:part:add:take:)`.
    public mutating func read<Part: Sendable>(
        _ path: String, part: @Sendable () -> Part,
        add: @Sendable (inout Part, CodedCase, InputCase) -> Void, take: (Part) -> Void
    ) {
        let coder = coder
        reader.read(path) {
            CodedPiece(part: part(), coder: coder)
        } add: { piece, inputCase in
            guard let coded = piece.code(inputCase) else { return }
            add(&piece.part, coded, inputCase)
        } take: { piece in
            contradictions.append(piece.contradictions)
            withoutPlan += piece.withoutPlan
            withoutEvidentPlan += piece.withoutEvidentPlan
            readInvented = readInvented || piece.readInvented
            take(piece.part)
        }
    }
}

/// What is made of the cases of one piece, and what is told of them.
private struct CodedPiece<Part: Sendable>: Sendable {
    var part: Part
    private var coder: CaseCoder
    private(set) var contradictions = FaultLog()
    private(set) var readInvented = false
    private(set) var withoutPlan = 0
    private(set) var withoutEvidentPlan = 0

    init(part: Part, coder: CaseCoder) {
        self.part = part
        self.coder = coder
    }

    /// The coded case; nil where its observations contradict each other.
    mutating func code(_ inputCase: InputCase) -> CodedCase? {
        switch inputCase {
        case .coded(let codedCase):
            if codedCase.isInvented { readInvented = true }
            return codedCase
        case .caseFile(let caseFile, let origin):
            if caseFile.isInvented { readInvented = true }
            do throws(ContradictoryObservations) {
                let coded = try coder.code(caseFile)
                if coder.engine.rules.asksFirstPlan {
                    if coder.firstPlan == .none { withoutPlan += 1 }
                    if coder.firstPlan == .notEvident { withoutEvidentPlan += 1 }
                }
                return coded
            } catch {
                for fault in error.faults(codebook: coder.engine.codebook, origin: origin) {
                    contradictions.report(fault)
                }
                return nil
            }
        }
    }
}

extension ContradictoryObservations {
    /// Each pair as a fault, located at its second observation.
    public func faults(codebook: Codebook, origin: CaseOrigin) -> [InputFault] {
        let observations = caseFile.observations ?? []
        return pairs.map { pair in
            let (first, second) = (observations[pair.first], observations[pair.second])
            let firstPlace = origin.location(in: "observations", at: first.position)
            let message: Bilingual =
                first[.coder] == second[.coder]
                ? .contradiction(codebook.variables[pair.variable].id, firstLine: firstPlace.line ?? 1)
                : .codersDiffer(
                    codebook.variables[pair.variable].id, firstLine: firstPlace.line ?? 1,
                    coders: [first[.coder].text, second[.coder].text].map { Masked($0 ?? "?") })
            return InputFault(
                id: "code.contradiction", location: origin.location(in: "observations", at: second.position),
                message: message)
        }
    }
}

extension Bilingual {
    private static func caseFiles(_ count: Int) -> Bilingual {
        count == 1
            ? Bilingual(sv: "1 akt", en: "1 case file")
            : Bilingual(sv: "\(count) akter", en: "\(count) case files")
    }

    fileprivate static func withoutPlan(_ count: Int) -> Bilingual {
        caseFiles(count)
            + Bilingual(
                sv: " utan plan av studiens slag inom dess period; räknas inte i tabellerna om planen.",
                en:
                    " without a plan of the study's kinds within its period; not counted in the tables about the plan."
            )
    }

    fileprivate static func withoutEvidentPlan(_ count: Int) -> Bilingual {
        caseFiles(count)
            + Bilingual(
                sv:
                    " där datumen inte visar vilken plan som är den första; framgår ej i tabellerna om planen.",
                en:
                    " whose dates do not show which plan is the first; not evident in the tables about the plan."
            )
    }

    fileprivate static func contradiction(_ item: String, firstLine: Int) -> Bilingual {
        Bilingual(
            sv: "Observationen av ”\(item)” säger emot den på rad \(firstLine). Behåll en av dem.",
            en: "The observation of “\(item)” contradicts the one on line \(firstLine). Keep one of them.")
    }

    fileprivate static func codersDiffer(_ item: String, firstLine: Int, coders: [Masked]) -> Bilingual {
        Bilingual(
            sv: "Observationen av ”\(item)” säger emot den på rad \(firstLine), av en annan kodare. "
                + "Välj vems som gäller med --coder \(coders[0]) eller --coder \(coders[1]).",
            en: "The observation of “\(item)” contradicts the one on line \(firstLine), by another coder. "
                + "Choose whose counts with --coder \(coders[0]) or --coder \(coders[1]).")
    }
}
