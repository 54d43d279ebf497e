/// Makes coded cases whose variables are drawn from marginals, each by itself:
/// tables of single variables come out alike, those of several do not.
///
///     let marginals = Marginal.all(of: tally, layout)
///     let synthesizer = MarginalSynthesizer(
///         codebook: codebook, marginals: marginals, material: material, seed: 1)
///     synthesizer.codedCase(1)  // S0000001
///
/// A case follows from the codebook, the marginals, the places, the seed and its
/// number, and from nothing else.
public struct MarginalSynthesizer: Sendable {
    let codebook: Codebook
    private let marginals: [Marginal]
    private let places: KindPlaces
    private let seed: UInt64

    /// - Parameter marginals: one for each variable of the codebook.
    /// - Precondition: the material has a unit.
    public init(codebook: Codebook, marginals: [Marginal], material: Material, seed: UInt64) {
        precondition(marginals.count == codebook.variables.count, "a marginal for each variable")
        self.codebook = codebook
        self.marginals = marginals
        self.seed = seed
        places = KindPlaces(of: material, codebook, marginals)
    }

    /// The coded case of a number, which depends on nothing else. O(variables).
    public func codedCase(_ number: Int) -> CodedCase {
        var random = SplitMix64(seed: seed, stream: UInt64(number))
        let place = places.place(&random)
        var values = zip(codebook.variables, marginals).map { $1.value($0.kind, &random) }
        for (variable, mapping) in places.unitKinds { values[variable] = .value(mapping[place.kind]) }
        return CodedCase(
            id: Synthesizer.id(number), municipality: String(decoding: place.municipality, as: UTF8.self),
            unit: String(decoding: place.unit, as: UTF8.self), isInvented: true, values: values)
    }
}

/// Places whose kinds of unit are as frequent as a marginal says.
private struct KindPlaces: Sendable {
    /// The variables that are nothing but the kind of the unit, with the value for
    /// each kind: a case's place decides.
    let unitKinds: [(variable: Int, mapping: [Int])]
    /// How often each of the places is taken; at least one of them is.
    private let counts: [Int]
    private let places: [SynthesisPlaces]

    init(of material: Material, _ codebook: Codebook, _ marginals: [Marginal]) {
        unitKinds = codebook.variables.enumerated().compactMap { index, variable in
            variable.unitKindMapping.map { (index, $0) }
        }
        let ofKinds = unitKinds.first.map { variable, mapping in
            marginals[variable].values.enumerated().compactMap { value, count -> (Int, SynthesisPlaces)? in
                guard count > 0 else { return nil }
                return SynthesisPlaces(of: material) { mapping[$0] == value }.map { (count, $0) }
            }
        }
        if let ofKinds, !ofKinds.isEmpty {
            (counts, places) = (ofKinds.map(\.0), ofKinds.map(\.1))
        } else {
            (counts, places) = ([1], [SynthesisPlaces(of: material)])
        }
    }

    func place(_ random: inout SplitMix64) -> SynthesisPlaces.Place {
        let kind = Marginal.place(of: random.below(counts.reduce(0, +)), among: counts)
        return places[kind].place(&random, isOfOtherUnit: false)
    }
}
