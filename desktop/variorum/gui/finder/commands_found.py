"""The commands as the finder lists them, each with its menu, its keys, and why it cannot be done just now."""

from collections.abc import Iterator, Mapping
from functools import partial

from PySide6.QtGui import QAction

from variorum.gui.commands.spec import PAGES, Spec
from variorum.gui.commands.table import ACTIONS
from variorum.gui.finder.entry import Entry, Group
from variorum.gui.widgets.key_words import key_of
from variorum.translation import tr

ITSELF = "finder"


def commands_found(actions: Mapping[str, QAction], *, has_case: bool, covered: bool) -> Iterator[Entry]:
    """Every action of the table that is in sight; `covered` where a page has the place of the columns."""
    for spec in ACTIONS:
        action = actions.get(spec.name)
        if action is None or spec.name == ITSELF or not action.isVisible() or not (spec.menu or spec.page):
            continue
        yield Entry(
            id=f"command:{spec.name}",
            group=Group.COMMANDS,
            words=plain(action.text()),
            call=partial(action.trigger),
            detail=plain(tr(spec.menu or PAGES[spec.page])),
            keys=key_of(action),
            why_not="" if action.isEnabled() else _why_not(spec, has_case=has_case, covered=covered),
            more=f"{plain(tr(spec.tip))} {spec.name}",
        )


def plain(words: str) -> str:
    """A menu's words without the mark of the letter that opens it."""
    return words.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")


def _why_not(spec: Spec, *, has_case: bool, covered: bool) -> str:
    if spec.needs_case and not has_case:
        return tr("Open a case first")
    if spec.page:
        return tr("Open “{page}” first", page=tr(PAGES[spec.page]))
    if covered:
        return tr("Close this page first")
    if spec.name in ("undo", "redo"):
        return tr("Nothing to undo") if spec.name == "undo" else tr("Nothing to do again")
    return tr("Not possible just now")
