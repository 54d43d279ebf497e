// swift-tools-version: 6.0
import PackageDescription

let package = Package(
    name: "SIPAudit",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "SIPAudit", targets: ["SIPAudit"]),
        .executable(name: "sip-audit", targets: ["sip-audit"]),
    ],
    targets: [
        .target(name: "SIPAudit", plugins: ["EmbedCodebookPlugin"]),
        .executableTarget(name: "sip-audit", dependencies: ["SIPAudit"]),
        .executableTarget(name: "embed-codebook", path: "Sources/EmbedCodebook"),
        .plugin(
            name: "EmbedCodebookPlugin", capability: .buildTool(), dependencies: ["embed-codebook"],
            path: "Sources/EmbedCodebookPlugin"),
        .testTarget(name: "SIPAuditTests", dependencies: ["SIPAudit"]),
        .testTarget(name: "CommandTests", dependencies: ["SIPAudit", "sip-audit"]),
    ],
    swiftLanguageModes: [.v6]
)
