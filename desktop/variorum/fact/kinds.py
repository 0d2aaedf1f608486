"""What sort of claim a clause makes, by its verb and its words."""

import re
from functools import cache

from variorum.fact.certainty import speech_verbs
from variorum.fact.fact import Kind
from variorum.fact.proposition import Proposition
from variorum.language.lexicon import lexicon


@cache
def _control() -> frozenset[str]:
    return frozenset(lexicon("claims")["control"])


@cache
def _cause() -> re.Pattern[str]:
    words = [w for w in lexicon("claims")["cause"] if w not in ("after", "over")]
    return re.compile(
        rf"\b(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})\b", re.IGNORECASE
    )


@cache
def _place() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{'|'.join(lexicon('claims')['place'])})\s+(?:the\s+)?(?:[a-z-]+\s+){{0,3}}[A-Z]"
    )


def claim_kind(proposition: Proposition) -> Kind:
    """Attribution, control, cause, certainty, label or geography, in this order; else who did what."""
    if proposition.verb in speech_verbs():
        return Kind.ATTRIBUTION
    if proposition.verb in _control():
        return Kind.CONTROL
    if _cause().search(proposition.text):
        return Kind.CAUSE
    if any(proposition.hedged[:3]):
        return Kind.CERTAINTY
    if proposition.verb in ("be", "become", "remain"):
        return Kind.LABEL
    return Kind.GEOGRAPHY if _place().search(proposition.text) else Kind.ACTOR
