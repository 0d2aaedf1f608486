"""Disputes by hand: several selected, the forms that ask, and the form that raises one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel

from variorum.dispute.decision import Standing
from variorum.fact.fact import Kind
from variorum.gui.shots.shot import Prepare, Shot
from variorum.wording.sentences import say
from variorum.workspace.raising import Heard, Proposal, Words
from variorum.workspace.together import Bulk

if TYPE_CHECKING:
    from variorum.gui.window.main_window import MainWindow

DARK, HC = "dark", "high-contrast"
TICKED = 3  # passages of the form; the others are offered


def select(*rows: int) -> Prepare:
    """Select these lines of the list."""

    def prepare(window: "MainWindow") -> None:
        panel = window.disputes
        window.docks.list_dock.raise_()
        panel.list.setFocus()
        panel.list.go_to(panel.filter.index(rows[0], 0))
        for row in rows[1:]:
            flag = QItemSelectionModel.SelectionFlag.Select
            panel.list.selectionModel().select(panel.filter.index(row, 0), flag)

    return prepare


def ask(step: Bulk) -> Prepare:
    def prepare(window: "MainWindow") -> None:
        select(0, 1, 2, 4, 5)(window)
        window.commands.ask_together(step)

    return prepare


def ask_rule(window: "MainWindow") -> None:
    """A rule that does not fit all that are selected."""
    select(*range(8))(window)
    window.commands.ask_together(Bulk.UCDP)


def merge(window: "MainWindow") -> None:
    claims = (Kind.CONTROL, Kind.ACTOR, Kind.CAUSE)
    alike = [s.dispute.id for s in window.session.standings if s.dispute.kind in claims]
    ids = window.disputes.filter.ids()
    select(*(ids.index(one) for one in alike[:3]))(window)
    window.commands.merge_disputes()


def split(window: "MainWindow") -> None:
    window.session.choose(_fullest(window).dispute.id)
    window.commands.split_dispute()
    asked = window.commands.asked
    ticks = list(asked.ticks.values()) if asked is not None and hasattr(asked, "ticks") else []
    for tick in ticks[-2:]:
        tick.setChecked(True)


def raising(*, upright: bool = False) -> Prepare:
    """As the form looks when words of some columns are gathered, and others are offered."""

    def prepare(window: "MainWindow") -> None:
        window.set_card_upright(upright)
        found, form = _fullest(window), window.commands.raising_form
        window.session.choose(found.dispute.id)
        heard = tuple(
            Heard(Words(p.article, p.paragraph, p.quote, p.span.start), account.value, account.text)
            for account in found.dispute.accounts
            for p in (account.passage,)
        )
        form.gathered.own = [one.words for one in heard[:2]]
        form.gathered.taken = [one.words for one in heard[2:TICKED]]
        window.docks.lay_over_card(form)
        question = say(found.dispute.question)
        form.show_proposal(Proposal(found.dispute.kind, question, heard[:TICKED], heard[TICKED:]))
        form.setFocus()

    return prepare


def _fullest(window: "MainWindow") -> Standing:
    numbers = [s for s in window.session.standings if s.dispute.kind is Kind.QUANTITY]
    return max(numbers, key=lambda s: len(s.dispute.accounts))


DISPUTES = (
    Shot("60_several_selected", case="made 10", prepare=select(0, 1, 3, 4)),
    Shot("61_several_selected_dark_150", theme=DARK, scale=1.5, case="made 10", prepare=select(0, 1, 3)),
    Shot("62_several_selected_high_contrast", theme=HC, case="made 10", prepare=select(0, 1, 3)),
    Shot("63_asked_once", case="made 10", prepare=ask(Bulk.DISMISS)),
    Shot("64_asked_by_rule_dark", theme=DARK, case="made 10", prepare=ask_rule),
    Shot("65_asked_high_contrast_150", theme=HC, scale=1.5, case="made 10", prepare=ask(Bulk.TRIVIAL)),
    Shot("66_merge_form", case="made 10", prepare=merge),
    Shot("67_merge_form_dark_150", theme=DARK, scale=1.5, case="made 10", prepare=merge),
    Shot("68_split_form", case="made 10", prepare=split),
    Shot("69_split_form_high_contrast", theme=HC, case="made 10", prepare=split),
    Shot("70_raising", case="made 10", prepare=raising()),
    Shot("71_raising_dark", theme=DARK, case="made 10", prepare=raising()),
    Shot("72_raising_high_contrast_150", theme=HC, scale=1.5, case="made 10", prepare=raising()),
    Shot("73_raising_at_the_right", case="made 10", prepare=raising(upright=True)),
    Shot("74_raising_150", scale=1.5, case="made 10", prepare=raising()),
)
