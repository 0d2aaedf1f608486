"""Meaning is read once and kept."""

from collections.abc import Sequence

from makers_grammar import article

from variorum.language.meaning import Meaning
from variorum.record.cache import MeaningCache
from variorum.workspace.bounds import LONGEST_BY_MEANING, by_meaning
from variorum.workspace.meaning import meanings_of


class Counting:
    """Counts what it reads; a paragraph means its length."""

    version = "counting 1"

    def __init__(self) -> None:
        self.read: list[str] = []

    def encode(self, texts: Sequence[str], **_) -> list[Meaning]:
        self.read += texts
        return [Meaning((0,), (len(text),), (text[:3],), bytes(768)) for text in texts]


ARTICLES = [article("a", "First words.", "Second words."), article("b", "Third words.")]


def test_every_paragraph_of_the_stories_has_a_meaning():
    found = meanings_of(ARTICLES, encoder=Counting(), cache=None)
    assert {place: m.ends for place, m in found.items()} == {
        ("a", 1): (12,),
        ("a", 2): (13,),
        ("b", 1): (12,),
    }


def test_what_was_read_before_is_not_read_again(tmp_path):
    first, again = Counting(), Counting()
    found = meanings_of(ARTICLES, encoder=first, cache=MeaningCache(tmp_path))
    assert meanings_of(ARTICLES, encoder=again, cache=MeaningCache(tmp_path)) == found
    assert (len(first.read), again.read) == (3, [])


def test_a_damaged_memory_is_read_anew(tmp_path):
    meanings_of(ARTICLES, encoder=Counting(), cache=MeaningCache(tmp_path))
    for file in tmp_path.rglob("*.meaning"):
        file.write_bytes(b"garbage")
    again = Counting()
    meanings_of(ARTICLES, encoder=again, cache=MeaningCache(tmp_path))
    assert len(again.read) == 3


def test_a_heap_of_text_is_compared_by_words_alone():
    long = article("c", "A sentence of some words. " * 1000)
    assert by_meaning(ARTICLES)
    assert not by_meaning([long] * (LONGEST_BY_MEANING // 20_000))
