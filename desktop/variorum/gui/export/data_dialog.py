"""Data for other programs: each format with what it is for, and the file dialog."""

from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from variorum.gui.commands.file_commands import file_name
from variorum.gui.look.look import Look, Weight
from variorum.gui.session.session import Session
from variorum.gui.widgets.key_button import KeyButton
from variorum.gui.widgets.words import Label
from variorum.gui.window.keeping import keep_folder, kept_folder
from variorum.progress import Progress
from variorum.translation import later, tr

KEPT = "export/data"
# By format: what it is called, what it is for, and the suffix of its files.
DATA = {
    "csv": (later("Table of disputes (CSV)"), later("Spreadsheets, statistics: one row an account"), "csv"),
    "xlsx": (later("Workbook (XLSX)"), later("Disputes, accounts, decisions and sources as sheets"), "xlsx"),
    "json": (later("JSON"), later("The comparison with each decision, for programs"), "json"),
    "ucdp": (later("Events, UCDP"), later("Settled counts of the dead in the columns of UCDP"), "csv"),
    "acled": (later("Events, ACLED"), later("Settled counts of the dead in the columns of ACLED"), "csv"),
    "jsonld": (later("ClaimReview (JSON-LD)"), later("Decisions for fact-checking desks"), "jsonld"),
    "annotations": (later("Web Annotations"), later("Each passage with what it says"), "jsonl"),
    "bibtex": (later("BibTeX"), later("The articles for reference managers"), "bib"),
    "ris": (later("RIS"), later("The articles for reference managers"), "ris"),
    "csl-json": (later("CSL JSON"), later("The articles for reference managers"), "json"),
    "cite-news": (later("Wikipedia, cite news"), later("The articles as templates of Wikipedia"), "txt"),
    "chicago": (later("Bibliography, Chicago"), later("The articles, notes and bibliography"), "txt"),
    "chicago-author-date": (
        later("Bibliography, Chicago author and date"),
        later("The articles, author and date"),
        "txt",
    ),
    "apa": (later("Bibliography, APA"), later("The articles in the style of APA"), "txt"),
}
WIDE, HIGH = 520, 520


class DataDialog(QDialog):
    """Data has the forms that machines read: no style of a house changes it."""

    def __init__(self, session: Session, look: Look, store: QSettings, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._look, self._store = session, look, store
        self.setWindowTitle(tr("Export data"))
        self.setModal(True)
        self.resize(look.px(WIDE), min(look.px(HIGH), parent.height()))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Format"))
        self.list.setSpacing(look.px(3))
        for format, (name, purpose, _) in DATA.items():
            item = QListWidgetItem(f"{tr(name)}\n{tr(purpose)}", self.list)
            item.setData(Qt.ItemDataRole.UserRole, format)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{tr(name)}. {tr(purpose)}")
        kept = list(DATA).index(str(store.value(KEPT))) if store.value(KEPT) in DATA else 0
        self.list.setCurrentRow(kept)
        self.list.itemDoubleClicked.connect(lambda _: self.export())
        self._arrange()

    def _arrange(self) -> None:
        px = self._look.px
        column, foot = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(px(16), px(16), px(16), px(12))
        column.setSpacing(px(10))
        head = Label(tr("The case as data, for other programs"))
        head.setFont(self._look.font(15, Weight.DemiBold))
        self.cancel_button = KeyButton(tr("Cancel"), "Esc", self._look, tip=tr("Write nothing"))
        self.export_button = KeyButton(
            tr("Export…"), "Enter", self._look, kind="primary", tip=tr("Choose where the file is written")
        )
        self.cancel_button.setAutoDefault(False)
        self.export_button.setDefault(True)
        self.cancel_button.clicked.connect(self.reject)
        self.export_button.clicked.connect(self.export)
        foot.addStretch(1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.export_button)
        column.addWidget(head)
        column.addWidget(self.list, 1)
        column.addLayout(foot)

    def export(self) -> None:
        """Ask where, close, and write."""
        format = str(self.list.currentItem().data(Qt.ItemDataRole.UserRole))
        name, _, suffix = DATA[format]
        start = Path(kept_folder(self._store, "reports")) / f"{file_name(self._session.case or '')}.{suffix}"
        chosen, _ = QFileDialog.getSaveFileName(
            self, tr("Export data"), str(start), f"{tr(name)} (*.{suffix})"
        )
        if not chosen:
            return
        path = Path(chosen)
        keep_folder(self._store, "reports", str(path.parent))
        self._store.setValue(KEPT, format)
        write_data(self._session, path if path.suffix else path.with_suffix(f".{suffix}"), format)
        self.accept()


def write_data(session: Session, path: Path, format: str) -> None:
    """Write the open case as data; a line tells where it is."""
    case = session.case
    if case is None:
        return

    def work(progress: Progress) -> Path:
        progress(0, 0, tr("Writing the data"))
        return session.workspace.report(case, path, format=format).value

    def told(written: Path) -> None:
        session.told.emit(tr("Data written to {written}", written=written))
        session.written.emit(written)

    session.jobs.write(work, told)
