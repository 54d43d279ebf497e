#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How many of a number of fair coins show heads: the binomial distribution
/// with probability ½.
struct SymmetricBinomial {
    let trials: Int

    /// Up to here the counts of outcomes, and the products that lead from one
    /// to the next, fit 128 bits: C(120, 60) · 60 < 2¹²³.
    private static let largestCounted = 120

    /// P(X = successes), in constant time for large numbers of trials.
    func probability(of successes: Int) -> Double {
        guard (0...trials).contains(successes) else { return 0 }
        let nearer = min(successes, trials - successes)
        guard trials > Self.largestCounted else { return share(outcomes(from: nearer, through: nearer)) }
        guard nearer > 0 else { return exp2(-Double(trials)) }
        // C. Loader, "Fast and Accurate Computation of Binomial Probabilities"
        // (2000): Stirling's formula with its corrections, and the deviance in
        // one term, so that large logarithms never cancel.
        let n = Double(trials)
        let k = Double(nearer)
        let skew = Double(trials - 2 * nearer) / n
        let deviance = n / 2 * (2 * skew * atanh(skew) + log1p(-skew * skew))
        let correction = stirlingCorrection(n) - stirlingCorrection(k) - stirlingCorrection(n - k)
        return (n / (2 * .pi * k * (n - k))).squareRoot() * exp(correction - deviance)
    }

    /// P(X ≤ successes).
    ///
    /// - Complexity: O(√trials), since terms below 2⁻⁷⁰ of the sum are left out
    ///   and the standard deviation is √trials / 2.
    func probability(atMost successes: Int) -> Double {
        guard successes >= 0 else { return 0 }
        guard successes < trials else { return 1 }
        // The smaller tail is the one to add up: it loses nothing to rounding.
        guard successes < trials - successes else { return 1 - probability(atMost: trials - successes - 1) }
        guard trials > Self.largestCounted else { return share(outcomes(from: 0, through: successes)) }
        var k = successes
        var term = probability(of: k)
        var sum = term
        while k > 0 && term > sum * 0x1p-70 {
            term *= Double(k) / Double(trials - k + 1)
            sum += term
            k -= 1
        }
        return sum
    }

    /// Of the 2ⁿ equally likely outcomes, those with `first`…`last` heads.
    private func outcomes(from first: Int, through last: Int) -> UInt128 {
        var combinations: UInt128 = 1
        var sum: UInt128 = 0
        for k in 0...last {
            if k >= first { sum += combinations }
            combinations = combinations * UInt128(trials - k) / UInt128(k + 1)
        }
        return sum
    }

    private func share(_ outcomes: UInt128) -> Double {
        Double(sign: .plus, exponent: -trials, significand: Double(outcomes))
    }
}

/// ln n! less Stirling's (n + ½) ln n − n + ½ ln 2π.
///
/// The series of DLMF 5.11.1 from 16 on, where the first term left out is below
/// 10⁻¹⁵; below that, δ(n) − δ(n + 1) = (n + ½) ln(1 + 1/n) − 1.
private func stirlingCorrection(_ n: Double) -> Double {
    guard n >= 16 else { return stirlingCorrection(n + 1) + (n + 0.5) * log1p(1 / n) - 1 }
    let square = n * n
    return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / (1188 * square)) / square) / square) / square) / n
}
