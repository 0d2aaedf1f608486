"""Quotations of a case compared: who is quoted, article beside article, and where their words differ."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal

from variorum.difference.quotations import Speaker
from variorum.dispute.dispute import Dispute
from variorum.fact.fact import Passage
from variorum.gui.look.look import Look
from variorum.gui.pages.case_page import CasePage
from variorum.gui.quotations.delegate import QuotationDelegate
from variorum.gui.quotations.lines import articles_quoting, lines_of
from variorum.gui.quotations.model import QuotationModel
from variorum.gui.quotations.view import QuotationView
from variorum.gui.session.sheet import Sheet
from variorum.gui.synopsis.header import title_of
from variorum.gui.widgets.reading_order import lead_through
from variorum.gui.widgets.tick import Tick
from variorum.gui.widgets.words import Label
from variorum.translation import tr, trn


class QuotationsPage(CasePage):
    """Shown what was found; asks for nothing itself."""

    passage_wanted = Signal(object)  # Passage

    def __init__(self, look: Look) -> None:
        super().__init__(tr("Quotations"), look)
        self._speakers: Sequence[Speaker] = ()
        self._sheet = Sheet()
        self.model = QuotationModel(self)
        self.delegate = QuotationDelegate(look)
        self.view = QuotationView(self.model, self.delegate, look)
        self.differing = Tick(look)
        self.differing.say(
            tr("Only different words"), tr("Show only remarks that articles quote with different words")
        )
        self.differing.toggled.connect(self._fill)
        self.nothing = Label()
        self.nothing.setObjectName("waiting")
        self.nothing.setContentsMargins(*(look.px(16),) * 4)
        self.tools.addWidget(self.differing, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addWidget(self.view, 1)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(self.nothing, 1)
        lead_through(self)
        self.setFocusProxy(self.view)
        self.view.gone_to.connect(self._go)
        look.changed.connect(self._restyle)

    def wait(self) -> None:
        """Say that the articles are being read."""
        self.show_speakers((), Sheet())
        self.nothing.setText(tr("Looking for quotations…"))

    def show_speakers(self, speakers: Sequence[Speaker], sheet: Sheet) -> None:
        self._speakers, self._sheet = speakers, sheet
        self._fill()

    def _fill(self) -> None:
        sheet, had_lines = self._sheet, self.model.rowCount() > 0
        self.delegate.forget()
        articles = articles_quoting(self._speakers, sheet)
        lines = lines_of(self._speakers, sheet, differing_only=self.differing.isChecked())
        titles = {a.id: title_of(a) for a in sheet.articles}
        heads = tuple(f"{sheet.letter(id)}  {titles[id]}" for id in articles)
        self.model.show(lines, articles, heads)
        self.view.setVisible(bool(lines))
        self.setFocusProxy(self.view if lines else self.back)
        self.nothing.setVisible(not lines)
        self.nothing.setText(
            tr("No article quotes a remark with other words than another.")
            if self._speakers
            else tr("No article of this case quotes anybody.")
        )
        self.count.setText(self._counted())
        # Who works the switch stays there; while nothing was shown the keys stood there for want of better.
        if lines and self.isVisible() and not (had_lines and self.focusWidget() is self.differing):
            self.view.setFocus()
        self.view.fit()
        self._stand_on(next(self._cells(), QModelIndex()))

    def _counted(self) -> str:
        named = [speaker for speaker in self._speakers if speaker.name]
        words = trn("{number} speaker", "{number} speakers", len(named))
        different = sum(speaker.differs for speaker in named)
        return f"{words}, {trn('{number} with different words', '{number} with different words', different)}"

    def stand_at(self, dispute: Dispute | None) -> None:
        """Go to a quotation that a dispute is about, if one is."""
        places = {(a.passage.article, a.passage.paragraph) for a in dispute.accounts} if dispute else set()
        for index in self._cells():
            cell = self.model.cell(index)
            if cell and any(_place(q.quotation.passage) in places for q in cell.quoted):
                self._stand_on(index)
                return

    def _cells(self) -> Iterator[QModelIndex]:
        for row in range(self.model.rowCount()):
            for column in range(self.model.columnCount()):
                index = self.model.index(row, column)
                if self.model.cell(index) is not None:
                    yield index

    def _stand_on(self, index: QModelIndex) -> None:
        self.view.setCurrentIndex(index)
        self.view.scrollTo(index, self.view.ScrollHint.PositionAtCenter)

    def _go(self, index: QModelIndex) -> None:
        cell = self.model.cell(index)
        if cell is not None:
            self.passage_wanted.emit(cell.passage)

    def _restyle(self) -> None:
        self.delegate.forget()
        self.view.fit()
        self.view.viewport().update()


def _place(passage: Passage) -> tuple[str, int]:
    return passage.article, passage.paragraph
