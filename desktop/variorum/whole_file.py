"""Writes a file whole or not at all."""

import os
import secrets
from contextlib import suppress
from errno import EPERM
from pathlib import Path

_DATABASE = b"SQLite format 3\0"
_BESIDE_A_DATABASE = ("-wal", "-shm", "-journal")


def write_whole(path: Path, data: bytes) -> None:
    """Write beside the place and rename, so that what was there is lost only to a whole new file.

    OSError where that fails, and where a record lies there: nobody means to write over one.
    """
    if is_of_a_database(path):
        raise OSError(EPERM, "a record lies there, or a part of one", str(path))
    if path.exists() and not path.is_file():  # a pipe or a terminal has nothing to rename
        path.write_bytes(data)
        return
    place = path.resolve()  # a link keeps pointing where it did
    unfinished = place.with_name(f".{place.name[:80]}.{secrets.token_hex(4)}")
    try:
        with unfinished.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(place)
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def is_of_a_database(path: Path) -> bool:
    """Whether a record lies there, or a file that SQLite keeps beside one: its log may hold decisions."""
    ends = [end for end in _BESIDE_A_DATABASE if path.name.endswith(end) and path.name != end]
    beside = [path.with_name(path.name.removesuffix(end)) for end in ends]
    return path.exists() and any(_begins_as_one(one) for one in (path, *beside))


def _begins_as_one(path: Path) -> bool:
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return file.read(len(_DATABASE)) == _DATABASE
    except OSError:
        return False
