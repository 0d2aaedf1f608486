"""A name in plain letters, in the consonants that its spellings keep, and in one way of writing sounds."""

import re
from functools import cache

# How systems of transliteration write one sound: Wade and Giles, French, German, English, Dutch.
# The order matters: what is longer, and what another rule would break up, comes first.
_ONE_SOUND = (
    *(("tsch", "c"), ("tch", "c"), ("tj", "c"), ("tzu", "zi"), ("ts", "z"), ("tz", "z"), ("hs", "x")),
    *(("sch", "x"), ("sh", "x"), ("sj", "x"), ("dzh", "j"), ("dj", "j"), ("zh", "j"), ("ch", "c")),
    *(("kh", "h"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("dh", "d"), ("ck", "k"), ("q", "k")),
    *(("ou", "u"), ("oo", "u"), ("ee", "i"), ("oe", "o"), ("ae", "a"), ("ue", "u"), ("aa", "a")),
    *(("ih", "i"), ("yu", "u"), ("ju", "u"), ("ja", "ya"), ("ia", "ya"), ("iy", "i"), ("yy", "i")),
    *(("y", "i"), ("j", "i"), ("w", "v")),
)
_ONE_CONSONANT = (
    *(("ph", "f"), ("kh", "h"), ("gh", "g"), ("ck", "k"), ("q", "k"), ("tz", "z"), ("ts", "z")),
    *(("dzh", "j"), ("dj", "j"), ("zh", "j"), ("c", "k"), ("z", "s"), ("x", "ks"), ("v", "w")),
)


@cache
def folded(name: str) -> str:
    """A name in plain small letters, without article, accents or punctuation."""
    import anyascii

    plain = anyascii.anyascii(name).lower()
    plain = re.sub(r"['’`´]s?\b", "", plain)
    return re.sub(r"\s+", " ", re.sub(r"[^a-z0-9 ]", " ", re.sub(r"^the\s+", "", plain))).strip()


def initials_of(short: str, long: str) -> bool:
    """Whether one name is the other's initials: ANA, All Nippon Airways."""
    letters = capitals(short)
    return len(letters) >= 2 and letters == first_letters(long)


@cache
def capitals(name: str) -> str:
    """The letters of a name of capitals alone, else nothing."""
    letters = re.sub(r"[^A-Za-z]", "", name)
    return letters if letters.isupper() else ""


@cache
def first_letters(name: str) -> str:
    return "".join(word[0] for word in re.split(r"[\s-]+", name) if word[:1].isupper())


@cache
def consonants(word: str) -> str:
    """The consonants of a folded name as they sound, doubled ones once."""
    for written, heard in _ONE_CONSONANT:
        word = word.replace(written, heard)
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouyhw ]", "", word))


@cache
def sounds(word: str) -> str:
    """A folded name as one system would write it: Hsiao and Xiao, Chekhov and Tchekhov."""
    for written, heard in _ONE_SOUND:
        word = word.replace(written, heard)
    return re.sub(r"(.)\1+", r"\1", word)
