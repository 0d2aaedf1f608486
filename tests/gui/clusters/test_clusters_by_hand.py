"""An editor puts another article in front, gives one its own column, opens a cluster and goes back."""

from dataclasses import replace

import pytest
from makers_clusters import shown_many
from PySide6.QtCore import Qt

from variorum.dispute.decision import Reconciliation
from variorum.gui.clusters.cluster import Clusters
from variorum.gui.session.sheet import sheet_of
from variorum.gui.shots.made_case import made_case
from variorum.gui.shots.made_many import made_many
from variorum.gui.window.main_window import MainWindow


@pytest.fixture(scope="module")
def many() -> Reconciliation:
    return made_many()


@pytest.fixture
def open_window(window, many) -> MainWindow:
    window.resize(3000, 1000)
    window.session.show(many)
    window.synopsis.setFocus()
    return window


def clusters(window: MainWindow) -> Clusters:
    return window.synopsis.sheet_layout.columns.clusters


def choose(menu, starts: str) -> None:
    next(action for action in menu.actions() if action.text().startswith(starts)).trigger()


def open_menu(window: MainWindow, column: int) -> None:
    """As the button at a head does; a menu that is up would take the keys of all that follows."""
    window.synopsis.hand.put_on(window.synopsis.sheet_layout.columns.ids[column])
    window.aligning.column_menu.aboutToShow.emit()


def test_a_click_on_how_many_share_a_column_asks_for_its_menu(many, look, qtbot) -> None:
    header = shown_many(sheet_of(many), look, qtbot).header
    with qtbot.waitSignal(header.menu_wanted) as asked:
        qtbot.mouseClick(header, Qt.MouseButton.LeftButton, pos=header.chip(2).center().toPoint())
    assert asked.args[0] == header.columns.ids[2]
    assert header.chip(8) is None  # of a column that no other shares


def test_the_menu_of_a_head_lists_every_article_of_its_column(open_window) -> None:
    open_menu(open_window, 2)
    hand = open_window.aligning.clusters
    for menu in (hand.front, hand.own):
        assert [action.text().split()[0] for action in menu.actions()] == ["C", "P", "W", "AD"]
    assert [action.isChecked() for action in hand.front.actions()] == [True, False, False, False]


def test_another_article_is_put_in_front_and_its_letter_stays(open_window) -> None:
    open_menu(open_window, 0)
    choose(open_window.aligning.clusters.front, "N ")
    sheet, ids = open_window.session.sheet, open_window.synopsis.sheet_layout.columns.ids
    assert [sheet.letter(id) for id in ids] == ["N", *"BCDEFGHIJ"]
    assert open_window.synopsis.header.lines_of(ids[0])[0] == "N"
    assert clusters(open_window).name(ids[0]) == "N +3"


def test_the_next_one_comes_in_front_by_key_and_after_the_last_the_first(open_window, qtbot) -> None:
    synopsis, sheet = open_window.synopsis, open_window.session.sheet
    synopsis.hand.put_on(synopsis.sheet_layout.columns.ids[3])
    seen = []
    for _ in range(3):
        open_window.actions_by_name["next_in_front"].trigger()
        seen.append(sheet.letter(synopsis.sheet_layout.columns.ids[3]))
    assert seen == ["Q", "X", "D"]


def test_an_article_is_given_a_column_of_its_own_and_goes_back(open_window) -> None:
    open_menu(open_window, 0)
    before = clusters(open_window)
    choose(open_window.aligning.clusters.own, "N ")
    now, sheet = clusters(open_window), open_window.session.sheet
    n = next(a.id for a in sheet.articles if sheet.letter(a.id) == "N")
    assert len(now.each) == 11
    assert now.of(n).members == (n,)
    assert now.each[0].members == tuple(m for m in before.each[0].members if m != n)
    assert open_window.synopsis.hand.cursor.article == n
    assert open_window.actions_by_name["share_column"].isEnabled()
    open_window.actions_by_name["share_column"].trigger()
    assert clusters(open_window) == before


def test_a_cluster_is_opened_and_left_by_escape(open_window, qtbot) -> None:
    synopsis = open_window.synopsis
    synopsis.hand.put_on(synopsis.sheet_layout.columns.ids[1])
    members = clusters(open_window).each[1].members
    open_window.actions_by_name["open_cluster"].trigger()
    assert synopsis.sheet_layout.columns.ids == members
    assert synopsis.tabs.back.isVisible()
    assert clusters(open_window).inside
    qtbot.waitUntil(lambda: not open_window.session.jobs.running)  # Esc would stop these first
    open_window.actions_by_name["stop"].trigger()
    assert len(synopsis.sheet_layout.columns.ids) == 10
    assert not synopsis.tabs.back.isVisible()


def test_the_button_over_the_columns_goes_back_too(open_window, qtbot) -> None:
    open_window.actions_by_name["open_cluster"].trigger()
    qtbot.mouseClick(open_window.synopsis.tabs.back, Qt.MouseButton.LeftButton)
    assert len(open_window.synopsis.sheet_layout.columns.ids) == 10


def test_the_base_stands_in_front_of_its_column(many, look, qtbot) -> None:
    view = shown_many(sheet_of(many), look, qtbot)
    behind = view.sheet_layout.columns.clusters.each[0].others[0]
    view.columns.set_base(behind)
    assert view.sheet_layout.columns.ids[0] == behind


def test_where_every_article_has_a_column_none_of_it_is_offered(window) -> None:
    window.session.show(made_case(5))
    window.aligning.clusters.check()
    for name in ("next_in_front", "open_cluster", "close_cluster", "share_column"):
        assert not window.actions_by_name[name].isVisible()
    assert not window.aligning.clusters.front.menuAction().isVisible()


def test_shared_columns_are_not_moved_and_the_window_says_why(open_window, qtbot) -> None:
    header, before = open_window.synopsis.header, open_window.synopsis.sheet_layout.columns.ids
    with qtbot.waitSignal(open_window.session.told) as said:
        header.moved.emit(before[0], 3)
    assert said.args == ["Columns that articles share stand in the order of their letters."]
    assert open_window.synopsis.sheet_layout.columns.ids == before


def test_an_article_that_is_gone_leaves_the_rest_as_they_were(open_window, many) -> None:
    synopsis = open_window.synopsis
    synopsis.hand.put_on(synopsis.sheet_layout.columns.ids[1])
    open_window.actions_by_name["open_cluster"].trigger()
    gone = set(clusters(open_window).each[0].members)
    comparison = many.comparison
    rows = tuple(
        replace(r, cells={a: n for a, n in r.cells.items() if a not in gone}) for r in comparison.rows
    )
    links = tuple(k for k in comparison.links if not gone & {k.a.article, k.b.article})
    articles = tuple(a for a in comparison.articles if a.id not in gone)
    fewer = replace(comparison, articles=articles, rows=rows, links=links, disputes=())
    open_window.session.show(replace(many, comparison=fewer, standings=()))
    assert not gone & set(synopsis.sheet_layout.columns.ids)
    assert synopsis.sheet_layout.columns.ids


def test_what_is_in_front_alone_or_open_is_kept_with_the_case(opened, qtbot) -> None:
    ids = [article.id for article in opened.session.sheet.articles]
    qtbot.waitUntil(lambda: bool(opened.aligning.columns.kept.known))
    columns = opened.synopsis.columns
    columns.clusters.restore((ids[3], ids[1]), (ids[2],), ids[:2])
    columns.changed.emit()
    with qtbot.waitSignal(opened.session.changed):
        opened.session.close_case()
    assert (columns.clusters.chosen, columns.clusters.own, columns.clusters.opened) == ((), set(), set())
    with qtbot.waitSignal(opened.session.changed):
        opened.session.open_case("Sample")
    kept = columns.clusters
    assert (kept.chosen, kept.own, kept.opened) == ((ids[3], ids[1]), {ids[2]}, {*ids[:2]})
