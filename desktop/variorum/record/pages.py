"""Reads rows straight off the pages of an SQLite file, however little of it SQLite itself can still open.

Written after the description of the file format (https://www.sqlite.org/fileformat2.html). No row that is
given is known to be right: whoever asks for it checks its hash.
"""

import struct
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

Value = int | float | str | bytes | None
Row = tuple[Value, ...]
Wanted = Callable[[Sequence[int]], bool]  # told a row's serial types, before the rest of it is looked for
Told = Callable[[int, int], None]  # how many pages of how many have been read

TEXT_64 = 64 * 2 + 13  # the serial type of a text of 64 bytes, as every hash is
_LEAF = 0x0D  # a page of rows
_SIZES_OF_PAGES = frozenset(512 << shift for shift in range(8))
_USUAL = 4096
_LOG_HEADER, _FRAME_HEADER = 32, 24
MOST_TIMES = 4  # that as many bytes are read as the file holds, along its chains of pages
_MOST_READINGS = 4  # of one chain of pages: a file made to be slow must not be


class _Broken(Exception):
    """These bytes are no row."""


def rows(path: Path, *, wanted: Wanted, told: Told = lambda done, total: None) -> Iterator[tuple[int, Row]]:
    """All rows of wanted shape, with their numbers, that the file and its log (`-wal`) still hold.

    Some may come twice. A number that is a column of the table stands in the row as None.
    """
    with path.open("rb") as file:
        log = path.with_name(f"{path.name}-wal")
        if log.is_file():
            with log.open("rb") as frames:
                yield from _rows(_Pages.of(file, frames), wanted, told)
        else:
            yield from _rows(_Pages.of(file, None), wanted, told)


def logged_first_page(path: Path) -> bytes:
    """The file's first page as its log has it; empty where it has none. The file itself is not touched."""
    log = path.with_name(f"{path.name}-wal")
    if not log.is_file():
        return b""
    with log.open("rb") as frames:
        size = _size_by(frames)
        places = _frames(frames, size).get(1)
        return _bytes(frames, places[-1], size) if places else b""


@dataclass(slots=True)
class _Pages:
    """The pages of a file, and those that its log holds in their stead."""

    file: BinaryIO
    log: BinaryIO | None
    size: int  # of a page, in bytes
    usable: int  # of it
    count: int
    logged: dict[int, list[int]] = field(default_factory=dict)  # page → where the log has it, the newest last
    read: Counter[int] = field(default_factory=Counter)  # how often the chain from this page was followed
    followed: int = 0  # bytes of all chains so far

    @classmethod
    def of(cls, file: BinaryIO, log: BinaryIO | None) -> "_Pages":
        head = _bytes(file, 0, 100)
        size = int.from_bytes(head[16:18], "big")
        size = 65536 if size == 1 else size
        known = head[:4] == b"SQLi" and size in _SIZES_OF_PAGES
        size, reserved = (size, head[20]) if known else (_size_by(log), 0)
        pages = cls(file, log, size, size - reserved, -(-file.seek(0, 2) // size))
        if log is not None:
            pages.logged = _frames(log, size)
        return pages

    @property
    def held(self) -> int:
        """Bytes of all pages, those in the log too."""
        return (self.count + sum(map(len, self.logged.values()))) * self.size

    def images(self) -> Iterator[tuple[int, bytes]]:
        """Every page with its number, as the file has it and as the log does."""
        for number in range(1, self.count + 1):
            yield number, self.of_file(number)
        for number, places in self.logged.items():
            for place in places:
                yield number, _bytes(self.log, place, self.size)

    def of_file(self, number: int) -> bytes:
        return _bytes(self.file, (number - 1) * self.size, self.size)

    def newest(self, number: int) -> bytes:
        places = self.logged.get(number)
        return _bytes(self.log, places[-1], self.size) if places else self.of_file(number)


def _size_by(log: BinaryIO | None) -> int:
    """The size of a page as the log has it, where the file does not say."""
    size = int.from_bytes(_bytes(log, 8, 4), "big")
    return size if size in _SIZES_OF_PAGES else _USUAL


def _bytes(file: BinaryIO | None, start: int, size: int) -> bytes:
    """What can be read there; a disk that refuses gives nothing."""
    if file is None:
        return b""
    try:
        file.seek(start)
        return file.read(size)
    except OSError:
        return b""


def _frames(log: BinaryIO, size: int) -> dict[int, list[int]]:
    """Where the log holds which page, of what was committed since it began anew."""
    found: dict[int, list[int]] = {}
    pending: list[tuple[int, int]] = []
    salt = _bytes(log, _LOG_HEADER + 8, 8)
    place = _LOG_HEADER
    while len(head := _bytes(log, place, _FRAME_HEADER)) == _FRAME_HEADER:
        number, committed = struct.unpack_from(">II", head)
        if head[8:16] != salt:
            break
        pending.append((number, place + _FRAME_HEADER))
        if committed:
            for page, at in pending:
                found.setdefault(page, []).append(at)
            pending = []
        place += _FRAME_HEADER + size
    return found


def _rows(pages: _Pages, wanted: Wanted, told: Told) -> Iterator[tuple[int, Row]]:
    total = pages.count + sum(map(len, pages.logged.values()))
    for done, (number, image) in enumerate(pages.images()):
        told(done, total)
        start = 100 if number == 1 else 0
        if len(image) > start + 8 and image[start] == _LEAF:
            yield from _rows_of(pages, image, start, wanted)


def _rows_of(pages: _Pages, image: bytes, start: int, wanted: Wanted) -> Iterator[tuple[int, Row]]:
    count = int.from_bytes(image[start + 3 : start + 5], "big")
    pointers = image[start + 8 : start + 8 + 2 * count]
    for (place,) in struct.iter_unpack(">H", pointers[: len(pointers) // 2 * 2]):
        try:
            row = _row(pages, image, place, wanted)
        except (_Broken, IndexError, UnicodeDecodeError, struct.error):
            continue
        if row is not None:
            yield row


def _row(pages: _Pages, image: bytes, place: int, wanted: Wanted) -> tuple[int, Row] | None:
    size, place = _number(image, place)
    number, place = _number(image, place)
    number -= (number >> 63) << 64
    local = _local(size, pages.usable)
    payload = image[place : place + local]
    types, _ = _types(payload)
    if not wanted(types):
        return None
    if local == size:
        return number, _values(payload)
    first = int.from_bytes(image[place + local : place + local + 4], "big")
    return number, _values(payload + _rest(pages, first, size - local))


def _number(data: bytes, place: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where the next thing begins."""
    value = 0
    for step in range(8):
        byte = data[place + step]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, place + step + 1
    return value << 8 | data[place + 8], place + 9


def _local(size: int, usable: int) -> int:
    """How many bytes of a row stand in its own page."""
    if size <= usable - 35:
        return size
    least = (usable - 12) * 32 // 255 - 23
    some = least + (size - least) % (usable - 4)
    return some if some <= usable - 35 else least


def _rest(pages: _Pages, first: int, size: int) -> bytes:
    """What follows in pages of its own; read from the file alone where the log leads astray."""
    if size > (pages.count + len(pages.logged)) * pages.size or pages.read[first] >= _MOST_READINGS:
        raise _Broken
    pages.read[first] += 1
    # Chains of different beginnings may run through the same pages, in a file that was made to be slow.
    pages.followed += size
    if pages.followed > MOST_TIMES * pages.held:
        raise _Broken
    try:
        return _chained(pages.newest, first, size, pages.usable)
    except _Broken:
        return _chained(pages.of_file, first, size, pages.usable)


def _chained(page: Callable[[int], bytes], number: int, size: int, usable: int) -> bytes:
    parts = []
    while size > 0:
        image = page(number) if number else b""
        part = image[4 : min(usable, 4 + size)]
        if len(image) < 4 or not part:
            raise _Broken
        parts.append(part)
        size -= len(part)
        number = int.from_bytes(image[:4], "big")
    return b"".join(parts)


def _types(payload: bytes) -> tuple[list[int], int]:
    """The serial types of a row's values, and where the values begin."""
    end, place = _number(payload, 0)
    if end > len(payload):
        raise _Broken
    types = []
    while place < end:
        kind, place = _number(payload, place)
        types.append(kind)
    return types, end


def _values(payload: bytes) -> Row:
    types, place = _types(payload)
    values = []
    for kind in types:
        size = _SIZES[kind] if kind < 10 else (kind - 12) // 2
        data = payload[place : place + size]
        if kind in (10, 11) or len(data) < size:
            raise _Broken
        values.append(_value(kind, data))
        place += size
    return tuple(values)


_SIZES = (0, 1, 2, 3, 4, 6, 8, 8, 0, 0)


def _value(kind: int, data: bytes) -> Value:
    if kind == 0:
        return None
    if kind in (8, 9):
        return kind - 8
    if kind < 7:
        return int.from_bytes(data, "big", signed=True)
    if kind == 7:
        return float(struct.unpack(">d", data)[0])
    return data.decode("utf-8") if kind % 2 else data
