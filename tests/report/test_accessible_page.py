"""A report as one page of the web: who cannot see it, and who prints it, gets all of it."""

import re
import xml.etree.ElementTree as ET
from itertools import pairwise

import html5lib
import pytest
from makers_of_pages import the_outline
from test_hostile_text import HOSTILE, page_that_says

from variorum.report.writers.html import html

X = "{http://www.w3.org/1999/xhtml}"
SVG = "{http://www.w3.org/2000/svg}svg"


@pytest.fixture(scope="module")
def page() -> str:
    return html(the_outline())


@pytest.fixture(scope="module")
def tree(page: str) -> ET.Element:
    return html5lib.parse(page)


def test_a_strict_reader_finds_no_fault(page: str) -> None:
    html5lib.HTMLParser(strict=True).parse(page)


@pytest.mark.parametrize("words", HOSTILE)
def test_a_strict_reader_finds_no_fault_whatever_an_article_says(words: str) -> None:
    html5lib.HTMLParser(strict=True).parse(page_that_says(words))


def test_it_names_its_language_and_title(tree: ET.Element) -> None:
    assert tree.get("lang") == "en"
    assert tree.findtext(f"{X}head/{X}title") == "Idlib, 20–27 February 2020"


def test_no_level_of_headings_is_left_out(tree: ET.Element) -> None:
    levels = [int(one.tag[-1]) for one in tree.iter() if re.fullmatch(rf"{X}h[1-6]", str(one.tag))]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_each_table_says_what_it_is_and_each_head_what_it_heads(tree: ET.Element) -> None:
    for table in tree.iter(f"{X}table"):
        assert table.findtext(f"{X}caption")
        heads = list(table.iter(f"{X}th"))
        assert heads and all(head.get("scope") in ("row", "col") for head in heads)


def test_each_picture_is_told_in_words_or_stands_beside_them(tree: ET.Element) -> None:
    hidden = {svg for one in tree.iter() if one.get("aria-hidden") for svg in one.iter(SVG)}
    pictures = list(tree.iter(SVG))
    assert pictures and len(hidden) < len(pictures)
    for picture in pictures:
        assert picture.get("role") == "img" and picture.get("aria-label")


def test_notes_are_linked_both_ways(tree: ET.Element) -> None:
    notes = [one for one in tree.iter(f"{X}li") if (one.get("id") or "").startswith("note-")]
    assert notes
    links = {(one.get("href"), one.get("aria-label")) for one in tree.iter(f"{X}a")}
    for note in notes:
        number = str(note.get("id")).removeprefix("note-")
        assert (f"#note-{number}", f"note {number}") in links
        assert f"#ref-{number}" in {one.get("href") for one in note.iter(f"{X}a")}


def test_it_is_laid_out_for_paper_too_and_needs_no_script(page: str, tree: ET.Element) -> None:
    assert "@media print" in page and "@page" in page
    assert not list(tree.iter(f"{X}script")) and not list(tree.iter(f"{X}link"))
