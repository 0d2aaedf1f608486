"""The export dialog on a small case made by hand, and a file dialog that answers by itself."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest


def choosing(monkeypatch: Any, path: Path | str, *, where: str = "export_dialog") -> list[str]:
    """The file dialog answers with this path; what it was opened with is kept."""
    asked = []

    def dialog(parent: object, title: str, start: str, kinds: str) -> tuple[str, str]:
        asked.append(start)
        return str(path), kinds

    monkeypatch.setattr(f"variorum.gui.export.{where}.QFileDialog.getSaveFileName", dialog)
    return asked


def asking(window: Any) -> Any:
    """The export dialog, as its key opens it."""
    QTest.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    return window.commands.export_dialog


def chooses(qtbot: Any, dialog: Any, format: str) -> Any:
    """Press a format, and wait until it is shown."""
    dialog.choices.formats[format].click()
    qtbot.waitUntil(lambda: dialog.preview.is_current, timeout=30_000)
    return dialog.preview.made
