"""The events of a case by their dates: what is disputed, what agrees, and what one article dates alone."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from variorum.alignment.link import Place
from variorum.article.article import Article
from variorum.dispute.decision import Decision, Reconciliation, Standing, State
from variorum.dispute.dispute import Account, Dispute
from variorum.fact.fact import Fact, Kind, Moment, Passage
from variorum.fact.passages import clipped, quotable
from variorum.picture.day_lines import DateRow
from variorum.picture.moments import Stretch, stretch, stretch_of
from variorum.text.rough_sentences import sentences_of
from variorum.wording.sentences import say
from variorum.workspace.telling import DateTold

LONGEST = 120  # characters of what happened
_IN_FORCE = (State.SETTLED, State.STALE)


class Lettered(Protocol):
    """The articles of a case in their order, and what each is called there: the window's sheet, a table."""

    @property
    def articles(self) -> Sequence[Article]: ...

    def letter(self, article_id: str) -> str: ...


@dataclass(frozen=True, slots=True)
class Dated:
    """A date that one article gives."""

    passage: Passage
    moment: Moment
    letter: str


@dataclass(frozen=True, slots=True)
class Event:
    """What happened, when every article says that it did, and how that stands."""

    what: str
    dated: tuple[Dated, ...]
    rows: tuple[DateRow, ...]
    standing: Standing | None = None  # of its dispute

    @property
    def state(self) -> State | None:
        return self.standing.state if self.standing else None

    @property
    def decision(self) -> Decision | None:
        standing = self.standing
        return standing.decision if standing and standing.state in _IN_FORCE else None

    @property
    def letters(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(one.letter for one in self.dated))

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        return tuple(found for row in self.rows if (found := stretch(row.moment)) is not None)

    @property
    def start(self) -> float:
        return min((one.start for one in self.stretches), default=0.0)


def events_of(case: Reconciliation, dates: Sequence[DateTold], sheet: Lettered) -> tuple[Event, ...]:
    """All events of a case, the earliest first."""
    published = {a.id: a.source.published for a in sheet.articles if a.source.published}
    made = [_event(say(s.dispute.question), _of(s.dispute, sheet), published, s) for s in _disputed(case)]
    disputed = {one.passage for event in made for one in event.dated}
    agreed = [
        d
        for d in case.comparison.agreements
        if d.kind is Kind.DATE and not disputed.issuperset(a.passage for a in d.accounts)
    ]
    made += [_event(say(d.question), _of(d, sheet), published) for d in agreed]
    known = [one.passage for event in made for one in event.dated]
    alone = [told for told in dates if not any(_same_place(told.fact, one) for one in known)]
    made += [_event(what, group, published) for what, group in _groups(alone, case, sheet)]
    return tuple(sorted((e for e in made if e.stretches), key=lambda e: (e.start, e.what)))


def publication_days(sheet: Lettered) -> tuple[float, ...]:
    found = (stretch_of(a.source.published or "") for a in sheet.articles)
    return tuple(one.start for one in found if one is not None)


def _disputed(case: Reconciliation) -> Iterator[Standing]:
    return (s for s in case.standings if s.dispute.kind is Kind.DATE and s.state is not State.ORPHANED)


def _of(dispute: Dispute, sheet: Lettered) -> list[Dated]:
    return [one for account in dispute.accounts if (one := _dated(account, sheet)) is not None]


def _dated(account: Account, sheet: Lettered) -> Dated | None:
    if not isinstance(account.value, Moment):
        return None
    return Dated(account.passage, account.value, sheet.letter(account.passage.article))


def _same_place(fact: Fact, other: Passage) -> bool:
    here = fact.passage
    return (
        here.article == other.article and here.paragraph == other.paragraph and here.span.overlaps(other.span)
    )


def _groups(
    alone: Iterable[DateTold], case: Reconciliation, sheet: Lettered
) -> list[tuple[str, list[Dated]]]:
    """Articles that give one date in paragraphs that tell the same tell of one event."""
    linked = {(link.a, link.b) for link in case.comparison.links}
    linked |= {(b, a) for a, b in linked}
    groups: list[tuple[str, list[Dated]]] = []
    for told in alone:
        value, passage = told.fact.value, told.fact.passage
        if not isinstance(value, Moment):
            continue
        one = Dated(passage, value, sheet.letter(passage.article))
        for _, group in groups:
            if _when(group[0]) == _when(one) and any((_place(one), _place(o)) in linked for o in group):
                group.append(one)
                break
        else:
            groups.append((_what(told, sheet), [one]))
    return groups


def _what(told: DateTold, sheet: Lettered) -> str:
    """The sentence in which a date stands, as far as there is room for it."""
    passage = told.fact.passage
    article = next((a for a in sheet.articles if a.id == passage.article), None)
    if article is None or not 1 <= passage.paragraph <= len(article.paragraphs):
        return quotable(told.words or passage.quote, most=LONGEST)
    text = article.paragraph(passage.paragraph).text
    whole = next((s for s in sentences_of(text) if s.contains(passage.span)), None)
    if whole is None or passage.span.of(text) != passage.quote:
        return quotable(told.words or passage.quote, most=LONGEST)
    shown = clipped(text, whole, keep=passage.span, most=LONGEST)
    before, after = shown.start > whole.start, len(shown.of(text).rstrip()) < len(whole.of(text).rstrip())
    return f"{'… ' if before else ''}{shown.of(text).strip()}{' …' if after and not before else ''}"


def _place(one: Dated) -> Place:
    return Place(one.passage.article, one.passage.paragraph)


def _when(one: Dated) -> tuple[str, str]:
    return one.moment.start, one.moment.end or one.moment.start


def _event(
    what: str, dated: Sequence[Dated], published: dict[str, str], standing: Standing | None = None
) -> Event:
    by_date: dict[tuple[str, str], list[Dated]] = {}
    for one in dated:
        by_date.setdefault(_when(one), []).append(one)
    rows = tuple(
        DateRow(
            group[0].moment,
            "".join(sorted({one.letter for one in group})),
            tuple(p for one in group if (p := published.get(one.passage.article)) is not None),
        )
        for _, group in sorted(by_date.items())
    )
    return Event(what, tuple(dated), rows, standing)
