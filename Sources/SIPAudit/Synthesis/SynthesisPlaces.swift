/// The municipalities and units of synthesized case files.
struct SynthesisPlaces: Sendable {
    struct Place: Sendable {
        let municipality: [UInt8]
        let unit: [UInt8]
        let kind: Int
    }

    /// The units of each municipality that has any.
    private let municipalities: [[Place]]

    /// - Precondition: the material has a unit.
    init(of material: Material) {
        guard let all = SynthesisPlaces(of: material, where: { _ in true }) else {
            preconditionFailure("a material has a unit")
        }
        self = all
    }

    /// The units of some kinds; nil where there are none.
    init?(of material: Material, where isIncluded: (Int) -> Bool) {
        // Units that took part and had files, or of which nobody says anything else.
        let all = Self.places(of: material) { unit in
            isIncluded(unit.kind)
                && ![unit.participated, unit.hadFiles].contains(.code(WellKnown.no))
        }
        municipalities = all.isEmpty ? Self.places(of: material) { isIncluded($0.kind) } : all
        if municipalities.isEmpty { return nil }
    }

    private static func places(
        of material: Material, where isIncluded: (Material.Unit) -> Bool
    ) -> [[Place]] {
        material.municipalities.map { municipality in
            municipality.units.filter(isIncluded).map { unit in
                Place(
                    municipality: Array(municipality.name.utf8), unit: Array(unit.name.utf8), kind: unit.kind)
            }
        }.filter { !$0.isEmpty }
    }

    /// The place of a person, earlier municipalities oftener than later ones; at
    /// another of its units than the same numbers would have given, if asked for.
    func place(_ random: inout SplitMix64, isOfOtherUnit: Bool) -> Place {
        let count = municipalities.count
        let units = municipalities[min(random.below(count), random.below(count))]
        let unit = random.below(units.count)
        return units[isOfOtherUnit ? (unit + 1) % units.count : unit]
    }
}

extension Material {
    /// An invented material for a study: municipalities that do not exist, with a
    /// unit for each kind of the codebook.
    public static func invented(for codebook: Codebook) -> Material {
        var random = SplitMix64(seed: 0, stream: 0)
        let kinds = codebook.list(.unitKinds).values
        let yes = FieldValue.code(WellKnown.yes)
        let municipalities = inventedNames.map { name in
            let units = kinds.indices.map { kind in
                Unit(
                    name: kinds[kind].label.swedish, kind: kind, asked: yes, participated: yes, hadFiles: yes,
                    filesScreened: .missing, filesExcluded: nil, structuralFacts: [])
            }
            return Municipality(
                name: name, inhabitants: .number(random.within(30...900) * 100),
                structuralFacts: inventedFacts(codebook, &random), units: units)
        }
        let window = codebook.studyProtocol.window
        return Material(
            study: codebook.studyProtocol.id,
            title: Bilingual(sv: "Påhittat material", en: "Invented material"), isInvented: true,
            collectionWindow: (window.from, window.to), structuralFacts: [], municipalities: municipalities)
    }

    private static let inventedNames = ["Påhitts", "Exempel", "Sago", "Dikt", "Prov", "Fantasi", "Låtsas"]
        .flatMap { first in ["by", "vik", "sund", "ås", "köping", "fors"].map { first + $0 } }

    private static func inventedFacts(_ codebook: Codebook, _ random: inout SplitMix64) -> [StructuralFact] {
        codebook.list(.structuralFacts).values.indices.compactMap { fact in
            guard random.chance(600) else { return nil }
            let value: FieldValue =
                random.chance(150)
                ? .notEvident : .code(random.chance(600) ? WellKnown.yes : WellKnown.no)
            return StructuralFact(fact: fact, value: value, with: nil, source: "påhittat")
        }
    }
}

extension Material {
    /// The text of the material's own file.
    public func text(of codebook: Codebook) -> String {
        var json = JSONWriter()
        json.object { $0.write(self, of: codebook) }
        return json.finished()
    }
}
