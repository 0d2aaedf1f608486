"""The spelling pane: a key picks a form, and nothing is one name until the editor says so."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from makers_gui import dispute, seed_comparison, write_seeds
from makers_sight import clipped, cut, overlapping, settle, small, unnamed
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton

from variorum.dispute.dispute import Comparison, Verdict
from variorum.fact.fact import Kind, Term
from variorum.gui.card.spelling import Spelling
from variorum.gui.shots.cases import ShownOnly
from variorum.gui.shots.made_case import made_case
from variorum.gui.shots.shot import Look
from variorum.gui.shots.taking import window_on
from variorum.gui.widgets.elided import Elided
from variorum.gui.window.main_window import MainWindow
from variorum.guidance.equivalence import Scope

Press = Callable[[Qt.Key], None]
Recorded = Callable[[Callable[[], Any]], None]
TOWN = "name-3"
CHECKS = (clipped, cut, overlapping, unnamed, small)


def with_neighbours(comparison: Comparison) -> Comparison:
    """A second name that looks alike, and what the accounts call the town."""
    articles = comparison.articles
    other = dispute(
        articles,
        6,
        Kind.NAME,
        "How is the other town spelled?",
        (0, "Neirab", Term("Saraqin", "Saraqin"), "Saraqin"),
        (3, "Nairab", Term("Saraqin", "Seraqin"), "Seraqin"),
        verdict=Verdict.SPELLING,
    )
    called = dispute(
        articles,
        7,
        Kind.PLACE_KIND,
        "What kind of place is Saraqib?",
        (0, "the town", Term("town", "the town"), "the town"),
        (3, "the city", Term("city", "the city"), "the city"),
    )
    return replace(comparison, disputes=(*comparison.disputes, other, called))


@pytest.fixture
def workspace(tmp_path, monkeypatch):
    from variorum.workspace.workspace import Workspace

    comparison = with_neighbours(seed_comparison())
    monkeypatch.setattr(
        "variorum.workspace.analysing.Analysis.compare", lambda self, articles, **how: comparison
    )
    made = Workspace(record_url=str(tmp_path / "record.db"), editor="ada", cache=False)
    yield made
    made.close()


@pytest.fixture
def opened(qtbot: Any, window: MainWindow, tmp_path: Path) -> MainWindow:
    """Brought in anew: what the record of the other tests remembers has no neighbours."""
    with qtbot.waitSignal(window.session.changed, timeout=30_000):
        window.session.open_files(write_seeds(tmp_path), name="Sample")
    return window


@pytest.fixture
def pane(opened: MainWindow) -> Spelling:
    opened.session.choose(TOWN)
    opened.card.setFocus()
    return opened.card.panes.spelling


@pytest.fixture
def press(opened: MainWindow, qtbot: Any) -> Callable[[Qt.Key], None]:
    """Presses a key while the card has the focus."""

    with qtbot.waitActive(opened):
        opened.activateWindow()

    def type_key(key: Qt.Key) -> None:
        opened.card.setFocus()
        qtbot.keyClick(opened.card, key)

    return type_key


def equivalences(window: MainWindow) -> tuple[object, ...]:
    return window.session.workspace.equivalences("Sample")


def test_it_is_shown_for_spellings_alone(opened: MainWindow, pane: Spelling) -> None:
    assert pane.isVisible()
    opened.session.choose("quantity-1")
    assert not pane.isVisible() and opened.card.panes.plot.isVisible()


def test_each_form_has_its_count_and_its_places(pane: Spelling) -> None:
    shown = [row for row in pane.rows if row.isVisible()]
    assert [row.text() for row in shown] == ["Saraqib", "Saraqeb"]
    assert [row.accessibleName() for row in shown] == [
        f"{use.form}, {use.count} uses: {row.toolTip().split(': ')[1]}"
        for row, use in zip(shown, pane.uses, strict=True)
    ]
    assert "A ¶" in shown[0].toolTip() and "B ¶" in shown[1].toolTip()


def test_a_key_picks_a_form_not_an_account(opened: MainWindow, pane: Spelling, press: Press) -> None:
    press(Qt.Key.Key_2)
    assert opened.card.form.decision().best == "Saraqeb"
    assert opened.card.form.decision().accounts == (2,)
    assert [row.isChecked() for row in pane.rows[:2]] == [False, True]


def test_a_key_without_a_form_does_nothing(opened: MainWindow, pane: Spelling, press: Press) -> None:
    press(Qt.Key.Key_3)  # the dispute has an account 3, but no third form
    assert opened.card.form.decision() is None


def test_ctrl_with_a_number_of_no_form_settles_nothing(opened: MainWindow, pane: Spelling) -> None:
    opened.card.prefill(1)
    opened.commands.take(3)
    assert opened.session.jobs.running == 0
    assert opened.session.workspace.history("Sample", TOWN) == ()


def test_a_click_picks_a_form_and_a_second_one_leaves_it_picked(
    opened: MainWindow, pane: Spelling, qtbot: Any
) -> None:
    for _ in range(2):
        qtbot.mouseClick(pane.rows[0], Qt.MouseButton.LeftButton)
        assert opened.card.form.decision().best == "Saraqib" and pane.rows[0].isChecked()


def test_another_spelling_is_typed_after_0(
    opened: MainWindow, pane: Spelling, qtbot: Any, press: Press
) -> None:
    press(Qt.Key.Key_0)
    qtbot.waitUntil(pane.own.hasFocus)
    qtbot.keyClicks(pane.own, "Serakib 1")
    assert opened.card.form.decision().best == "Serakib 1"
    assert not any(row.isChecked() for row in pane.rows)


def test_another_spelling_is_recorded_on_the_evidence_of_all(
    opened: MainWindow, pane: Spelling, qtbot: Any, recorded: Recorded
) -> None:
    qtbot.keyClicks(pane.own, "Sarakib")
    recorded(opened.card.settle)
    standing = opened.session.workspace.open_case("Sample").standing(TOWN)
    assert standing.decision.best == "Sarakib" and len(standing.decision.evidence) == 4


def test_nothing_is_one_name_by_itself(opened: MainWindow, pane: Spelling, press: Press) -> None:
    press(Qt.Key.Key_1)
    assert equivalences(opened) == ()
    assert not any(t.isChecked() for t in (pane.rule.throughout, pane.rule.unmarked, pane.rule.in_use))


def test_a_tick_lays_down_the_rule_and_keeps_what_the_form_holds(
    opened: MainWindow, pane: Spelling, recorded: Recorded, press: Press
) -> None:
    press(Qt.Key.Key_2)
    recorded(pane.rule.throughout.click)
    [rule] = equivalences(opened)
    assert (rule.preferred, rule.forms) == ("Saraqeb", ("Saraqib", "Saraqeb"))
    assert rule.use_throughout and not rule.stop_marking and rule.in_use
    assert opened.card.form.decision().best == "Saraqeb"
    assert pane.rule.in_use.isChecked()


def marked(window: MainWindow) -> set[str]:
    return {
        mark.dispute
        for row in window.session.sheet.rows
        for blocks in row.cells.values()
        for block in blocks
        for mark in block.marks
    }


def test_words_are_marked_no_more_until_it_is_undone(
    opened: MainWindow, pane: Spelling, recorded: Recorded
) -> None:
    assert TOWN in marked(opened)
    recorded(pane.rule.unmarked.click)
    assert TOWN not in marked(opened) and "quantity-1" in marked(opened)
    recorded(opened.session.undo)
    assert TOWN in marked(opened) and not pane.rule.unmarked.isChecked()


def test_the_boxes_name_the_form_and_where_it_holds(
    opened: MainWindow, pane: Spelling, recorded: Recorded, press: Press
) -> None:
    press(Qt.Key.Key_2)
    assert pane.rule.throughout.text() == "Use Saraqeb throughout the report, give Saraqib once in brackets"
    pane.rule.scopes[Scope.ALL].click()
    assert pane.rule.unmarked.text().endswith("as a difference in all my cases")
    recorded(pane.rule.unmarked.click)
    [rule] = equivalences(opened)
    assert rule.scope is Scope.ALL


def test_a_rule_is_switched_off_and_on(opened: MainWindow, pane: Spelling, recorded: Recorded) -> None:
    recorded(pane.rule.in_use.click)
    [rule] = equivalences(opened)
    assert rule.in_use and rule.use_throughout and rule.stop_marking
    recorded(pane.rule.in_use.click)
    [rule] = equivalences(opened)
    assert not rule.in_use and not pane.rule.unmarked.isChecked()


def test_another_scope_is_a_revision_of_the_rule(
    opened: MainWindow, pane: Spelling, recorded: Recorded
) -> None:
    recorded(pane.rule.unmarked.click)
    recorded(pane.rule.scopes[Scope.ALL].click)
    assert [rule.scope for rule in equivalences(opened)] == [Scope.ALL]
    assert len([r for r in opened.session.workspace.history("Sample") if r.equivalence]) == 2


def test_names_that_look_alike_and_what_it_is_called_lead_to_their_disputes(
    opened: MainWindow, pane: Spelling
) -> None:
    words = {label.text() for kind in (Elided, QLabel) for label in pane.beside.findChildren(kind)}
    assert {"Kept apart", "Saraqin   Seraqin", "the town", "the city"} <= words
    links = pane.beside.findChildren(QPushButton)
    assert len(links) == 2
    links[0].click()
    assert opened.session.dispute == "name-6"


def test_a_name_alone_shows_nothing_beside_it(opened: MainWindow) -> None:
    opened.session.choose("name-6")
    words = [label.text() for label in opened.card.panes.spelling.beside.findChildren(QPushButton)]
    assert len(words) == 1  # the larger town looks like it; nothing says what it is called


def test_at_the_side_everything_stands_in_one_column(opened: MainWindow, pane: Spelling, qtbot: Any) -> None:
    opened.set_card_upright(True)
    qtbot.waitUntil(lambda: pane.rule.line.mapTo(pane, QPoint()).y() > pane.own.mapTo(pane, QPoint()).y())
    edge = pane.rect().right()
    for widget in (*pane.rows[:2], pane.own, pane.rule.ticks, pane.rule.line, pane.beside):
        assert widget.mapTo(pane, widget.rect().topRight()).x() <= edge


@pytest.mark.parametrize("upright", [False, True])
@pytest.mark.parametrize("look_of", [Look(), Look(theme="high-contrast", scale=1.5), Look(scale=2.0)])
def test_nothing_of_it_is_clipped_cut_laid_over_unnamed_or_small(
    qapp: Any, tmp_path: Path, look_of: Look, upright: bool
) -> None:
    made = made_case(5)
    spelled = [s.dispute for s in made.standings if s.dispute.kind is Kind.NAME]
    with window_on(ShownOnly(made, tmp_path), look_of, tmp_path) as window:
        window.session.show(made)
        window.set_card_upright(upright)
        window.session.choose(spelled[0].id)
        settle()
        shown = window.card.panes.spelling
        assert shown.isVisible()
        assert [found for check in CHECKS for found in check(shown)] == []
