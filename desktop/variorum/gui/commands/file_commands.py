"""What the File and Articles menus do: cases opened and listed and articles brought in."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QInputDialog

from variorum.article.article import Unreadable
from variorum.article.readers.families import FAMILIES
from variorum.gui.commands.review_commands import ReviewCommands
from variorum.gui.session.bringing_in import Brought
from variorum.gui.window.banner import Notice, Offer
from variorum.gui.window.drops import NOTHING, Dropped, dropped
from variorum.gui.window.keeping import keep_folder, kept_folder
from variorum.translation import tr

if TYPE_CHECKING:
    from variorum.gui.pages.case_list import CaseList
    from variorum.gui.pages.paste_form import PasteForm

MOST_TOLD = 6  # unread files on the line; the others are counted


class FileCommands(ReviewCommands):
    """Each method is one thing an editor can ask for."""

    _form: "PasteForm | None" = None
    _case_list: "CaseList | None" = None

    # Cases

    def new_case(self) -> None:
        name, sure = QInputDialog.getText(self._window, tr("New case"), tr("Name of the case"))
        if sure and name.strip():
            self._session.new_case(name.strip())

    def show_cases(self) -> None:
        from variorum.gui.pages.case_list import CaseList

        if self._case_list is None:
            self._case_list = CaseList(self._session, self._look, self._window)
        self._case_list.begin()

    def open_sample(self) -> None:
        self._session.open_sample()

    def close_case(self) -> None:
        self._session.close_case()

    # Articles

    def add_articles(self) -> None:
        start = kept_folder(self._window.store, "articles")
        names, _ = QFileDialog.getOpenFileNames(self._window, tr("Add articles"), start, readable_files())
        if names:
            keep_folder(self._window.store, "articles", str(Path(names[0]).parent))
            self.bring_by_hand(Brought(tuple(Path(name) for name in names)))

    def change_date(self, article: str) -> None:
        """Ask when an article of the case was published."""
        from variorum.gui.pages.date_form import DateForm

        found = next((a for a in self._session.sheet.articles if a.id == article), None)
        if found is not None:
            DateForm(found, self._session, self._look, self._window).open()

    def paste_article(self) -> None:
        clipboard = QGuiApplication.clipboard().mimeData()
        self.take_in(dropped(clipboard) if clipboard is not None else Dropped(refused=(tr(NOTHING),)))

    def paste_button(self) -> None:
        """As the key does; with nothing on the clipboard, a form to type or paste into."""
        clipboard = QGuiApplication.clipboard().mimeData() or QMimeData()
        found = dropped(clipboard)
        if found.refused == (tr(NOTHING),):
            self.begin_form("", "")
        else:
            self.take_in(found)

    def take_in(self, what: Dropped) -> None:
        """Files go into the case, words into the form, and what is neither gets its sentence."""
        if what.paths:
            self.bring_by_hand(Brought(what.paths))
        elif what.text.strip() or what.html.strip():
            self.begin_form(what.text, what.html)
        if what.refused:
            self._window.notices.banner.say("\n".join(what.refused))

    def begin_form(self, text: str, html: str, title: str = "") -> None:
        from variorum.gui.pages.paste_form import PasteForm

        if self._form is None:
            self._form = PasteForm(self._look, self._window)
            self._form.given.connect(self._bring_in)
        self._form.begin(text, html, case=self._session.case, title=title)

    @property
    def paste_form(self) -> "PasteForm | None":
        return self._form

    @property
    def case_list(self) -> "CaseList | None":
        return self._case_list

    def _bring_in(self, brought: Brought, apart: bool) -> None:
        if apart:
            self._session.close_case()
        self.bring_by_hand(brought)
        self.pasted()

    def tell_unread(self, unread: Sequence[Unreadable]) -> None:
        """Each file stays named with its cause, and its text can be pasted instead."""
        lines = [
            tr("Not read: {name}: {reason}", name=Path(one.name).name, reason=one.reason)
            for one in unread[:MOST_TOLD]
        ]
        if len(unread) > MOST_TOLD:
            lines.append(tr("and {number} more", number=len(unread) - MOST_TOLD))
        title = Path(unread[0].name).stem
        paste = Offer(
            tr("Paste the text instead"),
            lambda: self.begin_form("", "", title),
            tr("Open a form for the text of this article"),
        )
        self._window.notices.banner.show_notice(Notice("\n".join(lines), (paste,)))


def file_name(case: str) -> str:
    """A case's name as that of a file."""
    return "".join("-" if c in '/\\:*?"<>|' else c for c in case).strip(" .") or "report"


def readable_files() -> str:
    """The files that a dialog offers."""
    patterns = " ".join(f"*{suffix}" for family in FAMILIES.values() for suffix in family.suffixes)
    return tr("Articles ({patterns})", patterns=patterns) + ";;" + tr("All files (*)")
