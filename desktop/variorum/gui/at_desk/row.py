"""The card's line of what the desk says: for whom a dispute is, who signed it off, and what was said."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from variorum.dispute.desk import Ask, Desk, same_editor
from variorum.gui.look.look import Look
from variorum.gui.look.palette import Role
from variorum.gui.widgets.elided import Elided
from variorum.gui.widgets.words import Label, as_it_stands
from variorum.translation import tr
from variorum.wording.dates import date_text
from variorum.wording.desk import comments_text


class DeskRow(QWidget):
    """Told in words; what can be asked for stands in the menu beside History, and has keys."""

    sign_wanted = Signal()
    comments_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._sign, self._words = Label(), Elided(look)
        self.comments = _tool(tr("Show what was said in the history"), look)
        self.sign_off = _tool(tr("Stand for this decision as a second editor"), look)
        self.sign_off.setText(tr("Sign off"))
        self.sign_off.setAccessibleName(tr("Sign off"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(look.px(8))
        line.addWidget(self._sign)
        line.addWidget(self._words)
        line.addWidget(self.sign_off)
        line.addWidget(self.comments)
        line.addStretch(1)
        self.sign_off.clicked.connect(self.sign_wanted)
        self.comments.clicked.connect(self.comments_wanted)

    def show_desk(self, desk: Desk, me: str) -> None:
        """`me` is the editor at this window."""
        said = " · ".join(desk_texts(desk, me))
        said = f"{said[:1].upper()}{said[1:]}"
        icon = "pen" if desk.signed or desk.asked else "person"
        role = Role.SETTLED if desk.holding else Role.STALE if desk.lapsed else Role.TEXT2
        self._sign.setPixmap(self._look.pixmap(icon, role, 14))
        self._sign.setVisible(bool(said))
        self._words.say(said, more="\n".join(_remarks(desk)))
        self._words.setVisible(bool(said))
        counted = comments_text(desk)
        self.comments.setText(counted)
        self.comments.setAccessibleName(counted)
        self.comments.setVisible(bool(counted))
        self.sign_off.setVisible(desk.waits_for(me))

    @property
    def tells(self) -> bool:
        """Whether there is anything to be seen in it."""
        return bool(self.words) or not self.comments.isHidden()

    @property
    def words(self) -> str:
        return self._words.text()


def desk_texts(desk: Desk, me: str) -> Iterator[str]:
    """What the desk says but comments, as the editor `me` reads it."""
    if desk.assigned:
        yield tr("for you") if desk.is_for(me) else tr("for {editor}", editor=desk.assigned)
    for one in desk.holding:
        yield tr("signed off by {editor}, {date}", editor=one.editor, date=date_text(one.at[:10]))
    if desk.lapsed:
        yield tr("{editor} signed off an earlier decision", editor=desk.signed[-1].editor)
    yield from (_asked(ask, me) for ask in desk.asked)


def _asked(ask: Ask, me: str) -> str:
    if not ask.of:
        return tr("{editor} asks a second editor to sign it off", editor=ask.editor)
    if same_editor(ask.of, me):
        return tr("{editor} asks you to sign it off", editor=ask.editor)
    return tr("{editor} asks {of} to sign it off", editor=ask.editor, of=ask.of)


def _remarks(desk: Desk) -> Iterator[str]:
    """What was said with a sign-off that holds."""
    for one in desk.holding:
        if one.words:
            yield f"{one.editor}: “{one.words}”"


def _tool(tip: str, look: Look) -> QToolButton:
    made = QToolButton()
    made.setObjectName("link")
    made.setToolTip(as_it_stands(tip))
    made.setMinimumHeight(look.px(24))
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made
