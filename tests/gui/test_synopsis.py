"""Rows stand level at any width and zoom, and only what is looked at is laid out."""

import pytest
from makers_gui import article, passage
from PySide6.QtCore import QPointF, Qt

from variorum.alignment.link import Row as Linked
from variorum.dispute.decision import Reconciliation
from variorum.dispute.dispute import Comparison
from variorum.gui.look.look import Look
from variorum.gui.session.sheet import Row, Sheet, sheet_of
from variorum.gui.synopsis.finding import counts, find
from variorum.gui.synopsis.hits import mark_at
from variorum.gui.synopsis.ribbons import ribbon_path
from variorum.gui.synopsis.sheet_layout import TOP, SheetLayout, columns_for
from variorum.gui.synopsis.spoken import rows_with, spoken_row
from variorum.gui.synopsis.strand import stops
from variorum.gui.synopsis.widget import Synopsis


@pytest.fixture
def sheet(case) -> Sheet:
    return sheet_of(case)


def laid_out(sheet: Sheet, look: Look, *, width: float = 1100, current: str | None = None) -> SheetLayout:
    columns = columns_for([a.id for a in sheet.articles], (), width, look)
    made = SheetLayout(sheet.rows, columns, look, current=current)
    made.make_between(0, made.height * 4)
    return made


@pytest.mark.parametrize("zoom", [80, 100, 150, 250])
@pytest.mark.parametrize("width", [420, 1100, 1900])
def test_a_row_is_as_tall_as_its_tallest_cell_and_none_overlaps_the_next(sheet, look, zoom, width) -> None:
    look.zoom = zoom
    made = laid_out(sheet, look, width=width)
    for index, item in enumerate(made.items):
        row = made.laid_out(index)
        assert made.top(index) + row.height == pytest.approx(made.top(index + 1))
        for article_id, blocks in row.cells.items():
            assert row.bottom_of(article_id) <= row.height
            assert not blocks or blocks[0][0] == look.px(TOP)
        assert item is row.row


def test_columns_that_would_be_too_narrow_leave_the_view(sheet, look) -> None:
    ids = [a.id for a in sheet.articles]
    assert columns_for(ids, (), 1100, look).ids == tuple(ids)
    narrow = columns_for(ids, (ids[4],), 420, look)
    assert len(narrow.ids) < 5
    assert ids[4] in narrow.ids
    assert len(columns_for(ids, (), 10, look).ids) == 1


def test_only_what_is_in_view_is_laid_out(sheet, look) -> None:
    columns = columns_for([a.id for a in sheet.articles], (), 1100, look)
    made = SheetLayout(sheet.rows, columns, look, current=None)
    made.make_between(0, 400)
    assert made.laid_out(0) is not None
    assert made.laid_out(len(sheet.rows) - 1) is None


def test_the_strand_runs_through_the_words_of_every_column_of_the_row(sheet, look) -> None:
    made = laid_out(sheet, look, current="quantity-1")
    row = made.laid_out(sheet.home["quantity-1"])
    passed = stops(look, made.columns, row, 0, "quantity-1")
    assert [stop.column for stop in passed] == [0, 1, 2, 3, 4]
    for stop in passed:
        left = made.columns.x(stop.column)
        for point in (stop.arrive, stop.leave):
            assert left <= point.x() <= left + made.columns.width


def test_ribbons_meet_their_paragraphs_after_resize_and_zoom(sheet, look) -> None:
    for width, zoom in ((1100, 100), (1700, 100), (1400, 130)):
        look.zoom = zoom
        made = laid_out(sheet, look, width=width)
        row = made.laid_out(sheet.home["quantity-1"])
        box = ribbon_path(look, made.columns, row, 0, 0).boundingRect()
        ends = [row.bottom_of(article_id) for article_id in made.columns.ids[:2]]
        assert box.top() == pytest.approx(look.px(TOP))
        assert box.bottom() == pytest.approx(max(ends))


def test_a_click_on_marked_words_finds_their_dispute(sheet, look) -> None:
    made = laid_out(sheet, look)
    row = made.laid_out(sheet.home["quantity-1"])
    stop = stops(look, made.columns, row, 0, "quantity-1")[0]
    inside = QPointF(stop.arrive.x() + 8, stop.arrive.y() - 4)
    assert mark_at(look, made.columns, row, inside) == "quantity-1"
    assert mark_at(look, made.columns, row, QPointF(3, 3)) is None


def test_words_from_right_to_left_are_laid_out_and_marked(look) -> None:
    from makers_gui import dispute

    from variorum.dispute.decision import Standing, State
    from variorum.fact.fact import Kind, Term

    arabic = "دخلت القوات المدينة صباح يوم الخميس بعد قتال عنيف استمر عدة ساعات"
    articles = (
        article("ar", arabic),
        article("en", "Troops entered the city on Thursday after heavy fighting."),
    )
    assert passage(articles, 0, "المدينة")
    found = dispute(
        articles,
        1,
        Kind.NAME,
        "What is it?",
        (0, "المدينة", Term("المدينة", "المدينة"), "المدينة"),
        (1, "city", Term("city", "city"), "city"),
    )
    rows = (Linked({"ar": (1,), "en": (1,)}),)
    comparison = Comparison(articles, (), (), rows, (found,), (), ())
    sheet = sheet_of(Reconciliation("rtl", comparison, (Standing(found, State.OPEN),)))
    made = laid_out(sheet, look, width=900, current=found.id)
    runs = [run for _, block in made.laid_out(0).cells["ar"] for run in block.runs]
    assert runs
    assert all(rect.width() > 5 and rect.left() >= 0 for run in runs for rect in run.rects)


def test_find_counts_in_every_column(sheet) -> None:
    counted = counts(sheet, find(sheet, "saraqeb"))
    assert [bool(n) for n in counted.values()] == [False, True, False, True, True]
    assert rows_with(sheet, "saraqeb")
    assert find(sheet, "") == ()


def test_rows_are_walked_with_the_arrow_keys(sheet, look, qtbot) -> None:
    view = Synopsis(look)
    qtbot.addWidget(view)
    view.resize(1100, 600)
    view.show()
    view.show_sheet(sheet, {})
    with qtbot.waitSignal(view.row_chosen) as first:
        qtbot.keyClick(view, Qt.Key.Key_Down)
    view.go_to(None, first.args[0])
    with qtbot.waitSignal(view.row_chosen) as second:
        qtbot.keyClick(view, Qt.Key.Key_Down)
    shown = [item.number for item in view.sheet_layout.items if isinstance(item, Row)]
    assert [first.args[0], second.args[0]] == shown[:2]


def test_a_row_folded_away_opens_when_it_is_gone_to(sheet, look, qtbot) -> None:
    from variorum.gui.synopsis.folding import Show

    view = Synopsis(look)
    qtbot.addWidget(view)
    view.resize(1100, 600)
    view.show_sheet(sheet, {})
    view.set_folding(show=Show.DISPUTED, fold_settled=True)
    hidden = next(row.number for row in sheet.rows if not row.disputes)
    view.go_to(None, hidden)
    shown = [item.number for item in view.sheet_layout.items if isinstance(item, Row)]
    assert hidden in shown


def test_a_row_is_told_to_those_who_hear_it(sheet) -> None:
    said = spoken_row(sheet, sheet.home["quantity-1"] + 1)
    assert said.startswith("Row 37, displaced people, 1 open. Article A, paragraph 14: ")
    assert "[number, disputed: more than a million]" in said
    assert spoken_row(sheet, None) == ""


def test_marked_words_within_marked_words_have_no_sign_of_their_own(look) -> None:
    from variorum.alignment.link import Place
    from variorum.dispute.decision import State
    from variorum.gui.look.fact_types import FactType
    from variorum.gui.session.sheet import Block, Mark
    from variorum.gui.synopsis.block_layout import BlockLayout
    from variorum.text.span import Span

    text = "Hundreds of thousands of people have been killed since then."
    outer = Mark(Span(0, 31), FactType.NUMBER, "a", State.OPEN)
    inner = Mark(Span(12, 40), FactType.CLAIM, "b", State.OPEN)
    same = Mark(Span(0, 8), FactType.LABEL, "c", State.OPEN)
    block = Block(Place("x", 1), text, (outer, inner, same))
    runs = {run.mark.dispute: run for run in BlockLayout(block, look, 240, current="c").runs}
    assert [name for name, run in runs.items() if run.sign] == ["c"]
    assert all(run.rects for run in runs.values())
    assert runs["b"].drop > 0
