import Foundation

@testable import SIPAudit

/// Reads tallies as the reader of cases does.
enum TallyTexts {
    struct IsNoTally: Error {}

    static func place(_ name: String) -> SourceLocation { SourceLocation(file: Masked(fileName: name)) }

    /// The tally that a text is. Throws all faults of it.
    static func read(_ text: String, codebook: Codebook, gathersPatterns: Bool = false) throws -> TallyFile {
        // In letters alone: the digits of a UUID may look like an identity number.
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        let fileName = "tally-" + String((0..<20).map { _ in letters.randomElement()! })
        let path = FileManager.default.temporaryDirectory.appending(path: fileName)
        try Data(text.utf8).write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }
        var options = CaseReader.Options()
        options.tallies = TallyReader(codebook: codebook, gathersPatterns: gathersPatterns)
        var reader = CaseReader(codebook: codebook, material: nil, options: options)
        reader.read(path.path()) { _ in }
        guard reader.log.isEmpty else { throw InputFaults(reader.log) }
        guard let file = reader.tallies.first?.file, reader.tallies.count == 1 else { throw IsNoTally() }
        return file
    }
}
