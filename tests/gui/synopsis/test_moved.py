"""Text told at another place is found from the order of the rows, and its twin from the links."""

import itertools

from hypothesis import given
from hypothesis import strategies as st
from makers_gui import article

from variorum.alignment.link import Grade, Link, Place
from variorum.alignment.link import Row as Linked
from variorum.dispute.decision import Reconciliation
from variorum.dispute.dispute import Comparison
from variorum.gui.session.sheet import Sheet, sheet_of
from variorum.gui.synopsis.moved import back, longest_rising, move_words, moves

SENTENCE = "This paragraph is long enough to be taken for a part of the story."


def sheet(rows: tuple[dict[str, int], ...], links: tuple[Link, ...] = ()) -> Sheet:
    length = max(number for row in rows for number in row.values())
    ids = sorted({article_id for row in rows for article_id in row})
    articles = tuple(article(i, "\n".join([SENTENCE] * length)) for i in ids)
    linked = tuple(Linked({a: (n,) for a, n in row.items()}) for row in rows)
    return sheet_of(Reconciliation("x", Comparison(articles, (), links, linked, (), (), ()), ()))


@given(st.lists(st.integers(0, 30), max_size=40))
def test_the_longest_rising_run_rises_and_none_is_longer(values) -> None:
    kept = [values[i] for i in longest_rising(values)]
    assert all(a < b for a, b in itertools.pairwise(kept))
    best = [0] * len(values)
    for i, value in enumerate(values):
        best[i] = 1 + max((best[j] for j in range(i) if values[j] < value), default=0)
    assert len(kept) == max(best, default=0)


def test_in_one_order_nothing_has_moved() -> None:
    assert moves(sheet(tuple({"a": n, "b": n} for n in range(1, 8)))) == {}


def test_a_paragraph_told_at_the_end_leads_to_the_row_of_its_neighbour() -> None:
    made = sheet(({"a": 1, "b": 8}, *({"a": n, "b": n - 1} for n in range(2, 9))))
    found = moves(made)
    assert list(found) == [1]
    (move,) = found[1]
    assert (move.place, move.twin, move.earlier) == (Place("b", 8), 8, False)
    assert move_words(made, move) == "B ¶\u20098 stands later in its article, by row 8"
    assert back(found, 8) == move


def test_paragraphs_linked_over_rows_lead_to_each_other() -> None:
    rows = tuple({"a": n, "b": n} for n in range(1, 8))
    sure = Link(Place("a", 1), Place("b", 6), Grade.SAME, 0.9)
    weak = Link(Place("a", 2), Place("b", 7), Grade.PARTIAL, 0.9)
    found = moves(sheet(rows, (sure, weak)))
    assert {row: move[0].twin for row, move in found.items()} == {1: 6, 6: 1}
    assert found[1][0].linked == Place("b", 6)


def test_what_stands_in_the_next_row_is_in_sight_and_no_move() -> None:
    rows = ({"a": 1, "b": 2}, {"a": 2, "b": 1}, {"a": 3, "b": 3})
    assert moves(sheet(rows)) == {}
