"""What a report will be, beside what it is made of: its pages, its page of the web, or its text."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from variorum.gui.export.asked import PAGED, Asked, Made, made
from variorum.gui.export.drawing import Drawing
from variorum.gui.export.html_page import HtmlPage
from variorum.gui.export.sheets import Fit, Sheets
from variorum.gui.export.thumbs import Thumbs
from variorum.gui.look.look import Look
from variorum.gui.look.palette import Role
from variorum.gui.session.job import Job, Jobs
from variorum.gui.widgets.combo import Combo
from variorum.gui.widgets.elided import Elided
from variorum.gui.widgets.tool_button import ToolButton
from variorum.gui.widgets.words import Label, as_it_stands
from variorum.translation import tr

REST = 250  # milliseconds without a change before a report is made anew


class Preview(QWidget):
    """Made off the window's thread when nothing has changed for a moment; the last asked for is shown."""

    shown = Signal(object)  # the Made

    def __init__(self, jobs: Jobs, look: Look, *, thumbs: bool = True) -> None:
        super().__init__()
        self._jobs, self._look = jobs, look
        self.made: Made | None = None
        self._asked: Asked | None = None
        self._job: Job | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._make)
        self.drawing = Drawing(jobs)
        self._build(thumbs=thumbs)
        self._arrange()
        look.changed.connect(self._restyle)
        self._restyle()

    def _build(self, *, thumbs: bool) -> None:
        look = self._look
        self.setObjectName("desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.up, self.down = ToolButton(look), ToolButton(look)
        for button, words in ((self.up, tr("Previous page")), (self.down, tr("Next page"))):
            button.setToolTip(as_it_stands(words))
            button.setAccessibleName(words)
            button.setMinimumSize(look.px(26), look.px(26))
        self.number = Label()
        self.says = Elided(look)
        self.fit = Combo([tr(fit.value) for fit in Fit], tr("Size of the pages"), look)
        policy = self.fit.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # the bar is as high over a text as over pages
        self.fit.setSizePolicy(policy)
        self.thumbs, self.sheets = Thumbs(self.drawing, look), Sheets(self.drawing, look)
        self.thumbs.setVisible(thumbs)
        self.page = HtmlPage(look)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("Text of the file"))
        self.text.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.words = Label()
        self.words.setObjectName("second")
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.setWordWrap(True)
        self.words.setMargin(look.px(24))
        self.up.clicked.connect(lambda: self.sheets.go_to(self.sheets.current - 1))
        self.down.clicked.connect(lambda: self.sheets.go_to(self.sheets.current + 1))
        self.fit.currentIndexChanged.connect(lambda at: self.sheets.set_fit(list(Fit)[at]))
        self.sheets.at.connect(self._tell_page)
        self.thumbs.selectionModel().currentChanged.connect(self._go_to)

    def _arrange(self) -> None:
        px = self._look.px
        self._head, row, pages = QHBoxLayout(), QHBoxLayout(), QWidget()
        self._head.setContentsMargins(px(16), px(6), px(12), px(6))
        self._head.setSpacing(px(8))
        self._head.addWidget(self.up)
        self._head.addWidget(self.number)
        self._head.addWidget(self.down)
        self._head.addWidget(self.says, 1)
        self._head.addWidget(self.fit)
        row.setContentsMargins(px(8), 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.thumbs)
        row.addWidget(self.sheets, 1)
        pages.setLayout(row)
        self._pages = pages
        self._stack = QStackedWidget()
        for part in (self.words, pages, self.page, self.text):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self._stack, 1)
        self._show_words(tr("Making the preview"))

    def ask(self, asked: Asked) -> None:
        """Show this as soon as it is made; what was asked for before is no longer wanted."""
        if asked == self._asked:
            return
        self._asked = asked
        self._rest.start()

    def stop(self) -> None:
        """Want nothing any more; what is asked for next is made anew."""
        self._rest.stop()
        self._asked = None
        self.drawing.show(())
        if self._job is not None:
            self._job.cancel()

    @property
    def is_current(self) -> bool:
        """Whether what is shown is what was asked for last."""
        return self.made is not None and self.made.asked is self._asked

    def _make(self) -> None:
        asked = self._asked
        if asked is None:
            return
        if self._job is not None:
            self._job.cancel()
        self.says.say(tr("Making the preview"))
        self._job = self._jobs.read(lambda progress: made(asked, progress), self._show)
        self._job.signals.failed.connect(self._show_words)

    def _show(self, answer: Made) -> None:
        if answer.asked is not self._asked:
            return
        self.made = answer
        paged = answer.asked.format in PAGED
        if paged:
            self.drawing.show(answer.pages)
            self.thumbs.show_pages(answer.pages)
            self.sheets.show_pages(answer.pages)
            self._stack.setCurrentWidget(self._pages)
        elif answer.asked.format == "html":
            self.page.show_page(answer.text)
            self._stack.setCurrentWidget(self.page)
        else:
            place = self.text.verticalScrollBar().value()
            self.text.setPlainText(answer.text)
            self.text.verticalScrollBar().setValue(place)
            self._stack.setCurrentWidget(self.text)
        self._show_head(paged=paged)
        self.setFocusProxy(
            self.sheets if paged else self.page if answer.asked.format == "html" else self.text
        )
        self.says.say(tr(answer.asked.match))
        self.shown.emit(answer)

    def _show_words(self, words: str) -> None:
        """A sentence in place of what cannot be made, or is not made yet."""
        self.words.setText(words)
        self.words.setAccessibleName(words)
        self.says.say("")
        self._stack.setCurrentWidget(self.words)
        self._show_head(paged=False)

    def _show_head(self, *, paged: bool) -> None:
        for part in (self.up, self.number, self.down, self.fit):
            part.setVisible(paged)

    def _tell_page(self, index: int) -> None:
        many = len(self.made.pages) if self.made else 0
        self.number.setText(tr("Page {number} of {many}", number=index + 1, many=many))
        self.up.setEnabled(index > 0)
        self.down.setEnabled(index < many - 1)
        self.thumbs.mark(index)

    def _go_to(self) -> None:
        index = self.thumbs.currentIndex().row()
        if index >= 0 and index != self.sheets.current:
            self.sheets.go_to(index)

    def _restyle(self) -> None:
        look = self._look
        self.up.setIcon(look.icon("up", Role.TEXT))
        self.down.setIcon(look.icon("down", Role.TEXT))
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPointSizeF(look.font(12).pointSizeF())
        self.text.setFont(fixed)
