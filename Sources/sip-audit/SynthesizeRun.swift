import SIPAudit

extension SynthesizeCommand: Subcommand {
    static func run(_ parsed: ParsedCommand, _ console: Console) throws -> ExitCode {
        let (first, count) = (parsed[from], parsed[cases])
        guard first + count - 1 <= Synthesizer.numbers.upperBound else {
            throw parsed.usageError(.tooMany(from: first, most: Synthesizer.numbers.upperBound))
        }
        let codebook = try StudyInput.codebook(parsed)
        let destination = parsed[output].map { OutputDestination.file($0) } ?? .standardOutput
        let inputs = StudyInput.codebookFiles(parsed) + [parsed[Self.material]].compactMap(\.self)
        try destination.check(isNoneOf: inputs)
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
        let synthesizer = Synthesizer(codebook: codebook, material: places, seed: UInt64(parsed[seed]))
        do {
            try synthesizer.write(first...first + count - 1, as: parsed[format], to: destination)
        } catch let ambiguous as CodedCaseWriter.AmbiguousNumber {
            console.report(ambiguous.message(codebook: codebook))
            return .unusable
        }
        return .done
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
