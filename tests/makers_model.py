"""A record as plain dicts and lists, written without a look at the record's own code.

A case is a line of entries; each says on which subject it speaks and what stands there from then on.
"""

from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field, replace
from typing import Any

Claims = dict[str, tuple[str, str | None]]  # article → value, and the origin that an editor gave it
Place = tuple[str, str]  # fact, article: where an account stands


@dataclass(frozen=True)
class Ruling:
    """What is in force on a dispute; without a decision it is open, and keeps its name."""

    fact: str
    claims: Claims
    decision: tuple[Any, ...] | None = None  # outcome, values, reason, accounts, evidence
    dismissed: bool = False
    hidden: frozenset[str] = frozenset()  # articles whose quotes were erased


@dataclass
class Said:
    """One entry of a case."""

    subject: tuple[Any, ...]
    stands: Any
    by: str
    lasting: bool = False  # no undo turns it
    undoes: str = ""
    redoes: str = ""
    overruled: tuple[str, ...] = ()
    erases: str = ""  # the article whose text it erased
    adds: str = ""
    hash: str = ""  # as the record gave it: only to know the entry by
    step: str = ""  # entries of one step bear one word
    unseen: str = ""  # the ruling on the same dispute that its editor had not seen

    @property
    def on_a_dispute(self) -> bool:
        return self.subject[0] == "dispute"


@dataclass
class Turn:
    """What can be undone or redone: an entry, or several that are one step."""

    entries: list[Said]
    before: list[Any]


@dataclass
class Case:
    """One case: its line, and what follows from it."""

    first_name: str
    line: list[Said] = field(default_factory=list)
    articles: list[str] = field(default_factory=list)  # in the order in which they came
    now: dict[tuple[Any, ...], Said] = field(default_factory=dict)
    done: list[Turn] = field(default_factory=list)
    undone: list[Turn] = field(default_factory=list)
    clashes: dict[str, Said] = field(default_factory=dict)  # dispute → the other word on it
    aside: dict[int, Said | None] = field(default_factory=dict)  # ruling → the clash that it answered
    back: set[int] = field(default_factory=set)  # rulings that are undone

    def stands(self, *subject: Any) -> Any:
        entry = self.now.get(subject)
        return entry.stands if entry is not None else None

    @property
    def on_list(self) -> bool:
        return self.stands("case") is not False

    @property
    def name(self) -> str:
        return self.stands("name") or self.first_name

    @property
    def inside(self) -> list[str]:
        """The articles that are compared, in the order in which they came."""
        return [one for one in self.articles if self.stands("article", one) == "in"]

    @property
    def order(self) -> tuple[str, ...]:
        """All articles that ever came, as the editor put them, else as they were added."""
        added = (entry.adds for entry in self.line if entry.adds)
        return tuple(dict.fromkeys((*(self.stands("order") or ()), *added)))

    @property
    def rulings(self) -> dict[str, Ruling]:
        return {subject[1]: e.stands for subject, e in self.now.items() if subject[0] == "dispute"}

    @property
    def raised(self) -> dict[str, dict[str, str]]:
        """Disputes that the editor raised: which articles say what in them."""
        return {s[1]: e.stands for s, e in self.now.items() if s[0] == "raise" and e.stands}

    @property
    def origins(self) -> dict[Place, str | None]:
        """The newest word on each passage."""
        told = [e for subject, e in self.now.items() if subject[0] == "origin"]
        return {
            place: name for e in sorted(told, key=self.line.index) for place, name in (e.stands or {}).items()
        }

    def as_it_stood(self, dispute: str, back: int) -> tuple[str | None, str]:
        """Which ruling an editor saw who looked so many rulings ago, and which not; 0: nobody says."""
        rulings = [e.hash for e in self.line if e.subject == ("dispute", dispute)]
        if not back or not rulings:
            return (None, "") if not back else ("", "")
        seen = rulings[-back] if back <= len(rulings) else ""
        return seen, rulings[-1] if seen != rulings[-1] else ""

    def write(self, entry: Said) -> None:
        self.line.append(entry)
        if entry.adds and entry.adds not in self.articles:
            self.articles.append(entry.adds)
        self._take(entry)

    def _take(self, entry: Said) -> None:
        before = self.now.get(entry.subject)
        if entry.undoes:
            _move(entry.undoes, self.done, self.undone)
        elif entry.redoes:
            _move(entry.redoes, self.undone, self.done)
        elif not entry.lasting:
            self._do(entry, before.stands if before else self._nothing(entry))
        if entry.on_a_dispute:
            self._answer(entry)
            for other in self.line:
                if entry.unseen and other.hash == entry.unseen and not _agree(entry, other):
                    self.clashes[entry.subject[1]] = other
        for other in self.line:
            if other.hash in entry.overruled and other.on_a_dispute:
                self.clashes[other.subject[1]] = other
        self.now[entry.subject] = entry

    def _do(self, entry: Said, before: Any) -> None:
        last = self.done[-1] if self.done else None
        if entry.step and last and last.entries[0].step == entry.step:
            last.entries.append(entry)
            last.before.append(before)
        else:
            self.done.append(Turn([entry], [before]))
        self.undone.clear()

    def _answer(self, entry: Said) -> None:
        """A ruling answers the other copy's word, and lets it wait again when it is undone."""
        turned, id = entry.undoes or entry.redoes, entry.subject[1]
        ruling = next(n for n, e in enumerate(self.line) if (e.hash == turned if turned else e is entry))
        if turned and (ruling in self.back) == bool(entry.undoes):
            return
        if turned:
            self.back ^= {ruling}
        waits = self.clashes.pop(id, None)
        known = self.aside.get(ruling)
        self.aside[ruling] = waits
        if known is not None:
            self.clashes[id] = known

    def _nothing(self, entry: Said) -> Any:
        """What stands where nobody has spoken yet."""
        match entry.subject[0]:
            case "dispute":
                return replace(entry.stands, decision=None, dismissed=False)
            case "case":
                return True
            case "name":
                return self.first_name
            case "article":
                return "out"
            case _:
                return None

    def replay(self) -> None:
        """Work out anew what follows from the line."""
        self.now, self.done, self.undone, self.clashes = {}, [], [], {}
        self.aside, self.back = {}, set()
        for entry in self.line:
            self._take(entry)

    def merge(self, theirs: "Case", by: str) -> int:
        """Take in what a copy has; returns how many entries were new."""
        mine = {e.hash: e for e in self.line}
        news = [deepcopy(e) for e in theirs.line if e.hash not in mine]
        new = {e.hash: e for e in news}
        for entry in news:
            if entry.adds and entry.adds not in self.articles:
                self.articles.append(entry.adds)
        if not news:
            return 0
        others = [mine.get(e.hash) or new[e.hash] for e in theirs.line]
        left = [e for e in self.line if e.hash not in {o.hash for o in others}]
        self.line = [*others, *left]
        self.replay()
        if left:
            here = {e.subject: e for e in left if not e.lasting}
            there = {e.subject: e for e in news if not e.lasting}
            clash = [e.hash for s, e in there.items() if s in here and _word(e) != _word(here[s])]
            self.write(Said(("lasting",), None, by, lasting=True, overruled=tuple(clash)))
        return len(news)

    def redact(self, article: str) -> None:
        """Take the words of an article out of every entry."""
        for entry in self.line:
            entry.stands = _redacted(entry.subject, entry.stands, article)
        self.replay()


def _redacted(subject: tuple[Any, ...], stands: Any, article: str) -> Any:
    if isinstance(stands, Ruling) and article in stands.claims:
        return replace(stands, hidden=stands.hidden | {article})
    if subject[0] == "origin" and stands:
        return {place: name for place, name in stands.items() if place[1] != article}
    if subject[0] == "link" and article in subject[1]:
        return None
    if subject[0] == "raise" and stands:
        return {one: words for one, words in stands.items() if one != article}
    if subject[:2] == ("text", article):
        return None
    return stands


def _move(hash: str, source: list[Turn], target: list[Turn]) -> None:
    for turn in source:
        if hash in [entry.hash for entry in turn.entries]:
            source.remove(turn)
            target.append(turn)
            return


def _agree(one: Said, other: Said) -> bool:
    words = [(e.stands.decision or (None,) * 5, e.stands.dismissed) for e in (one, other)]
    told = [
        (outcome, values, accounts, evidence, aside)
        for (outcome, values, _, accounts, evidence), aside in words
    ]
    return told[0] == told[1]


def _word(entry: Said) -> Any:
    if isinstance(entry.stands, Ruling):
        return entry.stands.decision, entry.stands.dismissed
    return entry.stands


@dataclass(frozen=True)
class Found:
    """What the program finds in a case: of each fact the dispute's id and who says what."""

    ids: Mapping[str, str]
    claims: Mapping[str, Claims]


@dataclass(frozen=True)
class Stands:
    """How a dispute stands."""

    fact: str
    state: str
    id: str | None  # None: it may bear any
    decision: tuple[Any, ...] | None = None
    by: str | None = None
    place: int | None = None  # of the entry that is in force


def standings(case: Case, found: Found) -> list[Stands]:
    rulings = case.rulings
    known = {fact: _same(fact, rulings, found) for fact in found.claims}
    stand = [_stands(case, fact, known[fact], found) for fact in found.claims]
    lost = [id for id, one in rulings.items() if id not in known.values() and one.decision is not None]
    return [*stand, *(_told(case, id, "orphaned") for id in lost)]


def _same(fact: str, rulings: Mapping[str, Ruling], found: Found) -> str | None:
    """The decided dispute that is this fact: of the same id, else the one that shares most accounts."""
    own = {id: one for id, one in rulings.items() if one.fact == fact}
    if found.ids[fact] in own:
        return found.ids[fact]
    now = found.claims[fact]
    shared = {id: sum(a in now and a not in one.hidden for a in one.claims) for id, one in own.items()}
    likely = [id for id, one in own.items() if 0 < min(len(one.claims), len(now)) <= 2 * shared[id]]
    return min(likely, key=lambda id: (-shared[id], id), default=None)


def _stands(case: Case, fact: str, id: str | None, found: Found) -> Stands:
    if id is None:
        free = found.ids[fact] not in case.rulings
        return Stands(fact, "open", found.ids[fact] if free else None)
    ruling = case.rulings[id]
    if ruling.decision is None:
        return Stands(fact, "open", id)
    if id in case.clashes:
        return _told(case, id, "stale")
    if ruling.dismissed:
        return _told(case, id, "dismissed")
    if ruling.claims != found.claims[fact]:
        return _told(case, id, "stale")
    return _told(case, id, "unresolved" if ruling.decision[0] == "unresolved" else "settled")


def _told(case: Case, id: str, state: str) -> Stands:
    entry = case.now["dispute", id]
    place = case.line.index(entry) + 1
    return Stands(entry.stands.fact, state, id, entry.stands.decision, entry.by, place)


@dataclass
class Desk:
    """One record: its cases, the texts that are there, and what was erased for good."""

    cases: list[Case] = field(default_factory=list)
    texts: set[str] = field(default_factory=set)
    erased: set[str] = field(default_factory=set)

    def listed(self) -> list[Case]:
        return [case for case in self.cases if case.on_list]

    def find(self, name: str) -> Case | None:
        """The case on the list of that name."""
        return next((case for case in self.listed() if case.name == name), None)

    def meant(self, name: str) -> Case | None:
        """The same, or else the one of that name that was removed and is the youngest."""
        off = [case for case in self.cases if case.name == name]
        return self.find(name) or (off[-1] if off else None)

    def bears(self, name: str, *, other_than: Case) -> bool:
        return any(case.name == name and case is not other_than for case in self.listed())

    def free_name(self, case: Case) -> str:
        wanted, number = case.name, 2
        name = wanted
        while self.bears(name, other_than=case):
            name, number = f"{wanted} ({number})", number + 1
        return name

    def rules(self, case: Case) -> dict[str, str]:
        """Forms → the one to write: those of the case, and those of all cases."""
        own = {**_rules(case, ("all", "case"))}
        return {**{k: v for other in self.listed() for k, v in _rules(other, ("all",)).items()}, **own}

    def take_in(self, copy: Sequence[Said], texts: Iterable[str], first_name: str, by: str) -> Case:
        """Take in a copy of a case; puts it on the list under a name that is free."""
        theirs = Case(first_name, deepcopy(list(copy)))
        theirs.replay()
        root = theirs.line[0].hash
        case = next((c for c in self.cases if c.line[0].hash == root), None)
        if case is None:
            case = Case(first_name)
            self.cases.append(case)
        self.texts |= set(texts) - self.erased
        known = {e.hash for e in case.line}
        case.merge(theirs, by)
        self.erased |= {e.erases for e in case.line if e.hash not in known and e.erases}
        if not case.on_list:
            case.write(Said(("case",), True, by))
        if self.free_name(case) != case.name:
            case.write(Said(("name",), self.free_name(case), by))
        return case


def _rules(case: Case, scopes: tuple[str, ...]) -> dict[str, str]:
    told = {s[1]: e.stands for s, e in case.now.items() if s[0] == "rule" and e.stands is not None}
    return {forms: preferred for forms, (preferred, scope) in told.items() if scope in scopes}
