"""Reads sound files with a few bytes changed, in a process of its own with memory and time bounded.

Run as a program it is that process: FAMILIES with commas, how many files of each, a seed, and where to
leave a file that failed.
"""

import gzip
import json
import os
import random
import re
import resource
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from time import process_time
from traceback import format_exc

SECONDS = 5.0  # of CPU for one file
MEGABYTES = 500  # that the process may hold at the most
_ADDRESS_SPACE = 3 << 30
_MOST_PARTS = 20  # of a file that are read
_LONGEST = 400_000  # bytes of a mutant

WORDS = "The council said on Monday that the bridge would stay closed for at least three weeks."
MORE = "About 12,000 vehicles use it every day, &quot;and they will have to wait&quot;, he said."
_LD = '{"@graph": [{"@type": "NewsArticle", "headline": "Bridge", "datePublished": "2021-03-04T08:30:00Z"}]}'
PAGE = (
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Bridge | Echo</title>'
    f'<meta property="og:site_name" content="Echo"><script type="application/ld+json">{_LD}</script></head>'
    "<body><nav><a href=/>Home</a></nav><article><h1>Bridge</h1><figure><figcaption>The bridge</figcaption>"
    f"</figure><p>{WORDS}</p><ul><li>{MORE}</li></ul><p>{MORE} {WORDS}</p></article>"
    "<footer>© Echo</footer></body></html>"
)
_HEAD = (
    "From: Jo Field <jo@echo.example>\r\nDate: Thu, 04 Mar 2021 08:30:00 +0100\r\n"
    "Subject: =?utf-8?q?Br=C3=BCcke?=\r\n"
)
_BOTH = (
    "MIME-Version: 1.0\r\nContent-Type: multipart/{kind}; boundary=bb\r\n\r\n"
    f"--bb\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{WORDS}\r\n\r\n> {MORE}\r\n\r\n-- \r\nJo\r\n"
    f"--bb\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: https://echo.example/1\r\n\r\n"
    f"{PAGE}\r\n--bb\r\nContent-Type: image/png; name=a.png\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    "iVBORw0=\r\n--bb--\r\n"
)
MAIL = _HEAD + _BOTH.replace("{kind}", "mixed")
SAVED = _HEAD + "Snapshot-Content-Location: https://echo.example/1\r\n" + _BOTH.replace("{kind}", "related")
_FORWARDED = "---------- Forwarded message ----------\r\nFrom: A <a@b.example>\r\n"
PLAIN_MAIL = f"{_HEAD}\r\n{WORDS}\r\n\r\n{_FORWARDED}\r\n{MORE}\r\n"
_POSTMARK = "From a@b.example Thu Mar  4 08:30:00 2021\r\n"
_ITEM = (
    f"<item><title>Bridge</title><link>https://echo.example/1</link><description>{WORDS}</description>"
    f"<pubDate>Thu, 04 Mar 2021 08:30:00 GMT</pubDate>"
    f"<content:encoded><![CDATA[<p>{WORDS}</p>]]></content:encoded></item>"
)
RSS = (
    '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE rss [<!ENTITY a "b">]><rss version="2.0" '
    'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Echo</title>'
    f"<language>en</language>{_ITEM}{_ITEM.replace('Bridge', 'Ferry')}</channel></rss>"
)
ATOM = (
    '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Echo</title><entry><title>Bridge</title>'
    f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{WORDS}</p></div></content></entry>'
    f"<entry><title>Ferry</title><summary>{WORDS}</summary><updated>2021-03-04T08:30:00Z</updated></entry></feed>"
)
_ANSWER = {
    "title": "Bridge",
    "url": "https://echo.example/1",
    "content": f"{WORDS} [+1234 chars]",
    "publishedAt": "2021",
}
NEWS = json.dumps(
    {"status": "ok", "articles": [_ANSWER, _ANSWER | {"title": "Ferry", "content": f"<p>{WORDS}</p>"}]}
)
COPIED = (
    '<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment--><p class=MsoNormal>'
    f"{WORDS}<o:p></o:p></p><p style='mso-list:l0'>"
    f"<span style='mso-list:Ignore'>·</span>{MORE}</p><!--EndFragment-->"
)
LINES = "\n".join(json.dumps({"id": n, "text": f"{WORDS} {n}", "date": "2021-03-04"}) for n in range(3))


def _record(n: int, payload: bytes, more: str = "") -> bytes:
    block = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n{more}\r\n".encode() + payload
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://echo.example/{n}\r\n"
        "WARC-Date: 2021-03-05T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


_CHUNKED = f"{len(PAGE.encode()):x}\r\n".encode() + PAGE.encode() + b"\r\n0\r\n\r\n"
WARC = _record(1, PAGE.encode()) + _record(2, _CHUNKED, "Transfer-Encoding: chunked\r\n")
PACKED = _record(3, gzip.compress(PAGE.encode(), mtime=0), "Content-Encoding: gzip\r\n")

_WARC_PACKED = gzip.compress(WARC, mtime=0)

FAMILIES: dict[str, tuple[str, tuple[bytes, ...]]] = {
    "page": (".html", (PAGE.encode(),)),
    "selection": (".html", (COPIED.encode(),)),
    "mail": (".eml", (MAIL.encode(), PLAIN_MAIL.encode())),
    "mailbox": (".mbox", tuple((2 * (_POSTMARK + mail)).encode() for mail in (MAIL, PLAIN_MAIL))),
    "page archive": (".mhtml", (SAVED.encode(),)),
    "web archive": (".warc", (WARC, WARC + PACKED, _WARC_PACKED, _WARC_PACKED * 2)),
    "feed": (".xml", (RSS.encode(), ATOM.encode(), RSS.encode("utf-16"))),
    "news service": (".json", (NEWS.encode(), json.dumps(json.loads(NEWS), indent=1).encode())),
    "corpus": (".jsonl", (LINES.encode(),)),
}
_TOKENS = (
    *b"< > </ <!-- --> <![CDATA[ ]]> &a; &#x110000; <item> </item> <entry/> <div> <table> <b> <svg>".split(),
    *b'<script> " \\ud800 { [ , --bb From: Date: =?utf-8?b? ?= charset=utf-7 charset=idna'.split(),
    *b"charset=utf-16 WARC/1.0 99999999 -1 (((( <!DOCTYPE <!ENTITY SYSTEM %a;".split(),
    *(
        b"\0",
        b"\xff\xfe",
        b"\x1f\x8b",
        b"\r\n",
        b"\n\n",
        b"\r\n\r\n",
        b"--bb--\r\n",
        b"From ",
        b"> ",
        b"-- \n",
    ),
    *(b"Content-Length: 99999999999\r\n", b"Content-Type: message/rfc822\r\n\r\n", b"On x wrote:\n"),
    *(b"Content-Type: multipart/mixed; boundary=bb\r\n\r\n--bb\r\n", b"Content-Encoding: br\r\n"),
    *(b"Content-Transfer-Encoding: base64\r\n", b"Transfer-Encoding: chunked\r\n", b"WARC-Type: revisit\r\n"),
    *(b" " * 50, b"a" * 500, "é€😀".encode(), b"<!DOCTYPE x [<!ENTITY a SYSTEM '/etc/passwd'>]>"),
)


@dataclass
class Counts:
    """What became of a family's mutants."""

    family: str
    files: int = 0
    read: int = 0
    refused: int = 0
    slowest: float = 0.0  # CPU-seconds
    megabytes: int = 0
    fault: str = ""  # the first that is neither a result nor a sentence


class TooSlow(BaseException):
    """Not to be caught by a reader that makes up for what libraries raise."""


def mutated(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    for _ in range(chance.randint(1, 6)):
        start = chance.randrange(len(data) + 1)
        end = min(len(data), start + chance.choice((1, 5, 60, 2000)))
        piece = chance.choice(_TOKENS)
        data = chance.choice(_CHANGES)(data, start, end, piece, chance)[:_LONGEST] or b"x"
    if chance.random() < 0.1:
        other = chance.choice(others)
        data = data[: chance.randrange(len(data) + 1)] + other[chance.randrange(len(other)) :]
    return data


_Change = Callable[[bytes, int, int, bytes, random.Random], bytes]
_CHANGES: tuple[_Change, ...] = (
    lambda d, a, b, t, c: d[:a] + t + d[a:],
    lambda d, a, b, t, c: d[:a] + t + d[b:],
    lambda d, a, b, t, c: d[:a] + d[b:],
    lambda d, a, b, t, c: d[:a] + d[a:b] * c.choice((2, 50, 2000)) + d[b:],
    lambda d, a, b, t, c: d[:a] + t * c.choice((2, 100, 5000)) + d[a:],
    lambda d, a, b, t, c: d[:a] + c.randbytes(c.randint(1, 8)) + d[b:],
    lambda d, a, b, t, c: d[:a] + bytes([d[a] ^ 1 << c.randrange(8)]) + d[a + 1 :] if a < len(d) else d,
    lambda d, a, b, t, c: d[: max(1, a)],
)


def read_all(data: bytes, suffix: str) -> int:
    """How many articles came of the bytes; UserError, in a sentence, where none did."""
    from variorum.article.files import original
    from variorum.article.readers.content import Content
    from variorum.article.readers.kinds import kind_of
    from variorum.article.readers.parts import ALL
    from variorum.article.reading import read_original
    from variorum.errors import UnreadableArticle

    content = Content(data, suffix)
    divide = kind_of(content).parts
    parts = divide(content, ALL) if divide else None
    pieces = [data] if parts is None else [part.data for part in parts][:_MOST_PARTS]
    read, refusal = 0, UnreadableArticle("There is no article in this file.")
    for piece in pieces:
        try:
            article = read_original(original(f"x{suffix}", piece), id="x")
            assert article.paragraphs
            "".join(p.text for p in article.paragraphs).encode()
            read += 1
        except UnreadableArticle as error:
            refusal = error
    if not read:
        raise refusal
    return read


def run(family: str, *, many: int, seed: int, keep: Path, given: Sequence[tuple[bytes, str]] = ()) -> Counts:
    """The mutants of a family, or files that are given, one after the other in this process."""
    from variorum.errors import UserError

    suffix, sound = FAMILIES.get(family, ("", ()))
    chance = random.Random(f"{family} {seed}")
    counts = Counts(family)
    for n in range(len(given) or many):
        data, named = given[n] if given else (mutated(chance.choice(sound), sound, chance), suffix)
        counts.files += 1
        started = process_time()
        signal.setitimer(signal.ITIMER_PROF, SECONDS)
        try:
            counts.read += bool(read_all(data, named))
        except UserError as error:
            counts.refused += 1
            counts.fault = counts.fault or ("" if _is_sentence(str(error)) else f"no sentence: {error!r}")
        except (Exception, TooSlow):  # noqa: BLE001
            counts.fault = counts.fault or format_exc()[-3000:]
            (keep / f"{family.replace(' ', '-')}-{n}{named}").write_bytes(data)
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
        counts.slowest = max(counts.slowest, process_time() - started)
    counts.megabytes = _most_held()
    return counts


def _most_held() -> int:
    """In MiB, of this program alone: the system's own count takes over what its parent held."""
    held = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text())
    return int(held[1]) >> 10 if held else 0


def _is_sentence(said: str) -> bool:
    return said.endswith(".") and "\n" not in said and "Error" not in said


def counted(*families: str, many: int, seed: int, keep: Path) -> list[Counts]:
    """The same in a process of its own, so that what it holds is its own too."""
    command = [sys.executable, str(Path(__file__)), ",".join(families), str(many), str(seed), str(keep)]
    ended = subprocess.run(command, capture_output=True, text=True, env=os.environ, check=False)
    if ended.returncode:
        return [Counts(",".join(families), fault=f"it ended with {ended.returncode}: {ended.stderr[-2000:]}")]
    return [Counts(**one) for one in json.loads(ended.stdout)]


def _too_slow(*_: object) -> None:
    raise TooSlow


def main() -> None:
    families, many, seed, keep = sys.argv[1:]
    resource.setrlimit(resource.RLIMIT_AS, (_ADDRESS_SPACE, _ADDRESS_SPACE))
    signal.signal(signal.SIGPROF, _too_slow)
    found = [run(f, many=int(many), seed=int(seed), keep=Path(keep)) for f in families.split(",")]
    print(json.dumps([asdict(counts) for counts in found]))  # noqa: T201


if __name__ == "__main__":
    main()
