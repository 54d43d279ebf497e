// Materials are united by municipality and unit, never summed. What one leaves
// open the other may state; what both state must be the same.

extension Material {
    /// This and another material as one. Commutative and associative: the order
    /// of municipalities and units is kept where both have the same, and is
    /// alphabetical where not.
    func united(with other: Material) throws(TallyRefusal) -> Material {
        let place = MaterialPlace.study
        var result = self
        guard study == other.study else { throw .differentStatements("study", about: place) }
        guard title == other.title else { throw .differentStatements("title", about: place) }
        result.isInvented = isInvented || other.isInvented
        if let own = collectionWindow, let others = other.collectionWindow {
            guard own == others else { throw .differentStatements("collectionWindow", about: place) }
        }
        result.collectionWindow = collectionWindow ?? other.collectionWindow
        result.structuralFacts = try Self.united(structuralFacts, other.structuralFacts, about: place)
        result.municipalities = try Self.united(
            municipalities, other.municipalities, name: \.name
        ) { own, others throws(TallyRefusal) in try own.united(with: others) }
        return result
    }

    /// Elements of the same name are one.
    fileprivate static func united<Element>(
        _ own: [Element], _ others: [Element], name: KeyPath<Element, String>,
        _ unite: (Element, Element) throws(TallyRefusal) -> Element
    ) throws(TallyRefusal) -> [Element] {
        let byName = Dictionary(others.map { ($0[keyPath: name], $0) }) { first, _ in first }
        var result: [Element] = []
        for element in own {
            guard let twin = byName[element[keyPath: name]] else {
                result.append(element)
                continue
            }
            result.append(try unite(element, twin))
        }
        let ownNames = own.map { $0[keyPath: name] }
        if ownNames == others.map({ $0[keyPath: name] }) { return result }
        let known = Set(ownNames)
        result += others.filter { !known.contains($0[keyPath: name]) }
        return result.sorted { $0[keyPath: name] < $1[keyPath: name] }
    }

    /// Facts that say the same of the same organisations are kept with all their
    /// sources; equal ones are one.
    fileprivate static func united(
        _ own: [StructuralFact], _ others: [StructuralFact], about place: MaterialPlace
    ) throws(TallyRefusal) -> [StructuralFact] {
        if own == others { return own }
        let (values, otherValues) = (statedValues(own), statedValues(others))
        for (subject, stated) in values {
            if let other = otherValues[subject], other != stated {
                throw .differentStatements("structuralFacts", about: place)
            }
        }
        return Set(own + others).sorted { $0.sortKey.lexicographicallyPrecedes($1.sortKey) }
    }

    private struct Subject: Hashable {
        let fact: Int
        let with: String?
    }

    private static func statedValues(_ facts: [StructuralFact]) -> [Subject: Set<FieldValue>] {
        var values: [Subject: Set<FieldValue>] = [:]
        for fact in facts {
            values[Subject(fact: fact.fact, with: fact.with), default: []].insert(fact.value)
        }
        return values
    }
}

extension Material.StructuralFact {
    /// Different for facts that differ.
    fileprivate var sortKey: [String] {
        let place = String(fact)
        return [
            String(repeating: "0", count: max(0, 6 - place.count)) + place, with == nil ? "" : "x",
            with ?? "", source, value.sortText,
        ]
    }
}

extension FieldValue {
    fileprivate var sortText: String {
        switch self {
        case .code(let code): String(code)
        case .notEvident: "n"
        default: ""
        }
    }

    /// What two statements of the same thing come to; nil: they differ.
    fileprivate func united(with other: FieldValue) -> FieldValue? {
        if self == .missing { return other }
        return other == .missing || other == self ? self : nil
    }
}

extension Material.Municipality {
    fileprivate func united(with other: Self) throws(TallyRefusal) -> Self {
        let place = MaterialPlace.municipality(name)
        var result = self
        guard let inhabitants = inhabitants.united(with: other.inhabitants) else {
            throw .differentStatements("inhabitants", about: place)
        }
        result.inhabitants = inhabitants
        result.structuralFacts = try Material.united(structuralFacts, other.structuralFacts, about: place)
        let municipality = name
        result.units = try Material.united(units, other.units, name: \.name) {
            own, others throws(TallyRefusal) in
            try own.united(with: others, in: municipality)
        }
        return result
    }
}

extension Material.Unit {
    fileprivate func united(with other: Self, in municipality: String) throws(TallyRefusal) -> Self {
        let place = MaterialPlace.unit(name, in: municipality)
        var result = self
        guard kind == other.kind else { throw .differentStatements("kind", about: place) }
        let statements: [(name: String, path: WritableKeyPath<Self, FieldValue>)] = [
            ("asked", \.asked), ("participated", \.participated), ("hadFiles", \.hadFiles),
            ("filesScreened", \.filesScreened),
        ]
        for (statement, path) in statements {
            guard let value = self[keyPath: path].united(with: other[keyPath: path]) else {
                throw .differentStatements(statement, about: place)
            }
            result[keyPath: path] = value
        }
        if let own = filesExcluded, let others = other.filesExcluded, own != others {
            let order: (Material.Exclusion, Material.Exclusion) -> Bool = {
                ($0.reason, $0.count) < ($1.reason, $1.count)
            }
            guard own.sorted(by: order) == others.sorted(by: order) else {
                throw .differentStatements("filesExcluded", about: place)
            }
            result.filesExcluded = own.sorted(by: order)
        } else {
            result.filesExcluded = filesExcluded ?? other.filesExcluded
        }
        result.structuralFacts = try Material.united(structuralFacts, other.structuralFacts, about: place)
        return result
    }
}
