"""Works on one record: opens a case as it stands now, and writes what the editor does to it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from variorum.article.article import Article, Unreadable
from variorum.article.guided import refuse_edit
from variorum.article.readers.parts import ALL, Choice
from variorum.dispute.decision import Reconciliation, Standing, State
from variorum.dispute.dispute import Comparison
from variorum.errors import DecisionRefused, RecordUnusable, UnknownThing, UnreadableArticle
from variorum.guidance.equivalence import Equivalence
from variorum.guidance.guidance import SourceEdit
from variorum.progress import Progress, silent
from variorum.record import history as histories
from variorum.record import steps
from variorum.record.arranging import arranged
from variorum.record.at_once import marked, unseen
from variorum.record.history import ON_ONE, History
from variorum.record.identity import reconciled, states
from variorum.record.origins import edits_for
from variorum.record.raising import Read
from variorum.record.record import Kept, Record, Step
from variorum.record.revision import Revision
from variorum.record.snapshot import printable, snapshot_of
from variorum.record.steps import Pen
from variorum.record.together import together
from variorum.translation import tr
from variorum.workspace.analysing import NOTHING, Analysis
from variorum.workspace.naming import named
from variorum.workspace.ruling import Ruling, Seen, snapshot_for

if TYPE_CHECKING:
    from variorum.article.pasted import Pasted
    from variorum.fact.extraction import ArticleFacts
    from variorum.record.earlier import EarlierDecision
    from variorum.record.handover.case_copy import CaseCopy
    from variorum.record.handover.merging import Merged


Turn = Callable[[History, Pen], tuple[Revision, ...]]
Partly = Callable[[Reconciliation], None]  # shown what is known before the whole is


@dataclass(frozen=True, slots=True)
class Added:
    """What came of adding files to a case."""

    added: tuple[Article, ...]
    already: tuple[Article, ...]  # the case had these very bytes
    unreadable: tuple[Unreadable, ...]


@dataclass(frozen=True, slots=True)
class _Stood:
    """How a case stood, and all that it stood on; it stands so as long as these are the same."""

    comparison: Comparison
    end: str  # hash of the history's last entry
    shared: tuple[Equivalence, ...]
    reconciliation: Reconciliation

    def still(self, comparison: Comparison, history: History, shared: tuple[Equivalence, ...]) -> bool:
        return self.comparison is comparison and self.end == history[-1].hash and self.shared == shared


@dataclass(slots=True)
class Casework:
    """A record, the analysis of its cases, and what was found and how it stood last in each."""

    record: Record
    analysis: Analysis
    unseen: tuple[Revision, ...] = ()  # what others decided otherwise, unseen when the last step was written
    _found: dict[str, tuple[str, Comparison]] = field(default_factory=dict)
    _stood: dict[str, _Stood] = field(default_factory=dict)
    _claimed: "dict[str, tuple[Comparison, dict[str, ArticleFacts]]]" = field(default_factory=dict)

    def add(
        self,
        pen: Pen,
        paths: Sequence[Path],
        *,
        choice: Choice = ALL,
        replaces: str | None = None,
        progress: Progress = silent,
    ) -> Added:
        self.record.contents(pen.case)  # refuses an unknown case before anything is read
        articles, unreadable = self.analysis.read(paths, choice=choice, progress=progress)
        if replaces and unreadable:
            raise UnreadableArticle(f"{unreadable[0].name}: {unreadable[0].reason}")
        added, already = self.record.add(pen, articles, replaces=replaces)
        return Added(added, already, unreadable)

    def add_texts(self, pen: Pen, texts: "Sequence[Pasted]") -> Added:
        """Add what has no file; what the editor says of a source is kept as a correction of its card."""
        from variorum.article.pasted import read_pasted

        for text in texts:
            for name, value in text.source.items():
                refuse_edit(name, value)
        articles, unreadable = read_pasted(texts)
        added, already = self.record.add(pen, articles)
        said = {text.data: text.source for text in texts}
        for article in added:
            self._describe(pen, article, said[article.original.data])
        return Added(added, already, unreadable)

    def bring_in(self, copy: "CaseCopy", pen: Pen, *, name: str | None) -> "Merged":
        """Take a copy of a case in; its articles' words are found at once, before it is compared."""
        merged = self.record.bring_in(copy, pen, name=name)
        if merged.articles:
            self.record.index(merged.case, self.read_again(merged.case)[0])
        return merged

    def _describe(self, pen: Pen, article: Article, source: Mapping[str, str]) -> None:
        for name, value in source.items():
            if value.strip() and value.strip() != getattr(article.source, name):
                edit = SourceEdit(article.original.sha256, name, printable(value.strip()))
                self.record.append(pen.case, partial(steps.edit_source, pen=pen, edit=edit))

    def open(
        self, name: str, *, at: str, progress: Progress = silent, partly: Partly | None = None
    ) -> Reconciliation:
        """The case as it stands; its articles are read again only where something changed."""
        opened = self._opened(name, at=at, progress=progress, partly=partly)
        self._note(opened, at=at)
        return opened

    def as_kept(self, name: str) -> Reconciliation | None:
        """The case as it stands by what the record keeps; None where something is to be found anew."""
        kept = self.record.contents(name)
        key = self.analysis.key(kept.articles, histories.guidance(kept.history))
        found = self.record.kept_comparison(kept.name, key=key) if kept.articles else NOTHING
        if found is None:
            return None
        shared, read = self.record.shared_rules(), self._reader(kept.name, found)
        return reconciled(kept.name, found, kept.history, shared=shared, read=read)

    def _opened(
        self, name: str, *, at: str, progress: Progress = silent, partly: Partly | None = None
    ) -> Reconciliation:
        kept = self.record.contents(name)
        comparison = self._comparison(kept, at=at, progress=progress, partly=partly)
        shared = self.record.shared_rules()
        known = self._stood.get(kept.name)
        if known is None or not known.still(comparison, kept.history, shared):
            read = self._reader(kept.name, comparison)
            now = reconciled(kept.name, comparison, kept.history, shared=shared, read=read)
            known = self._stood[kept.name] = _Stood(comparison, kept.history[-1].hash, shared, now)
        return known.reconciliation

    def _note(self, opened: Reconciliation, *, at: str) -> None:
        try:
            self.record.note_opened(opened.case, states(opened.standings), at=at)
        except RecordUnusable:
            return  # the list then shows an older date: no reason to refuse to open the case

    def _comparison(self, kept: Kept, *, at: str, progress: Progress, partly: Partly | None) -> Comparison:
        if not kept.articles:
            return NOTHING
        key = self.analysis.key(kept.articles, histories.guidance(kept.history))
        known = self._found.get(kept.name)
        if known is None or known[0] != key:
            found = self.record.kept_comparison(kept.name, key=key) or self._made(
                kept, key, at, progress, partly
            )
            self._found[kept.name] = (key, found)
        return self._found[kept.name][1]

    def remember(self, name: str, comparison: Comparison, *, key: str, at: str) -> None:
        """Keep what was found before that was written on which it rests."""
        self._found[name] = (key, comparison)
        self.record.keep_comparison(name, comparison, key=key, at=at)

    def _is_found(self, kept: Kept) -> bool:
        """Whether what the program finds in the case as it is now is in memory."""
        known = self._found.get(kept.name)
        key = self.analysis.key(kept.articles, histories.guidance(kept.history))
        return not kept.articles or (known is not None and known[0] == key)

    def _made(self, kept: Kept, key: str, at: str, progress: Progress, partly: Partly | None) -> Comparison:
        guidance = histories.guidance(kept.history)
        read = self._read(kept)

        def show(found: Comparison) -> None:
            if partly is not None:
                partly(Reconciliation(kept.name, arranged(found, guidance), ()))

        show(read)
        comparison = self.analysis.compare(
            read.articles, unreadable=read.unreadable, guidance=guidance, progress=progress, aligned=show
        )
        self.record.keep_comparison(kept.name, comparison, key=key, at=at)
        return comparison

    def _read(self, kept: Kept) -> Comparison:
        """The articles that are compared, read as the editor wants them; nothing is found in them yet."""
        guidance = histories.guidance(kept.history)
        compared = [one for one in self.record.originals(kept.name) if one.id in dict(kept.articles)]
        articles, unreadable = self.analysis.read_again(compared, guidance=guidance)
        return replace(NOTHING, articles=articles, unreadable=unreadable)

    def as_read(self, name: str) -> Reconciliation:
        """The case with its articles as they are read now, before anything is compared."""
        kept = self.record.contents(name)
        guidance = histories.guidance(kept.history)
        return Reconciliation(kept.name, arranged(self._read(kept), guidance), (), entries=len(kept.history))

    def rule(self, pen: Pen, dispute: str, ruling: Ruling, *, seen: str | None = None) -> Standing:
        """Write what the editor decided about a dispute as it was `seen`, and tell how it stands now."""
        opened = self._opened(pen.case, at=pen.at)
        standing = named(opened, dispute)

        def step(history: History) -> Revision:
            snapshot = snapshot_for(standing, opened, history)
            made = ruling(Seen(history, pen, standing, snapshot, opened.comparison.articles))
            return marked(history, made, seen)

        _, now = self._write(opened, step)
        # Of a withdrawn orphan nothing is left to list it by.
        return now.standing(standing.dispute.id) or Standing(standing.dispute, State.OPEN)

    def rule_together(
        self, pen: Pen, opened: Reconciliation, rulings: Sequence[tuple[Standing, Ruling, str | None]]
    ) -> Reconciliation:
        """Write what the editor decided about several disputes as one step, and tell how the case stands."""

        def one(
            history: History, pen: Pen, *, standing: Standing, ruling: Ruling, seen: str | None
        ) -> Revision:
            snapshot = snapshot_for(standing, opened, history)
            made = ruling(Seen(history, pen, standing, snapshot, opened.comparison.articles))
            return marked(history, made, seen)

        said = [partial(one, standing=on, ruling=ruling, seen=seen) for on, ruling, seen in rulings]
        return self._write(opened, lambda history: together(history, pen, said))[1]

    def correct_origins(
        self, pen: Pen, dispute: str, rests_on: Mapping[int, str | None], *, reason: str
    ) -> Reconciliation:
        """Write where the editor says that accounts come from, and tell how the case stands then."""
        opened = self._opened(pen.case, at=pen.at)
        standing = named(opened, dispute)
        if standing.state is State.ORPHANED:
            raise DecisionRefused(
                tr("The articles no longer give this dispute, so its origins stay as they were.")
            )

        def step(history: History) -> Revision:
            articles = opened.comparison.articles
            snapshot, known = snapshot_of(standing.dispute, articles), histories.guidance(history).origins
            own = histories.origins_of(history, standing.dispute.id)
            edits = edits_for(snapshot, known, rests_on, own=own, articles=articles)
            return steps.correct_origins(history, pen, standing.dispute.id, edits, reason=reason)

        return self._write(opened, step)[1]

    def lay_down(self, opened: Reconciliation, step: Step) -> Reconciliation:
        """Write what an editor laid down in a case that is open, and tell how it stands then."""
        return self._write(opened, step)[1]

    def turn(self, pen: Pen, step: Turn) -> tuple[Revision, Standing | None]:
        """Undo or redo, and tell how the dispute stands that it touched, if it was one.

        Of a step of several entries the last that was written.
        """
        history = self.record.history(pen.case)
        if histories.removed(history):
            return self.record.append(pen.case, lambda past: step(past, pen)), None
        opened = self._opened(pen.case, at=pen.at)
        revision, now = self._write(opened, lambda past: step(past, pen))
        touched = histories.concerned(revision) if revision.action in ON_ONE else None
        return revision, now.standing(touched) if touched else None

    def _write(self, opened: Reconciliation, step: Step) -> tuple[Revision, Reconciliation]:
        """Write what the step makes of the history, and tell how the case stands then."""
        comparison = self._found[opened.case][1] if opened.comparison.articles else NOTHING
        after: list[Reconciliation] = []
        rules, read = opened.equivalences, self._reader(opened.case, comparison)

        def known(history: History) -> dict[State, int]:
            after.append(reconciled(opened.case, comparison, history, shared=rules, read=read))
            self.unseen = unseen(history)
            return states(after[-1].standings)

        revision = self.record.append(opened.case, step, known=known)
        stood = self._stood.get(opened.case)
        if stood is not None and stood.comparison is comparison and revision.action in ON_ONE:
            self._stood[opened.case] = replace(stood, end=revision.hash, reconciliation=after[-1])
        return revision, after[-1]

    def _reader(self, case: str, comparison: Comparison) -> Read:
        """Reads what the case's articles claim, each once as long as it is compared so."""

        def read(articles: Sequence[Article]) -> "Mapping[str, ArticleFacts]":
            known = self._claimed.get(case)
            if known is None or known[0] is not comparison:
                known = self._claimed[case] = comparison, {}
            news = [article for article in articles if article.id not in known[1]]
            if news:
                known[1].update(self.analysis.read_in(news))
            return known[1]

        return read

    def claims(self, opened: Reconciliation, articles: Sequence[Article]) -> "Mapping[str, ArticleFacts]":
        """What articles of an open case claim, by their ids."""
        return self._reader(opened.case, self._found[opened.case][1])(articles)

    def earlier(
        self, name: str, dispute: str, *, at: str, read_anew: bool = True
    ) -> "tuple[EarlierDecision, ...]":
        """Decisions in force on the same fact as this dispute, the newest first.

        Without `read_anew`, none where the case would have to be analysed for it.
        """
        if not read_anew and not self._is_found(self.record.contents(name)):
            return ()
        opened = self._opened(name, at=at)
        standing = named(opened, dispute)
        snapshot = snapshot_for(standing, opened, self.record.history(name))
        return self.record.earlier(name, snapshot)

    def forget(self) -> None:
        """Keep nothing in memory of what was found."""
        self._found.clear()
        self._stood.clear()
        self._claimed.clear()

    def read_again(self, name: str) -> tuple[tuple[Article, ...], tuple[Unreadable, ...]]:
        """The articles of a case as the editor wants them read; nothing is compared for it."""
        guidance = histories.guidance(self.record.history(name))
        return self.analysis.read_again(self.record.originals(name), guidance=guidance)

    def article(self, name: str, article: str, *, at: str) -> Article:
        """The article of that id in a case."""
        found = self._opened(name, at=at).comparison.articles
        for one in found:
            if one.id == article:
                return one
        raise UnknownThing(tr("The case “{name}” has no article “{article}”.", name=name, article=article))
