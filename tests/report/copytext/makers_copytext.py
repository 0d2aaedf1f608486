"""A case of two short articles, as an account of it is composed."""

from collections.abc import Sequence
from dataclasses import replace

from makers_record import article as written
from makers_record import comparison, dispute

from variorum.article.article import Article
from variorum.dispute.decision import Decision, Outcome, Reconciliation, Standing, State
from variorum.dispute.dispute import Account, Dispute
from variorum.dispute.edited_text import EditedText
from variorum.fact.fact import Bound, Kind, Moment, Quantity, Statement, Value
from variorum.guidance.equivalence import Equivalence
from variorum.report.copytext.case import case_of
from variorum.report.copytext.composing import Composed, composed

BASE = written(
    "post",
    "Nearly one million people have fled, the mayor of Saraqeb said on Monday.",
    "In Saraqeb's port, several ships burned. The town is a village, he said.",
)
OTHER = written(
    "times",
    "Over 950,000 people have fled. The rebels took Saraqib on Thursday.",
    "Some 40 ships burned at the harbour.",
)
FLED = Quantity(1_000_000, Bound.NEARLY, 950_000, 1_000_000, unit="people", what="fled")
FLED_MORE = Quantity(950_000, Bound.MORE_THAN, 950_000, None, unit="people", what="fled")


def fact(id: str, kind: Kind, said: Sequence[tuple[Article, str, Value]], *, rank: int = 1) -> Dispute:
    made = dispute(id, [(a, quote, 1.0) for a, quote, _ in said], rank=rank, kind=kind)
    accounts = tuple(_with(a, value) for a, (_, _, value) in zip(made.accounts, said, strict=True))
    return replace(made, accounts=accounts)


def _with(account: Account, value: Value) -> Account:
    return replace(account, value=value)


PEOPLE = fact(
    "people",
    Kind.QUANTITY,
    [(BASE, "Nearly one million people", FLED), (OTHER, "Over 950,000 people", FLED_MORE)],
)
DAY = fact(
    "day",
    Kind.DATE,
    [(BASE, "Monday", Moment("2020-02-24")), (OTHER, "Thursday", Moment("2020-02-27"))],
    rank=2,
)
TOWN = dispute("town", [(BASE, "Saraqeb", "Saraqib"), (OTHER, "Saraqib", "Saraqib")], rank=3, kind=Kind.NAME)
WHO = fact(
    "who",
    Kind.ACTOR,
    [
        (BASE, "Nearly one million people have fled", Statement("Nearly one million people have fled")),
        (OTHER, "The rebels took Saraqib on Thursday.", Statement("The rebels took Saraqib on Thursday.")),
    ],
    rank=4,
)
EVERY = (PEOPLE, DAY, TOWN, WHO)


def standing(about: Dispute, outcome: Outcome = Outcome.ACCEPT, **more: object) -> Standing:
    """As `deciding` would have completed it: the values are those of the accounts that it takes."""
    decision = Decision(outcome, reason="as told", **more)  # type: ignore[arg-type]
    state = State.UNRESOLVED if outcome is Outcome.UNRESOLVED else State.SETTLED
    return Standing(about, state, decision, 7, "ada", "2020-02-28T12:00:00Z")


def case(
    *standings: Standing, text: EditedText | None = None, rules: Sequence[Equivalence] = ()
) -> Reconciliation:
    made = comparison((BASE, OTHER), EVERY)
    return Reconciliation("Idlib", made, standings, tuple(rules), text)


def told(text: EditedText, *standings: Standing, rules: Sequence[Equivalence] = ()) -> Composed:
    return composed(text, case_of(case(*standings, rules=rules)))


def numbered(now: Composed) -> list[str]:
    """Each block with its numbers of notes in brackets."""
    return [
        "".join(f"[{one.run.text}]" if one.run.style == "note" else one.run.text for one in block.said)
        for block in now.blocks
    ]
