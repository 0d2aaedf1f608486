"""The synopsis in words: for those who hear it, and for those who look for words in it."""

from variorum.dispute.decision import State
from variorum.gui.sheet import Block, Row, Sheet
from variorum.wording.names import state_name


def spoken_row(sheet: Sheet, number: int | None) -> str:
    """A row as a screen reader says it: its number, how its disputes stand, and every cell."""
    if number is None or not 1 <= number <= len(sheet.rows):
        return ""
    row = sheet.rows[number - 1]
    cells = [
        f"Article {sheet.letter(article)}, paragraph {block.number}: {spoken_block(block)}"
        for article, blocks in row.cells.items()
        for block in blocks
    ]
    return f"Row {row.number}, {_states(row)}. " + " ".join(cells)


def spoken_block(block: Block) -> str:
    """A paragraph with its disputed words told apart: "number, disputed: more than a million"."""
    said, at = "", 0
    for mark in block.marks:
        if mark.span.start >= at:
            words = mark.span.of(block.text)
            said += block.text[at : mark.span.start] + f"[{mark.type.value}, {mark.state}: {words}]"
            at = mark.span.end
    return said + block.text[at:]


def counts_of(sheet: Sheet, words: str) -> dict[str, int]:
    """How often words stand in the story of each article."""
    wanted = words.casefold()
    return {
        article.id: sum(p.text.casefold().count(wanted) for p in article.story) if wanted else 0
        for article in sheet.articles
    }


def rows_with(sheet: Sheet, words: str) -> list[int]:
    """The numbers of the rows in which words stand."""
    wanted = words.casefold()
    return [
        row.number
        for row in sheet.rows
        if wanted and any(wanted in b.text.casefold() for blocks in row.cells.values() for b in blocks)
    ]


def _states(row: Row) -> str:
    counted = [(state, row.states.count(state)) for state in State if state in row.states]
    return ", ".join(f"{n} {state_name(state).lower()}" for state, n in counted) or "nothing disputed"
