import Foundation
import PackagePlugin

/// Generates one Swift file that carries the default codebook, so that the
/// command needs no file beside itself. The generated copy lives in the build
/// directory and is never committed; the files under `codebook/` are the source.
@main
struct EmbedCodebookPlugin: BuildToolPlugin {
    /// The study that is embedded when no `--codebook` is given.
    private let study = "fou-nordost-2018"

    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let folder = context.package.directoryURL.appending(path: "codebook/\(study)")
        let files = try FileManager.default
            .contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "json" }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedCodebook.swift")
        return [
            .buildCommand(
                displayName: "Embedding codebook \(study)",
                executable: try context.tool(named: "embed-codebook").url,
                arguments: [output.path()] + files.map { $0.path() },
                inputFiles: files,
                outputFiles: [output])
        ]
    }
}
