"""Words are found in paragraphs and decisions, and no words break the search."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from makers_record import pen, settled

from variorum.errors import UnknownThing
from variorum.record import steps
from variorum.record.record import Record
from variorum.record.words.asking import MOST_WORDS, terms
from variorum.record.words.fts5 import Fts5


def test_a_paragraph_is_found_by_its_words(record: Record) -> None:
    [hit] = record.search("saraqeb thursday")
    assert (hit.case, hit.article, hit.paragraph) == ("Idlib", "post", 2)
    assert hit.snippet == "Saraqeb fell on Thursday."


def test_all_words_must_occur(record: Record) -> None:
    assert record.search("saraqeb friday") == ()


def test_a_decision_is_found_by_its_reason_and_question(record: Record) -> None:
    revision = settled(record)
    [hit] = record.search("because displaced")
    assert (hit.dispute, hit.revision, hit.article) == ("d1", revision.number, None)


def test_a_beginning_is_found_with_a_star(record: Record) -> None:
    assert {hit.article for hit in record.search("Saraq*")} == {"post", "times"}


def test_a_phrase_is_found_in_quotes(record: Record) -> None:
    assert record.search('"fell on"') and not record.search('"on fell"')


def test_a_removed_case_is_not_searched(record: Record) -> None:
    settled(record)
    record.append("Idlib", lambda past: steps.remove(past, pen()))
    assert record.search("saraqeb") == () and record.search("because") == ()


@pytest.mark.parametrize("words", ["", "   ", '"', "* - +", "()", "\0"])
def test_what_holds_no_word_finds_nothing(record: Record, words: str) -> None:
    assert record.search(words) == ()


@pytest.mark.parametrize("words", ["NEAR(a b)", "text:saraqeb", "a AND", "x' OR 1=1", "^saraqeb", "a:b*c"])
def test_signs_of_the_search_language_are_plain_words(record: Record, words: str) -> None:
    record.search(words)


@given(words=st.text(max_size=30))
@settings(max_examples=60)
def test_any_words_can_be_searched_for(record: Record, words: str) -> None:
    record.search(words)


def test_words_are_quoted() -> None:
    assert Fts5().every(terms('a b* "c d"')) == '"a" "b"* "c d"'


def test_a_word_said_often_is_searched_for_once(record: Record) -> None:
    assert record.search("saraqeb thursday " * 5000)
    assert Fts5().every(terms("the " * 5000)) == '"the"'


@pytest.mark.parametrize("mark", ["", '"'])
def test_more_words_than_anyone_means_are_refused(record: Record, mark: str) -> None:
    words = " ".join(f"word{n}" for n in range(MOST_WORDS + 1))
    with pytest.raises(UnknownThing, match="at most"):
        record.search(f"{mark}{words}{mark}")
