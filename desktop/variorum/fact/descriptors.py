"""What articles call a named thing: the town of X, X the spokesman, General Y."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from variorum.fact.names import NameMention
from variorum.language.grammar import Grammar
from variorum.language.lexicon import lexicon
from variorum.text.span import Span


@dataclass(frozen=True, slots=True)
class Descriptor:
    """A word or phrase that says what a named thing is."""

    head: str  # lemma
    span: Span  # the descriptor with the name
    text: str  # the descriptor alone


@cache
def place_words() -> frozenset[str]:
    return frozenset(lexicon("titles")["places"])


def _title(grammar: Grammar, mention: NameMention, text: str) -> Descriptor | None:
    """ "Russian Foreign Minister X", "spokesman X": what stands right before the name within its phrase."""
    first = mention.tokens[0]
    before = list(mention.title)
    head = mention.tokens[-1]
    reach = set(grammar.base_phrase(head))
    index = (before[0] if before else first) - 1
    while index >= 0 and index in reach and grammar.tokens[index].pos in ("NOUN", "ADJ", "PROPN"):
        before.insert(0, index)
        index -= 1
    if not before or not any(grammar.tokens[i].pos in ("NOUN", "PROPN") for i in before):
        return None
    span = grammar.span(before)
    return Descriptor(grammar.tokens[before[-1]].lemma, span.cover(mention.span), span.of(text))


def _phrase(grammar: Grammar, mention: NameMention, noun: int, text: str) -> Descriptor | None:
    if grammar.tokens[noun].pos != "NOUN":
        return None
    span = grammar.span(grammar.base_phrase(noun))
    whole = span.cover(mention.span)
    return Descriptor(grammar.tokens[noun].lemma, whole, span.of(text)) if len(whole) <= 120 else None


def _nouns(grammar: Grammar, mention: NameMention) -> Iterator[int]:
    """Nouns joined to the name by apposition, by "of" or by "is"."""
    head = mention.tokens[-1]
    token = grammar.tokens[head]
    yield from (c for c in grammar.children[head] if grammar.tokens[c].dep == "appos")
    above = grammar.tokens[token.head]
    if token.dep == "appos":
        yield token.head
    if token.dep == "pobj" and above.lemma == "of" and grammar.tokens[above.head].lemma in place_words():
        yield above.head
    if token.dep in ("nsubj", "nsubjpass") and above.lemma == "be":
        yield from (c for c in grammar.children[token.head] if grammar.tokens[c].dep == "attr")


def descriptors(grammar: Grammar, mention: NameMention, text: str) -> Iterator[Descriptor]:
    """Every descriptor of a name where it stands."""
    if title := _title(grammar, mention, text):
        yield title
    for noun in _nouns(grammar, mention):
        if found := _phrase(grammar, mention, noun, text):
            yield found
