"""Grades of the accounts and how exactly a place or a date is known: an option of the card."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import pairwise

from msgspec import UNSET, UnsetType
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from variorum.dispute.decision import Standing
from variorum.dispute.dispute import Dispute
from variorum.dispute.grading import DATE_PREC, WHERE_PREC, Grade, Grading, graded, has_date, has_place
from variorum.gui.card.draft import where
from variorum.gui.card.grade_row import GradeRow
from variorum.gui.look.look import Look
from variorum.gui.session.session import Session
from variorum.gui.session.sheet import Sheet
from variorum.gui.widgets.code_combo import CodeCombo
from variorum.gui.widgets.words import Label, as_it_stands
from variorum.translation import tr
from variorum.wording.grading import date_precision, place_precision


class GradingField(QWidget):
    """Out of sight where the setting does not ask for it and nothing was graded."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._dispute: Dispute | None = None
        self._sheet = Sheet()
        self._before: Mapping[str, Grade] = {}
        self._offered = False  # the setting asks for it
        self._filled = False  # its rows are those of the dispute
        self.rows: list[GradeRow] = []
        self.where_prec = _codes(
            [(str(n), place_precision(n)) for n in WHERE_PREC], tr("Precision of the place"), look
        )
        self.date_prec = _codes(
            [(str(n), date_precision(n)) for n in DATE_PREC], tr("Precision of the date"), look
        )
        self.as_before = QPushButton(tr("Grade sources as before"))
        self._build()

    def _build(self) -> None:
        px, column = self._look.px, QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        self._list = QVBoxLayout()
        self._list.setSpacing(px(4))
        column.addLayout(self._head())
        column.addLayout(self._list)
        self._places = _with_words(tr("Place"), self.where_prec, self._look)
        self._dates = _with_words(tr("Date"), self.date_prec, self._look)
        for box in (self._places, self._dates):
            column.addWidget(box)
        for combo in (self.where_prec, self.date_prec):
            combo.activated.connect(self._touched)

    def _head(self) -> QHBoxLayout:
        row, caption = QHBoxLayout(), Label(tr("Grades"))
        caption.setObjectName("caption")
        caption.setToolTip(
            as_it_stands(tr("Source A to F, its word 1 to 6, by the Admiralty code; original or derivative"))
        )
        self.as_before.setToolTip(
            as_it_stands(tr("Take the letters that you gave the same sources in this case"))
        )
        self.as_before.setProperty("compact", True)
        self.as_before.clicked.connect(self._take_before)
        row.addWidget(caption)
        row.addStretch(1)
        row.addWidget(self.as_before)
        return row

    # What it shows

    def follow(self, session: Session) -> None:
        """Whether the setting asks for it, and what sources of the case were graded before."""
        self._offered = session.workspace.settings.grading == "yes"
        self._before = graded_before(session.standings, but=session.dispute)

    def show_dispute(self, dispute: Dispute | None, sheet: Sheet) -> None:
        """Empty it for a dispute."""
        self._dispute, self._sheet = dispute, sheet
        self._filled = False
        self._places.setVisible(dispute is not None and has_place(dispute.kind))
        self._dates.setVisible(dispute is not None and has_date(dispute.kind))
        self.show_grading(UNSET)

    def show_grading(self, grading: Grading | UnsetType) -> None:
        given = grading or Grading()
        if not self._filled and (self._offered or given.says_something):
            self._fill_rows()
        for row in self._shown:
            row.show_grade(given.of(row.grade.account))
        self.where_prec.show_code(str(given.where_prec or ""))
        self.date_prec.show_code(str(given.date_prec or ""))
        self._fit()

    def _fill_rows(self) -> None:
        """A row an account: only made where they are seen."""
        accounts = self._dispute.accounts if self._dispute else ()
        while len(self.rows) < len(accounts):
            self._add_row()
        for row, account in zip(self.rows, accounts, strict=False):
            row.show_account(account.number, where(account, self._sheet), f"“{account.passage.quote}”")
        for number, row in enumerate(self.rows):
            row.setVisible(number < len(accounts))
        self._filled = True

    @property
    def grading(self) -> Grading | UnsetType:
        """What stands in it; unset where that is nothing."""
        kind = self._dispute.kind if self._dispute else None
        made = graded(
            (row.grade for row in self._shown),
            where_prec=_number(self.where_prec, fits=kind is not None and has_place(kind)),
            date_prec=_number(self.date_prec, fits=kind is not None and has_date(kind)),
        )
        return made if made.says_something else UNSET

    def stand_after(self, before: QWidget) -> None:
        """The tab key comes here from that one, and goes down the rows."""
        combos = [c for row in self._shown for c in (row.reliability, row.credibility, row.derivation)]
        for first, second in pairwise((before, self.as_before, *combos, self.where_prec, self.date_prec)):
            QWidget.setTabOrder(first, second)

    @property
    def _shown(self) -> list[GradeRow]:
        return self.rows[: len(self._dispute.accounts)] if self._dispute and self._filled else []

    def _fit(self) -> None:
        said = bool(self.grading)
        self.setVisible(self._dispute is not None and (self._offered or said))
        self.as_before.setVisible(any(True for _ in self._ungraded()))

    # What is done

    def _ungraded(self) -> Iterable[tuple[GradeRow, Grade]]:
        """Rows whose source has no letter here and had one before."""
        accounts = self._dispute.accounts if self._dispute else ()
        for row, account in zip(self._shown, accounts, strict=False):
            known = self._before.get(account.passage.article)
            if known is not None and row.grade.reliability is None:
                yield row, known

    def _take_before(self) -> None:
        for row, known in list(self._ungraded()):
            row.show_grade(replace(row.grade, reliability=known.reliability))
        self._touched()

    def _follow_source(self, number: int) -> None:
        """One article is one source: its letter stands with each of its accounts."""
        accounts = {a.number: a.passage.article for a in self._dispute.accounts} if self._dispute else {}
        letter = next(row.grade.reliability for row in self._shown if row.grade.account == number)
        for row in self._shown:
            if accounts[row.grade.account] == accounts[number]:
                row.show_grade(replace(row.grade, reliability=letter))
        self._touched()

    def _touched(self) -> None:
        self._fit()
        self.changed.emit()

    def _add_row(self) -> None:
        row = GradeRow(self._look)
        row.changed.connect(self._touched)
        row.source_graded.connect(self._follow_source)
        self.rows.append(row)
        self._list.addWidget(row)


def graded_before(standings: Iterable[Standing], *, but: str | None) -> dict[str, Grade]:
    """By article, the grade with a letter that was recorded last in another dispute of the case."""
    known: dict[str, Grade] = {}
    for standing in sorted(standings, key=lambda s: s.decided or ""):
        if standing.decision is None or standing.dispute.id == but:
            continue
        articles = {a.number: a.passage.article for a in standing.dispute.accounts}
        for grade in standing.decision.graded.grades:
            if grade.reliability and grade.account in articles:
                known[articles[grade.account]] = grade
    return known


def _codes(entries: list[tuple[str, str]], name: str, look: Look) -> CodeCombo:
    return CodeCombo(entries, tr("Not said"), name, look)


def _number(combo: CodeCombo, *, fits: bool) -> int | None:
    return int(combo.code) if fits and combo.code else None


def _with_words(words: str, combo: CodeCombo, look: Look) -> QWidget:
    """A code with its caption before it and its meaning after it."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(look.px(6))
    label, meaning = Label(words), Label()
    label.setObjectName("caption")
    label.setBuddy(combo)
    meaning.setObjectName("second")
    meaning.setWordWrap(True)
    combo.currentIndexChanged.connect(lambda _: meaning.setText(combo.meaning))
    meaning.setText(combo.meaning)
    row.addWidget(label)
    row.addWidget(combo)
    row.addWidget(meaning, 1)
    return made
