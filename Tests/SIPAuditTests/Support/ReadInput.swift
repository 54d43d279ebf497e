@testable import SIPAudit

/// What one run of the reader gave.
struct ReadInput {
    var caseFiles: [CaseFile] = []
    var origins: [CaseOrigin] = []
    var coded: [CodedCase] = []
    var faults: [InputFault] = []
    var notes: [Bilingual] = []
    var caseCount = 0

    init(
        _ path: String, codebook: Codebook? = nil, material: Material? = nil, format: InputFormat? = nil
    ) throws {
        let codebook = try codebook ?? Study.codebook()
        var reader = CaseReader(
            codebook: codebook, material: material, options: CaseReader.Options(format: format))
        reader.read(path) { inputCase in
            switch inputCase {
            case .caseFile(let caseFile, let origin):
                caseFiles.append(caseFile)
                origins.append(origin)
            case .coded(let codedCase): coded.append(codedCase)
            }
        }
        faults = reader.log.kept
        notes = reader.notes
        caseCount = reader.caseCount
    }

    /// Every fault as the command prints it, the folder left out.
    func texts(in language: Language = .swedish, without folder: String) -> [String] {
        faults.map { fault in
            let text = fault.text(in: language)
            return text.hasPrefix(folder + "/") ? String(text.dropFirst(folder.count + 1)) : text
        }
    }
}
