"""Writes the articles as {{cite news}}, for Wikipedia; what wiki text would take for markup stays text.

Parameters: Wikipedia, "Template:Cite news"; dates as its Manual of Style has them.
"""

import re
from collections.abc import Iterator

from variorum.report.citing.reference import Reference
from variorum.wording.dates import date_text

# Brackets, tables, parameters, emphasis, signatures, behaviour switches, comments and entities.
_MARKUP = re.compile(r"[|{}\[\]<>~]|'(?=')|(?<=')'|__|&(?=#?\w+;)|(?<=:)//|^[*#:;=]")


def cite_news(references: tuple[Reference, ...]) -> str:
    return "".join(f"* {_template(reference)}\n" for reference in references)


def _template(reference: Reference) -> str:
    return "{{cite news" + "".join(f" |{name}={value}" for name, value in _told(reference)) + "}}"


def _told(reference: Reference) -> Iterator[tuple[str, str]]:
    several = len(reference.names) > 1
    for number, name in enumerate(reference.names, 1):
        place = str(number) if several else ""
        if name.given:
            yield f"last{place}", escaped(name.family)
            yield f"first{place}", escaped(name.given)
        else:
            yield f"author{place}", escaped(name.family)
    issued, accessed = reference.issued, reference.accessed
    rest = {
        "title": escaped(reference.title),
        "url": _address(reference.url),
        "work": escaped(reference.outlet),
        "agency": escaped(reference.agency),
        "date": date_text(issued.iso) if issued else "n.d.",
        "access-date": date_text(accessed.iso) if accessed and reference.url else "",
        "language": escaped(reference.language),
    }
    yield from ((name, value) for name, value in rest.items() if value)


def escaped(text: str) -> str:
    """Text that a wiki shows as it stands: its marks as numeric entities."""
    return _MARKUP.sub(lambda found: "".join(f"&#{ord(mark)};" for mark in found.group()), text)


def _address(url: str) -> str:
    """Marks that would end the template or the link, as an address writes them."""
    return re.sub(r"[|{}\[\]<>'\"~]", lambda found: f"%{ord(found.group()):02X}", url)
