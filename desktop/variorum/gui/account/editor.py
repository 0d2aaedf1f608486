"""The words of an account, edited as in any editor; a field is one chip among them."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit, QToolTip

from variorum.dispute.edited_text import EditedText, Field, Manner, Piece
from variorum.errors import AccountRefused, UnknownThing
from variorum.gui.account.chips import CHIP, HOLDER, MANNER, Chips, chip_format, name_in
from variorum.gui.account.headings import HEADING, Headings
from variorum.gui.account.telling import Said
from variorum.gui.account.text_of import insert_pieces, insert_text, pieces_in, text_in
from variorum.gui.look.look import Look
from variorum.gui.widgets.words import as_it_stands
from variorum.translation import tr

MIME = "application/x-variorum-account"
ROOM = 24


class AccountEditor(QTextEdit):
    """Left and Right stop on a chip; Enter there goes to its dispute; a letter typed there goes behind it."""

    field_entered = Signal(str)  # the name of the field whose dispute is wanted
    field_met = Signal(str)  # the one that the cursor stands on; empty where it stands on none

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.fields: dict[str, Field] = {}  # every field that the text has had
        self._base: tuple[str, ...] = ()
        self._saved: tuple[Piece, ...] = ()
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setAccessibleName(tr("Text of the account"))
        self.setObjectName("account")
        self.chips = Chips(look, self)
        self.document().documentLayout().registerHandler(CHIP, self.chips)
        self._headings = Headings(self.document(), look)
        self.document().setDocumentMargin(look.px(ROOM))
        self.cursorPositionChanged.connect(self._follow_cursor)
        self.selectionChanged.connect(self._follow_cursor)
        look.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.setFont(self._look.source_font(size=15))
        self._headings.rehighlight()
        self._lay_chips()

    def show_key(self, key: str) -> None:
        """That which puts in a field, in the words of the empty text."""
        put_in = tr("Write here. {key} puts in a field that follows a decision.", key=key)
        self.setPlaceholderText(put_in if key else tr("Write here."))

    # What it holds

    def load(self, text: EditedText, *, undoable: bool = False) -> None:
        """Show an account; as a step that can be undone, or as if nothing had been before."""
        self.fields |= {field.name: field for field in text.fields}
        self._base = text.base
        document, cursor = self.document(), self.textCursor()
        document.setUndoRedoEnabled(undoable)
        cursor.select(QTextCursor.SelectionType.Document)
        insert_text(cursor, text)
        document.setUndoRedoEnabled(True)
        cursor.setPosition(0)
        self.setTextCursor(cursor)
        self.take_as_saved(self.text())

    def text(self) -> EditedText:
        return text_in(self.document(), self.fields, self._base)

    def take_as_saved(self, text: EditedText) -> None:
        """What the record holds; `changed` says whether there is more by now."""
        self.fields |= {field.name: field for field in text.fields}
        self._saved = text.pieces

    @property
    def changed(self) -> bool:
        return self.text().pieces != self._saved

    def say(self, said: Mapping[str, Said]) -> None:
        """Show what each field reads now: no letter of the text is touched, and no step of undo."""
        if self.chips.said != said:
            self.chips.said = said
            self._lay_chips()

    def _lay_chips(self) -> None:
        document = self.document()
        self.chips.widest = max(self.viewport().width() - 2.0 * document.documentMargin() - 8, 80.0)
        document.markContentsDirty(0, document.characterCount())
        self.viewport().update()

    # Fields

    def field_at(self, position: int) -> str:
        """The name of the field whose chip stands at a place of the text."""
        if self.document().characterAt(position) != HOLDER:
            return ""
        cursor = QTextCursor(self.document())
        cursor.setPosition(position + 1)
        return name_in(cursor.charFormat())

    @property
    def field_chosen(self) -> str:
        """The field that alone is selected."""
        cursor = self.textCursor()
        alone = cursor.selectionEnd() - cursor.selectionStart() == 1
        return self.field_at(cursor.selectionStart()) if alone else ""

    def put_in(self, field: Field) -> None:
        """A field at the cursor; words that were selected are what stands there while it is open."""
        self.fields[field.name] = field
        cursor = self.textCursor()
        cursor.insertText(HOLDER, chip_format(field.name, field.manner))
        self.setTextCursor(cursor)
        self.setFocus()

    def selected_pieces(self) -> list[Piece]:
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return []
        pieces = pieces_in(self.document(), self.fields, cursor.selectionStart(), cursor.selectionEnd())
        if pieces and isinstance(pieces[-1], str):
            pieces[-1] = pieces[-1].removesuffix("\n")
        return [piece for piece in pieces if piece != ""]

    def go_to_field(self, by: int) -> None:
        """Select the next or the previous chip."""
        text, cursor = self.document().toRawText(), self.textCursor()
        if by > 0:
            at = text.find(HOLDER, cursor.selectionEnd())
        else:
            at = text.rfind(HOLDER, 0, cursor.selectionStart())
        if at >= 0:
            self._choose(at)

    def stand_on(self, name: str) -> None:
        """Select a chip, with the keys."""
        places = range(self.document().characterCount())
        at = next((at for at in places if self.field_at(at) == name), None)
        if at is not None:
            self._choose(at)
            self.setFocus()

    def _choose(self, at: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(at)
        cursor.setPosition(at + 1, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def write_as(self, manner: Manner) -> None:
        """How the chosen field is written once it is settled."""
        name, cursor = self.field_chosen, self.textCursor()
        if name:
            format = chip_format(name, manner)
            cursor.mergeCharFormat(format)
            self.setTextCursor(cursor)

    def manner_chosen(self) -> Manner:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self.textCursor().selectionEnd())
        return Manner(str(cursor.charFormat().property(MANNER) or Manner.READING))

    def set_free(self) -> None:
        """Put the own words of the chosen field in its place: no decision touches them any more."""
        name = self.field_chosen
        if name:
            cursor = self.textCursor()
            cursor.beginEditBlock()
            cursor.removeSelectedText()
            insert_pieces(cursor, list(self.fields[name].inside))
            cursor.endEditBlock()
            self.fields |= {f.name: f for f in self.fields[name].inside if isinstance(f, Field)}

    def turn_heading(self) -> None:
        """Make the paragraph a heading, or words again."""
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        found = HEADING.match(cursor.block().text())
        if found is None:
            cursor.insertText("# ")
        else:
            cursor.setPosition(cursor.position() + found.end(), QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()

    def _follow_cursor(self) -> None:
        cursor = self.textCursor()
        self.chips.chosen = (cursor.selectionStart(), cursor.selectionEnd())
        self.viewport().update()
        self.field_met.emit(self.field_chosen)

    # Qt's names from here on

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chosen, key = self.field_chosen, event.key()
        bare = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if chosen and bare and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.field_entered.emit(chosen)
            return
        if bare and key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self._step_on(key):
            return
        if chosen and event.text().isprintable() and event.text():
            cursor = self.textCursor()
            cursor.setPosition(cursor.selectionEnd())
            self.setTextCursor(cursor)
        super().keyPressEvent(event)

    def _step_on(self, key: int) -> bool:
        """A chip is a stop of its own on the way through the words."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            return False
        forwards = (key == Qt.Key.Key_Right) is not self._reads_from_right()
        at = cursor.position() if forwards else cursor.position() - 1
        if at < 0 or not self.field_at(at):
            return False
        self._choose(at)
        return True

    def _reads_from_right(self) -> bool:
        return self.textCursor().block().textDirection() is Qt.LayoutDirection.RightToLeft

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._chip_under(event.position().toPoint())
        is_drag = at >= 0 and at == self.textCursor().selectionStart() and self.field_chosen
        if at >= 0 and not is_drag and not event.modifiers():
            self._choose(at)
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._chip_under(event.position().toPoint()) >= 0:
            self.field_entered.emit(self.field_chosen)
            return
        super().mouseDoubleClickEvent(event)

    def _chip_under(self, point: QPoint) -> int:
        """Where in the text the chip stands that a point lies on; -1 for none."""
        near = self.cursorForPosition(point)
        for at in (near.position(), near.position() - 1):
            if at < 0 or not self.field_at(at):
                continue
            start, end = QTextCursor(self.document()), QTextCursor(self.document())
            start.setPosition(at)
            end.setPosition(at + 1)
            box = self.cursorRect(start).united(self.cursorRect(end))
            if box.contains(point):
                return at
        return -1

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            said = self.chips.said.get(self.field_at(self._chip_under(event.pos())))
            if said is not None:
                QToolTip.showText(event.globalPos(), as_it_stands(said.told), self)
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_chips()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Words for other programs; for this one, the fields too."""
        from variorum.report.copytext.plain_form import plain_form

        data, pieces = QMimeData(), self.selected_pieces()
        shown = (p if isinstance(p, str) else self._words_of(p.name) for p in pieces)
        data.setText("".join(shown))
        data.setData(MIME, plain_form(EditedText(tuple(pieces))).encode())
        return data

    def _words_of(self, name: str) -> str:
        said = self.chips.said.get(name) or self.chips.said.get(name.rpartition(".")[0])
        return said.words if said else ""

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasFormat(MIME) or source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        cursor = self.textCursor()
        if source.hasFormat(MIME):
            insert_text(cursor, self._read(bytes(source.data(MIME).data())))
        elif source.hasText():
            insert_text(cursor, EditedText((source.text().replace(HOLDER, ""),)))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _read(self, form: bytes) -> EditedText:
        """What was copied here before; as bare words where its fields are not known here."""
        from variorum.report.copytext.plain_form import read_plain

        def unknown(name: str) -> str:
            raise UnknownThing(name)

        words = form.decode(errors="replace")
        try:
            return read_plain(words, EditedText(tuple(self.fields.values())), meant=unknown)
        except AccountRefused:
            return EditedText((words,))
