extension Baseline {
    /// Reads a baseline, which must be of this study. Throws all faults of the
    /// file at once.
    public init(path: String, study: String) throws(InputFaults) {
        let document: JSONDocument
        do {
            let source = try TextDecoding.decode(try FileSystem.read(path), name: path)
            try source.refuseIdentityNumbers()
            document = try JSONDocument(parsing: source)
            try document.refuseEscapedIdentityNumbers()
        } catch {
            throw InputFaults(error)
        }
        var decoder = CodebookDecoder()
        guard let baseline = decoder.baseline(document.root, of: study), decoder.log.isEmpty else {
            throw InputFaults(decoder.log)
        }
        self = baseline
    }
}

extension CodebookDecoder {
    fileprivate mutating func baseline(_ root: JSONValue, of expected: String) -> Baseline? {
        checkFormat(root, expected: Baseline.format)
        // What is something else would be wrong in every key.
        guard log.isEmpty, check(root, known: ["format", "study", "keys"], required: ["study", "keys"]),
            let study = string(root["study"])
        else { return nil }
        if study != expected, let value = root["study"] {
            report("study", at: value, .otherStudy(Masked(study), expected: expected))
        }
        var keys: Set<String> = []
        for element in elements(root["keys"]) {
            guard let key = string(element) else { continue }
            if !key.contains("|") {
                report("key", at: element, .noKey(Masked(key)))
            } else if !keys.insert(key).inserted {
                report("doubled", at: element, .doubledKey(Masked(key)))
            }
        }
        return Baseline(study: study, keys: keys)
    }
}

// MARK: - Messages

extension Bilingual {
    fileprivate static func otherStudy(_ found: Masked, expected: String) -> Bilingual {
        Bilingual(
            sv: "De godtagna fynden hör till studien ”\(found)”, men kodboken till ”\(expected)”.",
            en: "The accepted findings belong to the study “\(found)”, but the codebook to “\(expected)”.")
    }

    fileprivate static func noKey(_ found: Masked) -> Bilingual {
        Bilingual(
            sv: "”\(found)” är inget fynds nyckel. Gör om filen med --write-baseline.",
            en: "“\(found)” is not the key of a finding. Make the file again with --write-baseline.")
    }

    fileprivate static func doubledKey(_ key: Masked) -> Bilingual {
        Bilingual(
            sv: "Nyckeln ”\(key)” står här en gång till. Ta bort den ena.",
            en: "The key “\(key)” stands here once more. Remove one of them.")
    }
}
