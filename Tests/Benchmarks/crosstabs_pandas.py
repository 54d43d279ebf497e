"""The crosstabs of a coded data set, for the benchmark.

    python3 crosstabs_pandas.py CODED.csv VARIABLES.txt
"""
import sys

import pandas

coded = pandas.read_csv(sys.argv[1])
with open(sys.argv[2], encoding="utf-8") as f:
    for variable in f.read().split():
        print(pandas.crosstab(coded[variable], coded["service"]))
