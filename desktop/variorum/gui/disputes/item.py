"""One line of the dispute list, in the words it is shown with."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from variorum.dispute.decision import Standing, State
from variorum.dispute.dispute import Dispute
from variorum.fact.fact import Quantity
from variorum.gui.fact_types import FactType, type_of
from variorum.gui.sheet import Sheet
from variorum.picture.picture import Picture
from variorum.picture.spark import spark
from variorum.wording.names import outcome_name, state_name
from variorum.wording.sentences import say
from variorum.wording.values import number_text

Words = tuple[str, str, Picture | None]  # question, values, picture
Said = dict[str, tuple[Dispute, Words]]


@dataclass(frozen=True, slots=True)
class Item:
    """A dispute as the list shows it."""

    id: str
    rank: int
    type: FactType
    state: State
    question: str
    values: str
    letters: tuple[str, ...]
    row: int | None
    outcome: str  # what was decided, or why it waits again
    picture: Picture | None  # its values on one small line
    spread: float

    @property
    def spoken(self) -> str:
        """The line as a screen reader says it."""
        where = f", row {self.row}" if self.row else ""
        state = state_name(self.state)
        who = f"Articles {', '.join(self.letters)}{where}"
        return f"{self.question} {state}. {self.type.words}: {self.values}. {who}"


def items_of(standings: Iterable[Standing], sheet: Sheet, *, said: Said | None = None) -> tuple[Item, ...]:
    """The list's lines; `said` keeps from one time to the next what no decision changes."""
    kept: Said = {} if said is None else said
    return tuple(_item(s, sheet, kept) for s in standings if s.state is not State.ORPHANED)


def _item(standing: Standing, sheet: Sheet, said: Said) -> Item:
    dispute = standing.dispute
    question, values, picture = _words(dispute, said)
    home = sheet.home.get(dispute.id)
    known = {article.id for article in sheet.articles}
    used = sorted({sheet.letter(a.passage.article) for a in dispute.accounts if a.passage.article in known})
    return Item(
        id=dispute.id,
        rank=dispute.rank,
        type=type_of(dispute.kind),
        state=standing.state,
        question=question,
        values=values,
        letters=tuple(used),
        row=sheet.rows[home].number if home is not None else None,
        outcome=_outcome(standing),
        picture=picture,
        spread=_spread(dispute),
    )


def _words(dispute: Dispute, said: Said) -> Words:
    """What a dispute is shown with, made once: a decision changes none of it."""
    known = said.get(dispute.id)
    if known is None or known[0] is not dispute:
        made = (say(dispute.question), short_values(dispute), spark(dispute.accounts))
        known = said[dispute.id] = (dispute, made)
    return known[1]


def short_values(dispute: Dispute) -> str:
    """The differing values side by side, each once."""
    return " / ".join(dict.fromkeys(account.text for account in dispute.accounts))


def _outcome(standing: Standing) -> str:
    decision = standing.decision
    match standing.state:
        case State.STALE:
            return "New evidence"
        case State.UNRESOLVED:
            return "Reported as disputed"
        case State.DISMISSED:
            return "Dismissed"
        case State.SETTLED if decision is not None:
            best = " / ".join(shown_value(standing.dispute, v) for v in decision.values)
            return best or outcome_name(decision.outcome)
        case _:
            return ""


def shown_value(dispute: Dispute, value: str) -> str:
    """A recorded value as it reads: figures grouped."""
    is_number = isinstance(dispute.accounts[0].value, Quantity)
    try:
        return number_text(float(value)) if is_number else value
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
