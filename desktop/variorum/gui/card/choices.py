"""What outcomes and rules are called in the form, and what each of them does."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox

from variorum.dispute.decision import Outcome, Rule
from variorum.gui.widgets.words import as_it_stands
from variorum.translation import later

OUTCOMES = {
    Outcome.ACCEPT: later("Accept one account"),
    Outcome.RANGE: later("Accept as a range"),
    Outcome.BOTH_TRUE: later("Both true"),
    Outcome.OWN_VALUE: later("Own value"),
    Outcome.UNRESOLVED: later("Leave disputed"),
    Outcome.NOT_COMPARABLE: later("Not comparable"),
    Outcome.TRIVIAL: later("Trivial"),
}
RULES = {
    Rule.OWN: later("Own judgement"),
    Rule.LATEST: later("Latest dated figure"),
    Rule.UCDP: later("UCDP low, best, high"),
    Rule.CONSERVATIVE: later("Most conservative (ACLED)"),
    Rule.MEDIAN: later("Median of the origins"),
}
WITHOUT_VALUE = (Outcome.UNRESOLVED, Outcome.NOT_COMPARABLE, Outcome.TRIVIAL)
RULES_IN_LINE = {
    Rule.OWN: later("own judgement"),
    Rule.LATEST: later("latest dated figure"),
    Rule.UCDP: later("low, best, high as UCDP has them"),
    Rule.CONSERVATIVE: later("most conservative (ACLED)"),
    Rule.MEDIAN: later("median of the origins"),
}
MEANINGS = {
    Outcome.ACCEPT: later("One account stands as it is."),
    Outcome.RANGE: later("The report gives low, best and high."),
    Outcome.BOTH_TRUE: later("Several values hold, each of its own place, time or scope."),
    Outcome.OWN_VALUE: later("The report gives your value; no account has it."),
    Outcome.UNRESOLVED: later("The report gives every account and no best value."),
    Outcome.NOT_COMPARABLE: later(
        "The accounts are not about one thing; the report gives them side by side."
    ),
    Outcome.TRIVIAL: later("The difference does not matter to the report."),
}


def explain(combo: QComboBox, index: int, tip: str, *, enabled: bool = True) -> None:
    """Give an entry its tooltip, or why it cannot be chosen."""
    model = combo.model()
    item = model.item(index) if isinstance(model, QStandardItemModel) else None
    if isinstance(item, QStandardItem):
        item.setEnabled(enabled)
        item.setData(as_it_stands(tip), Qt.ItemDataRole.ToolTipRole)
