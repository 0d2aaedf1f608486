"""The synopsis in words: for those who hear it, and for those who look for words in it."""

from variorum.dispute.decision import State
from variorum.gui.session.sheet import Block, Row, Sheet
from variorum.gui.synopsis.finding import find
from variorum.translation import later, laterc, tr

_IN_LINE = {
    State.OPEN: laterc("state", "open"),
    State.SETTLED: laterc("state", "settled"),
    State.STALE: laterc("state", "stale"),
    State.UNRESOLVED: laterc("state", "unresolved"),
    State.DISMISSED: laterc("state", "dismissed"),
    State.ORPHANED: laterc("state", "orphaned"),
}
_COUNTED = {
    State.OPEN: later("{number} open"),
    State.SETTLED: later("{number} settled"),
    State.STALE: later("{number} new evidence, not yet reviewed"),
    State.UNRESOLVED: later("{number} left disputed"),
    State.DISMISSED: later("{number} dismissed"),
    State.ORPHANED: later("{number} no longer in the articles"),
}


def spoken_row(sheet: Sheet, number: int | None) -> str:
    """A row as a screen reader says it: its number, how its disputes stand, and every cell."""
    if number is None or not 1 <= number <= len(sheet.rows):
        return ""
    row = sheet.rows[number - 1]
    cells = [
        tr(
            "Article {letter}, paragraph {number}: {words}",
            letter=sheet.letter(article),
            number=block.number,
            words=spoken_block(block),
        )
        for article, blocks in row.cells.items()
        for block in blocks
    ]
    return tr(
        "Row {number}, {states}. {cells}",
        number=row.number,
        states=spoken_states(row),
        cells=" ".join(cells),
    )


def spoken_block(block: Block) -> str:
    """A paragraph with its disputed words told apart: "number, disputed: more than a million"."""
    said, at = "", 0
    for mark in block.marks:
        if mark.span.start >= at:
            words = mark.span.of(block.text)
            said += (
                block.text[at : mark.span.start]
                + f"[{mark.type.in_line}, {tr(_IN_LINE[mark.state])}: {words}]"
            )
            at = mark.span.end
    return said + block.text[at:]


def spoken_cell(sheet: Sheet, row: Row, article: str | None) -> str:
    """The paragraphs of one cell, or that there are none."""
    if article is None:
        return ""
    letter = sheet.letter(article)
    said = [
        tr("paragraph {number}: {words}", number=block.number, words=spoken_block(block))
        for block in row.cells.get(article, ())
    ]
    return (
        tr("Article {letter}, {words}", letter=letter, words=" ".join(said))
        if said
        else tr("Nothing in {letter} matches this row", letter=letter)
    )


def spoken_states(row: Row) -> str:
    """How many disputes of a row stand how."""
    counted = [(state, row.states.count(state)) for state in State if state in row.states]
    return ", ".join(tr(_COUNTED[state], number=n) for state, n in counted) or tr("nothing disputed")


def rows_with(sheet: Sheet, words: str) -> list[int]:
    """The numbers of the rows in which words stand."""
    return list(dict.fromkeys(found.row for found in find(sheet, words)))
