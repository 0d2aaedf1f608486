"""Pictures of thirty articles in ten columns: what shares a column, who tells in it, its menu, one opened."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from variorum.fact.fact import Kind
from variorum.gui.shots.aligning_shots import lay_over
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


def opened(window: "MainWindow") -> None:
    """The articles of the first column alone."""
    number(window)
    window.synopsis.setFocus()
    window.actions_by_name["open_cluster"].trigger()


def menu(window: "MainWindow") -> None:
    """What the head of a shared column offers, and who can be put in front of it."""
    window.synopsis.hand.put_on(window.synopsis.sheet_layout.columns.ids[1])
    header = window.synopsis.header
    at = header.mapTo(window, QPoint(int(header.columns.x(1)) + 12, header.height()))
    window.aligning.column_menu.aboutToShow.emit()
    lay_over(window, window.aligning.column_menu, at)
    lay_over(window, window.aligning.clusters.front, at + QPoint(270, 8))


def own(window: "MainWindow") -> None:
    """One of a column's articles with a column of its own, another put in front of it."""
    number(window)
    cluster = window.synopsis.sheet_layout.columns.clusters.each[0]
    window.aligning.clusters.give_own(cluster.members[1])
    window.aligning.clusters.put_in_front(cluster.members[2])


CLUSTERS = (
    Shot("300_thirty_articles", case="made 30", prepare=number),
    Shot("301_thirty_articles_dark_150", theme=DARK, scale=1.5, case="made 30", prepare=number),
    Shot("302_thirty_articles_high_contrast", theme=HC, case="made 30", prepare=number),
    Shot("303_thirty_wide", case="made 30", size=(2560, 1200), prepare=place),
    Shot("305_cluster_alone", case="made 30", prepare=opened),
    Shot("306_menu_of_a_cluster", case="made 30", prepare=menu),
    Shot("307_menu_of_a_cluster_high_contrast_150", theme=HC, scale=1.5, case="made 30", prepare=menu),
    Shot("308_column_of_its_own_dark", theme=DARK, case="made 30", size=(2560, 1200), prepare=own),
    Shot("309_thirty_articles_mirrored", case="made 30", mirrored=True, prepare=number),
    Shot("310_thirty_articles_german_150", case="made 30", scale=1.5, language="de", prepare=number),
    Shot("304_one_stands_for_another", case="made 30", size=(2560, 1200), prepare=stand_in),
)
