"""No word of an article, of a file's name or of an editor steers the terminal or forges a line of ours."""

import json
import unicodedata
from pathlib import Path

import pytest

STEERS = "\x1b[2J\x1b]0;owned\x07\x9b31m\u202etxet\u2066\x7f\r"
MARKUP = "[bold red]loud[/] [link=http://e.example]x[/link]"
FORGED = "x\nThe record is whole: 9 cases."


def article(number: int, toll: int) -> str:
    return (
        f'---\ntitle: Ferry hits pier {MARKUP}\noutlet: "Post {number} \\x1b[31m"\n---\n'
        f"A ferry hit the pier of Marlow{STEERS} on Monday. At least {toll} people were injured,"
        f" the {MARKUP} police said.\n\nThe ferry {STEERS} was built in 1987.\n"
    )


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    for number, toll in ((1, 12), (2, 15)):
        (folder / f"{number}{STEERS}{MARKUP.replace('/', '')}.md").write_text(article(number, toll))
    (folder / f"{FORGED}.txt").write_bytes(b"")
    return folder


def steering(text: str) -> set[str]:
    allowed = {"\n", "\t"}
    turning = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    return {c for c in text if c not in allowed and (unicodedata.category(c) == "Cc" or c in turning)}


COMMANDS = [
    ("compare", "FILES"),
    ("compare", "FILES", "--format", "json"),
    ("facts", "FILES"),
    ("facts", "FILES", "--format", "jsonl"),
    ("read", "FILE"),
    ("case", "new", MARKUP),
    ("case", "add", MARKUP, "FILES"),
    ("case", "list"),
    ("case", "show", MARKUP),
    ("case", "show", MARKUP, "--format", "json"),
    ("disputes", MARKUP),
    ("disputes", MARKUP, "--format", "jsonl"),
    ("dismiss", MARKUP, "1", "--reason", f"because {STEERS}{MARKUP}"),
    ("history", MARKUP),
    ("history", MARKUP, "--format", "jsonl"),
    ("undo", MARKUP),
    ("search", "ferry"),
    ("search", "because", "--format", "jsonl"),
    ("earlier", MARKUP, "1"),
    ("link", MARKUP, STEERS, STEERS, "--reason", STEERS),
    ("erase", MARKUP, "--article", STEERS),
    ("case", "take-out", MARKUP, STEERS),
    ("case", "changes", MARKUP, STEERS),
    ("case", "rename", MARKUP, f"x{STEERS}"),
    ("case", "export", MARKUP, "OUT"),
    ("case", "import", "OUT"),
    ("case", "import", "FILE"),
    ("verify",),
    ("verify", "--head", STEERS),
    ("backup",),
    ("backup", "--list"),
    ("case", "remove", MARKUP),
    ("case", "show", f"none {STEERS}{FORGED}"),
    ("case", "new", f"x{STEERS}"),
    ("search", STEERS),
    ("--set", f"editor={STEERS}", "case", "list"),
    ("settle", MARKUP, STEERS, "--reason", "x"),
]  # fmt: skip


@pytest.mark.slow
def test_no_word_steers_the_terminal(variorum, hostile, tmp_path):
    files = sorted(hostile.iterdir())
    given = {"FILES": files, "FILE": [files[0]], "OUT": [tmp_path / f"{STEERS}.variorum"]}
    for command in COMMANDS:
        typed = [part for word in command for part in given.get(word, [word])]
        ran = variorum(*typed, "--record", tmp_path / "record.db")
        assert not steering(ran.out + ran.err), (command, ran)
        assert "bug in Variorum" not in ran.err, (command, ran.err)
        assert "\nThe record is whole: 9" not in ran.err + ran.out


@pytest.mark.slow
def test_markup_in_a_table_is_shown_and_not_followed(variorum, hostile):
    ran = variorum("compare", *sorted(hostile.iterdir()))
    assert "[bold red]loud[/]" in ran.out.replace("\n", " ")


@pytest.mark.slow
def test_json_says_the_very_characters_though_it_prints_none_that_steers(variorum, hostile):
    file = sorted(hostile.iterdir())[0]
    ran = variorum("compare", file, "--format", "json")
    assert json.loads(ran.out)["articles"][0]["source"] == str(file)
