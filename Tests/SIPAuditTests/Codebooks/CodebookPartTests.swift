import Synchronization
import Testing

@testable import SIPAudit

struct CodebookPartTests {
    @Test func aPartIsReadOnceWhoeverAsks() async {
        let counter = Counter()
        let part = CodebookPart { counter.next() }
        #expect(counter.count == 0)
        await withTaskGroup(of: Int.self) { group in
            for _ in 0..<50 { group.addTask { part.value } }
            for await value in group { #expect(value == 1) }
        }
        #expect(counter.count == 1)
    }

    @Test func aPartThatWasReadIsThere() {
        #expect(CodebookPart("x").value == "x")
    }

    private final class Counter: Sendable {
        private let state = Mutex(0)

        var count: Int { state.withLock { $0 } }

        func next() -> Int {
            state.withLock { state in
                state += 1
                return state
            }
        }
    }
}
