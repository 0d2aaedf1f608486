"""A file is known by what it holds; its name has the second word."""

import json

import pytest
from makers_article import SENTENCE

from variorum.article.files import original
from variorum.article.readers.content import Content
from variorum.article.readers.kinds import KINDS, kind_of
from variorum.article.readers.parts import Choice
from variorum.article.reading import read_files, read_original
from variorum.errors import UnreadableArticle

PAGE = f"<!doctype html><html><body><p>{SENTENCE}</p></body></html>"
LINE = json.dumps({"text": SENTENCE})


@pytest.mark.parametrize(
    ("text", "suffix", "kind"),
    [
        (PAGE, ".txt", "page"),
        (f"<p>{SENTENCE}</p>", ".html", "page"),
        (f"<p>{SENTENCE}</p>", ".txt", "text"),
        (LINE, "", "corpus"),
        (SENTENCE, ".jsonl", "corpus"),
        (SENTENCE, ".html", "text"),
    ],
)
def test_what_a_file_holds_goes_before_its_name(text, suffix, kind):
    assert kind_of(Content(text.encode(), suffix)).name == kind


def test_each_kind_has_a_name_of_its_own():
    assert len({kind.name for kind in KINDS}) == len(KINDS)


def test_bytes_that_are_no_text_are_refused_in_a_sentence():
    with pytest.raises(UnreadableArticle, match=r"\.$"):
        kind_of(Content(bytes(range(256)) * 40))


def test_a_part_goes_by_the_suffix_of_its_file():
    part = original("news.html#2", f"<p>{SENTENCE}</p>".encode())
    assert read_original(part, id="a").extraction == SENTENCE


@pytest.mark.parametrize("chosen", ["b", "2"])
def test_parts_are_chosen_by_name_or_by_place(tmp_path, chosen):
    path = tmp_path / "two.jsonl"
    path.write_text("\n".join(json.dumps({"id": i, "text": f"{SENTENCE} {i}"}) for i in "ab"))
    articles, unreadable = read_files([path], choice=Choice(items=frozenset({chosen})))
    assert [a.id for a in articles] == ["b"]
    assert not unreadable


def test_a_part_that_is_not_there_is_a_sentence(tmp_path):
    path = tmp_path / "two.jsonl"
    path.write_text(LINE)
    articles, (refused,) = read_files([path], choice=Choice(items=frozenset({"c"})))
    assert not articles
    assert refused.reason == "There is no such article in this file."
