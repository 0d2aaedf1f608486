"""The list of formats has every reader and every writer, and no other."""

import re
from pathlib import Path

from variorum.article.readers.families import FAMILIES
from variorum.article.readers.kinds import KINDS
from variorum.report.writing import FORMATS, format_of

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")
IN, OUT = PAGE.split("## What goes out")


def _rows(part: str, head: str) -> list[list[str]]:
    table = part[part.index(head) :].split("\n\n")[0].splitlines()[2:]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in table]


def _words(cell: str) -> tuple[str, ...]:
    return tuple(re.findall(r"`([^`]+)`", cell))


def test_every_kind_of_files_is_listed_with_its_suffixes():
    told = {row[0]: _words(row[1]) for row in _rows(IN, "| kind |")}
    assert told == {name: family.suffixes for name, family in FAMILIES.items()}
    assert set(told) == {kind.name for kind in KINDS}


def test_a_kind_that_can_hold_several_articles_says_so():
    told = {row[0]: row[2] for row in _rows(IN, "| kind |")}
    for kind in KINDS:
        assert (kind.parts is None) == (told[kind.name] == "one"), kind.name


def test_every_format_that_is_written_is_listed_with_the_suffixes_that_choose_it():
    rows = [(_words(row[0]), _words(row[1])) for row in _rows(OUT, "| format |")]
    assert sorted(name for names, _ in rows for name in names) == sorted(FORMATS)
    for names, suffixes in rows:
        for suffix in suffixes:
            assert format_of(Path(f"report{suffix}")) in names
