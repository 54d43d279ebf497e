"""Seeded chance that is the same with every Python, and decks of phrases."""


class Rng:
    """splitmix64: the same numbers with every Python."""

    def __init__(self, seed):
        self.s = seed & (2**64 - 1)

    def next(self):
        self.s = (self.s + 0x9E3779B97F4A7C15) & (2**64 - 1)
        z = self.s
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & (2**64 - 1)
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & (2**64 - 1)
        return z ^ (z >> 31)

    def below(self, n):
        return self.next() % n

    def between(self, a, b):
        return a + self.below(b - a + 1)

    def chance(self, percent):
        return self.below(100) < percent

    def choice(self, xs):
        return xs[self.below(len(xs))]

    def shuffled(self, xs):
        xs = list(xs)
        for i in range(len(xs) - 1, 0, -1):
            j = self.below(i + 1)
            xs[i], xs[j] = xs[j], xs[i]
        return xs

    def sample(self, xs, n):
        return self.shuffled(xs)[:n]


DECK_RNG = Rng(7331)
DECKS = {}


def deal(family, allowed=None):
    """The next phrase of a family: all are used once before any is used again."""
    key = id(family)
    deck = DECKS.setdefault(key, [])
    if not deck:
        deck.extend(DECK_RNG.shuffled(family))
    for i, phrase in enumerate(deck):
        if allowed is None or allowed(phrase):
            return deck.pop(i)
    fresh = [p for p in DECK_RNG.shuffled(family) if allowed is None or allowed(p)]
    return fresh[0]
