"""One line of the dispute list, in the words it is shown with."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from variorum.article.article import Article
from variorum.dispute.decision import Standing, State, Turn
from variorum.dispute.dispute import Dispute
from variorum.fact.fact import Quantity
from variorum.gui.at_desk.waiting import Waiting, mark, waiting
from variorum.gui.disputes.in_short import Short, in_short
from variorum.gui.look.fact_types import FactType, type_of
from variorum.gui.session.sheet import Sheet, letters
from variorum.picture.picture import Picture
from variorum.picture.spark import spark
from variorum.translation import later, tr
from variorum.wording.dates import date_text
from variorum.wording.names import outcome_in_line, outcome_name, state_name
from variorum.wording.sentences import say
from variorum.wording.values import number_text

_CAME = {
    Turn.NEW: later("{article} adds {value}"),
    Turn.REVISED: later("{article} now gives {value}"),
    Turn.GONE: later("{article} no longer gives {value}"),
}


@dataclass(frozen=True, slots=True)
class Item:
    """A dispute as the list shows it."""

    id: str
    rank: int
    type: FactType
    state: State
    question: str
    values: Short
    letters: tuple[str, ...]
    row: int | None
    outcome: str  # what was decided, or why it waits again
    picture: Picture | None  # its values on one small line
    spread: float
    told: str  # every value as its account has it
    found_by: str  # what the filter looks through
    yours: bool = False  # an editor raised it
    mark: str = ""  # what the desk says of it
    waits: frozenset[Waiting] = frozenset()

    @property
    def spoken(self) -> str:
        """The line as a screen reader says it."""
        where = tr(", row {row}", row=self.row) if self.row else ""
        where += tr(", raised by hand") if self.yours else ""
        where += f", {self.mark}" if self.mark else ""
        state = state_name(self.state)
        who = tr("Articles {letters}{where}", letters=", ".join(self.letters), where=where)
        outcome = f" {self.outcome}." if self.outcome else ""
        return f"{self.question} {state}.{outcome} {self.type.words}: {self.values}. {who}"

    @property
    def whole(self) -> str:
        """Everything that may be cut in the line."""
        return "\n".join(part for part in (self.question, self.told, self.outcome, self.mark) if part)


@dataclass(frozen=True, slots=True)
class Words:
    """What no decision changes of a dispute."""

    question: str
    values: Short
    told: str
    picture: Picture | None


@dataclass(slots=True)
class Said:
    """Keeps lines from one time to the next, so that a decision makes one line anew, not a thousand."""

    words: dict[str, tuple[Dispute, Words]] = field(default_factory=dict)
    items: dict[str, tuple[Standing, int | None, tuple[Article, ...], Item]] = field(default_factory=dict)
    me: str = ""  # the editor to whom they were said

    def to(self, me: str) -> None:
        """Say everything anew to another editor."""
        if self.me != me:
            self.items.clear()
            self.me = me


def items_of(
    standings: Iterable[Standing], sheet: Sheet, *, said: Said | None = None, me: str = ""
) -> tuple[Item, ...]:
    """The list's lines as the editor `me` sees them; those that stand as before were said before."""
    kept = Said() if said is None else said
    kept.to(me)
    letter = letters(sheet.articles)
    numbers = [row.number for row in sheet.rows]
    made = []
    for standing in standings:
        if standing.state is State.ORPHANED:
            continue
        home = sheet.home.get(standing.dispute.id)
        made.append(_kept(standing, numbers[home] if home is not None else None, sheet, letter, kept))
    return tuple(made)


def _kept(standing: Standing, row: int | None, sheet: Sheet, letter: Mapping[str, str], said: Said) -> Item:
    before = said.items.get(standing.dispute.id)
    if before and before[0] is standing and before[1] == row and before[2] is sheet.articles:
        return before[3]
    made = _item(standing, row, letter, said)
    said.items[standing.dispute.id] = (standing, row, sheet.articles, made)
    return made


def _item(standing: Standing, row: int | None, letter: Mapping[str, str], said: Said) -> Item:
    dispute, words = standing.dispute, _words(standing.dispute, said)
    used = {letter[a.passage.article] for a in dispute.accounts if a.passage.article in letter}
    outcome = _outcome(standing)
    marked = mark(standing.desk, said.me)
    return Item(
        id=dispute.id,
        rank=dispute.rank,
        type=type_of(dispute.kind),
        state=standing.state,
        question=words.question,
        values=_since(standing, letter) or words.values,
        letters=tuple(sorted(used, key=lambda name: (len(name), name))),  # AA comes after Z
        row=row,
        outcome=outcome,
        picture=words.picture,
        spread=_spread(dispute),
        told=words.told,
        found_by=f"{words.question} {words.values} {words.told} {outcome} {marked}".casefold(),
        yours=dispute.raised,
        mark=marked,
        waits=waiting(standing.desk, said.me),
    )


def _words(dispute: Dispute, said: Said) -> Words:
    known = said.words.get(dispute.id)
    if known is None or known[0] is not dispute:
        told = " / ".join(dict.fromkeys(account.text for account in dispute.accounts))
        made = Words(say(dispute.question), in_short(dispute), told, spark(dispute.accounts))
        known = said.words[dispute.id] = (dispute, made)
    return known[1]


def _since(standing: Standing, letter: Mapping[str, str]) -> Short | None:
    """What stands and what came since: settled at 16; E adds 19."""
    decision = standing.decision
    if standing.state is not State.STALE or decision is None or not standing.changed:
        return None
    change = standing.changed[0]
    best = _best(standing) or outcome_in_line(decision.outcome)
    who = letter.get(change.article) or tr("an article")
    came = tr(_CAME[change.turn], article=who, value=change.text)
    return Short((tr("settled at {best}", best=best), came), "; ")


def _outcome(standing: Standing) -> str:
    decision = standing.decision
    match standing.state:
        case State.STALE:
            return tr("New evidence")
        case State.UNRESOLVED:
            return tr("Reported as disputed")
        case State.DISMISSED:
            return tr("Dismissed")
        case State.SETTLED if decision is not None:
            return _best(standing) or outcome_name(decision.outcome)
        case _:
            return ""


def _best(standing: Standing) -> str:
    values = standing.decision.values if standing.decision else ()
    return " / ".join(shown_value(standing.dispute, value) for value in values)


def shown_value(dispute: Dispute, value: str) -> str:
    """A recorded value as it reads: figures grouped, dates as dates."""
    if not isinstance(dispute.accounts[0].value, Quantity):
        return date_text(value)
    try:
        return number_text(float(value))
    except ValueError:
        return value


def _spread(dispute: Dispute) -> float:
    """How far apart its figures lie, against the greatest of them."""
    numbers = [a.value.number for a in dispute.accounts if isinstance(a.value, Quantity)]
    if not numbers or max(numbers) <= 0:
        return 0.0
    return (max(numbers) - min(numbers)) / max(numbers)


def counts(items: Iterable[Item]) -> Mapping[State, int]:
    found = dict.fromkeys(State, 0)
    for item in items:
        found[item.state] += 1
    return found
