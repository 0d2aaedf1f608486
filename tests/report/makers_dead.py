"""A small case on one attack, made by hand: the dead, the day, the place and who did it."""

from collections.abc import Sequence
from dataclasses import replace

from makers_report import article, passage

from variorum.article.article import Article, Source
from variorum.dispute.decision import Confidence, Decision, Outcome, Reconciliation, Rule, Standing, State
from variorum.dispute.dispute import Account, Comparison, Dispute, Estimate, Verdict
from variorum.fact.fact import Certainty, Kind, Moment, Quantity, Statement, Value
from variorum.text.message import Message

ONE = article(
    "A",
    "On Tuesday 12 people were killed at the northern market. The brigade did it.\n\nThe war began in 2011.",
    source=Source(
        title="Market attack kills 12",
        outlet="The Paper",
        byline="Mary Okafor and John van der Doe",
        published="2020-03-04",
        url="https://example.org/market",
        retrieved="2020-03-06",
        agency="Reuters",
        language="en",
    ),
)
TWO = article(
    "B",
    "On Wednesday at least 9 people died at the old market. The army did it.\n\nThe war began in 2012.",
    source=Source(title="Nine dead", outlet="A weekly", published="2020-03"),
)


def account(number: int, told: Article, quote: str, value: Value, *, origin: str) -> Account:
    by = "the ministry" if isinstance(value, Quantity) and number == 2 else None
    return Account(number, passage(told, quote), value, quote, by, Certainty.ASSERTED, origin)


def dispute(rank: int, kind: Kind, question: str, *accounts: Account) -> Dispute:
    why = Message("They differ.")
    return Dispute(f"m{rank:07x}", rank, kind, Message(question), Verdict.CONTRADICTION, why, accounts)


def dead(number: float) -> Quantity:
    return Quantity(number=number, lower=number, upper=number, unit="people", what="killed")


DEAD = replace(
    dispute(
        1,
        Kind.QUANTITY,
        "How many people were killed?",
        account(1, ONE, "12 people were killed", dead(12), origin="o1"),
        account(2, TWO, "at least 9 people died", dead(9), origin="o2"),
    ),
    estimate=Estimate(9, 12, 12, "ucdp"),
)
DAY = dispute(
    2,
    Kind.DATE,
    "When was the market attacked?",
    account(1, ONE, "On Tuesday", Moment("2020-03-03"), origin="o1"),
    account(2, TWO, "On Wednesday", Moment("2020-03-04"), origin="o2"),
)
PLACE = dispute(
    3,
    Kind.GEOGRAPHY,
    "Where were people killed?",
    account(1, ONE, "at the northern market", Statement("the northern market"), origin="o1"),
    account(2, TWO, "at the old market", Statement("the old market"), origin="o2"),
)
ACTOR = dispute(
    4,
    Kind.ACTOR,
    "Who did it?",
    account(1, ONE, "The brigade did it", Statement("the brigade"), origin="o1"),
    account(2, TWO, "The army did it", Statement("the army"), origin="o2"),
)
WAR = dispute(
    5,
    Kind.DATE,
    "When did the war begin?",
    account(1, ONE, "The war began in 2011", Moment("2011"), origin="o1"),
    account(2, TWO, "The war began in 2012", Moment("2012"), origin="o2"),
)
DISPUTES = (DEAD, DAY, PLACE, ACTOR, WAR)


def settled(told: Dispute, *values: str, state: State = State.SETTLED, **more: object) -> Standing:
    decision = Decision(Outcome.ACCEPT, values=values, reason="As told.", accounts=(1,))
    return Standing(told, state, replace(decision, **more), 1, "M. Okafor", "2026-11-21T14:32:07Z")  # type: ignore[arg-type]


COUNTED = settled(DEAD, "12", low="9", high="12", rule=Rule.UCDP, confidence=Confidence.HIGH)
SETTLED = (
    COUNTED,
    settled(DAY, "2020-03-03"),
    settled(PLACE, "the northern market"),
    settled(ACTOR, "the brigade"),
    settled(WAR, "2011"),
)


def case(*standings: Standing, disputes: Sequence[Dispute] = DISPUTES) -> Reconciliation:
    comparison = Comparison((ONE, TWO), (), (), (), tuple(disputes), (), ())
    return Reconciliation("The market", comparison, standings)
