"""What an editor joins and parts by hand: paragraphs that tell the same, disputes that are one or two."""

from collections.abc import Callable, Sequence

from variorum.alignment.by_hand import pair
from variorum.alignment.link import Link, Place
from variorum.dispute.decision import Reconciliation, Standing, State
from variorum.dispute.dispute import Account
from variorum.errors import DecisionRefused, UnknownThing
from variorum.record import steps
from variorum.record.history import History
from variorum.record.revision import Revision
from variorum.record.snapshot import paragraph_selector, snapshot_of
from variorum.record.steps import Pair, Pen
from variorum.translation import tr
from variorum.wording.names import kind_name
from variorum.wording.sentences import say
from variorum.workspace.changes import DECIDED, Answer, Changes
from variorum.workspace.naming import named
from variorum.workspace.opened import Opened

LINKED = Changes.ALIGNMENT | DECIDED


class Arranging(Opened):
    """Links, merges and splits; each is a revision, and no article is read again for it."""

    def link(self, case: str, one: Place, other: Place, *, reason: str = "") -> Answer[Reconciliation]:
        """Say that two paragraphs tell the same: they are linked whatever the program finds."""
        opened = self.open_case(case)
        passages = _passages(opened, one, other)
        for place in (one, other):
            if not opened.comparison.article(place.article).paragraph(place.paragraph).in_story:
                words = f"Paragraph {place.paragraph} of “{place.article}” is left out of the story"
                raise DecisionRefused(tr("{words}; put it back before you link it.", words=words))
        found = _link(opened, one, other)
        if found is not None and found.by_hand:
            raise DecisionRefused(tr("These paragraphs are linked by hand already."))
        return self._arranged(
            opened,
            lambda history, pen: steps.link(history, pen, passages, linked=True, reason=reason),
            LINKED,
        )

    def unlink(self, case: str, one: Place, other: Place, *, reason: str = "") -> Answer[Reconciliation]:
        """Say that two paragraphs do not tell the same: they are never linked."""
        opened = self.open_case(case)
        passages = _passages(opened, one, other)
        if _link(opened, one, other) is None:
            raise DecisionRefused(tr("These paragraphs are not linked."))
        return self._arranged(
            opened,
            lambda history, pen: steps.link(history, pen, passages, linked=False, reason=reason),
            LINKED,
        )

    def merge(
        self, case: str, disputes: Sequence[str], *, asks: str = "", reason: str = ""
    ) -> Answer[Reconciliation]:
        """Make one dispute of several; it keeps the id of the decided one, else of the first.

        It asks what the dispute named by `asks` does, else what that first one does.
        """
        opened = self.open_case(case)
        parts = [named(opened, name) for name in disputes]
        _refuse_merge(parts)
        decided = [part for part in parts if part.decision is not None]
        first = (*decided, *parts)[0]
        asking = _asking(opened, parts, asks) if asks else first
        ordered = [asking, *(part for part in parts if part is not asking)]
        snapshots = [snapshot_of(part.dispute, opened.comparison.articles) for part in ordered]
        id = first.dispute.id
        return self._arranged(
            opened,
            lambda history, pen: steps.merge_disputes(history, pen, snapshots, dispute=id, reason=reason),
            DECIDED,
            frozenset(part.dispute.id for part in parts),
        )

    def split(
        self, case: str, dispute: str, accounts: Sequence[int], *, reason: str = ""
    ) -> Answer[Reconciliation]:
        """Take accounts, by number, out of a dispute; two or more become one of their own."""
        from variorum.record.regrouping import parted, split_id

        opened = self.open_case(case)
        standing = named(opened, dispute)
        going = _going(standing, accounts)
        whole = snapshot_of(standing.dispute, opened.comparison.articles)
        id = split_id(standing.dispute.id, going)
        stay, go = parted(whole, frozenset(account.number for account in going), id=id)
        return self._arranged(
            opened,
            lambda history, pen: steps.split_dispute(history, pen, stay, go, reason=reason),
            DECIDED,
            frozenset({stay.dispute, id}),
        )

    def _arranged(
        self,
        opened: Reconciliation,
        step: Callable[[History, Pen], Revision],
        changes: Changes,
        disputes: frozenset[str] = frozenset(),
    ) -> Answer[Reconciliation]:
        pen = self._pen(opened.case)
        now = self._kept_in(opened.case).lay_down(opened, lambda history: step(history, pen))
        return Answer(now, changes, disputes)


def _passages(opened: Reconciliation, one: Place, other: Place) -> Pair:
    if one.article == other.article:
        raise DecisionRefused(tr("Paragraphs are linked between two articles; both of these are of one."))
    by_id = {article.id: article for article in opened.comparison.articles}
    for place in (one, other):
        if place.article not in by_id:
            raise UnknownThing(
                tr("The case “{case}” has no article “{article}”.", case=opened.case, article=place.article)
            )
    a, b = (paragraph_selector(by_id[place.article], place.paragraph) for place in (one, other))
    return a, b


def _link(opened: Reconciliation, one: Place, other: Place) -> Link | None:
    wanted = pair(one, other)
    return next((link for link in opened.comparison.links if (link.a, link.b) == wanted), None)


def _refuse_merge(parts: Sequence[Standing]) -> None:
    """DecisionRefused where these disputes cannot be one."""
    if len({part.dispute.id for part in parts}) < max(2, len(parts)):
        raise DecisionRefused(tr("A merge takes two or more disputes, each once."))
    for part in parts:
        _refuse_orphan(part)
    decided = [part for part in parts if part.decision is not None]
    if len(decided) > 1:
        first, second = (f"“{say(part.dispute.question)}”" for part in decided[:2])
        raise DecisionRefused(
            tr(
                "{first} and {second} are both decided: withdraw one of the decisions first.",
                first=first,
                second=second,
            )
        )
    kinds = {type(account.value) for part in parts for account in part.dispute.accounts}
    if len(kinds) > 1:
        names = " and ".join(dict.fromkeys(kind_name(part.dispute.kind) for part in parts))
        raise DecisionRefused(
            tr("These disputes are of unlike things ({names}), so they cannot be one.", names=names)
        )


def _asking(opened: Reconciliation, parts: Sequence[Standing], asks: str) -> Standing:
    wanted = named(opened, asks)
    if wanted not in parts:
        raise DecisionRefused("The question must be that of one of the disputes that become one.")
    return wanted


def _refuse_orphan(standing: Standing) -> None:
    if standing.state is State.ORPHANED:
        question = say(standing.dispute.question)
        raise DecisionRefused(
            tr(
                "The articles no longer give the dispute “{question}”, so it stays as it was.",
                question=question,
            )
        )


def _going(standing: Standing, numbers: Sequence[int]) -> list[Account]:
    """The accounts that leave a dispute, or DecisionRefused."""
    _refuse_orphan(standing)
    accounts = {account.number: account for account in standing.dispute.accounts}
    if not numbers:
        raise DecisionRefused(tr("Say which accounts leave the dispute."))
    for number in numbers:
        if number not in accounts:
            raise DecisionRefused(tr("This dispute has no account {number}.", number=number))
    if len(accounts.keys() - set(numbers)) < 2:
        raise DecisionRefused(tr("At least two accounts must stay; to set the whole aside, dismiss it."))
    return [accounts[number] for number in sorted(set(numbers))]
