"""What several editors at one record do."""

from typing import Any

from variorum.dispute.decision import Decision, Outcome
from variorum.gui.window.main_window import MainWindow

SOON = 2000  # milliseconds within which what another did must be shown
PATIENCE = 20_000
ACCOUNT = {
    number: Decision(Outcome.ACCEPT, accounts=(number,), reason=f"as account {number} has it")
    for number in (1, 2)
}


def settle(qtbot: Any, window: MainWindow, dispute: str, decision: Decision) -> None:
    window.session.choose(dispute)
    with qtbot.waitSignal(window.session.recorded, timeout=PATIENCE):
        window.session.settle(decision)


def deaf(window: MainWindow) -> None:
    """It hears nothing from now on: what another writes comes between two looks."""
    window.session.record.listen_no_more()


def decide(window: MainWindow, dispute: str) -> tuple[str, ...]:
    """The values in force, as the record has them."""
    standing = window.session.workspace.open_case("Sample").standing(dispute)
    return standing.decision.values if standing is not None and standing.decision else ()


def said(window: MainWindow) -> str:
    """What the status bar says of others."""
    words = window.status.told.text()
    return words if " — " in words else ""
