"""What was dropped or pasted, sorted into files, text to look over, and what is refused with a sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from variorum.gui.look.look import Look, Weight
from variorum.gui.look.palette import Role
from variorum.gui.session.handing_over import is_case_file
from variorum.translation import figure, later, tr

MOST_FILES = 200  # of one drop; more is a folder chosen by mistake
_ADDRESS = re.compile(r"\s*(?:https?|ftp)://\S+\s*")
WEB_ADDRESS = later(
    "This is only the address of a page, and Variorum never goes online. "
    "Open the page, select its text and paste that, or save the page and add the file."
)
PICTURE = later("This is a picture. Variorum reads text only; paste the words that stand in it.")
TAKE_IN = later("Drop to take the case in")
NOTHING = later("There is no text on the clipboard. Copy the article's text first.")


@dataclass(frozen=True, slots=True)
class Dropped:
    """What came over the window's edge."""

    paths: tuple[Path, ...] = ()
    text: str = ""
    html: str = ""
    refused: tuple[str, ...] = ()


def dropped(data: QMimeData) -> Dropped:
    """Files first; then words, formatted ones too; a sentence for all else."""
    local = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if local:
        return _files(local)
    text = data.text() if data.hasText() else ""
    html = data.html() if data.hasHtml() else ""
    if _ADDRESS.fullmatch(text) or (data.hasUrls() and not text.strip()):
        return Dropped(refused=(tr(WEB_ADDRESS),))
    if text.strip() or html.strip():
        return Dropped(text=text, html=html)
    return Dropped(refused=(tr(PICTURE if data.hasImage() else NOTHING),))


def can_drop(data: QMimeData) -> bool:
    return data.hasUrls() or data.hasText() or data.hasHtml() or data.hasImage()


def holds_case(data: QMimeData) -> bool:
    """Whether the file of a case is among what is held."""
    return any(is_case_file(Path(url.toLocalFile())) for url in data.urls() if url.isLocalFile())


def _files(paths: Sequence[Path]) -> Dropped:
    found: list[Path] = []
    refused: list[str] = []
    for path in paths:
        inside = list(_inside(path))
        found += inside
        if not inside:
            refused.append(tr("The folder “{name}” holds no files.", name=path.name))
    if len(found) > MOST_FILES:
        return Dropped(
            refused=(
                tr(
                    "These are {number} files. Drop the two to ten articles of one event.",
                    number=figure(len(found)),
                ),
            )
        )
    return Dropped(tuple(dict.fromkeys(found)), refused=tuple(refused))


def _inside(path: Path) -> Iterator[Path]:
    """A file itself; of a folder its files, not those of folders in it, nor hidden ones."""
    if not path.is_dir():
        yield path
        return
    yield from (one for one in sorted(path.iterdir()) if one.is_file() and not one.name.startswith("."))


class DropFrame(QWidget):
    """A dashed frame over the whole window while something is held above it."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look, self._window, self._words = look, window, ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    @property
    def words(self) -> str:
        return self._words

    def appear(self, case: str | None, *, whole: bool = False) -> None:
        """With `whole`, what is held is the file of a case, which joins no other."""
        started = tr(TAKE_IN) if whole else tr("Drop to start a case")
        self._words = tr("Drop to add to “{case}”", case=case) if case and not whole else started
        self.setAccessibleName(self._words)
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()

    def _label(self) -> QRectF:
        metrics, px = self.fontMetrics(), self._look.px
        words = metrics.elidedText(self._words, Qt.TextElideMode.ElideMiddle, self.width() - px(120))
        width, height = metrics.horizontalAdvance(words) + px(40), px(44)
        centre = self.rect().center() - QPoint(int(width / 2), int(height / 2))
        return QRectF(centre.x(), centre.y(), width, height)

    # Qt's names from here on

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px, painter = self._look, self._look.px, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = look[Role.PANE]
        veil.setAlpha(150)
        painter.fillRect(self.rect(), veil)
        pen = QPen(look[Role.FOCUS], 3)
        pen.setDashPattern([3, 2.5])
        painter.setPen(pen)
        inset = px(8)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), px(8), px(8))
        self.setFont(look.font(16, Weight.DemiBold))
        painter.setFont(self.font())
        box = self._label()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look[Role.INK])
        painter.drawRoundedRect(box, px(8), px(8))
        painter.setPen(look[Role.ON_INK])
        words = self.fontMetrics().elidedText(
            self._words, Qt.TextElideMode.ElideMiddle, int(box.width()) - px(24)
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        painter.end()
