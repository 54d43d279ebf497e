/// The known name that somebody who wrote `name` most probably meant, or nil
/// when none is close; what *did you mean …* suggests.
///
/// Names are compared without regard to case, to the dots and rings of å, ä, ö,
/// é and ü, and to whether words are joined by `-`, `_`, a space or nothing at
/// all. Close is one edit for every three characters of the longer name: an
/// edit inserts, removes or replaces a character or swaps two neighbours
/// (optimal string alignment: Damerau 1964, Levenshtein 1966). When nothing is
/// close, the first known name that begins with `name` is taken, provided that
/// three characters were written.
///
/// Among equally near names the first in `known` wins. The result is always
/// one of `known`, never input, and so is safe to show.
///
/// Complexity: the lengths of both names multiplied, for each known name of
/// nearly the same length. A name longer than 100 scalars is nobody's slip.
public func nearestName(to name: String, in known: some Sequence<String>) -> String? {
    let wanted = FoldedName(name)
    guard !wanted.scalars.isEmpty, name.unicodeScalars.prefix(101).count <= 100 else { return nil }
    var best: (name: String, distance: Int)?
    var continuation: String?
    for candidate in known {
        let folded = FoldedName(candidate)
        let limit = max(wanted.scalars.count, folded.scalars.count) / 3
        if abs(wanted.scalars.count - folded.scalars.count) <= limit {
            let distance = wanted.distance(to: folded)
            if distance <= limit && distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        if continuation == nil && wanted.scalars.count >= 3 && folded.scalars.starts(with: wanted.scalars) {
            continuation = candidate
        }
    }
    return best?.name ?? continuation
}

/// A name reduced to what its writer is sure to remember of it.
private struct FoldedName {
    let scalars: [Unicode.Scalar]

    init(_ name: String) {
        scalars = name.lowercased().unicodeScalars.compactMap { scalar in
            switch scalar {
            case "å", "ä", "á", "à", "æ": "a"
            case "ö", "ó", "ø": "o"
            case "é", "è", "ë": "e"
            case "ü": "u"
            // Files from a Mac write å as a and a combining ring.
            case "\u{300}"..."\u{36F}": nil
            case "-", "_", " ", "\u{A0}", "\u{2010}"..."\u{2015}": nil
            default: scalar
            }
        }
    }

    /// The number of edits that turn one name into the other, with no part of
    /// it edited twice. Three rows of the table suffice.
    func distance(to other: FoldedName) -> Int {
        let (a, b) = (scalars, other.scalars)
        var beforePrevious = [Int](repeating: 0, count: b.count + 1)
        var previous = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var least = min(
                    previous[j + 1] + 1, row[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                    least = min(least, beforePrevious[j - 1] + 1)
                }
                row.append(least)
            }
            beforePrevious = previous
            previous = row
        }
        return previous[b.count]
    }
}
