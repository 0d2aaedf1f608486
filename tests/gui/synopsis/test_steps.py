"""Where keys lead, and which passage a row offers."""

from variorum.alignment.link import Place
from variorum.gui.session.sheet import Block, Row, sheet_of
from variorum.gui.synopsis.folding import Fold
from variorum.gui.synopsis.scene import Cursor
from variorum.gui.synopsis.steps import next_paragraph, next_stop, passage_of, word_at


def items() -> tuple[Row | Fold, ...]:
    rows = [Row(n, {}) for n in range(1, 5)]
    return (rows[0], Fold((rows[1], rows[2]), "Rows 2–3 folded", "2 agree"), rows[3])


def test_rows_and_bars_are_walked_alike() -> None:
    one, bar, four = items()
    assert next_stop(items(), Cursor(row=1), 1) == bar
    assert next_stop(items(), Cursor(row=1, fold=2), 1) == four
    assert next_stop(items(), Cursor(row=4), 1) == four
    assert next_stop(items(), Cursor(row=1, fold=2), -1) == one
    assert next_stop(items(), Cursor(), -1) == four
    assert next_stop((), Cursor(), 1) is None


def test_only_cells_with_text_are_walked(case) -> None:
    sheet = sheet_of(case)
    ids = [article.id for article in sheet.articles]
    row = next(r for r in sheet.rows if set(r.cells) == {ids[3], ids[4]})
    d, e = (row.cells[id][0].place for id in ids[3:])
    assert next_paragraph(row, ids, None, 1) == d
    assert next_paragraph(row, ids, d, 1) == e
    assert next_paragraph(row, ids, e, 1) == e
    assert next_paragraph(row, ids[:2], None, 1) is None


def test_the_paragraphs_of_one_cell_are_walked_one_by_one() -> None:
    places = [Place("a", 1), Place("a", 2), Place("b", 1)]
    cells = {"a": tuple(Block(place, "words") for place in places[:2]), "b": (Block(places[2], "words"),)}
    assert next_paragraph(Row(1, cells), ["a", "b"], places[0], 1) == places[1]
    assert next_paragraph(Row(1, cells), ["a", "b"], places[2], -1) == places[1]


def test_a_word_is_whole_at_its_beginning_inside_and_at_its_end() -> None:
    text = "in Al-Bab, 950,000 fled"
    assert word_at(text, 3).of(text) == word_at(text, 6).of(text) == "Al-Bab"
    assert word_at(text, 13).of(text) == "950,000"
    assert word_at(text, 23).of(text) == "fled"


def test_a_row_offers_the_sentence_that_speaks_of_the_dispute(case) -> None:
    sheet = sheet_of(case)
    row = sheet.rows[sheet.home["quantity-1"]]
    b = sheet.articles[1].id
    block, span = passage_of(row, b, "quantity-1")
    assert block.place == Place(b, 4)
    assert span.of(block.text).startswith("Due to heavy fighting")
    assert span.of(block.text).endswith(".")
