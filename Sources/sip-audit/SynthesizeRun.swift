import SIPAudit

extension SynthesizeCommand: Subcommand {
    static func run(_ parsed: ParsedCommand, _ console: Console) throws -> ExitCode {
        let (first, count) = (parsed[from], parsed[cases])
        guard first + count - 1 <= Synthesizer.numbers.upperBound else {
            throw parsed.usageError(.tooMany(from: first, most: Synthesizer.numbers.upperBound))
        }
        let codebook = try StudyInput.codebook(parsed)
        let destination = parsed[output].map { OutputDestination.file($0) } ?? .standardOutput
        let inputs =
            StudyInput.codebookFiles(parsed) + [parsed[Self.material], parsed[like]].compactMap(\.self)
        try destination.check(isNoneOf: inputs)
        let marginals = try parsed[like].map { try Self.marginals(ofTally: $0, codebook, console) }
        let material = try parsed[Self.material].map { try Material(path: $0, codebook: codebook) }
        if let material, material.municipalities.allSatisfy(\.units.isEmpty) {
            throw parsed.usageError(.noUnits)
        }
        let places = material ?? .invented(for: codebook)
        if let path = parsed[writeMaterial] {
            let materialFile = OutputDestination.file(path)
            try materialFile.check(isNoneOf: inputs)
            if path == parsed[output] { throw parsed.usageError(.twoOutputs) }
            try OutputWriter.write(places.text(of: codebook), to: materialFile)
        }
        do {
            let numbers = first...first + count - 1
            let seed = UInt64(parsed[Self.seed])
            if let marginals {
                try MarginalSynthesizer(
                    codebook: codebook, marginals: marginals, material: places, seed: seed
                )
                .write(numbers, to: destination)
            } else {
                try Synthesizer(codebook: codebook, material: places, seed: seed)
                    .write(numbers, as: parsed[format], to: destination)
            }
        } catch let ambiguous as CodedCaseWriter.AmbiguousNumber {
            console.report(ambiguous.message(codebook: codebook))
            return .unusable
        }
        return .done
    }

    /// What a tally says of each variable; warns where that is of few cases.
    private static func marginals(
        ofTally path: String, _ codebook: Codebook, _ console: Console
    ) throws -> [Marginal] {
        let tally = try TallyFile(path: path, codebook: codebook)
        let layout = TallyLayout(codebook: codebook)
        let marginals = Marginal.all(of: tally[.tables], layout)
        console.report(.talliesRead([tally.caseCount]))
        if let warning = try codebook.checks().warning(of: marginals, cases: tally.caseCount) {
            console.report(warning)
        }
        return marginals
    }
}

extension Bilingual {
    fileprivate static func tooMany(from first: Int, most: Int) -> Bilingual {
        Bilingual(
            sv: "aktnumren går till \(most): från \(first) finns det bara \(most - first + 1) kvar",
            en: "the numbers of case files end at \(most): from \(first) only \(most - first + 1) are left")
    }

    fileprivate static let noUnits = Bilingual(
        sv: "materialet i --material har ingen enhet som akterna kan höra till",
        en: "the material in --material has no unit that case files can belong to")

    fileprivate static let twoOutputs = Bilingual(
        sv: "--write-material och --output skriver till samma fil; ange två",
        en: "--write-material and --output write to the same file; give two")
}
