/// Which bytes of a file lie inside a value, found the plain way: what stands
/// there says something of the case, and another byte may say another thing.
/// All other bytes hold the file together.
struct ValueBytes {
    private(set) var isValue: [Bool]

    subscript(index: Int) -> Bool { isValue[index] }

    /// Of JSON: what stands between the quotation marks of a text that is no
    /// key, and numbers and words.
    init(ofJSON bytes: [UInt8]) {
        isValue = Array(repeating: false, count: bytes.count)
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "\"") else {
                if !#"{}[]:, "#.utf8.contains(bytes[index]) && bytes[index] != 0x0A { isValue[index] = true }
                index += 1
                continue
            }
            var end = index + 1
            while bytes[end] != UInt8(ascii: "\"") { end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1 }
            let isKey = bytes[(end + 1)...].first { $0 != 0x20 } == UInt8(ascii: ":")
            if !isKey { for inside in index + 1..<end { isValue[inside] = true } }
            index = end + 1
        }
    }

    /// Of CSV: what stands in the cells below the header, quotation marks and
    /// delimiters apart.
    init(ofCSV bytes: [UInt8], delimiter: UInt8) {
        isValue = Array(repeating: false, count: bytes.count)
        var isQuoted = false
        var isHeader = true
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "\"") {
                isQuoted.toggle()
            } else if isQuoted {
                isValue[index] = !isHeader
            } else if byte == 0x0A || byte == 0x0D {
                isHeader = false
            } else if byte != delimiter {
                isValue[index] = !isHeader
            }
        }
    }
}
