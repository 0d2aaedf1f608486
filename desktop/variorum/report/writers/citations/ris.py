"""Writes the articles as RIS, which reference managers read.

Tags: Research Information Systems, "RIS Format Specifications" (2011): type NEWS.
"""

from collections.abc import Iterator

from variorum.report.citing.bylines import Name
from variorum.report.citing.reference import Reference, When


def ris(references: tuple[Reference, ...]) -> str:
    """Lines end in CR LF; each value stands on one line, so that none becomes a tag."""
    return "\r\n".join(line for reference in references for line in (*_lines(reference), "")) + "\r\n"


def _lines(reference: Reference) -> Iterator[str]:
    yield "TY  - NEWS"
    yield f"ID  - {reference.key}"
    for name in reference.names:
        yield f"AU  - {_name(name)}"
    told = {
        "TI": reference.title,
        "T2": reference.outlet,
        "PY": str(reference.issued.year) if reference.issued else "",
        "DA": _date(reference.issued),
        "UR": reference.url,
        "Y2": _date(reference.accessed),
        "LA": reference.language,
        "DP": reference.agency,
    }
    for tag, value in told.items():
        if value:
            yield f"{tag}  - {value}"
    yield "ER  - "


def _name(name: Name) -> str:
    return f"{name.family}, {name.given}" if name.given else name.family


def _date(when: When | None) -> str:
    """Four parts with slashes between them, of which the last is never used: 2020/02/24/."""
    if when is None:
        return ""
    year, month, day = (*when.parts, None, None)[:3]
    return "/".join([f"{year:04}", f"{month:02}" if month else "", f"{day:02}" if day else "", ""])
