import Testing

@testable import SIPAudit

@Suite("Checks of the material")
struct MaterialCheckTests {
    private static let traits = #""birthYear": 1970, "gender": "man", "bornInSweden": "ja""#

    private func file(_ id: String, _ person: String, link: String? = nil) -> String {
        CheckedFile.file(
            id: id, (link.map { #""linkedTo": "\#($0)", "# } ?? "") + #""person": {\#(person)}"#)
    }

    private func known(_ id: String, since date: String = "2014-08-19", link: String? = nil) -> String {
        file(id, Self.traits + #", "knownSince": "\#(date)""#, link: link)
    }

    // MARK: - Duplicates

    @Test("files that may be of one person and are not linked")
    func unlinkedDuplicates() throws {
        let found = try UnlinkedDuplicates.findings(in: [
            known("K2"), known("K9", since: "2014-08-20"), known("K1"),
        ])
        #expect(
            found.map(\.message) == [
                Bilingual(sv: "K1 och K2 kan gälla samma person.", en: "K1 and K2 may be of the same person.")
            ])
        #expect(found.map(\.subject.caseID) == [Masked("K2")])
        #expect(found.map(\.field) == ["linkedTo"])
        // A chain, not every pair.
        let many = try UnlinkedDuplicates.findings(in: ["c", "a", "d", "b"].map { known($0) })
        #expect(
            many.map(\.message.english)
                == ["a", "b", "c"].enumerated().map {
                    "\($1) and \(["b", "c", "d"][$0]) may be of the same person."
                })
    }

    @Test("links either way, by way of others, in a circle, to itself, and two files with the same link")
    func linked() throws {
        func findings(_ files: String...) throws -> [String] {
            try UnlinkedDuplicates.findings(in: files).map(\.message.english)
        }
        #expect(try findings(known("a", link: "b"), known("b")) == [])
        #expect(try findings(known("a"), known("b", link: "a")) == [])
        #expect(try findings(known("a", link: "b"), known("b", link: "a")) == [])
        #expect(try findings(known("a", link: "c"), known("b", link: "c"), known("c")) == [])
        #expect(try findings(known("a", link: "x"), known("b", link: "x")) == [])
        #expect(try findings(known("a", link: "b"), known("b", link: "c"), known("c", link: "a")) == [])
        #expect(
            try findings(known("a", link: "a"), known("b", link: "b")) == [
                "a and b may be of the same person."
            ])
        // Linked by way of a file that agrees in nothing.
        #expect(
            try findings(known("a", link: "m"), file("m", #""gender": "kvinna""#), known("b", link: "m"))
                == [])
        #expect(
            try findings(known("a", link: "b"), known("b"), known("c"), known("d", link: "c"))
                == ["a and c may be of the same person."])
    }

    @Test(
        "files that differ, or of which too little is known, are silent",
        arguments: [
            #""birthYear": 1971, "gender": "man", "bornInSweden": "ja", "knownSince": "2014-08-19""#,
            #""birthYear": 1970, "gender": "kvinna", "bornInSweden": "ja", "knownSince": "2014-08-19""#,
            #""birthYear": 1970, "gender": "man", "bornInSweden": "nej", "knownSince": "2014-08-19""#,
            #""birthYear": 1970, "gender": "man", "bornInSweden": "ja", "knownSince": "2014-08""#,
            #""birthYear": 1970, "gender": "man", "bornInSweden": "ja", "knownSince": "2014-08-19", "education": "gymnasium""#,
        ])
    func different(person: String) throws {
        #expect(try UnlinkedDuplicates.findings(in: [known("a"), file("b", person)]).isEmpty)
    }

    @Test("what is framgår ej is no agreement")
    func notEvident() throws {
        for unknown in [
            Self.traits, Self.traits + #", "education": "framgår ej", "knownSince": "framgår ej""#,
            #""birthYear": 1970, "gender": "man", "bornInSweden": "framgår ej", "knownSince": "2014""#,
            #""birthYear": "framgår ej", "gender": "man", "bornInSweden": "ja", "knownSince": "2014""#, "",
        ] {
            #expect(try UnlinkedDuplicates.findings(in: [file("a", unknown), file("b", unknown)]).isEmpty)
        }
        #expect(
            try UnlinkedDuplicates.findings(in: [CheckedFile.file(""), CheckedFile.file(id: "K2", "")])
                .isEmpty)
    }

    @Test("a long chain of links takes no more than its length")
    func hostileLinks() throws {
        var check = try #require(
            UnlinkedDuplicates(codebook: Study.codebook(), material: nil, parameters: CheckParameters()))
        let source = SourceFile(name: "x", bytes: [])
        let template = try CheckedFile.audited(known("x")).caseFile
        for index in 0..<2000 {
            var caseFile = template
            caseFile[.id] = .text("\(index)")
            caseFile[.linkedTo] = .text("\((index + 1) % 2000)")
            check.count(try CheckedFile.audited(caseFile, CaseOrigin(source, parts: [:])))
        }
        #expect(check.findings().isEmpty)
    }

    // MARK: - Links

    @Test("a link to a file that is not there")
    func linkMissing() throws {
        let found = try LinkMissing.findings(in: [
            known("b", link: "y"), known("a", link: "x"), known("c", link: "a"), known("d", link: "d"),
            known("e"),
        ])
        #expect(
            found.map(\.message) == [
                Bilingual(
                    sv: "Akten a är länkad till x, som inte är med.",
                    en: "File a is linked to x, which is not there."),
                Bilingual(
                    sv: "Akten b är länkad till y, som inte är med.",
                    en: "File b is linked to y, which is not there."),
            ])
        #expect(found.map(\.field) == ["linkedTo", "linkedTo"])
        #expect(try LinkMissing.findings(in: [String]()).isEmpty)
    }

    // MARK: - Units

    private func material(_ unit: String) throws -> Material {
        let folder = ScratchFolder()
        folder.put(
            """
            {"format": "sip-audit/material/1", "study": "fou-nordost-2018", "invented": "ja",
            "municipalities": [{"name": "M", "units": [{"name": "E", "kind": "missbruk"\(unit)}]}]}
            """, at: "m.json")
        return try Material(path: folder["m.json"], codebook: Study.codebook())
    }

    @Test("a unit that took part and has no file")
    func unitWithoutFiles() throws {
        let took = #", "participated": "ja""#
        #expect(
            try UnitWithoutFiles.findings(in: [String](), material: material(took)).map(\.message) == [
                Bilingual(
                    sv: "E i M deltog enligt materialet, men ingen akt därifrån är med.",
                    en: "E in M took part by the material, but no file of it is there.")
            ])
        #expect(try UnitWithoutFiles.findings(in: [known("a")], material: material(took)).isEmpty)
        for other in [
            "", #", "participated": "nej""#, took + #", "hadFiles": "nej""#,
            #", "participated": "framgår ej""#,
        ] {
            #expect(try UnitWithoutFiles.findings(in: [String](), material: material(other)).isEmpty)
        }
        let codebook = try Study.codebook()
        #expect(UnitWithoutFiles(codebook: codebook, material: nil, parameters: CheckParameters()) == nil)
        #expect(DeclinedUnitHasFiles(codebook: codebook, material: nil, parameters: CheckParameters()) == nil)
    }

    @Test("a unit that did not take part, or had no file, and has one")
    func declinedUnitHasFiles() throws {
        #expect(
            try DeclinedUnitHasFiles.findings(
                in: [known("a")], material: material(#", "participated": "nej""#)
            )
            .map(\.message) == [
                Bilingual(
                    sv: "E i M deltog inte enligt materialet, men har 1 akt.",
                    en: "E in M did not take part by the material, but has 1 file.")
            ])
        #expect(
            try DeclinedUnitHasFiles.findings(
                in: [known("a"), known("b")],
                material: material(#", "participated": "ja", "hadFiles": "nej""#)
            ).map(\.message) == [
                Bilingual(
                    sv: "E i M saknade akter enligt materialet, men har 2 akter.",
                    en: "E in M had no files by the material, but has 2 files.")
            ])
        #expect(
            try DeclinedUnitHasFiles.findings(in: [String](), material: material(#", "participated": "nej""#))
                .isEmpty)
        #expect(
            try DeclinedUnitHasFiles.findings(
                in: [known("a")], material: material(#", "participated": "ja""#)
            ).isEmpty)
    }

    // MARK: - Not evident

    @Test("a variable that most files do not tell")
    func mostlyNotEvident() throws {
        func files(_ notEvident: Int, of count: Int) -> [String] {
            (0..<count).map { file("\($0)", #""gender": "\#($0 < notEvident ? "framgår ej" : "man")""#) }
        }
        let found = try MostlyNotEvident.findings(in: files(3, of: 5))
        #expect(
            found.map(\.message) == [
                Bilingual(
                    sv: "”Kön” är ”framgår ej” i 3 av 5 akter.",
                    en: "“Gender” is “not evident” in 3 of 5 files.")
            ])
        #expect(found.map(\.bindings) == [[Finding.Binding("item", "gender")]])
        #expect(try MostlyNotEvident.findings(in: files(3, of: 6)).isEmpty)
        #expect(try MostlyNotEvident.findings(in: files(4, of: 4)).isEmpty)
        #expect(
            try MostlyNotEvident.findings(in: files(3, of: 5) + [CheckedFile.file(id: "x", "")]).map(
                \.message.english)
                == ["“Gender” is “not evident” in 3 of 5 files."])
    }
}
