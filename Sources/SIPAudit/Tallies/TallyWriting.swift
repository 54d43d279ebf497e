extension TallyFile {
    /// The file's text, one line: the same bytes for the same tally.
    ///
    /// - Parameter layouts: of all parts of the study, by which it was counted.
    public func json(_ layouts: TallyLayouts) -> String {
        let codebook = CodebookIdentity(layouts.codebook)
        var json = JSONWriter(.line)
        json.object { json in
            json.member("format", Self.format)
            json.object("codebook") { json in
                json.member("id", codebook.id)
                json.member("version", codebook.version)
                json.member("digest", codebook.digest)
            }
            json.member("cases", caseCount)
            json.member("invented", isInvented)
            json.array("shards") { json in
                for shard in shards {
                    json.object { json in
                        json.member("cases", shard.caseCount)
                        json.member("fingerprint", shard.letters)
                    }
                }
            }
            for part in layouts.parts {
                json.object(part.rawValue) { $0.write(self[part], of: layouts[part]!) }
            }
            if let material { json.object("material") { $0.write(material, of: layouts.codebook) } }
        }
        return json.finished()
    }
}

extension JSONWriter {
    fileprivate mutating func write(_ tally: Tally, of layout: TallyLayout) {
        member("length", layout.counterCount)
        write(tally.counts)
        member("municipalityLength", layout.municipalityCounterCount)
        array("municipalities") { json in
            for name in tally.municipalities.keys.sorted() {
                json.object { json in
                    json.member("municipality", name)
                    json.write(tally.municipalities[name] ?? [])
                }
            }
        }
        member("unitLength", layout.unitCounterCount)
        array("units") { json in
            for key in tally.units.keys.sorted(by: { $0.isBefore($1) }) {
                json.object { json in
                    json.member("municipality", key.municipality)
                    json.member("unit", key.unit)
                    json.write(tally.units[key] ?? [])
                }
            }
        }
        guard let patterns = tally.patterns else { return }
        array("patterns") { json in
            for component in patterns.counts { json.value(PatternText.text(of: component)) }
        }
    }

    private mutating func write(_ counts: [Int]) {
        array("counts") { json in for count in counts { json.value(count) } }
    }
}
