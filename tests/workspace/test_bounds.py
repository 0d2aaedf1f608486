"""What one comparison takes on, and that it says what it leaves out."""

from dataclasses import replace

import pytest
from makers_record import article
from makers_seeds import STORED, seed_articles

from variorum.article.article import Article, Role
from variorum.fact.extraction import ArticleFacts, read_facts
from variorum.language.parse import Parse
from variorum.workspace.bounds import LONGEST_READ, notes, to_read, within

NOTHING = Parse(tokens=(), sentence_starts=())


def long_article(paragraphs: int, characters: int) -> Article:
    return article("long", *("word " * (characters // 5) for _ in range(paragraphs)))


def test_an_article_is_read_whole_up_to_the_bound() -> None:
    short = article("short", "One paragraph.", "Another paragraph.")
    assert to_read(short) == [p for p in short.paragraphs if p.in_story]


def test_a_very_long_article_is_read_to_the_bound_only() -> None:
    found = long_article(30, 10_000)
    assert sum(len(p.text) for p in to_read(found)) <= LONGEST_READ
    assert 0 < len(to_read(found)) < 30


def test_the_first_paragraph_is_read_however_long_it_is() -> None:
    assert len(to_read(long_article(2, LONGEST_READ + 5_000))) == 1


def test_what_was_not_read_is_said() -> None:
    found = long_article(30, 10_000)
    facts = read_facts(found, [NOTHING] * len(found.paragraphs))
    said = notes([facts], [facts], {found.id: [NOTHING] * len(found.paragraphs)})
    assert any("not read for facts" in note.template for note in said)


def test_an_article_in_another_language_is_said_to_be_compared_by_names_and_numbers() -> None:
    here = article("german", "Ein Absatz.")
    german = replace(here, source=replace(here.source, language="de"))
    facts = read_facts(german, [NOTHING] * len(german.paragraphs))
    said = notes([facts], [facts], {german.id: [NOTHING] * len(german.paragraphs)})
    assert ["not in English" in note.template for note in said] == [True]


@pytest.mark.parametrize("most", [1, 2, 5])
def test_no_more_clauses_than_the_bound_are_compared_in_equal_shares(most: int) -> None:
    facts: list[ArticleFacts] = [read_facts(one, STORED[one.id]) for one in seed_articles()]
    kept = within(facts, most=most * len(facts))
    assert {len(f.propositions) for f in kept} == {most}
    assert all(len(f.propositions) == len(f.claims) for f in kept)


def test_a_long_story_is_read_from_its_first_paragraph_however_short_its_title() -> None:
    whole = long_article(2, LONGEST_READ + 5_000)
    titled = replace(
        whole,
        paragraphs=(replace(whole.paragraphs[0], role=Role.TITLE, text="A title"), *whole.paragraphs[1:]),
    )
    assert [p.in_story for p in to_read(titled)] == [False, True]
