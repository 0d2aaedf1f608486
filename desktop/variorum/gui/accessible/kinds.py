"""Which painted view is told to a screen reader how; nothing is made before one listens."""

from importlib import import_module
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget

KINDS = {  # class of a view → module of this folder, and the class that stands for it
    "Synopsis": ("synopsis", "SynopsisTable"),
    "Header": ("header", "HeaderRow"),
    "Overview": ("overview", "MapSlider"),
    "AccountsView": ("plot", "PlotGroup"),
    "Combo": ("combo", "ComboBox"),
    "BestRow": ("plot", "BestGroup"),
    "ChosenField": ("account_fields", "FieldsGroup"),
    "Card": ("pane", "Pane"),
    "LinearView": ("pane", "Pane"),
    "RaisingForm": ("pane", "Pane"),
    "Lines": ("pane", "Pane"),
    "Sheets": ("pane", "Pane"),
}
_begun: list[QApplication] = []  # once a process


def begin(application: QApplication) -> None:
    """From now on painted views answer to screen readers."""
    if not _begun:
        _begun.append(application)
        QAccessible.installFactory(made_for)
        application.focusChanged.connect(_tell_part)


def made_for(kind: str, thing: QObject | None) -> QAccessibleInterface | None:
    """What stands for a thing of that class; None for the many that Qt knows by itself."""
    known = KINDS.get(kind)
    if known is None or not isinstance(thing, QWidget):
        return None
    module, name = known
    made: Any = getattr(import_module(f"variorum.gui.accessible.{module}"), name)
    return made(thing)  # type: ignore[no-any-return]


def _tell_part(_: QWidget | None, now: QWidget | None) -> None:
    """The keys went to a view: after Qt has told the view, tell the part of it where they work."""
    if now is None or not QAccessible.isActive() or type(now).__name__ not in KINDS:
        return
    tell = getattr(QAccessible.queryAccessibleInterface(now), "tell_current", None)
    if tell is not None:
        QTimer.singleShot(0, now, tell)
