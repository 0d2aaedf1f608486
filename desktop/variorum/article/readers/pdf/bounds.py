"""Keeps the reading of a PDF within bounds: what a file can make long is counted, a clock stands behind it.

pdfminer unpacks streams, unfolds ranges of letters and follows references as
far as a file says, so those places in it are given counterparts that count.
"""

import threading
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from typing import Any

from variorum.errors import UnreadableArticle
from variorum.translation import later, tr

_LEAST_STEPS = 3_000_000  # one is about a microsecond of an ordinary machine
_MOST_STEPS = 60_000_000
_STEPS_A_BYTE = 60
_STARVED = 4  # times as long as the steps should take, before the clock ends it
_MOST_UNPACKED = 24 << 20  # bytes of one stream; a whole Chinese typeface has about 20 MB
_MOST_PREDICTED = 4 << 20  # bytes that are undone one by one
_PIECE = 1 << 12  # bytes that are unpacked at a time
_BETWEEN_LOOKS = 20_000  # steps
_LONGEST_RANGE = 1 << 20
_TOKEN, _LINE, _OBJECT = 14, 30, 20  # steps

TOO_LONG = later("This PDF is too large or too tangled to be read as an article.")


class _Count(threading.local):
    """What the reading under way in this thread has cost; outside of one nothing is counted."""

    left = 0
    unlooked = 0
    until = 0.0

    def step(self, number: int = 1) -> None:
        self.left -= number
        self.unlooked += number
        if self.unlooked < _BETWEEN_LOOKS or not self.until:
            return
        self.unlooked = 0
        if self.left < 0 or time.monotonic() > self.until:
            raise UnreadableArticle(tr(TOO_LONG))


_count = _Count()
step = _count.step


@contextmanager
def bounded(length: int) -> Iterator[None]:
    """While it lasts, this thread does what a file of so many bytes is worth; UnreadableArticle beyond."""
    _guard()
    _count.left, _count.unlooked = min(_MOST_STEPS, _LEAST_STEPS + _STEPS_A_BYTE * length), 0
    _count.until = time.monotonic() + _STARVED * _count.left / 1_000_000
    try:
        yield
    finally:
        _count.until = 0.0


@cache
def _guard() -> None:
    """Put the counterparts in place, once and for all threads."""
    import logging

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    for name in ("cmapdb", "pdfdocument", "pdffont"):
        import_module(f"pdfminer.{name}").__dict__["range"] = _range
    module: Any = import_module("pdfminer.pdftypes")
    module.zlib = _Zlib
    module.decompress_corrupted = _inflated
    module.lzwdecode = _lzw
    module.rldecode = _only_short(module.rldecode, _MOST_UNPACKED // 64)
    module.ccittfaxdecode = lambda data, params: b""  # pictures only
    module.apply_png_predictor = _predicted(module.apply_png_predictor)
    module.apply_tiff_predictor = _predicted(module.apply_tiff_predictor)
    parser: Any = import_module("pdfminer.psparser").PSBaseParser
    parser.nexttoken = _stepping(parser.nexttoken, _TOKEN)
    parser.nextline = _stepping(parser.nextline, _LINE)
    document: Any = import_module("pdfminer.pdfdocument").PDFDocument
    document.getobj = _stepping(document.getobj, _OBJECT)


def _range(*limits: int) -> range:
    numbers = range(*limits)
    if max(0, limits[-1] - limits[0] if len(limits) > 1 else limits[0]) > _LONGEST_RANGE:
        raise UnreadableArticle(tr(TOO_LONG))
    step(len(numbers) // 2)
    return numbers


def _stepping(call: Callable[..., Any], cost: int) -> Callable[..., Any]:
    def stepping(*arguments: Any, **named: Any) -> Any:
        step(cost)
        return call(*arguments, **named)

    return stepping


def _only_short(call: Callable[[bytes], bytes], most: int) -> Callable[[bytes], bytes]:
    return lambda data: call(data) if len(data) <= most else b""


def _predicted(call: Callable[..., bytes]) -> Callable[..., bytes]:
    def predicted(*arguments: Any) -> bytes:
        data: bytes = arguments[-1]
        step(len(data) // 2)
        if len(data) > _MOST_PREDICTED:
            raise UnreadableArticle(tr(TOO_LONG))
        return call(*arguments)

    return predicted


class _Zlib:
    """What pdfminer uses of zlib, and no stream longer than a page's content can be."""

    error = zlib.error
    decompress = staticmethod(lambda data: _inflated(data))


def _inflated(data: bytes) -> bytes:
    """What a stream unpacks to; of a damaged or cut one, what can be had of it."""
    unpacking = zlib.decompressobj()
    pieces, length = [], 0
    for start in range(0, len(data), _PIECE):
        try:
            pieces.append(unpacking.decompress(data[start : start + _PIECE], _MOST_UNPACKED))
        except zlib.error:
            break
        length += len(pieces[-1])
        step(1 + len(pieces[-1]) // 50)
        if unpacking.unconsumed_tail or length > _MOST_UNPACKED:
            raise UnreadableArticle(tr(TOO_LONG))
    return b"".join(pieces)


def _lzw(data: bytes) -> bytes:
    from io import BytesIO

    from pdfminer.lzw import LZWDecoder

    pieces, length = [], 0
    for piece in LZWDecoder(BytesIO(data)).run():
        pieces.append(piece)
        length += len(piece)
        step(2 + len(piece) // 50)
        if length > _MOST_UNPACKED:
            raise UnreadableArticle(tr(TOO_LONG))
    return b"".join(pieces)
