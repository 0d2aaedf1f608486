"""Whether two disputes are about one name, place, figure or date: a word on one then helps with the other.

Cautious, and in words alone: what is offered is read by an editor, who has
little patience for what is about something else.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from variorum.fact.fact import Kind, Quantity, Term, Value
from variorum.guidance.equivalence import written
from variorum.language.naming.folding import folded
from variorum.text.message import Message

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_ENDS_A_SENTENCE = '.!?:;“"\n'
# Who is Syrian is no place: half of a newsroom's cases share it.
_DEMONYM = re.compile(r"[^\W\d_]+(ian|ish|ese)s?")
_UNTELLING = (
    "the monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december jan feb mar apr jun jul aug sep sept oct nov dec"
)
_EMPTY = (
    "about after again against also been before being between during from have into it's more most only "
    "other over some such than that their them then there these they this those under until upon were what "
    "when where which while will with would"
)
_SHORT = "a an and as at but by for he her his i if in it its no not of on or our she so the to we"
_ENDINGS = ("ing", "ed", "es", "s", "e")


@dataclass(frozen=True, slots=True)
class Subject:
    """What a dispute is about, as far as it can be found again in another."""

    kind: Kind
    forms: tuple[str, ...] = ()  # how the name is written; of a place, its name
    counted: frozenset[tuple[str, str]] = frozenset()  # what is counted, and in which unit
    event: frozenset[str] = frozenset()  # the words of what a date is asked of, without endings
    names: tuple[str, ...] = ()  # proper names beside the accounts

    @property
    def speaks(self) -> bool:
        """Whether there is enough to know it by."""
        return bool(self.forms or (self.names and (self.counted or self.event)))


def subject_of(kind: Kind, question: Message, values: Sequence[Value], around: Sequence[str]) -> Subject:
    """What a dispute is about; `around` are the paragraphs of its passages."""
    match kind:
        case Kind.NAME:
            return Subject(kind, _once(written(v.form or v.text) for v in values if isinstance(v, Term)))
        case Kind.PLACE_KIND:
            return Subject(kind, _once([str(question.arguments.get("name", ""))]))
        case Kind.QUANTITY:
            counted = frozenset((v.what, v.unit) for v in values if isinstance(v, Quantity) and v.what)
            return Subject(kind, counted=counted, names=_named([*_texts(question), *around]))
        case Kind.DATE:
            asked = _texts(question)
            return Subject(kind, event=_event(asked), names=_named([*asked, *around]))
        case _:
            return Subject(kind)


def same_fact(one: Subject, other: Subject) -> bool:
    """Whether a decision on the one tells something about the other."""
    if not asks_the_same(one, other):
        return False
    return bool(one.forms) or not _keys(one.names).isdisjoint(_keys(other.names))


def asks_the_same(one: Subject, other: Subject) -> bool:
    """The same name, count or event; of a count or an event that need not be the same one yet."""
    if one.kind is not other.kind:
        return False
    if one.forms or other.forms:
        return not _keys(one.forms).isdisjoint(_keys(other.forms))
    return _counts_the_same(one, other) or _same_event(one, other)


def _counts_the_same(one: Subject, other: Subject) -> bool:
    """One thing in one unit; a bare figure leaves its unit open."""
    return any(
        what == known and (unit == measure or not unit or not measure)
        for what, unit in one.counted
        for known, measure in other.counted
    )


def _same_event(one: Subject, other: Subject) -> bool:
    """At least half of the words of the shorter question."""
    common = len(one.event & other.event)
    return common > 0 and 2 * common >= min(len(one.event), len(other.event))


def _keys(names: Iterable[str]) -> frozenset[str]:
    return frozenset(filter(None, map(folded, names)))


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(folded, names)))


def _texts(question: Message) -> list[str]:
    return [value for value in question.arguments.values() if isinstance(value, str)]


def _event(texts: Iterable[str]) -> frozenset[str]:
    words = (word for text in texts for word in _WORD.findall(text))
    plain = (word for word in words if word.islower() and len(word) > 3 and word not in _EMPTY.split())
    return frozenset(map(_stem, plain))


def _stem(word: str) -> str:
    ending = next((end for end in _ENDINGS if word.endswith(end) and len(word) - len(end) >= 4), "")
    return word.removesuffix(ending)


def _named(texts: Sequence[str]) -> tuple[str, ...]:
    """The proper names in some texts, those in most of them first; days, months and demonyms are none."""
    found = Counter(name for text in texts for name in set(names_in(text)))
    ordered = sorted(found, key=lambda name: (-found[name], name))
    return tuple(name for name in ordered if _is_telling(name.casefold()))


def _is_telling(name: str) -> bool:
    return any(word not in _UNTELLING.split() and not _DEMONYM.fullmatch(word) for word in name.split())


def names_in(text: str) -> Iterator[str]:
    """Words with a capital, those that follow each other as one; a sentence's first word alone is none."""
    run: list[str] = []
    end, first = 0, False
    for word in _WORD.finditer(text):
        capital, between = word[0][0].isupper(), text[end : word.start()]
        if run and not (capital and between == " "):
            yield from _whole(run, first=first)
            run = []
        if capital:
            first = first if run else _begins(text[: word.start()])
            run.append(word[0])
        end = word.end()
    yield from _whole(run, first=first)


def _begins(before: str) -> bool:
    return not before.strip() or before.rstrip()[-1] in _ENDS_A_SENTENCE


def _whole(run: Sequence[str], *, first: bool) -> Iterator[str]:
    if first and len(run) > 1 and run[0].casefold() in f"{_SHORT} {_EMPTY}".split():
        run, first = run[1:], False
    if run and not (first and len(run) == 1):
        yield written(" ".join(run))
