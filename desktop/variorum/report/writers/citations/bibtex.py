"""Writes the articles as BibTeX, in UTF-8; what TeX would take for a command stays text.

Entry types and fields: "BibTeXing" (Patashnik, 1988), with `date`, `url`, `urldate` and `langid` of
biblatex, which older styles pass over.
"""

import re

from variorum.report.citing.bylines import Name
from variorum.report.citing.reference import Reference

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_COMMANDS = {
    "\\": r"{\textbackslash}",
    "{": r"{\textbraceleft}",
    "}": r"{\textbraceright}",
    "~": r"{\textasciitilde}",
    "^": r"{\textasciicircum}",
    **{mark: rf"\{mark}" for mark in "$&#%_"},
}
_SPECIAL = re.compile(r"[\\{}~^$&#%_]")
# TeX makes one sign of two: -- a dash, `` a quotation mark.
_PAIRED = re.compile(r"([-`'<>,])(?=\1)|[?!](?=`)")
_IN_ADDRESSES = {"{": "%7B", "}": "%7D", "\\": "%5C"}


def bibtex(references: tuple[Reference, ...]) -> str:
    return "\n".join(_entry(reference) for reference in references)


def _entry(reference: Reference) -> str:
    kind = "article" if reference.outlet else "misc"
    fields = "".join(f"  {name} = {value},\n" for name, value in _fields(reference).items() if value)
    return f"@{kind}{{{reference.key},\n{fields}}}\n"


def _fields(reference: Reference) -> dict[str, str]:
    issued, accessed = reference.issued, reference.accessed
    return {
        "author": _braced(" and ".join(map(_name, reference.names))),
        "title": f"{{{{{escaped(reference.title)}}}}}",  # twice: no style changes its capitals
        "journal": _braced(escaped(reference.outlet)),
        "year": str(issued.year) if issued else "",
        "month": _MONTHS[issued.month - 1] if issued and issued.month else "",
        "day": str(issued.day) if issued and issued.day else "",
        "date": _braced(issued.iso) if issued else "",
        "url": _braced("".join(_IN_ADDRESSES.get(c, c) for c in reference.url)),
        "urldate": _braced(accessed.iso) if accessed else "",
        "langid": _braced(escaped(reference.language)),
        "note": _braced(escaped(reference.agency)),
    }


def _braced(text: str) -> str:
    return f"{{{text}}}" if text else ""


def _name(name: Name) -> str:
    """A name of one part stands in braces of its own, so that no word of it becomes a family name."""
    if not name.given:
        return f"{{{escaped(name.family)}}}"
    return f"{escaped(name.family)}, {escaped(name.given)}"


def escaped(text: str) -> str:
    """Text that TeX prints as it stands."""
    apart = _SPECIAL.sub(lambda found: _COMMANDS[found.group()], text)
    return _PAIRED.sub(r"\g<0>{}", apart)
