"""What the editor thinks of one account: how reliable its source, how credible its word, whose it is."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QWidget

from variorum.dispute.grading import Credibility, Derivation, Grade, Reliability
from variorum.gui.look.look import Look, Weight
from variorum.gui.widgets.code_combo import CodeCombo
from variorum.gui.widgets.words import Label, as_it_stands
from variorum.translation import tr
from variorum.wording.grading import (
    credibility_name,
    derivation_name,
    derivation_text,
    reliability_name,
)

WIDEST_PLACE = "W ¶ 888"


class GradeRow(QWidget):
    """Three codes and, in words, what they mean together."""

    changed = Signal(int)  # number of the account
    source_graded = Signal(int)  # its source was graded: the letter is everywhere the same

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._account = 0
        self.place = Label()
        self.reliability = _combo(
            [(code, reliability_name(code)) for code in Reliability], tr("Reliability not graded"), look
        )
        self.credibility = _combo(
            [(code, credibility_name(code)) for code in Credibility], tr("Credibility not graded"), look
        )
        self.derivation = _combo(
            [(derivation_name(d), derivation_text(d)) for d in Derivation], tr("Not said"), look
        )
        self.words = Label()
        self.words.setObjectName("second")
        self.words.setWordWrap(True)
        self.words.setFont(look.font(12))
        self._build()

    def _build(self) -> None:
        look, row = self._look, QHBoxLayout(self)
        font = look.font(12, Weight.DemiBold)
        self.place.setFont(font)
        self.place.setFixedWidth(QFontMetrics(font).horizontalAdvance(WIDEST_PLACE))
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(6))
        row.addWidget(self.place)
        for combo in (self.reliability, self.credibility, self.derivation):
            combo.activated.connect(self._chosen)
            row.addWidget(combo)
        row.addWidget(self.words, 1)

    def show_account(self, account: int, place: str, quote: str) -> None:
        """Take the codes of another account."""
        self._account = account
        self.place.setText(place)
        self.place.setToolTip(as_it_stands(quote))
        for combo, name in (
            (self.reliability, tr("Reliability of the source, {place}", place=place)),
            (self.credibility, tr("Credibility of the account, {place}", place=place)),
            (self.derivation, tr("Original or derivative, {place}", place=place)),
        ):
            combo.name(name)
        self.show_grade(None)

    def show_grade(self, grade: Grade | None) -> None:
        given = grade or Grade(self._account)
        self.reliability.show_code(given.reliability or "")
        self.credibility.show_code(given.credibility or "")
        self.derivation.show_code(derivation_name(given.derivation) if given.derivation else "")
        self._tell()

    @property
    def grade(self) -> Grade:
        letter, figure = self.reliability.code, self.credibility.code
        derived = next((d for d in Derivation if derivation_name(d) == self.derivation.code), None)
        return Grade(
            self._account,
            Reliability(letter) if letter else None,
            Credibility(figure) if figure else None,
            derived,
        )

    def _chosen(self) -> None:
        self._tell()
        self.changed.emit(self._account)
        if self.sender() is self.reliability:
            self.source_graded.emit(self._account)

    def _tell(self) -> None:
        grade = self.grade
        told = [reliability_name(grade.reliability)] if grade.reliability else []
        told += [credibility_name(grade.credibility)] if grade.credibility else []
        self.words.setText(", ".join(told))


def _combo(entries: list[tuple[str, str]], nothing: str, look: Look) -> CodeCombo:
    return CodeCombo(entries, nothing, "", look)
