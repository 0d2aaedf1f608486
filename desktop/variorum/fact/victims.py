"""Counts people told one by one: "a man was killed", "a mother and her two sons died", "no one was hurt"."""

from collections.abc import Iterator
from dataclasses import dataclass

from variorum.fact.counted import happening, people
from variorum.language.grammar import Grammar
from variorum.language.numeral import Numeral
from variorum.text.span import Span

_BEFELL = frozenset({"killed", "injured", "shot"})
_ROLES = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})
_NOBODY = frozenset({"nobody", "none"})
_ELSE = frozenset({"else", "other", "more", "further", "additional", "new"})


@dataclass(frozen=True, slots=True)
class Victims:
    """Some people, how many they are, and what befell them."""

    span: Span
    noun: int
    number: int
    what: str
    listed: bool = False  # several nouns, so that none of them names them all


def victims(grammar: Grammar, found: list[tuple[Numeral, int | None]]) -> Iterator[Victims]:
    """People of whom no figure tells how many; `found` holds the figures with the nouns they count."""
    given = {noun: numeral.number for numeral, noun in found if noun is not None}
    for index, token in enumerate(grammar.tokens):
        if token.dep not in _ROLES:
            continue
        if _is_nobody(grammar, index):
            yield from _none(grammar, index)
        elif token.pos in ("NOUN", "PROPN"):
            yield from _some(grammar, index, given)


def _some(grammar: Grammar, index: int, given: dict[int, float]) -> Iterator[Victims]:
    """One that is told of for the first time, or several that are listed."""
    listed = _listed(grammar, index)
    counts = [_one_of(grammar, i, given) for i in listed]
    what = _befell(grammar, index)
    if (
        what not in _BEFELL
        or not all(counts)
        or (len(listed) == 1 and (index in given or not _new(grammar, index)))
    ):
        return
    if any(not float(count).is_integer() for count in counts):
        return
    yield Victims(
        grammar.span([grammar.base_phrase(index)[0], listed[-1]]),
        index,
        int(sum(counts)),
        what,
        len(listed) > 1,
    )


def _listed(grammar: Grammar, index: int) -> list[int]:
    """A noun with those joined to it by "and"."""
    found = [index]
    while (following := grammar.child(found[-1], frozenset({"conj"}))) is not None:
        found.append(following)
    joints = {
        grammar.tokens[c].lemma for i in found for c in grammar.children[i] if grammar.tokens[c].dep == "cc"
    }
    return found if joints <= {"and"} else found[:1]


def _one_of(grammar: Grammar, index: int, given: dict[int, float]) -> float:
    """How many a noun of a list stands for; 0 where that cannot be told."""
    token = grammar.tokens[index]
    if index in given:
        return given[index] if token.lemma in people() else 0
    person = token.entity == "PERSON" and token.pos == "PROPN"
    return 1 if (token.tag == "NN" and token.lemma in people()) or person else 0


def _new(grammar: Grammar, index: int) -> bool:
    """Whether a noun is told of for the first time: "a man", not "the man"."""
    articles = [grammar.tokens[c].lemma for c in grammar.children[index] if grammar.tokens[c].dep == "det"]
    return "a" in articles or "an" in articles


def _is_nobody(grammar: Grammar, index: int) -> bool:
    below = {grammar.tokens[c].lemma for c in grammar.children[index]}
    after = grammar.tokens[index + 1].lemma if index + 1 < len(grammar.tokens) else ""
    if below & _ELSE or after in _ELSE:
        return False
    return grammar.tokens[index].lemma in _NOBODY or "no" in below


def _none(grammar: Grammar, index: int) -> Iterator[Victims]:
    """ "No one was hurt", "no injuries were reported"."""
    what = _befell(grammar, index)
    lemma = grammar.tokens[index].lemma
    of_people = (
        lemma in _NOBODY or lemma in people() or lemma == "one" or lemma in ("injury", "death", "fatality")
    )
    if what in _BEFELL and of_people:
        first = min([index, *(c for c in grammar.children[index] if c < index)])
        yield Victims(grammar.span([first, index]), index, 0, what)


def _befell(grammar: Grammar, index: int) -> str:
    return happening(grammar, index, index, None, near=False)
