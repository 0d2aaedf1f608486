"""Shows a paragraph that begins with # as the heading that it becomes."""

import re

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument

from variorum.gui.look.look import Look, Weight
from variorum.gui.look.palette import Role

HEADING = re.compile(r"#{1,6}[ \t]+")


class Headings(QSyntaxHighlighter):
    """Changes no letter: the mark stays to be seen, in a quieter colour."""

    def __init__(self, document: QTextDocument, look: Look) -> None:
        super().__init__(document)
        self._look = look

    # Qt's names from here on

    def highlightBlock(self, text: str) -> None:
        found = HEADING.match(text)
        if found is None:
            return
        large, quiet = QTextCharFormat(), QTextCharFormat()
        large.setFont(self._look.source_font(Weight.DemiBold, size=18))
        quiet.setForeground(self._look[Role.TEXT3])
        self.setFormat(0, len(text), large)
        self.setFormat(0, found.end(), quiet)
