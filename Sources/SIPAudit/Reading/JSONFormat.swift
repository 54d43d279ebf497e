extension JSONValue {
    /// What is wrong with a document that must say what it is and in which
    /// version, such as `sip-audit/lists/1`: nil when it is that. A newer version
    /// is refused by name.
    func formatFault(expected: String) -> (id: String, value: JSONValue, message: Bilingual)? {
        guard kind == .object else { return ("type", self, .expectedObject(found: kind)) }
        guard let value = self["format"] else { return ("missing-key", self, .missingKey("format")) }
        guard !value.equals(expected) else { return nil }
        let fault = value.faultOfFormat(expected: expected)
        return (fault.id, value, fault.message)
    }

    /// What is wrong with the value of `format`, which is not the expected one.
    func faultOfFormat(expected: String) -> (id: String, message: Bilingual) {
        let found = string() ?? ""
        let name = expected.prefix(through: expected.lastIndex(of: "/") ?? expected.startIndex)
        let message: Bilingual =
            found.hasPrefix(name)
            ? .newerFormat(Masked(found), known: expected)
            : .wrongFormat(expected: expected, found: Masked(found))
        return ("format", message)
    }
}
