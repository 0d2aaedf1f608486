"""The window from right to left: what begins at the left elsewhere begins at the right here."""

from collections.abc import Iterator

import pytest
from makers_sight import settle
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtTest import QTest

from variorum.gui.app import direction_of
from variorum.gui.shots.cases import ShownOnly
from variorum.gui.shots.made_case import made_case
from variorum.gui.shots.shot import Look
from variorum.gui.shots.taking import window_on
from variorum.gui.synopsis.sheet_layout import Columns
from variorum.gui.widgets.turning import turned
from variorum.gui.window.main_window import MainWindow

COLUMNS = Columns(("a", "b", "c"), 40, 100, mirrored=True)


@pytest.fixture(scope="module")
def window(qapp, tmp_path_factory) -> Iterator[MainWindow]:
    made, place = made_case(3), tmp_path_factory.mktemp("mirrored")
    with window_on(ShownOnly(made, place), Look(mirrored=True), place) as window:
        window.session.show(made)
        settle()
        yield window


def test_the_first_column_stands_at_the_right_before_the_row_heads() -> None:
    assert [COLUMNS.x(n) for n in range(3)] == [200, 100, 0]
    assert (COLUMNS.gutter(0), COLUMNS.gutter(3)) == (300, 0)
    assert [COLUMNS.at(x) for x in (320, 250, 150, 10)] == [None, 0, 1, 2]


def test_a_box_keeps_its_distance_from_where_reading_begins() -> None:
    whole = QRectF(10, 0, 100, 20)
    assert turned(QRectF(15, 2, 30, 5), whole, mirrored=True) == QRectF(75, 2, 30, 5)
    assert turned(QRectF(15, 2, 30, 5), whole, mirrored=False) == QRectF(15, 2, 30, 5)


@pytest.mark.parametrize(
    ("layout", "language", "way"),
    [
        ("system", "de", Qt.LayoutDirection.LeftToRight),
        ("system", "ar", Qt.LayoutDirection.RightToLeft),
        ("rtl", "de", Qt.LayoutDirection.RightToLeft),
        ("ltr", "ar", Qt.LayoutDirection.LeftToRight),
    ],
)
def test_the_way_follows_the_language_unless_it_is_set(layout, language, way) -> None:
    assert direction_of(layout, language) is way


def test_the_list_stands_left_of_the_columns_and_the_map_right(window: MainWindow) -> None:
    panel, columns, overview = (
        part.mapTo(window, part.rect().center()).x()
        for part in (window.docks.list_dock, window.synopsis, window.overview)
    )
    assert panel < columns < overview


def test_a_word_is_met_where_it_is_painted(window: MainWindow) -> None:
    layout = window.synopsis.sheet_layout
    made = layout.laid_out(0)
    assert made is not None
    article = layout.columns.ids[0]
    _, block = made.cells[article][0]
    middle = layout.columns.x(0) + layout.columns.width / 2
    hit = window.synopsis.hand.hit(QPointF(middle, layout.top(0) + 20))
    assert hit is not None and hit.article == article and hit.block is block


def test_the_left_key_goes_on_to_the_next_column(window: MainWindow) -> None:
    window.synopsis.setFocus()
    shown = window.synopsis.sheet_layout.columns.ids
    window.synopsis.hand.put_on(shown[0], None)
    QTest.keyClick(window.synopsis, Qt.Key.Key_Left)
    assert window.synopsis.hand.cursor.article == shown[1]
