"""Writes the man pages from the commands themselves: `python -P packaging/write_man.py FOLDER`.

variorum(1), and a page for each command; a group's commands stand on the group's page.
"""

import gzip
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import typer

from variorum import __version__
from variorum.cli.commands import app_for
from variorum.whereabouts import PLACES, VARIABLES

PROGRAM = "variorum"
EXAMPLES = ("Example:", "Examples:")
_STATUSES = re.compile(r"Exit status: (.+?)\.$", re.DOTALL)
_OPTION = re.compile(r"(?<![\w-])-{1,2}\w[\w-]*")
_NEEDLESS = re.compile(r"(\.S[HS] .*\n)\.PP\n")  # a heading begins a paragraph by itself
_METAVAR = re.compile(r" <(?:str|path|int|float)>$|[{}]")


def write_man(folder: Path) -> list[Path]:
    """Below `share/man/man1`, packed as a system keeps them."""
    into = folder / "share" / "man" / "man1"
    into.mkdir(parents=True, exist_ok=True)
    written = []
    for name, page in pages().items():
        path = into / f"{name}.1.gz"
        path.write_bytes(gzip.compress(page.encode("utf-8"), mtime=0))
        written.append(path)
    return written


def pages() -> dict[str, str]:
    """The name of each page, and its source."""
    root: Any = typer.main.get_command(app_for([]))
    context = typer.Context(root, info_name=PROGRAM)
    made = {PROGRAM: _page(root, context, [*_own(root, context), *_of_all(root)])}
    for name, command in root.commands.items():
        below = typer.Context(command, info_name=name, parent=context)
        made[f"{PROGRAM}-{name}"] = _page(command, below, [*_told(command, below), *_around(root, name)])
    return made


def _page(command: Any, context: Any, sections: Sequence[str]) -> str:
    title = context.command_path.replace(" ", "-")
    head = f'.TH "{escaped(title.upper())}" 1 "" "Variorum {__version__}" "Variorum manual"'
    said = _paragraphs(command)[0].rstrip(".")
    name = f".SH NAME\n{escaped(title)} \\- {prose(said[:1].lower() + said[1:])}"
    # A text, set ragged: no hyphen may come into a command that is copied.
    written = "\n".join([head, ".nh", ".ad l", name, *sections]) + "\n"
    return _NEEDLESS.sub(r"\1", written)


def _told(command: Any, context: Any) -> list[str]:
    """What a command says of itself; a group tells its commands one by one."""
    if not hasattr(command, "commands"):
        return _own(command, context)
    parts = [".SH SYNOPSIS"]
    below = [(one, typer.Context(one, info_name=n, parent=context)) for n, one in command.commands.items()]
    parts += ["\n.br\n".join(_usage(one, of) for one, of in below)]
    parts += [".SH DESCRIPTION", *_description(command), ".SH COMMANDS"]
    for one, of in below:
        parts += [f".SS {escaped(of.command_path)}", *_description(one), *_listed(_options(one, of))]
    return [*parts, *_section("EXAMPLES", [line for one, _ in below for line in _examples(one)])]


def _own(command: Any, context: Any) -> list[str]:
    return [
        ".SH SYNOPSIS",
        _usage(command, context),
        ".SH DESCRIPTION",
        *_description(command),
        *_section("OPTIONS", _listed(_options(command, context))),
        *_section("EXAMPLES", _examples(command)),
    ]


def _usage(command: Any, context: Any) -> str:
    pieces = " ".join(_METAVAR.sub("", piece) for piece in command.collect_usage_pieces(context))
    return f"\\fB{escaped(context.command_path)}\\fR {escaped(pieces)}"


def _description(command: Any) -> list[str]:
    """What the help says between its headings and its examples; tables in it stay as they are set."""
    lines: list[str] = []
    for paragraph in _paragraphs(command):
        if not paragraph.startswith("\b"):
            lines += [".PP", prose(paragraph)]
            continue
        head, _, table = paragraph.lstrip("\b\n").partition("\n")
        if head not in EXAMPLES:
            lines += [".PP", prose(head), *_as_set(table.splitlines())]
    return lines


def _paragraphs(command: Any) -> list[str]:
    said = [part.strip("\n") for part in (command.help or "").split("\n\n")]
    return [part for part in said if not _STATUSES.match(part)]


def _examples(command: Any) -> list[str]:
    found = []
    for paragraph in _paragraphs(command):
        head, _, lines = paragraph.lstrip("\b\n").partition("\n")
        if head in EXAMPLES:
            found += [re.sub(r" {3,}", " ", line.strip()) for line in lines.splitlines()]
    return _as_set(found)


def _as_set(lines: Sequence[str]) -> list[str]:
    return [".PP", ".nf", ".RS 4", *map(escaped, lines), ".RE", ".fi"] if lines else []


def _options(command: Any, context: Any) -> Iterator[tuple[str, str]]:
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        if record is not None:
            yield _METAVAR.sub("", record[0]), record[1]


def _listed(rows: Any) -> list[str]:
    return [line for term, said in rows for line in (".TP", f"\\fB{escaped(term)}\\fR", prose(said))]


def _section(title: str, lines: Sequence[str]) -> list[str]:
    return [f".SH {title}", *lines] if lines else []


def _of_all(root: Any) -> list[str]:
    """What the first page has beyond the others: every command, all files and variables."""
    commands = [(f"{PROGRAM}-{name}(1)", _paragraphs(command)[0]) for name, command in root.commands.items()]
    return [
        *_section("COMMANDS", _listed(commands)),
        *_statuses(root),
        *_section("FILES", _listed((one.path, one.what) for one in PLACES)),
        *_section("ENVIRONMENT", _listed((one.name, one.what) for one in VARIABLES)),
        *_see([f"{PROGRAM}-{name}" for name in root.commands]),
    ]


def _around(root: Any, name: str) -> list[str]:
    here = list(root.commands)
    near = here[max(0, here.index(name) - 2) : here.index(name) + 3]
    return [
        *_statuses(root),
        *_section("FILES", _listed((one.path, one.what) for one in PLACES if one.of_record)),
        *_section("ENVIRONMENT", _listed((one.name, one.what) for one in VARIABLES if one.of_record)),
        *_see([PROGRAM, *(f"{PROGRAM}-{one}" for one in near if one != name)]),
    ]


def _statuses(root: Any) -> list[str]:
    """As the help of the program lists them."""
    said = next(filter(None, map(_STATUSES.match, (root.help or "").split("\n\n"))))[1]
    rows = (part.split(maxsplit=1) for part in " ".join(said.split()).split(", "))
    return _section(
        "EXIT STATUS", _listed((number, f"{means[:1].upper()}{means[1:]}.") for number, means in rows)
    )


def _see(names: Sequence[str]) -> list[str]:
    return [".SH SEE ALSO", ",\n".join(f"\\fB{escaped(name)}\\fR(1)" for name in names)]


def prose(text: str) -> str:
    """Running text: what it says of options is kept whole, the rest may be broken between words."""
    words = " ".join(text.replace("\b", " ").split()).replace("\\", "\\e")
    return _guarded(_OPTION.sub(lambda found: found[0].replace("-", "\\-"), words))


def escaped(text: str) -> str:
    """Text in which every character stands for itself."""
    return _guarded(text.replace("\\", "\\e").replace("-", "\\-").replace("~", "\\(ti").replace("^", "\\(ha"))


def _guarded(line: str) -> str:
    """A line that begins with a dot or an apostrophe would be a request."""
    return f"\\&{line}" if line.startswith((".", "'")) else line


if __name__ == "__main__":
    for path in write_man(Path(sys.argv[1])):
        print(path)
