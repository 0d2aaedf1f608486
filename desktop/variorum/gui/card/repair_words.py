"""Damaged words in their sentence, what other articles read there, and what could be written instead."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.article.article import Article
from variorum.difference.words import Change, word_edits
from variorum.dispute.decision import Confidence, Outcome
from variorum.dispute.dispute import Account, Dispute
from variorum.gui.card.draft import Draft, from_account, plain
from variorum.gui.marks.differing import in_common
from variorum.gui.session.sheet import Block, Sheet
from variorum.gui.synopsis.composition import sentences_of
from variorum.text.span import Span
from variorum.translation import tr

AROUND = 90  # characters shown on each side of damaged words
ALIKE = 0.35  # share of words in common from which a sentence may tell the same
READINGS = 3


@dataclass(frozen=True, slots=True)
class Damage:
    """The damaged stretch as it came in."""

    letter: str
    paragraph: int
    text: str
    stretch: Span  # what a repair replaces
    marks: tuple[Span, ...]  # the damage itself, within the stretch

    def repaired(self, words: str) -> tuple[str, Span]:
        """The text with the stretch written as `words`, and where they stand in it."""
        at = self.stretch.start
        text = self.text[:at] + words + self.text[self.stretch.end :]
        return text, Span(at, at + len(words))


@dataclass(frozen=True, slots=True)
class Reading:
    """What another article reads in the same row."""

    letter: str
    paragraph: int
    text: str
    there: Span | None  # the words that stand where the damage is, if that can be told


@dataclass(frozen=True, slots=True)
class Proposal:
    """Words that could be written, and whose they are; `account` where the program itself reads them."""

    text: str
    source: str
    account: int | None
    draft: Draft


def damage_of(dispute: Dispute, sheet: Sheet) -> Damage | None:
    """The stretch in the article as it came in, where cleaning repaired it; else in the clean text."""
    account = dispute.accounts[0]
    article = _article(account, sheet)
    if article is None:
        return None
    passage = account.passage
    raw = passage.raw is not None and passage.source.of(article.extraction) == passage.raw
    text = article.extraction if raw else article.paragraph(passage.paragraph).text
    span = passage.source if raw else passage.span
    found = _cut(text, span)
    if found is None:
        return None
    shown, stretch = found
    marks = _damaged(stretch.of(shown), passage.quote) if raw else ()
    return Damage(
        sheet.letter(article.id),
        passage.paragraph,
        shown,
        stretch,
        tuple(mark.shifted(stretch.start) for mark in marks) or (stretch,),
    )


def readings(dispute: Dispute, sheet: Sheet) -> tuple[Reading, ...]:
    """The sentences of the row's other articles that are most like the damaged one."""
    account = dispute.accounts[0]
    article, home = _article(account, sheet), sheet.home.get(dispute.id)
    if article is None or home is None:
        return ()
    sentence, span = _sentence(article.paragraph(account.passage.paragraph).text, account.passage.span)
    found = [
        (share, block, text)
        for id, blocks in sheet.rows[home].cells.items()
        if id != article.id and (best := _most_alike(sentence, blocks)) is not None
        for share, block, text in (best,)
    ]
    found.sort(key=lambda reading: -reading[0])
    return tuple(
        Reading(sheet.letter(block.place.article), block.number, text, at_that_place(sentence, span, text))
        for _, block, text in found[:READINGS]
    )


def proposals(dispute: Dispute, sheet: Sheet, read: Sequence[Reading] | None = None) -> tuple[Proposal, ...]:
    """What the program reads there, then what others have at that place; each wording once.

    `read`: the readings, where they are known already.
    """
    made: dict[str, Proposal] = {}
    for account in dispute.accounts:
        words = plain(account.value)
        draft = from_account(dispute, account.number, sheet)
        made.setdefault(words, Proposal(words, tr("as the program reads it"), account.number, draft))
    for reading in readings(dispute, sheet) if read is None else read:
        words = reading.there.of(reading.text) if reading.there else ""
        if words and words != dispute.accounts[0].passage.quote:
            where = f"{reading.letter} ¶ {reading.paragraph}"
            made.setdefault(
                words, Proposal(words, tr("as {where} has it", where=where), None, _written(words, where))
            )
    return tuple(made.values())


def _written(words: str, where: str) -> Draft:
    return Draft(
        Outcome.OWN_VALUE,
        (words,),
        reason=tr("Repaired after {where}.", where=where),
        evidence=(1,),
        confidence=Confidence.MEDIUM,
    )


def at_that_place(damaged: str, span: Span, other: str) -> Span | None:
    """The words of another sentence that stand where the damaged ones do, between words that both have."""
    same = [edit for edit in word_edits(damaged, other) if edit.change is Change.SAME]
    before = [e for e in same if e.left.start < span.start]
    after = [e for e in same if e.left.end > span.end]
    if not before or not after:
        return None
    first, last = before[-1], after[0]
    if damaged[first.left.end : span.start].strip() or damaged[span.end : last.left.start].strip():
        return None
    start = first.right.end - max(0, first.left.end - span.start)
    end = last.right.start + max(0, span.end - last.left.start)
    if start >= end:
        return None
    words = other[start:end]
    inner = words.strip()
    at = start + words.find(inner)
    return Span(at, at + len(inner)) if inner else None


def _article(account: Account, sheet: Sheet) -> Article | None:
    return next((a for a in sheet.articles if a.id == account.passage.article), None)


def _cut(text: str, span: Span) -> tuple[str, Span] | None:
    """The stretch with whole words around it, on one line."""
    if span.end > len(text):
        return None
    start, end = max(0, span.start - AROUND), min(len(text), span.end + AROUND)
    start = max(start, text.rfind("\n", 0, span.start) + 1)
    line_end = text.find("\n", span.end)
    end = min(end, line_end) if line_end >= 0 else end
    if start and text[start - 1] not in " \n":
        start = min(span.start, text.find(" ", start, span.start) + 1 or span.start)
    if end < len(text) and text[end] not in " \n":
        end = max(span.end, text.rfind(" ", span.end, end))
    opening, closing = "… " * (start > 0), " …" * (end < len(text) and text[end] != "\n")
    shown = f"{opening}{text[start:end]}{closing}".replace("\n", " ")
    return shown, _moved(span, start - len(opening))


def _moved(span: Span, back: int) -> Span:
    return Span(span.start - back, span.end - back)


def _damaged(raw: str, clean: str) -> tuple[Span, ...]:
    return tuple(e.left for e in word_edits(raw, clean) if e.change is Change.REMOVED)


def _sentence(text: str, span: Span) -> tuple[str, Span]:
    """The sentence, or sentences, that hold a stretch, and where it stands in them."""
    touched = [s for s in sentences_of(text) if s.overlaps(span)] or [Span(0, len(text))]
    whole = touched[0].cover(touched[-1])
    return whole.of(text), _moved(span, whole.start)


def _most_alike(sentence: str, blocks: tuple[Block, ...]) -> tuple[float, Block, str] | None:
    best = max(_shares(sentence, blocks), key=lambda found: found[0], default=None)
    return best if best is not None and best[0] >= ALIKE else None


def _shares(sentence: str, blocks: tuple[Block, ...]) -> Iterator[tuple[float, Block, str]]:
    for block in blocks:
        for span in sentences_of(block.text):
            text = span.of(block.text).strip()
            yield in_common(sentence, text), block, text
