"""Names as articles write them, and how likely two of them are one name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from variorum.language.grammar import Grammar
from variorum.language.lexicon import lexicon
from variorum.text.span import Span

_JOINS = frozenset(
    {"of", "de", "la", "le", "al", "el", "bin", "ibn", "van", "von", "der", "du", "-", "–", "&", "for", "the"}
)


@dataclass(frozen=True, slots=True)
class NameMention:
    """A name in a paragraph: its tokens without a title before it, and that title's tokens."""

    tokens: tuple[int, ...]
    title: tuple[int, ...]
    span: Span
    text: str
    entity: str


@cache
def _titles() -> frozenset[str]:
    return frozenset(lexicon("titles")["titles"])


def _runs(grammar: Grammar) -> Iterator[list[int]]:
    """Stretches of proper nouns, joined over "of", "al" and hyphens inside one entity."""
    tokens = grammar.tokens

    def belongs(i: int) -> bool:
        token = tokens[i]
        if token.pos == "PROPN":
            return True
        inside = (
            0 < i < len(tokens) - 1 and tokens[i - 1].entity and tokens[i - 1].entity == tokens[i + 1].entity
        )
        starts_none = i + 1 < len(tokens) and not tokens[i + 1].entity_starts and not token.entity_starts
        return bool(inside and starts_none and token.text.lower() in _JOINS and tokens[i - 1].pos == "PROPN")

    for named, group in groupby(range(len(tokens)), key=belongs):
        if named:
            yield list(group)


def _cut(grammar: Grammar, run: list[int]) -> Iterator[list[int]]:
    """A run in pieces where an entity starts inside it: "Thursday Syria" are two names."""
    piece: list[int] = []
    for index in run:
        if (
            piece
            and grammar.tokens[index].entity_starts
            and grammar.tokens[index].entity != grammar.tokens[piece[-1]].entity
        ):
            yield piece
            piece = []
        piece.append(index)
    if piece:
        yield piece


def name_mentions(grammar: Grammar, text: str) -> Iterator[NameMention]:
    """Every name of a paragraph, in order; days, months and bare numbers are no names."""
    for run in _runs(grammar):
        for piece in _cut(grammar, run):
            words = [grammar.tokens[i].text.lower() for i in piece]
            first = next((n for n, word in enumerate(words) if word not in _titles()), len(words))
            tokens = piece[first:]
            while tokens and grammar.tokens[tokens[-1]].text.lower() in _JOINS:
                tokens.pop()
            if not tokens or grammar.tokens[tokens[0]].entity in (
                "DATE",
                "TIME",
                "CARDINAL",
                "ORDINAL",
                "PERCENT",
            ):
                continue
            span = grammar.span(tokens)
            name = span.of(text)
            if len(name) >= 2 and (name[:1].isupper() or name[:3].lower() in ("al-", "el-")):
                yield NameMention(
                    tuple(tokens), tuple(piece[:first]), span, name, grammar.tokens[tokens[0]].entity
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
    letters = re.sub(r"[^A-Za-z]", "", short)
    words = [word for word in re.split(r"[\s-]+", long) if word[:1].isupper()]
    return (
        len(letters) >= 2
        and letters.isupper()
        and len(words) >= 2
        and letters == "".join(w[0] for w in words)
    )


@cache
def _skeleton(name: str) -> str:
    """Consonants as they sound, doubled ones once: what spelling variants of one name keep."""
    sound = name.replace("ph", "f").replace("kh", "h").replace("gh", "g").replace("ck", "k").replace("q", "k")
    sound = sound.replace("c", "k").replace("z", "s").replace("x", "ks").replace("w", "v").replace("j", "y")
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouyh\s]", "", sound))


def same_name_probability(a: str, b: str) -> float:
    """How likely two names are one, between 0 and 1, by the model that comes with the program."""
    from variorum.language.trained import shipped

    return float(shipped().models["name"].probability(name_features(a, b)))


def name_features(a: str, b: str) -> dict[str, float]:
    """What tells whether two names are one, each between 0 and 1."""
    import jellyfish
    from rapidfuzz import fuzz
    from rapidfuzz.distance import JaroWinkler

    x, y = folded(a), folded(b)
    one, two = set(x.split()), set(y.split())
    shared = len(one & two)
    return {
        "ratio": fuzz.ratio(x, y) / 100,
        "sorted ratio": fuzz.token_sort_ratio(x, y) / 100,
        "set ratio": fuzz.token_set_ratio(x, y) / 100,
        "partial ratio": fuzz.partial_ratio(x, y) / 100,
        "jaro winkler": JaroWinkler.similarity(x, y),
        "skeleton": fuzz.ratio(_skeleton(x), _skeleton(y)) / 100,
        "same skeleton": float(_skeleton(x) == _skeleton(y)),
        "same sound": float(jellyfish.metaphone(x) == jellyfish.metaphone(y)),
        "same start": float(x[:1] == y[:1]),
        "words shared": shared / max(1, min(len(one), len(two))),
        "all words": shared / max(1, len(one | two)),
        "length": min(len(x), len(y)) / max(1, len(x), len(y)),
        "initials": float(initials_of(a, b) or initials_of(b, a)),
        "one word": float(len(one) == 1 and len(two) == 1),
        "words left": (len(one | two) - shared) / max(1, len(one | two)),
    }
