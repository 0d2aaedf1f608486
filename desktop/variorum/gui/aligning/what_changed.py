"""A newer version of an article beside the older one: what it says otherwise, paragraph by paragraph."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QDialog, QTextEdit, QVBoxLayout, QWidget

from variorum.gui.look.look import Look, Weight
from variorum.gui.look.palette import Role
from variorum.gui.widgets.words import Label
from variorum.translation import later, tr, trn

if TYPE_CHECKING:
    from variorum.difference.versions import Rewritten
    from variorum.workspace.versions import Versions

_FATES = {
    "changed": later("¶ {then} is ¶ {now} now, rewritten"),
    "moved": later("¶ {then} is ¶ {now} now, in the same words"),
    "added": later("¶ {now} is new"),
    "removed": later("¶ {then} is gone"),
}


class WhatChanged(QDialog):
    """Nothing can be changed in it; words that are gone are struck through, new ones underlined."""

    def __init__(self, look: Look, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._look = look
        self.setModal(False)
        self.resize(look.px(720), look.px(520))
        self.note = Label()
        self.note.setObjectName("second")
        self.note.setWordWrap(True)
        self.text = QTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("What changed"))
        self.text.setLineWrapMode(QTextEdit.LineWrapMode.WidgetWidth)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(12),) * 4)
        column.setSpacing(look.px(8))
        column.addWidget(self.note)
        column.addWidget(self.text, 1)

    def begin(self, versions: "Versions") -> None:
        self.setWindowTitle(tr("What {article} says otherwise", article=versions.newer.id))
        changed = [one for one in versions.paragraphs if one.fate != "same"]
        same = len(versions.paragraphs) - len(changed)
        self.note.setText(
            tr("Words that are gone are struck through, new ones underlined.")
            + " "
            + trn("{number} paragraph is the same.", "{number} paragraphs are the same.", same)
        )
        self.text.clear()
        cursor = self.text.textCursor()
        for one in changed:
            self._tell(cursor, one)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self.show()
        self.activateWindow()
        self.text.setFocus()

    def _tell(self, cursor: QTextCursor, one: "Rewritten") -> None:
        then, now = one.older.number if one.older else "", one.newer.number if one.newer else ""
        cursor.insertText(tr(_FATES[str(one.fate)], then=then, now=now) + "\n", self._head)
        for words, change in pieces(one):
            cursor.insertText(words, self._format(change))
        cursor.insertText("\n\n", self._format(""))

    @property
    def _head(self) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFont(self._look.font(12, Weight.DemiBold))
        made.setForeground(self._look[Role.TEXT2])
        return made

    def _format(self, change: str) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFont(self._look.source_font(Weight.DemiBold if change == "added" else Weight.Normal))
        made.setFontStrikeOut(change == "removed")
        made.setFontUnderline(change == "added")
        made.setForeground(self._look[Role.TEXT2 if change == "removed" else Role.TEXT])
        return made


def pieces(one: "Rewritten") -> list[tuple[str, str]]:
    """The words of a paragraph in order, each stretch with what became of it: removed, added, or nothing."""
    left, right = one.older.text if one.older else "", one.newer.text if one.newer else ""
    if one.older is None or one.newer is None or one.difference is None:
        return [(right or left, "added" if one.older is None else "removed" if one.newer is None else "")]
    if not one.difference.near_identical:
        return [(left, "removed"), (" ", ""), (right, "added")]
    told, at = [], 0
    for typed in one.difference.edits:
        edit = typed.edit
        told += [
            (right[at : edit.right.start], ""),
            (edit.left.of(left), "removed"),
            (edit.right.of(right), "added"),
        ]
        at = edit.right.end
    shown = [(words, change) for words, change in [*told, (right[at:], "")] if words]
    for index in range(len(shown) - 1):  # what came stands apart from what it came for
        words, change = shown[index]
        if change == "removed" and shown[index + 1][1] == "added" and not words.endswith(" "):
            shown[index] = (words + " ", change)
    return shown
