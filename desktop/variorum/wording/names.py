"""What kinds, verdicts, states, outcomes, rules and certainties are called when people read them."""

from variorum.dispute.decision import Confidence, Outcome, Rule, State
from variorum.dispute.dispute import Verdict
from variorum.fact.fact import Certainty, Kind
from variorum.translation import later, laterc, tr

_KINDS = {
    Kind.QUANTITY: later("number"),
    Kind.DATE: later("date"),
    Kind.NAME: later("name"),
    Kind.PLACE_KIND: later("kind of place"),
    Kind.CONTROL: later("who holds it"),
    Kind.ACTOR: later("who did it"),
    Kind.ROLE: later("role"),
    Kind.LABEL: later("label"),
    Kind.CAUSE: later("cause"),
    Kind.GEOGRAPHY: later("where it lies"),
    Kind.QUOTATION: later("quotation"),
    Kind.ATTRIBUTION: later("who says so"),
    Kind.CERTAINTY: later("how sure it is"),
    Kind.GARBLE: later("damaged text"),
}
_VERDICTS = {
    Verdict.CONTRADICTION: later("contradiction"),
    Verdict.PRECISION: later("more and less precise"),
    Verdict.TIME: later("as of different days"),
    Verdict.SCOPE: later("not the same thing counted"),
    Verdict.SPELLING: later("spelling only"),
    Verdict.WORDING: later("choice of words"),
    Verdict.APPARENT: later("apparent only"),
    Verdict.INTERNAL: later("one article against itself"),
    Verdict.GARBLE: later("damaged text"),
    Verdict.ERROR: later("likely error"),
}
_STATES = {
    State.OPEN: laterc("state", "open"),
    State.SETTLED: laterc("state", "settled"),
    State.STALE: later("new evidence, not yet reviewed"),
    State.UNRESOLVED: later("left disputed"),
    State.DISMISSED: laterc("state", "dismissed"),
    State.ORPHANED: later("no longer in the articles"),
}
_OUTCOMES = {
    Outcome.ACCEPT: later("accepted"),
    Outcome.RANGE: later("range accepted"),
    Outcome.BOTH_TRUE: later("both true"),
    Outcome.OWN_VALUE: later("editor's own value"),
    Outcome.UNRESOLVED: later("left disputed"),
    Outcome.NOT_COMPARABLE: later("not comparable"),
    Outcome.TRIVIAL: later("trivial"),
}
_RULES = {
    Rule.LATEST: later("latest dated figure"),
    Rule.UCDP: later("best supported figure, with low and high (UCDP)"),
    Rule.CONSERVATIVE: later("most conservative figure (ACLED)"),
    Rule.MEDIAN: later("median of the independent origins"),
    Rule.OWN: later("the editor's own judgement"),
}
_CONFIDENCES = {
    Confidence.LOW: laterc("confidence", "low"),
    Confidence.MEDIUM: laterc("confidence", "medium"),
    Confidence.HIGH: laterc("confidence", "high"),
}
_CERTAINTIES = {
    Certainty.ASSERTED: later("stated"),
    Certainty.REPORTED: later("reported"),
    Certainty.UNVERIFIED: later("not verified"),
    Certainty.EXPECTED: later("expected"),
    Certainty.DENIED: later("denied"),
}
_DATED_FROM = {
    "front matter": later("given with the article"),
    "metadata": later("from the page's metadata"),
    "text": later("as printed"),
    "editor": later("entered by the editor"),
    "estimated": later("worked out"),
}


def kind_name(kind: Kind) -> str:
    return _alone(tr(_KINDS[kind]))


def verdict_name(verdict: Verdict) -> str:
    return _alone(verdict_in_line(verdict))


def verdict_in_line(verdict: Verdict) -> str:
    """What a difference is taken for, within a sentence."""
    return tr(_VERDICTS[verdict])


def state_name(state: State) -> str:
    return _alone(tr(_STATES[state]))


def outcome_name(outcome: Outcome) -> str:
    return _alone(outcome_in_line(outcome))


def outcome_in_line(outcome: Outcome) -> str:
    return tr(_OUTCOMES[outcome])


def rule_name(rule: Rule | str) -> str:
    """A rule in words; a rule that this program does not know keeps its own name."""
    known = _RULES.get(Rule(rule)) if rule in set(Rule) else None
    return tr(known) if known else str(rule)


def confidence_name(confidence: Confidence) -> str:
    return tr(_CONFIDENCES[confidence])


def certainty_name(certainty: Certainty) -> str:
    return tr(_CERTAINTIES[certainty])


def dated_from(published_from: str | None) -> str:
    """How a publication date was found."""
    return tr(_DATED_FROM.get(published_from or "", later("not known")))


def _alone(words: str) -> str:
    """Words that stand for themselves begin with a capital; within a sentence each language has its way."""
    return words[:1].upper() + words[1:]
