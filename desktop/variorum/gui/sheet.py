"""The synopsis as plain data: rows of cells of paragraphs with typed marks, before anything is painted."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from variorum.alignment.link import Grade, Link, Place
from variorum.article.article import Article, Paragraph, Role
from variorum.dispute.decision import Reconciliation, Standing, State
from variorum.dispute.dispute import Account, Dispute
from variorum.fact.fact import Quantity, Term
from variorum.gui.fact_types import FactType, type_of
from variorum.gui.own_words import own_words
from variorum.text.span import Span

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
SHORT_QUOTE = 36  # characters; all of it carries the figure
LONG_MARK = 48  # characters; in a longer passage only the word that carries the value is marked


@dataclass(frozen=True, slots=True)
class Mark:
    """Disputed words of a paragraph."""

    span: Span
    type: FactType
    dispute: str
    state: State


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph as it stands in a cell."""

    place: Place
    text: str
    marks: tuple[Mark, ...] = ()
    left_out: str | None = None  # why it is no part of the story

    @property
    def number(self) -> int:
        return self.place.paragraph


@dataclass(frozen=True, slots=True)
class Row:
    """What several articles say of one thing, or one of them alone."""

    number: int
    cells: Mapping[str, tuple[Block, ...]]
    disputes: tuple[str, ...] = ()  # ids, gravest first
    states: tuple[State, ...] = ()
    ties: frozenset[tuple[str, str]] = field(default_factory=frozenset)  # pairs of articles linked here
    sure: frozenset[tuple[str, str]] = field(default_factory=frozenset)  # those linked as the same fact
    left_out: bool = False

    @property
    def only(self) -> str | None:
        """The article that alone has this row."""
        return next(iter(self.cells)) if len(self.cells) == 1 else None


@dataclass(frozen=True, slots=True)
class Sheet:
    """Every row of a case, with the letters that stand for its articles."""

    articles: tuple[Article, ...] = ()
    rows: tuple[Row, ...] = ()
    home: Mapping[str, int] = field(default_factory=dict)  # dispute id → index of its row

    def letter(self, article_id: str) -> str:
        return letters(self.articles)[article_id]

    @property
    def left_out(self) -> int:
        return sum(len(c) for row in self.rows if row.left_out for c in row.cells.values())


def letters(articles: Iterable[Article]) -> dict[str, str]:
    """Articles are letters, never colours: A to J in the order of the comparison."""
    return {article.id: LETTERS[n % len(LETTERS)] for n, article in enumerate(articles)}


def sheet_of(case: Reconciliation) -> Sheet:
    """Lay a case out as rows: those of the comparison, then what no row holds, then what was left out."""
    comparison = case.comparison
    unmarked = case.unmarked
    marks = _marks(s for s in case.standings if s.dispute.id not in unmarked)
    articles = {article.id: article for article in comparison.articles}
    standings_at, links_from = _by_place(case.standings), _links_from(case)
    rows: list[Row] = []
    for cells in _all_cells(case):
        places = [Place(a, n) for a, numbers in cells.items() for n in numbers]
        standings = [case.standings[i] for i in sorted({i for p in places for i in standings_at[p]})]
        linked = [link for p in places for link in links_from[p] if link.b in places]
        rows.append(
            Row(
                number=len(rows) + 1,
                cells={
                    a: tuple(_block(articles[a], n, marks) for n in cells[a]) for a in articles if a in cells
                },
                disputes=tuple(s.dispute.id for s in standings),
                states=tuple(s.state for s in standings),
                ties=frozenset(_pair(link) for link in linked),
                sure=frozenset(_pair(link) for link in linked if link.grade is Grade.SAME),
            )
        )
    rows += _left_out(comparison.articles, len(rows))
    return Sheet(comparison.articles, tuple(rows), _homes(rows, case.standings))


def _all_cells(case: Reconciliation) -> list[dict[str, tuple[int, ...]]]:
    """The comparison's rows, and after the row of the paragraph before it each paragraph that has none."""
    rows = [dict(row.cells) for row in case.comparison.rows]
    placed = {(a, n): i for i, cells in enumerate(rows) for a, numbers in cells.items() for n in numbers}
    strays: dict[int, list[dict[str, tuple[int, ...]]]] = defaultdict(list)
    for article in case.comparison.articles:
        after = -1
        for paragraph in article.story:
            at = placed.get((article.id, paragraph.number))
            if at is None:
                strays[after].append({article.id: (paragraph.number,)})
            else:
                after = max(after, at)
    made = strays[-1]
    for index, cells in enumerate(rows):
        made = [*made, cells, *strays[index]]
    return made


def _left_out(articles: Iterable[Article], rows_before: int) -> list[Row]:
    """One last row of everything that is no part of the story, so that nothing is lost to sight."""
    cells = {}
    for article in articles:
        out = [
            p for p in article.paragraphs if not p.in_story and p.role is not Role.TITLE and p.text.strip()
        ]
        if out:
            cells[article.id] = tuple(
                Block(Place(article.id, p.number), p.text, left_out=_why_left_out(p)) for p in out
            )
    return [Row(number=rows_before + 1, cells=cells, left_out=True)] if cells else []


def _why_left_out(paragraph: Paragraph) -> str:
    return paragraph.reason or str(paragraph.role)


def _block(article: Article, number: int, marks: Mapping[Place, tuple[Mark, ...]]) -> Block:
    place = Place(article.id, number)
    return Block(place, article.paragraph(number).text, marks.get(place, ()))


def _links_from(case: Reconciliation) -> Mapping[Place, list[Link]]:
    found: dict[Place, list[Link]] = defaultdict(list)
    for link in case.comparison.links:
        found[link.a].append(link)
    return found


def _by_place(standings: Iterable[Standing]) -> Mapping[Place, set[int]]:
    """The paragraphs that disputes have accounts in, each with the indices of those disputes."""
    found: dict[Place, set[int]] = defaultdict(set)
    for index, standing in enumerate(standings):
        if standing.state is not State.ORPHANED:
            for account in standing.dispute.accounts:
                found[Place(account.passage.article, account.passage.paragraph)].add(index)
    return found


def _pair(link: Link) -> tuple[str, str]:
    first, second = sorted((link.a.article, link.b.article))
    return first, second


def _marks(standings: Iterable[Standing]) -> dict[Place, tuple[Mark, ...]]:
    found: dict[Place, dict[tuple[Span, str], Mark]] = defaultdict(dict)
    for standing in standings:
        if standing.state in (State.DISMISSED, State.ORPHANED):
            continue
        dispute = standing.dispute
        for account in dispute.accounts:
            passage = account.passage
            mark = Mark(marked_words(account, dispute), type_of(dispute.kind), dispute.id, standing.state)
            found[Place(passage.article, passage.paragraph)][(mark.span, dispute.id)] = mark
    return {
        place: tuple(sorted(of_place.values(), key=lambda m: (m.span.start, -m.span.end, m.dispute)))
        for place, of_place in found.items()
    }


_HEDGES = (
    "more than|less than|fewer than|no more than|no fewer than|at least|at most|up to|over|under|about"
    "|around|some|nearly|almost|approximately"
)
_COUNTS = (
    "an? (?:dozen|hundred|thousand|million|billion)|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    "|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty"
    "|seventy|eighty|ninety|dozens?|scores|several|hundreds?|thousands?|millions?|half"
)
_SCALES = "hundreds?|thousands?|million|billion|dozen|percent|per cent|of thousands"
_FIGURE = re.compile(
    rf"(?:(?:{_HEDGES}) )?(?:\d[\d.,:]*\d|\d|\b(?:{_COUNTS})\b)(?:[ -](?:{_SCALES})\b)*", re.IGNORECASE
)


def marked_words(account: Account, dispute: Dispute) -> Span:
    """The words that carry the value: of a long passage only those, of a short one all."""
    passage, inner = account.passage, emphasis(account, dispute)
    if len(passage.span) > LONG_MARK or isinstance(account.value, Term):
        return inner.shifted(passage.span.start)
    return passage.span


def emphasis(account: Account, dispute: Dispute) -> Span:
    """Where in its quote an account's value stands, else what the other accounts do not say."""
    found = _value_in(account)
    if found is not None:
        return found
    whole = Span(0, len(account.passage.quote))
    return own_words(account, dispute.accounts) if len(whole) > SHORT_QUOTE else whole


def _value_in(account: Account) -> Span | None:
    quote, value = account.passage.quote, account.value
    if isinstance(value, Term):
        at = quote.casefold().find(value.form.casefold()) if value.form else -1
        return Span(at, at + len(value.form)) if at >= 0 and at + len(value.form) <= len(quote) else None
    if isinstance(value, Quantity) and len(quote) > SHORT_QUOTE:
        match = _FIGURE.search(quote)
        return Span(*match.span()) if match else None
    return None


def _homes(rows: Iterable[Row], standings: Iterable[Standing]) -> dict[str, int]:
    """Each dispute's row: the first that holds most of its accounts."""
    held: dict[Place, list[int]] = defaultdict(list)
    for index, row in enumerate(rows):
        for blocks in row.cells.values():
            for block in blocks:
                held[block.place].append(index)
    homes = {}
    for standing in standings:
        count: dict[int, int] = defaultdict(int)
        for account in standing.dispute.accounts:
            for index in held.get(Place(account.passage.article, account.passage.paragraph), ()):
                count[index] += 1
        if count:
            homes[standing.dispute.id] = min(count, key=lambda index: (-count[index], index))
    return homes
