"""The export dialog: what a report tells at the left, what it will be at the right, and where it goes."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from variorum.gui.commands.file_commands import file_name
from variorum.gui.export.asked import READ, Asked
from variorum.gui.export.choices import Choices
from variorum.gui.export.counts import Counts
from variorum.gui.export.preview import Preview
from variorum.gui.export.writing import kept_format, remember, write
from variorum.gui.look.look import Look
from variorum.gui.session.job import Job
from variorum.gui.session.session import Session
from variorum.gui.widgets.key_button import KeyButton
from variorum.gui.widgets.reading_order import lead_through
from variorum.gui.widgets.words import Label
from variorum.gui.window.keeping import keep_folder, kept_folder
from variorum.translation import tr
from variorum.workspace.changes import Changes

WIDE, HIGH, LEFT = 1380, 880, 336


class ExportDialog(QDialog):
    """Nothing is written before Export is pressed and a place is chosen."""

    review = Signal(object)  # the State whose disputes are to be listed

    def __init__(self, session: Session, look: Look, store: QSettings, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._look, self._store = session, look, store
        self._writing: Job | None = None
        self._day = date.today()
        self.setWindowTitle(tr("Export report"))
        self.setModal(True)
        room = parent.size()
        self.resize(min(look.px(WIDE), room.width() - look.px(40)), min(look.px(HIGH), room.height()))
        self.choices = Choices(session.workspace.settings, kept_format(store), look)
        self.preview = Preview(session.jobs, look)
        self.counts = Counts(look)
        self._build_foot()
        self._arrange()
        self._connect()
        self.choices.formats[self.choices.format].setFocus()
        self._refresh()

    def _build_foot(self) -> None:
        look = self._look
        self.told = Label()
        self.told.setObjectName("refusal")
        self.told.setWordWrap(True)
        self.told.hide()
        self.cancel_button = KeyButton(tr("Cancel"), "Esc", look, tip=tr("Write nothing"))
        self.export_button = KeyButton(
            tr("Export…"), "Ctrl+Enter", look, kind="primary", tip=tr("Choose where the report is written")
        )
        self.export_button.setDefault(True)
        self.cancel_button.setAutoDefault(False)

    def _arrange(self) -> None:
        px = self._look.px
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(self.choices)
        self.split.addWidget(self.preview)
        self.split.setStretchFactor(1, 1)
        self.split.setSizes([px(LEFT), px(WIDE - LEFT)])
        self.split.setChildrenCollapsible(False)
        self.choices.setMinimumWidth(px(240))
        foot, rule, column, side = QHBoxLayout(), QFrame(), QVBoxLayout(self), QVBoxLayout()
        rule.setObjectName("rule2")
        rule.setFixedHeight(1)
        foot.setContentsMargins(px(16), px(10), px(16), px(12))
        foot.setSpacing(px(8))
        side.addWidget(self.counts)
        side.addWidget(self.told)
        foot.addLayout(side, 1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.export_button)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.split, 1)
        column.addWidget(rule)
        column.addLayout(foot)
        lead_through(self)

    def _connect(self) -> None:
        self.choices.changed.connect(self._ask)
        self.counts.review.connect(self._review)
        self.cancel_button.clicked.connect(self.reject)
        self.export_button.clicked.connect(self.export)
        self._session.changed.connect(self._follow)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.export_button.click)

    # What is shown

    def asked(self) -> Asked | None:
        case = self._session.reconciliation
        if case is None:
            return None
        return Asked(case, self.choices.format, self.choices.settings, self._day)

    def _follow(self, changes: Changes) -> None:
        """Another window may settle something while this one is open."""
        if changes:
            self._refresh()

    def _refresh(self) -> None:
        self.counts.show_counts(self._session.standings)
        self._ask()

    def _ask(self) -> None:
        asked = self.asked()
        if asked is None:
            self.reject()
            return
        self._say("")
        self.preview.ask(asked)

    def _review(self, state: object) -> None:
        self.reject()
        self.review.emit(state)

    # Writing

    def export(self) -> None:
        """Ask where, and write; meanwhile Cancel stops it."""
        asked = self.asked()
        if asked is None or self._writing is not None:
            return
        path = self._where(asked)
        if path is None:
            return
        if self._is_called_otherwise(path, asked.format):
            return
        self._say("")
        remember(self._session, asked.settings, asked.format, self._store)
        self._writing = self._session.jobs.write(
            lambda progress: write(asked, path, progress), self._written, lastly=self._rest
        )
        self._writing.signals.progressed.connect(self._tell_progress)
        self._writing.signals.failed.connect(self._say)
        self._writing.signals.cancelled.connect(self._stopped)
        self.export_button.setEnabled(False)

    def _where(self, asked: Asked) -> Path | None:
        folder = Path(kept_folder(self._store, "reports"))
        start = str(folder / f"{file_name(asked.case.case or tr('report'))}.{asked.format}")
        kinds = f"{tr(READ[asked.format])} (*.{asked.format})"
        name, _ = QFileDialog.getSaveFileName(self, tr("Export report"), start, kinds)
        if not name:
            return None
        path = Path(name)
        keep_folder(self._store, "reports", str(path.parent))
        return path if path.suffix else path.with_suffix(f".{asked.format}")

    def _is_called_otherwise(self, path: Path, chosen: str) -> bool:
        """Say so where the file would be one format and be called another: no browser opens a Word file."""
        named = path.suffix.lstrip(".").lower()
        if named == chosen or named not in READ:
            return False
        words = tr(
            "A file that ends in .{suffix} is not {chosen}. Choose that format above, or another name.",
            suffix=named,
            chosen=tr(READ[chosen]),
        )
        self._say(words)
        return True

    def _tell_progress(self, done: int, total: int, doing: str) -> None:
        self.export_button.say(doing)

    def _say(self, words: str) -> None:
        self.told.setText(words)
        self.told.setVisible(bool(words))

    def _stopped(self) -> None:
        self._say(tr("Stopped. Nothing was written."))

    def _written(self, path: Path) -> None:
        self._session.told.emit(tr("Report written to {written}", written=path))
        self._session.written.emit(path)
        self.accept()

    def _rest(self) -> None:
        self._writing = None
        self.export_button.say(tr("Export…"))
        self.export_button.setEnabled(True)

    # Qt's names from here on

    def reject(self) -> None:
        """Esc and Cancel stop the writing first, and close the window after."""
        if self._writing is not None:
            self._writing.cancel()
            return
        super().reject()

    def done(self, result: int) -> None:
        self.preview.stop()
        super().done(result)
