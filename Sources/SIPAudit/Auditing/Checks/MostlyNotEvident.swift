/// A variable that most files do not tell says more of the files than of the
/// people.
///
/// Reported, as a note, is each variable that is *framgår ej* in more than
/// `shareNotEvident` per cent of its base, where the base is at least
/// `smallestBase`. Files with contradictory observations are left out, since
/// they have no values. Memory: two counts for each variable.
struct MostlyNotEvident: MaterialCheck {
    static let declaration = CheckDeclaration(
        id: "material.mostly-not-evident", severity: .note, demand: .demand, limits: .limits, advice: .advice,
        basis: Finding.Basis(own: .own))
    static let parameters = [
        CheckParameter("shareNotEvident", .number), CheckParameter("smallestBase", .number),
    ]

    private let share: Int
    private let smallestBase: Int
    private let variables: [Variable]
    private var notEvident: [Int]
    private var bases: [Int]

    init?(codebook: Codebook, material: Material?, parameters: CheckParameters) {
        guard let share = parameters.numbers["shareNotEvident"],
            let smallestBase = parameters.numbers["smallestBase"]
        else { return nil }
        self.share = share
        self.smallestBase = smallestBase
        variables = codebook.variables
        notEvident = Array(repeating: 0, count: variables.count)
        bases = notEvident
    }

    mutating func count(_ audited: AuditedCase) {
        for (index, value) in audited.coded.values.enumerated() {
            switch value {
            case .notApplicable, .missing: break
            case .notEvident:
                notEvident[index] += 1
                bases[index] += 1
            case .value, .values, .number: bases[index] += 1
            }
        }
    }

    mutating func merge(_ other: MostlyNotEvident) {
        for index in bases.indices {
            notEvident[index] += other.notEvident[index]
            bases[index] += other.bases[index]
        }
    }

    func findings() -> [FindingDraft] {
        // What follows from other variables would say the same again.
        variables.indices.filter {
            variables[$0].rule?.derivation == nil && bases[$0] >= smallestBase
                && 100 * notEvident[$0] > share * bases[$0]
        }.map { index in
            FindingDraft(
                ofMaterial: .mostlyNotEvident(variables[index].label, notEvident[index], of: bases[index]),
                bindings: [Finding.Binding("item", variables[index].id)])
        }
    }
}

// MARK: - Messages

extension Bilingual {
    fileprivate static func mostlyNotEvident(_ item: Bilingual, _ count: Int, of base: Int) -> Bilingual {
        Bilingual(
            sv: "\(item.quoted.swedish) är ”framgår ej” i \(count) av \(base) akter.",
            en: "\(item.quoted.english) is “not evident” in \(count) of \(base) files.")
    }

    fileprivate static let demand = Bilingual(
        sv: "En variabel ska framgå av minst så många akter som studien begär (shareNotEvident, i procent av "
            + "basen).",
        en:
            "A variable is to be evident in as many files as the study asks (shareNotEvident, per cent of the "
            + "base).")
    fileprivate static let limits = Bilingual(
        sv: "Gäller inte baser under smallestBase.", en: "Does not apply to bases below smallestBase.")
    fileprivate static let advice = Bilingual(
        sv: "Redovisa andelen, och dra inga slutsatser av resten.",
        en: "Report the share, and conclude nothing from the rest.")
    fileprivate static let own = Bilingual(
        sv: "det som oftast inte framgår säger mer om akterna än om personerna",
        en: "what mostly is not evident says more of the files than of the people")
}
