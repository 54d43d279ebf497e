import Synchronization

/// Takes the tallies out of what is read, each with the place where it stands.
///
/// A tally is known by its key `format`, wherever it stands: as a file, on standard
/// input, as a line among others.
public struct TallyReader: Sendable {
    private let study: StudyOfTallies
    public private(set) var files: [(file: TallyFile, location: SourceLocation)] = []

    /// - Parameter gathersPatterns: whether what suppression rests on is asked for;
    ///   a tally that lacks it is refused.
    public init(codebook: Codebook, gathersPatterns: Bool) {
        study = StudyOfTallies(codebook: codebook, gathersPatterns: gathersPatterns)
    }

    /// Whether the document is a tally; then its faults are in the log.
    mutating func takes(_ document: JSONDocument, log: inout FaultLog) -> Bool {
        guard document.isTally else { return false }
        let (layouts, identity) = study.laidOut
        var decoder = TallyDecoder(layouts, identity)
        if let file = decoder.file(document.root), decoder.base.log.isEmpty {
            files.append((file, document.root.location))
        }
        log.append(decoder.base.log)
        return true
    }
}

/// All parts of a study, laid out for the first tally and shared by whatever reads
/// the next.
private final class StudyOfTallies: Sendable {
    private let codebook: Codebook
    private let gathersPatterns: Bool
    private let known = Mutex<(TallyLayouts, CodebookIdentity)?>(nil)

    init(codebook: Codebook, gathersPatterns: Bool) {
        self.codebook = codebook
        self.gathersPatterns = gathersPatterns
    }

    var laidOut: (TallyLayouts, CodebookIdentity) {
        known.withLock { known in
            if let known { return known }
            let laidOut = (
                TallyLayouts(codebook: codebook, gathersPatterns: gathersPatterns), CodebookIdentity(codebook)
            )
            known = laidOut
            return laidOut
        }
    }
}

extension JSONDocument {
    /// Whether it says that it is a tally, of whatever version.
    var isTally: Bool {
        guard root.kind == .object, let format = root["format"] else { return false }
        return format.withText { $0.starts(with: TallyFile.formatName.utf8) } ?? false
    }
}
