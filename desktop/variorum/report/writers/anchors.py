"""Takes links out that lead to a part of the document that a house has left out."""

from collections.abc import Iterable
from dataclasses import replace

from variorum.report.writers.blocks import Block, Cell, Document, Inline, Line, Paragraph, Table, Words


def without_dead_ends(document: Document) -> Document:
    """The words stay; only what they would lead to is gone."""
    marks = frozenset(_marks(document.blocks))
    blocks = tuple(_block(block, marks) for block in document.blocks)
    notes = {number: _line(line, marks) for number, line in document.notes.items()}
    return replace(document, blocks=blocks, notes=notes)


def _marks(blocks: Iterable[Block]) -> Iterable[str]:
    for block in blocks:
        rows = block.rows if isinstance(block, Table) else ()
        yield from (p.mark for row in rows for cell in row for p in cell.paragraphs)
        if isinstance(block, Paragraph):
            yield block.mark


def _block(block: Block, marks: frozenset[str]) -> Block:
    if isinstance(block, Paragraph):
        return _paragraph(block, marks)
    return replace(block, rows=tuple(tuple(_cell(cell, marks) for cell in row) for row in block.rows))


def _cell(cell: Cell, marks: frozenset[str]) -> Cell:
    return replace(cell, paragraphs=tuple(_paragraph(one, marks) for one in cell.paragraphs))


def _paragraph(paragraph: Paragraph, marks: frozenset[str]) -> Paragraph:
    return replace(paragraph, line=_line(paragraph.line, marks))


def _line(line: Line, marks: frozenset[str]) -> Line:
    return tuple(_inline(one, marks) for one in line)


def _inline(one: Inline, marks: frozenset[str]) -> Inline:
    dead = isinstance(one, Words) and one.place and one.place not in marks
    return replace(one, place="") if dead and isinstance(one, Words) else one
