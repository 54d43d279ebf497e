/// Puts the values, conditions and rules of a codebook in plain words.
///
/// The words follow from the rule as it was compiled, never from a second text
/// beside it, so that what people read is what the engine does.
public struct Wording: Sendable {
    /// How values are written: by the id that users type, or by the label.
    public enum ValueStyle: Sendable {
        case id, label
    }

    public let codebook: Codebook
    public let language: Language
    public let valueStyle: ValueStyle
    /// Whether `plan` in conditions is the study's first plan, as in all rules,
    /// or the plan that a check is asked of.
    var isOfFirstPlan = true

    public init(_ codebook: Codebook, language: Language, values: ValueStyle = .label) {
        self.codebook = codebook
        self.language = language
        valueStyle = values
    }

    func text(_ swedish: String, _ english: String) -> String {
        switch language {
        case .swedish: swedish
        case .english: english
        }
    }

    func quoted(_ label: String) -> String { text("”\(label)”", "“\(label)”") }

    // MARK: - Values

    /// A value: `ja`, `”Boende med särskild service”`, `psykiatri-öppenvård`.
    func words(for value: CodeValue) -> String {
        if valueStyle == .id { return value.id }
        // Yes and no read better without the marks that longer labels need.
        let isFact = value.id == Spelling.yes || value.id == Spelling.no
        return isFact ? value.label[language].lowercased() : quoted(value.label[language])
    }

    /// The values chosen: *a, b eller c*.
    func choice(_ selection: CodeSelection, of list: CodeList) -> String {
        let named = heads(of: selection, in: list) ?? selection.indices
        return series(named.map { words(for: list.values[$0]) }, last: text("eller", "or"))
    }

    /// The values whose naming chooses exactly these, since a parent stands for
    /// all below it; nil where some of them were left out.
    private func heads(of selection: CodeSelection, in list: CodeList) -> [Int]? {
        let heads = selection.indices.filter { index in
            list.values[index].parent.map { !selection.contains($0) } ?? true
        }
        return list.selection(of: heads) == selection ? heads : nil
    }

    /// *A, b och c*; *inget* for none.
    func series(_ items: [String], last word: String) -> String {
        guard let last = items.last else { return text("inget", "none") }
        return items.count == 1 ? last : items.dropLast().joined(separator: ", ") + " \(word) " + last
    }

    /// Which property of actors chooses exactly these, where one name of an
    /// actor does not.
    func property(choosing selection: CodeSelection, of list: CodeList) -> ActorProperty? {
        guard list.id == ListID.actors.name, !selection.indices.isEmpty,
            heads(of: selection, in: list)?.count != 1
        else { return nil }
        for kind in ActorProperty.Kind.allCases {
            for (index, value) in codebook.list(kind.list).values.enumerated()
            where list.selection(where: { list.values[$0].actor[keyPath: kind.path] == index }) == selection {
                return ActorProperty(kind: kind, value: value)
            }
        }
        return nil
    }

    /// The value whose finer values these are.
    func parent(of selection: CodeSelection, in list: CodeList) -> CodeValue? {
        list.values.indices.first { list.selection(below: $0) == selection && !selection.indices.isEmpty }
            .map { list.values[$0] }
    }

    // MARK: - Numbers

    /// *Minst 2*, *högst 61*, *31–61*, *exakt 3*.
    func words(for range: NumberRange) -> String {
        switch (range.atLeast, range.atMost) {
        case (let least?, let most?) where least == most: text("exakt \(least)", "exactly \(least)")
        case (let least?, let most?): "\(least)–\(most)"
        case (let least?, nil): text("minst \(least)", "at least \(least)")
        case (nil, let most?): text("högst \(most)", "at most \(most)")
        case (nil, nil): text("hur många som helst", "any number")
        }
    }
}

/// One of the three properties of an actor, with the value asked for.
struct ActorProperty {
    enum Kind: CaseIterable {
        case principal, operation, function

        var list: ListID {
            switch self {
            case .principal: .principals
            case .operation: .operations
            case .function: .functions
            }
        }

        var path: KeyPath<ActorProperties, Int?> {
            switch self {
            case .principal: \.principal
            case .operation: \.operation
            case .function: \.function
            }
        }
    }

    let kind: Kind
    let value: CodeValue
}
