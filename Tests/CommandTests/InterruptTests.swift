import Foundation
import Testing

// One at a time: each test starts processes of its own.
@Suite("A signal", .serialized)
struct InterruptTests {
    /// The command, waiting for input with its output begun.
    private struct Waiting {
        let scratch: Scratch
        let process = Process()
        let input = Pipe()

        init(after script: String = "") throws {
            scratch = try Scratch()
            process.executableURL = URL(filePath: "/bin/sh")
            process.arguments = [
                "-c", script + "exec \"$0\" code - -o ut.csv", CommandRun.binary.path(),
            ]
            process.currentDirectoryURL = scratch.url
            process.standardInput = input
            process.standardError = FileHandle.nullDevice
            // The command starts with what this thread ignores and holds: the
            // threads of tests hold all signals, and in the background some are ignored.
            let numbers = [SIGINT, SIGTERM, SIGHUP]
            let ignored = numbers.map { ($0, signal($0, SIG_DFL)) }
            var held = sigset_t()
            var before = sigset_t()
            sigemptyset(&held)
            for number in numbers { sigaddset(&held, number) }
            pthread_sigmask(SIG_UNBLOCK, &held, &before)
            try process.run()
            pthread_sigmask(SIG_SETMASK, &before, nil)
            for (number, handler) in ignored { signal(number, handler) }
            for _ in 0..<1000 where try names.isEmpty { usleep(10_000) }
        }

        /// Sends a signal, and waits for the command to end.
        func end(by number: Int32) {
            kill(process.processIdentifier, number)
            for _ in 0..<1000 where process.isRunning { usleep(10_000) }
            if process.isRunning { kill(process.processIdentifier, SIGKILL) }
            process.waitUntilExit()
        }

        /// What lies where the output goes, hidden files too.
        var names: [String] {
            get throws { try FileManager.default.contentsOfDirectory(atPath: scratch.url.path()) }
        }
    }

    @Test("that ends the command removes what it had begun to write", arguments: [SIGINT, SIGTERM, SIGHUP])
    func removes(number: Int32) throws {
        let waiting = try Waiting()
        #expect(try waiting.names == [".ut.csv.tmp-\(waiting.process.processIdentifier)"])
        waiting.end(by: number)
        #expect(waiting.process.terminationReason == .uncaughtSignal)
        #expect(waiting.process.terminationStatus == number)
        #expect(try waiting.names == [])
    }

    @Test("that is ignored, as under nohup, stays ignored")
    func ignored() throws {
        let waiting = try Waiting(after: "trap '' HUP; ")
        kill(waiting.process.processIdentifier, SIGHUP)
        usleep(50_000)
        let names = try waiting.names
        #expect(waiting.process.isRunning && names.count == 1)
        waiting.end(by: SIGTERM)
        #expect(waiting.process.terminationStatus == SIGTERM)
        #expect(try waiting.names == [])
    }
}
