"""Words of articles, files and other people in the window: shown as they stand, never followed as markup.

Qt takes what looks like HTML for HTML, in labels and in tool tips, and would
load the pictures that it names, from wherever they are.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as Markup
from PySide6.QtWidgets import QLabel, QWidget


class Label(QLabel):
    """A label of plain words."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)


def apart(words: str) -> str:
    """Words that are drawn whichever way the window runs: their own first letter says how they are read.

    Else the mark that ends an English question stands before it in a window
    from right to left (Unicode Standard Annex 9, first strong isolate).
    """
    return f"\u2068{words}\u2069"


def as_it_stands(words: str) -> str:
    """Words for a tool tip, which has no plain format: escaped where Qt would take them for markup."""
    return Markup.convertFromPlainText(words) if Markup.mightBeRichText(words) else words
