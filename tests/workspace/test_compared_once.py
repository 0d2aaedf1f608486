"""What was found in the very same files is found again, and nothing that changed is."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from makers_seeds import STORED, seed_articles

from variorum.article.article import Article
from variorum.dispute.dispute import Comparison
from variorum.language.parse import Parse
from variorum.progress import Progress, silent
from variorum.record.cache import ComparisonCache, ParseCache
from variorum.settings import Settings
from variorum.workspace.analysing import Analysis
from variorum.workspace.compared_before import compared_once
from variorum.workspace.parsing import parses_of


class Stored:
    """Gives the stored parses, and counts the paragraphs that it is asked for."""

    version = "stored 1"

    def __init__(self) -> None:
        self.asked = 0
        self._known = {
            paragraph.text: parse
            for article in seed_articles()
            for paragraph, parse in zip(article.paragraphs, STORED[article.id], strict=True)
        }

    def parse(self, texts: Sequence[str], *, progress: Progress = silent) -> list[Parse]:
        self.asked += len(texts)
        return [self._known.get(text, Parse((), ())) for text in texts]


def compared(
    cache: Path, articles: Sequence[Article], settings: Settings = Settings()
) -> tuple[Comparison, int]:
    """The comparison, and how many paragraphs were read for it; no parses are kept."""
    analyser = Stored()
    analysis = Analysis(analyser, None, settings)
    kept = ComparisonCache(cache)
    found = compared_once(analysis, articles, (), cache=kept, progress=silent)
    return found, analyser.asked


@pytest.fixture(scope="module")
def before(tmp_path_factory) -> tuple[Path, Comparison]:
    folder = tmp_path_factory.mktemp("compared")
    return folder, compared(folder, seed_articles()[:3])[0]


def test_the_same_articles_are_not_compared_again(before):
    assert compared(before[0], seed_articles()[:3]) == (before[1], 0)


def test_another_setting_is_another_comparison(before):
    assert compared(before[0], seed_articles()[:3], Settings(link_threshold=0.9))[1] > 0


def test_an_article_that_is_read_otherwise_is_compared_anew(before):
    first, *others = seed_articles()[:3]
    dated = replace(first, source=replace(first.source, published="1999-01-01"))
    assert compared(before[0], [dated, *others])[1] > 0


def test_a_damaged_comparison_is_made_anew(tmp_path):
    found, _ = compared(tmp_path, seed_articles()[:2])
    for file in tmp_path.rglob("*.comparison"):
        file.write_bytes(b"garbage")
    assert compared(tmp_path, seed_articles()[:2])[0] == found


def test_an_article_more_is_read_alone(tmp_path):
    articles, analyser = seed_articles(), Stored()
    parses_of(articles[:-1], analyser=analyser, cache=ParseCache(tmp_path))
    asked = analyser.asked
    parses_of(articles, analyser=analyser, cache=ParseCache(tmp_path))
    assert 0 < analyser.asked - asked <= len(articles[-1].paragraphs)


def test_of_an_edited_article_one_paragraph_is_read(tmp_path):
    [article, *_], analyser = seed_articles(), Stored()
    parses_of([article], analyser=analyser, cache=ParseCache(tmp_path))
    asked = analyser.asked
    place = next(n for n, p in enumerate(article.paragraphs) if p.in_story)
    edited = replace(article.paragraphs[place], text="Another sentence.")
    paragraphs = (*article.paragraphs[:place], edited, *article.paragraphs[place + 1 :])
    parses_of([replace(article, paragraphs=paragraphs)], analyser=analyser, cache=ParseCache(tmp_path))
    assert analyser.asked - asked == 1


def test_words_that_two_articles_print_are_read_once():
    [article, *_], analyser = seed_articles(), Stored()
    parses_of([article, replace(article, id="copy")], analyser=analyser, cache=None)
    assert analyser.asked == len({p.text for p in article.paragraphs if p.in_story or p.role == "title"})
