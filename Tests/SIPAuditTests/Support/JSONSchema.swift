import Foundation

/// As much of JSON Schema (2020-12) as the schemas of `codebook/schema/` use,
/// to hold output against them without a foreign program. A keyword that it
/// does not know is a fault, so that no part of a schema goes unread.
struct JSONSchema {
    let root: [String: Any]

    private static let annotations: Set = ["$schema", "$id", "$defs", "$comment", "title", "description"]

    init(file: String) throws {
        let data = Data(try Repository.bytes("codebook/schema/" + file))
        root = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    }

    /// What in the JSON text is against the schema, with its place.
    func faults(in text: String) throws -> [String] {
        faults(try JSONSerialization.jsonObject(with: Data(text.utf8)), root, at: "")
    }

    private func faults(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
        schema.sorted { $0.key < $1.key }.flatMap { keyword, rule -> [String] in
            if Self.annotations.contains(keyword) { return [] }
            return faults(value, keyword, rule, of: schema, at: path)
        }
    }

    private func faults(
        _ value: Any, _ keyword: String, _ rule: Any, of schema: [String: Any], at path: String
    ) -> [String] {
        let object = value as? [String: Any] ?? [:]
        func fault(unless isMet: Bool) -> [String] { isMet ? [] : ["\(path): \(keyword)"] }
        switch keyword {
        case "type": return fault(unless: isType(value, rule as? String ?? ""))
        case "const": return fault(unless: isEqual(value, rule))
        case "enum": return fault(unless: (rule as? [Any] ?? []).contains { isEqual(value, $0) })
        case "minLength": return fault(unless: (value as? String ?? "").count >= Int(number(rule)))
        case "minimum": return fault(unless: number(value) >= number(rule))
        case "maximum": return fault(unless: number(value) <= number(rule))
        case "required": return fault(unless: (rule as? [String] ?? []).allSatisfy { object[$0] != nil })
        case "additionalProperties":
            let known = schema["properties"] as? [String: Any] ?? [:]
            let others = object.filter { known[$0.key] == nil }
            guard let part = rule as? [String: Any] else { return fault(unless: others.isEmpty) }
            return others.sorted { $0.key < $1.key }.flatMap { faults($1, part, at: path + "/" + $0) }
        case "properties":
            return (rule as? [String: [String: Any]] ?? [:]).sorted { $0.key < $1.key }.flatMap { key, part in
                object[key].map { faults($0, part, at: path + "/" + key) } ?? []
            }
        case "items":
            return (value as? [Any] ?? []).enumerated().flatMap { index, element in
                faults(element, rule as? [String: Any] ?? [:], at: path + "/\(index)")
            }
        case "uniqueItems":
            let texts = value as? [String] ?? []
            return fault(unless: Set(texts).count == texts.count)
        case "pattern":
            let pattern = try? Regex(rule as? String ?? "")
            return fault(unless: pattern.map { (value as? String ?? "").contains($0) } ?? false)
        case "oneOf":
            let met = (rule as? [[String: Any]] ?? []).count { faults(value, $0, at: path).isEmpty }
            return fault(unless: met == 1)
        case "anyOf":
            let parts = rule as? [[String: Any]] ?? []
            return fault(unless: parts.contains { faults(value, $0, at: path).isEmpty })
        case "$ref":
            let name = (rule as? String ?? "").split(separator: "/").last.map(String.init) ?? ""
            let definitions = root["$defs"] as? [String: [String: Any]] ?? [:]
            return definitions[name].map { faults(value, $0, at: path) } ?? ["no definition \(name)"]
        default: return ["unknown keyword \(keyword)"]
        }
    }

    private func isType(_ value: Any, _ type: String) -> Bool {
        let isBool = value is Bool && (value as? NSNumber).map(isBoolean) ?? true
        return switch type {
        case "object": value is [String: Any]
        case "array": value is [Any]
        case "string": value is String
        case "boolean": isBool
        case "number": value is NSNumber && !isBool
        case "integer": value is NSNumber && !isBool && number(value).rounded() == number(value)
        default: false
        }
    }

    /// 0 and 1 are numbers, though they can be read as false and true.
    private func isBoolean(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }

    private func isEqual(_ left: Any, _ right: Any) -> Bool {
        if let left = left as? String { return left == right as? String }
        return !(right is String) && number(left) == number(right)
    }

    private func number(_ value: Any) -> Double { (value as? NSNumber)?.doubleValue ?? .nan }
}
