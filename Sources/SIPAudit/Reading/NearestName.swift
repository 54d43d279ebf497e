/// The name in `known` that is fewest edits from `name`, if it is near enough
/// to be meant.
func nearestName(to name: String, in known: some Sequence<String>) -> String? {
    let ranked = known.map { (name: $0, edits: editDistance(name, $0)) }
    guard let best = ranked.min(by: { ($0.edits, $0.name) < ($1.edits, $1.name) }) else { return nil }
    return best.edits <= (name.count + 1) / 3 ? best.name : nil
}

private func editDistance(_ left: String, _ right: String) -> Int {
    let right = Array(right)
    var row = Array(0...right.count)
    for (i, character) in left.enumerated() {
        var diagonal = row[0]
        row[0] = i + 1
        for j in right.indices {
            let substitution = diagonal + (character == right[j] ? 0 : 1)
            diagonal = row[j + 1]
            row[j + 1] = min(substitution, row[j] + 1, row[j + 1] + 1)
        }
    }
    return row[right.count]
}
