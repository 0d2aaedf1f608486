"""The print preview: the pages as they will be printed, and the way to the printer."""

from datetime import date

from PySide6.QtCore import QSettings, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from variorum.gui.export.asked import Asked, Made
from variorum.gui.export.preview import Preview
from variorum.gui.export.printing import print_pages, printer_for
from variorum.gui.look.look import Look
from variorum.gui.session.job import Job
from variorum.gui.session.session import Session
from variorum.gui.widgets.key_button import KeyButton
from variorum.gui.widgets.words import Label
from variorum.translation import tr, trn

WIDE, HIGH = 980, 880


class PrintPreview(QDialog):
    """Nothing is printed before Print is pressed and a printer is chosen."""

    def __init__(self, session: Session, look: Look, store: QSettings, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._look = session, look
        self._printing: Job | None = None
        self._at_once = False
        self.setWindowTitle(tr("Print"))
        self.setModal(True)
        self.resize(min(look.px(WIDE), parent.width()), min(look.px(HIGH), parent.height()))
        self.preview = Preview(session.jobs, look)
        self.told = Label()
        self.told.setObjectName("caption")
        self.told.setWordWrap(True)
        self.cancel_button = KeyButton(tr("Close"), "Esc", look, tip=tr("Print nothing more"))
        self.print_button = KeyButton(
            tr("Print…"), "Enter", look, kind="primary", tip=tr("Choose a printer and pages")
        )
        self.cancel_button.setAutoDefault(False)
        self.print_button.setDefault(True)
        self.print_button.setEnabled(False)
        self._arrange()
        self.preview.shown.connect(self._ready)
        self.cancel_button.clicked.connect(self.reject)
        self.print_button.clicked.connect(self.choose_printer)
        case = session.reconciliation
        if case is not None:
            self.preview.ask(Asked(case, "pdf", session.workspace.settings, date.today()))

    def _arrange(self) -> None:
        px = self._look.px
        column, foot, rule = QVBoxLayout(self), QHBoxLayout(), QFrame()
        rule.setObjectName("rule2")
        rule.setFixedHeight(1)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        foot.setContentsMargins(px(16), px(10), px(16), px(12))
        foot.setSpacing(px(8))
        foot.addWidget(self.told, 1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.print_button)
        column.addWidget(self.preview, 1)
        column.addWidget(rule)
        column.addLayout(foot)

    def print_at_once(self) -> None:
        """Go on to the printer as soon as there are pages."""
        self._at_once = True

    def _ready(self, made: Made) -> None:
        self.print_button.setEnabled(bool(made.pages))
        self.print_button.setFocus()
        self.told.setText(trn("{number} page", "{number} pages", len(made.pages)))
        if self._at_once:
            self._at_once = False
            self.choose_printer()

    def choose_printer(self) -> None:
        """The dialog of the system: which printer, which pages, how many copies."""
        made = self.preview.made
        if made is None or self._printing is not None:
            return
        printer = printer_for(made)
        dialog = QPrintDialog(printer, self)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setMinMax(1, len(made.pages))
        dialog.accepted.connect(lambda: self.send(made, printer))
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    def send(self, made: Made, printer: QPrinter) -> None:
        """Print off the window's thread; Close stops it."""
        self._printing = self._session.jobs.read(
            lambda progress: print_pages(made, printer, progress), self._printed
        )
        self._printing.signals.progressed.connect(self._tell_progress)
        self._printing.signals.failed.connect(self.told.setText)
        self._printing.signals.cancelled.connect(lambda: self.told.setText(tr("Stopped.")))
        self._printing.signals.ended.connect(self._rest)
        self.print_button.setEnabled(False)

    def _tell_progress(self, done: int, total: int, doing: str) -> None:
        self.told.setText(tr("Printing page {number} of {many}", number=done + 1, many=total))

    def _printed(self, many: int) -> None:
        self._session.told.emit(trn("{number} page printed.", "{number} pages printed.", many))
        self.accept()

    def _rest(self) -> None:
        self._printing = None
        self.print_button.setEnabled(True)

    # Qt's names from here on

    def reject(self) -> None:
        if self._printing is not None:
            self._printing.cancel()
            return
        super().reject()

    def done(self, result: int) -> None:
        self.preview.stop()
        super().done(result)
