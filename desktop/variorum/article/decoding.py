"""Turns the bytes of a file into text, and says how sure it is of the encoding."""

import codecs
from dataclasses import dataclass

from variorum.article.tongue import language_of
from variorum.errors import UnreadableArticle
from variorum.translation import later, tr

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_KINDS = (
    (b"%PDF-", later("a PDF document")),
    (b"PK\x03\x04", later("a packed file such as a ZIP")),
    (b"\xd0\xcf\x11\xe0", later("an old Office document")),
    (b"{\\rtf", later("an RTF document")),
    (b"\x89PNG", later("a picture")),
    (b"\xff\xd8\xff", later("a picture")),
    (b"GIF8", later("a picture")),
    (b"\x1f\x8b", later("a packed file")),
    (b"\x7fELF", later("a program")),
    (b"SQLite format 3", later("a database")),
)
_WESTERN = ("en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "fi", "id", "sw")
_SAMPLE = 1 << 16  # enough to know an encoding by
_CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\r\x0b\x0c\x1b") | {127}
_CONTROL_SHARE = 0.02


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text without its byte-order mark, line ends as they are."""

    text: str
    encoding: str
    sure: bool  # false where bytes were broken or the encoding is a guess


def decode(data: bytes) -> Decoded:
    """The text of a file; broken bytes become U+FFFD, and only what is no text at all is refused."""
    for magic, kind in _KINDS:
        if data.startswith(magic):
            raise UnreadableArticle(
                tr("This is {kind}, not a text; save its text as .txt or .html.", kind=tr(kind))
            )
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _checked(_as(data[len(mark) :], encoding))
    return _checked(_unmarked(data))


def _as(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding, True)
    except UnicodeDecodeError:
        return Decoded(data.decode(encoding, errors="replace"), encoding, False)


def _unmarked(data: bytes) -> Decoded:
    try:
        return _two_bytes(data) or Decoded(data.decode("utf-8"), "utf-8", True)
    except UnicodeDecodeError:
        return _mostly_utf8(data) or _detected(data)


def _two_bytes(data: bytes) -> Decoded | None:
    """UTF-16 without its mark: every other byte of Western text is a NUL."""
    sample = data[:_SAMPLE]
    half = len(sample) // 2
    if half and sample[1::2].count(0) > 0.7 * half and sample[::2].count(0) < 0.1 * half:
        return Decoded(data.decode("utf-16-le", errors="replace"), "utf-16-le", False)
    if half and sample[::2].count(0) > 0.7 * half and sample[1::2].count(0) < 0.1 * half:
        return Decoded(data.decode("utf-16-be", errors="replace"), "utf-16-be", False)
    return None


def _mostly_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a few broken bytes, such as a file that was cut off."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    sound = sum(1 for character in text[:_SAMPLE] if character > "\x7f") - text[:_SAMPLE].count("\ufffd")
    if broken <= 2 or broken <= sound:
        cut_off_only = sound > 0 or (broken == 1 and text.endswith("\ufffd"))
        return Decoded(text, "utf-8", False) if cut_off_only else None
    return None


def _detected(data: bytes) -> Decoded:
    from charset_normalizer import from_bytes

    western = data.decode("cp1252", errors="replace")
    if "\ufffd" not in western and language_of(western) in _WESTERN:
        # The detector knows letters, not words, and takes short Western texts for Baltic ones.
        return Decoded(western, "cp1252", False)
    best = from_bytes(data[:_SAMPLE]).best()
    encoding = best.encoding if best else "cp1252"
    try:
        return Decoded(data.decode(encoding), encoding, False)
    except (UnicodeDecodeError, LookupError):
        return Decoded(data.decode("cp1252", errors="replace"), "cp1252", False)


def _checked(decoded: Decoded) -> Decoded:
    """Refuse what has too many control or unreadable characters to be anybody's text."""
    sample = decoded.text[:_SAMPLE]
    strange = sum(ord(c) in _CONTROLS or 0x80 <= ord(c) < 0xA0 or c == "\ufffd" for c in sample)
    if strange > max(8, _CONTROL_SHARE * len(sample)):
        raise UnreadableArticle(tr("This is binary data, not a text."))
    return Decoded(_without_surrogates(decoded.text), decoded.encoding, decoded.sure)


def _without_surrogates(text: str) -> str:
    """Half characters cannot be written anywhere; each becomes U+FFFD."""
    return (
        text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if _has_surrogates(text) else text
    )


def _has_surrogates(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False
