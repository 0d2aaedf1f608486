"""The examples that the help of commands gives, and what each stands on: files, and what was typed before."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

from variorum.cli.commands import app_for

# The sample articles under the names that the help uses.
NAMES = ("post", "times", "herald", "bbc", "mirror")
MADE = (
    "variorum case new Idlib",
    f"variorum case add Idlib {' '.join(f'{name}.txt' for name in NAMES)}",
    "variorum disputes Idlib",
)
SETTLED = 'variorum settle Idlib 3 --account 2 --reason "counted anew"'
BY_ANOTHER = f"{SETTLED} --set editor=ada"
LEFT_AS_PRINTED = "variorum case as-printed Idlib bbc 14"
# What is typed before an example, or before any of a command.
BEFORE = {
    "withdraw": (SETTLED,),
    "reinstate": (SETTLED, "variorum undo Idlib"),
    "redo": ("variorum undo Idlib",),
    "history": (SETTLED,),
    "earlier": (
        SETTLED,
        *(line.replace("Idlib", "Aleppo") for line in MADE),
        SETTLED.replace("Idlib", "Aleppo"),
    ),
    "ask": (SETTLED,),
    "sign-off": (BY_ANOTHER,),
    "erase": (BY_ANOTHER,),
    "unlink": ("variorum link Idlib post:3 times:5",),
    "part": ("variorum join Idlib post:3 --with times:5 herald:4",),
    "account": ("variorum account Idlib --blank",),
    "variorum account Idlib --edit account.txt": (
        "variorum account Idlib --base post",
        "variorum account Idlib --plain > account.txt",
        "echo 'By our own desk.' >> account.txt",
    ),
    "restore": ("variorum backup", "rm data/variorum/record.variorum.db"),
    "case bring-in": ('variorum case take-out Idlib post --reason "retracted"',),
    "case changes": ("variorum case add Idlib --replaces post post-updated.txt",),
    "case import": ("variorum case export Idlib idlib.variorum",),
    "variorum open desk.variorum.db": ("variorum backup desk.variorum.db",),
    "variorum open idlib.variorum": ("variorum case export Idlib idlib.variorum",),
    "variorum assign Idlib 3 --nobody": ('variorum assign Idlib 3 "B. Editor"',),
    "variorum disputes Idlib --assigned me": ("variorum assign Idlib 3 me",),
    "variorum case new Idlib": ("variorum case remove Idlib",),
    "variorum case as-printed Idlib bbc 14 --repaired": (LEFT_AS_PRINTED,),
}


def help_examples() -> list[tuple[str, str]]:
    """Each example, after the name of its command."""
    return list(_below(typer.main.get_command(app_for([])), ""))


def _below(group: Any, path: str) -> Iterator[tuple[str, str]]:
    for name, command in group.commands.items():
        here = f"{path} {name}".strip()
        if hasattr(command, "commands"):
            yield from _below(command, here)
        else:
            found = re.search(r"^Examples?:\n((?:  .*\n?)+)", command.help or "", re.MULTILINE)
            yield from ((here, line.strip()) for line in (found[1].splitlines() if found else [""]))


def before(command: str, example: str) -> tuple[str, ...]:
    return BEFORE.get(example) or BEFORE.get(command, ())


def lay_out(folder: Path, seeds: Path) -> None:
    """The files that examples name."""
    shutil.copytree(seeds, folder / "seeds")
    texts = [path.read_text(encoding="utf-8") for path in sorted(seeds.glob("*.txt"))]
    for name, text in zip(NAMES, texts, strict=True):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    corpus = "".join(f"{json.dumps({'id': n, 'text': text})}\n" for n, text in enumerate(texts))
    (folder / "week.jsonl").write_text(corpus, encoding="utf-8")
    (folder / "post-updated.txt").write_text(texts[0].replace("Monday", "Tuesday"), encoding="utf-8")
    (folder / "pairs.tsv").write_text("Saraqeb\tSaraqib\nIdlib\tIdleb\n", encoding="utf-8")
