import Testing

@testable import SIPAudit

@Suite("A folder of output")
struct OutputFolderTests {
    private let folder = ScratchFolder()

    @Test("appears with all its files, for the user alone")
    func whole() throws {
        try OutputFolder.write([("a.csv", "1\n"), ("b.csv", "2\n")], to: folder["set"])
        #expect(folder.content(of: "set/a.csv") == "1\n")
        #expect(folder.content(of: "set/b.csv") == "2\n")
        #expect(folder.names == ["set"])
        #expect(folder.permissions(of: "set") == 0o700)
    }

    @Test("takes no place that is taken")
    func exists() {
        folder.put("x", at: "set")
        #expect {
            try OutputFolder.write([("a.csv", "1\n")], to: folder["set"])
        } throws: { error in
            let fault = error as? OutputFault
            return fault?.id == "output.exists"
                && fault?.message.swedish == folder["set"] + " finns redan; ange en ny mapp med -o"
                && fault?.message.english == folder["set"] + " exists already; give a new folder with -o"
        }
        #expect(folder.content(of: "set") == "x")
    }

    @Test("leaves nothing behind when a file cannot be written")
    func failure() {
        #expect(throws: OutputFault.self) {
            try OutputFolder.write([("a.csv", "1\n"), ("saknas/b.csv", "2\n")], to: folder["set"])
        }
        #expect(folder.names == [])
    }
}
