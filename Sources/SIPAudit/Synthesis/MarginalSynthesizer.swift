/// Makes coded cases whose variables are drawn from marginals, each by itself:
/// tables of single variables come out alike, those of several do not.
public struct MarginalSynthesizer: Sendable {
    private let codebook: Codebook
    private let marginals: [Marginal]
    private let places: SynthesisPlaces
    private let seed: UInt64
    /// The variables that are nothing but the kind of the unit, with the value for
    /// each kind: a case's place decides.
    private let unitKinds: [(variable: Int, mapping: [Int])]

    /// - Parameter marginals: one for each variable of the codebook.
    /// - Precondition: the material has a unit.
    public init(codebook: Codebook, marginals: [Marginal], material: Material, seed: UInt64) {
        precondition(marginals.count == codebook.variables.count, "a marginal for each variable")
        self.codebook = codebook
        self.marginals = marginals
        self.seed = seed
        places = SynthesisPlaces(of: material)
        unitKinds = codebook.variables.enumerated().compactMap { index, variable in
            variable.unitKindMapping.map { (index, $0) }
        }
    }

    /// The coded case of a number, which depends on nothing else. O(variables).
    public func codedCase(_ number: Int) -> CodedCase {
        var random = SplitMix64(seed: seed, stream: UInt64(number))
        let place = places.place(&random, isOfOtherUnit: false)
        var values = zip(codebook.variables, marginals).map { $1.value(of: $0, &random) }
        for (variable, mapping) in unitKinds { values[variable] = .value(mapping[place.kind]) }
        return CodedCase(
            id: Synthesizer.id(number), municipality: String(decoding: place.municipality, as: UTF8.self),
            unit: String(decoding: place.unit, as: UTF8.self), isInvented: true, values: values)
    }
}
