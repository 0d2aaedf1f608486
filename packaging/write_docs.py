"""Writes the pages of the manual that the code already holds; `make docs` runs it, a test compares."""

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import fields
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

import typer
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from variorum.cli.commands import app_for
from variorum.settings import Settings, bounds_of
from variorum.whereabouts import PLACES, VARIABLES

DOCS = Path(__file__).resolve().parent.parent / "docs"
TABLES = "<!-- tables: written by `make docs` from the code -->"
END_OF_TABLES = "<!-- end of tables -->"
LIBRARIES = Path(__file__).resolve().parent / "frozen" / "libraries.json"
WITHIN = {"python": "itself", "system": "Python"}
GENERATED = "<!-- Written by `make docs`; change the code, not this page. -->"


def commands_page() -> str:
    """Every command with the help it prints."""
    root: Any = typer.main.get_command(app_for([]))
    context = typer.Context(root, info_name="variorum", terminal_width=96)
    intro = (
        "`variorum --help` and `variorum COMMAND --help` print what stands here. In the checkout, "
        "`./run COMMAND …` is `variorum COMMAND …`."
    )
    parts = [f"# Commands\n\n{GENERATED}\n\n{intro}\n", _section("variorum", root, context)]
    parts += [_section(*found) for found in _commands(root, context)]
    return "\n".join(parts)


def _commands(group: Any, context: typer.Context) -> Iterator[tuple[str, Any, typer.Context]]:
    for name, command in group.commands.items():
        below = typer.Context(command, info_name=name, parent=context, terminal_width=96)
        yield below.command_path, command, below
        if hasattr(command, "commands"):
            yield from _commands(command, below)


def _section(path: str, command: Any, context: typer.Context) -> str:
    return f"## {path}\n\n```text\n{command.get_help(context).rstrip()}\n```\n"


def settings_page() -> str:
    """Every setting with its default and bounds."""
    rows = [
        f"| `{one.name}` | {_shown(one.default)} | {bounds_of(one)} | {one.metadata['description']} |"
        for one in fields(Settings)
    ]
    intro = (
        "`variorum settings` lists them with their values. `variorum settings NAME VALUE` keeps one, in\n"
        "`settings.json` in your configuration folder (on Linux `~/.config/variorum`), which may also be\n"
        "edited by hand; of a file or a value that cannot be used one sentence tells, and defaults hold.\n"
        "`--set NAME=VALUE` changes a setting for one call, as in\n"
        "`variorum compare a.txt b.txt --set most_disputes=20`. The window remembers its own size, and the\n"
        "colours and zoom that were chosen in it, which come before `theme` and `text_zoom`."
    )
    head = "| setting | default | can be | what it does |\n|---|---|---|---|"
    return f"# Settings\n\n{GENERATED}\n\n{intro}\n\n" + "\n".join([head, *rows]) + "\n"


def _shown(default: object) -> str:
    return "empty" if default == "" else f"`{default}`"


def licences_page() -> str:
    """What the program is made with at run time, and under which licence each part is."""
    rows = [f"| {found.metadata['Name']} | {licence_of(found)} |" for found in dependencies()]
    intro = (
        "What `pip install 'variorum[desktop,postgres]'` brings along. PySide6 and psycopg are used\n"
        "under the LGPL: installed as they come, unchanged, replaceable. Our own licence is Apache-2.0."
    )
    head = "| package | licence |\n|---|---|"
    listed = "\n".join([head, *rows])
    return f"# Licences of what we build on\n\n{GENERATED}\n\n{intro}\n\n{listed}\n\n{_libraries()}"


def _libraries() -> str:
    """What the packages for Linux bring besides, as packaging/frozen/libraries.json has it."""
    known = json.loads(LIBRARIES.read_text(encoding="utf-8"))
    rows = [f"| {row['name']} | {row['licence']} | {WITHIN.get(row['from'], row['from'])} |" for row in known]
    intro = (
        "The packages for Linux hold all of the above, with these libraries, which come with Python or\n"
        "within the packages named, and PyInstaller's starter (GPL-2.0-or-later with an exception for what\n"
        "it starts). The texts that come with each package, and the common ones, are in\n"
        "`/usr/share/doc/variorum/licences`, and in the archive's `licences`. The Debian package leaves to\n"
        "Debian what Debian has itself."
    )
    head = "| library | licence | comes with |\n|---|---|---|"
    return f"## In the packages\n\n{intro}\n\n" + "\n".join([head, *rows]) + "\n"


def dependencies() -> list[Distribution]:
    """All that variorum[desktop,postgres] needs, directly or not, as far as it is installed here, by name."""
    found: dict[str, Distribution] = {}
    waiting = [Requirement("variorum[desktop,postgres]")]
    while waiting:
        wanted = waiting.pop()
        name = canonicalize_name(wanted.name)
        try:
            here = distribution(wanted.name)
        except PackageNotFoundError:
            continue
        if name not in found or wanted.extras:
            found[name] = here
            waiting += _needed(here, wanted.extras)
    del found["variorum"]
    return [found[name] for name in sorted(found)]


def _needed(here: Distribution, extras: set[str]) -> list[Requirement]:
    requirements = [Requirement(line) for line in here.requires or ()]
    return [
        r
        for r in requirements
        if r.marker is None or any(r.marker.evaluate({"extra": e}) for e in ("", *extras))
    ]


def licence_of(found: Distribution) -> str:
    """The licence a package states: an expression, else classifiers, of which one is chosen, else words."""
    stated = found.metadata["License-Expression"]
    classes = [
        c.split(" :: ")[-1] for c in found.metadata.get_all("Classifier") or () if c.startswith("License")
    ]
    free = (found.metadata["License"] or "").strip().splitlines()
    return (
        stated
        or " OR ".join(c for c in classes if c != "OSI Approved")
        or (free[0] if free else "")
        or "not stated"
    )


def record_page() -> str:
    """The page on the record with the diagram of its tables as the code has them."""
    from variorum.record.schema import metadata

    page = (DOCS / "record.md").read_text(encoding="utf-8")
    before, rest = page.split(TABLES, 1)
    _, after = rest.split(END_OF_TABLES, 1)
    lines = [line for table in metadata.tables.values() for line in _entity(table)]
    lines += [line for table in metadata.tables.values() for line in _relations(table)]
    diagram = "\n".join(["```mermaid", "erDiagram", *lines, "```"])
    return f"{before}{TABLES}\n{diagram}\n{END_OF_TABLES}{after}"


def _entity(table: Any) -> list[str]:
    rows = []
    for column in table.columns:
        marks = [mark for mark, borne in (("PK", column.primary_key), ("FK", column.foreign_keys)) if borne]
        kind = str(column.type).lower()
        rows.append(f"        {kind} {column.name} {', '.join(marks)}".rstrip())
    return [f"    {table.name} {{", *rows, "    }"]


def _relations(table: Any) -> list[str]:
    return sorted(
        f"    {key.column.table.name} ||--o{{ {table.name} : {column.name}"
        for column in table.columns
        for key in column.foreign_keys
    )


def keys_page() -> str:
    """Every key of the window, by menu; needs PySide6."""
    from variorum.gui.pages.keys import all_keys

    lines: list[str] = []
    menus: dict[str, list[tuple[str, str]]] = {}
    for menu, words, keys in all_keys():
        if keys:
            menus.setdefault(menu, []).append((words.rstrip("…"), keys))
    for menu, rows in menus.items():
        lines += [f"## {menu}", "", "| what | keys |", "|---|---|"]
        lines += [f"| {words} | {keys} |" for words, keys in rows] + [""]
    intro = (
        "Help > Keys shows them in the window. Single letters work only where nothing is typed: in the\n"
        "card, the rows and the list."
    )
    return f"# Keys\n\n{GENERATED}\n\n{intro}\n\n" + "\n".join(lines).rstrip() + "\n"


def files_page() -> str:
    """Every file that the program keeps, and every word of the environment that it goes by."""
    places = [f"| `{one.path}` | {one.what} |" for one in PLACES]
    words = [
        f"| {', '.join(f'`{name}`' for name in one.name.split(', '))} | {one.what} |" for one in VARIABLES
    ]
    return "\n".join(
        [
            f"# Files and folders\n\n{GENERATED}\n",
            "On Linux; on macOS and Windows these are the folders that the system has for such things.",
            "Besides, the program writes what you name: reports, exported cases, backups, the folder of a",
            "batch. Nothing is sent anywhere. Deleting the folder in `~/.cache` costs time and nothing else;",
            "the record is the one thing to take care of ([the record](record.md)).\n",
            "## What it keeps\n\n| where | what |\n|---|---|",
            *places,
            "\n## What the environment says\n\n| variable | what |\n|---|---|",
            *words,
            "",
        ]
    )


PAGES = {
    "files.md": files_page,
    "commands.md": commands_page,
    "settings.md": settings_page,
    "record.md": record_page,
    "licences.md": licences_page,
    "keys.md": keys_page,
}


def without_spaces_at_ends(page: str) -> str:
    return re.sub(r"[ \t]+$", "", page, flags=re.MULTILINE)


def main() -> int:
    for name, page in PAGES.items():
        (DOCS / name).write_text(without_spaces_at_ends(page()), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
