"""The page's furniture is told from the story, and everything left out says why."""

import pytest
from makers_article import SENTENCE, read_text

from variorum import paths
from variorum.article.article import Role
from variorum.article.reading import read_files
from variorum.article.roles import title_among

STORY = [
    SENTENCE,
    "“We could not take the risk,” Mary Stone, the county's head of roads, told reporters on Tuesday.",
    "About 12,000 vehicles use the bridge every day, and they will have to take a detour of 14 kilometres.",
    "The bridge was built in 1934 and last repaired in 2009, when two of its piers were strengthened.",
]


def role_of(line: str) -> Role:
    """The role of a line in the middle of a story."""
    article = read_text("\n\n".join([*STORY[:2], line, *STORY[2:]]))
    assert all(p.role is Role.BODY for p in article.paragraphs if p.text in STORY)
    return article.paragraphs[2].role


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Follow us on Facebook and Twitter for the latest", Role.BOILERPLATE),
        ("Read more: Ferry service to return next month", Role.BOILERPLATE),
        ("RELATED: Ten bridges that were closed this year", Role.BOILERPLATE),
        ("You might also like", Role.BOILERPLATE),
        ("Advertisement", Role.BOILERPLATE),
        ("Sign up for our daily newsletter and get the news in your inbox", Role.BOILERPLATE),
        (
            "Copyright 2021 The Echo. All rights reserved. This material may not be published.",
            Role.BOILERPLATE,
        ),
        ("|", Role.BOILERPLATE),
        ("* * *", Role.BOILERPLATE),
        ("JUST WATCHED Drone flies over the closed bridge Replay More Videos", Role.BOILERPLATE),
        ("Engineers look at the bridge in the town of Wend (Omar Field / AFP)", Role.CAPTION),
        ("Photo: A. Person / Getty Images", Role.CAPTION),
        ("Image caption The bridge as it was in 1934", Role.CAPTION),
        ("By Jo Field", Role.METADATA),
        ("Posted 3:57 AM, May 26, 2015", Role.METADATA),
        ("(Reporting by Jo Field; Editing by Ann Lee)", Role.METADATA),
        ("jfield@echo.example", Role.METADATA),
        ("Long delays expected", Role.HEADING),
        ("WENDBURY, Ohio -", Role.DATELINE),
        ("He is considered armed and dangerous.", Role.BODY),
        ("The mayor offered a statement late on Monday afternoon:", Role.BODY),
    ],
)
def test_a_line_has_the_role_that_an_editor_would_give_it(line, role):
    assert role_of(line) is role


def test_everything_left_out_says_why():
    article = read_text("\n\n".join([*STORY, "Follow us on Facebook", "Photo: A. Person", "Long delays"]))
    assert all(p.reason.endswith(".") for p in article.paragraphs if p.role is not Role.BODY)
    assert all(not p.reason for p in article.paragraphs if p.role is Role.BODY)


def test_the_first_line_is_the_title_where_it_looks_like_one():
    assert title_among(["Bridge closed after crack is found", *STORY]) == 0
    assert title_among(["date 2021-03-04", "Bridge closed after crack is found", *STORY]) == 1
    assert title_among(STORY) is None
    assert title_among(["Read more about bridges here", *STORY]) is None
    assert title_among(["One line"]) is None


def test_a_line_that_repeats_the_title_is_a_heading():
    text = "---\ntitle: Bridge closed\n---\n\nBridge Closed\n\n" + "\n\n".join(STORY)
    assert read_text(text).paragraphs[0].role is Role.HEADING


def test_an_article_in_another_language_keeps_its_sentences():
    text = (
        "Brücke nach Riss gesperrt\n\n"
        "Die Brücke ist nach Angaben der Stadt am Montag für den Verkehr gesperrt worden.\n\n"
        "Das sagte der Sprecher der Stadt und nannte es nicht überraschend.\n\n"
        "Lange Staus\n\nDie Polizei rechnet mit Staus, die sich bis in die Innenstadt ziehen."
    )
    article = read_text(text)
    assert article.source.language == "de"
    assert [p.role for p in article.paragraphs] == [Role.TITLE, Role.BODY, Role.BODY, Role.HEADING, Role.BODY]


def test_the_sample_articles_are_told_apart_as_their_readers_did():
    articles, _ = read_files(paths.seeds())
    left_out = {a.id[:3]: {p.number for p in a.paragraphs if p.role is not Role.BODY} for a in articles}
    assert left_out["001"] == set()
    assert left_out["002"] == {1, 15}
    assert left_out["003"] == {1, 9, 10, 25}
    assert left_out["004"] == {1, 7, 12, 13, 25}
    assert 4 in left_out["000"]


def test_a_list_after_a_colon_is_part_of_the_story():
    names = ["54-year-old Lin Hutt", "22-year-old Em McDone", "Ann Lee, 79 (found in the hallway)"]
    article = read_text(
        "\n\n".join([*STORY[:2], "Police released the names of the injured:", *names, *STORY[2:]])
    )
    assert all(p.role is Role.BODY for p in article.paragraphs)


@pytest.mark.parametrize("line", ["Bridge closed until Friday", "12/03/2019", "Photo: A. Person"])
def test_a_line_that_is_all_there_is_is_the_story(line):
    (paragraph,) = read_text(line).paragraphs
    assert paragraph.role is Role.BODY
