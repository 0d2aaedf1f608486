"""From files or kept originals to a comparison: the stages in their order."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

import variorum
from variorum.article.article import Article, Unreadable
from variorum.article.readers.parts import ALL, Choice
from variorum.dispute.dispute import Comparison
from variorum.errors import UnreadableArticle
from variorum.fact.fact import Fact
from variorum.guidance.guidance import Guidance
from variorum.language.analyser import Analyser
from variorum.language.meaning import Encoder, Meaning
from variorum.language.parse import Parse
from variorum.paths import resources
from variorum.progress import Progress, silent
from variorum.record.cache import MeaningCache, ParseCache
from variorum.record.kept_article import KeptArticle
from variorum.settings import Settings
from variorum.workspace.bounds import by_meaning
from variorum.workspace.meaning import meanings_of
from variorum.workspace.parsing import parses_of

if TYPE_CHECKING:
    from variorum.fact.extraction import ArticleFacts

NOTHING = Comparison(articles=(), unreadable=(), links=(), rows=(), disputes=(), only=(), agreements=())
# What a comparison is made by; where one of these files changed, it is made again.
_STAGES = (
    "text",
    "guidance",
    "article",
    "language",
    "fact",
    "alignment",
    "difference",
    "origin",
    "dispute",
    "workspace",
)
_DATA = ("lexicons", "models")
_MOST_CLAIMED = 200  # articles whose facts stay in memory


@dataclass(frozen=True, slots=True)
class FactsFound:
    """What each article claims, and the files that gave no article."""

    articles: tuple[tuple[Article, tuple[Fact, ...]], ...]
    unreadable: tuple[Unreadable, ...]


@dataclass(frozen=True, slots=True)
class Analysis:
    """The analyser, the cache and the settings that all comparisons of a workspace share."""

    analyser: Analyser
    cache: ParseCache | None
    settings: Settings
    encoder: Encoder | None = None  # None: by words alone
    meanings: MeaningCache | None = None
    claimed: dict[str, "ArticleFacts"] = field(default_factory=dict)  # by article id, as it was last read

    def read(
        self, paths: Sequence[Path], *, choice: Choice = ALL, progress: Progress = silent
    ) -> tuple[tuple[Article, ...], tuple[Unreadable, ...]]:
        from variorum.article.dating import date_articles
        from variorum.article.reading import read_files

        articles, unreadable = read_files(paths, choice=choice, progress=progress)
        return date_articles(articles), unreadable

    def compare(
        self,
        articles: Sequence[Article],
        *,
        unreadable: Sequence[Unreadable] = (),
        guidance: Guidance = Guidance(),
        progress: Progress = silent,
        aligned: Callable[[Comparison], None] | None = None,
    ) -> Comparison:
        """Everything that is found; `aligned` is shown the rows before disputes are looked for."""
        if not articles:
            return replace(NOTHING, unreadable=tuple(unreadable))
        from variorum.workspace.comparing import compare_articles

        parses, meanings = self._language(articles, progress)
        return compare_articles(
            tuple(articles),
            unreadable=tuple(unreadable),
            parses=parses,
            meanings=meanings,
            guidance=guidance,
            settings=self.settings,
            progress=progress,
            aligned=aligned,
            read=self._facts_once,
        )

    def _facts_once(self, article: Article, parses: Sequence[Parse]) -> "ArticleFacts":
        """What an article claims; read anew only where it is another than when it was last read."""
        from variorum.fact.extraction import read_facts

        known = self.claimed.get(article.id)
        if known is None or known.article != article:
            if len(self.claimed) >= _MOST_CLAIMED:
                self.claimed.clear()
            known = self.claimed[article.id] = read_facts(article, parses)
        return known

    def _language(
        self, articles: Sequence[Article], progress: Progress
    ) -> tuple[Mapping[str, tuple[Parse, ...]], Mapping[tuple[str, int], Meaning] | None]:
        """Grammar and meaning of the articles, read side by side."""
        from concurrent.futures import ThreadPoolExecutor

        encoder = self.encoder if by_meaning(articles) else None
        with ThreadPoolExecutor(1) as aside:
            waiting = (
                aside.submit(meanings_of, articles, encoder=encoder, cache=self.meanings) if encoder else None
            )
            parses = parses_of(articles, analyser=self.analyser, cache=self.cache, progress=progress)
            return parses, waiting.result() if waiting else None

    def read_again(
        self, kept: Sequence[KeptArticle], *, guidance: Guidance
    ) -> tuple[tuple[Article, ...], tuple[Unreadable, ...]]:
        """The articles from the bytes that the record keeps, as the editor wants them read."""
        from variorum.article.dating import date_articles
        from variorum.article.reading import read_original

        articles, unreadable = [], []
        for one in kept:
            try:
                articles.append(read_original(one.original, id=one.id, guidance=guidance))
            except UnreadableArticle as error:  # by this program: the one that kept it could read it
                unreadable.append(Unreadable(one.original.name, str(error)))
        return date_articles(articles), tuple(unreadable)

    def facts(self, paths: Sequence[Path], *, progress: Progress = silent) -> FactsFound:
        from variorum.article.dating import date_articles
        from variorum.article.reading import read_files
        from variorum.workspace.comparing import facts_of

        read, unreadable = read_files(paths, progress=progress)
        articles = date_articles(read, of_one_case=False)
        parses = parses_of(articles, analyser=self.analyser, cache=self.cache, progress=progress)
        found = tuple((article, facts_of(article, parses[article.id])) for article in articles)
        return FactsFound(found, unreadable)

    def parses(
        self, articles: Sequence[Article], *, progress: Progress = silent
    ) -> dict[str, tuple[Parse, ...]]:
        """Article id → the grammar of its paragraphs, one parse a paragraph."""
        return parses_of(articles, analyser=self.analyser, cache=self.cache, progress=progress)

    def facts_in(self, articles: Sequence[Article]) -> dict[str, tuple[Fact, ...]]:
        """Article id → what that article claims."""
        from variorum.workspace.comparing import facts_of

        parses = parses_of(articles, analyser=self.analyser, cache=self.cache)
        return {article.id: facts_of(article, parses[article.id]) for article in articles}

    def read_in(self, articles: Sequence[Article]) -> dict[str, "ArticleFacts"]:
        """Article id → what that article claims, with the words around it."""
        parses = parses_of(articles, analyser=self.analyser, cache=self.cache)
        return {article.id: self._facts_once(article, parses[article.id]) for article in articles}

    def key(
        self,
        articles: Sequence[tuple[str, str]],
        guidance: Guidance = Guidance(),
        *,
        read: bytes = b"",
    ) -> str:
        """What a comparison of these articles (id, SHA-256) depends on, in one hash.

        `read` is how they were read, where no record can tell how they are to be read.
        """
        laid_down = [
            sorted((s.article, s.start, s.quote) for s in selectors)
            for selectors in (guidance.put_back, guidance.left_out, guidance.as_printed)
        ]
        edits = [(e.article, e.field, e.value) for e in guidance.source_edits]
        limits = (self.settings.link_threshold, self.settings.most_disputes, self.settings.most_clauses)
        language = (self.analyser.version, self.encoder.version if self.encoder else "")
        everything: tuple[object, ...] = (articles, laid_down, edits, limits, language, program_mark())
        if read:
            everything = (*everything, read)
        return sha256(msgspec.json.encode(everything)).hexdigest()


@cache
def program_mark() -> str:
    """The program's version and the state of its files: in a checkout they change without the version."""
    package = Path(variorum.__file__).parent
    folders = [*(package / stage for stage in _STAGES), *(resources() / data for data in _DATA)]
    files = sorted(
        file for folder in folders for file in folder.rglob("*") if "__pycache__" not in file.parts
    )
    stamps = [(file.name, file.stat().st_size, file.stat().st_mtime_ns) for file in files if file.is_file()]
    return variorum.__version__ + " " + sha256(repr(stamps).encode()).hexdigest()
