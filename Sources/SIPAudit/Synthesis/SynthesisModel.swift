/// What synthesis needs to know of a codebook, worked out once: how every field
/// of every part is drawn.
///
/// It follows from the catalogues of the parts and the lists of the codebook, so
/// that a new field or value is drawn like all others.
final class SynthesisModel: Sendable {
    /// How a field is drawn.
    struct Form: Sendable {
        enum Content: Sendable {
            case fact, date, number, year, filled, box, note
            /// One value of a list, or several.
            case value(ListSampler)
            case values(ListSampler)
            /// Somebody around the person.
            case actor, actors, role, key
            /// A document of the case file.
            case document
            /// The part's own id, which it never lacks.
            case ownID
            /// What only whoever makes the part knows.
            case given
        }

        let content: Content
        let isBox: Bool
        let allowsNotEvident: Bool
        let odds: FieldOdds
    }

    let codebook: Codebook
    let phrases = SynthesisPhrases()
    private let forms: [[Form]]
    /// Any actor and any role.
    let actors: ListSampler
    let roles: ListSampler
    /// Actors and roles that are no person of the other list.
    let organisations: ListSampler
    let professions: ListSampler
    /// The user, relatives and others who are an actor and a role at once.
    let persons: [(actor: Int, role: Int)]
    /// The variables that rest on observations alone, and those that do not but
    /// can be observed.
    let judged: [Int]
    let ruled: [Int]
    /// The days on which a first plan can be made.
    let window: ClosedRange<Int>

    init(codebook: Codebook) {
        self.codebook = codebook
        forms = CaseFilePart.allCases.map { part in
            part.catalogue.entries.indices.map { Self.form($0, of: part, codebook) }
        }
        let (actors, roles) = (codebook.list(.actors), codebook.list(.roles))
        self.actors = ListSampler(actors)
        self.roles = ListSampler(roles)
        organisations = ListSampler(actors) { roles.index(of: actors.values[$0].id) == nil }
        professions = ListSampler(roles) { actors.index(of: roles.values[$0].id) == nil }
        persons = actors.values.enumerated().compactMap { index, actor in
            roles.index(of: actor.id).map { (index, $0) }
        }
        let variables = codebook.variables
        judged = variables.indices.filter { variables[$0].rule == nil }
        ruled = variables.indices.filter { variables[$0].canBeJudged }
        let window = codebook.studyProtocol.window
        self.window = Int(window.from.first)...max(Int(window.from.first), Int(window.to.last))
    }

    func forms(of part: CaseFilePart) -> [Form] { forms[part.rawValue] }

    private static func form(_ field: Int, of part: CaseFilePart, _ codebook: Codebook) -> Form {
        let entry = part.catalogue.entries[field]
        let odds = FieldOdds.of(field, in: part)
        func sampler(_ list: ListID) -> ListSampler {
            ListSampler(codebook.list(list), weights: odds.weights)
        }
        let content: Form.Content =
            switch entry.type.content {
            case .coded(.facts): .fact
            case .coded(.actors): .actor
            case .multiple(.actors): .actors
            case .coded(.roles): .role
            case .coded(let list): .value(sampler(list))
            case .multiple(let list): .values(sampler(list))
            case .date: .date
            case .count: .number
            case .year: .year
            case .state: .filled
            case .text: .box
            case .freeText: .note
            case .id: entry.name == "id" ? .ownID : entry.name == "document" ? .document : .key
            case .name, .item, .itemValue: .given
            }
        return Form(
            content: content, isBox: entry.type.isBox, allowsNotEvident: entry.type.allowsNotEvident,
            odds: odds)
    }
}

extension Variable {
    /// Whether a coder can judge for themselves what a rule tells: not what is
    /// known of the file without reading it.
    fileprivate var canBeJudged: Bool {
        guard let rule, isAsked else { return false }
        if case .field(let path, _) = rule { return path.scope != .caseFile }
        return true
    }
}
