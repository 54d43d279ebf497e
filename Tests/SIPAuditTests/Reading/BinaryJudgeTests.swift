import Foundation
import Testing

@testable import SIPAudit

/// The built command makes of mutated case files what the judge says, to the byte:
/// the coded values of those that are still whole, and every fault of the others.
///
/// `Tests/Mutations/run.sh` tries a million on the release binary.
@Suite("The built command against the judge")
struct BinaryJudgeTests {
    /// The command lies beside the test bundle that is running.
    private static let binary: URL = {
        let beside = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(
            path: "sip-audit")
        if FileManager.default.isExecutableFile(atPath: beside.path()) { return beside }
        return Repository.root.appending(path: ".build/debug/sip-audit")
    }()

    @Test("on mutated case files")
    func mutated() throws {
        let trials = MutationTrials(count: 300, seed: 20_261_125, binary: Self.binary)
        #expect(try trials.differences { print($0) } == [])
    }
}
