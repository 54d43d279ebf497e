@testable import SIPAudit

/// Reads one case file from a text.
enum Reading {
    static func faults(of text: String, codebook: Codebook? = nil) throws -> [InputFault] {
        try read(text, codebook: codebook).log.kept
    }

    static func read(_ text: String, codebook: Codebook? = nil) throws -> (caseFile: CaseFile?, log: FaultLog)
    {
        let codebook = try codebook ?? Study.codebook()
        var reader = CaseFileJSON(codebook: codebook)
        let source = SourceFile(name: "x", bytes: Array(text.utf8))
        let caseFile = try reader.read(source)
        return (caseFile, reader.log)
    }
}
