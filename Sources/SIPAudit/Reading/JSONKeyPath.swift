extension JSONValue {
    /// The path of keys and indices from this value to the one inside it that has
    /// certain bytes: `plans[0].meeting.date`; nil where there is none.
    ///
    /// For messages: it is found anew each time. O(size of this value).
    func keyPath(to inner: Range<Int>) -> String? {
        guard offset <= inner.lowerBound, inner.upperBound <= endOffset else { return nil }
        if offset == inner.lowerBound && endOffset == inner.upperBound { return "" }
        for member in members {
            guard let path = member.value.keyPath(to: inner) else { continue }
            let name = Masked(member.name.string() ?? "").description
            return path.isEmpty || path.hasPrefix("[") ? name + path : name + "." + path
        }
        for (index, element) in elements.enumerated() {
            guard let path = element.keyPath(to: inner) else { continue }
            return "[\(index)]" + (path.isEmpty || path.hasPrefix("[") ? path : "." + path)
        }
        return nil
    }
}

extension SourceLocation {
    /// The same, with the path in `root` of the value that is there.
    func with(pathOf value: Range<Int>, in root: JSONValue) -> SourceLocation {
        let path = root.keyPath(to: value) ?? ""
        return SourceLocation(file: file, line: line, column: column, keyPath: path.isEmpty ? nil : path)
    }
}
