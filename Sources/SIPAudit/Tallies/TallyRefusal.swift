/// Why two tallies cannot be merged.
public struct TallyRefusal: Error, Hashable, Sendable {
    /// A stable id, `tally.same-shard` for instance.
    public let id: String
    public let message: Bilingual

    static func otherCodebook(_ own: CodebookIdentity, _ other: CodebookIdentity) -> TallyRefusal {
        TallyRefusal(
            id: "tally.codebook",
            message: Bilingual(
                sv: "Räkningarna är gjorda med olika kodböcker, \(own.text) och \(other.text), "
                    + "och kan inte slås ihop.",
                en: "The tallies were made with different codebooks, \(own.text) and \(other.text), "
                    + "and cannot be merged."))
    }

    static func sameShard(_ shard: ShardFingerprint) -> TallyRefusal {
        TallyRefusal(
            id: "tally.same-shard",
            message: Bilingual(
                sv: "Samma akter (\(shard.caseCount) st.) är med i båda räkningarna. "
                    + "Ta bara med dem en gång.",
                en: "The same case files (\(shard.caseCount) of them) are in both tallies. "
                    + "Include them only once."))
    }

    /// - Parameter statement: how the material's file names it.
    static func differentStatements(_ statement: String, about place: MaterialPlace) -> TallyRefusal {
        TallyRefusal(
            id: "tally.material",
            message: Bilingual(
                sv: "Materialen säger olika om \(place.text.swedish): ”\(statement)”. Rätta det ena.",
                en: "The materials differ about \(place.text.english): “\(statement)”. Correct one of them."))
    }
}

/// What a material states something about.
enum MaterialPlace {
    case study
    case municipality(String)
    case unit(String, in: String)

    fileprivate var text: Bilingual {
        switch self {
        case .study: Bilingual(sv: "studien", en: "the study")
        case .municipality(let name):
            Bilingual(sv: "kommunen ”\(Masked(name))”", en: "the municipality “\(Masked(name))”")
        case .unit(let unit, let municipality):
            Bilingual(
                sv: "enheten ”\(Masked(unit))” i ”\(Masked(municipality))”",
                en: "the unit “\(Masked(unit))” in “\(Masked(municipality))”")
        }
    }
}

extension CodebookIdentity {
    fileprivate var text: String { "\(Masked(id)) \(Masked(version)) (\(Masked(digest)))" }
}
