/// What is wrong in a case file that is JSON, until it is certain that it is, and
/// worked out where.
struct CaseFileProblems {
    private struct Problem {
        let id: String
        /// The bytes of the key or value.
        let range: Range<Int>
        let message: Bilingual
    }

    private var kept: [Problem] = []
    /// Those that no log would keep.
    private var uncountedOthers = 0

    var isEmpty: Bool { kept.isEmpty }

    /// What will not be kept is only counted, but for the text of a template,
    /// which is one fault however often it stands there.
    mutating func add(_ id: String, at range: Range<Int>, _ message: @autoclosure () -> Bilingual) {
        if kept.count < FaultLog.limit || id == FieldProblem.placeholder.id {
            kept.append(Problem(id: id, range: range, message: message()))
        } else {
            uncountedOthers += 1
        }
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
