"""Files become articles: in order, each under its own id, its bytes kept."""

import hashlib

import pytest
from makers_article import SENTENCE, leads_back, read_text

from variorum import paths
from variorum.article.article import Role
from variorum.article.reading import read_files, read_original
from variorum.progress import Cancelled


def test_articles_of_one_name_get_ids_of_their_own(tmp_path):
    for folder in ("a", "b", "c"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "story.txt").write_text(f"{SENTENCE} {folder}")
    articles, _ = read_files([tmp_path / folder / "story.txt" for folder in "abc"])
    assert [a.id for a in articles] == ["story", "story-2", "story-3"]


def test_the_very_bytes_are_kept_with_their_hash(tmp_path):
    path = tmp_path / "story.txt"
    path.write_bytes(b"\xef\xbb\xbf" + SENTENCE.encode() + b"\r\n")
    (article,), _ = read_files([path])
    assert article.original.data == path.read_bytes()
    assert article.original.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert article.extraction == SENTENCE + "\r\n"


def test_an_article_is_the_same_when_read_again_from_its_bytes():
    articles, _ = read_files(paths.seeds())
    assert all(read_original(a.original, id=a.id) == a for a in articles)


def test_a_bad_file_does_not_keep_the_others_from_being_read(tmp_path):
    (tmp_path / "good.txt").write_text(SENTENCE)
    articles, unreadable = read_files([tmp_path / "missing.txt", tmp_path / "good.txt", tmp_path])
    assert [a.id for a in articles] == ["good"]
    assert [u.name for u in unreadable] == [str(tmp_path / "missing.txt"), str(tmp_path)]


def test_the_sample_articles_lead_back_and_are_numbered_as_they_stand():
    articles, _ = read_files(paths.seeds())
    assert [len(a.paragraphs) for a in articles] == [15, 8, 15, 34, 25]
    assert all(leads_back(a) for a in articles)


def test_headings_of_markdown_are_headings():
    article = read_text(f"# Bridge closed\n\n{SENTENCE}\n\n## Long delays\n\n{SENTENCE}", name="a.md")
    assert [p.role for p in article.paragraphs] == [Role.TITLE, Role.BODY, Role.HEADING, Role.BODY]
    assert [p.text for p in article.paragraphs][::2] == ["Bridge closed", "Long delays"]
    assert article.source.title == "Bridge closed"


def test_reading_can_be_called_off(tmp_path):
    def no_longer(done: int, total: int, doing: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_files([tmp_path / "a.txt"], progress=no_longer)
