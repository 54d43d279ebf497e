/// What is wrong in a case file that is JSON, until it is certain that it is, and
/// worked out where.
struct CaseFileProblems {
    private struct Problem {
        let id: String
        /// The bytes of the key or value.
        let range: Range<Int>
        let message: Bilingual
    }

    /// In the order in which they were found, which is not quite that of the file:
    /// a part's end tells what it lacks.
    private var kept: [Problem] = []
    /// How many of them are no text of a template.
    private var othersKept = 0
    /// Those that no log would keep.
    private var uncountedOthers = 0

    var isEmpty: Bool { kept.isEmpty }

    mutating func add(_ id: String, at range: Range<Int>, _ message: @autoclosure () -> Bilingual) {
        kept.append(Problem(id: id, range: range, message: message()))
        othersKept += id == FieldProblem.placeholder.id ? 0 : 1
        if othersKept > 2 * FaultLog.limit { drop() }
    }

    /// Only counts those that no log would keep; never the text of a template, which
    /// is one fault however often it stands there.
    private mutating func drop() {
        kept.sort { $0.range.lowerBound < $1.range.lowerBound }
        othersKept = 0
        kept.removeAll { problem in
            if problem.id == FieldProblem.placeholder.id { return false }
            othersKept += 1
            return othersKept > FaultLog.limit
        }
        uncountedOthers += othersKept - FaultLog.limit
        othersKept = FaultLog.limit
    }

    /// Reports them in the order of the file.
    func report(in document: JSONDocument, to log: inout FaultLog) {
        var lines = document.root.tape.lines
        for problem in kept.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            guard !log.isFull || problem.id == FieldProblem.placeholder.id else {
                log.addUnkept(1)
                continue
            }
            let isOfKey =
                ["unknown-key", "missing-key", "format", FieldProblem.placeholder.id].contains(problem.id)
            let place = lines.location(at: problem.range.lowerBound)
            let location = isOfKey ? place : place.with(pathOf: problem.range, in: document.root)
            log.report(InputFault(id: "read." + problem.id, location: location, message: problem.message))
        }
        log.addUnkept(uncountedOthers)
    }
}
