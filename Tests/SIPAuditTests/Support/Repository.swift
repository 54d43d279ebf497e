import Foundation

/// The files of the repository that the tests read.
enum Repository {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static let fixture = root.appending(path: "Fixtures/fou-nordost-2018")
    static let caseFiles = fixture.appending(path: "case-files").path()
    static let material = fixture.appending(path: "material.json").path()

    static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: root.appending(path: path)))
    }

    /// The files below a folder whose names end in `suffix`, in a stable order.
    static func files(below folder: String, suffix: String) throws -> [String] {
        let all = try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path())
        return all.filter { $0.hasSuffix(suffix) }.sorted().map { folder + "/" + $0 }
    }
}
