"""A corpus is read as a stream: its articles one by one, in any order, and what is none is told."""

import json

import pytest

from variorum.batch import corpus
from variorum.batch.corpus import corpus_at
from variorum.errors import UnreadableArticle

LINES = [{"id": "one", "text": "First."}, {"id": 2, "text": "Zwölf Ärzte."}, {"text": "Nameless."}]


@pytest.fixture
def lines(tmp_path):
    path = tmp_path / "week.jsonl"
    written = "\n\n".join(json.dumps(line, ensure_ascii=False) for line in LINES)
    path.write_bytes(b"\xef\xbb\xbf" + written.encode())
    return path


def test_blank_lines_and_a_mark_of_byte_order_are_no_articles(lines):
    found = corpus_at(lines)
    assert [found.item(n).id for n in range(len(found))] == ["one", "2", "week-5"]
    assert found.item(1).original.name == "week.jsonl#2"
    assert json.loads(found.item(0).original.data) == LINES[0]


def test_a_corpus_that_changes_has_another_mark(lines):
    before = corpus_at(lines).mark
    assert corpus_at(lines).mark == before
    lines.write_bytes(lines.read_bytes() + b"\n{}")
    assert corpus_at(lines).mark != before


def test_a_line_longer_than_any_article_is_one_that_cannot_be_read(lines, monkeypatch):
    monkeypatch.setattr(corpus, "MOST_BYTES", 40)
    lines.write_text(json.dumps({"text": "x" * 200}) + "\n" + json.dumps({"id": "b", "text": "y"}) + "\n")
    found = corpus_at(lines)
    assert len(found) == 2
    with pytest.raises(UnreadableArticle, match="line is longer"):
        found.item(0)
    assert found.place(0) == "week.jsonl, line 1"
    assert found.item(1).id == "b"


def test_a_folder_is_a_corpus_of_its_files(tmp_path):
    (tmp_path / "a.txt").write_text("A text.")
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "b.jsonl").write_text('{"id": "x", "text": "X"}\n{"id": "y", "text": "Y"}\n')
    (tmp_path / "empty.txt").touch()
    (tmp_path / ".hidden").write_text("No article.")
    found = corpus_at(tmp_path)
    assert [found.place(n) for n in range(len(found))] == [
        "a.txt",
        "below/b.jsonl",
        "below/b.jsonl",
        "empty.txt",
    ]
    assert [found.item(n).original.name for n in range(3)] == ["a.txt", "below/b.jsonl#x", "below/b.jsonl#y"]
    with pytest.raises(UnreadableArticle, match="empty"):
        found.item(3)


def test_no_corpus_is_told_in_a_sentence(tmp_path):
    with pytest.raises(UnreadableArticle, match="No such file"):
        corpus_at(tmp_path / "none.jsonl")
