"""Unpacks gzip as it is read, member by member, and stops where it would never end."""

import zlib
from contextlib import suppress
from typing import Any

from variorum.errors import UnreadableArticle
from variorum.translation import tr

MOST_UNPACKED = 600 * 1024 * 1024  # bytes
_PIECE = 1 << 16
_CRUMB = 16  # bytes that are tried at once near what is broken
_GZIP = b"\x1f\x8b\x08"


class DamagedGzip(UnreadableArticle):
    """Packed bytes that cannot be unpacked any further."""

    def __init__(self) -> None:
        super().__init__("This packed file is damaged.")


class Unpacked:
    """A file of what packed bytes hold; members stand one behind the other, as in a web archive."""

    def __init__(self, data: bytes) -> None:
        self._packed, self._at, self._given = data, 0, 0
        self.members = 1  # so far
        self._member = zlib.decompressobj(wbits=31)

    def read(self, size: int = _PIECE) -> bytes:
        """Up to `size` bytes, empty at the end; UnreadableArticle beyond the bound or where it is damaged."""
        piece = b""
        while not piece and self._at < len(self._packed):
            piece = self._unpacked(size if size > 0 else _PIECE)
            if self._member.eof and not self._next_member():
                break
        self._given += len(piece)
        if self._given > MOST_UNPACKED:
            raise UnreadableArticle(
                tr("This file unpacks to more than {most_unpacked} MB.", most_unpacked=MOST_UNPACKED >> 20)
            )
        return piece

    def _unpacked(self, size: int) -> bytes:
        packed = self._packed[self._at : self._at + _PIECE]
        before = self._member.copy()
        try:
            piece = self._member.decompress(packed, size)
        except zlib.error:
            return self._before_damage(before, packed, size)
        left = self._member.unused_data if self._member.eof else self._member.unconsumed_tail
        self._at += len(packed) - len(left)
        return piece

    def _before_damage(self, member: Any, packed: bytes, size: int) -> bytes:
        """What can be had of a member that breaks; reading goes on with the next one."""
        pieces: list[bytes] = []
        with suppress(zlib.error):
            for start in range(0, len(packed), _CRUMB):
                pieces.append(member.decompress(packed[start : start + _CRUMB]))
        following = self._packed.find(_GZIP, self._at + 1)
        self._at = following if following >= 0 else len(self._packed)
        self._member = zlib.decompressobj(wbits=31)
        piece = b"".join(pieces)[:size]
        if not piece and not self._given and following < 0:
            raise DamagedGzip
        return piece

    def _next_member(self) -> bool:
        """Whether another member follows; what else stands behind one is no part of the file."""
        follows = self._packed.startswith(_GZIP, self._at)
        self._member = zlib.decompressobj(wbits=31)
        self._at = self._at if follows else len(self._packed)
        self.members += follows
        return follows
