"""The synopsis worked by key and mouse: cells, pills, selection, twins, reasons, passages."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication

from variorum.gui.look.look import Look
from variorum.gui.session.sheet import Sheet, sheet_of
from variorum.gui.synopsis.folding import Fold, Show
from variorum.gui.synopsis.moved import moves
from variorum.gui.synopsis.ribbons import bands, ribbon_path
from variorum.gui.synopsis.widget import Synopsis
from variorum.text.span import Span


@pytest.fixture
def sheet(case) -> Sheet:
    return sheet_of(case)


@pytest.fixture
def view(sheet, look: Look, qtbot) -> Synopsis:
    made = Synopsis(look)
    qtbot.addWidget(made)
    made.resize(1300, 700)
    made.row_chosen.connect(lambda row: made.go_to(made.dispute, row))
    with qtbot.waitExposed(made):
        made.show()
    made.show_sheet(sheet, {})
    made.go_to("quantity-1", sheet.rows[sheet.home["quantity-1"]].number)
    made.setFocus()
    made.grab()
    return made


def corner(view: Synopsis, article: str) -> QPointF:
    """Where the current row's first paragraph of an article begins in the view."""
    top, blocks = view.blocks_of(view.current_row, article)
    x = view.sheet_layout.columns.x(view.sheet_layout.columns.ids.index(article)) + 12
    return QPointF(x, top + blocks[0][0] - view.verticalScrollBar().value())


def point_of(view: Synopsis, article: str, words: str, *, end: bool = False) -> QPoint:
    """The middle of the first letter of words, or of their last."""
    _, blocks = view.blocks_of(view.current_row, article)
    block = blocks[0][1]
    at = block.block.text.index(words)
    span = Span(at + len(words) - 1, at + len(words)) if end else Span(at, at + 1)
    return (corner(view, article) + block.rects_of(span)[0].center()).toPoint()


def test_left_and_right_go_through_the_cells_of_the_row(view, sheet, qtbot) -> None:
    for article in sheet.articles:
        qtbot.keyClick(view, Qt.Key.Key_Right)
        assert view.hand.cursor.article == article.id
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.hand.cursor.article == sheet.articles[3].id
    assert view.accessibleDescription().startswith("Article D, paragraph 16: ")


def test_enter_opens_the_pills_of_the_cell_and_folds_them_again(view, sheet, qtbot) -> None:
    article = sheet.articles[1].id
    view.hand.put_on(article)
    pills = view.blocks_of(view.current_row, article)[1][0][1].pills
    assert pills
    assert view.hand.open_here()
    view.grab()
    assert not view.blocks_of(view.current_row, article)[1][0][1].pills
    assert view.hand.open_here()
    view.grab()
    assert len(view.blocks_of(view.current_row, article)[1][0][1].pills) == len(pills)


def test_a_click_on_a_pill_opens_it(view, sheet, qtbot) -> None:
    article = sheet.articles[1].id
    block = view.blocks_of(view.current_row, article)[1][0][1]
    at = (corner(view, article) + block.pills[0].center()).toPoint()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    view.grab()
    assert not view.blocks_of(view.current_row, article)[1][0][1].pills


def test_down_stops_at_a_bar_and_enter_opens_it(view, qtbot) -> None:
    view.set_folding(show=Show.DISPUTED, fold_settled=True)
    view.grab()
    index = next(i for i, item in enumerate(view.sheet_layout.items) if isinstance(item, Fold) and i)
    view.go_to(None, view.sheet_layout.items[index - 1].number)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    bar = view.sheet_layout.items[index]
    assert view.hand.cursor.fold == bar.rows[0].number
    assert bar.reason in view.accessibleDescription()
    assert view.hand.open_here()
    assert bar.rows[0] in view.sheet_layout.items
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.current_row == bar.rows[0].number


def test_words_are_selected_by_a_drag_and_copied_as_plain_text(view, sheet, qtbot) -> None:
    article = sheet.articles[0].id
    start, end = point_of(view, article, "attacks"), point_of(view, article, "mentioning", end=True)
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start - QPoint(3, 0))
    qtbot.mouseMove(view.viewport(), start + QPoint(30, 0))
    drag(view, end + QPoint(4, 0))
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)
    view.rows.copy()
    assert QApplication.clipboard().text() == "attacks - without mentioning"


def drag(view: Synopsis, to: QPoint) -> None:
    """The test library moves the mouse without a button held."""
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent

    left = Qt.MouseButton.LeftButton
    where = QPointF(to)
    event = QMouseEvent(
        QEvent.Type.MouseMove, where, where, where, left, left, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(view.viewport(), event)


def test_a_double_click_selects_a_word_and_a_click_selects_none(view, sheet, qtbot) -> None:
    article = sheet.articles[0].id
    at = point_of(view, article, "mentioning", end=True)
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    block, span = view.hand.selected
    assert span.of(block.text) == "mentioning"
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert view.hand.selected is None


def test_the_selected_words_are_offered_as_evidence_else_the_rows_passage(view, sheet, qtbot) -> None:
    article = sheet.articles[0].id
    with qtbot.waitSignal(view.passage_offered) as whole:
        view.rows.offer()
    assert whole.args[:2] == [article, 14]
    assert "more than a million" in whole.args[2]
    qtbot.mouseDClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, article, "mentioning", end=True)
    )
    with qtbot.waitSignal(view.passage_offered) as chosen:
        view.rows.offer()
    assert chosen.args == [article, 14, "mentioning"]


def test_a_click_on_a_ribbon_says_why_and_escape_closes_it(view, qtbot) -> None:
    index = view.sheet_layout.index_of_row(view.current_row)
    made, top = view.sheet_layout.laid_out(index), view.sheet_layout.top(index)
    path = ribbon_path(view._look, view.sheet_layout.columns, made, top, 0)
    at = path.boundingRect().center() - QPointF(0, view.verticalScrollBar().value())
    at.setY(corner(view, view.sheet_layout.columns.ids[0]).y() + 20)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at.toPoint())
    assert view.rows.why.isVisible()
    assert view.rows.why.accessibleDescription().startswith("A ¶\u200914 and B ¶\u20094: The same fact")
    qtbot.keyClick(view.rows.why, Qt.Key.Key_Escape)
    assert not view.rows.why.isVisible()
    assert view.hasFocus()


def test_a_row_without_moved_text_says_so(view, qtbot) -> None:
    row = next(r.number for r in view.sheet.rows if r.number not in moves(view.sheet))
    view.moved = {}
    view.go_to(None, row)
    with qtbot.waitSignal(view.told) as said:
        view.rows.go_to_twin()
    assert said.args == ["Nothing in this row was moved."]


def test_the_twin_leads_there_and_back(view, sheet) -> None:
    from variorum.alignment.link import Place
    from variorum.gui.synopsis.moved import Move

    view.moved = {2: (Move(Place(sheet.articles[0].id, 1), 2, 9),)}
    view.go_to(None, 2)
    view.rows.go_to_twin()
    assert view.current_row == 9
    view.rows.go_to_twin()
    assert view.current_row == 2


def test_the_field_leads_to_a_paragraph_and_refuses_what_is_not_there(view, sheet, qtbot) -> None:
    view.rows.go_somewhere()
    field = view.rows.field
    qtbot.keyClicks(field.words, "Z9")
    qtbot.keyClick(field.words, Qt.Key.Key_Return)
    assert field.refusal.isVisible()
    field.words.clear()
    qtbot.keyClicks(field.words, "E5")
    qtbot.keyClick(field.words, Qt.Key.Key_Return)
    assert not field.isVisible()
    assert view.hand.cursor.article == sheet.articles[4].id
    assert view.current_row == view.sheet.home["quantity-1"] + 1


def test_several_paragraphs_share_a_text_in_equal_parts(look) -> None:
    from variorum.alignment.link import Grade, Link, Place
    from variorum.gui.session.sheet import Block, Row
    from variorum.gui.synopsis.sheet_layout import Columns, RowLayout

    text = "A paragraph that is long enough to take more than one line of its column."
    cells = {
        "a": (Block(Place("a", 1), text), Block(Place("a", 2), text)),
        "b": (Block(Place("b", 1), text * 3),),
    }
    links = (
        Link(Place("a", 1), Place("b", 1), Grade.SAME, 0.9),
        Link(Place("a", 2), Place("b", 1), Grade.PARTIAL, 0.5),
    )
    row = Row(1, cells, ties=frozenset({("a", "b")}), links=links)
    columns = Columns(("a", "b"), 38, 260)
    made = RowLayout(row, columns, look, current=None)
    first, second = bands(columns, made, 0)
    assert first.sure and not second.sure
    assert first.right[1] == second.right[0]
    assert first.right[1] - first.right[0] == pytest.approx(second.right[1] - second.right[0])
    assert second.left == (made.cells["a"][1][0], made.bottom_of("a"))
