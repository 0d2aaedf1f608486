"""Sees to it that every word can be shown: by the program's fonts, by Noto, or in Latin letters."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from variorum.paths import resources
from variorum.report.writers.typeset.glyphs import characters_of
from variorum.report.writers.typeset.typesetting import system_fonts
from variorum.text.message import Message
from variorum.wording.sentences import say

_HELPER, _PLAIN = "Noto ", "Noto Sans "
_RIGHT_TO_LEFT = frozenset(("R", "AL", "AN"))
_PRIVATE, _JOINED = frozenset(range(0xE000, 0xF900)), frozenset(range(0xFB00, 0xFB07))
_ISOLATE, _END = "\u2068", "\u2069"


@dataclass(frozen=True, slots=True)
class Shown:
    """Words as pages can show them, and the fonts of this computer that they need."""

    words: Any
    families: tuple[str, ...] = ()
    folders: tuple[Path, ...] = ()


def shown(words: Mapping[str, Any]) -> Shown:
    """Text of data, at any depth, as pages can show it; what no font has is told under `method`."""
    wanted = _unusual("".join(_texts(words)))
    families, folders = _helpers(wanted)
    missing = wanted - frozenset().union(*(found for _, found in families))
    told = _each(words, missing)
    if lost := [code for code in sorted(missing) if _unusual(unicodedata.normalize("NFKC", chr(code)))]:
        told["method"] = [*told["method"], _told(lost)]
    return Shown(told, tuple(name for name, _ in families), folders)


def _unusual(text: str) -> frozenset[int]:
    """Those that the program's fonts lack; marks that are never drawn need no font."""
    drawn = {ord(one) for one in set(text) if not one.isspace() and not _is_never_drawn(one)}
    return frozenset(drawn - _own())


def _is_never_drawn(one: str) -> bool:
    return unicodedata.category(one) == "Cf" or one == "\u034f" or "\ufe00" <= one <= "\ufe0f"


def _own() -> frozenset[int]:
    """Without signs that mean another thing in every font, and letters joined to one that no search finds."""
    fonts = sorted((resources() / "fonts").glob("*.ttf"))
    return frozenset().union(*map(characters_of, fonts)) - _PRIVATE - _JOINED


def _helpers(wanted: frozenset[int]) -> tuple[list[tuple[str, frozenset[int]]], tuple[Path, ...]]:
    """The fewest Noto families that have the most of them; where two have as many, the plain one."""
    if not wanted:
        return [], ()
    known = {family: (wanted & characters_of(path, index), path) for family, path, index in _noto()}
    chosen: list[tuple[str, frozenset[int]]] = []
    folders: dict[Path, None] = {}
    while wanted and known:
        family = max(sorted(known), key=lambda name: (len(known[name][0] & wanted), name.startswith(_PLAIN)))
        found, path = known.pop(family)
        if not found & wanted:
            break
        chosen.append((family, found))
        folders[path.parent] = None
        wanted -= found
    return chosen, tuple(folders)


def _noto() -> list[tuple[str, Path, int]]:
    return [font for font in system_fonts() if font[0].startswith(_HELPER)]


def _texts(words: Any) -> Iterator[str]:
    match words:
        case str():
            yield words
        case Mapping():
            for each in words.values():
                yield from _texts(each)
        case list() | tuple():
            for each in words:
                yield from _texts(each)


def _each(words: Any, missing: frozenset[int]) -> Any:
    match words:
        case str():
            return _isolated(_in_latin(words, missing))
        case Mapping():
            return {name: _each(each, missing) for name, each in words.items()}
        case list() | tuple():
            return [_each(each, missing) for each in words]
        case _:
            return words


def _in_latin(text: str, missing: frozenset[int]) -> str:
    """Each stretch that no font has, in Latin letters between brackets; by number where it has none.

    What is only another form of letters that fonts have, such as ﬁ, becomes those letters.
    """
    if not any(ord(one) in missing for one in text):
        return text
    lacking = f"[{re.escape(''.join(map(chr, sorted(missing))))}]"
    return re.sub(rf"{lacking}+(?:\s+{lacking}+)*", lambda found: _replaced(found.group()), text)


def _replaced(text: str) -> str:
    letters = unicodedata.normalize("NFKC", text)
    return f"[{_latin(text)}]" if _unusual(letters) else letters


def _latin(text: str) -> str:
    from anyascii import anyascii

    return anyascii(text).strip() or " ".join(f"U+{ord(one):04X}" for one in text)


def _isolated(text: str) -> str:
    """Words from right to left turn nothing round that stands beside them."""
    turns = any(unicodedata.bidirectional(one) in _RIGHT_TO_LEFT for one in text)
    return f"{_ISOLATE}{text}{_END}" if turns else text


def _told(missing: Sequence[int]) -> str:
    return say(
        Message(
            "{number} of the characters in this report are in no font that it could use, such as {name}. "
            "They are written in Latin letters between [ ]; with the Noto fonts installed they are shown "
            "as they stand.",
            {"number": len(missing), "name": _name(missing[0])},
        )
    )


def _name(code: int) -> str:
    return unicodedata.name(chr(code), f"U+{code:04X}").capitalize()
