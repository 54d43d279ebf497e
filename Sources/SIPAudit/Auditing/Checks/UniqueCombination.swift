/// How many files are alone in what many people know of a person: year of
/// birth, gender, municipality and unit.
///
/// Reported, as a note and once for a run, are the files whose combination
/// fewer than `kAnonymity` files share, among those of which year and gender
/// are known. Memory: a count for each combination, and the ids of the files
/// whose combination is that rare.
struct UniqueCombination: MaterialCheck {
    static let declaration = CheckDeclaration(
        id: "secrecy.unique-combination", severity: .note, demand: .demand, limits: .limits, advice: .advice,
        basis: Finding.Basis(own: .own))
    static let parameters = [CheckParameter("kAnonymity", .number)]

    private struct Combination: Hashable {
        let birthYear: Int
        let gender: Int
        /// By its number.
        let unit: Int
    }

    /// The files of one combination; their ids only while they are so few.
    private struct Sharing {
        var count = 0
        var ids: [String] = []

        mutating func add(_ other: Sharing, least: Int) {
            count += other.count
            ids = count < least ? ids + other.ids : []
        }
    }

    private let least: Int
    private var units = UnitNumbers()
    private var sharing: [Combination: Sharing] = [:]
    private var total = 0

    init?(codebook: Codebook, material: Material?, parameters: CheckParameters) {
        guard let least = parameters.numbers["kAnonymity"] else { return nil }
        self.least = least
    }

    mutating func count(_ audited: AuditedCase) {
        total += 1
        guard let person = audited.caseFile.person, case .number(let birthYear) = person.cell(.birthYear),
            case .code(let gender) = person.cell(.gender)
        else { return }
        let combination = Combination(
            birthYear: birthYear, gender: gender, unit: units.number(of: audited))
        let one = Sharing(count: 1, ids: [audited.caseFile[.id].text ?? ""])
        sharing[combination, default: Sharing()].add(one, least: least)
    }

    mutating func merge(_ other: UniqueCombination) {
        total += other.total
        for (theirs, others) in other.sharing {
            let combination = Combination(
                birthYear: theirs.birthYear, gender: theirs.gender,
                unit: units.number(of: other.units.names[theirs.unit]))
            sharing[combination, default: Sharing()].add(others, least: least)
        }
    }

    func findings() -> [FindingDraft] {
        let found = sharing.values.filter { $0.count < least }.flatMap(\.ids).sorted()
        if found.isEmpty { return [] }
        var draft = FindingDraft(ofMaterial: .uniqueCombination(found.count, of: total, k: least - 1))
        draft.cases = found.map { Masked($0) }
        return [draft]
    }
}

// MARK: - Messages

extension Bilingual {
    /// - Parameter k: how many files share a combination that is reported, at most.
    fileprivate static func uniqueCombination(_ count: Int, of total: Int, k: Int) -> Bilingual {
        k == 1
            ? alone(count, of: total) + combination + Bilingual(same: " (k = 1).")
            : shared(count, of: total) + combination
                + Bilingual(
                    sv: " med högst \(k - 1) \(k == 2 ? "annan" : "andra") (k ≤ \(k)).",
                    en: " with at most \(k - 1) \(k == 2 ? "other" : "others") (k ≤ \(k)).")
    }

    private static func alone(_ count: Int, of total: Int) -> Bilingual {
        Bilingual(
            sv: "\(count) av \(total) akter är \(count == 1 ? "ensam" : "ensamma") om sin ",
            en: "\(count) of \(total) files \(count == 1 ? "is alone in its" : "are alone in their") ")
    }

    private static func shared(_ count: Int, of total: Int) -> Bilingual {
        Bilingual(
            sv: "\(count) av \(total) akter delar sin ",
            en: "\(count) of \(total) files \(count == 1 ? "shares its" : "share their") ")
    }

    private static let combination = Bilingual(
        sv: "kombination av födelseår, kön, kommun och enhet",
        en: "combination of birth year, gender, municipality and unit")

    fileprivate static let demand = Bilingual(
        sv: "Hur många akter som nästan ensamma har sin kombination av födelseår, kön, kommun och enhet "
            + "(färre än kAnonymity).",
        en: "How many files are nearly alone in their combination of birth year, gender, municipality and "
            + "unit (fewer than kAnonymity).")
    fileprivate static let limits = Bilingual(
        sv: "Gäller akter där födelseår och kön är kända. Andra uppgifter kan också peka ut någon.",
        en:
            "Applies to files of which year of birth and gender are known. Other facts can point out somebody, "
            + "too.")
    fileprivate static let advice = Bilingual(
        sv: "Lämna inte ut akterna, och redovisa inte så fint.",
        en: "Do not pass the files on, and do not report in such detail.")
    fileprivate static let own = Bilingual(
        sv: "den som är ensam om det som andra vet är utpekad",
        en: "who is alone in what others know is pointed out")
}
