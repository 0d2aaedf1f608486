"""What can be done to one paragraph: a menu at its words."""

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from variorum.article.article import Paragraph, Repair
from variorum.translation import tr
from variorum.workspace.corrections import Mending, Placing

_LONGEST = 24  # characters of what was repaired


class ParagraphMenu(QObject):
    """Asks for corrections; makes none."""

    corrected = Signal(object)  # a sequence of Corrections

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self.menu = QMenu(parent)

    def show_for(self, paragraph: Paragraph, at: QPoint, repair: tuple[int, bool] | None) -> None:
        """Open at a place; where a repair stands there, for that alone."""
        self.menu.clear()
        for number, one in enumerate(paragraph.repairs, 1):
            if repair is None or repair == (number, False):
                self._add(tr("Undo repair: {words}", words=_told(one)), Mending(paragraph.number, number))
        for number, one in enumerate(paragraph.as_printed, 1):
            if repair is None or repair == (number, True):
                mending = Mending(paragraph.number, number, printed=False)
                self._add(tr("Repair after all: {words}", words=_told(one)), mending)
        if repair is None:
            self._add_placing(paragraph)
            copy = self.menu.addAction(tr("Copy paragraph"))
            copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(paragraph.text))
        if not self.menu.isEmpty():
            self.menu.popup(at)

    def _add_placing(self, paragraph: Paragraph) -> None:
        if paragraph.in_story:
            self._add(tr("Leave out\tDelete"), Placing((paragraph.number,), in_story=False))
        else:
            self._add(tr("Put back\tP"), Placing((paragraph.number,), in_story=True))

    def _add(self, words: str, correction: Mending | Placing) -> None:
        action = self.menu.addAction(words)
        action.triggered.connect(lambda: self.corrected.emit((correction,)))


def _told(repair: Repair) -> str:
    """ "&quot;" → "“": what stood there and what stands now; a menu takes “&” for the mark of a key."""
    was, now = (_short(words) for words in (repair.was, repair.now))
    return f"{was} → {now or tr('nothing')}".replace("&", "&&")


def _short(words: str) -> str:
    one_line = " ".join(words.split()) or words.replace("\n", " ").strip("\0")
    return one_line if len(one_line) <= _LONGEST else f"{one_line[: _LONGEST - 1]}…"
