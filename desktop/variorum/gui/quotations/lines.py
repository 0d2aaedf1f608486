"""The quotations of a case as lines: a speaker, then each remark with a cell for every article."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from variorum.difference.quotations import Quoted, Remark, Speaker
from variorum.fact.fact import Passage
from variorum.gui.session.sheet import Sheet
from variorum.translation import tr, trn


@dataclass(frozen=True, slots=True)
class Cell:
    """What one article quotes of a remark."""

    letter: str
    speaker: str
    quoted: tuple[Quoted, ...]

    @property
    def passage(self) -> Passage:
        return self.quoted[0].quotation.passage

    @property
    def spoken(self) -> str:
        """The cell as a screen reader says it: the words, then those that differ."""
        told = []
        for one in self.quoted:
            passage = one.quotation.passage
            told.append(
                tr(
                    "Article {letter}, paragraph {paragraph}: “{quote}”",
                    letter=self.letter,
                    paragraph=passage.paragraph,
                    quote=passage.quote,
                )
            )
        differing = [span.of(q.quotation.passage.quote) for q in self.quoted for span in q.differing]
        told += [tr("Differs: {words}", words=", ".join(differing))] if differing else []
        return ". ".join(told)


@dataclass(frozen=True, slots=True)
class Line:
    """A speaker, or (with cells) one of their remarks."""

    speaker: str
    words: str = ""  # of a speaker, what is to be said of them
    cells: Mapping[str, Cell] = field(default_factory=dict)  # by article
    differs: bool = False

    @property
    def is_speaker(self) -> bool:
        return not self.cells


def articles_quoting(speakers: Sequence[Speaker], sheet: Sheet) -> tuple[str, ...]:
    """Articles that quote somebody, in the order of the columns."""
    quoting = {article for speaker in speakers for article in speaker.articles}
    return tuple(article.id for article in sheet.articles if article.id in quoting)


def lines_of(speakers: Sequence[Speaker], sheet: Sheet, *, differing_only: bool) -> tuple[Line, ...]:
    """Speakers in their order, each before what they said."""
    return tuple(line for s in speakers for line in _of(s, sheet, differing_only=differing_only))


def _of(speaker: Speaker, sheet: Sheet, *, differing_only: bool) -> Iterator[Line]:
    remarks = [remark for remark in speaker.remarks if remark.differs or not differing_only]
    if not remarks:
        return
    name = speaker.name or tr("Not said by whom")
    yield Line(name, _told(speaker), differs=speaker.differs)
    for remark in remarks:
        yield Line(name, cells=_cells(remark, name, sheet), differs=remark.differs)


def _told(speaker: Speaker) -> str:
    articles = trn("{number} article", "{number} articles", len(speaker.articles))
    different = sum(remark.differs for remark in speaker.remarks)
    if not different:
        return articles
    words = trn("{number} remark in different words", "{number} remarks in different words", different)
    return f"{articles}, {words}"


def _cells(remark: Remark, speaker: str, sheet: Sheet) -> dict[str, Cell]:
    by_article: dict[str, list[Quoted]] = {}
    for one in remark.quoted:
        by_article.setdefault(one.quotation.passage.article, []).append(one)
    return {id: Cell(sheet.letter(id), speaker, tuple(quoted)) for id, quoted in by_article.items()}
