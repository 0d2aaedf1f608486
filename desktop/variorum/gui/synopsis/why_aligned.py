"""Why paragraphs stand side by side: what they share, in words an editor can check at a glance."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.alignment.link import Grade, Link, Place
from variorum.gui.session.sheet import Row, Sheet
from variorum.translation import later, tr
from variorum.wording.sentences import say

_GRADES = {Grade.SAME: later("The same fact"), Grade.PARTIAL: later("Partly the same")}


@dataclass(frozen=True, slots=True)
class Reason:
    """What two paragraphs share; nothing where only others tie them together."""

    title: str  # the two paragraphs
    grade: str
    shared: tuple[str, ...] = ()
    pair: tuple[Place, Place] | None = None  # where they are linked with each other
    by_hand: bool = False


def why_aligned(
    sheet: Sheet, row: Row, pairs: Sequence[tuple[str, str]], *, most: int | None = None
) -> tuple[Reason, ...]:
    """The reasons for each pair of articles, those with the highest score first, and no more than `most`."""
    found: list[Reason] = []
    for left, right in pairs:
        links = [link for link in row.links if {link.a.article, link.b.article} == {left, right}]
        links.sort(key=lambda link: -link.score)
        told = [_reason(sheet, row, link, left) for link in links[:most]]
        found += told or [_none(sheet, row, left, right)]
    return tuple(found)


def links_of(sheet: Sheet, row: Row, place: Place | None) -> tuple[Reason, ...]:
    """Every link of a paragraph in its row, also with columns out of view; without one, all of the row."""
    links = [link for link in row.links if place is None or place in (link.a, link.b)]
    order = [article.id for article in sheet.articles]
    links.sort(key=lambda link: sorted((order.index(p.article), p.paragraph) for p in (link.a, link.b)))
    lefts = [
        place.article if place else min(link.a.article, link.b.article, key=order.index) for link in links
    ]
    return tuple(_reason(sheet, row, link, left) for link, left in zip(links, lefts, strict=True))


def neighbours(row: Row, shown: Sequence[str], article: str | None) -> tuple[tuple[str, str], ...]:
    """The pairs of neighbouring columns that have text in the row; with an article, only its own."""
    pairs = tuple(itertools.pairwise([a for a in shown if row.cells.get(a)]))
    own = tuple(pair for pair in pairs if article in pair)
    return own or pairs


def _reason(sheet: Sheet, row: Row, link: Link, left: str) -> Reason:
    a, b = (link.a, link.b) if link.a.article == left else (link.b, link.a)
    title = tr(" and ").join(f"{sheet.letter(p.article)} ¶\u2009{p.paragraph}" for p in (a, b))
    if link.by_hand:
        return Reason(title, tr("Set by hand"), pair=(a, b), by_hand=True)
    grade = tr("{grade} · score {score}", grade=tr(_GRADES[link.grade]), score=f"{link.score:.2f}")
    block = sheet.block(row.number, a)
    text = block.text if block else ""
    return Reason(title, grade, tuple(as_written(say(message), text) for message in link.why), (a, b))


def as_written(words: str, text: str) -> str:
    """The words after the colon as the text writes them: the comparison folds capitals away."""
    name, colon, shared = words.partition(": ")
    return name + colon + ", ".join(_written(word, text) for word in shared.split(", "))


def _written(word: str, text: str) -> str:
    found = re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE)
    return found.group() if found and found.group()[:1].isupper() else word


def _none(sheet: Sheet, row: Row, left: str, right: str) -> Reason:
    """Two that meet only in a third."""
    ties = [sorted(pair) for pair in row.ties]
    shared = [a for a in row.cells if sorted((a, left)) in ties and sorted((a, right)) in ties]
    title = tr(" and ").join((sheet.letter(left), sheet.letter(right)))
    others = tr(" and ").join(sheet.letter(a) for a in shared)
    return Reason(
        title,
        tr("Not linked directly"),
        (tr("Both are linked to {others}", others=others),) if others else (),
    )
