"""A corpus gives an article a line, and a sentence for every line that is none."""

import json

from makers_article import SENTENCE

from variorum.article.reading import read_files, read_original


def corpus(tmp_path, *lines: object):
    path = tmp_path / "corpus.jsonl"
    path.write_text(
        "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines), encoding="utf-8"
    )
    return path


def test_every_line_is_an_article_with_its_card(tmp_path):
    path = corpus(
        tmp_path,
        {
            "id": "a1",
            "text": SENTENCE,
            "title": "Bridge closed",
            "outlet": "The Echo",
            "published": "2016-11-07T00:00:00",
        },
        {"id": 7, "text": f"{SENTENCE}\n\n{SENTENCE}", "reference": "2020-02-25"},
    )
    (first, second), unreadable = read_files([path])
    assert not unreadable
    assert (first.id, first.source.title, first.source.published) == ("a1", "Bridge closed", "2016-11-07")
    assert (second.id, second.source.published, len(second.paragraphs)) == ("7", "2020-02-25", 2)
    assert first.original.name == f"{path}#a1"


def test_the_extraction_is_the_text_of_the_item(tmp_path):
    text = "  A line.\r\n\r\n Another &amp; more. "
    (article,), _ = read_files([corpus(tmp_path, {"id": "a", "text": text})])
    assert article.extraction == text
    assert [p.source.of(text) for p in article.paragraphs] == ["A line.", "Another &amp; more."]


def test_an_item_is_read_again_from_the_bytes_of_its_line(tmp_path):
    path = corpus(tmp_path, {"id": "a", "text": SENTENCE}, {"id": "b", "text": "Über den Fluss."})
    (_, article), _ = read_files([path])
    assert article.original.data == path.read_bytes().split(b"\n")[1]
    assert read_original(article.original, id=article.id) == article


def test_a_line_that_is_no_article_is_named_and_the_others_are_read(tmp_path):
    articles, unreadable = read_files([corpus(tmp_path, {"text": SENTENCE}, "{broken", {"id": "x"}, "", [1])])
    assert [a.id for a in articles] == ["corpus-1"]
    assert [u.name.rpartition("#")[2] for u in unreadable] == ["corpus-2", "x", "corpus-5"]
    assert all(u.reason.endswith(".") for u in unreadable)


def test_a_corpus_is_known_by_its_first_line_too(tmp_path):
    path = tmp_path / "lines.txt"
    path.write_text(json.dumps({"id": "a", "text": SENTENCE}))
    (article,), _ = read_files([path])
    assert (article.id, article.paragraphs[0].text) == ("a", SENTENCE)
