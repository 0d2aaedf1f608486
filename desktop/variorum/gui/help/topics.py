"""Which page of the manual belongs to what has the focus, and what each part of the window is."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWhatsThis, QWidget

from variorum.gui.help.pages import FIRST
from variorum.translation import later, tr

if TYPE_CHECKING:
    from variorum.gui.window.main_window import MainWindow

Topic = tuple[str, str, str]  # page, heading as links name it, what the part is

MAP = (
    FIRST,
    "the-synopsis",
    later(
        "The map: one line for each row, one cell for each article, darker where more is disputed. "
        "The frame is what you see of the rows. Click, drag, or use the arrow keys to go there."
    ),
)
SYNOPSIS = (
    FIRST,
    "the-synopsis",
    later(
        "The synopsis: the articles side by side. What stands in one row tells of the same. Disputed words "
        "carry a sign and an underline; the line through them is the dispute that the card shows."
    ),
)
LIST = (
    FIRST,
    "the-list",
    later(
        "The disputes, the most important first. The counters and chips narrow the list; "
        "choose one and it is laid on the card."
    ),
)
CARD = (
    FIRST,
    "the-card",
    later(
        "The settlement card: every account of one dispute, and the form of what would be recorded. "
        "A number key starts from an account, Enter settles; nothing is settled by itself."
    ),
)
FORM = (
    FIRST,
    "the-card",
    later(
        "What would be recorded: the outcome, the best value with its low and high, how sure you are, "
        "and the reason, which whoever reads the record later will see."
    ),
)
LINEAR = (
    FIRST,
    "the-card",
    later(
        "The linear view: the same dispute in words alone, each account a button. "
        "What is settled here is recorded as on the card."
    ),
)
TOOLS = (FIRST, "", later("The tool bar: what is done most often. Every command has its place in the menus."))
FIND = (
    FIRST,
    "the-synopsis",
    later("Finds words in all columns, in folded rows too. F3 goes to the next place."),
)
FIRST_RUN = (
    FIRST,
    "bringing-articles-in",
    later(
        "Begin here: drop articles, choose files or paste a text. Cases that you worked on stand beside it."
    ),
)
STATUS = (
    FIRST,
    "",
    later("The status line: where you are, how much the case holds, and when a decision was recorded last."),
)


def parts(window: "MainWindow") -> Iterator[tuple[QWidget, Topic]]:
    """The main parts, the inner before the outer."""
    yield window.card.form, FORM
    if window.reach.linear.view is not None:
        yield window.reach.linear.view, LINEAR
    yield window.card, CARD
    yield window.overview, MAP
    yield window.find_bar, FIND
    yield window.synopsis, SYNOPSIS
    yield window.disputes, LIST
    yield window.first_run, FIRST_RUN
    yield window.toolbar, TOOLS
    yield window.status, STATUS


def explain_parts(window: "MainWindow") -> None:
    """Let each part say what it is when it is asked."""
    for part, (_, _, words) in parts(window):
        part.setWhatsThis(tr(words))


def topic_of(window: "MainWindow", focus: QWidget | None) -> tuple[str, str]:
    """The page and heading for what has the focus; the first page for all else."""
    for part, (page, heading, _) in parts(window):
        if focus is not None and (part is focus or part.isAncestorOf(focus)):
            return page, heading
    return FIRST, ""


def say_what_it_is(focus: QWidget | None) -> bool:
    """Show what the part with the focus is, beside it; False where it does not say."""
    part = focus
    while part is not None and not part.whatsThis():
        part = part.parentWidget()
    if part is None or focus is None:
        return False
    place = QPoint(min(focus.width() // 2, 200), min(focus.height(), 40))
    QWhatsThis.showText(focus.mapToGlobal(place), part.whatsThis(), focus)
    return True
