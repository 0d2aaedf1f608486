"""Tells in which language an article is written: by its script, else by its commonest small words."""

import re
from collections import Counter
from functools import cache

from variorum.article.lexicon import lexicon

_MOST_READ = 20_000
_ENOUGH_FOR_SCRIPT = 2_000
_LEAST_WORDS = 8  # fewer say nothing
_LEAST_SHARE = 0.08  # of the words of a text are small words of its language
_LEAST_LEAD = 1.15  # over the next language
_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of a text's language, or None where nothing speaks clearly."""
    text = text[:_MOST_READ]
    return _by_script(text) or _by_words(text)


def _by_script(text: str) -> str | None:
    """The language that a script belongs to; a third of the letters suffices."""
    text = text[:_ENOUGH_FOR_SCRIPT]
    letters = sum(character.isalpha() for character in text)
    for code, script in _scripts().items():
        if letters and len(script.findall(text)) > letters / (10 if code == "ja" else 3):
            return code
    return None


def _by_words(text: str) -> str | None:
    words = [word.lower() for word in _WORD.findall(text)]
    if len(words) < _LEAST_WORDS:
        return None
    counts = Counter(words)
    ranked = sorted(
        ((sum(counts[w] for w in known), code) for code, known in _small_words().items()), reverse=True
    )
    (most, code), (next_most, _) = ranked[:2]
    clear = most >= _LEAST_SHARE * len(words) and most >= _LEAST_LEAD * next_most
    return code if clear else None


@cache
def _small_words() -> dict[str, frozenset[str]]:
    return {code: frozenset(words) for code, words in lexicon("languages.json")["words"].items()}


@cache
def _scripts() -> dict[str, re.Pattern[str]]:
    return {code: re.compile(f"[{span}]") for code, span in lexicon("languages.json")["scripts"].items()}
