"""Says that something went wrong, that nothing is lost, and what can be done."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from variorum.gui.look.look import Look, Weight
from variorum.gui.widgets.words import Label, as_it_stands
from variorum.translation import tr, trn

NAME = "variorum-report.txt"
HIGH = 560  # at 100 %, with the report


class CrashWindow(QDialog):
    """The report is shown as it would be saved: whoever sends it knows what is in it."""

    restart_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None, *, ended: bool = False) -> None:
        super().__init__(parent)
        self._look = look
        self.setWindowTitle(tr("Something went wrong"))
        self.setMinimumWidth(look.px(520))
        title = tr("Variorum ended without a word last time.") if ended else self.windowTitle()
        self._title, self.words, self.times = Label(title), Label(), Label()
        self._title.setFont(look.font(16, Weight.DemiBold))
        blame = tr("This is our mistake, not yours.")
        self.words.setText(
            tr("What you recorded is safe, and what you were typing is kept. {blame}", blame=blame)
        )
        self.times.setObjectName("second")
        self.told = Label(
            tr(
                "A report helps to mend it. It holds the version, the system, your settings without names, "
                "and where in the program it happened; no word of your articles. Nothing is sent: "
                "save it, read it, and send it if you like."
            )
        )
        self.told.setObjectName("second")
        self.report = QPlainTextEdit()
        self.report.setReadOnly(True)
        self.report.setAccessibleName(tr("Report"))
        self.report.setTabChangesFocus(True)
        self.report.hide()
        self.said = Label()
        self.go_on = self._button(tr("Go on"), tr("Close this window and work on"), self.accept)
        self.go_on.setObjectName("primary")
        self.restart = self._button(
            tr("Restart"), tr("End Variorum and start it again"), self.restart_wanted.emit
        )
        self.save = self._button(tr("Save report…"), tr("Write the report to a file"), self._ask_where)
        self.show_report = self._button(
            tr("Show report"), tr("Read what the report holds"), self._toggle_report
        )
        self.restart.setVisible(not ended)
        self._arrange()

    def _button(self, words: str, tip: str, call: Callable[[], object]) -> QPushButton:
        made = QPushButton(words)
        made.setToolTip(as_it_stands(tip))
        made.setAutoDefault(False)
        made.clicked.connect(lambda _=False: call())
        return made

    def _arrange(self) -> None:
        px, column, row = self._look.px, QVBoxLayout(self), QHBoxLayout()
        self._column = column
        column.setContentsMargins(px(24), px(20), px(24), px(16))
        column.setSpacing(px(10))
        for label in (self._title, self.words, self.times, self.told):
            label.setWordWrap(True)
            column.addWidget(label)
        self.times.hide()
        column.addWidget(self.report, 1)
        self.report.setMinimumHeight(px(180))
        column.addWidget(self.said)
        self.said.setWordWrap(True)
        self.said.hide()
        for button in (self.go_on, self.restart, self.save):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.show_report)
        column.addLayout(row)

    def show_text(self, text: str, *, times: int = 1) -> None:
        """Show the report, and how often it has happened by now."""
        fixed = QFont("monospace")
        fixed.setStyleHint(QFont.StyleHint.Monospace)
        self.report.setFont(fixed)
        self.report.setPlainText(text)
        self.times.setText(trn("It happened once.", "It happened {number} times.", times))
        self.times.setVisible(times > 1)

    def begin(self) -> None:
        self.show()
        self.activateWindow()
        self.go_on.setFocus()

    def _toggle_report(self) -> None:
        shown = not self.report.isVisible()
        self.report.setVisible(shown)
        self.show_report.setText(tr("Hide report") if shown else tr("Show report"))
        px = self._look.px
        if shown:
            width = max(self.width(), px(680))
            # Words that go on in a next line tell no least height; a layout does, for a width.
            self.resize(width, max(self.height(), px(HIGH), self._column.totalHeightForWidth(width)))
        else:
            self.adjustSize()

    def _ask_where(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, tr("Save report"), NAME, tr("Text (*.txt)"))
        if name:
            self.save_to(Path(name))

    def save_to(self, path: Path) -> None:
        """Write the report; where that cannot be, say so and keep the window."""
        try:
            path.write_text(self.report.toPlainText(), encoding="utf-8")
        except OSError as error:
            words = tr("The report cannot be written to {path}: {why}.", path=path, why=error.strerror)
        else:
            words = tr("The report is in {path}.", path=path)
        self.said.setText(words)
        self.said.show()
