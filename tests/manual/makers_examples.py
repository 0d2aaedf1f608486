"""Finds the examples in a page of the manual: what is typed, what is printed, which exit status is told."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PROMPT = "$ "
ANYTHING = "…"  # alone any lines, within a line any words
EXITS = re.compile(r"\s*# exits (\d+)$")
_FENCE = re.compile(r"^( *)(```+|~~~+)(\w*)[^\n]*\n(.*?)^\1\2 *$", re.MULTILINE | re.DOTALL)
_NEEDS = re.compile(r"^<!-- needs: ([\w, ]+) -->$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Fence:
    """A block of a page that is not running text; `line` is that of its first line of text."""

    language: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Example:
    """What a reader is shown to type, and what they shall see; without lines, only the status counts."""

    line: int
    typed: str
    printed: tuple[str, ...] = ()
    status: int = 0


def fences(page: str) -> list[Fence]:
    return [
        Fence(found[3], _unindented(found[4], found[1]), page.count("\n", 0, found.start()) + 2)
        for found in _FENCE.finditer(page)
    ]


def needs(page: str) -> set[str]:
    """What a page says its examples cannot be run without."""
    found = _NEEDS.search(page)
    return {word.strip() for word in found[1].split(",")} if found else set()


def examples(page: str) -> list[Example]:
    """Those of `console` blocks, and the calls of ./run in `sh` blocks, as calls of variorum.

    `./run` and `./check` alone are left out: they set the checkout up, and run
    every test, this one among them. So is what developers type in a checkout.
    """
    found: list[Example] = []
    for fence in fences(page):
        if fence.language == "console":
            found += _of_console(fence)
        elif fence.language == "sh":
            found += _of_script(fence)
    return found


def pages(checkout: Path) -> list[Path]:
    """The manual: the first page, and all below docs."""
    return [checkout / "README.md", *sorted((checkout / "docs").rglob("*.md"))]


def _unindented(text: str, indent: str) -> str:
    return "".join(line.removeprefix(indent) for line in text.splitlines(keepends=True))


def _of_console(fence: Fence) -> Iterator[Example]:
    lines = list(enumerate(fence.text.splitlines(), fence.line))
    while lines:
        number, line = lines.pop(0)
        assert line.startswith(PROMPT), f"line {number}: a console block begins with “{PROMPT}”"
        typed = line.removeprefix(PROMPT)
        while typed.endswith("\\"):
            typed = typed[:-1] + lines.pop(0)[1].removeprefix("> ")
        printed = []
        while lines and not lines[0][1].startswith(PROMPT):
            printed.append(lines.pop(0)[1])
        yield _example(number, typed, printed)


def _of_script(fence: Fence) -> Iterator[Example]:
    for number, line in enumerate(fence.text.splitlines(), fence.line):
        typed = line.partition("  #")[0].strip()
        assert not typed.startswith("variorum "), f"line {number}: this belongs in a console block: {typed}"

        if typed.startswith("./run "):
            yield _example(number, f"variorum {typed.removeprefix('./run ')}", [])


def _example(number: int, typed: str, printed: list[str]) -> Example:
    told = EXITS.search(typed)
    return Example(number, EXITS.sub("", typed), tuple(printed), int(told[1]) if told else 0)


def matches(shown: tuple[str, ...], printed: str) -> bool:
    """Is this what was shown, where … stands for whatever may differ?"""
    wanted = "".join(
        r"(?:[^\n]*\n)*" if line.strip() == ANYTHING else f"{_line(line)}[ \t]*\n" for line in shown
    )
    ended = printed if printed.endswith("\n") or not printed else f"{printed}\n"
    return re.fullmatch(wanted, ended) is not None


def _line(shown: str) -> str:
    return "[^\n]*".join(re.escape(part) for part in shown.rstrip().split(ANYTHING))
