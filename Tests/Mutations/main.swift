import Foundation

// COUNT SEED BINARY, from the root of the repository: see run.sh, which compiles this
// with what it takes from the tests.
let arguments = CommandLine.arguments
guard arguments.count == 4, let count = Int(arguments[1]), let seed = UInt64(arguments[2]) else {
    fatalError("count, seed and binary")
}
let trials = MutationTrials(count: count, seed: seed, binary: URL(filePath: arguments[3]))
let differences = try trials.differences { FileHandle.standardOutput.write(Data(($0 + "\n").utf8)) }
exit(differences.isEmpty ? 0 : 1)
