/// JSON for people to fill in: one key a line, so that a field that was not
/// coded is one line to remove.
enum TemplateJSON {
    struct Member {
        let name: String
        let value: TemplateJSON

        init(_ name: String, _ value: TemplateJSON) {
            self.name = name
            self.value = value
        }
    }

    case string(String)
    case array([TemplateJSON])
    case object([Member])

    var text: String { text(indent: "") }

    private func text(indent: String) -> String {
        let inner = indent + "  "
        switch self {
        case .string(let text): return Self.quoted(text)
        case .array(let elements):
            return Self.block("[", elements.map { $0.text(indent: inner) }, "]", indent: indent)
        case .object(let members):
            let lines = members.map { Self.quoted($0.name) + ": " + $0.value.text(indent: inner) }
            return Self.block("{", lines, "}", indent: indent)
        }
    }

    private static func block(_ open: String, _ lines: [String], _ close: String, indent: String) -> String {
        open + "\n" + lines.map { indent + "  " + $0 }.joined(separator: ",\n") + "\n" + indent + close
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
