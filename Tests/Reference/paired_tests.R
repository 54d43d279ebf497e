# Reference p-values of the paired tests, computed by R's stats package: the
# functions that a study's authors would have called.
#
#   Rscript Tests/Reference/paired_tests.R > Tests/Reference/paired-tests-r.tsv
#
# Columns and direction as in paired_tests.py. R has no one-sided McNemar test,
# and no mid-p, and its t-test needs every pair in memory: those rows are not
# here.

grid <- list(
  c(5, 0, 0, 7), c(1, 1, 0, 0), c(0, 0, 1, 1), c(3, 1, 1, 4), c(0, 2, 0, 5), c(10, 0, 6, 18), c(7, 1, 8, 18),
  c(16, 0, 11, 7), c(2, 3, 3, 2), c(20, 5, 4, 5), c(9, 12, 2, 11), c(1, 10, 22, 1), c(40, 25, 10, 9),
  c(100, 60, 61, 100), c(50, 40, 81, 30), c(1000, 480, 520, 1000), c(3, 0, 150, 3), c(5000, 4900, 5100, 5000)
)
put <- function(test, alternative, pairs, p) {
  pairs <- format(pairs, scientific = FALSE, trim = TRUE)
  shown <- if (is.null(p) || is.nan(p)) "NA" else sprintf("%.17g", p)
  cat(test, alternative, pairs, shown, sep = "\t")
  cat("\n")
}

cat(sprintf("# R %s.%s\n", R.version$major, R.version$minor))
cat("test", "alternative", "both", "only_first", "only_second", "neither", "p", sep = "\t")
cat("\n")
for (pairs in grid) {
  discordant <- pairs[2] + pairs[3]
  table <- matrix(pairs, nrow = 2, byrow = TRUE)
  put("mcnemar", "two-sided", pairs, mcnemar.test(table, correct = FALSE)$p.value)
  put("mcnemar-corrected", "two-sided", pairs, mcnemar.test(table, correct = TRUE)$p.value)
  first <- rep(c(1, 1, 0, 0), pairs)
  second <- rep(c(1, 0, 1, 0), pairs)
  for (alternative in c("two.sided", "greater", "less")) {
    ours <- sub(".", "-", alternative, fixed = TRUE)
    if (discordant > 0) {
      put("mcnemar-exact", ours, pairs, binom.test(pairs[3], discordant, 0.5, alternative)$p.value)
    }
    # t.test stops with an error where the differences are constant.
    p <- tryCatch(t.test(second, first, paired = TRUE, alternative = alternative)$p.value, error = function(e) NULL)
    put("paired-t", ours, pairs, p)
  }
}
