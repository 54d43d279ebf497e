"""The printed base of a cell, and the report's rounding."""


def rounded(k, n):
    """k of n as a whole percentage, half up."""
    return (200 * k + n) // (2 * n)


def base(cell):
    """The n the report prints for the cell's column; none where the table holds counts."""
    t, col = cell["table"], cell["column"]
    if t in ("1", "B1", "B2"):
        return None
    if t == "11":
        return {"Socialpsykiatri": 11, "Missbruk": 16, "Totalt": 27}[col]
    if t == "B7":
        return 19
    if t == "B8":
        return 21
    return {"Socialpsykiatri": 15, "Missbruk": 19}.get(col, 34)
