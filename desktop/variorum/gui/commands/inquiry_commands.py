"""What an editor asks of the whole case: when it all happened, and who said what in which words."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from variorum.alignment.link import Place
from variorum.fact.fact import Passage
from variorum.gui.commands.desk import Desk
from variorum.gui.synopsis.going import row_of
from variorum.progress import Progress
from variorum.workspace.changes import Changes

if TYPE_CHECKING:
    from variorum.difference.quotations import Speaker
    from variorum.gui.quotations.page import QuotationsPage
    from variorum.gui.rules.dialog import RulesDialog
    from variorum.gui.timeline.page import TimelinePage
    from variorum.gui.window.main_window import MainWindow
    from variorum.workspace.telling import DateTold

_READ_AGAIN = Changes.ARTICLES | Changes.CASES


class InquiryCommands(Desk):
    """Each page is made when it is first wanted, and follows the case while it is open."""

    _timeline: "TimelinePage | None" = None
    _quotations: "QuotationsPage | None" = None
    _rules: "RulesDialog | None" = None
    _dates: "Sequence[DateTold]" = ()

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        window.card.head.quotations.clicked.connect(self.compare_quotations)

    def show_timeline(self) -> None:
        """Show every dated event of the case on one axis."""
        if self._session.reconciliation is None:
            return
        page = self._timeline or self._make_timeline()
        self._fill_timeline()
        page.stand_at(self._session.dispute)
        self._window.stage.turn_to(page)
        self._ask_dates()

    def _make_timeline(self) -> "TimelinePage":
        from variorum.gui.timeline.page import TimelinePage

        page = self._timeline = TimelinePage(self._look)
        page.dispute_wanted.connect(self._turn_to_dispute)
        page.left.connect(self._leave_inquiry)
        page.passage_wanted.connect(self._turn_to_passage)
        self._session.changed.connect(self._follow_timeline)
        return page

    def _fill_timeline(self) -> None:
        session, page = self._session, self._timeline
        if page is not None and session.reconciliation is not None:
            page.show_case(session.reconciliation, session.sheet, self._dates)

    def _ask_dates(self) -> None:
        """What no dispute holds is read from the articles, off this thread."""
        case, workspace = self._session.case, self._session.workspace
        if case is None:
            return

        def work(progress: Progress) -> "Sequence[DateTold]":
            return workspace.dates(case, progress=progress)

        def show(dates: "Sequence[DateTold]") -> None:
            if self._session.case == case:
                self._dates = dates
                self._fill_timeline()

        self._session.jobs.write(work, show)

    def _follow_timeline(self, changes: Changes) -> None:
        if changes & _READ_AGAIN:
            self._dates = ()
        if self._window.stage.page is not self._timeline:
            return
        if self._session.reconciliation is None:
            self._leave_inquiry()
            return
        self._fill_timeline()
        if changes & _READ_AGAIN:
            self._ask_dates()

    # Quotations

    def compare_quotations(self) -> None:
        """Show who is quoted with which words, article beside article."""
        if self._session.reconciliation is None:
            return
        page = self._quotations or self._make_quotations()
        self._window.stage.turn_to(page)
        self._ask_speakers()

    def _make_quotations(self) -> "QuotationsPage":
        from variorum.gui.quotations.page import QuotationsPage

        page = self._quotations = QuotationsPage(self._look)
        page.left.connect(self._leave_inquiry)
        page.passage_wanted.connect(self._turn_to_passage)
        self._session.changed.connect(self._follow_quotations)
        return page

    def _ask_speakers(self) -> None:
        """Who is quoted is read from the articles, off this thread."""
        case, workspace, page = self._session.case, self._session.workspace, self._quotations
        if case is None or page is None:
            return
        page.wait()

        def work(progress: Progress) -> "Sequence[Speaker]":
            return workspace.speakers(case, progress=progress)

        def show(speakers: "Sequence[Speaker]") -> None:
            if self._session.case == case:
                current = self._session.current
                page.show_speakers(speakers, self._session.sheet)
                page.stand_at(current.dispute if current else None)

        self._session.jobs.write(work, show)

    def _follow_quotations(self, changes: Changes) -> None:
        if self._window.stage.page is not self._quotations or not changes & _READ_AGAIN:
            return
        if self._session.reconciliation is None:
            self._leave_inquiry()
        else:
            self._ask_speakers()

    @property
    def quotations_page(self) -> "QuotationsPage | None":
        return self._quotations

    # Rules of spelling

    def show_rules(self) -> None:
        """List the rules of spelling that bear on the case."""
        from variorum.gui.rules.dialog import RulesDialog

        if self._rules is None:
            self._rules = RulesDialog(self._session, self._look, self._window)
        self._rules.begin()

    @property
    def rules_dialog(self) -> "RulesDialog | None":
        return self._rules

    # Back to the case

    def _leave_inquiry(self) -> None:
        self._window.stage.turn_back()
        self._window.card.setFocus()

    def _turn_to_dispute(self, dispute: str) -> None:
        self._leave_inquiry()
        self._session.choose(dispute)

    def _turn_to_passage(self, passage: Passage) -> None:
        """Show the row in which a passage stands, and select its words."""
        synopsis, place = self._window.synopsis, Place(passage.article, passage.paragraph)
        self._window.stage.turn_back()
        synopsis.setFocus()
        found = row_of(self._session.sheet, place)
        if found is None:
            return
        self._session.choose_row(found[0])
        synopsis.bring_column(place.article, found[0])
        block = self._session.sheet.block(found[0], place)
        if block is not None and passage.span.of(block.text) == passage.quote:
            synopsis.hand.select((block, passage.span))

    @property
    def timeline_page(self) -> "TimelinePage | None":
        return self._timeline
