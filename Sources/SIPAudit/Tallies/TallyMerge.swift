/// Merges what was counted of several inputs, and gathers why that cannot be.
///
/// The order of the inputs changes nothing but which of two files a fault is
/// said of.
public struct TallyMerge: Sendable {
    private var log = FaultLog()
    private var merged: TallyFile
    private var materials: MaterialUnion
    /// Which cases came from where: of each input with cases, and each shard of a
    /// tally.
    private var shards: [(cases: ShardFingerprint, location: SourceLocation)] = []
    /// All cases that were no tally's, and of how many inputs they are.
    private var cases = ShardFingerprint()
    private var inputsWithCases = 0
    /// The places that each input has cases of.
    private var places: [(location: SourceLocation, municipalities: [String], units: [UnitKey])] = []

    /// - Parameter materials: those that are known beside the inputs.
    public init(_ layouts: TallyLayouts, materials: MaterialUnion) {
        merged = layouts.emptyFile
        self.materials = materials
    }

    /// Adds what was counted of an input with cases. Those of all such inputs
    /// become one shard: a fingerprint of each would say more of single cases.
    public mutating func add(_ tally: CaseTally, from location: SourceLocation) {
        if tally.fingerprint.caseCount > 0 {
            shards.append((tally.fingerprint, location))
            inputsWithCases += 1
        }
        cases.merge(tally.fingerprint)
        merged.add(countsOf: tally.counted)
        notePlaces(of: tally.counted, location)
    }

    /// Adds a tally, with the material it was made with.
    public mutating func add(_ file: TallyFile, from location: SourceLocation) {
        shards += file.shards.map { ($0, location) }
        if let material = file.material { materials.add(material, from: location) }
        merged.add(countsOf: file)
        notePlaces(of: file, location)
    }

    private mutating func notePlaces(of file: TallyFile, _ location: SourceLocation) {
        let municipalities = Set(file.parts.values.flatMap(\.municipalities.keys)).sorted()
        let units = Set(file.parts.values.flatMap(\.units.keys)).sorted { $0.isBefore($1) }
        places.append((location, municipalities, units))
    }

    /// Everything together, with the united material. Throws all faults at once.
    ///
    /// - Parameter faults: those of reading the inputs.
    public consuming func finished(besides faults: FaultLog = FaultLog()) throws(InputFaults) -> TallyFile {
        log = faults
        checkCases()
        log.append(materials.log)
        if let material = materials.material {
            for place in places { checkDeclared(place.municipalities, place.units, material, place.location) }
        }
        if merged.hasTooLargeCount, let last = places.last {
            report("count", at: last.location, .tooLargeCount)
        }
        guard log.isEmpty else { throw InputFaults(log) }
        if cases.caseCount > 0 { merged.shards = (merged.shards + [cases]).sorted() }
        merged.material = materials.material
        merged.isInvented = merged.isInvented || materials.material?.isInvented == true
        return merged
    }

    /// No cases may come twice, as far as their fingerprints tell.
    private mutating func checkCases() {
        var sources: [ShardFingerprint: Masked] = [:]
        for (shard, location) in shards {
            if let source = sources[shard] {
                report("same-cases", at: location, .sameCases(shard.caseCount, from: source))
            } else {
                sources[shard] = location.file
            }
        }
        // A tally may be of all inputs with cases; where there is one, it was found.
        guard inputsWithCases > 1, let again = shards.first(where: { $0.cases == cases }) else { return }
        report("same-cases", at: again.location, .sameCases(cases.caseCount, from: nil))
    }

    /// As case files are refused whose places their material does not declare:
    /// tables would leave them out.
    private mutating func checkDeclared(
        _ municipalities: [String], _ units: [UnitKey], _ material: Material, _ location: SourceLocation
    ) {
        let missing = municipalities.filter { !$0.isEmpty && material.municipality(named: $0) == nil }
        for name in missing { report("unknown-value", at: location, .undeclared(name)) }
        for key in units where !missing.contains(key.municipality) {
            guard !key.municipality.isEmpty, material.unit(key.unit, in: key.municipality) == nil else {
                continue
            }
            let name = UnitName(municipality: key.municipality, unit: key.unit)
            report("unknown-value", at: location, .undeclared(name))
        }
    }

    private mutating func report(_ id: String, at location: SourceLocation, _ message: Bilingual) {
        log.report(InputFault(id: "read." + id, location: location, message: message))
    }
}

extension UnitKey {
    /// The order in which files list them.
    func isBefore(_ other: UnitKey) -> Bool {
        (municipality, unit) < (other.municipality, other.unit)
    }
}

// MARK: - Messages

extension Bilingual {
    /// - Parameter source: nil: several inputs together.
    fileprivate static func sameCases(_ count: Int, from source: Masked?) -> Bilingual {
        let name = source?.description
        return Bilingual(
            sv:
                "Samma akter (\(count) st.) är redan med från \(name ?? "de akter som lästes"). Ta bara med dem "
                + "en gång.",
            en: "The same case files (\(count) of them) came from \(name ?? "the case files read") already. "
                + "Include them only once.")
    }

    fileprivate static let tooLargeCount = Bilingual(
        sv: "Tillsammans med de andra indata blir ett antal större än \(TallyFile.largestCount).",
        en: "Together with the other inputs some count becomes larger than \(TallyFile.largestCount).")

    fileprivate static func undeclared(_ municipality: String) -> Bilingual {
        let name = Masked(unitName: municipality)
        return Bilingual(
            sv: "Här finns akter från kommunen ”\(name)”, som inte finns i materialet.",
            en: "There are case files of the municipality “\(name)”, which the material does not have.")
    }

    fileprivate static func undeclared(_ unit: UnitName) -> Bilingual {
        Bilingual(
            sv: "Här finns akter från enheten \(unit.words.swedish), som inte finns i materialet.",
            en: "There are case files of the unit \(unit.words.english), which the material does not have.")
    }
}
