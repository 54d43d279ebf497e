/// An encoding that input may have, by the names that `--encoding` takes.
public enum TextEncoding: String, CaseIterable, Sendable {
    case utf8 = "utf-8"
    /// UTF-16 in the byte order that its byte order mark tells.
    case utf16 = "utf-16"
    case utf16LE = "utf-16le"
    case utf16BE = "utf-16be"
    case windows1252 = "windows-1252"
    case latin1 = "iso-8859-1"

    /// The encoding of a name as users type it, in upper or lower case.
    init?(named name: String) {
        switch name.lowercased() {
        case "cp1252": self = .windows1252
        case "latin1": self = .latin1
        case let name: self.init(rawValue: name)
        }
    }
}
