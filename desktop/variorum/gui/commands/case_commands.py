"""What is done with a case as a whole: handed over, taken in from a file, named otherwise."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from variorum.dispute.decision import State
from variorum.gui.commands.asking_where import ask_where
from variorum.gui.commands.desk import Desk
from variorum.gui.commands.file_commands import file_name
from variorum.gui.commands.renaming import rename
from variorum.gui.session.handing_over import SUFFIX, TakenIn, taken_in_words
from variorum.gui.window.banner import Notice, Offer
from variorum.gui.window.keeping import keep_folder, kept_folder
from variorum.progress import Progress
from variorum.translation import later, tr

if TYPE_CHECKING:
    from variorum.gui.pages.case_history import CaseHistory

WRITING = later("Writing the case")
WITH_TEXTS = later("“{case}” is written to {path}, with its history and its articles.")
WITHOUT_TEXTS = later(
    "“{case}” is written to {path}, with its history and what its decisions quote, "
    "and no more of the articles."
)


class CaseCommands(Desk):
    """Each method is one thing an editor can ask for."""

    _case_history: "CaseHistory | None" = None

    def export_case(self) -> None:
        self._export(texts=True)

    def export_case_without_texts(self) -> None:
        self._export(texts=False)

    def _export(self, *, texts: bool) -> None:
        case, workspace = self._session.case, self._session.workspace
        if case is None:
            return
        target = ask_where(
            self._window,
            self._window.store,
            what="cases",
            title=tr("Export case") if texts else tr("Export case without texts"),
            name=file_name(case) + SUFFIX,
            suffix=SUFFIX,
            kinds=_kinds(),
        )
        if target is None:
            return

        def work(progress: Progress) -> Path:
            progress(0, 0, tr(WRITING))
            target.refuse_taken()
            return workspace.export_case(case, target.path, texts=texts).value

        self._session.jobs.write(work, lambda path: self._tell_exported(case, path, texts=texts))

    def _tell_exported(self, case: str, path: Path, *, texts: bool) -> None:
        words = tr(WITH_TEXTS if texts else WITHOUT_TEXTS, case=case, path=path)
        self._window.notices.banner.show_notice(Notice(words, (show_in_folder(path),), grave=False))

    def import_case(self) -> None:
        start = kept_folder(self._window.store, "cases")
        names, _ = QFileDialog.getOpenFileNames(
            self._window, tr("Import case"), start, f"{_kinds()};;" + tr("All files (*)")
        )
        if names:
            keep_folder(self._window.store, "cases", str(Path(names[0]).parent))
            self._session.take_in([Path(name) for name in names])

    def tell_taken_in(self, taken: TakenIn) -> None:
        """What came, and the way to what it left for the editor to decide."""
        tip = tr("List only the disputes that are stale, and go to the first that is decided otherwise")
        show = Offer(tr("Show what is stale"), lambda: self._show_stale(taken), tip)
        offers = (show,) if taken.clashes else ()
        notice = Notice(taken_in_words(taken), offers, grave=bool(offers))
        self._window.notices.banner.show_notice(notice)

    def _show_stale(self, taken: TakenIn) -> None:
        self._window.notices.banner.hide()
        self._window.disputes.show_only(State.STALE)
        if self._session.case != taken.case.case:
            self._session.open_case(taken.case.case)
            return
        self._session.choose(taken.clashes[0].dispute.id)
        self._window.card.setFocus()

    def show_case_history(self) -> None:
        from variorum.gui.pages.case_history import CaseHistory

        if self._case_history is None:
            self._case_history = CaseHistory(self._session, self._look, self._window)
        self._case_history.begin()

    @property
    def case_history(self) -> "CaseHistory | None":
        return self._case_history

    def rename_case(self) -> None:
        if self._session.case is not None:
            rename(self._session, self._session.case, self._window)


def show_in_folder(path: Path) -> Offer:
    return Offer(tr("Show in folder"), lambda: _open(path.parent), tr("Open the folder that it is in"))


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _kinds() -> str:
    return tr("Cases (*{suffix})", suffix=SUFFIX)
