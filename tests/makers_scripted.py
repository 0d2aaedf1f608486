"""A workspace on a real record, where a script says what the program finds in its articles."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType

from makers_model import Claims, Found
from makers_model import Place as Spot
from makers_places import Place, traces
from makers_record import comparison, dispute

from variorum.article.article import Article, Original, Paragraph, Role, Source, Unreadable
from variorum.article.guided import guided
from variorum.dispute.dispute import Comparison
from variorum.fact.extraction import ArticleFacts
from variorum.fact.fact import Kind
from variorum.guidance.guidance import Guidance
from variorum.progress import Progress, silent
from variorum.record.kept_article import KeptArticle
from variorum.record.raising import unread
from variorum.text.offsets import OffsetMap
from variorum.text.span import Span
from variorum.workspace.workspace import Workspace

KINDS = {"dead": Kind.QUANTITY, "hurt": Kind.QUANTITY, "place": Kind.LABEL}
FACTS = tuple(KINDS)
ARTICLES = ("post", "times", "herald", "wire")
LEFT_OUT = len(FACTS) + 1  # the number of the paragraph that is no part of the story


def quote(fact: str) -> str:
    return f"figure of {fact}"


def written(id: str, *, gap: str = "\n\n") -> Article:
    """An article with a paragraph a fact; a later program may extract it with another gap between them."""
    lines = [f"The {id} gives its {quote(fact)} here." for fact in FACTS]
    lines.append(f"You might also like what {mark(id)} said of it.")
    data, extraction = "\n\n".join(lines).encode(), gap.join(lines)
    paragraphs, start = [], 0
    for number, line in enumerate(lines, 1):
        role = Role.BODY if number <= len(FACTS) else Role.BOILERPLATE
        span = Span(start, start + len(line))
        paragraphs.append(Paragraph(number, role, line, span, OffsetMap.identity(len(line), at=start)))
        start += len(line) + len(gap)
    original = Original(name=f"{id}.txt", data=data, sha256=sha256(data).hexdigest())
    return Article(id, original, extraction, Source(), tuple(paragraphs))


def mark(id: str) -> str:
    """A word that stands in this article only."""
    return f"zyx{id}"


LIBRARY = {written(id).original.sha256: id for id in ARTICLES}
HASHES = {id: sha256 for sha256, id in LIBRARY.items()}


@dataclass
class Script:
    """Stands for the analysis: what it finds is what was written into it; it answers as `Analysis` does."""

    ids: dict[str, str] = field(default_factory=lambda: {fact: f"{fact}-0" for fact in FACTS})
    says: dict[Spot, str] = field(default_factory=dict)
    gap: str = "\n\n"
    version: int = 0

    def __post_init__(self) -> None:
        for fact in FACTS:
            for number, article in enumerate(ARTICLES):
                self.says[fact, article] = str(100 + number)

    def key(self, articles: Sequence[tuple[str, str]], guidance: Guidance) -> str:
        placed = [
            sorted((s.article, s.start, s.quote) for s in selectors)
            for selectors in (guidance.put_back, guidance.left_out)
        ]
        edits = [(e.article, e.field, e.value) for e in guidance.source_edits]
        return sha256(json.dumps([articles, placed, edits, self.version]).encode()).hexdigest()

    def read(
        self, paths: Sequence[Path], *, progress: Progress = silent, **_: object
    ) -> tuple[tuple[Article, ...], tuple[Unreadable, ...]]:
        return tuple(written(path.stem, gap=self.gap) for path in paths), ()

    def read_again(
        self, kept: Sequence[KeptArticle], *, guidance: Guidance
    ) -> tuple[tuple[Article, ...], tuple[Unreadable, ...]]:
        read = (replace(written(LIBRARY[one.original.sha256], gap=self.gap), id=one.id) for one in kept)
        return tuple(guided(article, guidance) for article in read), ()

    def compare(self, articles: Sequence[Article], **_: object) -> Comparison:
        found = []
        for rank, fact in enumerate(FACTS, 1):
            said = [
                (article, quote(fact), self._value(fact, self.says[fact, id]))
                for article in articles
                if (fact, id := LIBRARY[article.original.sha256]) in self.says
            ]
            if len(said) > 1:
                made = dispute(self.ids[fact], said, rank=rank, kind=KINDS[fact], question=fact)
                found.append(made)
        return comparison(articles, found)

    def _value(self, fact: str, text: str) -> float | str:
        return float(text) if KINDS[fact] is Kind.QUANTITY else text

    def read_in(self, articles: Sequence[Article]) -> Mapping[str, ArticleFacts]:
        return unread(articles)

    def finds(
        self,
        articles: Sequence[str],
        origins: dict[Spot, str | None],
        raised: Mapping[str, Mapping[str, str]] = MappingProxyType({}),
    ) -> Found:
        """The same, for the model; with what the editor raised."""
        claims: dict[str, Claims] = {}
        for fact in FACTS:
            said = {
                a: (self.says[fact, a], origins.get((fact, a))) for a in articles if (fact, a) in self.says
            }
            if len(said) > 1:
                claims[fact] = said
        for id, words in raised.items():
            told = {a: (words[a], origins.get(("raised", a))) for a in sorted(articles) if a in words}
            if len(told) > 1:
                claims[id] = told
        return Found({**self.ids, **{id: id for id in raised}}, claims)


@dataclass
class Office:
    """One editor's place of work: a record, a workspace on it, and the analysis installed there."""

    place: Place
    editor: str
    script: Script = field(default_factory=Script)
    heads: dict[str, int] = field(default_factory=dict)  # as `verify` printed them → entries by then

    def __post_init__(self) -> None:
        self.open()

    def open(self) -> None:
        self.workspace = Workspace(record_url=str(self.place), editor=self.editor, cache=False)
        self.workspace.__dict__["_analysis"] = self.script

    def reopen(self) -> None:
        self.workspace.close()
        self.open()

    def close(self) -> None:
        self.workspace.close()

    def holds(self, word: str) -> bool:
        """Whether the word stands anywhere in the record."""
        if not isinstance(self.place, Path):
            return bool(traces(self.workspace._casework.record, word))
        self.workspace.close()
        files = self.place.parent.rglob("*")  # also the copies that are kept beside it
        return any(word.encode() in file.read_bytes() for file in files if file.is_file())

    def reads(self, word: str) -> bool:
        """Whether any text of an article that the record keeps has the word."""
        texts = "SELECT data FROM original UNION ALL SELECT text FROM extraction"
        with self.workspace._casework.record._reading() as connection:
            return any(word.encode() in text for (text,) in connection.exec_driver_sql(texts))
