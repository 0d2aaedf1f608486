"""Composes an account as it is read: blocks of runs, with marks for what is open and numbers of notes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from variorum.dispute.edited_text import EditedText, Field, Piece, words_of
from variorum.report.copytext.case import Case
from variorum.report.copytext.fitted import Fitted
from variorum.report.copytext.reading import How, Place, Reading, reading
from variorum.report.outline import Run, Runs, Style
from variorum.report.plain import plain
from variorum.text.message import Message
from variorum.wording.sentences import say

OPEN_MARK = "°"
_BREAK = re.compile(r"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)\s*")
_HEADING = re.compile(r"#{1,6}[ \t]+")


@dataclass(frozen=True, slots=True)
class Said:
    """A run of the text, and the fields that it stands in, the widest first."""

    run: Run
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or a heading of the text."""

    said: tuple[Said, ...]
    heading: bool = False

    @property
    def text(self) -> str:
        """As it is read, without numbers of notes."""
        return "".join(one.run.text for one in self.said if one.run.style is not Style.NOTE)


@dataclass(frozen=True, slots=True)
class FieldNow:
    """What became of a field."""

    field: Field
    how: How
    noted: bool


@dataclass(frozen=True, slots=True)
class Composed:
    """An account as it stands now."""

    blocks: tuple[Block, ...]
    fields: tuple[FieldNow, ...]
    noted: tuple[str, ...]  # ids of the disputes, in the order of their notes
    marked: bool  # whether the text has a mark for what is open

    @property
    def text(self) -> str:
        return "\n\n".join(block.text for block in self.blocks)


def composed(text: EditedText, case: Case) -> Composed:
    """The text with what is settled in its place; notes are numbered as the text meets them."""
    work = _Work(case)
    blocks = tuple(block for pieces in blocks_of(text.pieces) if (block := work.block(pieces)).said)
    return Composed(blocks, tuple(work.fields), tuple(work.notes), work.marked)


def blocks_of(pieces: Sequence[Piece]) -> Iterator[tuple[Piece, ...]]:
    """Parted at the blank lines between the words of the text."""
    block: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, Field):
            block.append(piece)
            continue
        first, *others = _BREAK.split(piece)
        block.append(first)
        for other in others:
            yield tuple(block)
            block = [other]
    yield tuple(block)


@dataclass(slots=True)
class _Work:
    """A text in the making: what was noted so far, in its order."""

    case: Case
    notes: dict[str, int] = field(default_factory=dict)  # dispute → number of its note
    fields: list[FieldNow] = field(default_factory=list)
    marked: bool = False
    in_heading: bool = False  # which has no notes: the text below it has them

    def block(self, pieces: tuple[Piece, ...]) -> Block:
        pieces, heading = _without_hashes(pieces)
        self.in_heading = heading
        said = _joined(self._pieces(pieces, before="", after="", owner=()))
        return Block(said if any(one.run.text.strip() for one in said) else (), heading)

    def _pieces(
        self, pieces: tuple[Piece, ...], *, before: str, after: str, owner: tuple[str, ...]
    ) -> Iterator[Said]:
        for number, piece in enumerate(pieces):
            behind = words_of(pieces[number + 1 :]) + after
            if isinstance(piece, str):
                yield Said(Run(shown(piece)), owner)
                before += piece
            else:
                words = words_of((piece,))
                yield from self._field(Place(piece, words, before, behind, owner))
                before += words

    def _field(self, place: Place) -> Iterator[Said]:
        own, found, path = place.field, reading(place, self.case), place.path
        self.fields.append(FieldNow(own, found.how, found.noted))
        passed: list[Field] = []
        if found.fitted is None:
            yield from self._pieces(own.inside, before=place.before, after=place.after, owner=path)
        else:
            yield from self._replaced(place, found.fitted, passed)
        if behind := self._behind(own, found):
            yield Said(Run(" " if place.words.strip() else ""), path)
            yield from (Said(run, path) for run in behind)
        if found.marked and own.dispute not in self.notes and not self.in_heading:
            self.marked = True
            yield Said(Run(OPEN_MARK, Style.EMPHASIS), path)
        if found.noted:
            yield from self._note(own, path)
        for narrower in passed:
            yield from self._only_noted(narrower, path)

    def _behind(self, own: Field, found: Reading) -> Runs:
        """In full where the text first comes to the dispute; later only that it is one."""
        if own.dispute not in self.notes or not found.behind or found.fitted is not None:
            return found.behind
        if found.how is not How.DISPUTED:
            return ()
        return (Run("("), Run(say(Message("disputed")), Style.EMPHASIS), Run(")"))

    def _replaced(self, place: Place, fitted: Fitted, passed: list[Field]) -> Iterator[Said]:
        """The words outside the stretch that gives way, and what stands in its place; `passed` are noted."""
        at, put, path = 0, False, place.path
        for piece in place.field.inside or ("",):
            words = piece if isinstance(piece, str) else words_of((piece,))
            start, end = at, at + len(words)
            at = end
            if isinstance(piece, Field) and (end <= fitted.span.start or start >= fitted.span.end):
                front, back = place.words[:start], place.words[end:]
                yield from self._field(Place(piece, words, place.before + front, back + place.after, path))
                continue
            if isinstance(piece, Field):
                passed.append(piece)
            if start < fitted.span.start:
                yield Said(Run(shown(words[: fitted.span.start - start])), path)
            if not put and end >= fitted.span.start:
                put = True
                yield Said(Run(shown(fitted.words)), path)
            if end > fitted.span.end:
                yield Said(Run(shown(words[max(0, fitted.span.end - start) :])), path)

    def _only_noted(self, narrower: Field, path: tuple[str, ...]) -> Iterator[Said]:
        """A field whose words gave way to a wider one's."""
        found = reading(Place(narrower, words_of(narrower.inside)), self.case)
        self.fields.append(FieldNow(narrower, How.STANDS, found.noted))
        if found.noted:
            yield from self._note(narrower, path)
        for piece in narrower.inside:
            if isinstance(piece, Field):
                yield from self._only_noted(piece, path)

    def _note(self, own: Field, path: tuple[str, ...]) -> Iterator[Said]:
        """The number; of a name only where the text first has it."""
        if self.in_heading or (own.dispute in self.notes and self.case.is_name(own.dispute)):
            return
        self.notes.setdefault(own.dispute, len(self.notes) + 1)
        yield Said(Run(str(self.notes[own.dispute]), Style.NOTE), path)


def shown(words: str) -> str:
    """As a line of a report, with a blank at either end where there was one."""
    line = plain(words)
    if not line:
        return " " if words and words.isspace() else ""
    return f"{' ' if words[:1].isspace() else ''}{line}{' ' if words[-1:].isspace() else ''}"


def _without_hashes(pieces: tuple[Piece, ...]) -> tuple[tuple[Piece, ...], bool]:
    first = pieces[0] if pieces and isinstance(pieces[0], str) else ""
    found = _HEADING.match(first.lstrip("\r\n"))
    if not isinstance(first, str) or found is None:
        return pieces, False
    return (first.lstrip("\r\n")[found.end() :], *pieces[1:]), True


def _joined(said: Iterator[Said]) -> tuple[Said, ...]:
    """Without empty runs, with one mark and a blank where numbers of notes stand side by side."""
    runs: list[Said] = []
    for one in said:
        if not one.run.text or (one.run.text == OPEN_MARK and _just_marked(runs)):
            continue
        if runs and runs[-1].run.style is Style.NOTE and one.run.style is Style.NOTE:
            runs.append(Said(Run(" "), one.fields))
        if runs and runs[-1].run.text[-1].isspace() and one.run.text[0].isspace():
            one = replace(one, run=replace(one.run, text=one.run.text.lstrip()))
        if one.run.text:
            runs.append(one)
    return _trimmed(runs)


def _just_marked(runs: list[Said]) -> bool:
    """Whether a mark and the number of its note stand last."""
    return len(runs) > 1 and runs[-1].run.style is Style.NOTE and runs[-2].run.text == OPEN_MARK


def _trimmed(runs: list[Said]) -> tuple[Said, ...]:
    while runs and not runs[0].run.text.strip():
        runs.pop(0)
    while runs and not runs[-1].run.text.strip():
        runs.pop()
    if runs:
        runs[-1] = replace(runs[-1], run=replace(runs[-1].run, text=runs[-1].run.text.rstrip()))
    if runs and runs[0].run.text[0].isspace():
        runs[0] = Said(Run(runs[0].run.text.lstrip(), runs[0].run.style), runs[0].fields)
    return tuple(runs)
