"""Which earlier decisions are offered on a dispute: those in force on its name, place, figure or date."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from variorum.dispute.decision import Decision
from variorum.dispute.same_fact import Subject, asks_the_same, same_fact, subject_of
from variorum.fact.fact import Kind
from variorum.record.revision import Revision
from variorum.record.snapshot import AROUND, Snapshot, Witness
from variorum.text.message import Message

MOST_OFFERED = 12


@dataclass(frozen=True, slots=True)
class EarlierDecision:
    """A decision on the same fact, and where it comes from."""

    case: str
    dispute: str  # id
    kind: Kind
    question: Message
    decision: Decision
    outlets: tuple[str, ...]  # those whose account it took; where one is not known, the article's id
    editor: str
    at: str  # UTC, ISO
    revision: int  # its number in the case


@dataclass(frozen=True, slots=True)
class Candidate:
    """The newest revision of some dispute of a case on the list."""

    case: str
    revision: Revision
    outlets: Mapping[str, str]  # article id → outlet


Around = Callable[[Witness], str]  # the paragraph in which an account stands


def subject(snapshot: Snapshot, around: Around) -> Subject:
    """What a dispute is about, as it stood."""
    values = [witness.value for witness in snapshot.witnesses]
    return subject_of(snapshot.kind, snapshot.question, values, list(map(around, snapshot.witnesses)))


def beside(witness: Witness) -> str:
    """Of a passage whose paragraph is not known, what its selector keeps, without words that it cuts off."""
    selector = witness.selector
    before, after = selector.prefix, selector.suffix
    if len(before) == AROUND:
        before = before.partition(" ")[2]
    if len(after) == AROUND:
        after = after.rpartition(" ")[0]
    return f"{before}{selector.quote}{after}"


def offers(revision: Revision, wanted: Subject, around: Around) -> bool:
    """Whether a revision gives a value to the same fact."""
    decision, snapshot = revision.decision, revision.snapshot
    if decision is None or snapshot is None or decision.dismissed or not decision.values:
        return False
    if not asks_the_same(wanted, subject(snapshot, lambda _: "")):
        return False
    return same_fact(wanted, subject(snapshot, around))  # to look up its paragraphs takes longest


def offered(candidates: Iterable[Candidate]) -> tuple[EarlierDecision, ...]:
    """As they are shown, the newest first."""
    found = (_offer(candidate) for candidate in candidates)
    return tuple(sorted(found, key=lambda one: (one.at, one.case, one.revision), reverse=True))


def _offer(candidate: Candidate) -> EarlierDecision:
    revision = candidate.revision
    assert revision.decision is not None and revision.snapshot is not None  # as `offers` has asked
    return EarlierDecision(
        case=candidate.case,
        dispute=revision.dispute or "",
        kind=revision.snapshot.kind,
        question=revision.snapshot.question,
        decision=revision.decision,
        outlets=_outlets(revision.snapshot.witnesses, revision.decision.accounts, candidate.outlets),
        editor=revision.editor,
        at=revision.at,
        revision=revision.number,
    )


def _outlets(witnesses: Sequence[Witness], taken: Sequence[int], known: Mapping[str, str]) -> tuple[str, ...]:
    articles = (witness.article for witness in witnesses if witness.number in taken)
    return tuple(dict.fromkeys(known.get(article) or article for article in articles))
