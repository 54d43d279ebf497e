extension JSONKeys {
    fileprivate static let statute = JSONKeys(
        ["id", "label", "versions"], required: ["id", "label", "versions"])
    fileprivate static let version = JSONKeys(
        ["law", "sfs", "paragraph", "from", "to", "care", "amendedBy", "source"],
        required: ["sfs", "paragraph", "from", "source"])
}

extension CodebookDecoder {
    /// Reads the statutes of `checks.json`.
    ///
    /// - Parameter care: the kinds of care that have a condition.
    mutating func decodeStatutes(_ value: JSONValue?, care: [String]) -> [Statute] {
        var statutes: [Statute] = []
        for item in elements(value) {
            guard check(item, .statute), let id = string(item["id"]), let label = bilingual(item["label"])
            else { continue }
            if statutes.contains(where: { $0.id == id }) { report("doubled", at: item, .doubled(Masked(id))) }
            let versions = elements(item["versions"]).compactMap {
                decodeVersion($0, law: label, care: care + [Statute.otherCare])
            }
            statutes.append(Statute(id: id, label: label, versions: versions))
        }
        return statutes
    }

    /// The law of a version is the statute itself, unless it says otherwise.
    private mutating func decodeVersion(_ item: JSONValue, law: Bilingual, care: [String]) -> Statute.Version?
    {
        guard check(item, .version), let sfs = string(item["sfs"]), let from = date(item["from"]),
            let source = string(item["source"])
        else { return nil }
        let paragraph = item["paragraph"].flatMap { $0.kind == .null ? nil : string($0) }
        let kind = string(item["care"])
        if let kind, let written = item["care"], !care.contains(kind) {
            report(
                "unknown-name", at: written,
                .unknownName(Masked(kind), nearest: nearestName(to: kind, in: care), known: care))
        }
        let to = date(item["to"])
        if let to, let written = item["to"], to.last < from.first {
            report("date", at: written, .endsBeforeItBegins)
        }
        return Statute.Version(
            law: item["law"].flatMap { bilingual($0) } ?? law, sfs: sfs, paragraph: paragraph, from: from,
            to: to, care: kind, source: source)
    }
}

extension Bilingual {
    fileprivate static let endsBeforeItBegins = Bilingual(
        sv: "Lagen upphör före den dag då den börjar gälla.",
        en: "The law ends before the day on which it begins.")
}
