"""The dialog of preferences: made from the settings, kept at once, in effect where it can be."""

from dataclasses import fields, replace
from pathlib import Path

import pytest
from makers_reach import shown_window
from PySide6.QtCore import Qt

from variorum.gui.preferences.described import described
from variorum.gui.preferences.dialog import Preferences
from variorum.gui.preferences.keeping import Keeper
from variorum.settings import Settings, checked, named
from variorum.settings_file import read_settings


@pytest.fixture(scope="module")
def shown(qapp, tmp_path_factory):
    yield from shown_window(tmp_path_factory.mktemp("preferences"), articles=1)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


@pytest.fixture
def dialog(qtbot, shown, place):
    shown.look.set_theme("system")
    shown.look.set_zoom(100)
    shown.session.workspace.use_settings(Settings())
    made = Preferences(Keeper(shown.session, shown.look, place=place), shown.look, shown)
    made.begin()
    yield made
    made.close()


def keep(qtbot, dialog, name: str, value: object) -> None:
    with qtbot.waitSignal(dialog._keeper.kept, timeout=30_000):
        dialog.choose(name, value)


def test_every_setting_has_its_row_with_its_description(dialog) -> None:
    assert set(dialog.rows) == {field.name for field in fields(Settings)}
    assert all(one.title and one.description and one.group for one in described())


def test_every_control_shows_and_gives_each_of_its_choices(dialog) -> None:
    for name, row in dialog.rows.items():
        for value, _ in row.setting.choices:
            row.show_value(value)
            assert checked(named(name), value) == value


def test_a_change_is_in_the_file_at_once(qtbot, dialog, place) -> None:
    row = dialog.rows["report_dates"]
    with qtbot.waitSignal(dialog._keeper.kept, timeout=30_000):
        at = [value for value, _ in row.setting.choices].index("iso")
        row.control.combo.setCurrentIndex(at)
        row.control.combo.activated.emit(at)
    assert read_settings(place).settings.report_dates == "iso"


def test_the_theme_and_the_size_of_text_change_at_once(qtbot, shown, dialog) -> None:
    keep(qtbot, dialog, "theme", "dark")
    keep(qtbot, dialog, "text_zoom", 140)
    assert shown.look.theme_setting == "dark" and shown.look.zoom == 140
    keep(qtbot, dialog, "theme", "light")
    keep(qtbot, dialog, "text_zoom", 100)


def test_what_waits_for_a_start_or_a_comparison_says_so(qtbot, dialog) -> None:
    keep(qtbot, dialog, "meaning", "no")
    assert "started again" in dialog.rows["meaning"].said.text()
    keep(qtbot, dialog, "most_disputes", 20)
    assert "compared anew" in dialog.rows["most_disputes"].said.text()
    assert dialog.compare.isVisible()


def test_the_workspace_works_by_the_new_settings(qtbot, shown, dialog) -> None:
    keep(qtbot, dialog, "editor", "A. Writer")
    assert shown.session.workspace.settings.editor == "A. Writer"
    assert shown.session.workspace._who == "A. Writer"


def test_a_name_is_taken_when_its_field_is_left(qtbot, dialog, place) -> None:
    line = dialog.rows["editor"].control.line
    qtbot.keyClicks(line, "Åsa")
    with qtbot.waitSignal(dialog._keeper.kept, timeout=30_000):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert read_settings(place).settings.editor == "Åsa"


def test_some_of_several_are_ticked(qtbot, dialog, place) -> None:
    boxes = dialog.rows["report_appendices"].control.boxes
    with qtbot.waitSignal(dialog._keeper.kept, timeout=30_000):
        boxes["notes"].click()
    assert "notes" not in read_settings(place).settings.report_appendices
    with qtbot.waitSignal(dialog._keeper.kept, timeout=30_000):
        boxes["notes"].click()
    assert read_settings(place).settings.report_appendices == "all"


def test_one_goes_back_to_its_default_and_then_all(qtbot, dialog, place) -> None:
    keep(qtbot, dialog, "report_dates", "iso")
    keep(qtbot, dialog, "report_numbers", "space")
    with qtbot.waitSignal(dialog._keeper.kept, timeout=30_000):
        qtbot.mouseClick(dialog.rows["report_dates"].back, Qt.MouseButton.LeftButton)
    assert read_settings(place).settings.report_dates == Settings().report_dates
    assert not dialog.rows["report_dates"].back.isVisible()
    with qtbot.waitSignal(dialog._keeper.kept, timeout=30_000):
        qtbot.mouseClick(dialog.all_back, Qt.MouseButton.LeftButton)
    assert read_settings(place).settings == Settings()


def test_a_value_that_cannot_be_is_refused_at_its_place(dialog) -> None:
    dialog.choose("text_zoom", 900)
    assert "between 80 and 250" in dialog.rows["text_zoom"].said.text()


def test_a_file_that_cannot_be_written_is_told_at_its_place(qtbot, shown, tmp_path) -> None:
    blocked = tmp_path / "no folder"
    blocked.write_text("a file stands here")
    shown.look.set_theme("light")
    keeper = Keeper(shown.session, shown.look, place=blocked / "settings.json")
    made = Preferences(keeper, shown.look, shown)
    with qtbot.waitSignal(keeper.refused, timeout=30_000):
        made.choose("theme", "dark")
    assert made.rows["theme"].said.text() and shown.look.theme_setting == "light"


def test_the_search_leaves_what_holds_the_words_under_its_heading(dialog) -> None:
    dialog.words.setText("citations")
    assert [n for n, row in dialog.rows.items() if row.isVisible()] == ["report_citations"]
    assert [g for g, heading in dialog.headings.items() if heading.isVisible()] == ["Reports"]
    dialog.words.setText("qqqq")
    assert not any(row.isVisible() for row in dialog.rows.values())


def test_a_setting_that_nobody_grouped_stands_among_the_last(monkeypatch) -> None:
    monkeypatch.setattr("variorum.gui.preferences.described._GROUPS", {})
    monkeypatch.setattr("variorum.gui.preferences.described._TITLES", {})
    found = {one.name: one for one in described()}
    assert found["meaning"].group == "More" and found["meaning"].title == "Meaning"
    assert found["report_dates"].group == "Reports"


def test_theme_and_size_follow_the_window_and_the_menus_tick_follows_them(qtbot, shown, dialog) -> None:
    shown.menus.themes["dark"].trigger()
    shown.commands.zoom_in()
    assert dialog._keeper.settings.theme == "dark"
    assert dialog.rows["theme"].control.combo.currentText() == "Dark"
    assert dialog.rows["text_zoom"].back.isVisible()
    keep(qtbot, dialog, "theme", "light")
    assert shown.menus.themes["light"].isChecked() and shown.look.theme_setting == "light"
    keep(qtbot, dialog, "text_zoom", 100)
    assert shown.look.zoom == 100


def test_what_another_part_of_the_window_set_is_shown_when_it_is_opened_again(shown, dialog) -> None:
    workspace = shown.session.workspace
    dialog.close()
    workspace.use_settings(replace(workspace.settings, report_dates="iso"))
    dialog.begin()
    assert dialog.rows["report_dates"].control.combo.currentText() == "2020-02-24"
