"""The window as a whole: its pages, its controls, its themes, its end."""

import subprocess
import sys
from itertools import combinations

import pytest
from makers_gui import write_seeds
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit

from variorum.gui.commands.commands import Commands
from variorum.gui.commands.spec import meet
from variorum.gui.commands.table import ACTIONS
from variorum.gui.look.look import Look
from variorum.gui.look.style import apply_style
from variorum.gui.session.session import Session
from variorum.gui.window.main_window import MainWindow


def test_without_a_case_there_is_the_first_page_and_no_dock(window) -> None:
    assert window.first_run.isVisible()
    assert not window.card.isVisible()
    assert not window.actions_by_name["export"].isEnabled()


@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
def test_it_paints_in_every_theme_and_at_every_size(opened, theme) -> None:
    opened.look.set_theme(theme)
    for zoom in (80, 250):
        opened.look.set_zoom(zoom)
        opened.resize(900, 700)
        assert not opened.grab().isNull()


def test_every_action_calls_something_and_no_key_is_given_twice() -> None:
    # A page's own keys rest where it is not shown, and there the keys of what it covers rest.
    for one, other in combinations(ACTIONS, 2):
        assert not (meet(one, other) and set(one.keys) & set(other.keys)), (one.name, other.name)
    assert all(callable(getattr(Commands, spec.call)) for spec in ACTIONS)


def test_every_control_has_a_name_for_those_who_hear_it(opened) -> None:
    for kind in (QAbstractButton, QComboBox, QLineEdit):
        for widget in opened.findChildren(kind):
            name = widget.accessibleName() or getattr(widget, "text", str)() or widget.toolTip()
            inside_qt = widget.objectName().startswith("qt_")
            assert name or inside_qt or not widget.isVisible(), widget


def test_closing_the_case_leads_back_to_the_first_page(opened) -> None:
    opened.actions_by_name["close"].trigger()
    assert opened.first_run.isVisible()
    assert isinstance(opened.session, Session)
    assert opened.session.dispute is None


def test_the_window_is_imported_without_anything_heavy() -> None:
    look = "import sys, variorum.gui.app; print({'spacy', 'sqlalchemy', 'dateparser'} & set(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "set()"


def test_closing_while_articles_are_read_is_clean(qtbot, window, tmp_path) -> None:
    window.session.open_files(write_seeds(tmp_path), name="Sample")
    window.close()
    assert not window.isVisible()
    qtbot.waitUntil(lambda: window.session.jobs.running == 0, timeout=30_000)
    assert window.session.workspace.verify().ok


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_no_button_of_the_tool_bar_is_put_out_of_sight(qtbot, case, session, store, qapp, scale) -> None:
    look = Look(theme="light", scale=scale)
    apply_style(qapp, look)
    made = MainWindow(session, look, store)
    qtbot.addWidget(made)
    made.resize(1600, 1000)
    with qtbot.waitExposed(made):
        made.show()
    session.show(case)
    qtbot.waitUntil(lambda: made.toolbar.width() == made.width(), timeout=30_000)
    more = made.toolbar.findChild(QAbstractButton, "qt_toolbar_ext_button")
    qtbot.waitUntil(lambda: not more.isVisible(), timeout=30_000)
    made.close()
