"""Columns are hidden, shown and set against a base; nothing leaves the comparison."""

import pytest
from makers_columns import drag, shown
from makers_gui import article
from PySide6.QtCore import QPointF, Qt

from variorum.alignment.link import Row as Linked
from variorum.dispute.decision import Reconciliation
from variorum.dispute.dispute import Comparison
from variorum.gui.marks.differing import differing
from variorum.gui.session.sheet import Sheet, sheet_of
from variorum.gui.synopsis.other_words import other_words
from variorum.gui.synopsis.widget import Synopsis
from variorum.gui.widgets.words import Label


@pytest.fixture
def sheet(case) -> Sheet:
    return sheet_of(case)


@pytest.fixture
def view(sheet, look, qtbot) -> Synopsis:
    return shown(sheet, look, qtbot)


def ids(view: Synopsis) -> list[str]:
    return [article.id for article in view.sheet.articles]


def test_hidden_columns_are_counted_and_come_back_by_their_letter(view) -> None:
    a, b, *_ = ids(view)
    view.turn_column(a)
    view.turn_column(b)
    assert view.sheet_layout.columns.ids == tuple(ids(view)[2:])
    tabs = view.tabs
    assert tabs.isVisible()
    assert "3 of 5 shown" in [label.text() for label in tabs.findChildren(Label)]
    assert [tab.isChecked() for tab in tabs.tabs.values()] == [False, False, True, True, True]
    assert (
        tabs.tabs[a].accessibleName() == "Column A"
        and tabs.tabs[ids(view)[2]].accessibleName() == "Column C, shown"
    )
    tabs.tabs[a].click()
    assert view.sheet_layout.columns.ids == (a, *ids(view)[2:])


def test_the_last_column_stays(view, qtbot) -> None:
    *others, last = ids(view)
    for one in others:
        view.turn_column(one)
    with qtbot.waitSignal(view.told) as said:
        view.turn_column(last)
    assert said.args == ["One column stays in view."]
    assert view.sheet_layout.columns.ids == (last,)
    assert view.tabs.tabs[last].isChecked()


def test_a_dispute_brings_no_hidden_column_back(view) -> None:
    first = ids(view)[0]
    view.turn_column(first)
    view.go_to("date-2", view.sheet.home["date-2"] + 1)
    assert first not in view.sheet_layout.columns.ids


def test_what_is_looked_for_in_a_hidden_column_brings_it_back(view) -> None:
    first = ids(view)[0]
    view.turn_column(first)
    view.bring_column(first)
    assert first in view.sheet_layout.columns.ids


def test_in_a_narrow_view_a_hidden_column_gives_its_room_to_another(sheet, look, qtbot) -> None:
    view = shown(sheet, look, qtbot, size=(520, 600))
    before = view.sheet_layout.columns.ids
    view.turn_column(before[0])
    assert (
        len(view.sheet_layout.columns.ids) == len(before) and before[0] not in view.sheet_layout.columns.ids
    )


def test_a_head_dragged_over_others_asks_for_the_new_place(view, qtbot) -> None:
    header, columns = view.header, view.sheet_layout.columns
    start = QPointF(columns.x(3) + 40, 20)
    with qtbot.waitSignal(header.moved) as asked:
        drag(header, start, QPointF(columns.x(1) + 10, 20))
    assert asked.args == [ids(view)[3], 1]


def test_a_head_let_go_where_it_stands_asks_for_nothing(view, qtbot) -> None:
    header, columns = view.header, view.sheet_layout.columns
    with qtbot.assertNotEmitted(header.moved):
        drag(header, QPointF(columns.x(1) + 40, 20), QPointF(columns.x(2) - 10, 20))
        drag(header, QPointF(columns.x(1) + 40, 20), QPointF(columns.x(3), 20), let_go=False)
        assert header.mouse.cancel()


def test_the_base_is_named_at_its_head(view) -> None:
    view.columns.set_base(ids(view)[1])
    assert "B (base), " in view.header.accessibleDescription()
    assert "A, " in view.header.accessibleDescription()


TEXTS = {
    "a": "The mayor of the town said that the bridge was closed on Friday evening by the police.",
    "b": "The mayor of the town said that the bridge was closed on Friday evening by the army.",
    "c": "The mayor of the town said that the road was closed on Friday evening by the army.",
}


def three_wordings() -> Sheet:
    articles = tuple(article(id, text) for id, text in TEXTS.items())
    comparison = Comparison(articles, (), (), (Linked(dict.fromkeys("abc", (1,))),), (), (), ())
    return sheet_of(Reconciliation("Bridge", comparison, ()))


def words(base: str | None) -> dict[str, list[str]]:
    found = other_words(three_wordings().rows[0], base=base)
    return {
        place.article: [span.of(TEXTS[place.article]) for span in spans] for place, spans in found.items()
    }


def test_without_a_base_each_is_set_against_the_nearest() -> None:
    assert words(None)["b"] in (["army"], ["bridge"])


def test_with_a_base_all_others_are_set_against_it_and_it_bears_no_mark() -> None:
    assert words("a") == {"b": ["army"], "c": ["road", "army"]}
    assert words("c") == {"a": ["bridge", "police"], "b": ["bridge"]}


def test_on_the_card_the_others_are_set_against_the_base(case) -> None:
    dispute = next(s.dispute for s in case.standings if s.dispute.id == "label-5")
    first, *others = dispute.accounts
    assert differing(first, dispute, base=first.passage.article) == ()
    assert all(differing(account, dispute, base=first.passage.article) for account in others)
    assert differing(first, dispute, base="no such article") == differing(first, dispute)


def test_in_a_window_read_from_the_right_a_head_dragged_to_the_left_goes_on(view, qtbot) -> None:
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    view.columns.changed.emit()
    header, columns = view.header, view.sheet_layout.columns
    assert columns.mirrored
    with qtbot.waitSignal(header.moved) as asked:
        drag(header, QPointF(columns.x(0) + 40, 20), QPointF(columns.gutter(3) + 10, 20))
    assert asked.args == [ids(view)[0], 3]
