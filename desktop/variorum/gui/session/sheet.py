"""The synopsis as plain data: rows of cells of paragraphs with typed marks, before anything is painted."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from variorum.alignment.link import Grade, Link, Place
from variorum.article.article import Article, Paragraph, Role
from variorum.dispute.alike import MOST, Alike, alike, merges
from variorum.dispute.decision import Reconciliation, Standing, State
from variorum.dispute.dispute import Comparison
from variorum.fact.fact import Quantity
from variorum.gui.look.fact_types import FactType, type_of
from variorum.gui.marks.marked_words import emphasis as emphasis
from variorum.gui.marks.marked_words import marked_words
from variorum.report.all_rows import all_cells
from variorum.report.letters import letter
from variorum.text.span import Span
from variorum.wording.retold import retold
from variorum.wording.sentences import say


@dataclass(frozen=True, slots=True)
class Mark:
    """Disputed words of a paragraph."""

    span: Span
    type: FactType
    dispute: str
    state: State
    home: int = 0  # number of the row its dispute belongs to; 0 where it has none


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
    links: tuple[Link, ...] = ()  # why its paragraphs stand side by side
    left_out: bool = False
    topic: str = ""  # what its first dispute is about

    @property
    def only(self) -> str | None:
        """The article that alone has this row."""
        return next(iter(self.cells)) if len(self.cells) == 1 else None

    @property
    def numbers(self) -> tuple[int, ...]:
        return (self.number,)

    def aligned(self, article: str) -> frozenset[str]:
        """The articles whose paragraphs are linked with those of one article here."""
        return frozenset(a for pair in self.ties if article in pair for a in pair if a != article)

    def is_sure(self, one: str, other: str) -> bool:
        """Whether two articles are linked here as telling the same fact."""
        return _in_order(one, other) in self.sure

    def saying(self, dispute: str | None) -> tuple[str, ...]:
        """The articles that say something about a dispute here."""
        return tuple(
            article
            for article, blocks in self.cells.items()
            if any(mark.dispute == dispute for block in blocks for mark in block.marks)
        )


@dataclass(frozen=True, slots=True)
class Sheet:
    """Every row of a case, with the letters that stand for its articles."""

    articles: tuple[Article, ...] = ()
    rows: tuple[Row, ...] = ()
    home: Mapping[str, int] = field(default_factory=dict)  # dispute id → index of its row
    links: tuple[Link, ...] = ()
    alike: Alike = field(default_factory=Alike)  # how more articles than fit share columns
    _letters: Mapping[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_letters", letters(self.articles))

    def block(self, row: int, place: Place) -> Block | None:
        """A paragraph as it stands in the row of that number."""
        if not 1 <= row <= len(self.rows):
            return None
        blocks = self.rows[row - 1].cells.get(place.article, ())
        return next((block for block in blocks if block.place == place), None)

    def letter(self, article_id: str) -> str:
        """A decision outlives its articles: one that was taken out of the case has no letter."""
        return self._letters.get(article_id, "–")

    @property
    def left_out(self) -> int:
        return sum(len(c) for row in self.rows if row.left_out for c in row.cells.values())


def letters(articles: Iterable[Article]) -> dict[str, str]:
    """Articles are letters, never colours: A, B, C … in the order of the comparison, after Z AA."""
    return {article.id: letter(n) for n, article in enumerate(articles)}


def sheet_of(case: Reconciliation, *, partly: bool = False) -> Sheet:
    """Lay a case out as rows: those of the comparison, then what no row holds, then what was left out.

    `partly`: on its way to the screen, of which nobody asks yet who is like whom.
    """
    comparison = case.comparison
    whole = all_cells(comparison)
    homes = _homes(whole, case.standings)
    marks = _marks(_marked(case), homes)
    articles = {article.id: article for article in comparison.articles}
    standings_at, links_from = _by_place(case.standings), _links_from(case)
    rows: list[Row] = []
    for cells in whole:
        places = [Place(a, n) for a, numbers in cells.items() for n in numbers]
        standings = [case.standings[i] for i in sorted({i for p in places for i in standings_at[p]})]
        here = set(places)
        linked = [link for p in places for link in links_from[p] if link.b in here]
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
                links=tuple(linked),
                topic=topic_of(standings),
            )
        )
    rows += _left_out(comparison.articles, len(rows))
    many = _alike(comparison, partly=partly)
    return Sheet(comparison.articles, tuple(rows), homes, comparison.links, many)


def _alike(comparison: Comparison, *, partly: bool) -> Alike:
    if len(comparison.articles) <= MOST:
        return Alike()
    return Alike(merges((a.id for a in comparison.articles), {})) if partly else alike(comparison)


def topic_of(standings: Sequence[Standing]) -> str:
    """What the first of these disputes is about, in few words: what is counted, else its question."""
    if not standings:
        return ""
    first = standings[0].dispute
    value = first.accounts[0].value
    counted = " ".join(filter(None, (value.what, value.unit))) if isinstance(value, Quantity) else ""
    return counted or say(first.question)


def _marked(case: Reconciliation) -> list[Standing]:
    """What is marked in the text: all but spellings that a rule of the editor's holds for the same."""
    unmarked = case.unmarked
    return [standing for standing in case.standings if standing.dispute.id not in unmarked]


def restated(sheet: Sheet, case: Reconciliation, dispute: str) -> Sheet:
    """The sheet with one dispute as it stands now; every row that it does not touch stays the same object."""
    marks = _marks(_marked(case), sheet.home)
    by_id = {s.dispute.id: s.state for s in case.standings}
    rows = tuple(_restated_row(row, marks, by_id) if dispute in row.disputes else row for row in sheet.rows)
    return replace(sheet, rows=rows)


def _restated_row(row: Row, marks: Mapping[Place, tuple[Mark, ...]], states: Mapping[str, State]) -> Row:
    cells = {
        article: tuple(replace(block, marks=marks.get(block.place, ())) for block in blocks)
        for article, blocks in row.cells.items()
    }
    return replace(row, cells=cells, states=tuple(states[d] for d in row.disputes))


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
    return retold(paragraph.reason) if paragraph.reason else str(paragraph.role)


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
    return _in_order(link.a.article, link.b.article)


def _in_order(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one <= other else (other, one)


def _marks(standings: Iterable[Standing], homes: Mapping[str, int]) -> dict[Place, tuple[Mark, ...]]:
    found: dict[Place, dict[tuple[Span, str], Mark]] = defaultdict(dict)
    for standing in standings:
        if standing.state in (State.DISMISSED, State.ORPHANED):
            continue
        dispute = standing.dispute
        for account in dispute.accounts:
            passage = account.passage
            mark = Mark(
                marked_words(account, dispute),
                type_of(dispute.kind),
                dispute.id,
                standing.state,
                homes.get(dispute.id, -1) + 1,
            )
            found[Place(passage.article, passage.paragraph)][(mark.span, dispute.id)] = mark
    return {
        place: tuple(sorted(of_place.values(), key=lambda m: (m.span.start, -m.span.end, m.dispute)))
        for place, of_place in found.items()
    }


def _homes(
    all_cells: Iterable[Mapping[str, tuple[int, ...]]], standings: Iterable[Standing]
) -> dict[str, int]:
    """Each dispute's row: the first that holds most of its accounts."""
    held = {
        Place(article, number): index
        for index, cells in enumerate(all_cells)
        for article, numbers in cells.items()
        for number in numbers
    }
    homes = {}
    for standing in standings:
        places = (Place(a.passage.article, a.passage.paragraph) for a in standing.dispute.accounts)
        count = Counter(held[place] for place in places if place in held)
        if count:
            homes[standing.dispute.id] = min(count, key=lambda index: (-count[index], index))
    return homes
