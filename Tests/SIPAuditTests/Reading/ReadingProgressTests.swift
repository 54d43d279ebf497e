import Synchronization
import Testing

@testable import SIPAudit

@Suite("The line that shows how far reading has come")
struct ReadingProgressTests {
    private func line(
        _ bytes: Int, of total: Int?, cases: Int, after elapsed: Duration, width: Int = 80,
        _ language: Language = .swedish
    ) -> String {
        ProgressText(bytes: bytes, total: total, cases: cases, elapsed: elapsed).line(
            in: language, width: width)
    }

    @Test("says bytes, cases, rate and time left, in both languages")
    func words() {
        let (bytes, total) = (1_234_000_000, 4_550_000_000)
        #expect(
            line(bytes, of: total, cases: 271_034, after: .seconds(6))
                == "1,2 av 4,6 GB lästa  271034 akter  206 MB/s  17 s kvar")
        #expect(
            line(bytes, of: total, cases: 271_034, after: .seconds(6), .english)
                == "1.2 of 4.6 GB read  271034 case files  206 MB/s  17 s left")
        #expect(line(bytes, of: nil, cases: 1, after: .seconds(6)) == "1,2 GB lästa  1 akt  206 MB/s")
        #expect(
            line(bytes, of: nil, cases: 1, after: .seconds(6), .english)
                == "1.2 GB read  1 case file  206 MB/s")
        let beginning = line(0, of: 9_000_000, cases: 0, after: .seconds(1))
        #expect(beginning == "0,0 av 9,0 MB lästa  0 akter  0 kB/s")
    }

    @Test(
        "numbers have the unit that suits them",
        arguments: [
            (0, "0 kB"), (500, "1 kB"), (1499, "1 kB"), (999_499, "999 kB"), (999_500, "1,0 MB"),
            (9_949_999, "9,9 MB"), (10_000_000, "10 MB"), (999_499_999, "999 MB"), (999_500_000, "1,0 GB"),
            (12_345_678_901, "12,3 GB"), (7_000_000_000_000, "7,0 TB"),
        ])
    func units(bytes: Int, text: String) {
        #expect(line(bytes, of: nil, cases: 2, after: .seconds(1)).hasPrefix(text + " lästa  2 akter"))
    }

    @Test(
        "time left is in its two largest units",
        arguments: [
            (1, "1 s kvar"), (59, "59 s kvar"), (60, "1 min 0 s kvar"), (3599, "59 min 59 s kvar"),
            (3600, "1 tim 0 min kvar"), (9000, "2 tim 30 min kvar"),
        ])
    func timeLeft(seconds: Int, text: String) {
        // A kilobyte a second.
        let line = line(1000, of: 1000 + seconds * 1000, cases: 3, after: .seconds(1))
        #expect(line.hasSuffix("  1 kB/s  " + text))
    }

    @Test("says nothing of the time left where nobody can tell")
    func unknownTime() {
        #expect(!line(1, of: 9_000_000_000, cases: 3, after: .seconds(1)).contains("kvar"))
        // The file grew while it was read.
        #expect(line(2000, of: 1000, cases: 3, after: .seconds(1)) == "2 kB lästa  3 akter  2 kB/s")
    }

    @Test("says which pass it is of several")
    func passes() {
        let text = ProgressText(
            bytes: 1000, total: 2000, cases: 1, elapsed: .seconds(1), pass: ReadingPass(2, of: 2))
        #expect(text.line(in: .swedish, width: 80) == "2/2  1 av 2 kB lästa  1 akt  1 kB/s  1 s kvar")
        #expect(text.line(in: .swedish, width: 22) == "2/2  1 av 2 kB lästa")
    }

    @Test("leaves out what a narrow terminal has no room for")
    func narrow() {
        func narrow(_ width: Int) -> String {
            line(120_000_000, of: 455_000_000, cases: 26_300, after: .seconds(1), width: width)
        }
        let whole = "120 av 455 MB lästa  26300 akter  120 MB/s  3 s kvar"
        #expect(narrow(whole.count + 1) == whole)
        #expect(narrow(whole.count) == "120 av 455 MB lästa  26300 akter  3 s kvar")
        #expect(narrow(42) == "120 av 455 MB lästa  3 s kvar")
        #expect(narrow(29) == "120 av 455 MB lästa")
        #expect(narrow(19) == "" && narrow(0) == "")
    }

    @Test("is drawn after a second, then five times a second at most")
    func pace() {
        var pace = ProgressPace()
        let due = [0, 999, 1000, 1100, 1199, 1200, 5000, 5199, 5200].filter { milliseconds in
            pace.isDue(at: .milliseconds(milliseconds))
        }
        #expect(due == [1000, 1200, 5000, 5200])
    }

    @Test("is drawn in its place, and erased once")
    func drawing() {
        let terminal = FakeTerminal()
        let progress = terminal.progress(total: 4_000_000)
        terminal.add(to: progress, at: .milliseconds(900))
        #expect(terminal.drawn == [])
        terminal.add(to: progress, at: .milliseconds(1000))
        terminal.add(to: progress, at: .milliseconds(1001))
        #expect(terminal.drawn == ["\r2,0 av 4,0 MB lästa  4 akter  2,0 MB/s  1 s kvar\u{1B}[K"])
        progress.end()
        progress.end()
        #expect(terminal.drawn.count == 2 && terminal.drawn.last == "\r\u{1B}[K")
        #expect(terminal.totalsAsked == 1)
    }

    @Test("draws and erases nothing where it was not time, or somebody else has the terminal")
    func nothing() {
        let terminal = FakeTerminal()
        let progress = terminal.progress(total: nil)
        terminal.add(to: progress, at: .milliseconds(999))
        terminal.isFree.withLock { $0 = false }
        terminal.add(to: progress, at: .seconds(9))
        progress.end()
        #expect(terminal.drawn == [] && terminal.totalsAsked == 0)
    }

    @Test("counts what the reader reads: every byte and every case")
    func reading() throws {
        let terminal = FakeTerminal()
        let progress = terminal.progress(total: nil)
        terminal.now.withLock { $0 = .seconds(1) }
        var options = CaseReader.Options()
        options.progress = progress
        var reader = CaseReader(codebook: try Study.codebook(), material: nil, options: options)
        reader.read(Repository.caseFiles) { _ in }
        let bytes = try Repository.files(below: "Fixtures/fou-nordost-2018/case-files", suffix: ".json")
            .reduce(0) { try $0 + Repository.bytes($1).count }
        #expect(reader.caseCount == 34)
        let rate = ProgressText(bytes: bytes, total: nil, cases: 34, elapsed: .seconds(1))
        #expect(terminal.drawn == ["\r" + rate.line(in: .swedish, width: 80) + "\u{1B}[K"])
    }
}

/// A terminal that remembers what was drawn, and a clock that is set.
private final class FakeTerminal: Sendable {
    let now = Mutex(Duration.zero)
    let isFree = Mutex(true)
    private let lines = Mutex<[String]>([])
    private let asked = Mutex(0)

    var drawn: [String] { lines.withLock { $0 } }
    var totalsAsked: Int { asked.withLock { $0 } }

    func progress(total: Int?) -> ReadingProgress {
        let screen = ReadingProgress.Screen(
            width: { 80 }, isFree: { self.isFree.withLock { $0 } },
            draw: { text in self.lines.withLock { $0.append(text) } },
            elapsed: { self.now.withLock { $0 } })
        return ReadingProgress(language: .swedish, screen: screen) {
            self.asked.withLock { $0 += 1 }
            return total
        }
    }

    /// A megabyte with two cases.
    func add(to progress: ReadingProgress, at time: Duration) {
        now.withLock { $0 = time }
        progress.add(bytes: 1_000_000, cases: 2)
    }
}
