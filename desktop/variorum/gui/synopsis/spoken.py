"""The synopsis in words: for those who hear it, and for those who look for words in it."""

from dataclasses import replace

from variorum.dispute.decision import State
from variorum.gui.clusters.cluster import Clusters
from variorum.gui.session.sheet import Block, Mark, Row, Sheet
from variorum.gui.synopsis.finding import find
from variorum.translation import later, laterc, tr

_IN_LINE = {
    State.OPEN: laterc("state", "disputed"),
    State.SETTLED: laterc("state", "settled"),
    State.STALE: laterc("state", "stale"),
    State.UNRESOLVED: laterc("state", "left disputed"),
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


def state_in_line(state: State) -> str:
    """How a dispute stands, within a sentence."""
    return tr(_IN_LINE[state])


def spoken_row(
    sheet: Sheet, number: int | None, *, clusters: Clusters | None = None, dispute: str | None = None
) -> str:
    """A row as a screen reader says it: its number, how its disputes stand, and every cell.

    Of articles that share a column, the one that stands in its cell.
    """
    if number is None or not 1 <= number <= len(sheet.rows):
        return ""
    row = sheet.rows[number - 1]
    shown = [clusters.telling(row, id, dispute) for id in clusters.fronts] if clusters else list(row.cells)
    cells = [spoken_cell(sheet, row, article) for article in shown if article in row.cells]
    return f"{spoken_title(row)}. " + " ".join(cells)


def spoken_title(row: Row) -> str:
    """Row 13, displaced people, 1 open, 1 settled."""
    if row.left_out:
        return tr("Row {number}, left out of the story", number=row.number)
    parts = (tr("Row {number}", number=row.number), row.topic, spoken_states(row))
    return ", ".join(part for part in parts if part)


def spoken_place(sheet: Sheet, row: Row, article: str) -> str:
    """Article A, paragraph 14; or that the article has nothing here."""
    letter, numbers = sheet.letter(article), [block.number for block in row.cells.get(article, ())]
    match numbers:
        case []:
            return tr("Nothing in {letter} matches this row", letter=letter)
        case [number]:
            return tr("Article {letter}, paragraph {number}", letter=letter, number=number)
    return tr("Article {letter}, paragraphs {numbers}", letter=letter, numbers=", ".join(map(str, numbers)))


def spoken_cell(sheet: Sheet, row: Row, article: str | None, paragraph: int | None = None) -> str:
    """Where a cell stands, and its words, or those of one of its paragraphs; and what is linked by hand."""
    if article is None:
        return ""
    blocks = [block for block in row.cells.get(article, ()) if paragraph in (None, block.number)]
    if not blocks:
        return spoken_place(sheet, row, article)
    place = spoken_place(sheet, replace(row, cells={article: tuple(blocks)}), article)
    words = " ".join(spoken_block(block) for block in blocks)
    return " ".join(filter(None, (f"{place}: {words}", *(spoken_pins(sheet, row, b) for b in blocks))))


def spoken_beside(sheet: Sheet, row: Row, article: str) -> str:
    """What the ribbons at a cell show: which articles tell the same here, and which only share a part."""
    aligned = row.aligned(article)
    sure = [a for a in row.cells if a in aligned and row.is_sure(article, a)]
    weak = [a for a in row.cells if a in aligned and a not in sure]
    said = []
    if sure:
        said.append(tr("The same in {letters}", letters=", ".join(map(sheet.letter, sure))))
    if weak:
        said.append(tr("A part of it in {letters}", letters=", ".join(map(sheet.letter, weak))))
    said += [spoken_pins(sheet, row, block) for block in row.cells.get(article, ())]
    return ". ".join(filter(None, said))


def spoken_block(block: Block) -> str:
    """A paragraph with its disputed words told apart: "number, disputed: more than a million"."""
    said, at = "", 0
    for mark in block.marks:
        if mark.span.start >= at:
            said += block.text[at : mark.span.start] + spoken_mark(mark, mark.span.of(block.text))
            at = mark.span.end
    return said + block.text[at:]


def spoken_pins(sheet: Sheet, row: Row, block: Block) -> str:
    """To which paragraphs of the row an editor linked one."""
    ends = [(link.a, link.b) for link in row.links if link.by_hand and block.place in (link.a, link.b)]
    others = [b if a == block.place else a for a, b in ends]
    names = [
        tr("{letter} paragraph {number}", letter=sheet.letter(p.article), number=p.paragraph) for p in others
    ]
    return tr("Linked by hand to {paragraphs}", paragraphs=", ".join(names)) if names else ""


def spoken_mark(mark: Mark, words: str) -> str:
    """In brackets, so that it is heard where the words of the article go on."""
    return tr(
        "[{type}, {state}: {words}]", type=mark.type.in_line, state=tr(_IN_LINE[mark.state]), words=words
    )


def spoken_states(row: Row) -> str:
    """How many disputes of a row stand how."""
    counted = [(state, row.states.count(state)) for state in State if state in row.states]
    return ", ".join(tr(_COUNTED[state], number=n) for state, n in counted) or tr("nothing disputed")


def rows_with(sheet: Sheet, words: str) -> list[int]:
    """The numbers of the rows in which words stand."""
    return list(dict.fromkeys(found.row for found in find(sheet, words)))
