"""Why two paragraphs stand side by side is said with what they share."""

from dataclasses import replace

from variorum.alignment.link import Grade, Link, Place
from variorum.gui.session.sheet import Row, Sheet, sheet_of
from variorum.gui.synopsis.why_aligned import as_written, neighbours, why_aligned
from variorum.text.message import Message


def row_of(sheet: Sheet) -> Row:
    return sheet.rows[sheet.home["quantity-1"]]


def test_it_tells_the_paragraphs_the_grade_the_score_and_what_is_shared(case) -> None:
    shared = Message("Shared names: {names}", {"names": "idlib, turkish"})
    links = tuple(replace(link, why=(shared,)) for link in case.comparison.links)
    sheet = sheet_of(replace(case, comparison=replace(case.comparison, links=links)))
    row, ids = row_of(sheet), [article.id for article in sheet.articles]
    (reason,) = why_aligned(sheet, row, [(ids[2], ids[3])])
    assert reason.title == "C ¶\u200913 and D ¶\u200916"
    assert reason.grade == "The same fact · score 0.80"
    assert reason.shared == ("Shared names: Idlib, Turkish",)


def test_what_only_a_third_ties_together_says_so() -> None:
    a, b, c = (Place(letter, 1) for letter in "abc")
    links = tuple(Link(x, c, Grade.SAME, 0.9) for x in (a, b))
    ties = frozenset({("a", "c"), ("b", "c")})
    row = Row(1, dict.fromkeys("abc", ()), ties=ties, links=links)
    (reason,) = why_aligned(_sheet_of_letters(), row, [("a", "b")])
    assert reason.grade == "Not linked directly"
    assert reason.shared == ("Both are linked to C",)


def test_a_cell_asks_for_its_own_neighbours_and_a_row_for_all(case) -> None:
    sheet = sheet_of(case)
    ids = [article.id for article in sheet.articles]
    assert len(neighbours(row_of(sheet), ids, None)) == 4
    assert neighbours(row_of(sheet), ids, ids[0]) == ((ids[0], ids[1]),)


def test_capitals_are_those_of_the_text() -> None:
    assert as_written("Shared words: un, town", "The UN saw the town.") == "Shared words: UN, town"


def _sheet_of_letters() -> Sheet:
    from makers_gui import article

    return Sheet(tuple(article(letter, "One sentence that is long enough to stand.") for letter in "abc"))
