"""Names as articles write them."""

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
