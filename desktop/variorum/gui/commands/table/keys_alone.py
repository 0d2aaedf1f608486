"""Actions that have a key and stand in no menu."""

from variorum.gui.commands.spec import Spec

KEYS_ALONE: tuple[Spec, ...] = (
    Spec("settle_here", "Settle", "settle_or_press", ("Return", "Enter"), local=True),
    Spec("stop", "Stop", "stop", ("Esc",), needs_case=False),
)
