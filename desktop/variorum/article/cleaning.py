"""Repairs what machines left in a text: broken character codes, page-builder marks, invisible characters."""

import html
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from variorum.article.article import Repair
from variorum.text.offsets import OffsetMap
from variorum.text.rewriting import Replacement, rewritten
from variorum.text.span import Span
from variorum.translation import later

_NAMES = "quot|apos|amp|lt|gt|nbsp|rsquo|lsquo|rdquo|ldquo|ndash|mdash|hellip|shy"
_CONTINUED = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_TAGS = "p|br|b|i|u|em|strong|span|div|a|h[1-6]|li|ul|ol|img|font|blockquote|cite|sup|sub|small"
_SPACE = " \t\n\r\x0b\x0c\x1c-\x1f\x85\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"

# Every branch opens with a fixed set of characters, and every repetition has
# a bound, so that the time stays proportional to the length of the text.
_TROUBLE = re.compile(
    rf"""(?P<blanks>[ ][{_SPACE}]{{1,4096}}|[{_SPACE.replace(" ", "", 1)}][{_SPACE}]{{0,4096}})
    |(?P<spaced>&[ ]?\#[ ]?[xX]?[0-9a-fA-F]{{1,6}}[ ]?;|&[ ]?(?:{_NAMES})[ ];|&[ ](?:{_NAMES})[ ]?;)
    |(?P<coded>&(?:amp;){{1,3}}\#?[0-9A-Za-z]{{2,31}};|&\#?[0-9A-Za-z]{{2,31}};|&(?:quot|nbsp|\#[0-9]{{2,5}})(?![0-9A-Za-z;=]))
    |(?P<comma>,(?:{_NAMES});)
    |(?P<mark>%[A-Z][A-Z_]{{4,30}}[0-9a-f]{{12,64}}%?)
    |(?P<tag></?(?:{_TAGS})(?:\s[^<>]{{0,300}})?/?>)
    |(?P<unseen>[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+)
    |(?P<joiner>(?<=[A-Za-z\u00c0-\u024f])[\u200c\u200d]+(?=[A-Za-z\u00c0-\u024f]))
    |(?P<control>[\0-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]+)
    |(?P<mojibake>[ÂÃ][{_CONTINUED}]|[âã][{_CONTINUED}]{{2}}|ð[{_CONTINUED}]{{3}})""",
    re.VERBOSE,
)
_UNSEEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_OTHER_BLANKS = _SPACE.replace(" ", "", 1)
_BLANKS = " \t\n\r\x0b\x0c\x85\u00a0\u2028\u2029\u202f\u205f\u3000"
_SUSPECT = re.compile(f"[&,%<ÂÃâãð{_UNSEEN}{_OTHER_BLANKS}\\0-\\x08\\x0e-\\x1b\x7f-\x9f]")
_SUSPECT_OR_BLANKS = re.compile(f"{_SUSPECT.pattern}|  ")
_INSIDE_WORDS = ("'", "’", "‘", "-", "")
_AFTER_A_BAR = (" ", "\t", "\n", "\r", "\u00a0", "|")
_BARS = "".join(_AFTER_A_BAR)


_Changes = list[tuple[Replacement, str]]  # each with its reason


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A paragraph's clean text, where it stood, and what was repaired in it."""

    text: str
    offsets: OffsetMap
    repairs: tuple[Repair, ...]


def clean(extraction: str, span: Span, *, printed: Sequence[Span] = ()) -> Cleaned:
    """The clean text of one paragraph; blanks are evened out silently, every other change is a repair.

    What lies in a stretch of `printed` stays as it stands, whatever it is.
    """
    inside = _without_edge_bars(extraction, span)
    if any(bar in printed for bar in (Span(span.start, inside.start), Span(inside.end, span.end))):
        inside = span
    changes = _changes(extraction, inside, printed)
    text, offsets = rewritten(extraction, inside, [c for c, _ in changes])
    repairs = tuple(
        Repair(change.source, change.source.of(extraction), change.now, reason)
        for change, reason in changes
        if reason
    )
    bars = tuple(
        Repair(bar, bar.of(extraction), "", "A lone bar left from the page's layout.")
        for bar in (Span(span.start, inside.start), Span(inside.end, span.end))
        if len(bar)
    )
    return Cleaned(text, offsets, tuple(sorted(repairs + bars, key=lambda r: r.source)))


def _without_edge_bars(extraction: str, span: Span) -> Span:
    """The span without the bars that stand alone at its ends; a paragraph that is nothing else keeps them."""
    words = span.of(extraction)
    head, tail = words.lstrip(_BARS), words.rstrip(_BARS)
    if not head:
        return span
    start = len(words) - len(head) if words[:1] == "|" and words[1:2] in _AFTER_A_BAR else 0
    end = len(tail) if words[-1:] == "|" and words[-2:-1] in _AFTER_A_BAR else len(words)
    return Span(span.start + start, span.start + end)


def _changes(extraction: str, span: Span, printed: Sequence[Span]) -> _Changes:
    found = [(c, reason) for c, reason in _found(extraction, span) if not _overlaps(c.source, printed)]
    return _evened(extraction, span, found)


def _overlaps(place: Span, printed: Sequence[Span]) -> bool:
    return any(place.start < one.end and one.start < place.end for one in printed)


def _found(extraction: str, span: Span) -> Iterator[tuple[Replacement, str]]:
    for trouble in _troubles(extraction, span):
        kind = trouble.lastgroup or ""
        repair, reason = _REPAIRS[kind]
        now = repair(trouble.group())
        if now is None:
            continue
        place = Span(*trouble.span())
        if kind == "spaced" and now in _INSIDE_WORDS:
            place = _with_blanks(extraction, span, place)
        yield Replacement(place, now), reason


def _troubles(extraction: str, span: Span) -> Iterator[re.Match[str]]:
    """Looks closer only where a character is suspect: most of a text is letters and single blanks."""
    suspect = _SUSPECT_OR_BLANKS if extraction.find("  ", span.start, span.end) >= 0 else _SUSPECT
    position = span.start
    while found := suspect.search(extraction, position, span.end):
        at = found.start()
        behind_a_blank = at > position and extraction[at - 1] == " " and extraction[at] in _BLANKS
        trouble = _TROUBLE.match(extraction, at - behind_a_blank, span.end)
        if trouble:
            yield trouble
        position = trouble.end() if trouble else at + 1


def _with_blanks(extraction: str, span: Span, found: Span) -> Span:
    """A character code torn apart inside a word ("Hay & # 39; et") takes the blanks around it along."""
    before, after = found.start - 1, found.end
    torn = (
        before - 1 >= span.start
        and after + 1 < span.end
        and extraction[before] == " " == extraction[after]
        and extraction[before - 1].isalpha()
        and extraction[after + 1].isalpha()
    )
    return Span(before, after + 1) if torn else found


def _evened(extraction: str, span: Span, found: _Changes) -> _Changes:
    """Leave no blank at either end and no two in a row where something between them was taken out."""
    kept: _Changes = []
    starts = {change.source.start for change, _ in found}
    at, blank = span.start, True
    for change, reason in found:
        if change.source.start < at:
            continue
        if change.source.start > at:
            blank = extraction[change.source.start - 1] == " "
        now = "" if blank and change.now == " " else change.now
        blank = now.endswith(" ") or (blank and not now)
        at = change.source.end
        if blank and at < span.end and extraction[at] == " " and at not in starts:
            at += 1
        kept.append((Replacement(Span(change.source.start, at), now), reason))
    return _without_last_blank(extraction, span, kept)


def _without_last_blank(extraction: str, span: Span, kept: _Changes) -> _Changes:
    """A blank that stands last because what followed it was taken out goes too."""
    end = span.end
    for n in range(len(kept) - 1, -1, -1):
        change, reason = kept[n]
        if change.source.end != end or change.now not in ("", " "):
            break
        if change.now:
            kept[n] = (Replacement(change.source, ""), reason)
            return kept
        end = change.source.start
    if span.start < end < span.end and extraction[end - 1] == " ":
        kept.append((Replacement(Span(end - 1, end), ""), ""))
        kept.sort(key=lambda c: c[0].source)
    return kept


def _character(code: str) -> str | None:
    """The character that a code stands for, however often it was escaped; None where it is no code."""
    was = code = code.replace(" ", "")
    for _ in range(4):
        told = html.unescape(code)
        if told == code:
            break
        code = told
    if code == was:
        return None
    told = "".join(" " if c.isspace() else c for c in code if c.isprintable() or c.isspace())
    return told if told.strip() else told[:1]


def _misread(letters: str) -> str | None:
    """UTF-8 that was read as Windows-1252; None where the letters are what they seem."""
    try:
        told = bytes(_byte(letter) for letter in letters).decode("utf-8")
    except ValueError:
        return None
    return told if told.isprintable() or told.isspace() else ""


def _byte(letter: str) -> int:
    return ord(letter) if ord(letter) < 256 else letter.encode("cp1252")[0]


def _nothing(_: str) -> str:
    return ""


def _blank(_: str) -> str:
    return " "


_REPAIRS: dict[str, tuple[Callable[[str], str | None], str]] = {
    "blanks": (_blank, ""),
    "spaced": (_character, later("A character code torn apart by blanks.")),
    "coded": (_character, later("A character code where the character should stand.")),
    "comma": (
        lambda code: _character("&" + code[1:]),
        later("A character code whose & was changed into a comma."),
    ),
    "mark": (_nothing, later("A mark left by the program that built the page.")),
    "tag": (
        lambda tag: " " if re.match(r"</?(?:p|br|div|li|h)", tag) else "",
        later("Markup left in the text."),
    ),
    "unseen": (_nothing, ""),
    "joiner": (_nothing, ""),
    "control": (_nothing, later("Control characters.")),
    "mojibake": (_misread, later("Letters garbled by a wrong encoding.")),
}
