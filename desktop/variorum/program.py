"""How this program was started, and what starts it once more in another process."""

import sys

TRY_DISPLAY = "--try-display"  # the first argument of a process that only tells whether Qt comes up


def is_frozen() -> bool:
    """Whether this is the packaged program: one folder, with a Python of its own that takes no options."""
    return bool(getattr(sys, "frozen", False))


def this_program() -> list[str]:
    """What to write before the arguments."""
    return [sys.executable] if is_frozen() else [sys.executable, "-P", "-m", "variorum"]
