/// Where a case file was read, so that whatever is said about a part of it can
/// be located.
public struct CaseOrigin: Sendable {
    private let source: SourceFile
    /// For a CSV set: the file of each list, by its name in the case file.
    private let partSources: [String: SourceFile]

    init(_ source: SourceFile, partSources: [String: SourceFile] = [:]) {
        self.source = source
        self.partSources = partSources
    }

    /// The place of a byte in the file that holds the list `part`.
    /// O(offset).
    public func location(in part: String, at position: Int) -> SourceLocation {
        (partSources[part] ?? source).location(at: position)
    }

    public var location: SourceLocation { source.location }
}

/// A case, as one of the formats gives it.
public enum InputCase: Sendable {
    /// A case file, still to be coded.
    case caseFile(CaseFile, CaseOrigin)
    /// A row of a flat file, coded by hand.
    case coded(CodedCase)

    public var id: String {
        switch self {
        case .caseFile(let caseFile, _): caseFile[.id].text ?? ""
        case .coded(let codedCase): codedCase.id
        }
    }
}
