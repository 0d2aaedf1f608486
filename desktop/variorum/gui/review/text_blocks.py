"""What the centre of the review is made of: paragraphs, what is left out, pills of what is unchanged."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from variorum.article.article import Article, Paragraph
from variorum.gui.look.look import Look, Weight
from variorum.gui.look.palette import Role
from variorum.gui.review.blocks import Folded, Out
from variorum.gui.review.runs import Run, mended_runs, printed_runs
from variorum.gui.review.source_text import SourceText
from variorum.gui.synopsis.gap_painting import hatch
from variorum.gui.widgets.elided import Elided
from variorum.gui.widgets.words import Label, as_it_stands
from variorum.translation import tr, trn

GUTTER = 34


class Framed(QWidget):
    """Draws the focus ring of the text in it, which itself has no frame."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look

    def ring(self, text: QWidget) -> None:
        """Show where the keys are when this text has them."""
        text.installEventFilter(self)

    def _ringed(self) -> QRectF | None:
        found = [text for text in self.findChildren(SourceText) if text.hasFocus()]
        return QRectF(found[0].geometry()) if found else None

    # Qt's names from here on

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        box = self._ringed()
        if box is not None:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            heavy = not self.look.palette.has_tints
            painter.setPen(QPen(self.look[Role.FOCUS], 3 if heavy else 2))
            painter.drawRoundedRect(box.adjusted(-2, 0, 2, 0), self.look.px(3), self.look.px(3))
            painter.end()


class StoryBlock(Framed):
    """A paragraph of the story: its number, and its words as they are compared, or beside the original."""

    menu_wanted = Signal(object, QPoint, object)  # Paragraph, where, the repair there
    left_out = Signal(int)

    def __init__(self, paragraph: Paragraph, article: Article, look: Look, *, both: bool) -> None:
        super().__init__(look)
        self.paragraph = paragraph
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8) if both else 0)
        self.number = _number(paragraph.number, look)
        row.addWidget(self.number, 0, Qt.AlignmentFlag.AlignTop)
        self.texts: list[SourceText] = []
        if both:
            original = tr("Paragraph {number} as it came in", number=paragraph.number)
            self._add(original, printed_runs(paragraph, article))
        self._add(tr("Paragraph {number}", number=paragraph.number), mended_runs(paragraph))

    def _add(self, name: str, runs: tuple[Run, ...]) -> None:
        text = SourceText(self.look, name)
        text.show_runs(runs)
        text.asked.connect(lambda at, repair: self.menu_wanted.emit(self.paragraph, at, repair))
        text.deleted.connect(lambda: self.left_out.emit(self.paragraph.number))
        text.setToolTip(as_it_stands(_tip(self.paragraph)))
        self.ring(text)
        self.texts.append(text)
        row = self.layout()
        assert isinstance(row, QHBoxLayout)
        row.addWidget(text, 1)

    @property
    def stop(self) -> QWidget:
        """Where the keys go when an editor comes here."""
        return self.texts[-1]

    def restyle(self) -> None:
        for text in self.texts:
            text.restyle()


def _tip(paragraph: Paragraph) -> str:
    """Why words of the paragraph were changed."""
    reasons = dict.fromkeys(tr(repair.reason) for repair in paragraph.repairs)
    if reasons:
        return "\n".join((*reasons, tr("Click there, or press the menu key, to undo the repair")))
    return ""


class OutBlock(Framed):
    """Hatched: what is left out, why, and the way back."""

    put_back = Signal(int)
    menu_wanted = Signal(object, QPoint, object)

    def __init__(self, block: Out, look: Look) -> None:
        super().__init__(look)
        self.paragraph = block.paragraph
        kind, why = Label(block.kind), Elided(look)
        kind.setFont(look.font(12, Weight.DemiBold))
        why.say(block.why)
        why.setVisible(bool(block.why))
        self.text = SourceText(look, self._name(block), faint=True, size=14)
        self.text.show_runs((Run(block.paragraph.text),))
        self.text.asked.connect(lambda at, _: self.menu_wanted.emit(self.paragraph, at, None))
        self.ring(self.text)
        self.button = QPushButton(tr("Put back"))
        self.button.setAccessibleName(tr("Put back paragraph {number}", number=block.paragraph.number))
        self.button.setToolTip(as_it_stands(tr("Make it part of the story (P)")))
        self.button.clicked.connect(lambda: self.put_back.emit(self.paragraph.number))
        self._arrange(kind, why)

    def _name(self, block: Out) -> str:
        return f"{block.kind}. {block.why} {tr('Paragraph {number}', number=block.paragraph.number)}"

    def _arrange(self, kind: QLabel, why: QWidget) -> None:
        px = self.look.px
        whole, head, words = QHBoxLayout(self), QHBoxLayout(), QVBoxLayout()
        self._words = words
        whole.setContentsMargins(px(10), px(7), px(10), px(7))
        whole.setSpacing(px(12))
        words.setSpacing(px(1))
        head.setSpacing(px(8))
        head.addWidget(kind)
        head.addWidget(why, 1)
        words.addLayout(head)
        words.addWidget(self.text)
        whole.addLayout(words, 1)
        whole.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)

    @property
    def stop(self) -> QWidget:
        return self.button

    def restyle(self) -> None:
        self.text.restyle()

    # Qt's names from here on

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self.look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.fillRect(box, look[Role.RAISED])
        painter.drawTiledPixmap(self.rect(), hatch(look).texture())
        if not look.palette.has_tints:  # lines as strong as the letters would make them hard to read
            painter.fillRect(self._words.geometry().adjusted(-4, -2, 4, 2), look[Role.PANE])
        pen = QPen(look[Role.LINE2], 1)
        pen.setDashPattern([3, 2.5])
        painter.setPen(pen)
        painter.drawRoundedRect(box, look.px(4), look.px(4))
        painter.end()
        super().paintEvent(event)


class Pill(QPushButton):
    """Opens what is folded."""

    def __init__(self, block: Folded, look: Look) -> None:
        count = len(block.paragraphs)
        words = trn("{number} paragraph unchanged", "{number} paragraphs unchanged", count)
        super().__init__(f"⋯ {words}")
        self.first = block.first
        self.setObjectName("pill")
        self.setAccessibleName(words)
        first, last = block.paragraphs[0].number, block.paragraphs[-1].number
        self.setToolTip(as_it_stands(tr("Show paragraphs {first} to {last}", first=first, last=last)))
        self.setFont(look.font(12))

    @property
    def stop(self) -> QWidget:
        return self


def _number(number: int, look: Look) -> QLabel:
    made = Label(f"¶ {number}")
    made.setObjectName("paragraphNumber")
    made.setFont(look.font(11))
    made.setFixedWidth(look.px(GUTTER))
    made.setContentsMargins(0, look.px(5), 0, 0)
    return made
