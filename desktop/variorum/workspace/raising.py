"""Disputes that an editor raises: words of several articles that speak of one fact."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise
from typing import TYPE_CHECKING

from variorum.article.article import Article
from variorum.dispute.decision import Reconciliation
from variorum.dispute.dispute import Dispute
from variorum.errors import DecisionRefused, UnknownThing
from variorum.fact.fact import Kind, Value
from variorum.record import steps
from variorum.record.snapshot import printable, snapshot_of
from variorum.text.message import Message
from variorum.text.span import Span
from variorum.wording.names import kind_name
from variorum.wording.sentences import say
from variorum.wording.values import value_text
from variorum.workspace.changes import DECIDED, Answer
from variorum.workspace.opened import Opened

if TYPE_CHECKING:
    from variorum.fact.extraction import ArticleFacts
    from variorum.fact.said import Said

LONGEST_QUESTION = 200  # characters


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a paragraph, as an editor selects or types them; `start` is where, if it is known."""

    article: str  # id
    paragraph: int
    quote: str
    start: int | None = None  # in the paragraph's clean text


@dataclass(frozen=True, slots=True)
class Heard:
    """Words, and what they say as the program reads them."""

    words: Words
    value: Value | None  # None: they give no value of that kind
    text: str  # the value in words

    @property
    def place(self) -> tuple[str, int, int | None]:
        return self.words.article, self.words.paragraph, self.words.start


@dataclass(frozen=True, slots=True)
class Proposal:
    """What would become of the words, for the editor to change or to take."""

    kind: Kind
    question: str
    heard: tuple[Heard, ...]
    offered: tuple[Heard, ...]  # other passages of the same row


class Raising(Opened):
    """Reads the words, proposes, and records what the editor makes of it."""

    def propose(self, case: str, words: Sequence[Words], *, kind: Kind | None = None) -> Proposal:
        """What sort of thing the words speak of, what to ask, and which passages beside them do too."""
        from variorum.dispute.raising import question_for
        from variorum.fact.said import guessed, read_as

        opened = self.open_case(case)
        chosen = _chosen(opened, words)
        facts = self._claims(opened, chosen)
        kind = kind or guessed([(facts[a.id], n, span) for a, n, span in chosen])
        said = [read_as(kind, facts[a.id], n, span) for a, n, span in chosen]
        sure = [one for one in said if one is not None]
        heard = tuple(_heard(a, n, span, one) for (a, n, span), one in zip(chosen, said, strict=True))
        beside = tuple(self._beside(opened, chosen, sure)) if sure else ()
        return Proposal(kind, say(question_for(kind, sure)) if sure else "", heard, beside)

    def raise_dispute(
        self,
        case: str,
        words: Sequence[Words],
        *,
        kind: Kind | None = None,
        question: str = "",
        reason: str = "",
    ) -> Answer[Reconciliation]:
        """Make a dispute of words of the articles; where kind or question is not given, that proposed."""
        opened = self.open_case(case)
        made = self._made(opened, words, kind=kind, question=question)
        snapshot, pen = snapshot_of(made, opened.comparison.articles), self._pen(case)
        now = self._kept_in(case).lay_down(
            opened, lambda history: steps.raise_dispute(history, pen, snapshot, reason=reason)
        )
        return Answer(now, DECIDED, frozenset({made.id}))

    def _made(
        self, opened: Reconciliation, words: Sequence[Words], *, kind: Kind | None, question: str
    ) -> Dispute:
        from variorum.dispute.raising import question_for, raised_dispute
        from variorum.fact.said import guessed

        chosen = _chosen(opened, words)
        if len(chosen) < 2:
            raise DecisionRefused("A dispute takes two passages or more; add the words of another article.")
        facts = self._claims(opened, chosen)
        kind = kind or guessed([(facts[a.id], n, span) for a, n, span in chosen])
        said = [_read(kind, facts[a.id], n, span) for a, n, span in chosen]
        articles = {article.id: article for article in opened.comparison.articles}
        asked = Message("{question}", {"question": _asked(question) or say(question_for(kind, said))})
        id = _id(kind, said, articles)
        return raised_dispute(kind, asked, said, articles, id=id, in_words=value_text)

    def _claims(self, opened: Reconciliation, chosen: Sequence["_Place"]) -> "Mapping[str, ArticleFacts]":
        articles = {article.id: article for article, _, _ in chosen}
        return self._kept_in(opened.case).claims(opened, tuple(articles.values()))

    def _beside(
        self, opened: Reconciliation, chosen: Sequence["_Place"], said: "Sequence[Said]"
    ) -> Iterator[Heard]:
        """Passages of the articles that say nothing yet, of the rows in which the words stand."""
        from variorum.fact.said import offered

        articles = {article.id: article for article in opened.comparison.articles}
        cells = _row(opened, chosen)
        others = [articles[id] for id in articles if id in cells]
        facts = self._kept_in(opened.case).claims(opened, others)
        for article in others:
            for one in offered(said, facts[article.id], cells[article.id]):
                here = one.fact.passage
                yield _heard(article, here.paragraph, here.span, one)


_Place = tuple[Article, int, Span]


def _chosen(opened: Reconciliation, words: Sequence[Words]) -> list[_Place]:
    """Where the words stand, each once and in order; DecisionRefused where they do not, or overlap."""
    found = sorted((_place(opened, one) for one in words), key=lambda place: (place[0].id, *place[1:]))
    for (a, n, span), (b, m, other) in pairwise(found):
        if (a.id, n) == (b.id, m) and span.overlaps(other):
            raise DecisionRefused(f"“{other.of(b.paragraph(m).text)}” is chosen twice; take it once.")
    return found


def _place(opened: Reconciliation, words: Words) -> _Place:
    article = next((a for a in opened.comparison.articles if a.id == words.article), None)
    if article is None:
        raise UnknownThing(f"The case “{opened.case}” has no article “{words.article}”.")
    if not 1 <= words.paragraph <= len(article.paragraphs):
        raise UnknownThing(f"“{article.id}” has no paragraph {words.paragraph}.")
    paragraph = article.paragraph(words.paragraph)
    if not paragraph.in_story:
        where = f"Paragraph {words.paragraph} of “{article.id}”"
        raise DecisionRefused(f"{where} is left out of the story; put it back before you use its words.")
    return article, words.paragraph, _span(paragraph.text, words)


def _span(text: str, words: Words) -> Span:
    """The words without the blanks around them; of several places the one that was meant, else the first."""
    quote = words.quote.strip()
    if not quote:
        raise DecisionRefused("Select the words that say it.")
    if words.start is not None and text[words.start : words.start + len(words.quote)] == words.quote:
        start = words.start + len(words.quote) - len(words.quote.lstrip())
        return Span(start, start + len(quote))
    found = re.search(r"\s+".join(map(re.escape, quote.split())), text)
    if found is None:
        raise DecisionRefused(f"Paragraph {words.paragraph} of “{words.article}” does not read “{quote}”.")
    return Span(*found.span())


def _read(kind: Kind, facts: "ArticleFacts", paragraph: int, span: Span) -> "Said":
    from variorum.fact.said import read_as

    said = read_as(kind, facts, paragraph, span)
    if said is None:
        words = span.of(facts.article.paragraph(paragraph).text)
        what = kind_name(kind).lower()
        raise DecisionRefused(f"No {what} is read in “{words}”. Choose other words, or another kind.")
    return said


def _heard(article: Article, paragraph: int, span: Span, said: "Said | None") -> Heard:
    quote = span.of(article.paragraph(paragraph).text)
    value = said.fact.value if said else None
    return Heard(Words(article.id, paragraph, quote, span.start), value, value_text(value) if value else "")


def _row(opened: Reconciliation, chosen: Sequence[_Place]) -> dict[str, list[int]]:
    """The paragraphs that stand beside the words, of articles of which there are none."""
    own, cells = {article.id for article, _, _ in chosen}, dict[str, list[int]]()
    for row in opened.comparison.rows:
        if any(number in row.cells.get(article.id, ()) for article, number, _ in chosen):
            for id, numbers in row.cells.items():
                if id not in own:
                    cells.setdefault(id, []).extend(numbers)
    return cells


def _asked(question: str) -> str:
    asked = " ".join(printable(question).split())
    if len(asked) > LONGEST_QUESTION:
        raise DecisionRefused(f"A question has at most {LONGEST_QUESTION} characters.")
    return asked


def _id(kind: Kind, said: "Sequence[Said]", articles: Mapping[str, Article]) -> str:
    """By kind and places, so that the same words are the same dispute."""
    places = sorted(
        f"{articles[p.article].original.sha256}:{p.source.start}-{p.source.end}"
        for p in (one.fact.passage for one in said)
    )
    return sha256("\n".join(["raised", str(kind), *places]).encode()).hexdigest()[:12]
