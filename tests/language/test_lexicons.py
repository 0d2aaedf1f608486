"""The lists of words hold language, not the names of a story, and every number in them makes sense."""

import json
from collections.abc import Iterator

import pytest

from variorum.language.bound import Bound
from variorum.language.lexicon import lexicon
from variorum.paths import resources

OF_THE_STAGES = ["claims", "counting", "happenings", "hedges", "naming", "people", "speech", "titles"]


def words(entry: object) -> Iterator[str]:
    """Every word of a lexicon that is looked for in a text."""
    if isinstance(entry, dict):
        for value in entry.values():
            yield from words(value)
    elif isinstance(entry, list):
        for value in entry:
            yield from words(value)
    elif isinstance(entry, str):
        yield entry


@pytest.mark.parametrize(
    "path", sorted((resources() / "lexicons").glob("*.json")), ids=lambda path: path.stem
)
def test_every_lexicon_is_json_with_an_object_at_its_root(path):
    assert isinstance(json.loads(path.read_text("utf-8")), dict)


@pytest.mark.parametrize("name", OF_THE_STAGES)
def test_words_to_look_for_are_in_small_letters(name):
    """A capital would be a name, and a list that knows a story's names is fitted to it."""
    entry = lexicon(name)
    found = words({key: value for key, value in entry.items() if key not in ("currency_signs", "about")})
    assert [word for word in found if word != word.lower()] == []


@pytest.mark.parametrize("name", OF_THE_STAGES)
def test_no_word_is_empty_or_has_blanks_around_it(name):
    assert [word for word in words(lexicon(name)) if not word or word != word.strip()] == []


def test_a_vague_word_admits_no_less_than_its_floor():
    for least, most in lexicon("counting")["vague"].values():
        assert most is None or least <= most


def test_every_bound_of_the_lexicon_is_one_of_ours():
    counting = lexicon("counting")
    assert {*counting["bounds"], *counting["bounds_after"]} <= set(Bound)


def test_no_lemma_tells_of_two_happenings():
    lemmas = [lemma for found in lexicon("happenings").values() for lemma in found]
    assert len(lemmas) == len(set(lemmas))
