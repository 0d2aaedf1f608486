"""What kinds, verdicts, states, outcomes, rules and certainties are called when people read them."""

from variorum.dispute.decision import Confidence, Outcome, Rule, State
from variorum.dispute.dispute import Verdict
from variorum.fact.fact import Certainty, Kind
from variorum.text.message import Message
from variorum.wording.sentences import say

_KINDS = {
    Kind.QUANTITY: "Number",
    Kind.DATE: "Date",
    Kind.NAME: "Name",
    Kind.PLACE_KIND: "Kind of place",
    Kind.CONTROL: "Who holds it",
    Kind.ACTOR: "Who did it",
    Kind.ROLE: "Role",
    Kind.LABEL: "Label",
    Kind.CAUSE: "Cause",
    Kind.GEOGRAPHY: "Where it lies",
    Kind.QUOTATION: "Quotation",
    Kind.ATTRIBUTION: "Who says so",
    Kind.CERTAINTY: "How sure it is",
    Kind.GARBLE: "Damaged text",
}
_VERDICTS = {
    Verdict.CONTRADICTION: "Contradiction",
    Verdict.PRECISION: "More and less precise",
    Verdict.TIME: "As of different days",
    Verdict.SCOPE: "Not the same thing counted",
    Verdict.SPELLING: "Spelling only",
    Verdict.WORDING: "Choice of words",
    Verdict.APPARENT: "Apparent only",
    Verdict.INTERNAL: "One article against itself",
    Verdict.GARBLE: "Damaged text",
    Verdict.ERROR: "Likely error",
}
_STATES = {
    State.OPEN: "Open",
    State.SETTLED: "Settled",
    State.STALE: "New evidence, not yet reviewed",
    State.UNRESOLVED: "Left disputed",
    State.DISMISSED: "Dismissed",
    State.ORPHANED: "No longer in the articles",
}
_OUTCOMES = {
    Outcome.ACCEPT: "Accepted",
    Outcome.RANGE: "Range accepted",
    Outcome.BOTH_TRUE: "Both true",
    Outcome.OWN_VALUE: "Editor's own value",
    Outcome.UNRESOLVED: "Left disputed",
    Outcome.NOT_COMPARABLE: "Not comparable",
    Outcome.TRIVIAL: "Trivial",
}
_RULES = {
    Rule.LATEST: "latest dated figure",
    Rule.UCDP: "best supported figure, with low and high (UCDP)",
    Rule.CONSERVATIVE: "most conservative figure (ACLED)",
    Rule.MEDIAN: "median of the independent origins",
    Rule.OWN: "the editor's own judgement",
}
_CONFIDENCES = {Confidence.LOW: "low", Confidence.MEDIUM: "medium", Confidence.HIGH: "high"}
_CERTAINTIES = {
    Certainty.ASSERTED: "stated",
    Certainty.REPORTED: "reported",
    Certainty.UNVERIFIED: "not verified",
    Certainty.EXPECTED: "expected",
    Certainty.DENIED: "denied",
}
_DATED_FROM = {
    "front matter": "given with the article",
    "metadata": "from the page's metadata",
    "text": "as printed",
    "editor": "entered by the editor",
    "estimated": "worked out",
}


def kind_name(kind: Kind) -> str:
    return say(Message(_KINDS[kind]))


def verdict_name(verdict: Verdict) -> str:
    return say(Message(_VERDICTS[verdict]))


def state_name(state: State) -> str:
    return say(Message(_STATES[state]))


def outcome_name(outcome: Outcome) -> str:
    return say(Message(_OUTCOMES[outcome]))


def rule_name(rule: Rule | str) -> str:
    """A rule in words; a rule that this program does not know keeps its own name."""
    known = _RULES.get(Rule(rule)) if rule in set(Rule) else None
    return say(Message(known)) if known else str(rule)


def confidence_name(confidence: Confidence) -> str:
    return say(Message(_CONFIDENCES[confidence]))


def certainty_name(certainty: Certainty) -> str:
    return say(Message(_CERTAINTIES[certainty]))


def dated_from(published_from: str | None) -> str:
    """How a publication date was found."""
    return say(Message(_DATED_FROM.get(published_from or "", "not known")))
