"""Extractor and markup together tell a page's article; what is left out is still there to be put back."""

from makers_article import SENTENCE
from makers_kinds import left_out, read_bytes, story

MORE = "About 12,000 vehicles use the bridge every day, the county said in its yearly report."
LAST = "It was built in 1934 and last repaired in 2009, as the records of the county show in detail."
BESIDE = "Our readers can now choose among five new newsletters, each written by the editors themselves."


def read(body: str):
    return read_bytes(
        f"<!doctype html><html lang=en><head><title>x</title></head><body>{body}</body></html>".encode()
    )


def test_prose_beside_the_article_can_be_put_back_and_menus_are_gone():
    menu = "<nav><ul>" + "".join(f"<li><a href=/{n}>Section {n}</a></li>" for n in range(20)) + "</ul></nav>"
    page = f"{menu}<article><h1>Bridge closes</h1><p>{SENTENCE}</p><p>{MORE}</p><p>{LAST}</p></article>"
    article = read(f"{page}<footer><p>{BESIDE}</p></footer>")
    assert story(article) == [SENTENCE, MORE, LAST]
    assert left_out(article)[BESIDE] == "It stands beside the article on the page, not in it."
    assert "Section 3" not in article.extraction


def test_lists_in_the_article_are_part_of_the_story():
    names = "<ul><li>Ann Lee, 42</li><li>Jo Field, 31</li><li>Sam Roe, 27</li></ul>"
    article = read(
        f"<article><h1>Bridge closes</h1><p>{SENTENCE}</p>{names}<p>{MORE}</p><p>{LAST}</p></article>"
    )
    assert story(article) == [SENTENCE, "Ann Lee, 42", "Jo Field, 31", "Sam Roe, 27", MORE, LAST]


def test_breaks_within_a_paragraph_part_no_story():
    article = read(
        f"<article><h1>Bridge closes</h1><div>{SENTENCE}<br><br>{MORE}<br><br>{LAST}</div></article>"
    )
    assert story(article) == [SENTENCE, MORE, LAST]


def test_words_that_a_page_repeats_are_its_buttons():
    shown = "".join(
        f"<div><p>{text}</p><ul><li>Next slide</li></ul></div>" for text in (SENTENCE, MORE, LAST, SENTENCE)
    )
    assert "Next slide" not in story(read(f"<article><h1>Bridge closes</h1>{shown}</article>"))


def test_a_paragraph_that_is_set_as_a_heading_is_read_as_one():
    set_as_heading = f"<h1>Bridge closes</h1><h2>{SENTENCE}</h2>"
    article = read(f"<article>{set_as_heading}<p>{MORE}</p><h2>Delays</h2><p>{LAST}</p></article>")
    assert story(article) == [SENTENCE, MORE, LAST]
    assert "Delays" in left_out(article)
