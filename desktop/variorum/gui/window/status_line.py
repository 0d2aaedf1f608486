"""The status bar: where in the case, how much it holds, what was recorded when, and how large the text is."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStatusBar, QStyle, QWidget

from variorum.article.article import Article
from variorum.gui.look.look import ZOOM_LEAST, ZOOM_MOST, Look
from variorum.gui.look.palette import Role
from variorum.gui.session.session import Session
from variorum.gui.session.sheet import Sheet
from variorum.gui.widgets.words import Label, as_it_stands
from variorum.translation import figure, tr, trn


class Told(Label):
    """What was done last; in little room without its middle, so that the window never grows for it."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    # Qt's names from here on

    def paintEvent(self, event: QPaintEvent) -> None:
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, self.width())
        self.setToolTip("" if words == self.text() else as_it_stands(self.text()))
        painter = QPainter(self)
        end = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        at = QStyle.visualAlignment(self.layoutDirection(), end)
        painter.drawText(self.rect(), int(at), words)
        painter.end()


class StatusLine(QStatusBar):
    """Says in one line how things stand; nothing is said here alone that an editor must act on."""

    def __init__(self, session: Session, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._look, self._window = session, look, window
        self._busy = ""
        self._counted: tuple[Article, ...] | None = None
        self.where, self.size_of_case, self.told = Label(), Label(), Told()
        self.recorded, self.zoom = Label(), Label()
        self._lock, self.network = Label(), Label()
        self.setSizeGripEnabled(False)
        for label in (self.where, self.size_of_case):
            self.addWidget(label)
        self.addPermanentWidget(self.told, 1)
        for part in (self.recorded, self._offline(), self.zoom):
            self.addPermanentWidget(part)
        self.zoom.setToolTip(tr("Size of the articles' text (Ctrl++, Ctrl+-, Ctrl+0, Ctrl+wheel)"))
        look.changed.connect(self.restyle)
        self.restyle()
        self.say_place()

    def _offline(self) -> QWidget:
        holder, row = QWidget(), QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._lock)
        row.addWidget(self.network)
        holder.setLayout(row)
        self._lock.setObjectName("glyph")
        return holder

    def restyle(self) -> None:
        self._lock.setPixmap(self._look.pixmap("lock", Role.TEXT2, 13))
        zoom = self._look.zoom
        bound = {ZOOM_LEAST: tr(", the smallest"), ZOOM_MOST: tr(", the largest")}.get(zoom, "")
        self.zoom.setText(f"{zoom} %{bound}")

    def say_where(self) -> None:
        rows, row = self._session.sheet.rows, self._session.row
        count = len(rows) - (1 if rows and rows[-1].left_out else 0)
        self.where.setText(tr("Row {row} of {count}", row=row, count=count) if row and count else "")
        self.where.setVisible(bool(self.where.text()))

    def say_place(self) -> None:
        """Say where the record is, if it is not on this computer's disk."""
        place = self._session.workspace.place
        if isinstance(place, Path):
            self.network.setText(tr("Offline, nothing leaves this computer"))
        else:
            self.network.setText(tr("Record: {place}; nothing else leaves this computer", place=place.shown))

    def say_size(self) -> None:
        self.say_place()
        has_case, articles = self._session.reconciliation is not None, self._session.sheet.articles
        # A decision changes no word of any article: they are counted when there are others.
        if not has_case or articles is not self._counted:
            self.size_of_case.setText(size_of(self._session.sheet) if has_case else tr("No case open"))
            self._counted = articles if has_case else None
        if not has_case:
            self.recorded.clear()

    def say(self, words: str) -> None:
        """Say what was done, also to those who hear the window."""
        self.told.setText(words)
        if words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._window, words))

    def say_doing(self, words: str) -> None:
        """Say what is being done, until it is."""
        self._busy = words
        self.told.setText(words)

    def rest(self) -> None:
        if self._busy and self.told.text() == self._busy:
            self.told.clear()
        self._busy = ""

    def say_recorded(self, at: str) -> None:
        """When a decision reached the record, by the clock of this place."""
        when = datetime.fromisoformat(at).astimezone() if at else datetime.now()
        self.recorded.setText(tr("Recorded {when}", when=f"{when:%H:%M:%S}"))


def size_of(sheet: Sheet) -> str:
    """How many articles and words a case has, and how much is left out of it."""
    articles, left = sheet.articles, sheet.left_out
    if not articles:
        return tr("No articles yet")
    words = sum(len(p.text.split()) for a in articles for p in a.story)
    said = trn(
        "{number} article, {words} words",
        "{number} articles, {words} words",
        len(articles),
        words=figure(words),
    )
    if left:
        said += trn(
            "     {number} block of page furniture left out",
            "     {number} blocks of page furniture left out",
            left,
        )
    return said if len(articles) > 1 else tr("{said}     Add a second article to compare.", said=said)
