"""Files far larger than an article give a result or a sentence; `make campaign` runs it."""

import json

import pytest

SENTENCE = b"At least 12 people were injured on Monday, the harbour police said. "

FILES = {
    "twenty-megabytes.txt": SENTENCE * (20 * 2**20 // len(SENTENCE)),
    "one-word.txt": b"a" * 20 * 2**20,
    "paragraphs.txt": b"Yes, they said on Monday.\n\n" * 10_000,
    "attributes.html": b"<p " + b"a='b' " * 20_000 + b">text</p>",
}


@pytest.mark.parametrize("name", FILES)
def test_a_large_file_gives_a_result_or_a_sentence(name, process, tmp_path):
    (tmp_path / name).write_bytes(FILES[name])
    (tmp_path / "good.txt").write_bytes(SENTENCE)
    ended = process("compare", tmp_path / "good.txt", tmp_path / name, "--format", "json", "--no-cache")
    assert ended.status == 0, ended.err
    found = json.loads(ended.out)
    assert len(found["unreadable"]) + len(found.get("notes", ())) == len(ended.err.splitlines())
