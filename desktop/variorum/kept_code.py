"""Keeps what is compiled of text as the program starts, as Python keeps what it compiles of modules.

`dataclasses` writes the methods of every class as text and compiles them anew in every run, and PySide brings
modules of its own as text. Together that was a fifth of what an editor waits for until a case is shown.
"""

import __future__

import builtins
import dataclasses
import marshal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from types import CodeType
from typing import Any
from zlib import crc32

from variorum.program import is_frozen

MOST_BYTES = 8 * 1024 * 1024  # some five times what the program has
_HEAD = MAGIC_NUMBER + b"variorum 1 "  # of the Python that it was compiled by, and how it lies here
_PLAIN = 2  # the last form of marshal that tells the code alone, not how often a part of it is in use
_INHERITED = __future__.annotations.compiler_flag  # what PySide's own loader passes on to its modules


class KeptCode:
    """Code by the very text that it was compiled of, so that none can be out of date."""

    def __init__(self, path: Path | None) -> None:
        """Without a path, or where Python keeps nothing either, everything is compiled as ever."""
        self._path = None if sys.dont_write_bytecode and not is_frozen() else path
        self._held = read(self._path) if self._path else {}
        self._more = False

    def begin(self) -> None:
        """Let `dataclasses` run its texts through here from now on."""
        vars(dataclasses)["exec"] = self._run

    @contextmanager
    def of_modules(self) -> Iterator[None]:
        """Modules that are compiled from text meanwhile are kept too."""
        plain = compile

        def kept(source: Any, filename: Any, mode: str, *given: Any, **named: Any) -> Any:
            if mode != "exec" or not isinstance(source, bytes) or given or named:
                return plain(source, filename, mode, *given, **named)
            return self._code(source, filename, _INHERITED)

        builtins.compile = kept
        try:
            yield
        finally:
            builtins.compile = plain

    def keep(self) -> None:
        """Write down what came new; where that is not to be, the next start is as slow as this one."""
        if self._path is None or not self._more:
            return
        self._more = False
        held = read(self._path) | self._held
        if sum(map(len, held.values())) > MOST_BYTES:
            held = {}  # most of it is of classes that were written otherwise: the next start begins anew
        with suppress(OSError):
            self._path.parent.mkdir(exist_ok=True)
            fresh = self._path.with_suffix(".new")
            write(fresh, held)
            fresh.replace(self._path)

    def _run(self, text: str, module: dict[str, Any] | None = None, names: Any = None) -> None:
        exec(self._code(text, "<string>", 0), module, names)

    def _code(self, text: str | bytes, filename: str, flags: int) -> CodeType:
        held = self._held.get(text)
        code: CodeType
        if held is not None:
            code = marshal.loads(held)
            return code
        code = compile(text, filename, "exec", flags=flags, dont_inherit=True)
        self._held[text], self._more = marshal.dumps(code, _PLAIN), True
        return code


def read(path: Path) -> dict[str | bytes, bytes]:
    """The code of each text, packed until it is asked for; none of a file that is not as it was written."""
    try:
        found = path.read_bytes()
    except OSError:
        return {}
    whole = found[len(_HEAD) + 4 :]
    if found != _HEAD + crc32(whole).to_bytes(4) + whole:
        return {}
    held: dict[str | bytes, bytes] = marshal.loads(whole)
    return held


def write(path: Path, held: dict[str | bytes, bytes]) -> None:
    """Write a file that `read` reads; raises OSError."""
    whole = marshal.dumps(held, _PLAIN)
    path.write_bytes(_HEAD + crc32(whole).to_bytes(4) + whole)


# Beside this module's own compiled code: whoever can write there can change the program itself.
kept_code = KeptCode(Path(__spec__.cached).with_suffix(".kept") if __spec__.cached else None)
