"""Annotated events as the program reads them, with what the annotators found."""

import importlib.util
import json
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from types import ModuleType
from typing import Any

from variorum.article.article import Article
from variorum.article.dating import date_articles
from variorum.article.reading import read_files
from variorum.fact.extraction import ArticleFacts, read_facts
from variorum.language.analyser import Analyser
from variorum.language.minilm_encoder import MiniLmEncoder
from variorum.language.spacy_analyser import SpacyAnalyser
from variorum.paths import seeds, user_cache
from variorum.record.cache import MeaningCache, ParseCache
from variorum.workspace.meaning import meanings_of
from variorum.workspace.parsing import parses_of


def scorer(gold: Path) -> ModuleType:
    """The scorer that lies beside the annotations."""
    spec = importlib.util.spec_from_file_location("gold_score", gold / "score.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@dataclass
class Event:
    """One event: its articles with their facts, and its annotations."""

    name: str
    folder: Path
    articles: tuple[Article, ...]
    facts: tuple[ArticleFacts, ...]
    parses: dict[str, Any]
    score: ModuleType
    meanings: Any = None

    @cached_property
    def gold(self) -> Any:
        return self.score.Gold(str(self.folder))

    @cached_property
    def disputes(self) -> list[dict[str, Any]]:
        return [dispute for _, _, disputes in self.gold.annotators for dispute in disputes]

    @cached_property
    def agreements(self) -> list[dict[str, Any]]:
        """Facts told alike, their accounts placed as the scorer places those of disputes."""
        found = []
        for path in sorted(self.folder.glob("annot_*/agreements.json")):
            for entry in json.loads(path.read_text("utf-8")):
                accounts = []
                for c in entry["accounts"]:
                    start = self.gold.paragraphs[c["article"]][c["paragraph"] - 1].find(c["quote"])
                    accounts.append({**c, "start": start, "end": start + len(c["quote"])})
                found.append({**entry, "accounts": accounts})
        return found

    @cached_property
    def _places(self) -> Any:
        """The scorer's own way from our paragraphs to the annotators'."""
        articles = [
            {
                "id": a.id,
                "source": a.original.name,
                "paragraphs": [{"n": p.number, "text": p.text, "role": p.role} for p in a.paragraphs],
            }
            for a in self.articles
        ]
        return self.score.Prediction({"articles": articles, "links": [], "disputes": []}, self.gold)

    def placed(self, account: dict[str, Any]) -> dict[str, Any] | None:
        """One of our accounts in the annotators' own paragraphs, or None."""
        found: dict[str, Any] | None = self._places.account(account)
        return found

    def gold_paragraphs(self, article: str, number: int) -> list[tuple[str, int]]:
        found: list[tuple[str, int]] = self._places.place.get((article, number), [])
        return found


@cache
def encoder() -> MiniLmEncoder:
    """One for all events: it takes a while to load."""
    return MiniLmEncoder()


def event_folders(gold: Path) -> list[Path]:
    return sorted(path.parent for path in gold.glob("*/paragraphs.json"))


def files_of(folder: Path) -> list[Path]:
    """The event's texts; the seeds' own are the project's."""
    return sorted(folder.glob("*.txt")) or list(seeds())


def load_event(folder: Path, *, analyser: Analyser, parsed: ParseCache, score: ModuleType) -> Event:
    articles = date_articles(read_files(files_of(folder))[0])
    parses = parses_of(articles, analyser=analyser, cache=parsed)
    facts = tuple(read_facts(article, parses[article.id]) for article in articles)
    meanings = meanings_of(articles, encoder=encoder(), cache=MeaningCache(user_cache()))
    return Event(folder.name, folder, articles, facts, parses, score, meanings)


def load_events(gold: Path) -> list[Event]:
    """Every annotated event below the folder."""
    analyser, parsed, score = SpacyAnalyser(), ParseCache(user_cache()), scorer(gold)
    return [
        load_event(folder, analyser=analyser, parsed=parsed, score=score) for folder in event_folders(gold)
    ]
