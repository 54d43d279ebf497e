/// Notes that say the same of more than half of the case files: they tell more
/// of the form than of the files.
struct CommonNotes: Sendable {
    /// Compared and hashed by its bytes, since what is not ASCII takes a string
    /// ten times as long.
    fileprivate struct Key: Hashable {
        let check: String
        let message: Bilingual

        init(_ finding: Finding) {
            check = finding.check
            message = finding.message
        }

        static func == (left: Key, right: Key) -> Bool {
            ByteWords.equal(left.check, right.check) && left.message.hasSameBytes(as: right.message)
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(ByteWords.hash(check))
            hasher.combine(ByteWords.hash(message.swedish))
        }
    }

    /// With how many cases have it, in the order of their first appearance.
    let notes: [(finding: Finding, caseCount: Int)]
    private let keys: Set<Key>

    /// - Parameter caseCount: of all case files, those without notes too.
    init(_ counts: NoteCounts, of caseCount: Int) {
        let common = counts.met.filter { 2 * $0.caseCount > caseCount && caseCount > 1 }
        notes = common.map { ($0.finding, $0.caseCount) }
        keys = Set(common.map { Key($0.finding) })
    }

    func contains(_ finding: Finding) -> Bool {
        guard finding.severity == .note else { return false }
        // Common notes are few, and so are their checks.
        let check = finding.check
        guard notes.contains(where: { ByteWords.equal($0.finding.check, check) }) else { return false }
        return keys.contains(Key(finding))
    }
}

/// How many cases have each note. Counts of cases that follow on each other can
/// be merged.
struct NoteCounts: Sendable {
    /// A note as it is met first, and in how many cases.
    fileprivate struct Met {
        let finding: Finding
        var caseCount = 1
        /// The last of them.
        var lastCase: Int
    }

    fileprivate private(set) var met: [Met] = []
    private var places: [CommonNotes.Key: Int] = [:]
    /// Of each rule, the note that was met last: mostly it is the same again.
    private var last: [(rule: ObjectIdentifier, place: Int)] = []
    private var caseCount = 0

    mutating func add(_ findings: [Finding]) {
        caseCount += 1
        for finding in findings where finding.severity == .note {
            let place = place(of: finding)
            if met[place].lastCase != caseCount { met[place].caseCount += 1 }
            met[place].lastCase = caseCount
        }
    }

    private mutating func place(of finding: Finding) -> Int {
        let rule = ObjectIdentifier(finding.rule)
        let index = last.firstIndex { $0.rule == rule }
        if let index, met[last[index].place].finding.message.hasSameBytes(as: finding.message) {
            return last[index].place
        }
        let place = places[CommonNotes.Key(finding)] ?? met.count
        if place == met.count { append(Met(finding: finding, lastCase: caseCount)) }
        if let index { last[index].place = place } else { last.append((rule, place)) }
        return place
    }

    private mutating func append(_ note: Met) {
        places[CommonNotes.Key(note.finding)] = met.count
        met.append(note)
    }

    /// Adds those of cases that come after these.
    mutating func merge(_ later: NoteCounts) {
        for note in later.met {
            if let place = places[CommonNotes.Key(note.finding)] {
                met[place].caseCount += note.caseCount
            } else {
                append(note)
            }
        }
    }
}

extension Bilingual {
    fileprivate func hasSameBytes(as other: Bilingual) -> Bool {
        ByteWords.equal(swedish, other.swedish) && ByteWords.equal(english, other.english)
    }
}
