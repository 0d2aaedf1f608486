"""Pictures of rows and columns by hand: marked, dragged, pinned, hidden, moved, set as base, taken out."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QMenu, QWidget

from variorum.alignment.by_hand import BY_HAND
from variorum.alignment.link import Row
from variorum.article.article import Paragraph
from variorum.difference.versions import rewritten
from variorum.dispute.decision import Reconciliation, State
from variorum.gui.aligning.head_mouse import HeadDrag
from variorum.gui.aligning.pins import Drag
from variorum.gui.aligning.what_changed import WhatChanged
from variorum.gui.aligning.where import boxes, places_of
from variorum.gui.shots.made_case import made_case, standing
from variorum.gui.shots.shot import Prepare, Shot
from variorum.gui.widgets.words import Label
from variorum.record.holding import HeldArticle
from variorum.workspace.versions import Versions

if TYPE_CHECKING:
    from variorum.gui.window.main_window import MainWindow

DARK, HC = "dark", "high-contrast"
ROW = 2


def pinned_case() -> Reconciliation:
    """Five articles, in whose rows some links are an editor's; half of the disputes are settled."""
    case = made_case(5)
    by_hand = {(0, 1), (2, 4)}
    ids = [article.id for article in case.comparison.articles]
    links = tuple(
        replace(link, by_hand=True, why=(BY_HAND,))
        if link.a.paragraph in (2, 3, 6) and (ids.index(link.a.article), ids.index(link.b.article)) in by_hand
        else link
        for link in case.comparison.links
    )
    standings = tuple(
        standing(s.dispute, State.SETTLED if n % 2 else State.OPEN) for n, s in enumerate(case.standings)
    )
    return replace(case, comparison=replace(case.comparison, links=links), standings=standings)


def _go(window: "MainWindow", column: int = 0) -> None:
    window.session.choose_row(ROW)
    window.synopsis.setFocus()
    window.synopsis.hand.put_on(window.session.sheet.articles[column].id)


def marked(window: "MainWindow") -> None:
    _go(window)
    window.actions_by_name["pin"].trigger()
    _go(window, 1)


def selected(window: "MainWindow") -> None:
    for column in (1, 3):
        _go(window, column)
        window.actions_by_name["choose_cell"].trigger()


def dragged(*, whole: bool) -> Prepare:
    """A paragraph held over one of another column, or a row over another row."""

    def prepare(window: "MainWindow") -> None:
        _go(window)
        window.grab()
        synopsis = window.synopsis
        rows = window.session.sheet.rows
        scroll, height = synopsis.verticalScrollBar().value(), synopsis.viewport().height()
        found = dict(boxes(synopsis.sheet_layout, synopsis.look, scroll, height))
        held = places_of(rows[ROW - 1])
        onto = next(p for p in found if p not in held and p.article != held[0].article)
        start, at = found[held[0]].topLeft() + QPointF(12, 10), found[onto].center()
        if whole:
            row = next(r.number for r in rows if onto in places_of(r))
            point = QPointF(20, at.y())
            drag = Drag(held, ROW, True, QPointF(20, start.y()), point, onto_row=row)
        else:
            drag = Drag(held[:1], ROW, False, start, at, onto=onto)
        synopsis.pins.hold(drag)

    return prepare


def unlinking(window: "MainWindow") -> None:
    _go(window)
    window.actions_by_name["unlink"].trigger()


def joining(window: "MainWindow") -> None:
    _go(window, 1)
    window.actions_by_name["join"].trigger()


def hidden(window: "MainWindow") -> None:
    _go(window)
    for column in (0, 1, 2):
        window.synopsis.turn_column(window.session.sheet.articles[column].id)


def based(window: "MainWindow") -> None:
    window.actions_by_name["rows_all"].trigger()
    _go(window, 2)
    window.actions_by_name["base"].trigger()


def head_dragged(window: "MainWindow") -> None:
    _go(window)
    window.synopsis.header.mouse.drag = HeadDrag(window.session.sheet.articles[3].id, 1)
    window.synopsis.header.update()


def column_menu(window: "MainWindow") -> None:
    _go(window, 2)
    header = window.synopsis.header
    header.mouse.over = 2
    at = header.mapTo(window, QPoint(int(header.columns.x(2)) + 12, header.height()))
    lay_over(window, window.aligning.column_menu, at)


def row_menu(window: "MainWindow") -> None:
    _go(window, 1)
    at = window.synopsis.viewport().mapTo(window, QPoint(420, 120))
    lay_over(window, window.aligning.row_menu, at)


def lay_over(window: "MainWindow", menu: QWidget, at: QPoint) -> None:
    """A menu is a window of its own, which a picture of another does not show."""
    window.aligning.check()
    menu.ensurePolished()
    if isinstance(menu, QMenu):
        menu.adjustSize()
    laid = Label(parent=window)
    laid.setPixmap(menu.grab())
    laid.adjustSize()
    laid.move(at)
    laid.show()


def asked(window: "MainWindow") -> None:
    _go(window, 4)
    window.actions_by_name["take_out"].trigger()


def taken_out(window: "MainWindow") -> None:
    """As the case looks without its second article, with the menu that brings it back."""
    case = window.session.reconciliation
    if case is None:
        return
    ids = [article.id for article in case.comparison.articles]
    found = case.comparison
    rows = tuple(Row({a: n for a, n in row.cells.items() if a != ids[1]}) for row in found.rows)
    links = tuple(link for link in found.links if ids[1] not in (link.a.article, link.b.article))
    left = tuple(article for article in found.articles if article.id != ids[1])
    window.session.show(replace(case, comparison=replace(found, articles=left, rows=rows, links=links)))
    _go(window)
    window.aligning.articles.show_held([HeldArticle(id, "", inside=id != ids[1]) for id in ids])
    lay_over(window, window.aligning.back, QPoint(200, 60))


def what_changed(window: "MainWindow") -> None:
    """An article beside a version of itself in which a few words are others."""
    case = window.session.reconciliation
    if case is None:
        return
    newer = case.comparison.articles[0]
    older = replace(newer, paragraphs=tuple(map(_as_it_was, newer.paragraphs[:-2])))
    page = WhatChanged(window.look, window)
    page.begin(Versions(older, newer, rewritten(older, newer, (), ())))
    lay_over(window, page, QPoint(300, 120))
    page.hide()


def _as_it_was(paragraph: Paragraph) -> Paragraph:
    words = paragraph.text.replace("At least 40", "Some 30").replace("shortly after", "an hour after")
    return replace(paragraph, text=words)


ALIGNING = (
    Shot("60_marked_for_a_pin", case="by hand", prepare=marked),
    Shot("61_marked_for_a_pin_dark", theme=DARK, case="by hand", prepare=marked),
    Shot("62_dragged_paragraph", case="by hand", prepare=dragged(whole=False)),
    Shot(
        "63_dragged_row_high_contrast_150", theme=HC, scale=1.5, case="by hand", prepare=dragged(whole=True)
    ),
    Shot("64_selected_for_a_split", case="by hand", prepare=selected),
    Shot("65_linked_by_hand_dark", theme=DARK, case="by hand", prepare=unlinking),
    Shot("66_linked_by_hand_high_contrast_150", theme=HC, scale=1.5, case="by hand", prepare=unlinking),
    Shot("67_join_with_row", case="by hand", prepare=joining),
    Shot("68_hidden_columns", case="by hand", prepare=hidden),
    Shot("69_hidden_columns_high_contrast_150", theme=HC, scale=1.5, case="by hand", prepare=hidden),
    Shot("70_base_article", prepare=based),
    Shot("71_column_moved_dark", theme=DARK, case="by hand", prepare=head_dragged),
    Shot("72_column_menu", case="by hand", prepare=column_menu),
    Shot("73_row_menu_dark", theme=DARK, case="by hand", prepare=row_menu),
    Shot("74_taking_out", case="by hand", prepare=asked),
    Shot("75_taking_out_150", scale=1.5, case="by hand", prepare=asked),
    Shot("76_taken_out", case="by hand", prepare=taken_out),
    Shot("79_dragged_mirrored", mirrored=True, case="by hand", prepare=dragged(whole=False)),
    Shot("77_what_changed", case="by hand", prepare=what_changed),
    Shot("78_what_changed_high_contrast_150", theme=HC, scale=1.5, case="by hand", prepare=what_changed),
)
