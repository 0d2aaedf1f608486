"""What another dispute or other columns do not change of the sheet is not worked out again."""

import pytest

from variorum.gui.session.sheet import sheet_of
from variorum.gui.synopsis.folding import Folding, Show
from variorum.gui.synopsis.guessed import GuessedLines
from variorum.gui.synopsis.sheet_layout import RowLayout, SheetLayout, columns_for
from variorum.gui.synopsis.widget import Synopsis


@pytest.fixture
def sheet(case):
    return sheet_of(case)


def test_rows_and_bars_are_put_together_once_for_a_way_of_folding(sheet) -> None:
    folding = Folding()
    how = {"show": Show.DIFFERENCES, "fold_settled": True, "opened": set()}
    items = folding.of(sheet, **how)
    assert folding.of(sheet, **how) is items
    assert folding.of(sheet, **{**how, "show": Show.ALL}) is not items
    opened = {item.numbers[0] for item in folding.of(sheet, **how) if not hasattr(item, "cells")}
    if opened:
        assert len(folding.of(sheet, **{**how, "opened": opened})) > len(items)


def test_lines_are_guessed_once_for_each_row_whichever_columns_are_in_view(sheet, look, monkeypatch) -> None:
    counted: list[int] = []
    usual = GuessedLines._lines
    monkeypatch.setattr(GuessedLines, "_lines", lambda self, b: counted.append(len(b)) or usual(self, b))
    articles = [article.id for article in sheet.articles]
    two = columns_for(articles, articles[:2], 460, look)
    others = columns_for(articles, articles[2:4], 460, look)
    assert two.ids != others.ids and two.width == others.width
    first = SheetLayout(sheet.rows, two, look, current=None)
    once = len(counted)
    second = SheetLayout(first.items, others, look, current="date-2", kept=first)
    assert once == len(counted) > 0
    fresh = SheetLayout(sheet.rows, others, look, current="date-2")
    assert [second.height_of(i) for i in range(len(second.items))] == [
        fresh.height_of(i) for i in range(len(fresh.items))
    ]


def test_where_rows_begin_is_added_up_from_the_one_that_turned_out_taller(sheet, look) -> None:
    columns = columns_for([a.id for a in sheet.articles], (), 900, look)
    layout = SheetLayout(sheet.rows, columns, look, current=None)
    for index in (3, 0, len(sheet.rows) - 1):
        layout.make(index)
    heights = [layout.height_of(i) for i in range(len(sheet.rows))]
    assert [layout.top(i) for i in range(len(sheet.rows))] == pytest.approx(
        [sum(heights[:i]) for i in range(len(sheet.rows))]
    )
    assert layout.height == pytest.approx(sum(heights))


def test_another_dispute_lays_out_only_rows_that_tell_it_or_come_into_view(
    case, look, qtbot, monkeypatch
) -> None:
    synopsis = Synopsis(look)
    qtbot.addWidget(synopsis)
    synopsis.resize(1600, 900)
    synopsis.show_sheet(sheet_of(case), {})
    synopsis.show()
    synopsis.go_to("quantity-1", synopsis.sheet.home["quantity-1"] + 1)
    synopsis.grab()
    made: list[int] = []
    usual = RowLayout.__init__

    def lay_out(self, row, *args, **more) -> None:
        made.append(row.number)
        usual(self, row, *args, **more)

    monkeypatch.setattr(RowLayout, "__init__", lay_out)
    known = {item.row.number for item in synopsis.sheet_layout._made.values()}
    synopsis.go_to("date-2", synopsis.sheet.home["date-2"] + 1)
    telling = {r.number for r in synopsis.sheet.rows if {"quantity-1", "date-2"} & set(r.disputes)}
    assert set(made) & known <= telling
