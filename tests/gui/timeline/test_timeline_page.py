"""The timeline by keys, wheel and mouse."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QPainter, QPixmap, QWheelEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from variorum.dispute.decision import Reconciliation
from variorum.fact.fact import Fact, Kind, Moment, Passage
from variorum.gui.session.sheet import sheet_of
from variorum.gui.shots.made_case import made_case
from variorum.gui.timeline.delegate import LINES, EventDelegate
from variorum.gui.timeline.model import EventModel
from variorum.gui.timeline.page import TimelinePage
from variorum.text.span import Span
from variorum.workspace.telling import DateTold

SPAN = Span(0, 3)


@pytest.fixture(scope="module")
def case() -> Reconciliation:
    return made_case(4)


def told(case: Reconciliation, iso: str, words: str) -> DateTold:
    passage = Passage(case.comparison.articles[0].id, 9, SPAN, SPAN, "day")
    return DateTold(Fact(Kind.DATE, passage, Moment(iso)), words)


@pytest.fixture
def page(case, look, qtbot) -> TimelinePage:
    made = TimelinePage(look)
    qtbot.addWidget(made)
    made.resize(1200, 600)
    dates = (told(case, "2011", "the store was built"), told(case, "2025-03-08", "the mayor resigned"))
    made.show_case(case, sheet_of(case), dates)
    with qtbot.waitExposed(made):
        made.show()
    made.setFocus()
    return made


def test_its_model_keeps_to_the_rules_of_models(page, qtbot) -> None:
    model = EventModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(page.events)
    model.show(())


def test_it_begins_with_the_days_of_which_most_is_told(page) -> None:
    assert page.count.text() == "3 dated events, 1 disputed"
    assert page.window_shown.days < 40
    assert page.events[page.view.currentIndex().row()].what == "When did the fire begin?"


def test_a_screen_reader_hears_each_line_as_a_sentence(page) -> None:
    reader = QAccessible.queryAccessibleInterface(page.view)
    said = [reader.child(n).text(QAccessible.Text.Name) for n in range(reader.childCount())]
    assert "the mayor resigned. A: 8 March 2025." in said


@pytest.mark.parametrize(
    ("key", "wider"), [(Qt.Key.Key_Plus, False), (Qt.Key.Key_Minus, True), (Qt.Key.Key_A, True)]
)
def test_keys_zoom(page, qtbot, key, wider) -> None:
    before = page.window_shown.days
    qtbot.keyClick(page.view, key)
    assert (page.window_shown.days > before) is wider
    qtbot.keyClick(page.view, Qt.Key.Key_0)
    assert page.window_shown.days == before


def test_left_and_right_move_the_axis(page, qtbot) -> None:
    before = page.window_shown
    qtbot.keyClick(page.view, Qt.Key.Key_Right)
    assert page.window_shown.low > before.low and page.window_shown.days == pytest.approx(before.days)
    qtbot.keyClick(page.view, Qt.Key.Key_Left)
    assert page.window_shown.low == pytest.approx(before.low)


def wheel(widget, at: QPointF, steps: int, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    where = widget.mapToGlobal(at)
    QApplication.sendEvent(
        widget,
        QWheelEvent(
            at,
            where,
            QPoint(),
            QPoint(0, 120 * steps),
            Qt.MouseButton.NoButton,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )


def test_the_wheel_over_the_axis_zooms_to_the_day_under_the_pointer(page) -> None:
    at = QPointF(900, 20)
    day, before = page.axis.moment_at(at.x()), page.window_shown.days
    wheel(page.axis, at, 2)
    assert page.window_shown.days < before
    assert page.axis.moment_at(at.x()) == pytest.approx(day)


def test_over_the_lines_the_wheel_zooms_with_ctrl_and_moves_with_shift(page) -> None:
    before = page.window_shown
    wheel(page.view.viewport(), QPointF(900, 50), -1, Qt.KeyboardModifier.ControlModifier)
    wider = page.window_shown
    assert wider.days > before.days
    wheel(page.view.viewport(), QPointF(900, 50), -1, Qt.KeyboardModifier.ShiftModifier)
    assert page.window_shown.low > wider.low


def test_dragging_the_axis_moves_it(page, qtbot) -> None:
    before = page.window_shown
    qtbot.mousePress(page.axis, Qt.MouseButton.LeftButton, pos=QPoint(900, 20))
    qtbot.mouseMove(page.axis, QPoint(700, 20))
    qtbot.mouseRelease(page.axis, Qt.MouseButton.LeftButton, pos=QPoint(700, 20))
    assert page.window_shown.low > before.low


def test_enter_goes_to_the_dispute(page, case, qtbot) -> None:
    with qtbot.waitSignal(page.dispute_wanted) as wanted:
        qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert case.standing(wanted.args[0]).dispute.kind is Kind.DATE


def test_a_click_on_what_is_not_disputed_goes_to_its_passage(page, qtbot) -> None:
    line = next(n for n, event in enumerate(page.events) if event.what == "the mayor resigned")
    index = page.model.index(line)
    page.view.scrollTo(index)
    with qtbot.waitSignal(page.passage_wanted) as wanted:
        middle = page.view.visualRect(index).center()
        qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert wanted.args[0] == page.events[line].dated[0].passage


def test_escape_and_the_button_lead_back(page, qtbot) -> None:
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page.view, Qt.Key.Key_Escape)
    with qtbot.waitSignal(page.left):
        qtbot.mouseClick(page.back, Qt.MouseButton.LeftButton)


def test_the_line_stays_current_when_the_case_changes(page, case, qtbot) -> None:
    qtbot.keyClick(page.view, Qt.Key.Key_Down)
    before = page.events[page.view.currentIndex().row()]
    shown = page.window_shown
    page.show_case(case, sheet_of(case), (told(case, "2025-03-08", "the mayor resigned"),))
    assert page.events[page.view.currentIndex().row()].dated == before.dated
    assert page.window_shown == shown


def test_a_case_without_dates_says_so(page, case) -> None:
    bare = replace(case, standings=(), comparison=replace(case.comparison, agreements=()))
    page.show_case(bare, sheet_of(bare), ())
    assert page.nothing.isVisible() and not page.view.isVisible()
    page.zoom(0.5)
    page.fit(everything=True)


def test_it_is_painted_from_right_to_left_too(page) -> None:
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert page.axis.columns.mirrored and page.axis.columns.axis_left == 0
    assert not page.grab().isNull()


@pytest.mark.parametrize("width", range(150, 320, 10))
def test_words_that_were_cut_fit_their_two_lines_with_the_mark_that_says_so(page, look, width) -> None:
    words = "The United Nations said Monday that the latest clashes dangerously approached camps for people"
    canvas = QPixmap(400, 100)
    with QPainter(canvas) as painter:
        painter.setFont(look.font(13))
        metrics = painter.fontMetrics()
        room = QRectF(0, 0, width, metrics.lineSpacing() * LINES)
        shown = EventDelegate(look, page.window_shown)._fitted(painter, words, room)
        high = metrics.boundingRect(room.toRect(), int(Qt.TextFlag.TextWordWrap), shown).height()
    assert high <= room.height() + 1
    assert shown == words or shown.endswith(" …")
