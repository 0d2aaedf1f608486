"""Pictures of thirty articles in ten columns: what shares a column, who tells in it, its menu, one opened."""

from typing import TYPE_CHECKING

from variorum.fact.fact import Kind
from variorum.gui.shots.shot import Shot
from variorum.gui.shots.steps import choose

if TYPE_CHECKING:
    from variorum.gui.window.main_window import MainWindow

DARK, HC = "dark", "high-contrast"
number, place = choose(Kind.QUANTITY), choose(Kind.CONTROL)


def stand_in(window: "MainWindow") -> None:
    """A row in which one of a cluster stands for the article at its head, which has nothing there."""
    sheet, columns = window.session.sheet, window.synopsis.sheet_layout.columns
    for row in sheet.rows:
        telling = columns.telling(row, None)
        if not row.left_out and any(
            a != front and row.cells.get(a) for a, front in zip(telling, columns.ids, strict=True)
        ):
            window.session.choose_row(row.number)
            window.synopsis.setFocus()
            return


CLUSTERS = (
    Shot("300_thirty_articles", case="made 30", prepare=number),
    Shot("301_thirty_articles_dark_150", theme=DARK, scale=1.5, case="made 30", prepare=number),
    Shot("302_thirty_articles_high_contrast", theme=HC, case="made 30", prepare=number),
    Shot("303_thirty_wide", case="made 30", size=(2560, 1200), prepare=place),
    Shot("304_one_stands_for_another", case="made 30", size=(2560, 1200), prepare=stand_in),
)
