"""Sees to it that every link of a document leads somewhere, and that each note is told once."""

from collections.abc import Callable
from dataclasses import replace

from variorum.report.writers.documents.blocks import (
    Block,
    Cell,
    Document,
    Footnote,
    Inline,
    Line,
    SeeNote,
    Table,
    Words,
)

Keeps = Callable[[Line], Line]


def linked_within(document: Document) -> Document:
    """Without links to places that are not there, and without marks of notes that are not told."""
    marks = {paragraph.mark for paragraph in document.paragraphs}
    lines = [part for paragraph in document.paragraphs for part in paragraph.line]
    in_text = {part.number for part in lines if isinstance(part, Footnote)}
    met: set[int] = set()

    def kept(line: Line) -> Line:
        return tuple(one for part in line for one in _kept(_noted(part, in_text), marks, document, met))

    blocks = tuple(_block(block, kept) for block in document.blocks)
    notes = {number: kept(line) for number, line in document.notes.items()}
    return replace(document, blocks=blocks, notes=notes)


def _noted(part: Inline, in_text: set[int]) -> Inline:
    """The note itself, where no words before lead to it: a house may leave the account out."""
    return Footnote(part.number) if isinstance(part, SeeNote) and part.number not in in_text else part


def _kept(part: Inline, marks: set[str], document: Document, met: set[int]) -> Line:
    match part:
        case Words(place=place) if place and place not in marks:
            return (replace(part, place=""),)
        case Footnote() | SeeNote() if part.number not in document.notes:
            return ()
        case Footnote(number=number):
            again = number in met
            met.add(number)
            return (replace(part, again=again),)
        case _:
            return (part,)


def _block(block: Block, kept: Keeps) -> Block:
    if isinstance(block, Table):
        return replace(block, rows=tuple(tuple(_cell(cell, kept) for cell in row) for row in block.rows))
    return replace(block, line=kept(block.line))


def _cell(cell: Cell, kept: Keeps) -> Cell:
    return replace(cell, paragraphs=tuple(replace(p, line=kept(p.line)) for p in cell.paragraphs))
