"""Asks where a file is to be written; whether one that is there may give way is the editor's to say."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QWidget

from variorum.errors import ReportRefused
from variorum.gui.window.keeping import keep_folder, kept_folder
from variorum.translation import tr


@dataclass(frozen=True, slots=True)
class Target:
    """A file to be written."""

    path: Path
    replace: bool  # the dialog showed this very name, and asked where a file bears it already

    def refuse_taken(self) -> None:
        """ReportRefused where a file would give way that the editor was not asked about."""
        if self.path.exists() and not self.replace:
            raise ReportRefused(tr("There is a file {path} already. Choose another name.", path=self.path))


def ask_where(
    window: QWidget, store: QSettings, *, what: str, title: str, name: str, suffix: str, kinds: str
) -> Target | None:
    """Where to write, beginning in the folder last used for `what`; None where the editor went back."""
    start = Path(kept_folder(store, what)) / name
    chosen, _ = QFileDialog.getSaveFileName(window, title, str(start), kinds)
    if not chosen:
        return None
    path = Path(chosen)
    keep_folder(store, what, str(path.parent))
    whole = path if path.name.endswith(suffix) else path.with_name(path.name + suffix)
    return Target(whole, replace=whole == path)
