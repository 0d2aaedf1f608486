"""The parts of a clause as its article writes them, as far as the grammar is sure, to ask by."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from variorum.language.grammar import SUBJECTS, Clause, Grammar
from variorum.language.lexicon import lexicon
from variorum.language.parse import Token

_LONGEST = 70  # characters of one part in a question
_LONGEST_STATEMENT = 110
_SPEAKERS = frozenset({"i", "we", "you", "me", "us", "my", "our", "your", "mine", "ours", "yours", "let"})
_OPENERS = frozenset({"DET", "PRON", "NOUN", "NUM", "ADJ", "ADV", "ADP"})
_COUNTED = frozenset({"", "CARDINAL", "ORDINAL", "QUANTITY", "PERCENT"})  # entities that are no names
_ACTORS = frozenset({"PERSON", "ORG", "NORP", "GPE"})
_OPEN_ENDED = frozenset({"ccomp", "xcomp", "mark"})  # what a clause cannot stand for itself with, or without
_LOOSE = frozenset({"relcl", "appos", "conj", "cc", "punct", "parataxis", "advcl"})  # what may be left off
_SHOUTED = 6  # letters; longer words all in capitals are a dateline or a cry, no acronym
_MARKS = (("“", "”"), ("(", ")"), ("[", "]"))


@dataclass(frozen=True, slots=True)
class Phrases:
    """A clause's subject, verb, object and place in the article's words; "" where there is none."""

    subject: str = ""
    named: bool = False  # the subject says of itself who is meant: it is no pronoun
    acting: bool = False  # the subject is surely somebody, not something
    verb: str = ""  # a finite verb with nothing before it: "seized"
    passive: str = ""  # an auxiliary of the passive: "was"
    participle: str = ""  # with the passive: "seized"
    base: str = ""  # of an active verb in the past or perfect tense: "seize"
    future: str = ""  # of one behind "will"
    present: str = ""  # of an active verb in the third person of the present: "lie"
    particle: str = ""  # "seized up"
    object: str = ""
    place: str = ""  # "in Ashford"
    copula: str = ""  # "is", "were"
    described: bool = False  # by what stands behind the copula
    statement: str = ""  # the whole clause, where it can stand behind "that"


NO_PHRASES = Phrases()


def phrases(grammar: Grammar, clause: Clause, text: str) -> Phrases:
    """The parts of a clause; all are empty where it is addressed to somebody or asks."""
    tokens, head = grammar.tokens, clause.head
    below = [c for c in grammar.children[head] if c in clause.tokens]
    subject = next((c for c in below if tokens[c].dep in SUBJECTS and tokens[c].dep != "expl"), None)
    if subject is None or subject > head:
        return NO_PHRASES
    if tokens[subject].tag in ("WDT", "WP", "WP$") or "relcl" in (tokens[head].dep, tokens[subject].dep):
        return NO_PHRASES  # what a relative clause is about stands outside it
    if tokens[subject].dep == "csubj" or any(_of_speaker(tokens[i]) for i in clause.tokens):
        return NO_PHRASES
    auxiliaries = [c for c in below if tokens[c].dep in ("aux", "auxpass", "neg")]
    described = any(tokens[c].dep in ("attr", "acomp") for c in below)
    verb = _verb(tokens, head, auxiliaries, predicate=described) if _complete(grammar, clause, text) else {}
    return Phrases(
        subject=_phrase(grammar, subject, text),
        named=tokens[subject].pos in ("PROPN", "NOUN"),
        acting=_acting(tokens[subject]),
        object=_first(grammar, below, "dobj", text),
        place=_place(grammar, below, text),
        particle=next((tokens[c].text for c in below if tokens[c].dep == "prt"), ""),
        statement=_statement(grammar, clause, subject, auxiliaries, text),
        **verb,
    )


def _complete(grammar: Grammar, clause: Clause, text: str) -> bool:
    """Whether a verb stands with all that it calls for, or calls for nothing."""
    below = grammar.children[clause.head]
    objects = [c for c in below if grammar.tokens[c].dep in ("dobj", "dative")]
    if objects:
        return bool(_first(grammar, below, "dobj", text))
    return not any(grammar.tokens[c].dep in ("ccomp", "xcomp", "oprd") for c in below)


def _acting(token: Token) -> bool:
    return token.entity in _ACTORS or token.lemma in _somebody()


@cache
def _somebody() -> frozenset[str]:
    return frozenset(lexicon("people")["people"]) | frozenset(lexicon("people")["bodies"])


def _verb(tokens: tuple[Token, ...], head: int, auxiliaries: list[int], *, predicate: bool) -> dict[str, Any]:
    """The verb where its form is plain: past, present of being, or passive in one of the two."""
    own, first = tokens[head], [tokens[i] for i in auxiliaries]
    if not first and own.tag in ("VBD", "VBZ", "VBP") and own.lemma == "be":
        return {"copula": own.text, "described": predicate}
    if not first and own.tag == "VBD":
        return {"verb": own.text, "base": own.lemma}
    if len(first) == 1 and own.tag == "VBN" and first[0].lemma == "have" and first[0].dep == "aux":
        return {"base": own.lemma} if own.lemma not in ("be", "have") else {}
    if len(first) == 1 and own.tag == "VB" and first[0].text.lower() == "will" and own.lemma != "be":
        return {"future": own.lemma}
    if not first and own.tag == "VBZ":
        return {"present": own.lemma}
    if len(first) == 1 and first[0].dep == "auxpass" and own.tag == "VBN" and first[0].tag in ("VBD", "VBZ"):
        return {"passive": first[0].text, "participle": own.text}
    return {}


def _of_speaker(token: Token) -> bool:
    return token.text.lower() in _SPEAKERS or token.tag in ("WP", "WRB", "WP$")


def _phrase(grammar: Grammar, noun: int, text: str) -> str:
    """A noun with its modifiers, or only with those before it where that is long or broken up."""
    for found in (grammar.phrase, grammar.base_phrase):
        words = list(grammar.trimmed(tuple(found(noun))))
        if words and words[-1] - words[0] + 1 == len(words):
            written = _lowered(grammar, words[0], grammar.span(words).of(text))
            if len(written) <= _LONGEST and _whole(written):
                return written
    return ""


def _first(grammar: Grammar, below: list[int], arc: str, text: str) -> str:
    found = next((c for c in below if grammar.tokens[c].dep == arc), None)
    return "" if found is None or grammar.tokens[found].pos == "PRON" else _phrase(grammar, found, text)


@cache
def _places() -> frozenset[str]:
    return frozenset({"on", *lexicon("claims")["place"]})


def _place(grammar: Grammar, below: list[int], text: str) -> str:
    """A phrase of place that hangs on the verb and names a place."""
    for index in below:
        words = grammar.phrase(index)
        named = any(grammar.tokens[i].entity in ("GPE", "LOC", "FAC") for i in words)
        if grammar.tokens[index].lemma in _places() and grammar.tokens[index].dep == "prep" and named:
            return _phrase(grammar, index, text)
    return ""


def _statement(grammar: Grammar, clause: Clause, subject: int, auxiliaries: list[int], text: str) -> str:
    """The clause from its subject on, where the verb is finite and nothing is left out between."""
    tokens = grammar.tokens
    if any(
        tokens[c].dep in _OPEN_ENDED and (c not in clause.tokens or tokens[c].text.lower() != "that")
        for c in grammar.children[clause.head]
        if tokens[c].dep != "xcomp" or c not in clause.tokens
    ):
        return ""
    finite = tokens[auxiliaries[0] if auxiliaries else clause.head].tag in ("VBD", "VBZ", "VBP", "MD")
    start = grammar.phrase(subject)[0]
    words = grammar.trimmed(tuple(i for i in clause.tokens if i >= start))
    last = words[-1] if words else start
    gaps = sum(tokens[i].pos not in ("PUNCT", "SPACE") for i in range(start, last + 1)) - len(words)
    if not finite or gaps or last != clause.tokens[-1] or (last <= clause.head and not auxiliaries):
        return ""
    if any(c > last and tokens[c].dep not in _LOOSE for c in grammar.children[last]):
        return ""  # cut off before what its last word calls for
    if any(tokens[i].text in '“”":;?!–—' for i in range(start, last + 1)):
        return ""
    if any(tokens[i].text == "," for i in range(start, clause.head)):
        return ""  # a dateline or an aside is easily taken for a part of the subject
    written = _lowered(grammar, start, grammar.span((start, last)).of(text))
    return written if len(written) <= _LONGEST_STATEMENT and _whole(written) else ""


def _lowered(grammar: Grammar, first: int, written: str) -> str:
    """The words without the capital that only the start of a sentence gave them."""
    token = grammar.tokens[first]
    opens = first in grammar.parse.sentence_starts or token.text[:1] in '“"'
    common = token.pos in _OPENERS and token.entity in _COUNTED and token.text[1:] == token.text[1:].lower()
    common = (common and (token.tag != "NN" or token.text != written)) or token.text in ("The", "A", "An")
    closed = token.pos in ("DET", "NUM", "ADP", "PRON")
    return written[:1].lower() + written[1:] if common and (opens or closed) else written


def _whole(written: str) -> bool:
    """Whether it begins with a word, is not shouted, and no mark of a pair stands alone."""
    if not (written[0].isalnum() or written[0] in '“"$£€') or (written.isupper() and len(written) > _SHOUTED):
        return False
    pairs = all(written.count(left) == written.count(right) for left, right in _MARKS)
    return pairs and written.count('"') % 2 == 0 and "\n" not in written
