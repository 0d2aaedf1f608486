"""Asks what claims of one thing leave open, in plain words where the grammar of a clause allows it."""

from collections.abc import Callable, Iterator, Sequence

from variorum.fact.certainty import speech_verbs
from variorum.fact.fact import Fact, Kind
from variorum.fact.passages import quotable
from variorum.fact.phrases import Phrases
from variorum.fact.proposition import Proposition
from variorum.language.lexicon import lexicon
from variorum.text.message import Message
from variorum.translation import later

_LONGEST_ASKED = 90  # characters
_LONGEST_SOURCE = 60  # characters
_FEWEST_ASKED = 4  # words: shorter clauses tell too little to ask by, if there is a longer one
_OF_ANOTHER = frozenset({"his", "her", "their", "its", "this", "that", "these", "those", "another"})
_QUOTING = {
    Kind.CERTAINTY: later("How certain is it: “{claim}”?"),
    Kind.ATTRIBUTION: later("Who says so, and in what words: “{claim}”?"),
    Kind.QUOTATION: later("What were the words: “{claim}”?"),
    Kind.CONTROL: later("Who took or holds what: “{claim}”?"),
    Kind.CAUSE: later("What was the cause: “{claim}”?"),
    Kind.GEOGRAPHY: later("Where: “{claim}”?"),
    Kind.LABEL: later("How is it described: “{claim}”?"),
    Kind.ACTOR: later("What happened: “{claim}”?"),
}


def claim_question(kind: Kind, said: Sequence[Proposition], claims: Sequence[Fact]) -> Message:
    """A question in plain words by the clause that shares most with the others; else one that quotes."""
    ordered = sorted(said, key=lambda p: (_vague(p.phrases), -_shared(p, said), len(p.text), p.text))
    asked = (question for ask in _WAYS[kind] for question in ask(ordered, claims))
    return next(asked, None) or Message(_QUOTING[kind], {"claim": _shortest(said)})


def _vague(parts: Phrases) -> bool:
    """Whether only the text around a clause tells who its subject is."""
    return not parts.named or parts.subject.split(" ")[0].lower() in _OF_ANOTHER


def _shared(one: Proposition, said: Sequence[Proposition]) -> float:
    """How much of a clause's words the other articles have too; of clauses alike the fuller asks better."""
    others = [p.lemmas for p in said if p.article != one.article]
    return sum(len(one.lemmas & lemmas) / len(one.lemmas | lemmas) for lemmas in others)


def _shortest(said: Sequence[Proposition]) -> str:
    """The shortest clause that tells something by itself, not over its first words."""
    text = min(
        said, key=lambda p: (len(p.text.split()) < _FEWEST_ASKED, not p.phrases.subject, len(p.text), p.text)
    ).text
    return quotable(text, most=_LONGEST_ASKED)


_Ask = Callable[[Sequence[Proposition], Sequence[Fact]], Iterator[Message]]


def _named(said: Sequence[Proposition]) -> Iterator[tuple[Proposition, Phrases]]:
    """The clauses whose subject says who is meant and that deny nothing, with their parts."""
    return ((p, p.phrases) for p in said if p.phrases.named and p.phrases.subject and not p.negated)


def _who(said: Sequence[Proposition], _: Sequence[Fact]) -> Iterator[Message]:
    """Where the same was done by, as it seems, several."""
    for p, parts in _named(said):
        others = [o for o in said if o.article != p.article and o.subject and o.subject != p.subject]
        same = any(o.verb == p.verb or o.objects & p.objects - {o.subject} for o in others)
        if parts.verb and parts.object and not parts.particle and same and p.verb not in speech_verbs():
            asked = later("Who {verb} {object}?") if parts.acting else later("Who or what {verb} {object}?")
            yield Message(asked, {"verb": parts.verb, "object": parts.object})


def _where(said: Sequence[Proposition], _: Sequence[Fact]) -> Iterator[Message]:
    for _p, parts in _named(said):
        if parts.place and parts.participle:
            yield Message(
                "Where {was} {subject} {participle}?",
                {"was": parts.passive, "subject": parts.subject, "participle": parts.participle},
            )
        elif parts.place and parts.base and not parts.particle and not parts.object:
            yield Message("Where did {subject} {verb}?", {"subject": parts.subject, "verb": parts.base})
        elif parts.place and parts.present and not parts.particle and not parts.object:
            yield Message("Where does {subject} {verb}?", {"subject": parts.subject, "verb": parts.present})
        elif parts.place and parts.copula and not parts.described:
            yield Message("Where {is} {subject}?", {"is": parts.copula, "subject": parts.subject})


def _did(said: Sequence[Proposition], _: Sequence[Fact]) -> Iterator[Message]:
    """What one did, where several articles tell of the same one; what was done to it."""
    for p, parts in _named(said):
        same = any(o.article != p.article and o.subject == p.subject for o in said)
        if same and parts.acting and p.verb in speech_verbs():
            yield _spoken(parts.subject, p.verb)
        elif same and parts.base and parts.object:
            yield Message("What did {subject} do?", {"subject": parts.subject})
        elif same and parts.participle:
            yield Message("What happened to {subject}?", {"subject": parts.subject})


def _said(said: Sequence[Proposition], claims: Sequence[Fact]) -> Iterator[Message]:
    """What one speaker said, whom the clause itself or most of the accounts name."""
    for p, parts in _named(said):
        if p.verb in speech_verbs() and parts.acting and not parts.participle:
            yield _spoken(parts.subject, p.verb)
    told = {(claim.attribution, claim.passage.article) for claim in claims if claim.attribution}
    sources = [source for source, _ in told]
    for source in sorted(set(sources), key=lambda name: (-sources.count(name), name)):
        if sources.count(source) > 1 and len(source) <= _LONGEST_SOURCE:
            yield Message("What did {subject} say?", {"subject": source})


def _spoken(subject: str, verb: str) -> Message:
    """What somebody said, or found, or announced; other verbs of saying want more than an object."""
    if verb in lexicon("speech")["with_object"]:
        return Message("What did {subject} {verb}?", {"subject": subject, "verb": verb})
    return Message("What did {subject} say?", {"subject": subject})


def _described(said: Sequence[Proposition], _: Sequence[Fact]) -> Iterator[Message]:
    for _p, parts in _named(said):
        if parts.described and parts.copula in ("is", "was"):
            yield Message("How is {subject} described?", {"subject": parts.subject})
        elif parts.described and parts.copula in ("are", "were"):
            yield Message("How are {subject} described?", {"subject": parts.subject})


def _certain(said: Sequence[Proposition], _: Sequence[Fact]) -> Iterator[Message]:
    for _p, parts in _named(said):
        if parts.statement:
            yield Message("How certain is it that {statement}?", {"statement": parts.statement})


def _says(said: Sequence[Proposition], _: Sequence[Fact]) -> Iterator[Message]:
    for _p, parts in _named(said):
        if parts.statement:
            yield Message("Who says that {statement}?", {"statement": parts.statement})


def _right(said: Sequence[Proposition], _: Sequence[Fact]) -> Iterator[Message]:
    for _p, parts in _named(said):
        if parts.statement:
            yield Message("Is it right that {statement}?", {"statement": parts.statement})


_WAYS: dict[Kind, tuple[_Ask, ...]] = {
    Kind.CERTAINTY: (_certain,),
    Kind.ATTRIBUTION: (_said, _says),
    Kind.QUOTATION: (_said,),
    Kind.CONTROL: (_who, _where, _did, _right),
    Kind.CAUSE: (_who, _right),
    Kind.GEOGRAPHY: (_where, _who, _did, _right),
    Kind.LABEL: (_described, _did, _right),
    Kind.ACTOR: (_who, _where, _did, _right),
}
