"""Gathers the program's words into the catalogues that translators fill, and compiles those.

A word is gathered where it stands as a literal in `tr`, `trn`, `trc`, `later`, `laterc`,
`Message` or `Spec`; what a function is given by a name was marked with `later` where it
was written down. Run `make translations` after words were changed, and fill what is empty.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

import variorum
from variorum.paths import resources
from variorum.translation import LANGUAGES

SOURCE = Path(variorum.__file__).parent
FOLDER = resources() / "translations"
NAME = "variorum"
_NO_DATE = datetime(2026, 1, 1, tzinfo=UTC)
_HEAD = "# The words of Variorum; gathered and compiled by `make translations`."


@dataclass(frozen=True, slots=True)
class Gathered:
    """Words of the program as they stand in its source."""

    words: str | tuple[str, str]
    sense: str | None
    file: str
    line: int


@cache
def template() -> Catalog:
    """Every word, with the places where it stands."""
    made = _catalog(None)
    for file in sorted(SOURCE.rglob("*.py")):
        if "shots" in file.parts:
            continue
        for one in gathered(file.read_text("utf-8"), file.relative_to(SOURCE).as_posix()):
            made.add(one.words, locations=[(one.file, 1)], context=one.sense)
    return made


def gathered(source: str, file: str) -> Iterator[Gathered]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            for words, sense in _of_call(node):
                yield Gathered(words, sense, file, node.lineno)


def _of_call(call: ast.Call) -> Iterator[tuple[str | tuple[str, str], str | None]]:
    given = [list(_literals(argument)) for argument in call.args]
    match _called(call):
        case "tr" | "later" | "Message" if given:
            yield from ((words, None) for words in given[0])
        case "_setting" if len(given) > 1:
            yield from ((words, None) for words in given[1])
        case "trc" | "laterc" if len(given) > 1 and given[0]:
            yield from ((words, given[0][0]) for words in given[1])
        case "trn" if len(given) > 1 and given[0] and given[1]:
            yield (given[0][0], given[1][0]), None
        case "Spec":
            named = {word.arg: list(_literals(word.value)) for word in call.keywords}
            menu = given[4] if len(given) > 4 else named.get("menu", [])
            for words in (*given[1], *menu, *named.get("tip", [])):
                yield words, None


def _called(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _literals(node: ast.expr) -> Iterator[str]:
    """The words of a literal, or of both ends of a choice between two."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _literals(node.body)
        yield from _literals(node.orelse)


def _catalog(language: str | None) -> Catalog:
    return Catalog(language, project="Variorum", charset="utf-8", header_comment=_HEAD, fuzzy=False)


def kept(language: str) -> Path:
    return FOLDER / language / "LC_MESSAGES" / f"{NAME}.po"


def catalogue(language: str) -> Catalog:
    """What is translated so far, brought to the words as they are now; nothing is guessed."""
    file = kept(language)
    if file.is_file():
        with file.open("rb") as stream:
            found = read_po(stream, locale=language)
    else:
        found = _catalog(language)
    found.update(template(), no_fuzzy_matching=True)
    found.creation_date = found.revision_date = _NO_DATE  # only words change a catalogue
    found.obsolete.clear()
    return found


def compiled(found: Catalog) -> bytes:
    stream = BytesIO()
    write_mo(stream, found)
    return stream.getvalue()


def written(found: Catalog) -> bytes:
    """A catalogue without line numbers and dates, so that only words change it."""
    stream = BytesIO()
    write_po(stream, found, width=110, sort_output=True, include_lineno=False, omit_header=False)
    lines = stream.getvalue().decode("utf-8").splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith(_CHANGING)).encode("utf-8")


_CHANGING = (
    '"Report-Msgid-Bugs',
    '"Project-Id',
    '"POT-Creation-Date',
    '"PO-Revision-Date',
    '"Last-Translator',
    '"Language-Team',
    '"Generated-By',
)


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / f"{NAME}.pot").write_bytes(written(template()))
    for language in LANGUAGES[1:]:
        found, file = catalogue(language), kept(language)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(written(found))
        file.with_suffix(".mo").write_bytes(compiled(found))
        empty = sum(not message.string for message in found if message.id)
        print(f"{language}: {len(found)} words, {empty} of them empty")
