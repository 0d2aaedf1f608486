"""What a figure counts, and what happened to it: the noun it stands with, and killed, injured, displaced …"""

import re
from collections.abc import Iterator
from functools import cache

from variorum.language.grammar import Clause, Grammar
from variorum.language.lexicon import lexicon

KILLED = "killed"
# Happenings that befall people; a house or a day near their words is not what was killed.
_OF_PEOPLE = frozenset(
    {KILLED, "injured", "shot", "displaced", "abducted", "arrested", "missing", "infected"}
)
_COMPLEMENTS = frozenset({"acomp", "attr", "oprd", "dobj"})
_WHOSE = frozenset({"of", "to", "among", "against", "for"})
_WORD = re.compile(r"[^\W\d_][^\W\d_'’.-]*(?:['’.-][^\W\d_]+)*\.?")
_REACH = 8  # tokens between a figure and the noun it counts


@cache
def people() -> frozenset[str]:
    """Lemmas of nouns that mean people."""
    return frozenset(lexicon("people")["people"])


@cache
def happenings() -> dict[str, str]:
    """The happening that a lemma tells of."""
    return {lemma: name for name, lemmas in lexicon("happenings").items() for lemma in lemmas}


def counted(grammar: Grammar, indices: list[int]) -> int | None:
    """The noun that a figure counts: the head it modifies, or what follows "of"."""
    if not indices:
        return None
    last = max(indices, key=lambda i: (grammar.tokens[i].pos == "NUM", i))
    inside = set(indices)
    for index in (last, *grammar.up(last)):
        if index not in inside:
            near = grammar.tokens[index].pos in ("NOUN", "PROPN") and abs(index - last) <= _REACH
            return index if near and _WORD.fullmatch(grammar.tokens[index].text) else None
        noun = _behind_of(grammar, index)
        if noun is not None:
            return noun
    return None


def _behind_of(grammar: Grammar, index: int) -> int | None:
    of = next((c for c in grammar.children[index] if grammar.tokens[c].lemma == "of" and c > index), None)
    return grammar.child(of, frozenset({"pobj"})) if of is not None else None


def happening(
    grammar: Grammar, noun: int | None, last: int, clause: Clause | None, *, near: bool = True
) -> str:
    """What befell what is counted, "" where nothing of the lexicon did.

    `last` is the figure's last token. `near`: what the grammar does not tie
    to it is taken from the words around it.
    """
    centre = last if noun is None else noun
    stands = last if last in grammar.up(centre) else centre  # "dozens of men": it is the dozens that fled
    for name in _direct(grammar, centre, stands):
        if name:
            return name
    loose = _loose(grammar, noun, clause, stands) if near else ()
    lemma = grammar.tokens[centre].lemma
    fits = noun is None or lemma in people()
    return next((name for name in loose if fits or name not in _OF_PEOPLE), "")


def _direct(grammar: Grammar, centre: int, stands: int) -> Iterator[str]:
    """Happenings that the grammar ties to a noun, the closest first; `stands` heads it and its figure."""
    yield _noun_of(grammar, centre)
    for child in grammar.children[centre]:
        if grammar.tokens[child].dep in ("amod", "acl", "compound", "relcl") and not _does(
            grammar, child, centre
        ):
            yield _of_verb(grammar, child)
    for _ in range(4):
        yield _governing(grammar, stands)
        if grammar.tokens[stands].dep not in ("conj", "appos", "nmod"):
            return
        stands = grammar.tokens[stands].head


def _noun_of(grammar: Grammar, index: int) -> str:
    """ "12 deaths", "a toll of 12"; but two wounds may be one person's."""
    token = grammar.tokens[index]
    return happenings().get(token.lemma, "") if token.pos != "VERB" and token.lemma != "wound" else ""


def _does(grammar: Grammar, verb: int, noun: int) -> bool:
    """Whether a noun is who does what its clause tells, and does it to somebody: "who killed 12"."""
    objects = [c for c in grammar.children[verb] if grammar.tokens[c].dep == "dobj"]
    return any(c != noun and grammar.tokens[c].tag not in ("WP", "WDT") for c in objects)


def _of_verb(grammar: Grammar, verb: int) -> str:
    """The happening a verb tells of: "shot and killed", "fatally wounded", "stabbed to death"."""
    around = [verb, *(c for c in grammar.children[verb] if grammar.tokens[c].dep == "conj")]
    names = [happenings().get(grammar.tokens[i].lemma, "") for i in around]
    if (KILLED in names[1:] and names[0] in ("shot", "injured")) or _deadly(grammar, verb):
        return KILLED
    return names[0]


def _deadly(grammar: Grammar, verb: int) -> bool:
    below = [c for c in grammar.children[verb] if c > verb - 3]
    words = {
        grammar.tokens[c].lemma
        for c in below
        if grammar.tokens[c].dep in ("advmod", "oprd", "acomp", "ccomp")
    }
    below_prep = [g for c in below if grammar.tokens[c].lemma == "to" for g in grammar.children[c]]
    return bool(words & {"fatally", "dead"}) or any(grammar.tokens[g].lemma == "death" for g in below_prep)


def _governing(grammar: Grammar, index: int) -> str:
    """The happening of the verb or noun on which a noun hangs, by the arc between them."""
    token = grammar.tokens[index]
    head = token.head
    if head == index:
        return ""
    match token.dep:
        case "nsubj":
            return "" if _does(grammar, head, index) else _of_verb(grammar, head) or _said_of(grammar, head)
        case "nsubjpass" | "dobj" | "oprd":
            return _of_verb(grammar, head) or _said_of(grammar, head)
        case "pobj" | "dative":
            return _behind(grammar, head)
        case "nummod" | "npadvmod" | "dep" | "ROOT":
            return _of_verb(grammar, head) if grammar.tokens[head].pos in ("ADJ", "VERB") else ""
        case "attr":
            subject = grammar.child(head, frozenset({"nsubj"}))
            return _toll(grammar, subject) if subject is not None else ""
    return ""


def _said_of(grammar: Grammar, verb: int) -> str:
    """ "Were dead", "left three dead"."""
    below = [
        c
        for c in grammar.children[verb]
        if grammar.tokens[c].dep in ("acomp", "attr", "oprd", "ccomp", "xcomp")
    ]
    return next((name for c in below if (name := happenings().get(grammar.tokens[c].lemma, ""))), "")


def _behind(grammar: Grammar, preposition: int) -> str:
    """ "The death of two men"; "the death toll rose to 12"."""
    head = grammar.tokens[preposition].head
    if grammar.tokens[head].pos in ("NOUN", "PROPN", "VERB") and grammar.tokens[preposition].lemma in _WHOSE:
        if grammar.tokens[head].pos == "VERB":
            subject = grammar.child(head, frozenset({"nsubj", "nsubjpass"}))
            return _toll(grammar, subject) if subject is not None else ""
        return _toll(grammar, head)
    return ""


def _toll(grammar: Grammar, noun: int) -> str:
    """What a toll or a number is of: "death toll", "the number of injured"."""
    below = [noun, *(i for i in grammar.phrase(noun) if i != noun)]
    return next((name for i in below if (name := happenings().get(grammar.tokens[i].lemma, ""))), "")


def _loose(grammar: Grammar, noun: int | None, clause: Clause | None, stands: int) -> Iterator[str]:
    """Happenings told near by: by the clause, or right after the noun."""
    apart = noun is not None and clause is not None and _stands_apart(grammar, stands, clause.head)
    near: list[int] = []
    if clause is not None:
        below = grammar.children[clause.head]
        near += [clause.head, *(c for c in below if grammar.tokens[c].dep in _COMPLEMENTS)]
    if noun is not None:
        reach = range(noun + 1, min(noun + 5, len(grammar.tokens)))
        near += [i for i in reach if grammar.sentence_of[i] == grammar.sentence_of[noun]]
    for index in near:
        if apart and clause is not None and index == clause.head:
            continue
        if name := happenings().get(grammar.tokens[index].lemma):
            yield name


def _stands_apart(grammar: Grammar, noun: int, verb: int) -> bool:
    """Whether what a clause tells did not befall a noun in it: "gunmen killed", "one of five died"."""
    dep = grammar.tokens[noun].dep
    return dep == "pobj" or (dep == "nsubj" and _does(grammar, verb, noun))
