"""Paragraphs are marked, dragged and selected; what an editor set by hand shows as the editor's."""

from dataclasses import replace

import pytest
from makers_columns import drag, mouse, number_of, shown
from PySide6.QtCore import QEvent, QPointF, Qt

from variorum.gui.aligning.where import places_of
from variorum.gui.session.sheet import Sheet, sheet_of
from variorum.gui.synopsis.ribbons import bands, signs
from variorum.gui.synopsis.spoken import spoken_cell
from variorum.gui.synopsis.why_aligned import links_of
from variorum.gui.synopsis.widget import Synopsis


@pytest.fixture
def sheet(case) -> Sheet:
    return sheet_of(case)


@pytest.fixture
def view(sheet, look, qtbot) -> Synopsis:
    return shown(sheet, look, qtbot)


def here(view: Synopsis):
    """The current row's paragraphs, and one of another row that is in view."""
    row = view.hand.row
    scroll, height = view.verticalScrollBar().value(), view.viewport().height()
    from variorum.gui.aligning.where import boxes

    found = [place for place, _ in boxes(view.sheet_layout, view.look, scroll, height)]
    return places_of(row), [place for place in found if place not in places_of(row)]


def test_a_paragraph_is_marked_and_pinned_to_one_of_another_column_by_key(view, qtbot) -> None:
    places, _ = here(view)
    view.hand.put_on(places[0].article)
    with qtbot.waitSignal(view.told) as said:
        view.pins.pin_here()
    assert said.args[0].startswith("A ¶\u200914 is marked.")
    view.hand.put_on(places[1].article)
    with qtbot.waitSignal(view.pins.pinned) as asked:
        view.pins.pin_here()
    assert asked.args == [places[0], places[1]]
    assert view.pins.marked is None


def test_a_second_press_on_the_same_paragraph_marks_nothing(view) -> None:
    view.hand.put_on(here(view)[0][0].article)
    view.pins.pin_here()
    view.pins.pin_here()
    assert view.pins.marked is None


def test_two_paragraphs_of_one_article_are_not_pinned(view, qtbot) -> None:
    places, others = here(view)
    other = next(place for place in others if place.article == places[0].article)
    with qtbot.assertNotEmitted(view.pins.pinned), qtbot.waitSignal(view.told) as said:
        view.pins.pin(places[0], other)
    assert said.args == ["Both are paragraphs of A. Pin it to one of another column."]


def test_a_number_dragged_onto_a_paragraph_of_another_column_pins_the_two(view, qtbot) -> None:
    places, others = here(view)
    onto = next(place for place in others if place.article != places[0].article)
    start, end = number_of(view, places[0]), number_of(view, onto) + QPointF(30, 4)
    drag(view.viewport(), start, end, let_go=False)
    assert view.pins.drag.onto == onto
    view.grab()
    with qtbot.waitSignal(view.pins.pinned) as asked:
        mouse(view.viewport(), QEvent.Type.MouseButtonRelease, end, held=False)
    assert asked.args == [places[0], onto]
    assert view.pins.drag is None and view.hand.selected is None


def test_a_number_dragged_within_its_own_column_pins_nothing(view, qtbot) -> None:
    places, others = here(view)
    onto = next(place for place in others if place.article == places[0].article)
    with qtbot.assertNotEmitted(view.pins.pinned), qtbot.assertNotEmitted(view.pins.joined):
        drag(view.viewport(), number_of(view, places[0]), number_of(view, onto) + QPointF(20, 4))


def test_a_rows_head_dragged_onto_another_row_joins_the_two(view, qtbot) -> None:
    places, others = here(view)
    row = next(row for row in view.sheet.rows if others[0] in places_of(row))
    start, end = (QPointF(18, number_of(view, place).y()) for place in (places[0], others[0]))
    with qtbot.waitSignal(view.pins.joined) as asked:
        drag(view.viewport(), start, end)
    assert asked.args == [places, places_of(row), ""]


def test_escape_lets_go_of_what_is_dragged(view, qtbot) -> None:
    places, others = here(view)
    with qtbot.assertNotEmitted(view.pins.pinned):
        drag(view.viewport(), number_of(view, places[0]), number_of(view, others[-1]), let_go=False)
        assert view.pins.forget()
        mouse(view.viewport(), QEvent.Type.MouseButtonRelease, QPointF(300, 300), held=False)
    assert not view.pins.forget()


def test_paragraphs_selected_with_ctrl_are_split_off_together(view, qtbot) -> None:
    places, _ = here(view)
    for place in places[:2]:
        at = number_of(view, place) + QPointF(40, 0)
        mouse(
            view.viewport(),
            QEvent.Type.MouseButtonPress,
            at,
            held=True,
            keys=Qt.KeyboardModifier.ControlModifier,
        )
    assert view.pins.chosen == places[:2]
    with qtbot.waitSignal(view.pins.parted) as asked:
        view.pins.split()
    assert asked.args == [places[:2], places[2:]]


def test_a_selection_is_of_one_row(view) -> None:
    places, others = here(view)
    view.pins.choose(places[0])
    view.pins.choose(others[0])
    assert view.pins.chosen == (others[0],)
    view.pins.choose(others[0])
    assert view.pins.chosen == ()


def test_a_paragraph_that_stands_alone_is_not_split(view, qtbot) -> None:
    alone = next(row for row in view.sheet.rows if row.only)
    view.go_to(None, alone.number)
    view.hand.put_on(alone.only)
    with qtbot.assertNotEmitted(view.pins.parted), qtbot.waitSignal(view.told) as said:
        view.pins.split()
    assert said.args == ["Nothing stands beside it that it could be split from."]


def by_hand(sheet: Sheet, left: int, right: int) -> Sheet:
    """The sheet with the link between two columns of the home row set by hand."""
    index = sheet.home["quantity-1"]
    wanted = {sheet.articles[left].id, sheet.articles[right].id}
    row = sheet.rows[index]
    links = tuple(
        replace(link, by_hand=True) if {link.a.article, link.b.article} == wanted else link
        for link in row.links
    )
    rows = (*sheet.rows[:index], replace(row, links=links), *sheet.rows[index + 1 :])
    return replace(sheet, rows=rows)


def test_a_ribbon_set_by_hand_has_a_pin_and_says_so(view, sheet) -> None:
    view.show_sheet(by_hand(sheet, 0, 1), {})
    view.grab()
    layout = view.sheet_layout
    made = layout.laid_out(layout.index_of_open_row(view.current_row))
    assert [band.by_hand for band in bands(layout.columns, made, 0)] == [True]
    assert [gutter for gutter, _ in signs(layout.columns, made)] == [1]
    a, b = (article.id for article in view.sheet.articles[:2])
    assert spoken_cell(view.sheet, view.hand.row, a).endswith("Linked by hand to B paragraph 4")
    [first, *_] = links_of(view.sheet, view.hand.row, made.cells[b][0][1].block.place)
    assert (first.title, first.grade) == ("B ¶\u20094 and A ¶\u200914", "Set by hand")


def test_columns_apart_that_are_linked_by_hand_have_a_pin_each(view, sheet) -> None:
    view.show_sheet(by_hand(sheet, 0, 3), {})
    view.grab()
    layout = view.sheet_layout
    made = layout.laid_out(layout.index_of_open_row(view.current_row))
    assert [gutter for gutter, _ in signs(layout.columns, made)] == [1, 3]
