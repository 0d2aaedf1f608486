"""Sets references in the style of a manual: Chicago's or APA's, by Hayagriva, the engine within Typst.

The styles come with the engine. Words of an article reach it as data, never
as its markup; titles keep the capitals in which they were printed.
"""

import json
import re
from collections.abc import Mapping, Sequence
from html.parser import HTMLParser

from variorum.report.citing.reference import Reference, When
from variorum.report.outline import Run, Runs, Style
from variorum.report.writers.data.json import Object
from variorum.report.writers.typeset.typesetting import web_page

STYLES: Mapping[str, str] = {
    "chicago": "chicago-notes",
    "chicago-author-date": "chicago-author-date",
    "apa": "apa",
}
# The engine sorts; by a mark that no text has, each entry is known again. It ends the title.
_FIRST_MARK = 0xF0000
_MARKS = re.compile(r"[\U000F0000-\U000FFFFD]")
_SPECIAL = re.compile(r"[\\{}$]")
# The engine refuses an address that is none, and would write others anew.
_ADDRESS = "https://address.invalid/"
_STOP = re.compile(r"(?<=[?!.…])([\U000F0000-\U000FFFFD])\.")
_PAGE = (
    b'#set text(lang: "en", region: "US")\n'
    b"#let given = json(bytes(sys.inputs.report))\n"
    b"#bibliography(bytes(given.sources), full: true, style: given.style, title: none)\n"
)
_MOST = len(range(_FIRST_MARK, 0xFFFFD))


def styled(references: Sequence[Reference], *, style: str) -> dict[str, Runs]:
    """Each reference in words by its letter, in the order that the style has for a bibliography.

    Italics are runs of emphasis.
    """
    if not references:
        return {}
    found: dict[str, Runs] = {}
    for runs in _items(_set(references[:_MOST], STYLES[style])):
        mark = _MARKS.search("".join(run.text for run in runs))
        if mark:
            one = references[ord(mark.group()) - _FIRST_MARK]
            found[one.letter] = tuple(Run(_as_told(run.text, one), run.style) for run in runs)
    return found


def _as_told(text: str, reference: Reference) -> str:
    """Without the mark, and with the address as it is known."""
    return _MARKS.sub("", text).replace(_ADDRESS, reference.url)


def _set(references: Sequence[Reference], style: str) -> str:
    sources = {one.key: _entry(one, chr(_FIRST_MARK + n)) for n, one in enumerate(references)}
    # The engine reads YAML, which JSON is, but for the escapes of what lies beyond the first plane.
    return web_page(_PAGE, {"sources": json.dumps(sources, ensure_ascii=False), "style": style})


def _entry(reference: Reference, mark: str) -> Object:
    told = {
        "type": "article",
        "title": _verbatim(reference.title) + mark,
        "author": [_name(name.family, name.given) for name in reference.names] or None,
        "date": _date(reference.issued),
        "url": _address(reference),
        # Without a paper, also one that is not named, the styles would take it for a preprint.
        "parent": {
            "type": "newspaper",
            **({"title": _verbatim(reference.outlet)} if reference.outlet else {}),
        },
    }
    return {key: value for key, value in told.items() if value}


def _address(reference: Reference) -> Object | None:
    if not reference.url:
        return None
    accessed = _date(reference.accessed)
    return {"value": _ADDRESS, **({"date": accessed} if accessed else {})}


def _date(when: When | None) -> str | None:
    return when.iso if when else None


def _name(family: str, given: str) -> dict[str, str]:
    named = {"name": family, **({"given-name": given} if given else {})}
    return {part: _MARKS.sub("", text) for part, text in named.items()}


def _verbatim(text: str) -> str:
    """Words whose capitals and marks the engine leaves as they are."""
    escaped = _SPECIAL.sub(lambda found: f"\\{found.group()}", _MARKS.sub("", text))
    return f"{{{escaped}}}"


class _Items(HTMLParser):
    """The entries of a bibliography as runs of words."""

    def __init__(self) -> None:
        super().__init__()
        self.items: list[list[Run]] = []
        self._emphasis = 0

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag == "li":
            self.items.append([])
        self._emphasis += tag == "em"

    def handle_endtag(self, tag: str) -> None:
        self._emphasis -= tag == "em"

    def handle_data(self, text: str) -> None:
        if self.items:
            self.items[-1].append(Run(text, Style.EMPHASIS if self._emphasis else Style.PLAIN))


def _items(page: str) -> list[Runs]:
    """A full stop after a title that ends a sentence itself is one too many."""
    parser = _Items()
    parser.feed(_STOP.sub(r"\1", page[page.index("<body") :]))
    parser.close()
    return [tuple(run for run in item if run.text) for item in parser.items]
