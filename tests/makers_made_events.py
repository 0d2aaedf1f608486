"""Makes a corpus: so many articles about so many events, near copies, rewrites and reports that differ.

Every event has a kind with sentences of its own, each said in two ways, and a
town, people and figures drawn at random. Towns, trades and days are shared by
many events, so that no single word tells them apart.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from random import Random

FIRST_DAY = date(2019, 1, 1)
_OUTLETS = ("Morning Courier", "Coast Radio", "The Ledger", "Channel Nine", "Daily Herald", "Valley Post")
_SYLLABLES = (
    "bar",
    "den",
    "fol",
    "gri",
    "hal",
    "kes",
    "lor",
    "mar",
    "nor",
    "pel",
    "rin",
    "sor",
    "tam",
    "vel",
    "win",
)
_TOWN_ENDS = ("ford", "ton", "wick", "mouth", "field", "bury")
_GIVEN = (
    "Anna",
    "Boris",
    "Clara",
    "David",
    "Elena",
    "Frank",
    "Greta",
    "Hugo",
    "Irene",
    "Jonas",
    "Karin",
    "Louis",
)

# Of each kind a title and sentences, in two wordings.
KINDS: dict[str, Sequence[tuple[str, str]]] = {
    "ferry": (
        ("Ferry with {many} aboard hits pier at {town}", "{town}: ferry strikes pier, {few} hurt"),
        (
            "A ferry with {many} passengers hit the pier of {town} on {weekday}.",
            "On {weekday} a ferry carrying {many} people struck the pier at {town}.",
        ),
        (
            "At least {few} people were injured, harbour police said.",
            "Harbour police spoke of at least {few} injured.",
        ),
        (
            "The captain, {person}, had sailed for the line for {years} years.",
            "{person}, who has been captain there for {years} years, was at the helm.",
        ),
        (
            "{other}, who leads the inquiry, said that the brakes of the engine had failed.",
            "The engine could not be reversed, said {other}, the head of the inquiry.",
        ),
        (
            "The pier on {street} is closed until further notice.",
            "Nobody may enter the pier on {street} for now.",
        ),
    ),
    "fire": (
        ("Fire destroys warehouse in {town}", "{many} firefighters battle blaze in {town}"),
        (
            "A fire destroyed a warehouse on {street} in {town} on {weekday}.",
            "A warehouse in {town}, on {street}, burned down on {weekday}.",
        ),
        (
            "Some {many} firefighters took {years} hours to put it out.",
            "It took {many} firefighters {years} hours to control the flames.",
        ),
        (
            "{few} workers were treated for smoke, the fire chief, {person}, said.",
            "Fire chief {person} said that {few} workers had breathed in smoke.",
        ),
        (
            "The owner, {other}, puts the damage at {money} million dollars.",
            "{other}, who owns the building, speaks of damage worth {money} million dollars.",
        ),
        ("The cause is not known.", "What caused the fire is unclear."),
    ),
    "strike": (
        ("Bus drivers in {town} walk out", "Strike halts buses in {town}"),
        (
            "Bus drivers in {town} went on strike on {weekday}, and {many} buses stayed in their depots.",
            "In {town} {many} buses stood still on {weekday} as the drivers struck.",
        ),
        (
            "The union wants {few} percent more, its leader, {person}, said.",
            "{person}, who leads the union, demands {few} percent more pay.",
        ),
        (
            "The company offers less than half of that, said its director, {other}.",
            "Director {other} said the company could pay less than half as much.",
        ),
        (
            "Talks on {street} lasted {years} hours and ended without result.",
            "After {years} hours the talks on {street} were broken off.",
        ),
        ("Schools stayed open.", "Pupils were told to come to school all the same."),
    ),
    "flood": (
        ("River floods {town}", "{many} flee as river rises in {town}"),
        (
            "The river broke its banks in {town} on {weekday}, and {many} people had to leave their homes.",
            "Some {many} people left their homes in {town} on {weekday} when the river rose.",
        ),
        ("On {street} the water stood {years} feet high.", "Water {years} feet deep covered {street}."),
        ("{few} people are missing, Mayor {person} said.", "Mayor {person} counts {few} missing."),
        (
            "{other} of the weather office expects more rain.",
            "More rain will come, said {other}, a forecaster.",
        ),
        ("Repairs may cost {money} million dollars.", "The damage is put at {money} million dollars."),
    ),
    "robbery": (
        ("Bank robbed in {town}", "Masked men rob bank in {town}"),
        (
            "Masked men robbed a bank on {street} in {town} on {weekday}.",
            "A bank in {town} was robbed on {weekday}; it stands on {street}.",
        ),
        (
            "They took {many} thousand dollars and fled on motorcycles.",
            "They got away on motorcycles with {many} thousand dollars.",
        ),
        (
            "{few} customers were held for {years} minutes, Inspector {person} said.",
            "Inspector {person} said that {few} customers had been kept inside for {years} minutes.",
        ),
        ("A guard, {other}, was hit on the head.", "One of them struck a guard, {other}."),
        ("Police ask witnesses to call.", "Witnesses are asked to come forward."),
    ),
    "court": (
        ("Jury convicts {person} in {town}", "{person} found guilty"),
        (
            "A jury in {town} found {person} guilty of fraud on {weekday}.",
            "{person} was convicted of fraud in {town} on {weekday}.",
        ),
        ("Prosecutors had asked for {years} years in prison.", "The prosecution demanded {years} years."),
        (
            "The firm on {street} had cheated {many} customers out of {money} million dollars.",
            "Some {many} customers of the firm on {street} lost {money} million dollars.",
        ),
        (
            "Judge {other} will pass sentence in {few} days.",
            "The sentence follows in {few} days, said Judge {other}.",
        ),
        ("The defence will appeal.", "An appeal was announced at once."),
    ),
    "vote": (
        ("{person} elected mayor of {town}", "{town} chooses {person}"),
        (
            "{person} was elected mayor of {town} on {weekday} with a lead of {many} votes.",
            "By {many} votes {town} made {person} its mayor on {weekday}.",
        ),
        (
            "Some {years} of {few} districts went to the other candidate, {other}.",
            "{other} won {years} of the {few} districts.",
        ),
        (
            "The count in the hall on {street} lasted until midnight.",
            "Until midnight votes were counted on {street}.",
        ),
        ("The campaign had cost {money} million dollars.", "Both sides spent {money} million dollars."),
        ("Turnout was higher than before.", "More people voted than the last time."),
    ),
    "bridge": (
        ("Bridge in {town} closed after cracks are found", "Cracks close bridge in {town}"),
        (
            "The bridge at {street} in {town} was closed on {weekday} after inspectors found {few} cracks.",
            "Inspectors found {few} cracks in the bridge at {street}, and {town} closed it on {weekday}.",
        ),
        ("Some {many} lorries use it every day.", "Every day {many} lorries cross it."),
        (
            "Repairs will take {years} months, said {person}, the town's engineer.",
            "Engineer {person} expects the work to last {years} months.",
        ),
        ("They cost {money} million dollars.", "The bill will be {money} million dollars."),
        (
            "{other}, who speaks for the shops, fears for trade.",
            "Shops will suffer, said their speaker, {other}.",
        ),
    ),
}


@dataclass(frozen=True)
class Happening:
    """What is true of one event, as far as anybody tells it."""

    name: str
    kind: str
    day: date
    words: dict[str, str]


def happenings(count: int, random: Random, *, days: int = 365) -> Iterator[Happening]:
    towns = [_town(random) for _ in range(max(8, count // 6))]
    for n in range(count):
        day = FIRST_DAY + timedelta(days=random.randrange(days))
        words = {
            "town": random.choice(towns),
            "street": f"{_town(random)} {random.choice(('Street', 'Road', 'Lane', 'Square'))}",
            "person": _person(random),
            "other": _person(random),
            "weekday": f"{day:%A}",
            "many": str(random.randrange(40, 900)),
            "few": str(random.randrange(11, 39)),
            "years": str(random.randrange(3, 10)),
            "money": str(random.randrange(12, 99)),
        }
        yield Happening(f"e{n:05}", random.choice(sorted(KINDS)), day, words)


def corpus(articles: int, events: int, *, seed: int = 1, days: int = 365) -> list[dict[str, str]]:
    """The articles in an order of chance; `event` names the one that each is about."""
    random = Random(seed)
    made = list(happenings(events, random, days=days))
    told = [*made, *(random.choice(made) for _ in range(articles - events))]
    lines = [_article(n, happening, random) for n, happening in enumerate(told)]
    random.shuffle(lines)
    return lines


def write_corpus(path: Path, lines: Sequence[dict[str, str]]) -> Path:
    """As JSON lines, without the answer."""
    shown = ({key: value for key, value in line.items() if key != "event"} for line in lines)
    path.write_text("".join(json.dumps(line) + "\n" for line in shown), encoding="utf-8")
    return path


def _article(number: int, happening: Happening, random: Random) -> dict[str, str]:
    """A report: the wording of an agency, at times with words of its own; or told anew."""
    differing = _differing(happening, random) if random.random() < 0.5 else happening
    title, *sentences = KINDS[happening.kind]
    if random.random() < 0.4:
        said = [pair[0] for pair in sentences]
        if random.random() < 0.5:
            said.insert(random.randrange(1, len(said)), f"{random.choice(_OUTLETS)} was at the scene.")
    else:
        said = [random.choice(pair) for pair in sentences[1:]]
        random.shuffle(said)
        said = [random.choice(sentences[0]), *said[: random.randrange(3, len(said) + 1)]]
    filled = [sentence.format(**differing.words) for sentence in said]
    halves = [" ".join(filled[n : n + 2]) for n in range(0, len(filled), 2)]
    return {
        "id": f"a{number:05}",
        "event": happening.name,
        "outlet": random.choice(_OUTLETS),
        "published": (happening.day + timedelta(days=random.choice((0, 0, 1, 1, 2)))).isoformat(),
        "title": random.choice(title).format(**differing.words),
        "text": "\n\n".join(halves),
    }


def _differing(happening: Happening, random: Random) -> Happening:
    """The same event with another figure, another spelling or another day."""
    words = dict(happening.words)
    match random.choice(("figure", "name", "day")):
        case "figure":
            words["few"] = str(int(words["few"]) + random.randrange(1, 9))
        case "name":
            given, _, name = words["person"].partition(" ")
            words["person"] = f"{given} {name[:-1]}{random.choice('aeiy')}"
        case _:
            words["weekday"] = f"{happening.day + timedelta(days=1):%A}"
    return replace(happening, words=words)


def _town(random: Random) -> str:
    return (random.choice(_SYLLABLES) + random.choice(_SYLLABLES) + random.choice(_TOWN_ENDS)).capitalize()


def _person(random: Random) -> str:
    name = "".join(random.choice(_SYLLABLES) for _ in range(3)).capitalize()
    return f"{random.choice(_GIVEN)} {name}"
