extension TallyFile {
    /// The file's text: the same bytes for the same tally.
    ///
    /// - Parameter layouts: of the codebook that the tally was made with.
    public func json(_ layouts: TallyLayouts) -> String {
        precondition(layouts.identity == codebook, "a tally of this codebook")
        var json = JSONWriter()
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
                    json.object(.line) { json in
                        json.member("cases", shard.caseCount)
                        json.member("fingerprint", shard.letters)
                    }
                }
            }
            json.object("tables") { $0.write(tables, of: layouts.tables) }
            if let score, let layout = layouts.score { json.object("score") { $0.write(score, of: layout) } }
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
            let keys = tally.units.keys.sorted { ($0.municipality, $0.unit) < ($1.municipality, $1.unit) }
            for key in keys {
                json.object { json in
                    json.member("municipality", key.municipality)
                    json.member("unit", key.unit)
                    json.write(tally.units[key] ?? [])
                }
            }
        }
    }

    private mutating func write(_ counts: [Int]) {
        array("counts", .line) { json in for count in counts { json.value(count) } }
    }
}
