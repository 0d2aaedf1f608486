"""Round the panes with F6: each is come back to where it was left."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import Shiboken


class PaneRound:
    """Map, synopsis, list and card, in the order of the design."""

    def __init__(self, panes: Sequence[QWidget]) -> None:
        self._panes = tuple(panes)
        self._left: dict[QWidget, QWidget] = {}  # pane → what had the focus in it
        self._dispute: str | None = None

    def add(self, pane: QWidget) -> None:
        """Go round this one too, while it is seen."""
        self._panes = (*self._panes, pane)

    def step(self, by: int) -> None:
        """Go to the next pane that is seen, or the one before."""
        focus = QApplication.focusWidget()
        here = next((pane for pane in self._panes if holds(pane, focus)), None)
        if here is not None and focus is not None:
            self._left[here] = focus
        shown = [pane for pane in self._panes if _takes_keys(pane) or pane is here]
        if shown:
            at = shown.index(here) if here is not None else -1 if by > 0 else 0
            self._enter(shown[(at + by) % len(shown)])

    def work_on(self, dispute: str | None) -> None:
        """Of another dispute no field was left: its keys begin on the card itself."""
        if dispute != self._dispute:
            self._dispute = dispute
            self._left.clear()

    def _enter(self, pane: QWidget) -> None:
        before = self._left.get(pane, pane)
        is_there = (
            Shiboken.isValid(before) and before.isVisible() and before.isEnabled() and holds(pane, before)
        )
        (before if is_there else pane).setFocus()


def _takes_keys(pane: QWidget) -> bool:
    """A pane may have no part just now that keys could go to: it is left out."""
    within = pane.focusProxy() or pane
    return within.isVisible() and within.isEnabled() and within.focusPolicy() is not Qt.FocusPolicy.NoFocus


def holds(pane: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and (pane is focus or pane.isAncestorOf(focus))
