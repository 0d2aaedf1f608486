"""Articles that share a column, as a screen reader finds them."""

from makers_accessible import More, Name, inside, named, told
from makers_clusters import shown_many, with_stand_in

from variorum.gui.session.sheet import sheet_of
from variorum.gui.shots.made_many import made_many


def test_a_reader_hears_who_stands_in_a_cell_who_else_tells_it_and_who_shares_the_column(look, qtbot) -> None:
    view = shown_many(sheet_of(made_many()), look, qtbot)
    row, at = with_stand_in(view)
    view.go_to(None, row.number)
    cluster = view.sheet_layout.columns.clusters.each[at]
    letter = view.sheet.letter(view.sheet_layout.columns.telling(row, None)[at])
    table = told(view)
    cells = list(inside(named(table, f"Row {row.number},")))
    assert cells[at].text(Name).startswith(f"Article {letter}, paragraph")
    assert "Also in N, AB" in cells[0].text(More)
    gap = next(cell for cell in cells if cell.text(Name).startswith("Nothing"))
    assert gap.text(Name) == "Nothing in F and L and S and Z matches this row"
    head = list(inside(named(table, "Articles")))[at]
    assert "+ 2 alike" in head.text(More)
    assert all(f"{view.sheet.letter(other)}: " in head.text(More) for other in cluster.others)
    assert f"Article {letter}, paragraph" in view.accessibleDescription()
    assert "Article AB" not in view.accessibleDescription()
