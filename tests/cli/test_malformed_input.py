"""Whatever a file holds, the command line gives a result or one clear sentence."""

import json
import random
import zlib

import pytest

from variorum.cli.main import run

GOOD = "Ferry hits pier\n\nA ferry hit the pier of Marlow on Monday. At least 12 people were injured.\n"
noise = random.Random(40)

FILES: dict[str, bytes] = {
    "empty.txt": b"",
    "blank.txt": b" \n\t\r\n \n",
    "nul.txt": b"\0" * 4096,
    "nul-within.txt": GOOD.encode().replace(b" ", b"\0", 3),
    "noise.txt": noise.randbytes(5000),
    "noise.html": noise.randbytes(5000),
    "noise.jsonl": noise.randbytes(5000),
    "noise.md": b"---\n" + noise.randbytes(2000) + b"\n---\n",
    "deflated.txt": zlib.compress(GOOD.encode() * 100),
    "cut-utf8.txt": "Saïd said so on Monday – €".encode()[:-1],
    "utf16.txt": GOOD.encode("utf-16"),
    "cut-utf16.txt": GOOD.encode("utf-16")[:-1],
    "utf16-without-mark.txt": GOOD.encode("utf-16-le"),
    "utf32.txt": GOOD.encode("utf-32"),
    "only-a-mark.txt": b"\xef\xbb\xbf",
    "two-marks.txt": b"\xef\xbb\xbf\xef\xbb\xbf" + GOOD.encode(),
    "surrogates.txt": "a \ud800 lone \udfff half".encode("utf-8", "surrogatepass"),
    "latin1.txt": "Le café a été détruit lundi, dit la police.".encode("latin-1"),
    "overlong.txt": b"\xc0\xaf\xe0\x80\xaf\xf0\x80\x80\xaf" * 50,
    "right-to-left.txt": "قتل 12 شخصا يوم الاثنين\n\nقالت الشرطة".encode(),
    "overrides.txt": "The \u202etoll was 12\u202c on \u2066Monday\u2069.".encode(),
    "emoji.txt": ("🚢💥 " * 200 + "12 people 👩‍👩‍👧‍👦 were hurt").encode(),
    "combining.txt": ("Z" + "\u0301" * 3000 + " said 12").encode(),
    "no-spaces.txt": b"a" * 200_000,
    "one-word-a-line.txt": b"word\n" * 1000,
    "many-paragraphs.txt": b"Yes.\n\n" * 1_000,
    "digits.txt": b"9" * 10_000 + b" people were killed",
    "endless-number.txt": b"1,000" * 2000 + b" people; 1e999999 more; 12.34.56.78; 99/99/9999",
    "only-markup.txt": b"<p>" * 5000,
    "old-mac.txt": GOOD.replace("\n", "\r").encode(),
    "control.txt": bytes(range(32)) * 50 + GOOD.encode(),
    "deep.html": b"<div>" * 20_000 + GOOD.encode(),
    "entities.html": b"<!DOCTYPE l [<!ENTITY a 'aaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><p>&b;</p>" * 50,
    "unclosed.html": b"<html><body><script>while(1){}<p>text",
    "attributes.html": b"<p " + b"a='b' " * 1_000 + b">text</p>",
    "no-text.html": b"<html><head><title></title></head><body></body></html>",
    "broken.jsonl": b'{"id": "a", "text": "fine, 12 hurt"}\n{"id": "b", "text": \n[]\n"x"\nnull\n',
    "wrong-types.jsonl": b'{"id": 7, "text": 8}\n{"id": null, "text": null}\n{"text": {"a": 1}}\n',
    "deep.jsonl": b"[" * 100_000,
    "empty-texts.jsonl": b'{"id": "", "text": ""}\n' * 20,
    "same-ids.jsonl": b'{"id": "a", "text": "12 were hurt on Monday."}\n' * 5,
    "bad-dates.jsonl": b'{"id": "a", "text": "12 were hurt on Monday.", "published": "2020-99-99"}\n',
    "bomb.md": b"---\na: &a [x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b]\n---\n12 were hurt.",
    "tagged.md": b"---\ntitle: !!python/object/apply:os.system ['true']\n---\n12 were hurt.",
    "list.md": b"---\n- a\n- b\n---\n12 were hurt.",
    "unclosed.md": b"---\ntitle: x\n\n12 were hurt on Monday.",
    "odd.md": b"---\ntitle: [1, 2]\npublished: 12\noutlet: {a: b}\nurl: null\n---\n12 were hurt.",
    "braces.txt": b"{0} {name} %s %(x)d {!r} {people} were {killed}, 12 {dead} and 15 {dead}.",
    "markup.txt": b"[bold]12[/bold] [/] [red]people[link=x] were hurt.",
    "unknown.exe": noise.randbytes(300),
}  # fmt: skip


@pytest.fixture(scope="module")
def good(tmp_path_factory):
    path = tmp_path_factory.mktemp("good") / "good.txt"
    path.write_text(GOOD, encoding="utf-8")
    return path


@pytest.mark.slow
@pytest.mark.parametrize("name", FILES)
def test_a_malformed_file_gives_a_result_or_one_sentence(name, good, variorum, tmp_path):
    (tmp_path / name).write_bytes(FILES[name])
    ran = variorum("compare", good, tmp_path / name, "--format", "json", "--no-cache")
    assert ran.status == 0, ran.err
    compared = json.loads(ran.out)
    told = ran.err.splitlines()
    unreadable = [f"{one['source']}: {one['reason']}" for one in compared["unreadable"]]
    assert unreadable + compared.get("notes", []) == told
    assert len(told) <= max(1, FILES[name].count(b"\n"))
    assert all(sentence.startswith(str(tmp_path / name)) for sentence in unreadable)
    assert all(sentence.endswith((".", "!", "?")) for sentence in told)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["markup.txt", "braces.txt", "right-to-left.txt", "emoji.txt"])
def test_tables_show_text_as_it_is(name, good, variorum, tmp_path):
    (tmp_path / name).write_bytes(FILES[name])
    for command in ("compare", "facts"):
        assert variorum(command, good, tmp_path / name).status == 0
    assert variorum("read", tmp_path / name).status == 0


@pytest.mark.parametrize("what", ["missing.txt", ".", "loop"])
def test_what_is_no_file_is_unreadable(what, variorum, tmp_path):
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    ran = variorum("compare", tmp_path / what)
    assert (ran.status, ran.out) == (3, "")
    assert ran.err.splitlines()[-1] == "The file could not be read."


def test_an_unreadable_file_is_named_and_the_others_are_compared(variorum, good, tmp_path):
    ran = variorum("facts", good, tmp_path / "missing.txt", "--format", "jsonl")
    assert ran.status == 0
    assert ran.err.startswith(str(tmp_path / "missing.txt"))
    assert all(json.loads(line)["article"] == "good" for line in ran.out.splitlines())


@pytest.mark.parametrize("command", ["compare", "facts", "read"])
def test_no_readable_file_exits_3(command, variorum, tmp_path):
    assert variorum(command, tmp_path / "missing.txt").status == 3


def test_a_name_that_is_no_text_is_read_too(capsys, tmp_path):
    path = tmp_path / "caf\udce9.txt"
    path.write_text(GOOD, encoding="utf-8")
    assert run(["read", str(path), "--format", "jsonl"]) == 0
