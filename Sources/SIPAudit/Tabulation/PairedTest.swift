#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A test of whether a yes/no fact is as common at the second of two occasions
/// as at the first, when the same cases were asked at both.
///
/// The McNemar tests look at the discordant pairs alone: were both occasions
/// alike, each pair would fall on either side with probability ½.
public enum PairedTest: String, CaseIterable, Sendable {
    /// McNemar's test by the binomial distribution of the discordant pairs.
    ///
    /// Q. McNemar, *Psychometrika* 12 (1947) 153–157; two-sided is the smaller
    /// tail doubled, at most 1. With no discordant pairs p is 1.
    case mcnemarExact = "mcnemar-exact"
    /// The exact test with half the probability of what was observed.
    ///
    /// H. O. Lancaster, *JASA* 56 (1961) 223–234; recommended for paired
    /// proportions by M. W. Fagerland, S. Lydersen & P. Laake, *BMC Medical
    /// Research Methodology* 13 (2013) 91. With no discordant pairs p is 1, and
    /// ½ for a one-sided alternative.
    case mcnemarMidP = "mcnemar-mid-p"
    /// χ² = (b − c)² / (b + c) on one degree of freedom, uncorrected.
    ///
    /// McNemar (1947). One-sided by the sign of its root. Undefined without
    /// discordant pairs.
    case mcnemarAsymptotic = "mcnemar"
    /// χ² = (|b − c| − 1)² / (b + c), corrected for continuity.
    ///
    /// A. L. Edwards, *Psychometrika* 13 (1948) 185–187. When b = c the
    /// two-sided p is 1, as in R's `mcnemar.test`. One-sided the correction
    /// always goes against the alternative, so p is never below the
    /// uncorrected one. Undefined without discordant pairs.
    case mcnemarCorrected = "mcnemar-corrected"
    /// Student's t-test on the differences, no as 0 and yes as 1.
    ///
    /// "Student", *Biometrika* 6 (1908) 1–25. Not made for such data, but
    /// studies publish it. Undefined below two pairs, and when all differences
    /// are equal: their variance is zero.
    case pairedT = "paired-t"

    /// The p-value, 0…1, or nil where the test is undefined.
    ///
    /// With up to 120 discordant pairs the exact and the mid-p test add whole
    /// numbers and give the same bits everywhere; otherwise the last digits
    /// rest on the platform's `exp`, `log` and `erfc`, far beyond the three
    /// that are printed.
    ///
    /// - Complexity: O(√n) in the discordant pairs for the exact and mid-p
    ///   tests, some 200 000 additions for two thousand million; the others
    ///   take at most some 200 steps whatever the counts.
    public func p(of counts: PairedCounts, alternative: Alternative = .twoSided) -> Double? {
        let tail = Tail(alternative, of: counts)
        return switch self {
        case .mcnemarExact: exact(counts, tail)
        case .mcnemarMidP: midP(counts, tail)
        case .mcnemarAsymptotic: asymptotic(counts, tail, correction: 0)
        case .mcnemarCorrected: asymptotic(counts, tail, correction: 1)
        case .pairedT: studentT(counts, tail)
        }
    }
}

/// Which departure from equality counts against it.
public enum Alternative: String, CaseIterable, Sendable {
    case twoSided = "two-sided"
    /// Yes is more common at the second than at the first.
    case greater
    /// Yes is less common at the second than at the first.
    case less
    /// One-sided in the direction that was observed: the smaller of the two
    /// one-sided p-values. A direction chosen after looking halves p; it is
    /// here because reports print such stars without saying so.
    case observed
}

/// The side of the distribution that counts, once the direction is known.
private enum Tail {
    case twoSided, greater, less

    init(_ alternative: Alternative, of counts: PairedCounts) {
        self =
            switch alternative {
            case .twoSided: .twoSided
            case .greater: .greater
            case .less: .less
            case .observed: counts.onlySecond >= counts.onlyFirst ? .greater : .less
            }
    }
}

// MARK: - The tests
//
// By symmetry P(X ≥ onlySecond) = P(X ≤ onlyFirst), so every tail is a lower one.

private func exact(_ counts: PairedCounts, _ tail: Tail) -> Double {
    let distribution = SymmetricBinomial(trials: counts.discordant)
    return switch tail {
    case .greater: distribution.probability(atMost: counts.onlyFirst)
    case .less: distribution.probability(atMost: counts.onlySecond)
    case .twoSided: min(1, 2 * distribution.probability(atMost: min(counts.onlyFirst, counts.onlySecond)))
    }
}

private func midP(_ counts: PairedCounts, _ tail: Tail) -> Double {
    let distribution = SymmetricBinomial(trials: counts.discordant)
    func lowerTail(_ limit: Int) -> Double {
        distribution.probability(atMost: limit) - distribution.probability(of: limit) / 2
    }
    return switch tail {
    case .greater: lowerTail(counts.onlyFirst)
    case .less: lowerTail(counts.onlySecond)
    case .twoSided: min(1, 2 * lowerTail(min(counts.onlyFirst, counts.onlySecond)))
    }
}

/// - Parameter correction: how many pairs the difference is drawn towards
///   what the alternative denies: 0 or, for continuity, 1.
private func asymptotic(_ counts: PairedCounts, _ tail: Tail, correction: Int) -> Double? {
    guard counts.discordant > 0 else { return nil }
    let difference = counts.onlySecond - counts.onlyFirst
    func upperTail(_ difference: Int) -> Double {
        erfc(Double(difference - correction) / (2 * Double(counts.discordant)).squareRoot()) / 2
    }
    return switch tail {
    case .greater: upperTail(difference)
    case .less: upperTail(-difference)
    case .twoSided: min(1, 2 * upperTail(abs(difference)))
    }
}

private func studentT(_ counts: PairedCounts, _ tail: Tail) -> Double? {
    // With N pairs, n of them discordant, and d = Σ differences:
    // t² = d² (N − 1) / (N n − d²), hence t² / (t² + N − 1) = d² / (N n).
    let difference = counts.onlySecond - counts.onlyFirst
    let squared = UInt128(difference.magnitude) * UInt128(difference.magnitude)
    let total = UInt128(counts.base) * UInt128(counts.discordant)
    guard counts.base >= 2, total > squared else { return nil }
    let bothTails = studentBothTails(
        degreesOfFreedom: counts.base - 1,
        explained: Double(squared) / Double(total), unexplained: Double(total - squared) / Double(total))
    let isInDirection = tail == .greater ? difference >= 0 : difference <= 0
    return switch tail {
    case .twoSided: bothTails
    case .greater, .less: isInDirection ? bothTails / 2 : 1 - bothTails / 2
    }
}
