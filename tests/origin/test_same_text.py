"""Articles with the very same story stand beside the one that came first."""

from dataclasses import replace

from makers_grammar import article

from variorum.alignment.link import Grade, Link, Place
from variorum.article.article import Role
from variorum.fact.fact import Fact, Kind, Statement
from variorum.fact.passages import passage
from variorum.origin.same_text import Beside, twins
from variorum.text.span import Span

STORY = ("The dam broke on Monday.", "Nine houses fell.")
FIRST = article("first", *STORY, published="2020-02-25")
LATER = article("again", "Advertisement", *STORY, published="2020-02-26", roles={1: Role.BOILERPLATE})
OTHER = article("other", "The dam held.")
ALL = {a.id: a for a in (FIRST, LATER, OTHER)}


def beside() -> Beside:
    return Beside(ALL, twins(ALL.values()))


def fact() -> Fact:
    return Fact(Kind.QUANTITY, passage(FIRST, FIRST.paragraph(2), Span(0, 11)), Statement("nine"))


def test_the_earliest_of_the_same_stories_is_the_first():
    assert twins([LATER, OTHER, FIRST]) == {"first": (LATER,)}


def test_without_dates_the_first_by_id_is_the_first():
    copies = [replace(FIRST, id=name, source=OTHER.source) for name in ("b", "a")]
    assert list(twins(copies)) == ["a"]


def test_articles_without_a_story_are_no_twins():
    assert twins([article(name, "Advertisement", roles={1: Role.BOILERPLATE}) for name in "ab"]) == {}


def test_a_fact_of_the_first_is_told_by_its_twin_in_its_own_place():
    found = beside().facts([fact()])
    assert [(f.passage.article, f.passage.paragraph, f.passage.quote) for f in found] == [
        ("first", 2, "Nine houses"),
        ("again", 3, "Nine houses"),
    ]


def test_links_of_the_first_are_links_of_its_twin_and_both_are_linked():
    link = Link(Place("first", 1), Place("other", 1), Grade.PARTIAL, 0.4)
    found = {(one.a, one.b): one.grade for one in beside().links([link])}
    assert found == {
        (Place("first", 1), Place("other", 1)): Grade.PARTIAL,
        (Place("again", 2), Place("other", 1)): Grade.PARTIAL,
        (Place("again", 2), Place("first", 1)): Grade.SAME,
        (Place("again", 3), Place("first", 2)): Grade.SAME,
    }


def test_where_nothing_is_told_twice_nothing_changes():
    lone = Beside({"first": FIRST, "other": OTHER}, {})
    link = Link(Place("first", 1), Place("other", 1), Grade.SAME, 0.9)
    assert lone.facts([fact()]) == [fact()]
    assert lone.links([link]) == (link,)
