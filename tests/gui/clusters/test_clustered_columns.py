"""More than ten articles share ten columns, and nothing of them is lost to sight."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from makers_clusters import ids, shown_many, with_stand_in
from makers_sight import clipped, overlapping, settle, small
from PySide6.QtCore import QPoint, Qt

from variorum.alignment.link import Place
from variorum.gui.clusters.cell_words import beneath
from variorum.gui.clusters.cluster import Cluster, Clusters
from variorum.gui.clusters.clusters_shown import ClustersShown
from variorum.gui.disputes.delegate import fitting_of
from variorum.gui.disputes.item import items_of
from variorum.gui.look.look import Look
from variorum.gui.look.style import apply_style
from variorum.gui.overview.widget import Overview
from variorum.gui.session.sheet import Block, Row, Sheet, letters, sheet_of
from variorum.gui.shots.made_case import made_case
from variorum.gui.shots.made_many import made_many
from variorum.gui.synopsis.finding import Found, find
from variorum.gui.synopsis.gap_painting import gap_words
from variorum.gui.synopsis.going import target_of
from variorum.gui.synopsis.widget import Synopsis
from variorum.text.span import Span


@pytest.fixture(scope="module")
def sheet() -> Sheet:
    return sheet_of(made_many())


@pytest.fixture
def view(sheet, look, qtbot) -> Synopsis:
    return shown_many(sheet, look, qtbot)


def test_ten_articles_have_a_column_each(look, qtbot) -> None:
    view = shown_many(sheet_of(made_case(10)), look, qtbot)
    assert view.sheet_layout.columns.ids == tuple(ids(view))
    assert not view.sheet_layout.columns.clusters


def test_thirty_articles_stand_in_ten_columns_each_in_one_of_them(view) -> None:
    columns = view.sheet_layout.columns
    assert len(columns.ids) == 10
    assert sorted(m for cluster in columns.clusters.each for m in cluster.members) == sorted(ids(view))
    assert columns.clusters.more_words(columns.ids[0]) == "+ 3 alike"


def test_letters_stay_those_of_the_case_and_go_on_after_z(view) -> None:
    sheet, columns = view.sheet, view.sheet_layout.columns
    assert [sheet.letter(id) for id in columns.ids] == list("ABCDEFGHIJ")
    assert list(letters(sheet.articles).values())[24:] == ["Y", "Z", "AA", "AB", "AC", "AD"]
    last = sheet.articles[-1]
    row, place = target_of(sheet, "ad 2") or (0, None)
    assert place is not None and place.article == last.id
    assert last.id in sheet.rows[row - 1].cells


def test_a_cell_never_stays_empty_where_one_of_its_column_tells_something(view) -> None:
    columns = view.sheet_layout.columns
    for row in view.sheet.rows:
        for cluster, article in zip(columns.clusters.each, columns.telling(row, None), strict=True):
            assert bool(row.cells.get(article)) is any(row.cells.get(m) for m in cluster.members)


def test_one_that_stands_for_another_bears_its_letter(view) -> None:
    row, at = with_stand_in(view)
    view.go_to(None, row.number)
    made = view.sheet_layout.laid_out(view.sheet_layout.index_of_open_row(row.number))
    article = made.ids[at]
    [(_, block), *_] = made.cells[article]
    assert block.layout.text().startswith(f"{view.sheet.letter(article)}\u2009¶")
    own = made.cells[made.ids[0]][0][1]
    assert own.layout.text().startswith("¶")


def test_under_a_cell_stands_who_else_of_the_column_tells_it(view) -> None:
    view.go_to(None, 1)
    made = view.sheet_layout.laid_out(view.sheet_layout.index_of_open_row(1))
    front = view.sheet_layout.columns.ids[0]
    others = [id for id in view.sheet_layout.columns.clusters.of(front).others if id in made.row.cells]
    assert made.also[front] == "Also in " + ", ".join(map(view.sheet.letter, others))


def test_every_column_of_a_dispute_shows_one_who_tells_it(view) -> None:
    columns = view.sheet_layout.columns
    for dispute, home in view.sheet.home.items():
        row = view.sheet.rows[home]
        view.go_to(dispute, row.number)
        saying = set(row.saying(dispute))
        made = view.sheet_layout.laid_out(view.sheet_layout.index_of_open_row(row.number))
        for cluster, article in zip(columns.clusters.each, made.ids, strict=True):
            if saying & set(cluster.members):
                assert article in saying


def test_words_found_in_an_article_behind_are_brought_to_sight(view) -> None:
    _, at = with_stand_in(view)
    cluster = view.sheet_layout.columns.clusters.each[at]
    behind = cluster.others[-1]
    hit = next(f for f in find(view.sheet, "e") if f.place.article == behind)
    view.search.show([hit], {})
    view.search.go_to(hit)
    made = view.sheet_layout.laid_out(view.sheet_layout.index_of_open_row(hit.row))
    assert behind in made.ids
    assert view.hand.cursor.article == behind


def test_words_are_shown_where_another_of_the_column_tells_the_current_dispute_until_the_next(view) -> None:
    dispute, row, front, behind = quiet_one(view)
    view.go_to(dispute, row.number)
    hit = Found(row.number, row.cells[behind][0].place, Span(0, 3))
    view.search.go_to(hit)
    made = view.sheet_layout.laid_out(view.sheet_layout.index_of_open_row(row.number))
    assert behind in made.ids and front not in made.ids
    assert view.sheet_layout.columns.clusters.front(behind) == front  # the rest of the column stays
    view.go_to(next(d for d in view.sheet.home if d != dispute), row.number)
    view.go_to(dispute, row.number)
    made = view.sheet_layout.laid_out(view.sheet_layout.index_of_open_row(row.number))
    assert front in made.ids


def test_a_click_on_the_words_beneath_a_cell_turns_it_to_the_next_article(view, qtbot) -> None:
    view.go_to(None, 1)
    columns = view.sheet_layout.columns
    cluster = columns.clusters.each[0]
    having = [m for m in cluster.members if view.sheet.rows[0].cells.get(m)]
    seen = []
    for _ in having:
        made = view.sheet_layout.laid_out(view.sheet_layout.index_of_open_row(1))
        y = view.sheet_layout.top(0) - view.verticalScrollBar().value() + made.bottom_of(made.ids[0]) + 10
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(80, int(y)))
        view.grab()
        made = view.sheet_layout.laid_out(view.sheet_layout.index_of_open_row(1))
        seen.append(made.ids[0])
    assert seen == [*having[1:], having[0]]
    assert view.sheet_layout.columns.ids == columns.ids


def quiet_one(view: Synopsis) -> tuple[str, Row, str, str]:
    """A dispute and its row, who stands for a column there, and one of the column who is not shown there."""
    for dispute, home in view.sheet.home.items():
        row = view.sheet.rows[home]
        for cluster in view.sheet_layout.columns.clusters.each:
            behind = next((member for member in cluster.others if row.cells.get(member)), None)
            if behind is not None and cluster.front in row.saying(dispute):
                return dispute, row, cluster.front, behind
    raise AssertionError("no such dispute")


def test_arrows_go_through_the_articles_that_stand_in_a_row(view, qtbot) -> None:
    row, _ = with_stand_in(view)
    view.go_to(None, row.number)
    telling = [a for a in view.sheet_layout.columns.telling(row, None) if row.cells.get(a)]
    for article in telling:
        qtbot.keyClick(view, Qt.Key.Key_Right)
        assert view.hand.place.article == article
    view.row_chosen.emit(row.number % len(view.sheet.rows) + 1)
    assert view.sheet_layout.columns.index(view.hand.cursor.article) is not None


def test_a_column_hidden_and_shown_by_its_tab_takes_its_cluster_along(view) -> None:
    front = view.sheet_layout.columns.ids[0]
    assert view.tabs.tabs[front].text() == "A +3"
    view.tabs.tabs[front].click()
    assert front not in view.sheet_layout.columns.ids and len(view.sheet_layout.columns.ids) == 9
    view.tabs.tabs[front].click()
    assert len(view.sheet_layout.columns.ids) == 10


def test_the_map_has_a_cell_for_each_column(view, look, qtbot) -> None:
    overview = Overview(look, view)
    qtbot.addWidget(overview)
    overview.resize(overview.width(), 500)
    overview.grab()
    assert overview.width() < 200


@pytest.fixture
def counted(monkeypatch) -> Iterator[list[str]]:
    from variorum.gui.synopsis import sheet_layout

    made: list[str] = []
    real = sheet_layout.BlockLayout

    def counting(block, *args, **more):
        made.append(block.place.article)
        return real(block, *args, **more)

    monkeypatch.setattr(sheet_layout, "BlockLayout", counting)
    yield made


def test_of_a_row_only_what_stands_in_view_is_laid_out(sheet, look, qtbot, counted) -> None:
    view = shown_many(sheet, look, qtbot, size=(1300, 300))
    seen = view.viewed_rows()
    columns = len(view.sheet_layout.columns.ids)
    assert 0 < len(counted) <= columns * (seen[1] - seen[0] + 2)


def test_where_one_cluster_alone_is_shown_a_row_of_others_says_who_tells_it(view) -> None:
    clusters = view.sheet_layout.columns.clusters
    row = next(r for r in view.sheet.rows if not any(m in r.cells for m in clusters.each[5].members))
    view.columns.clusters.open(clusters.each[5])
    view.columns.changed.emit()
    view.go_to(None, row.number)
    made = view.sheet_layout.laid_out(view.sheet_layout.index_of_open_row(row.number))
    letters = ", ".join(map(view.sheet.letter, list(row.cells)[:8]))
    said = gap_words(view._scene(view.viewport().rect()), made, view.sheet_layout.columns.ids)
    assert said.startswith(f"Not in these columns: {letters}")


def test_to_go_to_an_article_of_another_cluster_shows_all_of_them_again(view) -> None:
    clusters = view.sheet_layout.columns.clusters
    view.columns.clusters.open(clusters.each[5])
    view.columns.changed.emit()
    elsewhere = clusters.each[0].others[0]
    view.bring_column(elsewhere)
    assert len(view.sheet_layout.columns.ids) == 10
    assert view.sheet_layout.columns.ids[0] == elsewhere


def row_of_two_wordings(sheet: Sheet) -> tuple[Sheet, Row, str]:
    """The sheet with one of the first column's articles wording the first dispute otherwise."""
    row = sheet.rows[0]
    dispute = row.disputes[0]
    other = next(id for id in list(row.cells)[10:] if sheet.letter(id) == "N")
    [block] = row.cells[other]
    mark = next(m for m in block.marks if m.dispute == dispute)
    words = "9" * len(mark.span)
    text = block.text[: mark.span.start] + words + block.text[mark.span.end :]
    changed = replace(row, cells={**row.cells, other: (replace(block, text=text),)})
    return replace(sheet, rows=(changed, *sheet.rows[1:])), changed, dispute


def test_under_a_cell_stands_first_who_words_the_current_dispute_otherwise(sheet, look, qtbot) -> None:
    changed, row, dispute = row_of_two_wordings(sheet)
    view = shown_many(changed, look, qtbot)
    front = view.sheet_layout.columns.ids[0]
    view.go_to(None, row.number)
    assert view.sheet_layout.laid_out(0).also[front] == "Also in N, U, AB"
    view.go_to(dispute, row.number)
    assert view.sheet_layout.laid_out(0).also[front] == "Otherwise in N · Also in U, AB"


def test_of_a_case_on_its_way_nobody_works_out_who_is_like_whom(monkeypatch) -> None:
    monkeypatch.setattr("variorum.gui.session.sheet.alike", lambda _: pytest.fail("worked out"))
    sheet = sheet_of(made_many(), partly=True)
    clusters = ClustersShown().of(sheet)
    assert len(clusters.each) == 10
    assert clusters.more_words(clusters.fronts[0]).endswith("others")


def test_the_list_counts_all_articles_and_names_those_after_z_last(sheet) -> None:
    item = max(items_of(made_many().standings, sheet), key=lambda item: len(item.letters))
    assert len(item.letters) > 20
    assert item.letters[0] == "A" and item.letters[-1] == "AD"
    assert item.letters.index("Z") < item.letters.index("AB")


def test_what_does_not_fit_of_the_letters_in_the_list_is_counted() -> None:
    assert [fitting_of(letters, 9) for letters in (5, 9, 10, 26)] == [5, 9, 7, 7]


def test_a_long_list_of_letters_is_counted() -> None:
    ids = [f"a{n:02}" for n in range(12)]
    clusters = Clusters((Cluster(ids[0], tuple(ids)),), {id: id.upper() for id in ids})
    row = Row(1, {id: (Block(Place(id, 1), "Words."),) for id in ids})
    assert beneath(clusters, row, ids[0], None).endswith("A08 and 3 more")
    assert beneath(clusters, replace(row, cells={}), ids[0], None) == ""


def test_a_hundred_articles_stand_in_ten_columns_and_no_row_holds_more_than_these(look, qtbot) -> None:
    view = shown_many(sheet_of(made_many(100)), look, qtbot)
    assert len(view.sheet.articles) == 100
    assert len(view.sheet_layout.columns.ids) == 10
    made = view.sheet_layout.laid_out(0)
    assert len(made.row.cells) > 60 and len(made.cells) == 10
    assert len(made.row.links) > 500
    assert {place.article for k in made.links for place in (k.a, k.b)} <= set(made.ids)
    assert len(made.links) < 10 * 9


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_the_tabs_stay_whole_in_a_narrow_window(sheet, qapp, qtbot, scale) -> None:
    look = Look(theme="light", scale=scale)
    apply_style(qapp, look)
    view = shown_many(sheet, look, qtbot, size=(round(400 * scale), 500))
    for width in (400, 520, 700, 900, 1200):
        view.resize(round(width * scale), 500)
        settle()
        assert clipped(view) == [] and overlapping(view) == [] and small(view) == []
    assert view.tabs.tabs[view.sheet_layout.columns.ids[0]].text() == "A +3"
