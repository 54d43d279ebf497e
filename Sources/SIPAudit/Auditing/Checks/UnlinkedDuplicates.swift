/// Files of one person are linked.
///
/// Reported are files that agree in year of birth, gender, birth in Sweden,
/// highest education and the date since when the person has been known, all
/// that is coded of them, and are not linked: neither directly nor by way of
/// others. Asked are files of which the first three are known, and one of the
/// last two. Memory: for each file its id and link.
struct UnlinkedDuplicates: MaterialCheck {
    static let declaration = CheckDeclaration(
        id: "material.unlinked-duplicates", severity: .warning,
        demand: .demand, limits: .limits, advice: .advice, basis: Finding.Basis(own: .own))

    /// What two files of one person agree in.
    private struct Traits: Hashable {
        let birthYear: Int
        let gender: Int
        let bornInSweden: Int
        let education: Int?
        let knownSince: PartialDate?

        init?(of person: Person) {
            guard case .number(let birthYear) = person.cell(.birthYear),
                case .code(let gender) = person.cell(.gender),
                case .code(let bornInSweden) = person.cell(.bornInSweden)
            else { return nil }
            self.birthYear = birthYear
            self.gender = gender
            self.bornInSweden = bornInSweden
            if case .code(let code) = person.cell(.education) { education = code } else { education = nil }
            if case .date(let date) = person.cell(.knownSince) { knownSince = date } else { knownSince = nil }
            if education == nil && knownSince == nil { return nil }
        }
    }

    private var classes: [Traits: [String]] = [:]
    private var links: [(String, String)] = []

    init?(codebook: Codebook, material: Material?, parameters: CheckParameters) {}

    mutating func count(_ audited: AuditedCase) {
        let caseFile = audited.caseFile
        let id = caseFile[.id].text ?? ""
        if let link = caseFile[.linkedTo].text { links.append((id, link)) }
        if let traits = caseFile.person.flatMap({ Traits(of: $0) }) {
            classes[traits, default: []].append(id)
        }
    }

    mutating func merge(_ other: UnlinkedDuplicates) {
        classes.merge(other.classes, uniquingKeysWith: +)
        links += other.links
    }

    func findings() -> [FindingDraft] {
        let doubled = classes.values.filter { $0.count > 1 }.map { $0.sorted() }
        if doubled.isEmpty { return [] }
        var people = LinkedFiles(links)
        var pairs: [(String, String)] = []
        for ids in doubled {
            // One file for each person that the links tell apart, each named
            // with the one before: a chain, however many there are.
            var seen: Set<String> = []
            let apart = ids.filter { seen.insert(people.representative(of: $0)).inserted }
            pairs += zip(apart, apart.dropFirst())
        }
        return pairs.sorted { $0 < $1 }.map { first, second in
            FindingDraft(
                ofCase: second, field: CaseFile.Field.linkedTo,
                bindings: [Finding.Binding("other", Masked(first).description)],
                .unlinkedDuplicates(Masked(first), Masked(second)))
        }
    }
}

/// Which files are of one person, by the links between them, whichever way they
/// go and whether or not they run in a circle (union and find, with halving of
/// paths: nearly constant time for each).
private struct LinkedFiles {
    private var next: [String: String] = [:]

    init(_ links: [(String, String)]) {
        for (one, other) in links {
            let (first, second) = (representative(of: one), representative(of: other))
            if first != second { next[second] = first }
        }
    }

    mutating func representative(of file: String) -> String {
        var file = file
        while let following = next[file] {
            if let after = next[following] { next[file] = after }
            file = following
        }
        return file
    }
}

// MARK: - Messages

extension Bilingual {
    fileprivate static func unlinkedDuplicates(_ one: Masked, _ other: Masked) -> Bilingual {
        Bilingual(
            sv: "\(one) och \(other) kan gälla samma person.",
            en: "\(one) and \(other) may be of the same person.")
    }

    fileprivate static let demand = Bilingual(
        sv: "Akter som kan gälla samma person ska vara länkade (linkedTo): samma födelseår, kön, födelse i "
            + "Sverige, högsta utbildning och första datum som känd.",
        en: "Files that may be of one person are to be linked (linkedTo): the same year of birth, gender, "
            + "birth in Sweden, highest education and first date as known.")
    fileprivate static let limits = Bilingual(
        sv: "Kräver att de tre första och minst ett av de två sista är kända, och att alla akter läses på en "
            + "gång.",
        en: "Needs the first three and at least one of the last two to be known, and all files to be read at "
            + "once.")
    fileprivate static let advice = Bilingual(
        sv: "Länka dem med linkedTo om de gäller samma person, annars gör inget.",
        en: "Link them with linkedTo if they are of one person, otherwise do nothing.")
    fileprivate static let own = Bilingual(
        sv: "en person med två akter räknas som två personer", en: "a person with two files is counted as two"
    )
}
