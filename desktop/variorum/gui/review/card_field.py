"""One field of the source card: corrected in place, refused with a sentence at the place."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from variorum.gui.card.typed import DATE, read_date
from variorum.gui.look.look import Look
from variorum.gui.widgets.combo import Combo
from variorum.gui.widgets.words import Label, as_it_stands
from variorum.translation import tr
from variorum.workspace.corrections import CardEdit, refusal

LABEL_WIDE = 86
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def as_written(words: str) -> tuple[str, str]:
    """What is typed, and no refusal."""
    return words, ""


def as_date(words: str) -> tuple[str, str]:
    """A date as ISO text, or why it is none."""
    value = read_date(words) if words else ""
    return ("", tr(DATE)) if value is None else (value, "")


class FieldLine(QLineEdit):
    """Enter records what was typed, Escape takes it back; neither does more while something was typed."""

    entered = Signal()
    left = Signal()

    # Qt's names from here on

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            typed = event.key() == Qt.Key.Key_Escape and self.isModified()
            if event.key() in ENTER or typed:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape and self.isModified():
            self.left.emit()
        else:
            super().keyPressEvent(event)


class CardField(QWidget):
    """A label, what the card holds, a note on it, and the sentence where it is refused."""

    corrected = Signal(object)  # CardEdit

    def __init__(self, name: str, words: str, look: Look, *, hint: str = "") -> None:
        super().__init__()
        self.name = name
        self._held = ""
        self.label, self.note, self.refused = Label(words), Label(), Label()
        self.note.setObjectName("caption")
        self.refused.setObjectName("refusal")
        for one in (self.note, self.refused):
            one.setWordWrap(True)
        self.label.setFixedWidth(look.px(LABEL_WIDE))
        self.label.setWordWrap(True)
        self.label.setObjectName("second")
        self._arrange(self._editor(words, look, hint), look)
        self.say("")

    def _editor(self, words: str, look: Look, hint: str) -> QWidget:
        raise NotImplementedError

    def _arrange(self, editor: QWidget, look: Look) -> None:
        self.editor = editor
        self.label.setBuddy(editor)
        grid, under = QGridLayout(self), QVBoxLayout()
        grid.setContentsMargins(0, look.px(6), 0, look.px(6))
        grid.setHorizontalSpacing(look.px(8))
        grid.setVerticalSpacing(look.px(2))
        grid.addWidget(self.label, 0, 0)
        grid.addWidget(editor, 0, 1)
        under.setSpacing(0)
        under.addWidget(self.note)
        under.addWidget(self.refused)
        grid.addLayout(under, 1, 1)
        grid.setColumnStretch(1, 1)

    def say(self, note: str, refused: str = "") -> None:
        """A note on what the field holds, or why it cannot hold what was typed."""
        for label, words in ((self.note, note), (self.refused, refused)):
            label.setText(words)
            label.setVisible(bool(words))
        self.editor.setAccessibleDescription(refused or note)
        self.editor.setProperty("refused", "true" if refused else "false")
        self.editor.style().unpolish(self.editor)
        self.editor.style().polish(self.editor)


class TypedField(CardField):
    """A field that is typed; empty, the card does not say."""

    def __init__(
        self,
        name: str,
        words: str,
        look: Look,
        *,
        hint: str = "",
        read: Callable[[str], tuple[str, str]] = as_written,
        shown: Callable[[str], str] = str,
    ) -> None:
        self._read, self._shown = read, shown
        super().__init__(name, words, look, hint=hint)

    def _editor(self, words: str, look: Look, hint: str) -> QWidget:
        self.line = FieldLine()
        self.line.setPlaceholderText(hint or tr("Not stated"))
        self.line.setAccessibleName(words)
        self.line.entered.connect(self.commit)
        self.line.left.connect(self._take_back)
        self.line.editingFinished.connect(self.commit)
        return self.line

    def show_value(self, value: str | None, note: str, *, anew: bool) -> None:
        """Show what the card holds; not `anew`, what is being typed in it stays."""
        if not anew and self.line.isModified() and (value or "") == self._held:
            return
        self._held = value or ""
        self._take_back()
        self.say(note)

    def _take_back(self) -> None:
        shown = self._shown(self._held) if self._held else ""
        self.line.setText(shown)
        self.line.setCursorPosition(0)
        self.line.setToolTip(as_it_stands(shown))
        self.line.setModified(False)
        self.say(self.note.text())

    def commit(self) -> None:
        """Record what was typed, or say why it cannot be."""
        if not self.line.isModified():
            return
        value, refused = self._read(self.line.text().strip())
        edit = CardEdit(self.name, value)
        refused = refused or refusal(edit)
        if refused:
            self.say(self.note.text(), refused)
            return
        self.line.setModified(False)
        if value == self._held:
            self._take_back()
        else:
            self.corrected.emit(edit)


class ChosenField(CardField):
    """A field of which one of several values is chosen; the first choice is that the card does not say."""

    def __init__(self, name: str, words: str, look: Look, choices: Sequence[tuple[str, str]]) -> None:
        self._choices = [("", tr("Not stated")), *choices]
        super().__init__(name, words, look)

    def _editor(self, words: str, look: Look, hint: str) -> QWidget:
        self.box: QComboBox = Combo([shown for _, shown in self._choices], words, look)
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.box.setMinimumContentsLength(8)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.activated.connect(self._commit)
        return self.box

    def show_value(self, value: str | None, note: str, *, anew: bool) -> None:
        self._held = value or ""
        codes = [code for code, _ in self._choices]
        if self._held not in codes:  # one that the list does not have
            self._choices.append((self._held, self._held))
            self.box.addItem(self._held)
            codes.append(self._held)
        self.box.setCurrentIndex(codes.index(self._held))
        self.say(note)

    def _commit(self, at: int) -> None:
        value = self._choices[at][0]
        if value != self._held:
            self.corrected.emit(CardEdit(self.name, value))


class ToldField(QWidget):
    """A line of the card that is worked out and follows from the others: nothing is typed in it."""

    def __init__(self, words: str, look: Look) -> None:
        super().__init__()
        self.label, self.value, self.note = Label(words), Label(), Label()
        self.label.setObjectName("second")
        self.label.setFixedWidth(look.px(LABEL_WIDE))
        self.label.setWordWrap(True)
        self.note.setObjectName("caption")
        for one in (self.value, self.note):
            one.setWordWrap(True)
            one.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, look.px(6), 0, look.px(6))
        grid.setHorizontalSpacing(look.px(8))
        grid.setVerticalSpacing(look.px(2))
        grid.addWidget(self.label, 0, 0)
        grid.addWidget(self.value, 0, 1)
        grid.addWidget(self.note, 1, 1)
        grid.setColumnStretch(1, 1)

    def say(self, value: str, note: str) -> None:
        """Hidden where there is nothing to tell."""
        self.value.setText(value)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.setVisible(bool(value))


def heading(words: str) -> QLabel:
    made = Label(words)
    made.setObjectName("noteTitle")
    return made
