"""Two hundred files that are not as they should be: each gives an article or one clear sentence."""

import os
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from makers_article import SENTENCE, is_one_sentence, leads_back

from variorum.article.files import MOST_BYTES
from variorum.article.reading import read_files

STORY = "\n\n".join(
    f"{SENTENCE} It was said {n} times. “So it was,” he added: 60 km, שלום, 😀." for n in range(5)
)
PAGE = f"<!doctype html><html><body><article><h1>Bridge closed</h1><p>{SENTENCE}</p></article></body></html>"


def _bytes_of_chance(chance: random.Random) -> bytes:
    return chance.randbytes(chance.randrange(1, 4000))


def _cut_off(chance: random.Random) -> bytes:
    encoded = STORY.encode(chance.choice(["utf-8", "utf-16", "utf-16-le", "utf-32", "utf-8-sig"]))
    return encoded[: chance.randrange(1, len(encoded))]


def _with_nuls(chance: random.Random) -> bytes:
    data = bytearray(STORY.encode())
    for _ in range(chance.choice([1, 5, 200])):
        data[chance.randrange(len(data))] = 0
    return bytes(data)


def _broken_letters(chance: random.Random) -> bytes:
    data = bytearray(STORY.encode(chance.choice(["utf-8", "cp1252"]), errors="replace"))
    for _ in range(chance.choice([1, 20, 400])):
        data[chance.randrange(len(data))] = chance.randrange(128, 256)
    return bytes(data)


def _broken_page(chance: random.Random) -> bytes:
    at = chance.randrange(len(PAGE))
    odd = chance.choice(
        ["<", "<!--", "<![CDATA[", "</html>", "<script>", "&#xFFFFFFF;", '<p style="', "\0", "]]>"]
    )
    return (PAGE[:at] + odd + PAGE[at:]).encode()


def _broken_corpus(chance: random.Random) -> bytes:
    lines = [
        '{"id": 1, "text": "A."}',
        "{",
        "[]",
        '{"text": 5}',
        '{"id": {}, "text": "\\ud800"}',
        "null",
        '"x"',
        "",
    ]
    return "\n".join(chance.choices(lines, k=6)).encode()


def _broken_front_matter(chance: random.Random) -> bytes:
    odd = [
        "title: [",
        "a: &a [*a]",
        "? !!python/name:os.system",
        "title: a: b",
        "\t- x",
        "published: 99999",
        "{" * 900,
    ]
    return ("---\n" + "\n".join(chance.choices(odd, k=3)) + "\n---\n" + STORY).encode()


MAKERS: list[tuple[str, Callable[[random.Random], bytes]]] = [
    *((".txt", maker) for maker in (_bytes_of_chance, _cut_off, _with_nuls, _broken_letters)),
    (".html", _broken_page),
    (".html", _bytes_of_chance),
    (".jsonl", _broken_corpus),
    (".md", _broken_front_matter),
]

SPECIAL: dict[str, Callable[[], bytes]] = {
    "empty.txt": lambda: b"",
    "blank.txt": lambda: b" \n\t\r\n\xc2\xa0",
    "mark alone.txt": lambda: b"\xef\xbb\xbf",
    "half a mark.txt": lambda: b"\xff",
    "one line.txt": lambda: b"All work and no play makes a dull paper. " * 500_000,
    "one word.txt": lambda: b"x" * 3_000_000,
    "ten thousand paragraphs.txt": lambda: b"The council met on Monday and said so.\n\n" * 10_000,
    "ten thousand lines.txt": lambda: b"The council met on Monday and said so\n" * 10_000,
    "right to left.txt": lambda: (
        ("قال المجلس يوم الاثنين إن الجسر سيبقى مغلقا. " * 30 + "\n\n").encode() * 20
    ),
    "emoji.txt": lambda: "👩‍👩‍👧‍👦🏳️‍🌈😀 ".encode() * 5000,
    "marks upon marks.txt": lambda: ("e" + "\u0301" * 5000 + " ").encode() * 10,
    "codes.txt": lambda: b"& # 39; &quot; ,quot; %MINIFYHTML &amp;amp;amp; " * 4_000,
    "open brackets.txt": lambda: b"(" * 200_000 + b"<" * 200_000 + b"&" * 200_000,
    "lists upon lists.txt": lambda: b"and so on:\n\n" * 10_000,
    "bars.txt": lambda: b"| " * 300_000,
    "blanks.txt": lambda: b"a" + b" " * 2_000_000 + b"b",
    "deep.html": lambda: b"<html><body>" + b"<div>" * 200_000 + SENTENCE.encode() + b"</div>" * 200_000,
    "a million tags.html": lambda: b"<html><body>" + b"<b>x</b> " * 500_000,
    "a million breaks.html": lambda: b"<html><body>" + b"x<br>" * 300_000,
    "unclosed.html": lambda: b"<html><body>" + b"<p <p " * 100_000,
    "entities.html": lambda: (
        b'<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><html><body><p>'
        + b"&b;" * 50_000
    ),
    "attributes.html": lambda: b"<html><body><p " + b'a="' * 100_000 + b">x</p>",
    "huge attribute.html": lambda: b'<html><body><p title="' + b"x" * 12_000_000 + b'">' + SENTENCE.encode(),
    "comments.html": lambda: b"<!-- --> " * 50_000 + PAGE.encode(),
    "tables.html": lambda: b"<html><body>" + b"<table><tr><td>" * 20_000 + b"x",
    "script.html": lambda: b"<html><script>" + b"alert(1);" * 10_000,
    "ld.html": lambda: (
        b'<html><script type="application/ld+json">' + b"[" * 100_000 + b"</script><p>" + SENTENCE.encode()
    ),
    "nested.jsonl": lambda: b'{"text": ' + b"[" * 200_000,
    "picture.jsonl": lambda: b"\x89PNG\r\n" + bytes(1000),
}


def _check(path: Path) -> None:
    articles, unreadable = read_files([path])
    assert articles or unreadable
    assert all(is_one_sentence(refused) for refused in unreadable), unreadable
    for article in articles:
        assert article.paragraphs
        assert leads_back(article)
        "".join(p.text for p in article.paragraphs).encode("utf-8")


def _chances() -> Iterator[tuple[str, bytes]]:
    chance = random.Random(20200225)
    for n in range(200 - len(SPECIAL)):
        suffix, maker = MAKERS[n % len(MAKERS)]
        yield f"{n}{suffix}", maker(chance)


def test_files_broken_by_chance_give_an_article_or_a_sentence(tmp_path):
    for name, data in _chances():
        path = tmp_path / name
        path.write_bytes(data)
        _check(path)


@pytest.mark.slow
@pytest.mark.parametrize("name", SPECIAL)
def test_files_built_to_do_harm_give_an_article_or_a_sentence(name, tmp_path):
    path = tmp_path / name
    path.write_bytes(SPECIAL[name]())
    _check(path)


def test_what_is_no_file_gives_a_sentence(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    names = ["missing.txt", "pipe", "loop", "nul\0name", "x" * 5000]
    articles, unreadable = read_files([tmp_path, *(tmp_path / name for name in names), Path("/dev/zero")])
    assert not articles
    assert len(unreadable) == len(names) + 2
    assert all(is_one_sentence(refused) for refused in unreadable), unreadable


def test_a_file_without_permission_gives_a_sentence(tmp_path, monkeypatch):
    path = tmp_path / "secret.txt"
    path.write_text(SENTENCE)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    _, (refused,) = read_files([path])
    assert "permission" in refused.reason


def test_a_file_beyond_the_bound_gives_a_sentence(tmp_path):
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    _, (refused,) = read_files([path])
    assert "50 MB" in refused.reason
