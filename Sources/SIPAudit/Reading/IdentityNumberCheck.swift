extension SourceFile {
    /// Refuses a file that holds an identity number, in its text or its name.
    ///
    /// The whole text is searched, keys and ids with it, before anything of it
    /// is understood. O(n).
    func refuseIdentityNumbers() throws(InputFault) {
        if IdentityNumberDetector.isMatch(in: name) {
            throw InputFault(id: "read.identity-number", location: location, message: .identityNumberInName)
        }
        if let range = bytes.withUnsafeBufferPointer({ IdentityNumberDetector.firstMatch(in: $0) }) {
            throw InputFault(
                id: "read.identity-number", location: location(at: range.lowerBound), message: .identityNumber
            )
        }
    }
}

extension JSONDocument {
    /// Refuses an identity number that escapes hide from the search of the
    /// whole text.
    func refuseEscapedIdentityNumbers() throws(InputFault) {
        guard let index = root.escapedIdentityNumber else { return }
        throw InputFault(
            id: "read.identity-number", location: JSONValue(tape: root.tape, index: index).location,
            message: .identityNumber)
    }
}

extension JSONValue {
    /// Whether a string of the value hides an identity number by escapes.
    var hasEscapedIdentityNumber: Bool { escapedIdentityNumber != nil }

    /// The first such string's entry on the tape.
    fileprivate var escapedIdentityNumber: Int? {
        entries.first { entry in
            tape.entries[entry].hasEscapes
                && tape.withContent(at: entry) { IdentityNumberDetector.isMatch(inEscaped: $0) }
        }
    }
}

extension IdentityNumberDetector {
    /// Whether there is an identity number in a string of JSON, its escapes
    /// decoded.
    static func isMatch(inEscaped written: UnsafeBufferPointer<UInt8>) -> Bool {
        // An escape that writes a digit is written with two digits itself.
        guard IdentityNumberText(bytes: written).firstRun(from: 0) != nil else { return false }
        return firstMatch(in: JSONEscapes.decodedBytes(written)) != nil
    }
}

extension Bilingual {
    static let identityNumber = Bilingual(
        sv: "Här står något som ser ut som ett personnummer, samordningsnummer eller reservnummer. "
            + "Ta bort det ur filen; programmet läser inte filer med sådana nummer.",
        en: "This looks like a personal identity number, coordination number or reserve number. "
            + "Remove it from the file; the program does not read files with such numbers.")

    static let identityNumberInName = Bilingual(
        sv: "Filens namn innehåller något som ser ut som ett personnummer. Byt namn på filen.",
        en: "The file's name holds what looks like a personal identity number. Rename the file.")
}
