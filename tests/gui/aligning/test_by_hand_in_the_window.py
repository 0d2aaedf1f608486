"""Rows, columns and articles by hand in the whole window, by key and menu, as the record has it then."""

import threading

import pytest
from makers_gui import only_of
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from variorum.dispute.decision import Decision, Outcome, State
from variorum.gui.aligning.where import places_of, row_of
from variorum.progress import Progress
from variorum.record.history import guidance
from variorum.record.telling import told_steps
from variorum.workspace.workspace import Workspace

# The offscreen platform has no window manager that a menu could ask.
NO_POPUPS = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def by_articles(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is found is found in the articles that are compared."""
    monkeypatch.setattr(
        "variorum.workspace.analysing.Analysis.compare", lambda self, articles, **how: only_of(articles)
    )


@pytest.fixture
def window(workspace: Workspace, by_articles: None, window):
    return window


def asked(window, name: str) -> None:
    window.actions_by_name[name].trigger()


def go(window, row: int, column: int) -> None:
    window.session.choose_row(row)
    window.synopsis.setFocus()
    window.synopsis.hand.put_on(window.session.sheet.articles[column].id)


def home(window, dispute: str) -> int:
    return window.session.sheet.home[dispute] + 1


def by_hand(window) -> list[tuple[str, int, str, int]]:
    found = window.session.workspace.open_case("Sample").comparison.links
    return [(k.a.article, k.a.paragraph, k.b.article, k.b.paragraph) for k in found if k.by_hand]


def by_guidance(window) -> frozenset[object]:
    """What is said by hand of pairs, as the history leaves it."""
    said = guidance(window.session.workspace.history("Sample")).links
    return frozenset((edit.a, edit.b, edit.linked) for edit in said)


def test_two_paragraphs_are_pinned_by_key_and_unlinked_from_the_popover(opened, qtbot, recorded) -> None:
    session, synopsis = opened.session, opened.synopsis
    a, b = (session.sheet.rows[home(opened, id) - 1] for id in ("quantity-1", "quantity-4"))
    one, other = places_of(a)[0], places_of(b)[0]
    go(opened, a.number, 0)
    qtbot.keyClick(synopsis, Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)
    assert synopsis.pins.marked == one
    go(opened, b.number, 3)
    recorded(lambda: qtbot.keyClick(synopsis, Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier))
    row = row_of(session.sheet, one)
    assert other in places_of(row) and synopsis.current_row == row.number
    assert synopsis.hand.place == one
    first, last = sorted((one, other))
    assert by_hand(opened) == [(first.article, first.paragraph, last.article, last.paragraph)]
    asked(opened, "unlink")
    button = next(
        b for b in synopsis.rows.why.buttons if b.accessibleName().endswith(f"D ¶\u2009{other.paragraph}")
    )
    assert isinstance(opened.focusWidget(), QPushButton)
    recorded(lambda: qtbot.keyClick(button, Qt.Key.Key_Space))
    assert by_hand(opened) == []
    assert other not in places_of(row_of(session.sheet, one))
    assert session.workspace.verify().ok


def test_after_a_split_a_line_offers_to_say_why_and_the_history_tells_it(opened, qtbot, recorded) -> None:
    session, banner = opened.session, opened.notices.banner
    row = session.sheet.rows[home(opened, "quantity-1") - 1]
    going = places_of(row)[0]
    go(opened, row.number, 0)
    recorded(lambda: asked(opened, "split_row"))
    apart = by_guidance(opened)
    [give] = banner.buttons
    qtbot.mouseClick(give, Qt.MouseButton.LeftButton)
    asking = opened.aligning.rows.reasons.asking
    assert opened.focusWidget() is asking.reason and not banner.words
    qtbot.keyClicks(asking.reason, "Another count")
    recorded(lambda: qtbot.keyClick(asking.reason, Qt.Key.Key_Return))
    last = told_steps(session.workspace.history("Sample"))[-1]
    assert last.reason == "Another count" and last.done.startswith("gave the reason for")
    assert by_guidance(opened) == apart and places_of(row_of(session.sheet, going)) == (going,)
    recorded(lambda: asked(opened, "undo"))
    assert by_guidance(opened) == apart
    recorded(lambda: asked(opened, "undo"))
    assert by_guidance(opened) == frozenset()
    assert session.workspace.verify().ok


def test_the_line_goes_when_something_else_is_recorded(opened, recorded) -> None:
    go(opened, home(opened, "quantity-1"), 0)
    recorded(lambda: asked(opened, "split_row"))
    assert opened.notices.banner.words == "Recorded without a reason."
    recorded(lambda: asked(opened, "undo"))
    assert not opened.notices.banner.words


def test_an_unlink_keeps_the_reason_that_was_typed_beside_it(opened, qtbot, recorded) -> None:
    go(opened, home(opened, "quantity-1"), 0)
    asked(opened, "unlink")
    why = opened.synopsis.rows.why
    qtbot.keyClicks(why.reason, "Two offensives")
    recorded(lambda: qtbot.mouseClick(why.buttons[0], Qt.MouseButton.LeftButton))
    assert opened.session.workspace.history("Sample")[-1].reason == "Two offensives"


def test_a_row_is_joined_with_another_by_its_number_and_no_decision_is_touched(
    opened, qtbot, recorded
) -> None:
    workspace, session = opened.session.workspace, opened.session
    recorded(lambda: session.settle(Decision(Outcome.ACCEPT, accounts=(1,), reason="the fuller one")))
    settled = [s.dispute.id for s in session.standings if s.state is State.SETTLED]
    here, there = home(opened, "quantity-4"), home(opened, "quantity-1")
    together = {*places_of(session.sheet.rows[here - 1]), *places_of(session.sheet.rows[there - 1])}
    go(opened, here, 3)
    asked(opened, "join")
    field = opened.aligning.rows.field
    assert opened.focusWidget() is field.number
    qtbot.keyClicks(field.number, str(there))
    field.reason.setText("one count")
    recorded(field.whole.click)
    assert {r.reason for r in workspace.history("Sample") if r.passages} == {"one count"}
    assert set(places_of(session.sheet.rows[session.row - 1])) == together
    now = workspace.open_case("Sample")
    assert [s.dispute.id for s in now.standings if s.state is State.SETTLED] == settled
    recorded(lambda: asked(opened, "undo"))
    assert by_hand(opened) == [] and home(opened, "quantity-4") == here


def test_a_paragraph_is_split_out_of_its_row_by_key_and_escape_gives_a_mark_up(
    opened, qtbot, recorded
) -> None:
    session = opened.session
    row = session.sheet.rows[home(opened, "quantity-1") - 1]
    going, *staying = places_of(row)
    go(opened, row.number, 0)
    recorded(lambda: asked(opened, "split_row"))
    assert places_of(row_of(session.sheet, going)) == (going,)
    assert set(places_of(row_of(session.sheet, staying[0]))) == set(staying)
    asked(opened, "pin")
    assert opened.synopsis.pins.marked == going
    asked(opened, "stop")
    assert opened.synopsis.pins.marked is None


def test_a_column_is_moved_by_key_and_bears_its_new_letter(opened, recorded) -> None:
    ids = [article.id for article in opened.session.sheet.articles]
    go(opened, home(opened, "quantity-1"), 4)
    recorded(lambda: asked(opened, "move_left"))
    wanted = [*ids[:3], ids[4], ids[3]]
    assert [article.id for article in opened.session.sheet.articles] == wanted
    assert [a.id for a in opened.session.workspace.open_case("Sample").comparison.articles] == wanted
    assert opened.aligning.columns.article == ids[4]
    recorded(lambda: asked(opened, "undo"))
    assert [article.id for article in opened.session.sheet.articles] == ids


def test_hidden_columns_and_the_base_are_kept_with_the_case(opened, qtbot) -> None:
    ids = [article.id for article in opened.session.sheet.articles]
    qtbot.waitUntil(lambda: bool(opened.aligning.columns.kept.known))
    go(opened, 3, 1)
    asked(opened, "hide_column")
    go(opened, 3, 2)
    asked(opened, "base")
    columns = opened.synopsis.columns
    with qtbot.waitSignal(opened.session.changed):
        opened.session.close_case()
    assert (columns.hidden, columns.base) == (frozenset(), None)
    with qtbot.waitSignal(opened.session.changed):
        opened.session.open_case("Sample")
    assert (columns.hidden, columns.base) == (frozenset({ids[1]}), ids[2])


def test_taking_an_article_out_says_first_what_turns_stale(opened, qtbot, recorded) -> None:
    session = opened.session
    session.choose("quantity-4")
    recorded(lambda: session.settle(Decision(Outcome.ACCEPT, accounts=(1,), reason="the ministry")))
    e = session.sheet.articles[4].id
    go(opened, home(opened, "quantity-4"), 4)
    asked(opened, "take_out")
    asking = opened.aligning.articles.asking
    assert asking.accessibleDescription() == "Removing E makes 1 settled fact stale. Its value stays."
    assert opened.focusWidget() is asking.leave_it
    qtbot.keyClick(asking.leave_it, Qt.Key.Key_Escape)
    assert not asking.isVisible() and len(session.sheet.articles) == 5
    asked(opened, "take_out")
    asking.reason.setText("It copies D.")
    recorded(asking.do.click)
    assert e not in [article.id for article in session.sheet.articles]
    assert session.workspace.history("Sample")[-1].reason == "It copies D."
    assert State.SETTLED not in [s.state for s in session.standings]


def test_an_article_that_was_taken_out_comes_back_from_the_menu(opened, qtbot, recorded) -> None:
    b = opened.session.sheet.articles[1].id
    title = opened.synopsis.header.titles[b]
    go(opened, home(opened, "quantity-1"), 1)
    recorded(lambda: asked(opened, "take_out"))
    qtbot.waitUntil(lambda: bool(opened.aligning.articles.out))
    [entry] = opened.aligning.back.actions()
    assert len(title) > 60 and entry.text() == title[:59] + "…"
    recorded(entry.trigger)
    assert b in [article.id for article in opened.session.sheet.articles]
    qtbot.waitUntil(lambda: not opened.aligning.articles.out)


def test_esc_stops_an_article_on_its_way_out_and_nothing_is_half_done(opened, qtbot, monkeypatch) -> None:
    session, here = opened.session, [article.id for article in opened.session.sheet.articles]
    entries = len(session.workspace.history("Sample"))
    gate, said = threading.Event(), []

    def compare(self: object, articles: object, *, progress: Progress, **how: object) -> None:
        progress(0, 3, "Lining up")
        gate.wait(10)
        progress(1, 3, "Lining up")

    monkeypatch.setattr("variorum.workspace.analysing.Analysis.compare", compare)
    session.told.connect(said.append)
    go(opened, home(opened, "quantity-1"), 1)
    asked(opened, "take_out")
    qtbot.waitUntil(lambda: bool(opened.notices.busy.doing))
    qtbot.keyClick(opened.synopsis, Qt.Key.Key_Escape)
    with qtbot.waitSignal(session.jobs.idle, timeout=30_000):
        gate.set()
    assert said[-1] == "Stopped. The articles are as they were."
    assert [article.id for article in session.sheet.articles] == here
    assert len(session.workspace.history("Sample")) == entries


@NO_POPUPS
def test_menu_key_and_button_open_the_columns_menu_with_what_the_articles_menu_has(opened, qtbot) -> None:
    go(opened, home(opened, "quantity-1"), 2)
    qtbot.keyClick(opened.synopsis, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = QApplication.activePopupWidget()
    assert menu is opened.aligning.column_menu
    texts = [action.text() for action in menu.actions() if action.text() and action.isVisible()]
    assert texts[0] == "&Hide C" and "&Take C out…" in texts
    menu.close()
    articles = opened.menus.by_title["&Articles"].actions()
    assert all(action in articles for action in menu.actions() if not action.isSeparator())
    header = opened.synopsis.header
    at = header.mouse.button_box(3).center().toPoint()
    qtbot.mousePress(header, Qt.MouseButton.LeftButton, pos=at)
    assert QApplication.activePopupWidget() is menu and menu.actions()[0].text() == "&Hide D"
    menu.close()


def test_a_newer_version_takes_the_place_of_an_article_and_of_the_base(
    opened, recorded, tmp_path, monkeypatch
) -> None:
    session = opened.session
    go(opened, home(opened, "quantity-1"), 1)
    asked(opened, "base")
    newer = tmp_path / "later.txt"
    newer.write_text("A word before that makes it newer than what was there.\n", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(newer), ""))
    recorded(lambda: asked(opened, "replace"))
    held = session.workspace.articles("Sample")
    assert [one.replaced_by is not None for one in held] == [False, True, False, False, False, False]
    assert opened.notices.banner.words == "B is the newer version now; the older one is kept."
