import Testing

@testable import SIPAudit

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

@Suite struct OutputWriterTests {
    private let folder = ScratchFolder()

    private func fault(writingTo path: String, _ text: String = "x") -> OutputFault? {
        do throws(OutputFault) {
            try OutputWriter.write(text, to: .file(path))
            return nil
        } catch {
            return error
        }
    }

    @Test func aFileAppearsWhole() throws {
        let text = String(repeating: "Tabell 11;27\n", count: 100_000)
        #expect(try OutputWriter.write(text, to: .file(folder["ut.csv"])) == .complete)
        #expect(folder.content(of: "ut.csv") == text)
        #expect(folder.permissions(of: "ut.csv") == 0o600)
        #expect(folder.names == ["ut.csv"])
    }

    @Test func anEmptyOutputIsAFileToo() throws {
        try OutputWriter.write("", to: .file(folder["ut.csv"]))
        #expect(folder.content(of: "ut.csv") == "")
    }

    @Test func partsAreWrittenInOrder() throws {
        var writer = try OutputWriter(to: .file(folder["ut.csv"]))
        try writer.write("a")
        try writer.write([0x62, 0x63][...])
        try writer.write("åäö".utf8.lazy.map { $0 })
        #expect(try writer.finish() == .complete)
        #expect(folder.content(of: "ut.csv") == "abcåäö")
    }

    @Test func anUnfinishedFileLeavesTheOldOne() throws {
        folder.put("gammalt", at: "ut.csv")
        func fail() throws {
            var writer = try OutputWriter(to: .file(folder["ut.csv"]))
            try writer.write("halva")
            #expect(folder.content(of: "ut.csv") == "gammalt")
            #expect(folder.names == [".ut.csv.tmp-\(getpid())", "ut.csv"])
            #expect(folder.permissions(of: ".ut.csv.tmp-\(getpid())") == 0o600)
        }
        try fail()
        #expect(folder.content(of: "ut.csv") == "gammalt")
        #expect(folder.names == ["ut.csv"])
    }

    @Test func aFileLeftByACrashIsNoObstacle() throws {
        folder.put("skräp", at: ".ut.csv.tmp-\(getpid())")
        try OutputWriter.write("nytt", to: .file(folder["ut.csv"]))
        #expect(folder.content(of: "ut.csv") == "nytt")
        #expect(folder.names == [".ut.csv.tmp-\(getpid())", "ut.csv"])
    }

    @Test func aLinkStaysALink() throws {
        folder.put("gammalt", at: "fil")
        folder.link("länk", to: "fil")
        try OutputWriter.write("nytt", to: .file(folder["länk"]))
        #expect(folder.content(of: "fil") == "nytt")
        var status = stat()
        #expect(lstat(folder["länk"], &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    }

    @Test func aVeryLongNameCanBeWritten() throws {
        let name = String(repeating: "å", count: 125) + ".csv"
        try OutputWriter.write("x", to: .file(folder[name]))
        #expect(folder.names == [name])
    }

    @Test(.enabled(if: FileSystem.kind(of: "/dev/full") == .other))
    func aFullDisk() {
        let fault = fault(writingTo: "/dev/full")
        #expect(fault?.id == "output.disk-full")
        #expect(
            fault?.message.swedish
                == "kunde inte skriva till /dev/full: disken är full; frigör utrymme eller välj en annan plats"
        )
        #expect(
            fault?.message.english
                == "could not write to /dev/full: the disk is full; free some space or choose another location"
        )
    }

    @Test func aMissingFolder() {
        let path = folder["ingen/ut.csv"]
        let fault = fault(writingTo: path)
        #expect(fault?.id == "output.missing-folder")
        #expect(
            fault?.message.swedish
                == "kunde inte skriva till \(path): mappen finns inte; skapa den eller välj en annan plats")
        #expect(
            fault?.message.english
                == "could not write to \(path): the folder does not exist; create it or choose another location"
        )
    }

    @Test func aFolderIsNoDestination() {
        let fault = fault(writingTo: folder.path)
        #expect(fault?.id == "output.is-folder")
        #expect(
            fault?.message.swedish
                == "kunde inte skriva till \(folder.path): det är en mapp; ange ett filnamn")
        #expect(
            fault?.message.english
                == "could not write to \(folder.path): it is a folder; give the name of a file")
    }

    @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
    func aFolderWithoutPermission() {
        chmod(folder.path, 0o500)
        let path = folder["ut.csv"]
        let fault = fault(writingTo: path)
        chmod(folder.path, 0o700)
        #expect(fault?.id == "output.permission")
        #expect(
            fault?.message.swedish
                == "kunde inte skriva till \(path): behörighet saknas; välj en mapp där du får skriva")
        #expect(
            fault?.message.english
                == "could not write to \(path): permission is missing; choose a folder where you may write")
    }

    @Test(arguments: [
        (EROFS, "output.permission"), (EPERM, "output.permission"), (EDQUOT, "output.disk-full"),
        (ENOTDIR, "output.missing-folder"), (EIO, "output.failed"), (9999, "output.failed"),
    ])
    func everyErrorHasAnId(code: Int32, id: String) {
        #expect(OutputFault(SystemError(code: code), destination: .standardOutput).id == id)
    }

    @Test func unknownErrorsSayTheirNumber() {
        let fault = OutputFault(SystemError(code: 9999), destination: .standardOutput)
        #expect(fault.message.swedish == "kunde inte skriva till standard ut: systemfel 9999")
        #expect(fault.message.english == "could not write to standard output: system error 9999")
    }

    @Test func aReaderThatGoesAwayEndsQuietly() throws {
        folder.makePipe("rör")
        // Opened for both, so that opening it waits for nobody.
        let reader = open(folder["rör"], O_RDWR)
        var writer = try OutputWriter(to: .file(folder["rör"]))
        try writer.write("första")
        close(reader)
        try writer.write("andra")
        try writer.write("tredje")
        #expect(try writer.finish() == .pipeClosed)
    }

    @Test func anInputIsNoDestination() throws {
        folder.put("x", at: "akt.json")
        folder.link("länk", to: "akt.json")
        let destination = OutputDestination.file(folder["länk"])
        try destination.check(isNoneOf: [folder["annan.json"], "-"])
        try OutputDestination.standardOutput.check(isNoneOf: [folder["akt.json"]])
        do throws(OutputFault) {
            try destination.check(isNoneOf: [folder["annan.json"], folder["akt.json"]])
            Issue.record("an input was accepted")
        } catch {
            let name = folder["länk"]
            #expect(error.id == "output.is-input")
            #expect(
                error.message.swedish
                    == "\(name) är också indata och skulle skrivas över; ange ett annat namn med -o")
            #expect(
                error.message.english
                    == "\(name) is also input and would be overwritten; give another name with -o")
        }
    }
}

@Suite struct TerminalTests {
    @Test func environment() {
        #expect(Terminal.environment("PATH") != nil)
        #expect(Terminal.environment("SIP_AUDIT_IS_NOT_SET") == nil)
    }
}
