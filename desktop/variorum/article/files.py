"""Fetches the bytes of a file, or says in a sentence why it cannot be had."""

import hashlib
import stat
from pathlib import Path

from variorum.article.article import Original
from variorum.errors import UnreadableArticle
from variorum.translation import tr

MOST_BYTES = 50 * 1024 * 1024


def original_of(path: Path) -> Original:
    """The file as it came in; its encoding is found out later, by whoever decodes it."""
    data = _bytes(path)
    if not data:
        raise UnreadableArticle(tr("The file is empty."))
    return original(str(path), data)


def original(name: str, data: bytes) -> Original:
    return Original(name=name, data=data, sha256=hashlib.sha256(data).hexdigest())


def _bytes(path: Path) -> bytes:
    try:
        _check_kind(path)
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise UnreadableArticle(tr("There is no such file.")) from error
    except PermissionError as error:
        raise UnreadableArticle(tr("You have no permission to read this file.")) from error
    except (OSError, ValueError) as error:
        raise UnreadableArticle(tr("The file cannot be read: {cause}.", cause=_cause(error))) from error
    if len(data) > MOST_BYTES:
        raise UnreadableArticle(
            tr(
                "The file is larger than {most_bytes} MB, too large for an article.",
                most_bytes=MOST_BYTES >> 20,
            )
        )
    return data


def _check_kind(path: Path) -> None:
    """Opening a pipe or a device could wait for ever, so look before."""
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise UnreadableArticle(tr("This is a folder; name the files in it."))
    if not stat.S_ISREG(mode):
        raise UnreadableArticle(tr("This is no ordinary file but a pipe, a socket or a device."))


def _cause(error: OSError | ValueError) -> str:
    return (getattr(error, "strerror", None) or str(error)).rstrip(".").lower()
