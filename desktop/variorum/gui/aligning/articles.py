"""Articles by hand: taken out and brought back, replaced by a newer version; said before what turns stale."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QFileDialog

from variorum.dispute.decision import Reconciliation
from variorum.gui.aligning import laying
from variorum.gui.aligning.asking import Asking, Question
from variorum.gui.aligning.columns import ColumnsByHand
from variorum.gui.aligning.resting import resting_on, stale
from variorum.gui.commands.file_commands import readable_files
from variorum.gui.synopsis.header import title_of
from variorum.gui.window.banner import Notice, Offer
from variorum.gui.window.keeping import keep_folder, kept_folder
from variorum.progress import Progress
from variorum.translation import tr, trn
from variorum.workspace.changes import Changes

if TYPE_CHECKING:
    from variorum.gui.aligning.what_changed import WhatChanged
    from variorum.gui.window.main_window import MainWindow
    from variorum.record.holding import HeldArticle
    from variorum.workspace.versions import Versions


class ArticlesByHand(QObject):
    """Works on the article of the current column."""

    listed = Signal()  # which articles were taken out is known anew

    def __init__(self, window: "MainWindow", columns: ColumnsByHand) -> None:
        super().__init__(window)
        self._window, self._columns = window, columns
        self._session, self._synopsis = window.session, window.synopsis
        self.asking = Asking(window.look, self._synopsis)
        self._case: str | None = None
        self._titles: dict[str, str] = {}  # of the case's articles, by id
        self.changed: WhatChanged | None = None
        self.held: tuple[HeldArticle, ...] = ()  # every article that was ever added
        self._session.changed.connect(self._look)

    @property
    def out(self) -> tuple["HeldArticle", ...]:
        """What can be brought back: taken out, and not for a newer version."""
        return tuple(one for one in self.held if not one.inside and one.replaced_by is None)

    def has_older(self, article: str) -> bool:
        """Whether an article took the place of an older version of itself."""
        sha256 = next((one.sha256 for one in self.held if one.id == article), "")
        return bool(sha256) and any(one.replaced_by == sha256 for one in self.held)

    def _look(self, changes: Changes) -> None:
        if not changes & (Changes.ARTICLES | Changes.CASES):
            return
        case, workspace = self._session.case, self._session.workspace
        if changes & Changes.CASES and case != self._case:
            self._case, self._titles = case, {}
        if case is None or self._session.partial:
            self.show_held(())
            return

        self._titles |= {article.id: title_of(article) for article in self._session.sheet.articles}
        known = frozenset(self._titles)

        def ask(progress: Progress) -> "tuple[tuple[HeldArticle, ...], dict[str, str]]":
            held = workspace.articles(case)
            if all(one.inside or one.id in known for one in held):
                return held, {}
            # Of what was taken out on another day, only its file knows what it is called.
            return held, {r.article.id: title_of(r.article) for r in workspace.reviews(case)}

        self._session.jobs.ask(ask, lambda answer: self.show_held(*answer))

    def show_held(self, held: "Sequence[HeldArticle]", titles: Mapping[str, str] = {}) -> None:
        """Which articles were ever added, and which of them are out; `titles` of those not seen yet."""
        self.held = tuple(held)
        self._titles |= titles
        self.listed.emit()

    def title(self, article: str) -> str:
        """What an article is called, also one that was taken out."""
        return self._titles.get(article, article)

    # Taken out, and brought back

    def take_out(self) -> None:
        """Take the article out; where decisions rest on it, say so first."""
        article = self._columns.article
        if article is None:
            return
        letter, resting = self._columns.letter(article), resting_on(self._session.standings, article)
        if not resting:
            self._take_out(article, letter, "")
            return
        words = trn(
            "Removing {letter} makes {number} settled fact stale. Its value stays.",
            "Removing {letter} makes {number} settled facts stale. Their values stay.",
            len(resting),
            letter=letter,
        )
        question = Question(
            tr("Take {letter} out?", letter=letter),
            words,
            tr("Take {letter} out", letter=letter),
            tr("Keep {letter}", letter=letter),
        )
        self.asking.ask(question, self._under_head(article), partial(self._take_out, article, letter))

    def _take_out(self, article: str, letter: str, reason: str) -> None:
        before = stale(self._session.standings)

        def then(now: Reconciliation) -> None:
            said = tr(
                "The article that was {letter} is taken out; Articles, Bring back undoes it.", letter=letter
            )
            self._tell(said, before, now)

        laying.take_out(self._session, article, reason, then)

    def bring_back(self, article: str) -> None:
        before = stale(self._session.standings)

        def then(now: Reconciliation) -> None:
            self._synopsis.bring_column(article)
            self._synopsis.hand.put_on(article)
            letter = self._columns.letter(article)
            self._tell(tr("The article is back, as {letter}.", letter=letter), before, now)

        laying.bring_back(self._session, article, then)

    # Replaced

    def replace(self) -> None:
        """Ask for the file of a newer version; where decisions rest on the article, say so first."""
        article = self._columns.article
        if article is None:
            return
        letter, resting = self._columns.letter(article), resting_on(self._session.standings, article)
        if not resting:
            self._choose_file(article, letter, "")
            return
        words = trn(
            "{number} settled fact rests on {letter}. If the newer version says it otherwise, it turns "
            "stale. Its value stays.",
            "{number} settled facts rest on {letter}. Where the newer version says otherwise, they turn "
            "stale. Their values stay.",
            len(resting),
            letter=letter,
        )
        question = Question(
            tr("Replace {letter} by a newer version?", letter=letter),
            words,
            tr("Choose the file"),
            tr("Keep {letter}", letter=letter),
            wants_reason=False,
        )
        self.asking.ask(question, self._under_head(article), partial(self._choose_file, article, letter))

    def _choose_file(self, article: str, letter: str, reason: str) -> None:
        store = self._window.store
        title = tr("Newer version of {letter}", letter=letter)
        name, _ = QFileDialog.getOpenFileName(
            self._window, title, kept_folder(store, "articles"), readable_files()
        )
        if name:
            keep_folder(store, "articles", str(Path(name).parent))
            self.put_in_place(article, Path(name))

    def put_in_place(self, article: str, path: Path) -> None:
        """Let the article of a file stand in the place of another."""
        if article not in self._columns.all:  # another case was opened meanwhile
            return
        letter, before = self._columns.letter(article), stale(self._session.standings)
        at, known = self._columns.all.index(article), set(self._columns.all)

        def then(now: Reconciliation) -> None:
            shown = self._columns.all
            new = next(iter([*(id for id in shown if id not in known), *shown[at:]]), None)
            if new is None:  # it was taken out again before this was told
                return
            columns = self._synopsis.columns
            if columns.base == article:
                columns.set_base(new)
            self._synopsis.hand.put_on(new)
            said = tr("{letter} is the newer version now; the older one is kept.", letter=letter)
            self._tell(said, before, now)
            show = Offer(tr("Show what changed"), self.show_what_changed)
            self._window.notices.banner.show_notice(Notice(said, (show,), grave=False))

        laying.replace(self._session, article, path, then)

    def show_what_changed(self) -> None:
        """Set the article beside its older version, paragraph by paragraph."""
        article, case, workspace = self._columns.article, self._session.case, self._session.workspace
        if article is None or case is None:
            return
        if not self.has_older(article):
            letter = self._columns.letter(article)
            self._session.told.emit(tr("{letter} has no older version in this case.", letter=letter))
            return
        self._session.jobs.write(lambda progress: workspace.versions(case, article), self._show_versions)

    def _show_versions(self, versions: "Versions") -> None:
        from variorum.gui.aligning.what_changed import WhatChanged

        if self.changed is None:
            self.changed = WhatChanged(self._window.look, self._window)
        self.changed.begin(versions)

    def _under_head(self, article: str) -> QPoint:
        header = self._synopsis.header
        index = self._columns.shown.index(article)
        return header.mapTo(self._synopsis, QPoint(int(header.columns.x(index)), header.height()))

    def _tell(self, words: str, before: int, now: Reconciliation) -> None:
        more = stale(now.standings) - before
        told = trn("{number} settled fact is stale now.", "{number} settled facts are stale now.", more)
        self._session.told.emit(f"{words} {told}" if more > 0 else words)
