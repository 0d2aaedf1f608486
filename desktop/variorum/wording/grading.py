"""What the codes of a grading mean: for combo boxes, tooltips and the notes of a report."""

from variorum.dispute.grading import (
    DATE_PREC,
    WHERE_PREC,
    Credibility,
    Derivation,
    Grade,
    Grading,
    Reliability,
)
from variorum.text.message import Message
from variorum.translation import later
from variorum.wording.sentences import say

_RELIABILITIES = {
    Reliability.A: later("completely reliable"),
    Reliability.B: later("usually reliable"),
    Reliability.C: later("fairly reliable"),
    Reliability.D: later("not usually reliable"),
    Reliability.E: later("unreliable"),
    Reliability.F: later("reliability cannot be judged"),
}
_CREDIBILITIES = {
    Credibility.ONE: later("confirmed by other sources"),
    Credibility.TWO: later("probably true"),
    Credibility.THREE: later("possibly true"),
    Credibility.FOUR: later("doubtful"),
    Credibility.FIVE: later("improbable"),
    Credibility.SIX: later("truth cannot be judged"),
}
_DERIVATIONS = {
    Derivation.ORIGINAL: later("original"),
    Derivation.DERIVATIVE: later("derivative"),
}
_DERIVED = {
    Derivation.ORIGINAL: later(
        "The source has it from itself: it was there, or it is the body that counted."
    ),
    Derivation.DERIVATIVE: later("The source has it from another source."),
}
_PLACES = {
    1: later("exact place"),
    2: later("within 25 km of a known place"),
    3: later("a district known, no place in it"),
    4: later("a province known, no place in it"),
    5: later("a river, a border or a region"),
    6: later("a country known, no place in it"),
    7: later("at sea or in the air, of no country"),
}
_DATES = {
    1: later("exact day"),
    2: later("two to six days"),
    3: later("a week known, no day in it"),
    4: later("a month known, no day in it"),
    5: later("a year known, no month in it"),
}


def reliability_name(code: Reliability) -> str:
    return say(Message(_RELIABILITIES[code]))


def credibility_name(code: Credibility) -> str:
    return say(Message(_CREDIBILITIES[code]))


def derivation_name(derivation: Derivation) -> str:
    return say(Message(_DERIVATIONS[derivation]))


def derivation_text(derivation: Derivation) -> str:
    """What is meant by it, in a sentence."""
    return say(Message(_DERIVED[derivation]))


def place_precision(code: int) -> str:
    return say(Message(_PLACES[code])) if code in WHERE_PREC else str(code)


def date_precision(code: int) -> str:
    return say(Message(_DATES[code])) if code in DATE_PREC else str(code)


def grade_text(grade: Grade | None) -> str:
    """ "B2, usually reliable, probably true, original"; empty where nothing is said."""
    if grade is None or not grade.says_something:
        return ""
    parts = [grade.code] if grade.code else []
    parts += [reliability_name(grade.reliability)] if grade.reliability else []
    parts += [credibility_name(grade.credibility)] if grade.credibility else []
    parts += [derivation_name(grade.derivation)] if grade.derivation else []
    return ", ".join(parts)


def precision_texts(grading: Grading) -> tuple[str, ...]:
    """How exactly a place and a date are known, each in a sentence with its code."""
    place, date = grading.where_prec, grading.date_prec
    told = []
    if place:
        words = place_precision(place)
        told.append(say(Message("Precision of the place: {code}, {words}.", {"code": place, "words": words})))
    if date:
        words = date_precision(date)
        told.append(say(Message("Precision of the date: {code}, {words}.", {"code": date, "words": words})))
    return tuple(told)
