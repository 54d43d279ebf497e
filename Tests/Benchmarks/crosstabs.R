# The crosstabs of a coded data set, for the benchmark.
#
#   Rscript crosstabs.R CODED.csv VARIABLES.txt

arguments <- commandArgs(trailingOnly = TRUE)
coded <- read.csv(arguments[1], encoding = "UTF-8", check.names = FALSE)
for (variable in readLines(arguments[2])) {
  print(table(coded[[variable]], coded$service))
}
