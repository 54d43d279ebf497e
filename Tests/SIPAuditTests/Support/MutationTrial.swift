import Foundation

@testable import SIPAudit

/// The built command against the judge, on as many mutated case files as one likes.
struct MutationTrials {
    let count: Int
    let seed: UInt64
    let binary: URL

    /// Every difference between the two, in words.
    ///
    /// - Parameter say: told of each as it is found, and at the end what was tried.
    func differences(_ say: (String) -> Void) throws -> [String] {
        var random = SeededGenerator(seed: seed)
        var trials = try [
            MutationTrial(study: "Fixtures/exempelstudie", isEmbedded: false, binary),
            MutationTrial(study: "Fixtures/fou-nordost-2018", isEmbedded: true, binary),
        ]
        for number in 0..<count {
            try trials[number % trials.count].tryMutant(number, &random, say)
        }
        for index in trials.indices { try trials[index].finish(say) }
        func sum(_ counted: KeyPath<MutationTrial, Int>) -> Int {
            trials.map { $0[keyPath: counted] }.reduce(0, +)
        }
        let differences = trials.flatMap(\.differences)
        say(
            "\(sum(\.judged)) mutants from seed \(seed), \(sum(\.whole)) of them without faults, in "
                + "\(sum(\.runs)) runs of \(binary.path()): \(differences.count) differences")
        return differences
    }
}

/// Mutates the case files of a study and gathers them for the command.
struct MutationTrial {
    private let command: JudgedCommand
    private let options: [String]
    private let binary: URL
    /// Case files as people write them, in several lines.
    private let files: [[UInt8]]
    /// As a program writes them, each in a line, in either spelling.
    private let synthesizer: Synthesizer
    private let writers: [CaseFileLineWriter]
    /// One of case files without faults and one of the others, for each form.
    private var batches: [JudgedBatch.Form: [Bool: JudgedBatch]] = [:]
    private(set) var judged = 0
    private(set) var whole = 0
    private(set) var runs = 0
    private(set) var differences: [String] = []

    init(study: String, isEmbedded: Bool, _ binary: URL) throws {
        let folder = Repository.root.appending(path: study + "/codebook").path()
        let codebook = isEmbedded ? try Codebook.embedded() : try Codebook(folder: folder)
        command = JudgedCommand(codebook: codebook)
        options = isEmbedded ? [] : ["--codebook", folder]
        self.binary = binary
        files = try Repository.files(below: study + "/case-files", suffix: ".json").map {
            try Repository.bytes($0)
        }
        synthesizer = Synthesizer(codebook: codebook, material: .invented(for: codebook), seed: 1)
        writers = [
            CaseFileLineWriter(codebook: codebook),
            CaseFileLineWriter(codebook: codebook, style: .init(sortsKeys: true, escapesLetters: true)),
        ]
    }

    mutating func tryMutant(
        _ number: Int, _ random: inout SeededGenerator, _ say: (String) -> Void
    ) throws {
        let form = JudgedBatch.Form.allCases.randomElement(using: &random)!
        var mutant = original(form, number, &random)
        // Most mutations do harm, and what stays whole has to be tried as well.
        let isHarmless = Int.random(in: 0..<8, using: &random) == 0
        let mutate = isHarmless ? JSONMutation.respell : JSONMutation.apply
        for _ in 0..<Int.random(in: 1...3, using: &random) { mutate(&mutant, &random) }
        if form == .lines {
            let line = mutant.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
            if try add(line: line, say) { return }
        }
        try add(file: mutant, say)
    }

    /// A case file with an id of its own.
    private func original(
        _ form: JudgedBatch.Form, _ number: Int, _ random: inout SeededGenerator
    ) -> [UInt8] {
        switch form {
        case .folder:
            var bytes = files.randomElement(using: &random)!
            let key = Array("\"id\": \"".utf8)
            let start = bytes.indices.first { bytes[$0...].starts(with: key) }! + key.count
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\""))!
            bytes.replaceSubrange(start..<end, with: JudgedBatch.letters(number).utf8)
            return bytes
        case .lines:
            var text = TextBuffer()
            writers.randomElement(using: &random)!.write(synthesizer.caseFile(number + 1), to: &text)
            return text.withBytes { Array($0.dropLast()) }
        }
    }

    private mutating func add(file bytes: [UInt8], _ say: (String) -> Void) throws {
        try add(bytes, .folder, say) { (command, path, _) throws(InputFault) in
            // As the reader of a file does: what begins otherwise is hardly JSON.
            let isJSON = bytes.first { $0 != 0x20 && !(0x09...0x0D).contains($0) } == UInt8(ascii: "{")
            let source = try TextDecoding.decode(bytes, name: path, fallbackToWindows1252: !isJSON)
            try source.refuseIdentityNumbers()
            return command.outcome(of: source)
        }
    }

    /// Whether the line can stand among others: what is said of a NUL, a byte that
    /// is no UTF-8 or an identity number, is said in place of all near it, and a
    /// blank line is none when it is the last.
    private mutating func add(line bytes: [UInt8], _ say: (String) -> Void) throws -> Bool {
        guard let text = try? TextDecoding.decode(bytes, name: "line"), text.bytes == bytes,
            !text.isBlank, (try? text.refuseIdentityNumbers()) != nil
        else { return false }
        try add(bytes, .lines, say) { command, path, line in
            let source = SourceFile(name: path, bytes: bytes + [0x0A], firstLine: line, isEndOfFile: false)
            var log = FaultLog()
            let records = JSONLines(splitting: source, log: &log).records
            if let fault = log.kept.first { return JudgedCommand.Outcome(fault) }
            return command.outcome(
                of: SourceFile(
                    name: path, bytes: Array(source.bytes[records[0].range]), firstLine: line,
                    isEndOfFile: false))
        }
        return true
    }

    private mutating func add(
        _ bytes: [UInt8], _ form: JudgedBatch.Form, _ say: (String) -> Void,
        _ judge: (JudgedCommand, String, Int) throws(InputFault) -> JudgedCommand.Outcome
    ) throws {
        func outcome(in batch: JudgedBatch) -> JudgedCommand.Outcome {
            do throws(InputFault) {
                return try judge(command, batch.next.path, batch.next.line)
            } catch {
                return JudgedCommand.Outcome(error)
            }
        }
        judged += 1
        // Where it will stand is known only when it is known in which batch.
        var batch = batch(form, isWhole: true)
        var result = outcome(in: batch)
        if result.faults.isEmpty {
            whole += 1
        } else {
            batch = self.batch(form, isWhole: false)
            result = outcome(in: batch)
        }
        if !batch.takes(result) {
            try run(batch, say)
            batch = JudgedBatch(form)
            result = outcome(in: batch)
        }
        if !result.readerAgrees {
            let text = String(decoding: bytes.prefix(3000), as: UTF8.self)
            differences.append("the reader, not in \(batch.next.path): \(text)")
            say(differences.last!)
        }
        batch.add(bytes, result)
        batches[form, default: [:]][batch.isWhole] = batch
    }

    private func batch(_ form: JudgedBatch.Form, isWhole: Bool) -> JudgedBatch {
        batches[form]?[isWhole] ?? JudgedBatch(form)
    }

    private mutating func run(_ batch: JudgedBatch, _ say: (String) -> Void) throws {
        runs += 1
        guard let difference = try batch.difference(of: binary, command, options: options) else { return }
        let place = try batch.keep(
            as: "sip-audit-difference-\(ProcessInfo.processInfo.processIdentifier)-\(runs)")
        differences.append("\(place): \(difference)")
        say(differences.last!)
    }

    mutating func finish(_ say: (String) -> Void) throws {
        for batch in batches.values.flatMap(\.values) { try run(batch, say) }
    }
}
