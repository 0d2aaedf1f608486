"""Articles that tell of something else are known by their words and names."""

from dataclasses import replace

from makers_grammar import facts

from variorum.alignment.belonging import strays

FLOOD = tuple(
    f"Crews|crew/NOUN/nsubj/2 {verb}/VERB/ROOT/2 Ashford/PROPN/dobj/2@GPE {thing}/NOUN/dobj/2 ./PUNCT/punct/2"
    for verb in ("searched", "cleared", "drained", "guarded")
    for thing in ("streets", "houses", "bridges", "cellars")
)
CHESS = tuple(
    f"Club/NOUN/nsubj/2 {verb}/VERB/ROOT/2 Larkby/PROPN/dobj/2@GPE {thing}/NOUN/dobj/2 ./PUNCT/punct/2"
    for verb in ("won", "opened", "lost", "drew")
    for thing in ("games", "matches", "rounds", "prizes")
)
TWO = (facts(*FLOOD, id="a"), facts(*FLOOD[:12], id="b"))


def test_an_article_with_other_words_and_names_is_a_stray():
    assert strays([*TWO, facts(*CHESS, id="c")]) == {"c"}


def test_articles_that_share_words_belong_together():
    assert strays([*TWO, facts(*FLOOD[4:], id="c")]) == frozenset()


def test_of_two_articles_none_is_the_stray():
    assert strays([TWO[0], facts(*CHESS, id="c")]) == frozenset()


def test_two_strays_that_tell_of_one_thing_are_a_second_event_and_stay():
    assert strays([*TWO, facts(*CHESS, id="c"), facts(*CHESS[2:], id="d")]) == frozenset()


def test_a_line_or_two_is_too_little_to_judge():
    assert strays([*TWO, facts(*CHESS[:2], id="c")]) == frozenset()


def test_an_article_in_another_language_is_not_judged():
    found = facts(*CHESS, id="c")
    foreign = replace(found.article, source=replace(found.article.source, language="de"))
    assert strays([*TWO, replace(found, article=foreign)]) == frozenset()


def test_the_order_of_the_articles_does_not_matter():
    found = [*TWO, facts(*CHESS, id="c")]
    assert strays(found[::-1]) == strays(found)
