"""What a decision rests on: the accounts' passages, others that were attached, and what stands outside."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton

from variorum.dispute.decision import Evidence, Outside
from variorum.dispute.dispute import Dispute
from variorum.gui.card.chip import HEIGHT, Chip
from variorum.gui.card.draft import where
from variorum.gui.card.outside_form import OutsideForm
from variorum.gui.look.look import Look
from variorum.gui.session.sheet import Sheet
from variorum.gui.widgets.flow import Flow
from variorum.gui.widgets.words import Label, as_it_stands
from variorum.translation import tr


class EvidenceRow(Flow):
    """Chips in as many lines as they need, and a way to add what no article holds."""

    changed = Signal()

    def __init__(self, look: Look, *, today: Callable[[], date]) -> None:
        super().__init__(gap=look.px(6))
        self._look, self._today = look, today
        self._sheet = Sheet()
        self._made: list[Chip] = []  # for accounts' passages: a dispute takes those of the one before
        self.chips: dict[int, Chip] = {}
        self._others: list[Chip] = []
        self.attached: tuple[Evidence, ...] = ()
        self.outside: tuple[Outside, ...] = ()
        self._form: OutsideForm | None = None
        self._build()

    def _build(self) -> None:
        look = self._look
        self._caption = Label(tr("Evidence"))
        self._caption.setObjectName("caption")
        self._caption.setFixedHeight(look.px(HEIGHT))
        self._caption.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.add = QToolButton()
        self.add.setText(tr("Add"))
        self.add.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.add.setIcon(look.icon("plus", size=12))
        self.add.setAccessibleName(tr("Add evidence from outside the articles"))
        self.add.setToolTip(tr("Add evidence that none of the articles holds"))
        self.add.clicked.connect(self.open_form)
        self._order()

    # What it shows

    def show_dispute(self, dispute: Dispute | None, sheet: Sheet) -> None:
        """A chip for the passage of every account; what was attached to another dispute goes."""
        self._sheet = sheet
        self.add.setIcon(self._look.icon("plus", size=12))
        accounts = dispute.accounts if dispute else ()
        while len(self._made) < len(accounts):
            self._made.append(self._account_chip())
        for chip in self._made[len(accounts) :]:
            chip.hide()
        self.chips = {}
        for account, chip in zip(accounts, self._made, strict=False):
            chip.show_passage(f"¶ {account.passage.paragraph}", sheet.letter(account.passage.article))
            chip.setToolTip(as_it_stands(f"{where(account, sheet)}: “{account.passage.quote}”"))
            chip.setAccessibleName(tr("Evidence {where}", where=where(account, sheet)))
            self.chips[account.number] = chip
        self.show_evidence((), (), ())

    def show_evidence(
        self, accounts: tuple[int, ...], attached: tuple[Evidence, ...], outside: tuple[Outside, ...]
    ) -> None:
        for number, chip in self.chips.items():
            chip.setChecked(number in accounts)
        self.attached, self.outside = attached, outside
        for chip in self._others:
            self._drop(chip)
        self._others = [self._passage_chip(one) for one in attached] + [
            self._outside_chip(o) for o in outside
        ]
        self._order()

    @property
    def accounts(self) -> tuple[int, ...]:
        return tuple(number for number, chip in self.chips.items() if chip.isChecked())

    def attach(self, evidence: Evidence) -> None:
        """Add a passage of the articles; a passage that is there already stays."""
        if evidence not in self.attached:
            self.show_evidence(self.accounts, (*self.attached, evidence), self.outside)
            self.changed.emit()

    def _order(self) -> None:
        self.place((self._caption, *self.chips.values(), *self._others, self.add))

    def _drop(self, chip: Chip) -> None:
        chip.hide()
        chip.deleteLater()

    def _account_chip(self) -> Chip:
        made = Chip(self._look, "", parent=self)
        made.clicked.connect(self.changed)
        return made

    def _passage_chip(self, evidence: Evidence) -> Chip:
        letter = self._sheet.letter(evidence.article)
        chip = Chip(self._look, f"¶ {evidence.paragraph}", letter=letter, removable=True)
        chip.setToolTip(
            as_it_stands(
                tr(
                    "{letter} ¶ {paragraph}: “{quote}”\nRemove (Delete)",
                    letter=letter,
                    paragraph=evidence.paragraph,
                    quote=evidence.quote,
                )
            )
        )
        chip.setAccessibleName(
            tr(
                "Evidence {letter} ¶ {paragraph}, Delete removes it",
                letter=letter,
                paragraph=evidence.paragraph,
            )
        )
        kept = tuple(one for one in self.attached if one != evidence)
        chip.removed.connect(lambda: self._keep(kept, self.outside))
        return chip

    def _outside_chip(self, outside: Outside) -> Chip:
        chip = Chip(self._look, outside.title, removable=True)
        lines = (
            outside.title,
            outside.url,
            outside.retrieved and tr("Retrieved {retrieved}", retrieved=outside.retrieved),
            outside.quote,
        )
        chip.setToolTip(as_it_stands("\n".join([line for line in lines if line] + [tr("Remove (Delete)")])))
        chip.setAccessibleName(tr("Evidence from outside: {title}, Delete removes it", title=outside.title))
        kept = tuple(one for one in self.outside if one != outside)
        chip.removed.connect(lambda: self._keep(self.attached, kept))
        return chip

    def _keep(self, attached: tuple[Evidence, ...], outside: tuple[Outside, ...]) -> None:
        self.show_evidence(self.accounts, attached, outside)
        self.changed.emit()

    # From outside

    def open_form(self) -> None:
        if self._form is None:
            self._form = OutsideForm(self._look, self)
            self._form.given.connect(self._add_outside)
        self._form.begin(self._today())

    @property
    def form(self) -> OutsideForm | None:
        return self._form

    def _add_outside(self, outside: Outside) -> None:
        if outside not in self.outside:
            self.show_evidence(self.accounts, self.attached, (*self.outside, outside))
            self.changed.emit()
