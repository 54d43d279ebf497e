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
        for value in escapedStrings {
            guard let text = value.string(), IdentityNumberDetector.isMatch(in: text) else { continue }
            throw InputFault(id: "read.identity-number", location: value.location, message: .identityNumber)
        }
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
