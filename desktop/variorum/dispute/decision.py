"""What an editor records about a dispute, and how a dispute stands."""

from dataclasses import dataclass
from enum import StrEnum

from msgspec import UNSET, UnsetType

from variorum.dispute.desk import NOTHING_SAID, Desk
from variorum.dispute.dispute import Account, Comparison, Dispute, Verdict
from variorum.dispute.edited_text import EditedText
from variorum.dispute.grading import Grading
from variorum.fact.fact import Kind, Term
from variorum.guidance.equivalence import Equivalence, holding, written
from variorum.text.message import Message


class Outcome(StrEnum):
    ACCEPT = "accept"
    RANGE = "range"
    BOTH_TRUE = "both-true"
    OWN_VALUE = "own-value"
    UNRESOLVED = "unresolved"
    NOT_COMPARABLE = "not-comparable"
    TRIVIAL = "trivial"


class Rule(StrEnum):
    """How low, best and high were filled."""

    LATEST = "latest"
    UCDP = "ucdp"
    CONSERVATIVE = "conservative"
    MEDIAN = "median"
    OWN = "own"


class Confidence(StrEnum):
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class State(StrEnum):
    OPEN = "open"
    SETTLED = "settled"
    STALE = "stale"
    UNRESOLVED = "unresolved"
    DISMISSED = "dismissed"
    ORPHANED = "orphaned"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage a decision rests on: article id, paragraph (from 1), quote."""

    article: str
    paragraph: int
    quote: str


@dataclass(frozen=True, slots=True)
class Outside:
    """Evidence that no article of the case holds: what it is, where it stands, and the words that count."""

    title: str
    url: str = ""
    retrieved: str = ""  # ISO date
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """An editor's word on one dispute. Values are texts as they read: "950000", "2020-02-24", "Saraqib"."""

    outcome: Outcome
    values: tuple[str, ...] = ()  # the best account; two or more where both are true
    low: str | None = None
    high: str | None = None
    rule: Rule = Rule.OWN
    reason: str = ""
    evidence: tuple[Evidence, ...] = ()
    confidence: Confidence | None = None
    accounts: tuple[int, ...] = ()  # numbers of the accounts it takes, as the dispute stood
    dismissed: bool = False  # set aside as no dispute; then only `reason` counts
    outside: tuple[Outside, ...] = ()  # evidence from outside the case
    holds: tuple[str, ...] = ()  # where both are true: of what each value holds, in the order of `values`
    # Unset it is not written, so that an entry from before there were grades stays the same bytes.
    grading: Grading | UnsetType = UNSET

    @property
    def graded(self) -> Grading:
        return self.grading or Grading()

    @property
    def best(self) -> str | None:
        return self.values[0] if self.values else None


class Turn(StrEnum):
    """What became of an account since the dispute was decided."""

    NEW = "new"
    GONE = "gone"
    REVISED = "revised"


@dataclass(frozen=True, slots=True)
class AccountChange:
    """An account that is not as it was when the dispute was decided."""

    turn: Turn
    article: str  # id
    paragraph: int
    quote: str  # as it stands now; of one that is gone, as it stood
    text: str  # its value in words
    was: str = ""  # the value before, of a revised one
    number: int | None = None  # of the account as the dispute stands now


@dataclass(frozen=True, slots=True)
class Standing:
    """A dispute as it stands in a case."""

    dispute: Dispute
    state: State
    decision: Decision | None = None  # in force, also when stale
    revision: int | None = None  # number of the revision in force
    editor: str | None = None
    decided: str | None = None  # ISO time, UTC
    stale_because: Message | None = None
    changed: tuple[AccountChange, ...] = ()  # what makes it stale, account by account
    desk: Desk = NOTHING_SAID
    ruled: str = ""  # hash of the newest entry of the history on it; empty: nobody ruled on it yet


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """A case as it stands: what the program found and what the editor decided."""

    case: str
    comparison: Comparison
    standings: tuple[Standing, ...]  # by rank; orphaned decisions last
    equivalences: tuple[Equivalence, ...] = ()  # rules that hold here, the one laid down last at the end
    entries: int = 0  # of its history, when it was read
    account: EditedText | None = None  # as the editor writes it; its fields name disputes as they stand

    def rule_for(self, dispute: Dispute) -> Equivalence | None:
        """The rule by which a difference of spelling alone is none; its dispute stands as it stood."""
        if dispute.verdict is not Verdict.SPELLING:
            return None
        return holding(self.equivalences, forms_of(dispute))

    @property
    def unmarked(self) -> frozenset[str]:
        """Ids of the disputes that a rule says not to mark."""
        ruled = ((s.dispute.id, self.rule_for(s.dispute)) for s in self.standings)
        return frozenset(id for id, rule in ruled if rule is not None and rule.stop_marking)

    def standing(self, dispute_id: str) -> Standing | None:
        return next((s for s in self.standings if s.dispute.id == dispute_id), None)


def forms_of(dispute: Dispute) -> tuple[str, ...]:
    """The forms in which the accounts write a name, each once, in the order of the accounts."""
    values = (account.value for account in dispute.accounts)
    return tuple(dict.fromkeys(value.form or value.text for value in values if isinstance(value, Term)))


def name_written(account: Account, kind: Kind) -> str | None:
    """Of a name the form that the account writes, without genitive; None of anything else.

    Its value also holds the form that stands for all spellings of the name,
    which is what its accounts have in common and not what they say.
    """
    value = account.value
    if kind is not Kind.NAME or not isinstance(value, Term):
        return None
    return written(value.form or value.text)
