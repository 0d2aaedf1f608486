"""Markup residue is repaired, and every character still leads back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from makers_article import leads_back, read_text

from variorum.article.cleaning import clean
from variorum.text.span import Span

PIECES = [
    *(
        ",quot;",
        "&quot;",
        "& # 39;",
        "&#39;",
        "&amp;",
        "&amp;quot;",
        "& amp ;",
        "%MINIFYHTML0123456789abcdef01%",
    ),
    *(
        " | ",
        "\u200b",
        "\u00ad",
        "\u00a0",
        "â€™",
        "Ã©",
        "<br />",
        "</p>",
        "\x07",
        "&",
        ";",
        "#",
        "%",
        "<",
        ",",
        " ",
    ),
    *("word", "Hay", "et", "1 & 2", "😀", "שלום", "👩\u200d👧"),
]


_LINES = st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=8)


def cleaned(text: str) -> str:
    return clean(text, Span(0, len(text))).text


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("the province,quot; he said", 'the province" he said'),
        ("&quot;No,&quot; she said", '"No," she said'),
        ("Hay & # 39; et Tahrir", "Hay'et Tahrir"),
        ("the council&#39;s head", "the council's head"),
        ("the council&#x27;s head", "the council's head"),
        ("fish &amp; chips", "fish & chips"),
        ("fish &amp;amp; chips", "fish & chips"),
        ("fish & amp ; chips", "fish & chips"),
        ("date 2020-02-25 %MINIFYHTML965d9585dcfd7702% %MINIFYHTML965d9585dcfd7703%", "date 2020-02-25"),
        ("a\u200bb\u00adc\ufeff", "abc"),
        ("14\u00a0km  and\tmore\n", "14 km and more"),
        ("the armyâ€™s cafÃ©", "the army’s café"),
        ("one<br />two <b>three</b>", "one two three"),
        ("| The story |", "The story"),
        ("bell\x07s", "bells"),
    ],
)
def test_residue_is_repaired(was, now):
    assert cleaned(was) == now


@pytest.mark.parametrize(
    "text",
    [
        *(
            "AT&T and R&D",
            "Marks & Spencer; others",
            "iPhone | Android",
            "5 < 6 and 7 > 3",
            "a 50% rise, quite; yes",
        ),
        *(
            "Ângela São Paulo â Ã",
            "family 👩\u200d👧",
            "می\u200cخواهم",
            "?a=1&copy_to=2",
            "&nosuchthing;",
            "|",
        ),
    ],
)
def test_what_is_no_residue_stays(text):
    assert cleaned(text) == text


def test_a_repair_says_what_stood_there_and_why():
    text = "the province,quot; he said"
    (repair,) = clean(text, Span(0, len(text))).repairs
    assert (repair.was, repair.now, repair.source) == (",quot;", '"', Span(12, 18))
    assert repair.reason.endswith(".")


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=25).map("".join))
def test_clean_text_is_even_and_leads_back(text):
    text = text.strip()
    article = clean(text, Span(0, len(text)))
    assert "  " not in article.text
    assert article.text == article.text.strip(" ")
    for piece in article.offsets.pieces:
        assert not piece.verbatim or piece.clean.of(article.text) == piece.source.of(text)


@given(st.lists(st.sampled_from([*PIECES, "\n", "\n\n", "\r\n"]) | _LINES, min_size=1, max_size=40))
def test_a_whole_article_leads_back_whatever_its_text(pieces):
    article = read_text("A word. " + "".join(pieces))
    assert leads_back(article)
    assert [p.number for p in article.paragraphs] == list(range(1, len(article.paragraphs) + 1))


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=20).map("".join), st.data())
def test_any_quote_leads_to_its_very_characters_unless_something_was_repaired_in_it(text, data):
    article = read_text("Some words. " + text)
    paragraph = article.paragraphs[0]
    start = data.draw(st.integers(0, len(paragraph.text)))
    quote = Span(start, data.draw(st.integers(start, len(paragraph.text))))
    found = paragraph.offsets.to_source(quote)
    stood = [p for p in paragraph.offsets.pieces if p.clean.overlaps(quote)]
    if len(stood) == 1 and stood[0].verbatim:
        assert found.of(article.extraction) == quote.of(paragraph.text)


def test_cleaning_takes_time_in_proportion():
    text = "& # " * 200_000 + "%MINIFY" * 50_000 + "<b " * 100_000 + " \u00a0" * 200_000 + "x"
    assert clean(text, Span(0, len(text))).text.endswith("x")
