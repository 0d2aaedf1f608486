"""The synopsis in words: for those who hear it, and for those who look for words in it."""

from variorum.dispute.decision import State
from variorum.gui.session.sheet import Block, Row, Sheet
from variorum.gui.synopsis.finding import find
from variorum.translation import tr
from variorum.wording.names import state_name


def spoken_row(sheet: Sheet, number: int | None) -> str:
    """A row as a screen reader says it: its number, how its disputes stand, and every cell."""
    if number is None or not 1 <= number <= len(sheet.rows):
        return ""
    row = sheet.rows[number - 1]
    cells = [
        tr(
            "Article {letter}, paragraph {number}: {spoken_block}",
            letter=sheet.letter(article),
            number=block.number,
            spoken_block=spoken_block(block),
        )
        for article, blocks in row.cells.items()
        for block in blocks
    ]
    return tr(
        "Row {number}, {spoken_states}. ", number=row.number, spoken_states=spoken_states(row)
    ) + " ".join(cells)


def spoken_block(block: Block) -> str:
    """A paragraph with its disputed words told apart: "number, disputed: more than a million"."""
    said, at = "", 0
    for mark in block.marks:
        if mark.span.start >= at:
            words = mark.span.of(block.text)
            said += block.text[at : mark.span.start] + f"[{mark.type.value}, {mark.state}: {words}]"
            at = mark.span.end
    return said + block.text[at:]


def spoken_cell(sheet: Sheet, row: Row, article: str | None) -> str:
    """The paragraphs of one cell, or that there are none."""
    if article is None:
        return ""
    letter = sheet.letter(article)
    said = [
        tr("paragraph {number}: {spoken_block}", number=block.number, spoken_block=spoken_block(block))
        for block in row.cells.get(article, ())
    ]
    return (
        tr("Article {letter}, ", letter=letter) + " ".join(said)
        if said
        else tr("Nothing in {letter} matches this row", letter=letter)
    )


def spoken_states(row: Row) -> str:
    """How many disputes of a row stand how."""
    counted = [(state, row.states.count(state)) for state in State if state in row.states]
    return ", ".join(f"{n} {state_name(state).lower()}" for state, n in counted) or tr("nothing disputed")


def rows_with(sheet: Sheet, words: str) -> list[int]:
    """The numbers of the rows in which words stand."""
    return list(dict.fromkeys(found.row for found in find(sheet, words)))
