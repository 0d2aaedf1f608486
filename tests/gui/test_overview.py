"""The overview map is a slider over the rows."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent

from variorum.gui.overview.spread import Spread
from variorum.gui.overview.widget import Overview
from variorum.gui.session.sheet import sheet_of
from variorum.gui.synopsis.widget import Synopsis


@pytest.fixture
def overview(case, look, qtbot) -> Overview:
    synopsis = Synopsis(look)
    made = Overview(look, synopsis)
    for widget in (synopsis, made):
        qtbot.addWidget(widget)
        widget.resize(1200, 600)
        with qtbot.waitExposed(widget):
            widget.show()
    synopsis.show_sheet(sheet_of(case), {})
    made.grab()
    return made


def test_it_is_a_slider_that_tells_its_row(overview) -> None:
    heard = QAccessible.queryAccessibleInterface(overview)
    assert heard.role() is QAccessible.Role.Slider
    overview.setValue(13)
    assert heard.text(QAccessible.Text.Name) == f"Row 13 of {overview.maximum()}"


def test_keys_go_by_rows_by_pages_and_to_the_ends(overview, qtbot) -> None:
    qtbot.keyClick(overview, Qt.Key.Key_Home)
    qtbot.keyClick(overview, Qt.Key.Key_Down)
    assert overview.value() == 2
    page = overview.pageStep()
    qtbot.keyClick(overview, Qt.Key.Key_PageDown)
    assert overview.value() == 2 + page
    qtbot.keyClick(overview, Qt.Key.Key_End)
    first, last = overview._synopsis.viewed_rows()
    assert first <= overview.value() == overview.maximum() <= last
    qtbot.keyClick(overview, Qt.Key.Key_Up)
    with qtbot.waitSignal(overview.row_wanted) as wanted:
        qtbot.keyClick(overview, Qt.Key.Key_Return)
    assert wanted.args == [overview.maximum() - 1]


def test_a_click_goes_to_the_row_under_it(overview, qtbot) -> None:
    line = overview._spread.lines[-2]
    qtbot.mouseClick(overview, Qt.MouseButton.LeftButton, pos=QPoint(20, round(line.top + line.height / 2)))
    first, last = overview._synopsis.viewed_rows()
    assert first <= line.row.number <= last


def test_the_wheel_zooms_and_keeps_what_is_under_it(overview) -> None:
    line = overview._spread.lines[3]
    at = QPointF(20, line.top)
    none = Qt.KeyboardModifier.NoModifier
    overview.wheelEvent(
        QWheelEvent(
            at,
            at,
            QPoint(),
            QPoint(0, 240),
            Qt.MouseButton.NoButton,
            none,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
    )
    assert overview._spread.zoom > 1
    assert overview._spread.lines[3].height > line.height
    assert overview._spread.lines[3].top == pytest.approx(line.top)


def test_with_more_articles_it_grows_and_folded_it_is_a_strip(overview, look) -> None:
    assert overview.width() == look.px(80)
    overview.set_folded(True)
    assert overview.width() == look.px(24)


def test_ten_columns_keep_their_letters_apart(look, qtbot) -> None:
    from makers_gui import article

    from variorum.gui.session.sheet import Sheet

    synopsis = Synopsis(look)
    made = Overview(look, synopsis)
    qtbot.addWidget(synopsis)
    qtbot.addWidget(made)
    articles = tuple(article(f"x{n}", "A sentence that is long enough to be told.") for n in range(10))
    synopsis.show_sheet(Sheet(articles), {})
    assert made.width() == look.px(130)


def test_nearer_lines_stay_within_sight(case) -> None:
    rows = sheet_of(case).rows
    spread = Spread(rows, 30, 300).zoomed(4).showing(rows[-1].number, rows[-1].number)
    assert spread.lines[-1].bottom == pytest.approx(330)
    assert spread.lines[0].top < 30
