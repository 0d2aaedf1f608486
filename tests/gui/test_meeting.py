"""What joins two columns meets what it joins, at any width and zoom."""

import pytest
from PySide6.QtCore import QPointF

from variorum.gui.look.look import Look
from variorum.gui.session.sheet import Sheet, sheet_of
from variorum.gui.shots.made_case import made_case
from variorum.gui.synopsis.hits import mark_at
from variorum.gui.synopsis.ribbons import bands
from variorum.gui.synopsis.sheet_layout import TOP, SheetLayout, columns_for
from variorum.gui.synopsis.strand import stops

WIDTHS, ZOOMS = (700, 1100, 1366, 1920), (80, 100, 130, 175, 250)
NEAR = 1.0  # pixel


@pytest.fixture(scope="module")
def sheet() -> Sheet:
    return sheet_of(made_case(5))


def laid_out(sheet: Sheet, look: Look, *, width: float, zoom: int, current: str | None = None) -> SheetLayout:
    look.zoom = zoom
    columns = columns_for([a.id for a in sheet.articles], (), width, look)
    made = SheetLayout(sheet.rows, columns, look, current=current)
    made.make_between(0, made.height * 4)
    return made


@pytest.mark.parametrize("zoom", ZOOMS)
@pytest.mark.parametrize("width", WIDTHS)
def test_ribbons_meet_their_paragraphs(sheet, look, width, zoom) -> None:
    made = laid_out(sheet, look, width=width, zoom=zoom)
    met = 0
    for index in range(len(sheet.rows)):
        row = made.laid_out(index)
        for left in range(len(made.columns.ids) - 1):
            for band in bands(made.columns, row, left):
                for extent, article in zip((band.left, band.right), made.columns.ids[left:], strict=False):
                    assert look.px(TOP) - NEAR <= extent[0] < extent[1]
                    assert extent[1] <= row.bottom_of(article) + NEAR
                    met += 1
    assert met or len(made.columns.ids) == 1


@pytest.mark.parametrize("zoom", ZOOMS)
@pytest.mark.parametrize("width", WIDTHS)
def test_the_strand_touches_the_words_it_runs_through(sheet, look, width, zoom) -> None:
    touched = 0
    for dispute, home in sheet.home.items():
        made = laid_out(sheet, look, width=width, zoom=zoom, current=dispute)
        row = made.laid_out(home)
        for stop in stops(look, made.columns, row, 0, dispute):
            inside = (stop.arrive + QPointF(3, -3), stop.leave + QPointF(-5, -3))
            assert None not in {mark_at(look, made.columns, row, point) for point in inside}
            touched += 1
    assert touched
