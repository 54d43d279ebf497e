"""Counts case files with Apache Spark: every partition goes through `sip-audit tally`.

    spark-submit spark_tally.py all.tally CASES [OPTION …]
    sip-audit tables all.tally

CASES is JSON Lines, one case file a line: a file, a folder or a pattern, wherever
Spark reads from. The options are those of `sip-audit tally`. The result is a file of
a tally a line, which tables, score and tally take as it is; of faulty case files it
is nothing but the faults, and the exit code 2.

- sip-audit has to be installed on every executor, on the PATH of this program, and what --material and
  --codebook name at the same place on each of them. Give --material here: it says
  which units there are, and the tallies carry it on. Whether anything is invented
  is in the case files and the material, and goes with the tallies, too.
- How many partitions there are changes no number. Spark makes them of about
  spark.sql.files.maxPartitionBytes (128 MB) and splits no line; one without a case
  file gives the tally of none, which changes nothing.
- Faults name the partition and the line in it, both from 1, and hold no text of a
  case file. `sip-audit check CASES` finds the line in the file.
- A case file that is in two partitions is counted twice: what one run on the whole
  file would refuse, nobody sees in its parts.
"""

import os
import shlex
import sys

from pyspark.sql import SparkSession


def text(row):
    """A line. Where it is not UTF-8 it ends with NUL, which sip-audit refuses at its place.

    Spark's textFile would put U+FFFD there, and nobody would see.
    """
    line = bytes(row.line)
    try:
        return line.decode()
    except UnicodeDecodeError as fault:
        return line[: fault.start].decode() + "\0"


def main(result, cases, *options):
    spark = SparkSession.builder.appName("sip-audit tally").getOrCreate()
    lines = spark.read.text(cases).selectExpr("CAST(value AS BINARY) AS line").rdd.map(text)

    # Standard error comes along, since an executor's own stays on its machine. The
    # exit code does not (checkCode): a task that fails is tried again, and a faulty
    # case file does not get better. Whether there is a tally says the same.
    tally = shlex.join(["sip-audit", "tally", "--input-format", "json-lines", *options, "-"])
    environment = {"PATH": os.environ["PATH"]}
    answers = lines.pipe("sh -c " + shlex.quote(tally + " 2>&1"), environment).glom().collect()

    tallies = [[line for line in answer if line.startswith("{")] for answer in answers]
    for number, (answer, found) in enumerate(zip(answers, tallies), 1):
        if len(found) != 1:
            for line in answer or ["no tally, and no word why"]:
                print(f"partition {number}: {line}", file=sys.stderr)
    if any(len(found) != 1 for found in tallies):
        return 2
    # Not printed: spark-submit writes to standard output as well.
    with open(result, "w", encoding="utf-8") as file:
        file.writelines(found[0] + "\n" for found in tallies)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
