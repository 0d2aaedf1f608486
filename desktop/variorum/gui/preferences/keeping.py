"""Keeps what is set: in the user's file, and in the window where it takes effect at once."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from variorum.errors import UserError
from variorum.gui.look.look import Look
from variorum.gui.session.session import Session
from variorum.progress import Progress
from variorum.settings import Settings, Takes, named
from variorum.settings_file import keep_setting

_LOOKS: dict[str, Callable[[Look, Any], None]] = {
    "theme": Look.set_theme,
    "text_zoom": Look.set_zoom,
    "motion": Look.set_motion,
}


class Keeper(QObject):
    """`place` is the settings file where it is not the user's own."""

    kept = Signal(str, object)  # name of a setting, all Settings as they are now
    refused = Signal(str, str)  # name, why it could not be kept

    def __init__(self, session: Session, look: Look, *, place: Path | None = None) -> None:
        super().__init__()
        self._session, self._look, self._place = session, look, place
        self.must_compare = False  # the open case was compared by other settings

    @property
    def settings(self) -> Settings:
        """As they are now: a menu, a key or the wheel may have changed the look, an export the reports."""
        look = self._look
        return replace(self._session.workspace.settings, theme=look.theme_setting, text_zoom=look.zoom)

    def keep(self, name: str, value: Any) -> None:
        """Write it on the thread that writes, one after the other, and then let it take effect."""

        def work(progress: Progress) -> str:
            try:
                keep_setting(name, value, self._place)
            except UserError as error:
                return str(error)
            settings = replace(self._session.workspace.settings, **{name: value})
            self._session.workspace.use_settings(settings)
            return ""

        self._session.jobs.write(work, lambda refusal: self._done(name, value, refusal))

    def compare_anew(self) -> None:
        """Open the case again, by the settings as they are."""
        self.must_compare = False
        if self._session.case is not None:
            self._session.open_case(self._session.case)

    def _done(self, name: str, value: Any, refusal: str) -> None:
        if refusal:
            self.refused.emit(name, refusal)
            return
        if name in _LOOKS:
            _LOOKS[name](self._look, value)
        if named(name).metadata["takes"] is Takes.NEW_ANALYSIS and self._session.case is not None:
            self.must_compare = True
        self.kept.emit(name, self.settings)
