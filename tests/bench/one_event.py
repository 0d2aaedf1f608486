"""Articles of one event as agencies, those who copy them and those who write anew would tell it.

An event has topics, a paragraph each: who did what where, how many, and what somebody said of it. A topic
can be told in several ways, with one of a few figures. An article is a near-copy of another one (a
paragraph dropped, figures changed), or tells its choice of the topics anew, with paragraphs that nobody
else has among them. The same seed gives the same articles.
"""

import random
from dataclasses import dataclass

from large_texts import persons, places, vocabulary

_DEEDS = [
    "killed",
    "injured",
    "displaced",
    "arrested",
    "evacuated",
    "captured",
    "freed",
    "trapped",
    "shelled",
    "burned",
    "flooded",
    "looted",
    "closed",
    "searched",
    "repaired",
    "bombed",
    "rebuilt",
    "guarded",
    "besieged",
    "abandoned",
    "stormed",
    "inspected",
    "sealed",
    "robbed",
]
_WHO = [
    "civilians",
    "soldiers",
    "residents",
    "workers",
    "protesters",
    "farmers",
    "children",
    "nurses",
    "drivers",
    "students",
    "miners",
    "fishermen",
    "teachers",
    "pilgrims",
    "traders",
    "officers",
    "refugees",
    "prisoners",
    "passengers",
    "shepherds",
]
_SAYING = [
    "said",
    "told",
    "announced",
    "reported",
    "confirmed",
    "denied",
    "claimed",
    "warned",
    "explained",
    "insisted",
]
_OPENINGS = ("", "", "", "Meanwhile ", "Later ", "By then ")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# The lower-case words in braces are a topic's own, rare ones.
_FIRST = (
    "{number} {who} were {deed} near the {a} {b} of {place}.",
    "In {place} the {b} with its {a} was {deed}, and {number} {who} with it.",
    "The {a} {b} at {place} saw {number} {who} {deed} on {day}.",
)
_SECOND = (
    "{person} {saying} that the {c} {d} would last {weeks} weeks.",
    "{weeks} weeks of {d} without {c} lay ahead, {saying} {person}.",
    "A {c} {d} of some {weeks} weeks is what {person} expects.",
)


@dataclass(frozen=True)
class Topic:
    """Something that happened, as far as all who tell it agree."""

    words: dict[str, str]
    number: int
    weeks: int


def _topic(chance: random.Random) -> Topic:
    rare = vocabulary().last(15_000)
    words = {name: chance.choice(rare) for name in "abcd"} | {
        "who": chance.choice(_WHO),
        "deed": chance.choice(_DEEDS),
        "saying": chance.choice(_SAYING),
        "day": chance.choice(_DAYS),
        "place": places().one(chance),
        "person": persons().one(chance),
    }
    return Topic(words, chance.randint(13, 900), chance.randint(2, 60))


def _told(topic: Topic, chance: random.Random) -> str:
    number = topic.number if chance.random() < 0.7 else topic.number + chance.randint(1, 9)
    told = [chance.choice(ways) for ways in (_FIRST, _SECOND)]
    if chance.random() < 0.3:
        told = told[:1]
    said = " ".join(told).format(number=number, weeks=topic.weeks, **topic.words)
    return chance.choice(_OPENINGS) + said


def _copied(lines: list[str], chance: random.Random) -> list[str]:
    """A near-copy: most paragraphs as they were, some gone, here and there another figure or day."""
    kept = [line for line in lines if chance.random() < 0.9] or lines[:1]
    return [_changed(line, chance) if chance.random() < 0.3 else line for line in kept]


def _changed(line: str, chance: random.Random) -> str:
    day = next((day for day in _DAYS if day in line), "")
    words = [str(int(w) + chance.randint(1, 5)) if w.isdigit() else w for w in line.split()]
    return " ".join(words).replace(day, chance.choice(_DAYS)) if day else " ".join(words)


def articles_of_one_event(count: int, *, topics: int = 30, seed: int = 1) -> list[str]:
    """So many texts; each tells about half of the `topics`, some 25 words a topic."""
    chance = random.Random(seed)
    common = [_topic(chance) for _ in range(topics)]
    made: list[list[str]] = []
    for _ in range(count):
        if made and chance.random() < 0.3:
            made.append(_copied(chance.choice(made), chance))
            continue
        own = [_topic(chance) for _ in range(max(1, topics // 6))]
        chosen = [topic for topic in common if chance.random() < 0.5] + own
        chance.shuffle(chosen)
        made.append([_told(topic, chance) for topic in chosen])
    return ["\n\n".join(lines) for lines in made]
