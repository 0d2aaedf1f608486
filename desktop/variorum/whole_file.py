"""Writes a file whole or not at all."""

import os
import secrets
from contextlib import suppress
from pathlib import Path


def write_whole(path: Path, data: bytes) -> None:
    """Write beside the place and rename, so that what was there is lost only to a whole new file; OSError."""
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
