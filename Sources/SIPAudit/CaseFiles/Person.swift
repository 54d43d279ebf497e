/// The person the plan is for, as the whole file shows them.
///
/// Problems are those of the whole file; what a plan takes up are its needs.
/// The report keeps the two apart (its notes 14 and 17).
public struct Person: CasePart, Hashable {
    public enum Field: Int, PartField {
        /// The document the facts were read in.
        case document
        /// Kön.
        case gender
        /// Födelseår.
        case birthYear
        /// Familjeförhållanden.
        case family
        /// Barn, and where they live.
        case children
        /// Född i Sverige.
        case bornInSweden
        /// Kinds of psykisk ohälsa.
        case mentalIllHealth
        /// Kinds of missbruk.
        case substanceUse
        /// Fysiska problem.
        case physicalProblems
        /// Sociala problem.
        case socialProblems
        /// Boende.
        case housing
        /// Sysselsättning.
        case occupation
        /// Försörjning.
        case livelihood
        /// Högsta utbildning.
        case education
        /// Arbetslivserfarenhet.
        case workExperience
        /// Since when the person has been known to the unit.
        case knownSince

        public static let catalogue = PartCatalogue(Self.self)

        public var type: FieldType {
            switch self {
            case .document: .id
            case .gender: .coded(.genders)
            case .birthYear: .year
            case .family: .coded(.families)
            case .children: .coded(.children)
            case .bornInSweden: .fact
            case .mentalIllHealth: .multiple(.mentalIllHealth)
            case .substanceUse: .multiple(.substances)
            case .physicalProblems: .multiple(.physicalProblems)
            case .socialProblems: .multiple(.socialProblems)
            case .housing: .coded(.housing)
            case .occupation: .coded(.occupations)
            case .livelihood: .coded(.livelihoods)
            case .education: .coded(.education)
            case .workExperience: .coded(.workExperience)
            case .knownSince: .date
            }
        }
    }

    public var values: FieldValues<Field>
    public let position: Int

    public init(position: Int = 0, values: FieldValues<Field> = FieldValues()) {
        self.position = position
        self.values = values
    }
}
