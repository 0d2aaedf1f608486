"""The six types of fact as an editor sees them: colour, tint, sign and name of each kind."""

from enum import StrEnum

from variorum.dispute.decision import State
from variorum.fact.fact import Kind
from variorum.gui.look.palette import Role
from variorum.translation import later, laterc, tr


class FactType(StrEnum):
    """What colour and underline stand for; its value is the name of its icon."""

    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    CLAIM = "claim"
    LABEL = "label"
    ATTRIBUTION = "attribution"

    @property
    def role(self) -> Role:
        return Role(self.value)

    @property
    def tint(self) -> Role:
        return Role(f"{self.value} tint")

    @property
    def words(self) -> str:
        return tr(_WORDS[self])

    @property
    def in_line(self) -> str:
        """Its name within a sentence."""
        return tr(_IN_LINE[self])


_WORDS = {
    FactType.NUMBER: laterc("type", "Number"),
    FactType.DATE: laterc("type", "Date"),
    FactType.NAME: laterc("type", "Name"),
    FactType.CLAIM: laterc("type", "Claim"),
    FactType.LABEL: laterc("type", "Label"),
    FactType.ATTRIBUTION: laterc("type", "Attribution"),
}
_IN_LINE = {
    FactType.NUMBER: laterc("type", "number"),
    FactType.DATE: laterc("type", "date"),
    FactType.NAME: laterc("type", "name"),
    FactType.CLAIM: laterc("type", "claim"),
    FactType.LABEL: laterc("type", "label"),
    FactType.ATTRIBUTION: laterc("type", "attribution"),
}
_TYPES = {
    Kind.QUANTITY: FactType.NUMBER,
    Kind.DATE: FactType.DATE,
    Kind.NAME: FactType.NAME,
    Kind.PLACE_KIND: FactType.NAME,
    Kind.ROLE: FactType.NAME,
    Kind.GEOGRAPHY: FactType.NAME,
    Kind.CONTROL: FactType.CLAIM,
    Kind.ACTOR: FactType.CLAIM,
    Kind.CAUSE: FactType.CLAIM,
    Kind.GARBLE: FactType.CLAIM,
    Kind.LABEL: FactType.LABEL,
    Kind.QUOTATION: FactType.ATTRIBUTION,
    Kind.ATTRIBUTION: FactType.ATTRIBUTION,
    Kind.CERTAINTY: FactType.ATTRIBUTION,
}


def type_of(kind: Kind) -> FactType:
    return _TYPES[kind]


COUNTED = {
    State.OPEN: later("{number} open"),
    State.SETTLED: later("{number} settled"),
    State.UNRESOLVED: later("{number} unresolved"),
    State.STALE: later("{number} stale"),
    State.DISMISSED: later("{number} dismissed"),
    State.ORPHANED: later("{number} orphaned"),
}
LIVE = (State.OPEN, State.STALE, State.UNRESOLVED)
GRAVITY = (
    State.STALE,
    State.OPEN,
    State.UNRESOLVED,
    State.SETTLED,
    State.DISMISSED,
    State.ORPHANED,
)


def state_icon(state: State) -> str:
    """The name of the glyph that stands for a state; an orphaned decision looks stale."""
    return f"state-{State.STALE if state is State.ORPHANED else state}"


def state_role(state: State) -> Role:
    match state:
        case State.SETTLED:
            return Role.SETTLED
        case State.STALE | State.ORPHANED:
            return Role.STALE
        case State.UNRESOLVED:
            return Role.UNRESOLVED
        case State.DISMISSED:
            return Role.TEXT3
        case _:
            return Role.TEXT


def gravest(states: tuple[State, ...]) -> State | None:
    """The state an editor should see first."""
    return min(states, key=GRAVITY.index, default=None)
