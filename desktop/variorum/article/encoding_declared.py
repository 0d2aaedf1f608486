"""Respects what a page or a feed says in its head of its own encoding."""

import re

from variorum.article.decoding import Decoded, decode

_CHARSET = re.compile(rb"<meta[^<>]{0,300}?charset\s{0,5}=\s{0,5}[\"']?\s{0,5}([A-Za-z0-9_:.-]{2,40})", re.I)


def decode_declared(data: bytes) -> Decoded:
    """A page says in its head how it is encoded, unless a byte-order mark or UTF-8 says so already."""
    decoded = decode(data)
    declared = _CHARSET.search(data[:8192])
    if decoded.sure or not declared:
        return decoded
    try:
        return Decoded(data.decode(declared[1].decode("ascii")), declared[1].decode("ascii").lower(), True)
    except (UnicodeDecodeError, LookupError):
        return decoded
