"""Keeps how the language model read an article, so that the same words are never read twice."""

import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

from variorum.dispute.dispute import Comparison
from variorum.language.meaning import Meaning
from variorum.language.parse import Parse


def parse_key(texts: Iterable[str], *, version: str) -> str:
    """One key for the same paragraphs read by the same version of the analyser."""
    digest = sha256(version.encode())
    for text in texts:
        # A length before each text, so that no two lists of texts run together to one.
        data = text.encode("utf-8", "surrogatepass")
        digest.update(f"\n{len(data)}\n".encode() + data)
    return digest.hexdigest()


Read = TypeVar("Read")


class _Cache(Generic[Read]):
    """Small files in one folder. A damaged one counts as missing; a disk that takes none is no error."""

    def __init__(self, folder: Path, suffix: str, decoder: msgspec.msgpack.Decoder[Read]) -> None:
        self.folder, self._suffix, self._decoder = folder, suffix, decoder

    def _file(self, key: str) -> Path:
        return self.folder / key[:2] / f"{key}.{self._suffix}"

    def get(self, key: str) -> Read | None:
        try:
            kept = self._file(key).read_bytes()
        except OSError:
            return None
        digest, content = kept[:32], kept[32:]
        if sha256(content).digest() != digest:
            return None
        try:
            return self._decoder.decode(content)
        except msgspec.MsgspecError:  # whole, but written by a program whose parses look otherwise
            return None

    def clear(self) -> None:
        """Delete all that is kept in the folder, whatever kind of reading it is."""
        for file in self.folder.glob("??/*"):
            file.unlink(missing_ok=True)

    def put(self, key: str, read: Read) -> None:
        """Keep what was read; a reader sees the whole file or none."""
        content = msgspec.msgpack.encode(read)
        with suppress(OSError):
            self._write(self._file(key), sha256(content).digest() + content)

    def _write(self, file: Path, content: bytes) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, unfinished = tempfile.mkstemp(dir=file.parent, suffix=".unfinished")
        try:
            with os.fdopen(handle, "wb") as target:
                target.write(content)
            Path(unfinished).replace(file)
        except OSError:
            Path(unfinished).unlink(missing_ok=True)
            raise


class ParseCache(_Cache[tuple[Parse, ...]]):
    """How the grammar of articles was read."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, "parse", msgspec.msgpack.Decoder(tuple[Parse, ...]))


class MeaningCache(_Cache[tuple[Meaning, ...]]):
    """How the meaning of articles was read."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, "meaning", msgspec.msgpack.Decoder(tuple[Meaning, ...]))


class ComparisonCache(_Cache[Comparison]):
    """What was found in articles that no record holds; the articles are kept without their bytes."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, "comparison", msgspec.msgpack.Decoder(Comparison))
