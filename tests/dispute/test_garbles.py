"""Damaged text: what stands twice or cannot stand so, and markup in the middle of a sentence."""

from dataclasses import replace

import pytest
from makers_grammar import article

from variorum.article.article import Article, Original, Paragraph, Repair, Role, Source
from variorum.dispute.dispute import Verdict
from variorum.dispute.garbles import garbles
from variorum.fact.fact import Kind
from variorum.text.offsets import OffsetMap, Piece
from variorum.text.span import Span


def quotes(text: str, **knobs) -> list[str]:
    return [garble.facts[0].passage.quote for garble in garbles(article("echo", text, **knobs))]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("posts in Ashford, Hill Top, Hill Top and Dover", "Hill Top, Hill Top"),
        ("posts in Ashford, Ashford, and Dover", "Ashford, Ashford"),
        ("it lay in in the valley", "in in"),
        ("The the town fell", "The the"),
        ("the shots rang rang out", "rang rang"),
        ("it lay in the its valley", "the its "),
        ("according to by the mayor", "according to by"),
        ("It rained on Sunday.Later it snowed", "Sunday.Later"),
        ("the valley.. was flooded", "valley.."),
    ],
)
def test_what_cannot_stand_so_is_damaged(text, quote):
    assert quotes(text) == [quote]


@pytest.mark.parametrize(
    "text",
    [
        "Ashford, Dover and Ashford",
        "he had had enough",
        "Hill, Hill said",
        "that that is so",
        "the then minister",
        "the poet Ann Ann came",
        "at example.com, and on www.Example.org",
        "and so on ... they said",
        "in the U.S.A. and the U.K.,where",
        "",
    ],
)
def test_what_may_be_meant_so_is_left_alone(text):
    assert quotes(text) == []


def test_what_is_no_part_of_the_story_may_be_damaged():
    assert quotes("it lay in in the valley", roles={1: Role.CAPTION}) == []


def repaired(
    was: str, now: str, *, before: str = "progress in the north", after: str = " after all"
) -> Article:
    """An article with one repair in the middle of its only paragraph."""
    extraction, clean = f"{before}{was}{after}", f"{before}{now}{after}"
    a, b = len(before), len(before) + len(was)
    c = a + len(now)
    pieces = (
        Piece(Span(0, a), Span(0, a)),
        Piece(Span(a, c), Span(a, b), repaired=True),
        Piece(Span(c, len(clean)), Span(b, len(extraction))),
    )
    repair = Repair(Span(a, b), was, now, "an entity without its mark")
    whole = Span(0, len(extraction))
    paragraph = Paragraph(1, Role.BODY, clean, whole, OffsetMap(pieces), repairs=(repair,))
    return Article("echo", Original("echo.txt", b"", ""), extraction, Source(), (paragraph,))


def test_a_repair_is_shown_with_what_stood_there_and_the_words_around_it():
    (found,) = garbles(repaired(",quot;", "”"))
    passage = found.facts[0].passage
    assert passage.quote == "progress in the north” after all"
    assert passage.raw == "progress in the north,quot; after all"
    assert (found.kind, found.verdict) == (Kind.GARBLE, Verdict.GARBLE)
    assert found.why.arguments == {"reading": "”"}


def test_only_the_words_near_a_repair_are_shown():
    long = "very " * 30
    (found,) = garbles(repaired(",quot;", "”", before=long + "far", after=" off" + " away and on" * 15))
    assert 40 <= len(found.facts[0].passage.quote) <= 60


def test_a_repair_of_marks_alone_is_none_an_editor_must_see():
    assert list(garbles(repaired("|", ""))) == []


def test_a_repair_among_letters_without_a_blank_is_not_quoted():
    assert list(garbles(repaired(",quot;", "”", before="x" * 200, after="y" * 200))) == []


def test_damaged_text_is_no_dispute_between_articles():
    (found,) = garbles(article("echo", "it lay in in the valley"))
    assert len(found.facts) == 1
    assert found.judge == "garble"


def test_a_repair_that_left_nothing_in_the_clean_text_is_not_quoted():
    made = repaired("<b>x</b>", "")
    (paragraph,) = made.paragraphs
    kept = OffsetMap(
        tuple(piece for piece in paragraph.offsets.pieces if piece.verbatim and len(piece.clean))
    )
    assert list(garbles(replace(made, paragraphs=(replace(paragraph, offsets=kept),)))) == []


def test_lines_glued_together_all_over_are_layout_and_not_damage():
    assert quotes(" ".join(f"Word{n} ends here.Then goes on" for n in range(5))) == []
