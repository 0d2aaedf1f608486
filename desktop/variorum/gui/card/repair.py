"""Damaged text beside what others read there; the editor writes the repair, the program only proposes."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from variorum.dispute.decision import Decision, Standing
from variorum.gui.card.passage_text import PassageText, Strong
from variorum.gui.card.repair_words import (
    READINGS,
    Damage,
    Proposal,
    Reading,
    damage_of,
    proposals,
    readings,
)
from variorum.gui.card.room import Scrolled
from variorum.gui.look.fact_types import FactType
from variorum.gui.look.look import Look, Weight
from variorum.gui.look.palette import Role
from variorum.gui.session.sheet import Sheet
from variorum.gui.synopsis.header import draw_letter
from variorum.gui.widgets.key_button import KeyButton
from variorum.gui.widgets.words import Label, as_it_stands
from variorum.translation import later, tr
from variorum.wording.sentences import say

MOST, LONG = 4, 52
LEFT = 64
ORIGINAL = later("As it came in")
NOTHING_ELSE = later("No other article reads anything at this place.")


class Excerpt(QWidget):
    """An article's words with a stretch of them set strong."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._letter, self._paragraph, self._text = "", 0, ""
        self._strong: tuple[Strong, ...] = ()
        self._set: PassageText | None = None

    def show_words(self, letter: str, paragraph: int, text: str, strong: Sequence[Strong]) -> None:
        self._letter, self._paragraph, self._text, self._strong = letter, paragraph, text, tuple(strong)
        where = tr("{letter}, paragraph {paragraph}: ", letter=letter, paragraph=paragraph) if letter else ""
        self.setAccessibleName(f"{where}“{text}”")
        self._fit()

    def _fit(self) -> None:
        px = self._look.px
        left = px(LEFT) if self._letter else px(4)
        self._set = PassageText(self._text, self._strong, self._look, width=self.width() - left - px(4))
        self.setFixedHeight(int(max(self._set.height, px(20)) + px(4)))
        self.update()

    # Qt's names from here on

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = look.px(4)
        if self._letter:
            draw_letter(painter, look, self._letter, QRectF(1, look.px(1), look.px(17), look.px(17)))
            painter.setFont(look.font(11))
            painter.setPen(look[Role.TEXT3])
            painter.drawText(QPointF(look.px(24), look.px(14)), f"¶\u2009{self._paragraph}")
            left = look.px(LEFT)
        if self._set is not None:
            self._set.paint(painter, QPointF(left, 0))
        painter.end()


class Offer(QWidget):
    """A proposal: a button that puts it into the form, and whose words they are."""

    taken = Signal(object)  # Proposal

    def __init__(self, look: Look, key: str) -> None:
        super().__init__()
        self._proposal: Proposal | None = None
        self.button = KeyButton("", key, look, tip=tr("Write it so; it is recorded only when you settle"))
        self._source = Label()
        self._source.setObjectName("second")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        row.addWidget(self.button)
        row.addWidget(self._source)
        row.addStretch(1)
        self.button.clicked.connect(lambda: self.taken.emit(self._proposal))

    @property
    def proposal(self) -> Proposal | None:
        return self._proposal

    def show_proposal(self, proposal: Proposal) -> None:
        self._proposal = proposal
        words = proposal.text if len(proposal.text) <= LONG else f"{proposal.text[: LONG - 1]}…"
        self.button.say(f"“{words}”")
        self.button.setToolTip(as_it_stands(f"“{proposal.text}”, {proposal.source}"))
        self.button.setAccessibleName(
            tr("Write it as “{text}”, {source}", text=proposal.text, source=proposal.source)
        )
        self._source.setText(proposal.source)


class Repair(QWidget):
    """Why it is taken for damaged, the words themselves, what others have, and what could be written."""

    picked = Signal(int)  # number of an account
    proposed = Signal(object)  # Draft

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._damage: Damage | None = None
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Damaged text"))
        self.why = Label()
        self.why.setWordWrap(True)
        self.damaged = Excerpt(look)
        self.others = [Excerpt(look) for _ in range(READINGS)]
        self.offers = [Offer(look, "1")] + [Offer(look, "") for _ in range(MOST - 1)]
        self.preview = Excerpt(look)
        for offer in self.offers:
            offer.taken.connect(self._take)
        self._arrange()

    def _arrange(self) -> None:
        px, page = self._look.px, QWidget()
        page.setObjectName("pane")
        column = QVBoxLayout(page)
        column.setContentsMargins(px(14), px(8), px(14), px(8))
        column.setSpacing(px(4))
        self._others_head, self._offers_head = (
            _second(tr("What others read here")),
            _second(tr("It could read")),
        )
        self._preview_head = _second(tr("Then it reads"))
        column.addWidget(self.why)
        column.addWidget(_second(tr(ORIGINAL)))
        column.addWidget(self.damaged)
        column.addWidget(self._others_head)
        for one in self.others:
            column.addWidget(one)
        column.addWidget(self._offers_head)
        for offer in self.offers:
            column.addWidget(offer)
        column.addWidget(self._preview_head)
        column.addWidget(self.preview)
        column.addStretch(1)
        scroll = Scrolled(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def show_standing(self, standing: Standing | None, sheet: Sheet) -> None:
        dispute = standing.dispute if standing else None
        self._damage = damage_of(dispute, sheet) if dispute else None
        if dispute is None:
            return
        self.why.setFont(self._look.font(13, Weight.DemiBold))
        self.why.setText(say(dispute.why))
        if self._damage is not None:
            damage = self._damage
            strong = [Strong(mark, FactType.CLAIM) for mark in damage.marks]
            self.damaged.show_words(damage.letter, damage.paragraph, damage.text, strong)
        read = readings(dispute, sheet)
        self._show_readings(read)
        self._show_proposals(proposals(dispute, sheet, read))

    def _show_readings(self, found: Sequence[Reading]) -> None:
        self._others_head.setText(tr("What others read here") if found else tr(NOTHING_ELSE))
        for number, one in enumerate(self.others):
            one.setVisible(number < len(found))
            if number < len(found):
                reading = found[number]
                strong = [Strong(reading.there, FactType.CLAIM)] if reading.there else []
                one.show_words(reading.letter, reading.paragraph, reading.text, strong)

    def _show_proposals(self, found: Sequence[Proposal]) -> None:
        self._offers_head.setVisible(bool(found))
        for number, offer in enumerate(self.offers):
            offer.setVisible(number < len(found))
            if number < len(found):
                offer.show_proposal(found[number])

    def show_draft(self, decision: Decision | None, chosen: tuple[int, ...]) -> None:
        """The sentence as it would read with what the form holds."""
        words = decision.best if decision else None
        shown = bool(words) and self._damage is not None
        self._preview_head.setVisible(shown)
        self.preview.setVisible(shown)
        if words and self._damage is not None:
            text, at = self._damage.repaired(words)
            self.preview.show_words("", 0, text, [Strong(at, FactType.CLAIM)])

    def _take(self, proposal: Proposal) -> None:
        if proposal.account is not None:
            self.picked.emit(proposal.account)
        else:
            self.proposed.emit(proposal.draft)


def _second(words: str) -> QLabel:
    made = Label(words)
    made.setObjectName("second")
    return made
