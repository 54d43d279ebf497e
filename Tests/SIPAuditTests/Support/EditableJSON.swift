@testable import SIPAudit

/// JSON that a test can change and print, and that knows where each of its
/// values then stands.
///
/// A value is named by the names on the way to it: `plans/plan-1/goals`. An
/// element of a list is named by what tells it from the others (its id, area,
/// actor or item), or by its place; `+` is a new one at the end.
struct EditableJSON: Sendable {
    indirect enum Value: Sendable {
        case object([(name: String, value: Value)])
        case array([Value])
        /// As it is written.
        case scalar(String)
    }

    private(set) var root: Value

    init(_ value: JSONValue) { root = Self.value(value) }

    init(_ bytes: [UInt8]) throws {
        self.init(try JSONDocument(parsing: SourceFile(name: "x", bytes: bytes)).root)
    }

    private static func value(_ value: JSONValue) -> Value {
        switch value.kind {
        case .object:
            return .object(value.members.map { ($0.name.string() ?? "", Self.value($0.value)) })
        case .array: return .array(value.elements.map { Self.value($0) })
        default: return .scalar(String(decoding: value.written, as: UTF8.self))
        }
    }

    static func text(_ text: String) -> Value { .scalar("\"\(text)\"") }
}

// MARK: - Changing

extension EditableJSON {
    /// Puts a value at a path, or takes away what is there.
    ///
    /// - Precondition: all but the last name of the path lead somewhere.
    mutating func set(_ path: String, _ value: Value?) {
        root = Self.changed(root, path.split(separator: "/")[...], value, path)
    }

    private static func changed(
        _ parent: Value, _ names: ArraySlice<Substring>, _ value: Value?, _ path: String
    ) -> Value {
        guard let name = names.first else { return value ?? parent }
        let rest = names.dropFirst()
        let index = parent.index(of: name)
        switch parent {
        case .object(var members):
            if let index {
                if rest.isEmpty && value == nil {
                    members.remove(at: index)
                } else {
                    members[index].value = changed(members[index].value, rest, value, path)
                }
            } else if let value {
                precondition(rest.isEmpty, "\(path) leads nowhere")
                members.append((String(name), value))
            }
            return .object(members)
        case .array(var elements):
            if let index {
                if rest.isEmpty && value == nil {
                    elements.remove(at: index)
                } else {
                    elements[index] = changed(elements[index], rest, value, path)
                }
            } else if let value {
                precondition(name == "+" && rest.isEmpty, "\(path) leads nowhere")
                elements.append(value)
            } else {
                preconditionFailure("\(path) is not there to be taken away")
            }
            return .array(elements)
        case .scalar: preconditionFailure("\(path) goes on below a value")
        }
    }

    /// Every string that is a day, moved by a number of days.
    mutating func mapStrings(_ transform: (String) -> String) { root = Self.mapped(root, transform) }

    private static func mapped(_ value: Value, _ transform: (String) -> String) -> Value {
        switch value {
        case .object(let members): .object(members.map { ($0.name, mapped($0.value, transform)) })
        case .array(let elements): .array(elements.map { mapped($0, transform) })
        case .scalar(let text) where text.hasPrefix("\""):
            .scalar("\"" + transform(String(text.dropFirst().dropLast())) + "\"")
        case .scalar: value
        }
    }
}

// MARK: - Asking

extension EditableJSON {
    subscript(path: String) -> Value? {
        path.split(separator: "/").reduce(root as Value?) { value, name in
            value.flatMap { parent in parent.index(of: name).map { parent.child($0) } }
        }
    }
}

extension EditableJSON.Value {
    /// What names an element among others of its list.
    private static let names: Set<String> = ["id", "area", "actor", "item"]

    fileprivate func index(of name: Substring) -> Int? {
        switch self {
        case .object(let members): return members.firstIndex { $0.name == name }
        case .array(let elements):
            if let index = Int(name) { return elements.indices.contains(index) ? index : nil }
            return elements.firstIndex { element in
                guard case .object(let members) = element else { return false }
                return members.contains { member in
                    guard Self.names.contains(member.name), case .scalar(let text) = member.value else {
                        return false
                    }
                    return text == "\"\(name)\""
                }
            }
        case .scalar: return nil
        }
    }

    fileprivate func child(_ index: Int) -> EditableJSON.Value {
        switch self {
        case .object(let members): members[index].value
        case .array(let elements): elements[index]
        case .scalar: self
        }
    }

    var elements: [EditableJSON.Value] { if case .array(let elements) = self { elements } else { [] } }

    /// A string without its quotes.
    var text: String? {
        guard case .scalar(let text) = self, text.hasPrefix("\"") else { return nil }
        return String(text.dropFirst().dropLast())
    }
}

// MARK: - Printing

extension EditableJSON {
    /// Each member and element on a line of its own.
    var text: String { printed().text }

    /// Line and column where the value at a path begins; nil: nothing is there.
    func position(of path: String) -> [Int]? {
        var (indices, value) = ([Int](), root)
        for name in path.split(separator: "/") {
            guard let index = value.index(of: name) else { return nil }
            indices.append(index)
            value = value.child(index)
        }
        return printed().positions[indices]
    }

    private func printed() -> (text: String, positions: [[Int]: [Int]]) {
        var printer = Printer()
        printer.add(root, [])
        return (printer.text + "\n", printer.positions)
    }

    private struct Printer {
        var text = ""
        var positions: [[Int]: [Int]] = [:]
        private var line = 1
        private var column = 1

        private mutating func write(_ written: String) {
            text += written
            column += written.unicodeScalars.count
        }

        private mutating func newLine(_ depth: Int) {
            text += "\n"
            (line, column) = (line + 1, 1)
            write(String(repeating: "  ", count: depth))
        }

        mutating func add(_ value: Value, _ indices: [Int]) {
            positions[indices] = [line, column]
            switch value {
            case .scalar(let written): write(written)
            case .object(let members):
                list("{", "}", members.count, indices) { printer, index in
                    printer.write("\"\(members[index].name)\": ")
                    printer.add(members[index].value, indices + [index])
                }
            case .array(let elements):
                list("[", "]", elements.count, indices) { $0.add(elements[$1], indices + [$1]) }
            }
        }

        private mutating func list(
            _ open: String, _ close: String, _ count: Int, _ indices: [Int],
            _ child: (inout Printer, Int) -> Void
        ) {
            write(open)
            for index in 0..<count {
                newLine(indices.count + 1)
                child(&self, index)
                if index < count - 1 { write(",") }
            }
            if count > 0 { newLine(indices.count) }
            write(close)
        }
    }
}
