/// A file as other programs find it: a relative reference of URI syntax
/// (RFC 3986, 4.2), with everything percent-encoded that is not plain.
///
/// What is named relatively is kept as it is named: a run from the root of a
/// repository gives the paths of the repository, which is what code hosts look
/// up. An absolute path, or one that leaves the folder of the run, would tell
/// of the machine, and nobody else could find it: those are relative to the
/// input instead.
struct RelativeReference: Hashable {
    let uri: String
    /// Whether it is relative to the input, and not to where the program ran.
    let isRelativeToInput: Bool

    /// - Parameters:
    ///   - file: the file's path, which the input's path begins.
    ///   - input: the input as the user named it.
    init(file: String, input: String) {
        let parts = Self.parts(of: file)
        let leaves = file.utf8.first == UInt8(ascii: "/") || parts.first == ".."
        isRelativeToInput = leaves
        let shown = leaves ? Self.parts(of: parts, below: Self.parts(of: input)) : parts
        uri = shown.map(Self.encoded).joined(separator: "/")
    }

    /// The parts of a path between its slashes, without those that say nothing.
    private static func parts(of path: String) -> [Substring] {
        path.split(separator: "/").filter { $0 != "." }
    }

    /// What remains of a path below a folder; of the folder itself, or of a
    /// file beside it (the material), its name.
    private static func parts(of path: [Substring], below folder: [Substring]) -> [Substring] {
        path.count > folder.count && path.starts(with: folder)
            ? Array(path.dropFirst(folder.count)) : Array(path.suffix(1))
    }

    private static func encoded(_ part: Substring) -> String {
        var encoded = ""
        for byte in part.utf8 {
            if isUnreserved(byte) {
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                encoded += "%" + ASCII.hexadecimal(byte, digits: 2)
            }
        }
        return encoded
    }

    /// What stands for itself wherever it stands (RFC 3986, 2.3).
    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
        default: ASCII.isLetter(byte) || ASCII.isDigit(byte)
        }
    }
}
