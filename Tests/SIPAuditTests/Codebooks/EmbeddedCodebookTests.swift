import Testing

@testable import SIPAudit

@Suite("The embedded codebook")
struct EmbeddedCodebookTests {
    @Test("is byte for byte the files under codebook/")
    func equalsFiles() throws {
        let names = EmbeddedCodebook.files.map(\.name)
        let files = try Repository.files(below: "codebook/fou-nordost-2018", suffix: ".json")
        #expect(names == files.map { String($0.split(separator: "/").last!) })
        for (name, content) in EmbeddedCodebook.files {
            let embedded = content.withUTF8Buffer { Array($0) }
            #expect(try embedded == Repository.bytes("codebook/fou-nordost-2018/" + name), "\(name)")
        }
    }

    @Test("loads without a fault, from the binary and from its folder alike")
    func loads() throws {
        let embedded = try Codebook.embedded()
        let folder = try Codebook(folder: Repository.root.appending(path: "codebook/fou-nordost-2018").path())
        #expect(embedded.digest == folder.digest)
        #expect(embedded.variables.map(\.id) == folder.variables.map(\.id))
        #expect(embedded.tables.map(\.id) == folder.tables.map(\.id))
    }

    @Test("says of every variable and table by which lines of the report it was made")
    func sources() throws {
        let codebook = try Codebook.embedded()
        let sources =
            codebook.variables.map { ($0.id, $0.source) } + codebook.tables.map { ($0.id, $0.source) }
        // Line by line, a range of lines with an en dash.
        let lines = /((Tabell|Bilaga) \d+, |own: (Bilaga \d+, )?)?rad \d+(–\d+)?(, \d+(–\d+)?)*(; own: .+)?/
        for (id, source) in sources { #expect(source.wholeMatch(of: lines) != nil, "\(id): \(source)") }
    }
}
