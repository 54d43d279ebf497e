/// The messages that several readers share.
extension Bilingual {
    static let emptyFile = Bilingual(sv: "filen är tom", en: "the file is empty")

    /// A record over the limit, in any format of many records.
    static func recordTooLong(limit: Int) -> Bilingual {
        let million = 1_000_000
        let (number, isEven) = limit.isMultiple(of: million) ? (limit / million, true) : (limit, false)
        return Bilingual(
            sv: "posten som börjar här är längre än \(number) \(isEven ? "MB" : "byte"); "
                + "saknas ett radslut eller ett citattecken?",
            en: "the record that begins here is longer than \(number) \(isEven ? "MB" : "bytes"); "
                + "is the end of a line or a quotation mark missing?")
    }
}
