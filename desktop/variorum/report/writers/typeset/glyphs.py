"""Knows which characters a font can show, by the table `cmap` of OpenType (formats 4 and 12)."""

import struct
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from variorum.translation import tr

_COLLECTION = b"ttcf"


@cache
def characters_of(path: Path, index: int = 0) -> frozenset[int]:
    """Code points that a font has a glyph for; none where its file cannot be read."""
    try:
        data = path.read_bytes()
        return frozenset(_characters(data, _start(data, index)))
    except (OSError, struct.error):
        return frozenset()


def _start(data: bytes, index: int) -> int:
    if data[:4] != _COLLECTION:
        return 0
    return int(struct.unpack_from(">I", data, 12 + 4 * index)[0])


def _characters(data: bytes, start: int) -> Iterator[int]:
    for place in _subtables(data, _cmap(data, start)):
        match struct.unpack_from(">H", data, place)[0]:
            case 4:
                yield from _segments(data, place)
            case 12:
                yield from _groups(data, place)


def _cmap(data: bytes, start: int) -> int:
    for number in range(struct.unpack_from(">H", data, start + 4)[0]):
        tag, _, offset, _ = struct.unpack_from(">4sIII", data, start + 12 + 16 * number)
        if tag == b"cmap":
            return int(offset)
    raise struct.error(tr("no table of characters"))


def _subtables(data: bytes, cmap: int) -> list[int]:
    count = struct.unpack_from(">H", data, cmap + 2)[0]
    listed = (struct.unpack_from(">HHI", data, cmap + 4 + 8 * n) for n in range(count))
    # Unicode, or Windows with Unicode; what else there is serves systems of long ago.
    return [cmap + place for platform, encoding, place in listed if platform == 0 or encoding in (1, 10)]


def _segments(data: bytes, place: int) -> Iterator[int]:
    """Ranges of 16 bits; a character within one may still have no glyph."""
    size = struct.unpack_from(">H", data, place + 6)[0]
    count = size // 2
    read = struct.Struct(f">{count}H")
    ends = read.unpack_from(data, place + 14)
    starts = read.unpack_from(data, place + 16 + size)
    deltas = read.unpack_from(data, place + 16 + 2 * size)
    ranges_at = place + 16 + 3 * size
    ranges = read.unpack_from(data, ranges_at)
    for n, (first, last) in enumerate(zip(starts, ends, strict=True)):
        for code in range(first, min(last, 0xFFFE) + 1):
            if not ranges[n]:
                glyph = code + deltas[n]
            else:
                at = ranges_at + 2 * n + ranges[n] + 2 * (code - first)
                glyph = struct.unpack_from(">H", data, at)[0]
            if glyph & 0xFFFF:
                yield code


def _groups(data: bytes, place: int) -> Iterator[int]:
    for n in range(min(struct.unpack_from(">I", data, place + 12)[0], 0x10000)):
        first, last, glyph = struct.unpack_from(">III", data, place + 16 + 12 * n)
        yield from range(first if glyph else first + 1, min(last, 0x10FFFF) + 1)
