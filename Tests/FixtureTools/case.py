"""A case file in the making: its facts, phrases, documents and observations."""

from chance import Rng, deal

GENITIVE = {"kvinna": {"hon": "hon", "henne": "henne", "hennes": "hennes"}, "man": {"hon": "han", "henne": "honom", "hennes": "hans"}}

MOTIVE_IF = {  # a motive is dealt only to files whose facts it fits
    "efter behandlingen": lambda c: c.iv_any("mi", "behandlingshem", ("pågående", "båda")),
    "flyttar hem": lambda c: c.f["housing"] == "HVB" or c.iv_any("mi", "behandlingshem", ("pågående",)),
    "behandlingshemmet avslutas": lambda c: c.iv_any("mi", "behandlingshem", ("pågående",)),
    "stödet hemma": lambda c: c.iv_any("sp", "boendestöd", ("båda", "planerad")),
    "boendestödet inte räcker": lambda c: c.iv_any("sp", "boendestöd", ("båda",)),
    "både dricker": lambda c: c.yes("sub:alkohol") and c.yes("mi"),
    "av med bostaden": lambda c: c.f["housing"] in ("ordinärt", "träning", "boendestöd"),
    "sjukskrivningen": lambda c: c.f["occupation"] == "sjukskriven",
    "återfallet": lambda c: c.yes("sub"),
    "Arbetsträningen": lambda c: c.f["need:sysselsättning"] in ("båda", "insats")
    and not c.yes("retired")
    and not any(c.iv_any(u, "sysselsättning", ("båda", "pågående")) for u in ("sp", "mi")),
    "SIP": lambda c: c.f["kind"] == "SIP",
    "överblick": lambda c: c.f["known"] != "<1",
    "både boende och behandling": lambda c: c.f["need:boende"] in ("båda", "insats"),
    "behandlingen avslutas": lambda c: c.iv_any("mi", "behandlingshem", ("pågående",)),
    "flera pågående kontakter": lambda c: sum(v in ("båda", "innan", "ja") for k, v in c.f.items() if k.startswith("contact:")) > 1,
    "nya insatser från både": lambda c: any(c.f[f"contact:{a}"] in ("båda", "innan") for a in ("psykiatri", "beroendevård")),
    "båda mottagningarna": lambda c: c.f["contact:psykiatri"] != "ingen" and c.f["contact:beroendevård"] != "ingen",
    "Ny handläggare": lambda c: c.f["known"] != "<1",
    "Behandlaren": lambda c: c.yes("at:missbruk-utförare"),
    "byter boende": lambda c: c.f["need:boende"] in ("båda", "insats") and c.f["housing"] in ("HVB", "träning", "saknas"),
    "Provsvaren": lambda c: c.yes("sub") and c.yes("at:beroendevård"),
    "Anhöriga": lambda c: c.yes("at:närstående"),
    "Tre mottagningar": lambda c: c.yes("mi") and c.yes("physical"),
    "Mottagningen vill": lambda c: c.f["convener"] in ("öppenvård", "beroendevård"),
    "Medicinen och": lambda c: c.yes("mi"),
    "följer upp medicinen": lambda c: c.yes("mi") and c.f["need:boende"] in ("båda", "insats"),
    "kommunen inte kan möta": lambda c: True,
}


def motive_fits(c, phrase):
    return all(holds(c) for words, holds in MOTIVE_IF.items() if words in phrase)


class Case:
    def __init__(self, number, facts, case_id):
        self.f, self.id = facts, case_id
        self.f["retired"] = "ja" if facts["livelihood"] == "ålderspension" else "nej"
        self.r = Rng(90001 + 7919 * number)
        self.g = GENITIVE[facts["gender"]]
        self.docs, self.seq = [], 0
        self.used = set()
        self.people = 0
        self.observations = []

    # -- helpers
    def yes(self, fact):
        return self.f[fact] == "ja"

    def iv_any(self, unit, kind, states):
        return self.f[f"iv:{unit}:{kind}"] in states

    def fill(self, phrase, **kw):
        words = dict(self.g)
        words["officer"] = "biståndshandläggaren" if self.f["unit"] == "socialpsykiatri" else "socialsekreteraren"
        words.update({k.capitalize(): v.capitalize() for k, v in list(words.items())})
        for k, v in kw.items():
            words[k] = v
            words[k[0].upper() + k[1:]] = v[0].upper() + v[1:]
        return phrase.format(**words).replace("make/maka", "man" if self.f["gender"] == "kvinna" else "hustru")

    def say(self, family, allowed=None, **kw):
        """A phrase of the family, not used before in this file when that can be helped."""
        fresh = lambda p: p not in self.used and (allowed is None or allowed(p))
        phrase = deal(family, fresh if any(fresh(p) for p in family) else allowed)
        self.used.add(phrase)
        return self.fill(phrase, **kw)

    def doc(self, kind, date, *sentences, sender=None, to=None, sep=" "):
        d = {"kind": kind, "date": date, "from": sender, "to": to, "text": sep.join(sentences), "order": self.seq}
        self.seq += 1
        self.docs.append(d)
        return d

    def observe(self, item, value, doc=None, quote=None, certainty="säker", memo=None):
        if quote is not None:
            assert quote in doc["text"], (item, quote, doc["text"])
        self.observations.append((item, value, doc, quote, certainty, memo))

    def key(self):
        self.people += 1
        return f"P{self.people}"

    def clip(self, d, lo=None, hi=None):
        if lo and d < lo:
            d = lo
        if hi and d > hi:
            d = hi
        return d
