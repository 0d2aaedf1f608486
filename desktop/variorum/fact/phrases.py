"""The parts of a clause as its article writes them, as far as the grammar is sure, to ask by."""

from dataclasses import dataclass

from variorum.language.grammar import SUBJECTS, Clause, Grammar
from variorum.language.parse import Token

_LONGEST = 70  # characters of one part in a question
_LONGEST_STATEMENT = 110
_SPEAKERS = frozenset({"i", "we", "you", "me", "us", "my", "our", "your", "mine", "ours", "yours", "let"})
_OPENERS = frozenset({"DET", "PRON", "NOUN", "NUM", "ADJ", "ADV", "ADP"})
_MARKS = ("“”", "()", "‘’", "[]")


@dataclass(frozen=True, slots=True)
class Phrases:
    """A clause's subject, verb, object and place in the article's words; "" where there is none."""

    subject: str = ""
    named: bool = False  # the subject says of itself who is meant: it is no pronoun
    verb: str = ""  # a finite verb with nothing before it: "seized"
    passive: str = ""  # an auxiliary of the passive: "was"
    participle: str = ""  # with the passive: "seized"
    base: str = ""  # of an active verb in the past tense: "seize"
    particle: str = ""  # "seized up"
    object: str = ""
    place: str = ""  # "in Ashford"
    copula: str = ""  # "is", "were"
    statement: str = ""  # the whole clause, where it can stand behind "that"


def phrases(grammar: Grammar, clause: Clause, text: str) -> Phrases:
    """The parts of a clause; all are empty where it is addressed to somebody or asks."""
    tokens, head = grammar.tokens, clause.head
    below = [c for c in grammar.children[head] if c in clause.tokens]
    subject = next((c for c in below if tokens[c].dep in SUBJECTS and tokens[c].dep != "expl"), None)
    if subject is None or subject > head or any(_of_speaker(tokens[i]) for i in clause.tokens):
        return Phrases()
    if tokens[subject].tag in ("WDT", "WP", "WP$") or tokens[subject].dep == "csubj":
        return Phrases()
    auxiliaries = [c for c in below if tokens[c].dep in ("aux", "auxpass", "neg")]
    return Phrases(
        subject=_phrase(grammar, subject, text),
        named=tokens[subject].pos in ("PROPN", "NOUN"),
        object=_first(grammar, below, "dobj", text),
        place=_place(grammar, below, text),
        particle=next((tokens[c].text for c in below if tokens[c].dep == "prt"), ""),
        statement=_statement(grammar, clause, subject, auxiliaries, text),
        **_verb(tokens, head, auxiliaries),
    )


def _verb(tokens: tuple[Token, ...], head: int, auxiliaries: list[int]) -> dict[str, str]:
    """The verb where its form is plain: past, present of being, or passive in one of the two."""
    own, first = tokens[head], [tokens[i] for i in auxiliaries]
    if not first and own.tag in ("VBD", "VBZ", "VBP") and own.lemma == "be":
        return {"copula": own.text}
    if not first and own.tag == "VBD":
        return {"verb": own.text, "base": own.lemma}
    if len(first) == 1 and first[0].dep == "auxpass" and own.tag == "VBN" and first[0].tag in ("VBD", "VBZ"):
        return {"passive": first[0].text, "participle": own.text}
    return {}


def _of_speaker(token: Token) -> bool:
    return token.text.lower() in _SPEAKERS or token.tag in ("WP", "WRB", "WP$")


def _phrase(grammar: Grammar, noun: int, text: str) -> str:
    """A noun with its modifiers, or only with those before it where that is long or broken up."""
    for found in (grammar.phrase(noun), grammar.base_phrase(noun)):
        words = list(grammar.trimmed(tuple(found)))
        if words and words[-1] - words[0] + 1 == len(words):
            written = _lowered(grammar, words[0], grammar.span(words).of(text))
            if len(written) <= _LONGEST and _whole(written):
                return written
    return ""


def _first(grammar: Grammar, below: list[int], arc: str, text: str) -> str:
    found = next((c for c in below if grammar.tokens[c].dep == arc), None)
    return "" if found is None or grammar.tokens[found].pos == "PRON" else _phrase(grammar, found, text)


def _place(grammar: Grammar, below: list[int], text: str) -> str:
    """A phrase of place that hangs on the verb and names a place."""
    for index in below:
        words = grammar.phrase(index)
        named = any(grammar.tokens[i].entity in ("GPE", "LOC", "FAC") for i in words)
        if grammar.tokens[index].dep == "prep" and named:
            return _phrase(grammar, index, text)
    return ""


def _statement(
    grammar: Grammar, clause: Clause, subject: int, auxiliaries: list[int], text: str
) -> str:
    """The clause from its subject on, where the verb is finite and nothing is left out between."""
    tokens = grammar.tokens
    finite = tokens[auxiliaries[0] if auxiliaries else clause.head].tag in ("VBD", "VBZ", "VBP", "MD")
    start = grammar.phrase(subject)[0]
    words = grammar.trimmed(tuple(i for i in clause.tokens if i >= start))
    last = words[-1] if words else start
    gaps = sum(tokens[i].pos not in ("PUNCT", "SPACE") for i in range(start, last + 1)) - len(words)
    if not finite or not words or gaps or last <= clause.head and not auxiliaries:
        return ""
    if any(tokens[i].text in "“”\":;?!–—" for i in range(start, last + 1)):
        return ""
    written = _lowered(grammar, start, grammar.span((start, last)).of(text))
    return written if len(written) <= _LONGEST_STATEMENT and _whole(written) else ""


def _lowered(grammar: Grammar, first: int, written: str) -> str:
    """The words without the capital that only the start of a sentence gave them."""
    token = grammar.tokens[first]
    opens = first in grammar.parse.sentence_starts or token.text[:1] in "“\""
    common = token.pos in _OPENERS and not token.entity and token.text[1:] == token.text[1:].lower()
    common = common or token.text in ("The", "A", "An")
    return written[:1].lower() + written[1:] if common and (opens or token.pos == "DET") else written


def _whole(written: str) -> bool:
    """Whether no mark of a pair stands alone."""
    pairs = all(written.count(left) == written.count(right) for left, right in _MARKS if left != "‘")
    return pairs and written.count('"') % 2 == 0 and "\n" not in written
