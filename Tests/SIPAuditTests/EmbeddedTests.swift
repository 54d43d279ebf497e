import Testing
@testable import SIPAudit
@Test func embedded() { #expect(EmbeddedCodebook.files.count >= 1) }
