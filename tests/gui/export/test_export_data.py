"""Data for other programs is chosen from a list, and written in the forms that machines read."""

import pytest
from makers_export import choosing
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from variorum.gui.export.asked import READ
from variorum.gui.export.data_dialog import DATA
from variorum.report.writing import FORMATS

pytestmark = pytest.mark.window


def test_every_format_is_offered_somewhere() -> None:
    assert set(READ) | set(DATA) == set(FORMATS)


def test_the_chosen_format_is_written(qtbot, opened, monkeypatch, tmp_path) -> None:
    asked = choosing(monkeypatch, tmp_path / "cites", where="data_dialog")
    opened.actions_by_name["export_data"].trigger()
    dialog = opened.commands.data_dialog
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.list.setCurrentRow(list(DATA).index("bibtex"))
    with qtbot.waitSignal(opened.session.written, timeout=30_000):
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert asked == ["Sample.bib"] and not dialog.isVisible()
    assert (tmp_path / "cites.bib").read_text(encoding="utf-8").startswith("@")


def test_the_format_is_remembered(qtbot, opened, monkeypatch, tmp_path) -> None:
    choosing(monkeypatch, tmp_path / "a.csv", where="data_dialog")
    opened.actions_by_name["export_data"].trigger()
    opened.commands.data_dialog.list.setCurrentRow(list(DATA).index("ucdp"))
    with qtbot.waitSignal(opened.session.written, timeout=30_000):
        opened.commands.data_dialog.export_button.click()
    opened.actions_by_name["export_data"].trigger()
    assert opened.commands.data_dialog.list.currentRow() == list(DATA).index("ucdp")


def test_nothing_is_written_where_the_editor_goes_back(opened, monkeypatch, tmp_path) -> None:
    choosing(monkeypatch, "", where="data_dialog")
    opened.actions_by_name["export_data"].trigger()
    opened.commands.data_dialog.export_button.click()
    assert opened.commands.data_dialog.isVisible() and not list(tmp_path.glob("*.csv"))
