/// Materials as one: united by municipality and unit, never summed. What one
/// leaves open another may state; what two state must be the same.
///
/// Commutative and associative: municipalities and units keep their order where
/// all materials have the same, and are in alphabetical order where not.
public struct MaterialUnion: Sendable {
    /// nil: there is none.
    public private(set) var material: Material?
    /// What the materials say differently.
    public private(set) var log = FaultLog()
    private let codebook: Codebook
    private var first: Masked?
    /// Which file said something that the first one does not say.
    private var sources: [Statement: Masked] = [:]

    private struct Statement: Hashable {
        let place: MaterialPlace
        /// As the file names it; nil: that there is such a place.
        let thing: String?
    }

    public init(codebook: Codebook) { self.codebook = codebook }

    /// - Parameter location: the file that holds the material, for what is said
    ///   of it.
    public mutating func add(_ other: Material, from location: SourceLocation) {
        guard let own = material else {
            material = other
            first = location.file
            return
        }
        material = united(own, other, location)
    }

    // MARK: Statements

    /// What two statements come to: the one that is made, or the first where they
    /// differ, which is reported.
    private mutating func united<Value: Equatable>(
        _ thing: String, _ own: Value, _ other: Value, about place: MaterialPlace,
        _ location: SourceLocation, isOpen: (Value) -> Bool, words: (Value) -> String
    ) -> Value {
        if own == other || isOpen(other) { return own }
        if isOpen(own) {
            sources[Statement(place: place, thing: thing)] = location.file
            return other
        }
        let source =
            sources[Statement(place: place, thing: thing)] ?? sources[Statement(place: place, thing: nil)]
            ?? place.containing.flatMap { sources[Statement(place: $0, thing: nil)] } ?? first
        log.report(
            InputFault(
                id: "read.material-differs", location: location,
                message: .differs(
                    place, thing, here: words(other), there: words(own),
                    in: source ?? location.file)))
        return own
    }

    private mutating func united(
        _ key: String, _ own: FieldValue, _ other: FieldValue, about place: MaterialPlace,
        _ location: SourceLocation
    ) -> FieldValue {
        let facts = codebook.list(.facts)
        return united(
            key, own, other, about: place, location, isOpen: { $0 == .missing },
            words: { $0.words(in: facts) })
    }

    // MARK: Parts

    private mutating func united(
        _ own: Material, _ other: Material, _ location: SourceLocation
    ) -> Material {
        var result = own
        // What files are called is no statement of the study.
        if own.title != other.title { result.title = codebook.studyProtocol.title }
        result.isInvented = own.isInvented || other.isInvented
        let window = united(
            "collectionWindow", CollectionWindow(own.collectionWindow),
            CollectionWindow(other.collectionWindow), about: .study,
            location, isOpen: { $0 == CollectionWindow(nil) }, words: \.words)
        result.collectionWindow = window.dates
        result.structuralFacts = united(own.structuralFacts, other.structuralFacts, about: .study, location)
        let places = united(own.municipalities, other.municipalities, name: \.name)
        result.municipalities = places.pairs.map { own, other in
            guard let own else { return introduced(other!, location) }
            return other.map { united(own, $0, location) } ?? own
        }
        if !places.isSameOrder { result.municipalities.sort { $0.name < $1.name } }
        return result
    }

    private mutating func introduced(
        _ municipality: Material.Municipality, _ location: SourceLocation
    ) -> Material.Municipality {
        sources[Statement(place: .municipality(municipality.name), thing: nil)] = location.file
        return municipality
    }

    private mutating func united(
        _ own: Material.Municipality, _ other: Material.Municipality, _ location: SourceLocation
    ) -> Material.Municipality {
        let place = MaterialPlace.municipality(own.name)
        var result = own
        result.inhabitants = united("inhabitants", own.inhabitants, other.inhabitants, about: place, location)
        result.structuralFacts = united(own.structuralFacts, other.structuralFacts, about: place, location)
        let units = united(own.units, other.units, name: \.name)
        result.units = units.pairs.map { unit, twin in
            guard let unit else {
                let place = MaterialPlace.unit(twin!.name, in: own.name)
                sources[Statement(place: place, thing: nil)] = location.file
                return twin!
            }
            return twin.map { united(unit, $0, in: own.name, location) } ?? unit
        }
        if !units.isSameOrder { result.units.sort { $0.name < $1.name } }
        return result
    }

    private mutating func united(
        _ own: Material.Unit, _ other: Material.Unit, in municipality: String, _ location: SourceLocation
    ) -> Material.Unit {
        let place = MaterialPlace.unit(own.name, in: municipality)
        let kinds = codebook.list(.unitKinds).values
        var result = own
        result.kind = united(
            "kind", own.kind, other.kind, about: place, location, isOpen: { _ in false },
            words: { kinds[$0].id })
        let statements: [(key: String, path: WritableKeyPath<Material.Unit, FieldValue>)] = [
            ("asked", \.asked), ("participated", \.participated), ("hadFiles", \.hadFiles),
            ("filesScreened", \.filesScreened),
        ]
        for (key, path) in statements {
            result[keyPath: path] = united(
                key, own[keyPath: path], other[keyPath: path], about: place, location)
        }
        result.filesExcluded = united(own.filesExcluded, other.filesExcluded, about: place, location)
        result.structuralFacts = united(own.structuralFacts, other.structuralFacts, about: place, location)
        return result
    }

    private mutating func united(
        _ own: [Material.Exclusion]?, _ other: [Material.Exclusion]?, about place: MaterialPlace,
        _ location: SourceLocation
    ) -> [Material.Exclusion]? {
        if own == other { return own }
        func sorted(_ exclusions: [Material.Exclusion]?) -> [Material.Exclusion]? {
            exclusions?.sorted { ($0.reason, $0.count) < ($1.reason, $1.count) }
        }
        let reasons = codebook.list(.exclusionReasons).values
        return united(
            "filesExcluded", sorted(own), sorted(other), about: place, location, isOpen: { $0 == nil },
            words: { exclusions in
                guard let exclusions, !exclusions.isEmpty else { return "[]" }
                return exclusions.map { "\(reasons[$0.reason].id) \($0.count)" }.joined(separator: ", ")
            })
    }

    /// Facts that say the same of the same organisations are kept with all their
    /// sources; equal ones are one.
    private mutating func united(
        _ own: [Material.StructuralFact], _ other: [Material.StructuralFact], about place: MaterialPlace,
        _ location: SourceLocation
    ) -> [Material.StructuralFact] {
        if own == other { return own }
        let (facts, ids) = (codebook.list(.facts), codebook.list(.structuralFacts).values)
        let (values, others) = (own.statedValues, other.statedValues)
        for subject in Set(values.keys).union(others.keys).sorted(by: { $0.sortKey < $1.sortKey }) {
            let partner = subject.with.map { " (\(Masked(unitName: $0)))" } ?? ""
            _ = united(
                ids[subject.fact].id + partner, values[subject] ?? [], others[subject] ?? [], about: place,
                location, isOpen: \.isEmpty,
                words: { $0.map { $0.words(in: facts) }.sorted().joined(separator: ", ") })
        }
        return Set(own + other).sorted { $0.sortKey.lexicographicallyPrecedes($1.sortKey) }
    }

    /// The elements of both by their names, those of the second that the first
    /// lacks at the end.
    private func united<Element>(
        _ own: [Element], _ others: [Element], name: KeyPath<Element, String>
    ) -> (pairs: [(Element?, Element?)], isSameOrder: Bool) {
        let names = own.map { $0[keyPath: name] }
        let byName = Dictionary(others.map { ($0[keyPath: name], $0) }) { first, _ in first }
        let known = Set(names)
        return (
            own.map { ($0, byName[$0[keyPath: name]]) }
                + others.filter { !known.contains($0[keyPath: name]) }.map { (nil, $0) },
            names == others.map { $0[keyPath: name] }
        )
    }
}

// MARK: - Messages

extension Bilingual {
    fileprivate static func differs(
        _ place: MaterialPlace, _ thing: String, here: String, there: String, in file: Masked
    ) -> Bilingual {
        Bilingual(
            sv:
                "Materialen säger olika om \(place.words.swedish): \(thing) är ”\(here)” här men ”\(there)” i "
                + "\(file). Rätta det ena.",
            en:
                "The materials differ about \(place.words.english): \(thing) is “\(here)” here but “\(there)” "
                + "in \(file). Correct one of them.")
    }
}
