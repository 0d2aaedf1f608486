"""Colours by role, for each theme: painters and delegates ask for a role, never for a value."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from variorum.paths import resources


class Theme(StrEnum):
    """A set of colours."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high contrast"


class Role(StrEnum):
    """What a colour is for."""

    WINDOW = "window"
    PANE = "pane"
    RAISED = "raised"
    SUNKEN = "sunken"
    LINE = "line"
    LINE2 = "line2"
    TEXT = "text"
    TEXT2 = "text2"
    TEXT3 = "text3"
    INK = "ink"
    ON_INK = "on ink"
    FOCUS = "focus"
    CURRENT = "current"
    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    CLAIM = "claim"
    LABEL = "label"
    ATTRIBUTION = "attribution"
    NUMBER_TINT = "number tint"
    DATE_TINT = "date tint"
    NAME_TINT = "name tint"
    CLAIM_TINT = "claim tint"
    LABEL_TINT = "label tint"
    ATTRIBUTION_TINT = "attribution tint"
    SETTLED = "settled"
    STALE = "stale"
    UNRESOLVED = "unresolved"
    HEAT1 = "heat1"
    HEAT2 = "heat2"
    HEAT3 = "heat3"
    HEAT4 = "heat4"
    HEAT5 = "heat5"
    DANGER = "danger"


HEAT = (Role.HEAT1, Role.HEAT2, Role.HEAT3, Role.HEAT4, Role.HEAT5)


@dataclass(frozen=True)
class Palette:
    """The colours of one theme."""

    theme: Theme
    colours: Mapping[Role, QColor]

    def __getitem__(self, role: Role) -> QColor:
        """A copy: a colour can be changed in place, and whoever thins one would thin it for all."""
        return QColor(self.colours[role])

    @property
    def has_tints(self) -> bool:
        return self.theme is not Theme.HIGH_CONTRAST


@cache
def palette(theme: Theme) -> Palette:
    """The colours of a theme, from the file that the design keeps."""
    values = json.loads((resources() / "themes" / "palette.json").read_text(encoding="utf-8"))[theme]
    return Palette(theme, {role: QColor(values[role]) for role in Role})


def chosen_theme(setting: str) -> Theme:
    """The theme a setting names; "system" asks the desktop."""
    name = setting.replace("-", " ")
    if name in set(Theme):
        return Theme(name)
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return Theme.HIGH_CONTRAST
    scheme = hints.colorScheme()
    return Theme.DARK if scheme is Qt.ColorScheme.Dark else Theme.LIGHT


_QT_ROLES = {
    QPalette.ColorRole.Window: Role.WINDOW,
    QPalette.ColorRole.WindowText: Role.TEXT,
    QPalette.ColorRole.Base: Role.PANE,
    QPalette.ColorRole.AlternateBase: Role.RAISED,
    QPalette.ColorRole.Text: Role.TEXT,
    QPalette.ColorRole.PlaceholderText: Role.TEXT3,
    QPalette.ColorRole.Button: Role.RAISED,
    QPalette.ColorRole.ButtonText: Role.TEXT,
    QPalette.ColorRole.Highlight: Role.INK,
    QPalette.ColorRole.HighlightedText: Role.ON_INK,
    QPalette.ColorRole.ToolTipBase: Role.RAISED,
    QPalette.ColorRole.ToolTipText: Role.TEXT,
    QPalette.ColorRole.Link: Role.NUMBER,
    QPalette.ColorRole.Accent: Role.FOCUS,
    QPalette.ColorRole.Light: Role.PANE,
    QPalette.ColorRole.Mid: Role.LINE2,
    QPalette.ColorRole.Dark: Role.LINE2,
}


def qt_palette(colours: Palette) -> QPalette:
    """The same colours in Qt's own terms, for the widgets that Qt paints."""
    made = QPalette()
    for qt_role, role in _QT_ROLES.items():
        made.setColor(qt_role, colours[role])
    disabled = QPalette.ColorGroup.Disabled
    for qt_role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        made.setColor(disabled, qt_role, colours[Role.TEXT3])
    return made
