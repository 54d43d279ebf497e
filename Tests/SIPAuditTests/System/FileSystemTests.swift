import Testing

@testable import SIPAudit

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

@Suite struct FileSystemTests {
    private let folder = ScratchFolder()

    private func fault(reading path: String) -> InputFault? {
        do throws(InputFault) {
            _ = try FileSystem.read(path)
            return nil
        } catch {
            return error
        }
    }

    @Test func kinds() {
        folder.put("x", at: "fil")
        folder.makeFolder("mapp")
        folder.makePipe("rör")
        folder.link("länk", to: folder["fil"])
        folder.link("död", to: folder["ingen"])
        #expect(FileSystem.kind(of: folder["fil"]) == .file)
        #expect(FileSystem.kind(of: folder["länk"]) == .file)
        #expect(FileSystem.kind(of: folder["mapp"]) == .folder)
        #expect(FileSystem.kind(of: folder["rör"]) == .other)
        #expect(FileSystem.kind(of: folder["död"]) == .missing)
        #expect(FileSystem.kind(of: folder["ingen"]) == .missing)
        #expect(FileSystem.kind(of: folder["fil/under"]) == .missing)
    }

    @Test func sameFileByAnyPath() {
        folder.put("x", at: "a")
        folder.put("x", at: "b")
        folder.makeFolder("mapp")
        folder.link("c", to: "a")
        #expect(FileSystem.isSameFile(folder["a"], folder["mapp/../a"]))
        #expect(FileSystem.isSameFile(folder["a"], folder["c"]))
        #expect(!FileSystem.isSameFile(folder["a"], folder["b"]))
        #expect(!FileSystem.isSameFile(folder["ingen"], folder["ingen"]))
    }

    @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 300_000])
    func readsFilesOfAnySize(size: Int) throws {
        let content = String(repeating: "å", count: size / 2) + (size % 2 == 1 ? "x" : "")
        folder.put(content, at: "fil")
        #expect(try FileSystem.read(folder["fil"]) == Array(content.utf8))
    }

    @Test func readsAPipe() async throws {
        folder.makePipe("rör")
        let (path, content) = (folder["rör"], String(repeating: "akt ", count: 100_000))
        async let outcome = OutputWriter.write(content, to: .file(path))
        #expect(try FileSystem.read(path) == Array(content.utf8))
        #expect(try await outcome == .complete)
    }

    @Test(.enabled(if: FileSystem.kind(of: "/proc/self/status") == .file))
    func readsFilesThatClaimToBeEmpty() throws {
        #expect(try !FileSystem.read("/proc/self/status").isEmpty)
    }

    @Test func aMissingFile() {
        let fault = fault(reading: folder["akt.json"])
        #expect(fault?.id == "read.missing")
        #expect(fault?.location.file.description == folder["akt.json"])
        #expect(fault?.message.swedish == "finns inte; kontrollera stavningen och att du står i rätt mapp")
        #expect(
            fault?.message.english
                == "does not exist; check the spelling and that you are in the right folder")
    }

    @Test func aFolderIsNoFile() {
        let fault = fault(reading: folder.path)
        #expect(fault?.id == "read.not-a-file")
        #expect(fault?.message.swedish == "är en mapp, här behövs en fil")
        #expect(fault?.message.english == "is a folder where a file is needed")
    }

    @Test(.enabled(if: geteuid() != 0, "root may read everything"))
    func aFileWithoutPermission() {
        folder.put("x", at: "fil")
        chmod(folder["fil"], 0)
        let fault = fault(reading: folder["fil"])
        #expect(fault?.id == "read.permission")
        #expect(fault?.message.swedish == "får inte läsas; be den som äger filen om läsbehörighet")
        #expect(fault?.message.english == "may not be read; ask its owner for permission to read it")
    }

    @Test func otherErrorsNameTheirReason() {
        let fault = fault(reading: folder[String(repeating: "a", count: 300)])
        #expect(fault?.id == "read.failed")
        #expect(fault?.message.swedish == "kunde inte läsas: namnet är för långt")
        #expect(fault?.message.english == "could not be read: the name is too long")
    }

    @Test func identityNumbersInFileNamesAreMasked() {
        let number = InventedIdentityNumber.ten(year: 1985, month: 7, day: 9, serial: 980)
        #expect(
            fault(reading: "/ingen/\(number).json")?.location.file.description == "/ingen/••••••-••••.json")
    }
}

@Suite struct FolderListingTests {
    private let folder = ScratchFolder()

    private func list(_ path: String) -> (files: [String], faults: [InputFault]) {
        var faults = FaultLog()
        let files = FileSystem.files(in: path, faults: &faults)
        return (files, faults.kept)
    }

    @Test func filesAreSortedByTheirBytes() {
        for name in ["b", "a", "ä", "Z", "10", "9"] { folder.put("", at: name + ".json") }
        folder.makeFolder("a")
        folder.makeFolder("a/djup")
        folder.put("", at: "a/djup/1.json")
        folder.put("", at: "a/0.json")
        let (files, faults) = list(folder.path)
        #expect(
            files == [
                "10.json", "9.json", "Z.json", "a.json", "a/0.json", "a/djup/1.json", "b.json", "ä.json",
            ])
        #expect(faults == [])
        #expect(list(folder.path + "/").files == files)
    }

    @Test func hiddenAndOfficeFilesAreIgnored() {
        folder.makeFolder(".git")
        for name in [".DS_Store", "~$akt.xlsx", ".git/x", "akt~$.json"] { folder.put("", at: name) }
        #expect(list(folder.path).files == ["akt~$.json"])
    }

    @Test func linksAreFollowedButNotInCircles() {
        folder.makeFolder("a")
        folder.put("", at: "a/1.json")
        folder.link("a/tillbaka", to: folder.path)
        folder.link("b", to: folder["a"])
        folder.link("c.json", to: folder["a/1.json"])
        let (files, faults) = list(folder.path)
        #expect(files == ["a/1.json", "b/1.json", "c.json"])
        #expect(faults.map(\.id) == ["read.folder-loop", "read.folder-loop"])
        #expect(
            faults.map(\.location.file.description) == [folder["a/tillbaka"], folder["b/tillbaka"]])
        #expect(
            faults[0].message.swedish
                == "är en länk tillbaka till en mapp den själv ligger i; ta bort länken")
        #expect(
            faults[0].message.english == "is a link back to a folder that it stands in; remove the link")
    }

    @Test func whatIsNoFileIsReported() {
        folder.put("", at: "1.json")
        folder.makePipe("rör")
        folder.link("död", to: "ingen")
        let (files, faults) = list(folder.path)
        #expect(files == ["1.json"])
        #expect(faults.map(\.id) == ["read.missing", "read.not-a-file"])
        #expect(faults[1].message.swedish == "är ingen vanlig fil; ange en fil, eller - för standard in")
        #expect(faults[1].message.english == "is not a regular file; name a file, or - for standard input")
    }

    @Test func theFolderItselfMustBeOne() {
        folder.put("", at: "1.json")
        #expect(list(folder["ingen"]).faults.map(\.id) == ["read.missing"])
        let faults = list(folder["1.json"]).faults
        #expect(faults.map(\.id) == ["read.not-a-folder"])
        #expect(faults.map(\.message) == [Bilingual(sv: "är inte en mapp", en: "is not a folder")])
    }

    #if os(Linux)
        @Test func namesThatAreNotUTF8AreReported() {
            let path = Array((folder.path + "/").utf8) + [0xE5, 0x2E, 0x6A]  // å in Windows-1252
            (path.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer {
                _ = fclose(fopen($0.baseAddress!, "w"))
            }
            let (files, faults) = list(folder.path)
            #expect(files == [])
            #expect(faults.map(\.id) == ["read.file-name"])
            #expect(faults[0].location.file.description == folder["\u{FFFD}.j"])
            #expect(faults[0].message.swedish == "har ett namn som inte är UTF-8; byt namn på filen")
            #expect(faults[0].message.english == "has a name that is not UTF-8; rename the file")
            unlink(path.map { CChar(bitPattern: $0) } + [0])
        }
    #endif
}
