"""The window comes back as it was left."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication

from variorum.gui.app import look_from
from variorum.gui.look.palette import Theme
from variorum.gui.session.session import Session
from variorum.gui.synopsis.folding import Show
from variorum.gui.window.keeping import place
from variorum.gui.window.main_window import MainWindow


def test_theme_and_zoom_are_kept_for_the_next_time(opened, store) -> None:
    opened.look.set_theme("dark")
    opened.commands.zoom_in()
    opened.set_card_upright(True)
    opened.close()
    assert store.value("look/theme") == "dark"
    assert int(str(store.value("look/zoom"))) == 110
    assert store.value("window/card_upright") == "true"


def test_on_the_first_day_it_is_not_larger_than_the_screen(qtbot, opened, tmp_path) -> None:
    nothing = QSettings(str(tmp_path / "first.ini"), QSettings.Format.IniFormat)
    made = MainWindow(None, opened.look, nothing)
    qtbot.addWidget(made)
    place(made, nothing)
    room = QGuiApplication.primaryScreen().availableGeometry()
    assert made.width() <= room.width() and made.height() <= room.height()


def another(qtbot, window, store) -> MainWindow:
    """A window opened later, from what the first one left."""
    workspace = window.session.workspace
    made = MainWindow(Session(workspace), look_from(store, workspace.settings), store)
    qtbot.addWidget(made)
    made.show()
    return made


def test_rows_folds_order_docks_and_place_come_back(qtbot, opened, store) -> None:
    opened.resize(1400, 900)
    opened.commands.show_disputed()
    opened.commands.toggle_fold()
    opened.disputes.sorting.setCurrentText("Kind")
    opened.set_card_upright(True)
    opened.look.set_zoom(130)
    opened.look.set_theme("dark")
    opened.close()
    later = another(qtbot, opened, store)
    assert (later.commands.rows_shown, later.commands.folds_settled) == (Show.DISPUTED, False)
    assert later.actions_by_name["rows_disputed"].isChecked()
    assert later.disputes.sorting.currentText() == "Kind"
    assert later.card_upright
    assert later.actions_by_name["card_side"].isChecked()
    assert (later.look.zoom, later.look.theme_setting) == (130, "dark")
    later.close()


@pytest.mark.parametrize(
    "damage", ["", "[window]\ngeometry=@ByteArray(x)\nstate=7\n[look]\nzoom=99999\ntheme=pink\n", "\0\xff[["]
)
def test_a_damaged_file_does_no_harm(qtbot, window, tmp_path, damage) -> None:
    file = tmp_path / "damaged.ini"
    file.write_bytes(damage.encode("latin-1"))
    store = QSettings(str(file), QSettings.Format.IniFormat)
    later = another(qtbot, window, store)
    assert later.isVisible()
    assert 80 <= later.look.zoom <= 250
    assert later.look.theme_setting == "system"
    assert later.commands.rows_shown is Show.DIFFERENCES
    later.close()


@pytest.fixture
def system(monkeypatch):
    """A desktop whose wishes can change; the offscreen platform has none."""
    wishes = SimpleNamespace(scheme=Qt.ColorScheme.Light, contrast=Qt.ContrastPreference.NoPreference)
    contrast = SimpleNamespace(contrastPreference=lambda: wishes.contrast)
    hints = SimpleNamespace(colorScheme=lambda: wishes.scheme, accessibility=lambda: contrast)
    monkeypatch.setattr(
        "variorum.gui.look.palette.QGuiApplication", SimpleNamespace(styleHints=lambda: hints)
    )

    def become(scheme: Qt.ColorScheme, wanted: Qt.ContrastPreference = wishes.contrast) -> None:
        wishes.scheme, wishes.contrast = scheme, wanted
        QGuiApplication.styleHints().colorSchemeChanged.emit(scheme)

    return become


def test_the_theme_follows_the_system_while_it_runs(window, system) -> None:
    window.look.set_theme("system")
    assert window.look.palette.theme is Theme.LIGHT
    system(Qt.ColorScheme.Dark)
    assert window.look.palette.theme is Theme.DARK
    system(Qt.ColorScheme.Light, Qt.ContrastPreference.HighContrast)
    assert window.look.palette.theme is Theme.HIGH_CONTRAST


def test_a_chosen_theme_does_not_follow_the_system(window, system) -> None:
    window.look.set_theme("light")
    system(Qt.ColorScheme.Dark)
    assert window.look.palette.theme is Theme.LIGHT


def test_a_setting_that_was_changed_since_is_what_the_window_begins_with(qtbot, opened, store) -> None:
    opened.look.set_theme("dark")
    opened.look.set_zoom(130)
    opened.close()
    workspace = opened.session.workspace
    assert look_from(store, workspace.settings).theme_setting == "dark"
    workspace.settings = replace(workspace.settings, theme="light", text_zoom=90)
    later = look_from(store, workspace.settings)
    assert (later.theme_setting, later.zoom) == ("light", 90)
