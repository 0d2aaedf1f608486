"""Writes what was asked for, and remembers how it was wanted."""

from dataclasses import fields
from pathlib import Path

from PySide6.QtCore import QSettings

from variorum.gui.export.asked import Asked, data
from variorum.gui.session.session import Session
from variorum.progress import Progress
from variorum.settings import Settings
from variorum.settings_file import SettingsUnusable, keep_setting
from variorum.translation import tr

FORMAT = "export/format"


def write(asked: Asked, path: Path, progress: Progress) -> Path:
    """The file whole or not at all; where the answer is no longer wanted, not at all."""
    from variorum.report.destination import refuse_source
    from variorum.report.writing import put

    progress(0, 2, tr("Making the report"))
    refuse_source(path, asked.case.comparison.articles)
    made = data(asked)
    progress(1, 2, tr("Writing the report"))
    return put(path, made)


def remember(session: Session, chosen: Settings, format: str, store: QSettings) -> None:
    """Keep the choices for the next report, here and on the command line."""
    store.setValue(FORMAT, format)
    before = session.workspace.settings
    changed = [f.name for f in fields(Settings) if getattr(before, f.name) != getattr(chosen, f.name)]
    session.workspace.settings = chosen
    try:
        for name in changed:
            keep_setting(name, getattr(chosen, name))
    except SettingsUnusable as error:
        session.refused.emit(str(error))


def kept_format(store: QSettings) -> str:
    return str(store.value(FORMAT, ""))
