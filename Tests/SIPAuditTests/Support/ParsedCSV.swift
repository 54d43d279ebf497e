/// A plain reader of RFC 4180, by scalars, to hold the writer against: rows of
/// fields, without a byte order mark.
func parsedCSV(_ text: String, delimiter: Unicode.Scalar) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field = String.UnicodeScalarView()
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    while let scalar = scalars.popFirst() {
        switch scalar {
        case "\"" where isQuoted && scalars.first == "\"": field.append(scalars.removeFirst())
        case "\"": isQuoted.toggle()
        case delimiter where !isQuoted:
            row.append(String(field))
            field.removeAll()
        case "\r" where !isQuoted && scalars.first == "\n": break
        case "\n" where !isQuoted:
            rows.append(row + [String(field)])
            row.removeAll()
            field.removeAll()
        default: field.append(scalar)
        }
    }
    return rows
}
