"""Reference p-values of the paired tests, computed by SciPy.

Prints the grid that the Swift tests read:

    python3 Tests/Reference/paired_tests.py > Tests/Reference/paired-tests-scipy.tsv

Columns: test, alternative, the four counts of the paired table, p ("NA" where
the test is undefined). Direction: "greater" means that yes is more common at
the second than at the first.
"""

import math
import platform
import warnings

import numpy
import scipy
from scipy import stats

# both, only first, only second, neither
GRID = [
    (0, 0, 0, 0), (0, 0, 0, 1), (5, 0, 0, 7), (1, 1, 0, 0), (0, 0, 1, 0), (0, 0, 1, 1), (3, 1, 1, 4),
    (0, 0, 2, 0), (0, 2, 0, 5), (10, 0, 6, 18), (7, 1, 8, 18), (16, 0, 11, 7), (2, 3, 3, 2), (20, 5, 4, 5),
    (12, 2, 9, 11), (9, 12, 2, 11), (0, 0, 9, 25), (34, 0, 0, 0), (0, 17, 17, 0), (1, 10, 22, 1),
    (40, 25, 10, 9), (100, 60, 61, 100), (50, 60, 60, 50), (50, 40, 81, 30), (200, 150, 90, 60),
    (1000, 480, 520, 1000), (0, 1, 199, 0), (3, 0, 150, 3), (5000, 4900, 5100, 5000),
    (123456, 10000, 10300, 65432), (10**6, 500_000, 501_000, 10**6), (10**9, 10**9, 10**9, 10**9),
    (10**9, 10**9, 10**9 - 100_000, 10**9), (0, 999_950_000, 10**9, 0), (10**9, 3, 9, 10**9),
    (10**9, 0, 0, 10**9), (0, 1, 2, 10**9),
]
ALTERNATIVES = ["two-sided", "greater", "less"]
LARGEST_SAMPLE = 10**6  # beyond this the t-test works from the sums, not from the pairs


def mcnemar_exact(pairs, alternative):
    _, first, second, _ = pairs
    if first + second == 0:
        return 1.0
    return stats.binomtest(second, first + second, 0.5, alternative).pvalue


def mcnemar_mid_p(pairs, alternative):
    _, first, second, _ = pairs
    coins = stats.binom(first + second, 0.5)
    if alternative == "greater":
        return coins.sf(second) + coins.pmf(second) / 2
    if alternative == "less":
        return coins.cdf(second - 1) + coins.pmf(second) / 2
    return min(1.0, 2 * min(mcnemar_mid_p(pairs, "greater"), mcnemar_mid_p(pairs, "less")))


def mcnemar(pairs, alternative, correction=0):
    _, first, second, _ = pairs
    if first + second == 0:
        return None
    difference = {"two-sided": abs(second - first), "greater": second - first, "less": first - second}[alternative]
    if alternative == "two-sided":
        return stats.chi2.sf(max(0, difference - correction) ** 2 / (first + second), 1)
    return stats.norm.sf((difference - correction) / math.sqrt(first + second))


def mcnemar_corrected(pairs, alternative):
    return mcnemar(pairs, alternative, correction=1)


def paired_t(pairs, alternative):
    both, first, second, neither = pairs
    base = sum(pairs)
    if base < 2 or base * (first + second) == (second - first) ** 2:
        return None
    if base <= LARGEST_SAMPLE:
        at_first = numpy.repeat([1, 1, 0, 0], pairs)
        at_second = numpy.repeat([1, 0, 1, 0], pairs)
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            return stats.ttest_rel(at_second, at_first, alternative=alternative).pvalue
    t = (second - first) * math.sqrt((base - 1) / (base * (first + second) - (second - first) ** 2))
    if alternative == "two-sided":
        return 2 * stats.t.sf(abs(t), base - 1)
    return stats.t.sf(t if alternative == "greater" else -t, base - 1)


TESTS = {
    "mcnemar-exact": mcnemar_exact,
    "mcnemar-mid-p": mcnemar_mid_p,
    "mcnemar": mcnemar,
    "mcnemar-corrected": mcnemar_corrected,
    "paired-t": paired_t,
}


def main():
    print(f"# SciPy {scipy.__version__}, NumPy {numpy.__version__}, Python {platform.python_version()}")
    print("test", "alternative", "both", "only_first", "only_second", "neither", "p", sep="\t")
    for test, p_value in TESTS.items():
        for alternative in ALTERNATIVES:
            for pairs in GRID:
                p = p_value(pairs, alternative)
                print(test, alternative, *pairs, "NA" if p is None else repr(float(p)), sep="\t")


if __name__ == "__main__":
    main()
