"""Corrects the type of a dispute: its accounts are read as another sort of thing."""

from collections.abc import Iterator, Sequence
from functools import partial

from variorum.dispute.decision import Reconciliation, Standing, State
from variorum.errors import DecisionRefused
from variorum.fact.fact import Kind
from variorum.record import steps
from variorum.record.at_once import marked
from variorum.record.snapshot import snapshot_of
from variorum.record.together import together
from variorum.translation import tr
from variorum.wording.names import kind_name
from variorum.workspace.changes import Answer
from variorum.workspace.naming import named
from variorum.workspace.raising import Raising, Words


class Retyping(Raising):
    """One step: the accounts become a dispute of the new type, and the old one is set aside."""

    def retype(
        self,
        case: str,
        dispute: str,
        kind: Kind,
        *,
        question: str = "",
        reason: str = "",
        seen: str | None = None,
    ) -> Answer[Reconciliation]:
        """Read a dispute's accounts as another kind; without a question, that which fits it.

        What was decided on it stays in the history, and undo brings it back.
        `seen`: the hash of the dispute's newest entry that the editor was shown.
        """
        opened = self.open_case(case)
        standing = named(opened, dispute)
        _refuse(standing, kind)
        made = self._made(opened, words_of(opened, standing), kind=kind, question=question)
        why = reason.strip() or tr("It is of another type: {type}.", type=kind_name(kind))
        articles, pen = opened.comparison.articles, self._pen(case)
        new, old = (snapshot_of(one, articles) for one in (made, standing.dispute))
        both = (
            partial(steps.raise_dispute, dispute=new, reason=why, retyped=True),
            lambda past, pen: marked(
                past, steps.dismiss(past, pen, snapshot=old, reason=why, retyped=True), seen
            ),
        )
        now = self._kept_in(case).lay_down(opened, lambda history: together(history, pen, both))
        return self._answered(case, now, frozenset({made.id, standing.dispute.id}))


def words_of(opened: Reconciliation, standing: Standing) -> Sequence[Words]:
    """The words that a dispute's accounts quote, each stretch once."""
    return tuple(_words(opened, standing))


def _words(opened: Reconciliation, standing: Standing) -> Iterator[Words]:
    taken: list[tuple[str, int, int, int]] = []
    for account in standing.dispute.accounts:
        here, span = account.passage, account.passage.span
        overlaps = any(
            (article, number) == (here.article, here.paragraph) and start < span.end and span.start < end
            for article, number, start, end in taken
        )
        if not overlaps:
            taken.append((here.article, here.paragraph, span.start, span.end))
            text = opened.comparison.article(here.article).paragraph(here.paragraph).text
            yield Words(here.article, here.paragraph, span.of(text), span.start)


def _refuse(standing: Standing, kind: Kind) -> None:
    if standing.dispute.kind is kind:
        raise DecisionRefused(tr("It is of this type already: {type}.", type=kind_name(kind)))
    if standing.state is State.ORPHANED:
        raise DecisionRefused(tr("The articles no longer give this dispute, so its type stays as it was."))
    if standing.state is State.DISMISSED:
        raise DecisionRefused(tr("This dispute is dismissed; reopen it first."))
