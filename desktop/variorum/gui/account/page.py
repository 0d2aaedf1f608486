"""The page on which the reconciled account is edited: its text at the left, what it becomes at the right."""

from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import QEvent, QObject, QSettings, Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from variorum.dispute.decision import Standing, State
from variorum.dispute.edited_text import EditedText, Field
from variorum.gui.account.bars import Bar
from variorum.gui.account.begin import BeginForm
from variorum.gui.account.drafts import offer_draft
from variorum.gui.account.editor import AccountEditor
from variorum.gui.account.field_at_cursor import FieldAtCursor
from variorum.gui.account.head import Head
from variorum.gui.account.insert_menu import InsertMenu
from variorum.gui.account.keeping import Keeping
from variorum.gui.account.telling import Reads, readings, said_of
from variorum.gui.commands.key_map import KeyMap
from variorum.gui.export.asked import Asked
from variorum.gui.export.preview import Preview
from variorum.gui.look.look import Look
from variorum.gui.session.session import Session
from variorum.gui.widgets.reading_order import lead_through
from variorum.gui.window.panes import PaneRound
from variorum.translation import tr, trn
from variorum.workspace.accounts import AccountNow, Base
from variorum.workspace.changes import Changes

FORMAT = "account/preview"
SOON = 150  # milliseconds without a key before fields and preview follow
NARROW = 900  # at 100 %: the preview stands under the text


class AccountPage(QWidget):
    """Has the whole place of the window until the editor goes back."""

    left = Signal()
    dispute_wanted = Signal(str)

    def __init__(self, session: Session, look: Look, store: QSettings) -> None:
        super().__init__()
        self._session, self._look, self._store = session, look, store
        self._reads: dict[str, Reads] = {}
        self._telling = 0
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        self._soon.timeout.connect(self._tell)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.head = Head(look, str(store.value(FORMAT, "pdf")))
        self.bar = Bar(look)
        self.begin_form = BeginForm(look)
        self.editor = AccountEditor(look)
        self.line = FieldAtCursor(look)
        self.menu = InsertMenu(look, self)
        self.preview = Preview(session.jobs, look, thumbs=False)
        self.keeping = Keeping(session, store, self._unwritten)
        self.keeping.setParent(self)  # it waits for keys to rest no longer than there is a page
        self._arrange()
        self._connect()
        lead_through(self)
        self._round = PaneRound((self.head, self.begin_form, self.editor, self.line, self.preview))

    def _arrange(self) -> None:
        written, column, whole = QWidget(), QVBoxLayout(), QVBoxLayout(self)
        for box in (column, whole):
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(0)
        column.addWidget(self.editor, 1)
        column.addWidget(self.line)
        written.setLayout(column)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(written)
        self.split.addWidget(self.preview)
        self.split.setSizes([self._look.px(NARROW)] * 2)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.begin_form)
        self.stack.addWidget(self.split)
        for part in (self.head, self.bar):
            whole.addWidget(part)
        whole.addWidget(self.stack, 1)
        self.setFocusProxy(self.editor)

    def _connect(self) -> None:
        head, editor, keeping = self.head, self.editor, self.keeping
        head.back.clicked.connect(self.leave)
        head.insert.clicked.connect(self.insert_field)
        head.heading.clicked.connect(editor.turn_heading)
        head.anew.clicked.connect(lambda: self._offer_bases(anew=True))
        head.format_chosen.connect(self._choose_format)
        editor.textChanged.connect(self._typed)
        editor.field_entered.connect(self._go_to_dispute)
        editor.field_met.connect(lambda _: self._show_field())
        self.line.go.connect(lambda: self._go_to_dispute(editor.field_chosen))
        self.line.free.connect(editor.set_free)
        self.line.written_as.connect(editor.write_as)
        self.line.fields = lambda: editor.chips.said
        self.line.field_wanted.connect(editor.stand_on)
        self.menu.chosen.connect(self._put_in)
        self.menu.left.connect(editor.setFocus)
        self.begin_form.begun.connect(self._begin)
        self.begin_form.left.connect(self._leave_begin)
        keeping.loaded.connect(self._show)
        keeping.kept.connect(self._tell_kept)
        keeping.clashed.connect(self._tell_clash)
        keeping.refused.connect(self._tell_refused)
        keeping.doing.connect(lambda: head.say(tr("Saving")))
        self._session.changed.connect(self._follow)

    def show_keys(self, keys: KeyMap) -> None:
        """On buttons and in the empty text, as the commands have them now."""

        def first_key(name: str) -> str:
            return keys.shown(name).partition(", ")[0]

        self.head.show_keys(first_key)
        self.editor.show_key(first_key("insert_field"))
        self.begin_form.begin_button.show_key(first_key("begin_account"))

    def step_pane(self, by: int) -> None:
        """Go round the bar, the text, what can be done with a field, and what becomes of it."""
        self._round.step(by)

    # Coming and going

    def open(self) -> None:
        """Read the account of the open case, and show it, or what it can begin with."""
        self.bar.hide()
        self.head.say("")
        window = self.window()
        window.removeEventFilter(self)
        window.installEventFilter(self)
        self.keeping.load()

    def leave(self) -> None:
        self.keeping.keep()
        self.preview.stop()
        self.left.emit()

    def _show(self, account: AccountNow | None) -> None:
        if account is None:
            self._offer_bases(anew=False)
            return
        self.editor.load(account.text)
        self._show_editor()
        offer_draft(self, account.text)

    def _show_editor(self) -> None:
        self.stack.setCurrentWidget(self.split)
        self.head.set_editing(True)
        self.editor.setReadOnly(self._session.workspace.read_only)
        self.setFocusProxy(self.editor)
        self.editor.setFocus()
        self._tell()

    def _offer_bases(self, *, anew: bool) -> None:
        case = self._session.reconciliation
        self.begin_form.show_articles(case.comparison.articles if case else (), anew=anew)
        self.stack.setCurrentWidget(self.begin_form)
        self.head.set_editing(False)
        self.setFocusProxy(self.begin_form.bases)  # the editor is out of sight
        self.begin_form.bases.setFocus()

    def _leave_begin(self) -> None:
        if self.editor.document().isEmpty() and not self.keeping.revision:
            self.leave()
        else:
            self._show_editor()

    def _begin(self, base: Base) -> None:
        case, workspace = self.keeping.case, self._session.workspace
        if case is not None:
            self._session.jobs.write(lambda progress: workspace.begun_account(case, base), self._begun)

    def _begun(self, text: EditedText) -> None:
        """One step of undo, where there was an account before."""
        before = self.editor.text() if self.keeping.revision else EditedText()
        self.editor.load(text, undoable=bool(self.keeping.revision))
        self.editor.take_as_saved(before)
        self._show_editor()
        self.keeping.keep()

    # What is typed

    def _unwritten(self) -> EditedText | None:
        """What the record does not have yet."""
        return self.editor.text() if self.editor.changed else None

    def _typed(self) -> None:
        if self.stack.currentWidget() is self.split:
            self.head.say(tr("Not saved yet"))
            self.keeping.wait()
            self._soon.start()

    def _tell(self) -> None:
        """Have the fields and the preview follow what is written and decided."""
        case = self._session.reconciliation
        if case is None or case.case != self.keeping.case:
            return
        text, settings = self.editor.text(), self._session.workspace.settings
        if self.head.state.text() == tr("Not saved yet") and not self.editor.changed:
            self.head.say("")
        self.preview.ask(Asked(replace(case, account=text), self.head.format, settings, date.today()))
        self._say_fields(text)
        self._telling += 1
        number = self._telling

        def then(reads: dict[str, Reads]) -> None:
            if number == self._telling:
                self._reads = reads
                self._say_fields(self.editor.text())

        self._session.jobs.read(lambda progress: readings(text, case, settings), then)

    def _say_fields(self, text: EditedText) -> None:
        standings = {s.dispute.id: s for s in self._session.standings}
        self.editor.say(said_of(text, self._reads, standings))
        self._show_field()

    def _show_field(self) -> None:
        said = self.editor.chips.said.get(self.editor.field_chosen)
        self.line.show_field(said, self.editor.manner_chosen(), self._counted)

    def _counted(self) -> str:
        fields, untold = self.editor.text().fields, self.untold()
        told = trn("{number} field", "{number} fields", len(fields))
        if not untold:
            return told
        more = trn("{number} settled fact is not told", "{number} settled facts are not told", len(untold))
        return f"{told}. {more}."

    def untold(self) -> tuple[Standing, ...]:
        """Settled, and no field of the text is theirs."""
        told = {field.dispute for field in self.editor.text().fields}
        settled = (s for s in self._session.standings if s.state in (State.SETTLED, State.STALE))
        return tuple(s for s in settled if s.dispute.id not in told)

    # Fields

    def insert_field(self) -> None:
        """Open the list of disputes at the cursor."""
        if self.stack.currentWidget() is self.split and not self.editor.isReadOnly():
            at = self.editor.viewport().mapTo(self, self.editor.cursorRect().bottomLeft())
            ids = frozenset(s.dispute.id for s in self.untold())
            self.menu.begin(self._session.standings, at, untold=ids)

    def _put_in(self, dispute: str) -> None:
        from variorum.report.copytext.naming import Names

        inside = tuple(piece for piece in self.editor.selected_pieces() if "\n\n" not in (piece, ""))
        self.editor.put_in(Field(Names(self.editor.fields).for_dispute(dispute), dispute, inside))

    def _go_to_dispute(self, name: str) -> None:
        field = self.editor.fields.get(name)
        if field is not None and any(s.dispute.id == field.dispute for s in self._session.standings):
            self.leave()
            self.dispute_wanted.emit(field.dispute)

    def _choose_format(self, format: str) -> None:
        self._store.setValue(FORMAT, format)
        self._tell()

    # What comes back

    def _tell_kept(self, text: EditedText) -> None:
        self.editor.take_as_saved(text)
        self.head.say(tr("Saved {time}", time=f"{datetime.now():%H:%M:%S}"))
        self.bar.hide()
        if self.editor.changed:
            self._typed()

    def _tell_refused(self, sentence: str) -> None:
        self.head.say(tr("Not saved"))
        self.bar.say(sentence)

    def _tell_clash(self) -> None:
        self.head.say(tr("Not saved"))
        self.bar.say(
            tr(
                "The account was changed in another window. Yours is as you left it; nothing was overwritten."
            ),
            (
                (tr("Show theirs"), tr("Yours comes back with undo"), self._show_theirs),
                (tr("Keep mine"), tr("Theirs stays in the history"), self._keep_mine),
            ),
        )

    def _show_theirs(self) -> None:
        def show(account: AccountNow | None) -> None:
            self.keeping.revision = account.revision if account else 0
            self.editor.load(account.text if account else EditedText(), undoable=True)
            self._tell()

        self.keeping.look(show)

    def _keep_mine(self) -> None:
        def keep(account: AccountNow | None) -> None:
            self.keeping.revision = account.revision if account else 0
            self.keeping.keep()

        self.keeping.look(keep)

    def _follow(self, changes: Changes) -> None:
        """A decision changes what fields read; another window, or undo, may have changed the account."""
        if not self.isVisible():
            return
        if self._session.case != self.keeping.case:
            self.leave()
            return
        self._tell()
        self.keeping.look(self._compare)

    def _compare(self, account: AccountNow | None) -> None:
        revision = account.revision if account else 0
        if revision == self.keeping.revision:
            return
        if self.editor.changed:
            self._tell_clash()
            return
        self.keeping.revision = revision
        self.editor.load(account.text if account else EditedText(), undoable=True)
        self.head.say(tr("Changed in another place"))
        self._tell()

    # Qt's names from here on

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is written reaches the record before the window closes."""
        if watched is self.window() and event.type() is QEvent.Type.Close and self.isVisible():
            self.keeping.keep()
        return super().eventFilter(watched, event)
