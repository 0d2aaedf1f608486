"""What an article has in common with others is told paragraph by paragraph."""

from makers_grammar import article

from variorum.origin.shared_passages import Shared, shared_with

COPY = "Rebels took the strategic town on Thursday after heavy fighting with the army near the road"
OWN = "Nobody in the capital would say on Friday what the talks of the two delegations had come to"
ELSE = "The harvest of this year was better than that of the last one, farmers in the valley said"


def test_a_paragraph_that_stands_in_another_article_is_named_with_its_place_there():
    ours, theirs = article("a", OWN, ELSE, COPY), article("b", COPY)
    (found,) = shared_with(ours, [ours, theirs])
    assert (found.article, found.paragraphs) == ("b", ((3, 1),))


def test_articles_that_are_mostly_one_copy_count_as_one():
    assert shared_with(article("a", COPY), [article("b", COPY, "And more.")]) == (
        Shared("b", ((1, 1),), one_copy=True),
    )


def test_what_is_short_is_in_common_with_nothing():
    assert shared_with(article("a", "It fell."), [article("b", "It fell.")]) == ()
