"""Thirty made articles in a synopsis alone."""

from typing import Any

from variorum.gui.look.look import Look
from variorum.gui.session.sheet import Row, Sheet
from variorum.gui.synopsis.widget import Synopsis

WIDE = (3200, 900)  # in which ten columns fit


def shown_many(sheet: Sheet, look: Look, qtbot: Any, *, size: tuple[int, int] = WIDE) -> Synopsis:
    made = Synopsis(look)
    qtbot.addWidget(made)
    made.resize(*size)
    made.row_chosen.connect(lambda row: made.go_to(made.dispute, row))
    with qtbot.waitExposed(made):
        made.show()
    made.show_sheet(sheet, {})
    made.setFocus()
    made.grab()
    return made


def with_stand_in(view: Synopsis) -> tuple[Row, int]:
    """A row, and a column of it, in which the article at the head has nothing and another stands."""
    columns = view.sheet_layout.columns
    return next(
        (row, at)
        for row in view.sheet.rows
        for at, (front, article) in enumerate(zip(columns.ids, columns.telling(row, None), strict=True))
        if article != front and not row.left_out
    )


def ids(view: Synopsis) -> list[str]:
    return [article.id for article in view.sheet.articles]
