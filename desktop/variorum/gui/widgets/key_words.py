"""The names that stand on the editor's keys: Ctrl+Return is Strg+Eingabe on a German keyboard."""

import re

from PySide6.QtGui import QAction, QKeySequence

from variorum.translation import later, tr

_NAMES = (
    later("Ctrl"),
    later("Shift"),
    later("Alt"),
    later("Enter"),
    later("Return"),
    later("Esc"),
    later("Home"),
    later("End"),
    later("Up"),
    later("Down"),
    later("Delete"),
    later("Left"),
    later("Right"),
    later("Space"),
    later("wheel"),
)
_NAME = re.compile(rf"\b(?:{'|'.join(_NAMES)})\b")


def key_words(keys: str) -> str:
    """Keys as the editor's keyboard names them."""
    return _NAME.sub(lambda name: tr(name[0]), keys)


def key_of(action: QAction) -> str:
    """The first key of an action, for people; empty where it has none."""
    return key_words(action.shortcut().toString(QKeySequence.SequenceFormat.PortableText))
