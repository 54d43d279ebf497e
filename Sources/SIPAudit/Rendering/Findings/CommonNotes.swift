/// Notes that say the same of more than half of the case files: they tell more
/// of the form than of the files.
struct CommonNotes {
    /// Compared and hashed by its bytes, since what is not ASCII takes a string
    /// ten times as long.
    private struct Key: Hashable {
        let check: String
        let message: Bilingual

        static func == (left: Key, right: Key) -> Bool {
            ByteWords.equal(left.check, right.check)
                && ByteWords.equal(left.message.swedish, right.message.swedish)
                && ByteWords.equal(left.message.english, right.message.english)
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(ByteWords.hash(check))
            hasher.combine(ByteWords.hash(message.swedish))
        }
    }

    /// A note as it is met first, and in how many cases.
    private struct Met {
        let key: Key
        let finding: Finding
        var caseCount = 1
        /// The last of them, by its place.
        var lastCase: Int
    }

    /// With how many cases have it, in the order of their first appearance.
    private(set) var notes: [(finding: Finding, caseCount: Int)] = []
    private var keys: Set<Key> = []

    init(in report: AuditReport) {
        var places: [Key: Int] = [:]
        // Of a rule the note that was met last: mostly it is the same again.
        var lastPlaces: [ObjectIdentifier: Int] = [:]
        var met: [Met] = []
        for (number, audited) in report.cases.enumerated() {
            for finding in audited.findings where finding.severity == .note {
                let rule = ObjectIdentifier(finding.rule)
                let key = Key(check: finding.check, message: finding.message)
                let last = lastPlaces[rule].flatMap { met[$0].key == key ? $0 : nil }
                if let place = last ?? places[key] {
                    if met[place].lastCase != number { met[place].caseCount += 1 }
                    met[place].lastCase = number
                    if last == nil { lastPlaces[rule] = place }
                } else {
                    places[key] = met.count
                    lastPlaces[rule] = met.count
                    met.append(Met(key: key, finding: finding, lastCase: number))
                }
            }
        }
        for note in met where 2 * note.caseCount > report.caseCount && report.caseCount > 1 {
            keys.insert(note.key)
            notes.append((note.finding, note.caseCount))
        }
    }

    func contains(_ finding: Finding) -> Bool {
        guard finding.severity == .note else { return false }
        // Common notes are few, and so are their checks.
        let check = finding.check
        guard notes.contains(where: { ByteWords.equal($0.finding.check, check) }) else { return false }
        return keys.contains(Key(check: check, message: finding.message))
    }
}
