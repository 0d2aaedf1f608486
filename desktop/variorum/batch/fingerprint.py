"""What of an article tells its event, cheaply: words, names, numbers, days, and a sketch of its wording."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from rensa import RMinHash

from variorum.article.article import Article
from variorum.article.dating import date_articles
from variorum.article.dating_clues import clues_of
from variorum.article.lexicon import lexicon

PERMUTATIONS = 128
_SEED = 1  # signatures are only ever compared with those of the same run
_SHINGLE = 3  # words
_MOST_READ = 20_000  # characters of an article; what it is about is told in the first
_LEAST_LETTERS = 3
_LONGEST_WORD = 40
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d[\d.,]*\d|\d")
# Scripts that put no blanks between words: two letters at a time stand for a word.
_WITHOUT_BLANKS = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")
_SENTENCE_END = '.!?:“"\n'


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """One article, as far as its event is to be told from others."""

    number: int  # of the article in its corpus
    id: str
    sha256: str
    day: int | None  # of publication, counted from the year 1
    terms: tuple[tuple[str, int], ...]  # how often each is said; the first letter is its kind
    signature: RMinHash


def fingerprint(article: Article, *, number: int) -> Fingerprint:
    day = _published(article)
    said = _said(article)
    words = [word for _, word in _words(said)]
    terms = Counter((*_terms(said), *_days(article, day)))
    return Fingerprint(
        number, article.id, article.original.sha256, day, tuple(sorted(terms.items())), _signature(words)
    )


def _said(article: Article) -> str:
    """The title and the story, or all there is of an article in which no story was found."""
    told = [p.text for p in article.story or article.paragraphs]
    return "\n".join([article.source.title or "", *told])[:_MOST_READ]


def _published(article: Article) -> int | None:
    dated = date_articles((article,), of_one_case=False)[0]
    try:
        return date.fromisoformat((dated.source.published or "")[:10]).toordinal()
    except ValueError:
        return None


def _signature(words: list[str]) -> RMinHash:
    signature = RMinHash(num_perm=PERMUTATIONS, seed=_SEED)
    shingles = {" ".join(words[n : n + _SHINGLE]) for n in range(max(1, len(words) - _SHINGLE + 1))}
    signature.update(sorted(shingles))
    return signature


def _words(text: str) -> Iterator[tuple[int, str]]:
    """The words and figures of a text in small letters, each with where it stands."""
    for found in _WORD.finditer(text):
        word = found[0]
        if _WITHOUT_BLANKS.search(word):
            yield from ((found.start(), word[n : n + 2]) for n in range(max(1, len(word) - 1)))
        else:
            yield found.start(), word.lower().replace("’", "'").removesuffix("'s")[:_LONGEST_WORD]


def _terms(text: str) -> Iterator[str]:
    """Words, figures and names; a word with a capital is a name where no sentence begins with it."""
    small, before = _small_words(), ("", 0)
    for start, word in _words(text):
        if word[0].isdigit():
            if len(digits := re.sub(r"[.,](?=\d{3}\b)", "", word)) > 1:
                yield f"#{digits}"
        elif word not in small and (len(word) >= _LEAST_LETTERS or not word.isascii()):
            yield f"w{word}"
            if text[start].isupper() and text[:start].rstrip(" ")[-1:] not in _SENTENCE_END:
                yield f"n{word}"
                if before[0] and text[before[1] : start].isspace():
                    yield f"n{before[0]} {word}"
                before = (word, start + len(word))
                continue
        before = ("", 0)


def _days(article: Article, published: int | None) -> Iterator[str]:
    """The days of which an article tells: those that it names, and the weekdays before it was written."""
    clues = clues_of(article)
    for day in clues.dates:
        yield f"d{day.month}-{day.day}"
    for month, number in clues.days:
        yield f"d{month}-{number}"
    if published:
        written = date.fromordinal(published)
        for clue in clues.weekdays:
            told = written - timedelta(days=(written.weekday() - clue.number) % 7)
            yield f"d{told.month}-{told.day}"


@cache
def _small_words() -> frozenset[str]:
    """The commonest words of the languages we know."""
    return frozenset(word for words in lexicon("languages.json")["words"].values() for word in words)
