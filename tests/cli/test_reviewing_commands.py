"""An import review as an editor types it: what was left out, repaired, worked out, and putting it right."""

import json

import pytest

STORY = "Officials said the &quot;safe&quot; bridge would stay closed for three weeks after the flood."


@pytest.fixture
def flood(tmp_path, variorum):
    """A case with one article, in a record of its own."""
    article = tmp_path / "flood.txt"
    article.write_text(f"{STORY}\n\nFollow us on Facebook\n\nThe mayor said so himself on Friday evening.\n")
    record = ("--record", tmp_path / "flood.db")
    assert variorum("case", "new", "Flood", *record).status == 0
    assert variorum("case", "add", "Flood", article, *record).status == 0
    return lambda *typed: variorum(*typed, *record)


def reviewed(flood):
    (line,) = json.loads(flood("case", "review", "Flood", "--format", "json").out)
    return line


def roles(flood):
    return [p["role"] for p in reviewed(flood)["paragraphs"]]


def test_a_file_is_shown_as_it_is_read(tmp_path, variorum):
    path = tmp_path / "flood.txt"
    path.write_text(f"published: 2020-02-24\noutlet: The Echo\n\n{STORY}\n\nFollow us on Facebook\n")
    said = variorum("read", path).out
    for words in ("The Echo", "2020-02-24", "Left out of the story", "Follow us on Facebook", "Repaired"):
        assert words in said


def test_a_file_of_several_articles_is_a_list_of_which_one_is_shown(tmp_path, variorum):
    path = tmp_path / "two.jsonl"
    lines = [{"id": i, "text": STORY + i, "title": f"Flood {i}"} for i in "ab"]
    path.write_text("\n".join(map(json.dumps, lines)))
    said = variorum("read", path)
    assert said.status == 0 and "Flood a" in said.out and "2 articles; --item N" in said.out
    one = variorum("read", path, "--item", "2").out
    assert "Flood b" in one and "Flood a" not in one
    assert variorum("read", path, "--item", "9").status == 3


def test_shared_copy_is_named(tmp_path, variorum):
    first, second = "Nobody would say what the talks came to.", "The harvest was better, farmers said."
    (tmp_path / "one.txt").write_text(f"{STORY}\n\n{first}\n")
    (tmp_path / "other.txt").write_text(f"{STORY}\n\n{second}\n")
    said = variorum("read", tmp_path / "one.txt", tmp_path / "other.txt").out
    assert "Paragraphs 1 stand in “other” too" in " ".join(said.split())


def test_paragraphs_are_put_back_and_left_out(flood):
    assert roles(flood) == ["body", "boilerplate", "body"]
    assert flood("case", "put-back", "Flood", "flood", "2").status == 0
    assert flood("case", "leave-out", "Flood", "flood", "3").status == 0
    assert roles(flood) == ["body", "body", "boilerplate"]
    assert flood("undo", "Flood").status == 0
    assert roles(flood) == ["body", "body", "body"]


def test_repairs_are_taken_back_and_made_again(flood):
    assert flood("case", "as-printed", "Flood", "flood", "1", "--repair", "2").status == 0
    assert 'the "safe&quot; bridge' in reviewed(flood)["paragraphs"][0]["text"]
    assert flood("case", "as-printed", "Flood", "flood", "1").status == 0
    assert "the &quot;safe&quot; bridge" in reviewed(flood)["paragraphs"][0]["text"]
    assert flood("case", "as-printed", "Flood", "flood", "1", "--repaired").status == 0
    assert 'the "safe" bridge' in reviewed(flood)["paragraphs"][0]["text"]


def test_a_source_card_is_corrected(flood):
    said = flood("case", "source", "Flood", "flood", "outlet", "The Echo")
    assert said.out == "“flood”: outlet is The Echo.\n"
    assert reviewed(flood)["card"]["outlet"] == "The Echo"
    refused = flood("case", "source", "Flood", "flood", "published", "soon")
    assert refused.status == 1 and "write it like" in refused.err


@pytest.mark.parametrize(
    "typed",
    [
        ("review", "Flood", "sun"),
        ("as-printed", "Flood", "flood", "9"),
        ("as-printed", "Flood", "flood", "2"),
        ("leave-out", "Flood", "flood", "2"),
    ],
)
def test_what_is_not_there_is_refused_in_a_sentence(flood, typed):
    said = flood("case", *typed)
    assert said.status == 1 and said.err.endswith(".\n") and said.err.count("\n") == 1
