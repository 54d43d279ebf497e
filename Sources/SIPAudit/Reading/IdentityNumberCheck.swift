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

extension JSONValue {
    /// Refuses an identity number that escapes hide from the search of the
    /// whole text.
    func refuseEscapedIdentityNumbers() throws(InputFault) {
        switch kind {
        case .string:
            guard unescapedBytes == nil, let text = string(), IdentityNumberDetector.isMatch(in: text) else {
                return
            }
            throw InputFault(id: "read.identity-number", location: location, message: .identityNumber)
        case .object:
            for member in members {
                try member.name.refuseEscapedIdentityNumbers()
                try member.value.refuseEscapedIdentityNumbers()
            }
        case .array:
            for element in elements { try element.refuseEscapedIdentityNumbers() }
        case .number, .true, .false, .null: return
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
