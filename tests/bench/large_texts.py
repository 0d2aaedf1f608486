"""Cases as large records hold them: articles with disputed facts in them, made by chance and always the same.

What they say makes no sense; how long it is, how often its words occur, and
how many names, places and figures it holds is as in a newsroom: a few words
are everywhere, most are rare, and some places are in the news again and again.
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from itertools import accumulate

from variorum.article.article import Article, Original, Paragraph, Role, Source
from variorum.dispute.dispute import Account, Comparison, Dispute, Verdict
from variorum.fact.fact import Certainty, Kind, Moment, Passage, Quantity, Statement, Term, Value
from variorum.text.message import Message
from variorum.text.offsets import OffsetMap
from variorum.text.span import Span

_COMMON = (
    "the of and to in a that on for with was by from as at said were had is it have been after its not "
    "but which their they officials army people city government forces province town border police least "
    "attack reported during against under near several more than hospital residents minister statement"
)
OUTLETS = ("Herald", "Post", "Times", "Courier", "Gazette", "Tribune", "Wire", "Chronicle", "Observer", "Sun")
WHAT = ("killed", "injured", "displaced", "captured", "arrested", "freed", "trapped", "evacuated")
PLACE_KINDS = ("village", "town", "city", "district", "suburb", "port")
EVENTS = ("attack on", "siege of", "vote in", "retreat from", "flood in", "strike in", "talks in")
BOUNDS = (("about", 0.3), ("more than", 0.2), ("at least", 0.2), ("nearly", 0.1), ("", 0.2))
_SYLLABLES = [c + v + e for c in (*"bdfghjklmnprstvz", "kh", "sh") for v in "aeiou" for e in ("", "n", "r")]
_OTHER_LETTERS = (("i", "e"), ("q", "k"), ("kh", "h"), ("ou", "u"), ("aa", "a"), ("a", "e"), ("o", "u"))
_SENTENCES_BEFORE, _WORDS_IN_ONE = 3, 17
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October")


@dataclass(frozen=True)
class Told:
    """What one article says of a disputed fact."""

    sentence: str
    quote: str
    value: Value
    text: str


@dataclass(frozen=True)
class Asked:
    """A disputed fact before it stands in articles."""

    kind: Kind
    question: Message
    verdict: Verdict
    told: tuple[Told, ...]


class Skewed:
    """Chooses from a list so that the n-th is n times rarer than the first."""

    def __init__(self, items: Sequence[str], *, power: float = 1.0) -> None:
        self._items = items
        self._weights = list(accumulate(1 / (n + 2) ** power for n in range(len(items))))

    def some(self, chance: random.Random, number: int) -> list[str]:
        return chance.choices(self._items, cum_weights=self._weights, k=number)

    def one(self, chance: random.Random) -> str:
        return self.some(chance, 1)[0]

    def last(self, number: int) -> list[str]:
        """The rarest."""
        return list(self._items[-number:])


@cache
def vocabulary() -> Skewed:
    return Skewed([*_COMMON.split(), *_made_up(20_000, 1, (2, 3))])


@cache
def places() -> Skewed:
    return Skewed([word.capitalize() for word in _made_up(3_000, 2, (2, 3))], power=0.8)


@cache
def persons() -> Skewed:
    first = [word.capitalize() for word in _made_up(300, 3, (2,))]
    last = [word.capitalize() for word in _made_up(2_000, 4, (2, 3))]
    chance = random.Random(5)
    return Skewed([f"{chance.choice(first)} {name}" for name in last], power=0.8)


def _made_up(number: int, seed: int, lengths: Sequence[int]) -> list[str]:
    chance = random.Random(seed)
    made: dict[str, None] = {}
    while len(made) < number:
        made["".join(chance.choices(_SYLLABLES, k=chance.choice(lengths)))] = None
    return list(made)


def spelled_otherwise(name: str, chance: random.Random) -> str:
    """The name as another article may write it."""
    old, new = chance.choice(
        [pair for pair in _OTHER_LETTERS if pair[0] in name] or [(name[-1], name[-1] * 2)]
    )
    return name.replace(old, new, 1)


def sentence(chance: random.Random) -> str:
    words = vocabulary().some(chance, chance.randint(_WORDS_IN_ONE - 8, _WORDS_IN_ONE + 8))
    return " ".join(words).capitalize() + "."


@dataclass(frozen=True)
class Scene:
    """Where and with whom a case plays."""

    places: tuple[str, ...]
    persons: tuple[str, ...]

    def place(self, chance: random.Random) -> str:
        return chance.choice(self.places)

    def person(self, chance: random.Random) -> str:
        return chance.choice(self.persons)


def scene(chance: random.Random) -> Scene:
    return Scene(
        tuple(dict.fromkeys(places().some(chance, 12))), tuple(dict.fromkeys(persons().some(chance, 8)))
    )


def _figure(scene: Scene, chance: random.Random, accounts: int) -> Asked:
    what, place = chance.choice(WHAT), scene.place(chance)
    size = 10 ** chance.uniform(0.7, 6)
    told = []
    for _ in range(accounts):
        number = round(size * chance.uniform(0.7, 1.4)) + 1
        [bound] = chance.choices([b for b, _ in BOUNDS], [w for _, w in BOUNDS])
        quote = f"{bound} {number:,} people".strip()
        value = Quantity(number, lower=number, unit="people", what=what)
        told.append(
            Told(f"In {place} {quote} were {what}, {scene.person(chance)} said.", quote, value, quote)
        )
    asked = Message("How many {counted} were {what}?", {"counted": "people", "what": what})
    return Asked(Kind.QUANTITY, asked, Verdict.CONTRADICTION, tuple(told))


def _name(scene: Scene, chance: random.Random, accounts: int) -> Asked:
    name = scene.person(chance) if chance.random() < 0.4 else scene.place(chance)
    forms = [name, *(spelled_otherwise(name, chance) for _ in range(accounts - 1))]
    told = (
        Told(f"Reports from {scene.place(chance)} named {form} at dawn.", form, Term(name, form), form)
        for form in forms
    )
    return Asked(Kind.NAME, Message("How is {name} written?", {"name": name}), Verdict.SPELLING, tuple(told))


def _place_kind(scene: Scene, chance: random.Random, accounts: int) -> Asked:
    place = scene.place(chance)
    told = []
    for _ in range(accounts):
        word = chance.choice(PLACE_KINDS)
        quote = f"the {word} of {place}"
        told.append(Told(f"Troops entered {quote} again.", quote, Term(word, quote), f"{word}"))
    asked = Message("What kind of place is {name}?", {"name": place})
    return Asked(Kind.PLACE_KIND, asked, Verdict.CONTRADICTION, tuple(told))


def _date(scene: Scene, chance: random.Random, accounts: int) -> Asked:
    event, place = chance.choice(EVENTS), scene.place(chance)
    month, first = chance.randrange(10), chance.randint(1, 20)
    told = []
    for _ in range(accounts):
        day = first + chance.randint(0, 7)
        quote = f"{day} {_MONTHS[month]}"
        value = Moment(f"2020-{month + 1:02}-{day:02}")
        told.append(Told(f"The {event} {place} began on {quote}.", quote, value, f"{quote} 2020"))
    asked = Message("When did {subject} {verb}?", {"subject": f"the {event} {place}", "verb": "begin"})
    return Asked(Kind.DATE, asked, Verdict.CONTRADICTION, tuple(told))


def _statement(scene: Scene, chance: random.Random, accounts: int) -> Asked:
    who = scene.person(chance)
    told = []
    for _ in range(accounts):
        quote = f"{who} {' '.join(vocabulary().some(chance, 9))} {scene.place(chance)}"
        told.append(Told(f"{quote}.", quote, Statement(quote), quote))
    kind = chance.choice((Kind.ACTOR, Kind.CONTROL, Kind.CAUSE, Kind.CERTAINTY, Kind.ATTRIBUTION))
    return Asked(kind, Message("What did {subject} say?", {"subject": who}), Verdict.WORDING, tuple(told))


_ASKED: tuple[tuple[Callable[[Scene, random.Random, int], Asked], float], ...] = (
    (_figure, 0.3),
    (_name, 0.2),
    (_place_kind, 0.08),
    (_date, 0.12),
    (_statement, 0.3),
)


@dataclass(frozen=True)
class MadeCase:
    """A case before anybody decided anything in it."""

    number: int
    name: str
    articles: tuple[Article, ...]
    disputes: tuple[Dispute, ...]

    @property
    def comparison(self) -> Comparison:
        return Comparison(self.articles, (), (), (), self.disputes, (), ())


def made_case(number: int, disputes: int) -> MadeCase:
    """The case of that number; two calls make the same."""
    chance = random.Random(f"case {number}")
    here = scene(chance)
    articles = 3 + min(9, disputes // 40)
    paragraphs = [
        [
            " ".join(sentence(chance) for _ in range(_SENTENCES_BEFORE))
            for _ in range(5 + disputes // articles)
        ]
        for _ in range(articles)
    ]
    makers, weights = [maker for maker, _ in _ASKED], [weight for _, weight in _ASKED]
    asked = []
    for maker in chance.choices(makers, weights, k=disputes):
        [accounts] = chance.choices((2, 3, 4), (0.5, 0.3, 0.2))
        asked.append(maker(here, chance, min(accounts, articles)))
    placed = [
        [_place(told, paragraphs, article, chance) for told, article in _spread(one, articles, chance)]
        for one in asked
    ]
    made = tuple(_article(number, n, texts) for n, texts in enumerate(paragraphs))
    listed = (
        _dispute(number, rank, one, places, made)
        for rank, (one, places) in enumerate(zip(asked, placed, strict=True), 1)
    )
    name = f"{here.places[0]} {number + 1}"
    return MadeCase(number, name, made, tuple(listed))


def _spread(asked: Asked, articles: int, chance: random.Random) -> list[tuple[Told, int]]:
    return list(zip(asked.told, chance.sample(range(articles), len(asked.told)), strict=True))


Place = tuple[Told, int, int, int]  # article, paragraph (from 0), where the quote begins in it


def _place(told: Told, paragraphs: list[list[str]], article: int, chance: random.Random) -> Place:
    """Write the sentence at the end of some paragraph of the article."""
    row = paragraphs[article]
    at = chance.randrange(len(row))
    start = len(row[at]) + 1 + told.sentence.index(told.quote)
    row[at] += f" {told.sentence}"
    return told, article, at, start


def _article(case: int, number: int, paragraphs: Sequence[str]) -> Article:
    text = "\n\n".join(paragraphs)
    data = text.encode()
    placed, start = [], 0
    for n, words in enumerate(paragraphs, 1):
        source = Span(start, start + len(words))
        placed.append(Paragraph(n, Role.BODY, words, source, OffsetMap.identity(len(words), at=start)))
        start += len(words) + 2
    outlet = OUTLETS[(case + number) % len(OUTLETS)]
    id = f"{number:03}_{outlet.casefold()}"
    original = Original(name=f"{id}.txt", data=data, sha256=sha256(data).hexdigest())
    source_card = Source(outlet=outlet, published=f"2020-{case % 12 + 1:02}-{number + 1:02}")
    return Article(id, original, text, source_card, tuple(placed))


def _dispute(
    case: int, rank: int, asked: Asked, places: Sequence[Place], articles: Sequence[Article]
) -> Dispute:
    accounts = tuple(_account(n, *place, articles) for n, place in enumerate(places, 1))
    id = sha256(f"{case} {rank}".encode()).hexdigest()[:12]
    why = Message("The accounts put it in different words.")
    return Dispute(id, rank, asked.kind, asked.question, asked.verdict, why, accounts)


def _account(
    number: int, told: Told, article: int, paragraph: int, start: int, articles: Sequence[Article]
) -> Account:
    of = articles[article]
    span = Span(start, start + len(told.quote))
    source = span.shifted(of.paragraphs[paragraph].source.start)
    passage = Passage(of.id, paragraph + 1, span, source, told.quote)
    return Account(number, passage, told.value, told.text, None, Certainty.ASSERTED, f"o{article}")
