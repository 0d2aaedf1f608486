"""What outcomes and rules are called in the form, and what each of them does."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox

from variorum.dispute.decision import Outcome, Rule
from variorum.gui.widgets.words import as_it_stands

OUTCOMES = {
    Outcome.ACCEPT: "Accept one account",
    Outcome.RANGE: "Accept as a range",
    Outcome.BOTH_TRUE: "Both true",
    Outcome.OWN_VALUE: "Own value",
    Outcome.UNRESOLVED: "Leave disputed",
    Outcome.NOT_COMPARABLE: "Not comparable",
    Outcome.TRIVIAL: "Trivial",
}
RULES = {
    Rule.OWN: "Own judgement",
    Rule.LATEST: "Latest dated figure",
    Rule.UCDP: "UCDP low, best, high",
    Rule.CONSERVATIVE: "Most conservative (ACLED)",
    Rule.MEDIAN: "Median of the origins",
}
WITHOUT_VALUE = (Outcome.UNRESOLVED, Outcome.NOT_COMPARABLE, Outcome.TRIVIAL)
MEANINGS = {
    Outcome.ACCEPT: "One account stands as it is.",
    Outcome.RANGE: "The report gives low, best and high.",
    Outcome.BOTH_TRUE: "Several values hold, each of its own place, time or scope.",
    Outcome.OWN_VALUE: "The report gives your value; no account has it.",
    Outcome.UNRESOLVED: "The report gives every account and no best value.",
    Outcome.NOT_COMPARABLE: "The accounts are not about one thing; the report gives them side by side.",
    Outcome.TRIVIAL: "The difference does not matter to the report.",
}


def explain(combo: QComboBox, index: int, tip: str, *, enabled: bool = True) -> None:
    """Give an entry its tooltip, or why it cannot be chosen."""
    model = combo.model()
    item = model.item(index) if isinstance(model, QStandardItemModel) else None
    if isinstance(item, QStandardItem):
        item.setEnabled(enabled)
        item.setData(as_it_stands(tip), Qt.ItemDataRole.ToolTipRole)
