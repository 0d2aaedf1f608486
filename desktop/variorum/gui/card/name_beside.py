"""What bears on a name: names that look like it, and what each account calls the thing it means."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from variorum.gui.card.form_row import ELIDE, MIDDLE
from variorum.gui.card.name_words import Called, Neighbour
from variorum.gui.look.look import Look, Weight
from variorum.gui.look.palette import Role
from variorum.gui.synopsis.header import draw_letter
from variorum.gui.widgets.elided import Elided
from variorum.gui.widgets.words import Label
from variorum.translation import tr

RING = 17
COLUMNS = 2


class NameBeside(QWidget):
    """Made anew for each dispute: it is short, and shown seldom."""

    wanted = Signal(str)  # id of the dispute to go to

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(look.px(12))
        self._page: QWidget | None = None

    def show_words(
        self,
        apart: Sequence[Neighbour],
        described: Sequence[Called],
        letters: Mapping[str, str],
        home: Mapping[str, int],
    ) -> None:
        """`home` gives the index of each dispute's row."""
        if self._page is not None:
            self._rows.removeWidget(self._page)
            self._page.hide()
            self._page.deleteLater()
        self._page = QWidget()
        rows = QVBoxLayout(self._page)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(self._look.px(6))
        if apart:
            rows.addWidget(self._heading(tr("Kept apart"), tr("similar names, each a dispute of its own")))
            for one in apart:
                rows.addWidget(self._neighbour(one, letters, home))
        for called in described:
            rows.addWidget(self._described_head(called, home))
            rows.addWidget(self._words(called, letters))
        # Put in its place before it is shown: alone it would be a window of its own, and take the keys.
        self._rows.addWidget(self._page)
        self._page.setVisible(bool(apart or described))

    def _heading(self, words: str, note: str) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._look.px(8))
        title, second = Elided(self._look, role=Role.TEXT, weight=Weight.DemiBold), Elided(self._look)
        title.say(words)
        second.say(note)
        row.addWidget(title)
        row.addWidget(second, 1)
        return made

    def _described_head(self, called: Called, home: Mapping[str, int]) -> QWidget:
        made = self._heading(tr("What each account calls it"), tr("a separate dispute"))
        row = made.layout()
        if row is not None:
            row.addWidget(self._link(called.dispute, home))
        return made

    def _neighbour(self, one: Neighbour, letters: Mapping[str, str], home: Mapping[str, int]) -> QWidget:
        made, px = Boxed(self._look), self._look.px
        row = QHBoxLayout(made)
        row.setContentsMargins(px(8), px(4), px(4), px(4))
        row.setSpacing(self._look.px(8))
        forms = Forms(self._look)
        forms.say("   ".join(one.forms))
        row.addWidget(forms, 1)
        row.addWidget(Letters([letters.get(article, "?") for article in one.articles], self._look))
        row.addWidget(self._link(one.dispute, home))
        return made

    def _words(self, called: Called, letters: Mapping[str, str]) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self._look.px(8))
        grid.setVerticalSpacing(self._look.px(2))
        for place, (article, words) in enumerate(called.words):
            line, column = divmod(place, COLUMNS)
            said = Label(words)
            said.setWordWrap(True)
            said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            grid.addWidget(Letters([letters.get(article, "?")], self._look), line, 2 * column)
            grid.addWidget(said, line, 2 * column + 1)
            grid.setColumnStretch(2 * column + 1, 1)
        return made

    def _link(self, dispute: str, home: Mapping[str, int]) -> QPushButton:
        row = home.get(dispute)
        made = QPushButton(tr("Row {row}", row=row + 1) if row is not None else tr("Show"))
        made.setObjectName("flat")
        made.setToolTip(tr("Go to that dispute"))
        made.setAccessibleName(
            tr("Go to that dispute, row {row}", row=row + 1) if row is not None else tr("Go to that dispute")
        )
        made.clicked.connect(lambda: self.wanted.emit(dispute))
        return made


class Boxed(QWidget):
    """A thin edge around what belongs together."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    # Qt's names from here on

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look[Role.LINE2], 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), look.px(5), look.px(5))
        painter.end()


class Forms(Elided):
    """Words of the articles in the font that theirs have."""

    # Qt's names from here on

    def sizeHint(self) -> QSize:
        self.setFont(self._look.source_font(size=14, zoomed=False))
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 4, self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._look.source_font(size=14, zoomed=False))
        painter.setPen(self._look[Role.TEXT])
        shown = painter.fontMetrics().elidedText(self.text(), ELIDE, self.width())
        painter.drawText(QRectF(self.rect()), MIDDLE, shown)
        painter.end()


class Letters(QWidget):
    """Letters of articles in their rings."""

    def __init__(self, letters: Sequence[str], look: Look) -> None:
        super().__init__()
        self._letters, self._look = tuple(letters), look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Articles {letters}", letters=", ".join(letters)))

    # Qt's names from here on

    def sizeHint(self) -> QSize:
        px = self._look.px
        return QSize(len(self._letters) * px(RING + 4), px(RING + 3))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, px = QPainter(self), self._look.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, letter in enumerate(self._letters):
            draw_letter(
                painter, self._look, letter, QRectF(1 + place * px(RING + 4), 1.5, px(RING), px(RING))
            )
        painter.end()
