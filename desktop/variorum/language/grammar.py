"""Clauses and phrases of a parsed paragraph, by the arcs of its grammar."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from variorum.language.parse import Parse, Token
from variorum.text.span import Span

_CLAUSE_ARCS = frozenset(
    {"ROOT", "conj", "advcl", "relcl", "acl", "ccomp", "pcomp", "parataxis", "csubj", "dep"}
)
_OUTSIDE_PHRASE = frozenset({"relcl", "acl", "appos", "conj", "cc", "punct", "advcl", "parataxis"})
_BEFORE_NOUN = frozenset(
    {"det", "amod", "compound", "poss", "nummod", "nmod", "quantmod", "advmod", "predet"}
)
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
OBJECTS = frozenset({"dobj", "attr", "oprd", "dative", "acomp"})


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb (or a sentence without one) with what belongs to it and to no clause inside it."""

    head: int
    tokens: tuple[int, ...]  # indices, in order, without punctuation
    sentence: int


class Grammar:
    """A parse with its arcs turned round, so that a head knows what hangs on it."""

    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        self.tokens = parse.tokens

    @cached_property
    def children(self) -> list[list[int]]:
        below: list[list[int]] = [[] for _ in self.tokens]
        for index, token in enumerate(self.tokens):
            if token.head != index:
                below[token.head].append(index)
        return below

    @cached_property
    def sentence_of(self) -> list[int]:
        """For each token the number of its sentence in the paragraph, from 0."""
        return [number for number, sentence in enumerate(self.parse.sentences()) for _ in sentence]

    def below(
        self, head: int, *, without: frozenset[int] = frozenset(), arcs_out: frozenset[str] = frozenset()
    ) -> list[int]:
        """The head and all that hangs on it, in order, without some tokens or arcs and what hangs there."""
        found, waiting = [], [head]
        while waiting:
            index = waiting.pop()
            found.append(index)
            waiting += [
                c for c in self.children[index] if c not in without and self.tokens[c].dep not in arcs_out
            ]
        return sorted(found)

    def phrase(self, noun: int) -> list[int]:
        """A noun with its modifiers, without relative clauses, appositions and coordinated nouns."""
        return self.below(noun, arcs_out=_OUTSIDE_PHRASE)

    def base_phrase(self, noun: int) -> list[int]:
        """A noun with what stands before it."""
        before = [c for c in self.children[noun] if c < noun and self.tokens[c].dep in _BEFORE_NOUN]
        return sorted({noun, *(i for c in before for i in self.below(c))})

    def span(self, indices: list[int] | tuple[int, ...]) -> Span:
        return self.parse.span(indices[0], indices[-1])

    def child(self, head: int, arcs: frozenset[str]) -> int | None:
        return next((c for c in self.children[head] if self.tokens[c].dep in arcs), None)

    def at(self, span: Span) -> list[int]:
        """The tokens that share a character with a span."""
        return [i for i, t in enumerate(self.tokens) if t.start < span.end and span.start < t.end]

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        heads = frozenset(i for i, token in enumerate(self.tokens) if _heads_clause(token))
        return tuple(self._clause(head, heads) for head in sorted(heads))

    def trimmed(self, words: tuple[int, ...]) -> tuple[int, ...]:
        """The words without a joint at either end: "and", "that", "of", "the"."""
        first, last = 0, len(words)
        while first < last - 1 and self._is_joint(words[first], opening=True):
            first += 1
        while last - 1 > first and self._is_joint(words[last - 1], opening=False):
            last -= 1
        return words[first:last]

    def _is_joint(self, index: int, *, opening: bool) -> bool:
        token = self.tokens[index]
        if opening:
            return token.pos in ("CCONJ", "PUNCT") or (token.dep == "mark" and token.lemma == "that")
        return token.pos in ("CCONJ", "DET", "SCONJ") or (token.pos == "ADP" and token.dep != "prt")

    def _clause(self, head: int, heads: frozenset[int]) -> Clause:
        own = self.below(head, without=heads)
        words = tuple(i for i in own if self.tokens[i].pos not in ("PUNCT", "SPACE"))
        return Clause(head, words or (head,), self.sentence_of[head])

    def clause_of(self, index: int) -> Clause | None:
        """The clause a token belongs to."""
        return next((clause for clause in self.clauses if index in clause.tokens), None)

    def up(self, index: int) -> Iterator[int]:
        """The heads above a token, nearest first."""
        while self.tokens[index].head != index:
            index = self.tokens[index].head
            yield index


def _heads_clause(token: Token) -> bool:
    return token.dep == "ROOT" or (token.pos in ("VERB", "AUX") and token.dep in _CLAUSE_ARCS)
