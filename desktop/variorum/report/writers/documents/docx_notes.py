"""The part of a DOCX that holds its footnotes, which python-docx does not know."""

from collections.abc import Mapping
from typing import Any

from variorum.report.writers.documents.blocks import Kind, Line, Look
from variorum.report.writers.documents.docx_lines import Lines, element, styled_run, text_run

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_PLACE = "/word/footnotes.xml"
_SEPARATORS = ((-1, "separator"), (0, "continuationSeparator"))


def add_notes(document: Any, notes: Mapping[int, Line], lines: Lines) -> None:
    """In place of those that a template brings along: nothing refers to them any more."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import XmlPart

    for key, relation in list(document.rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.FOOTNOTES:
            del document.rels[key]
    root = element("w:footnotes", {}, *(_separator(number, kind) for number, kind in _SEPARATORS))
    part = XmlPart(PackURI(_PLACE), _TYPE, root, document.package)
    root.extend(_note(number, line, part, lines) for number, line in sorted(notes.items()))
    document.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    _name_separators(document.settings.element)


def _name_separators(settings: Any) -> None:
    """Word looks there for the line above footnotes; the order of settings is prescribed."""
    from docx.oxml.ns import qn

    after = settings.find(qn("w:compat"))
    if after is not None and settings.find(qn("w:footnotePr")) is None:
        named = (element("w:footnote", {"w:id": str(number)}) for number, _ in _SEPARATORS)
        after.addprevious(element("w:footnotePr", {}, *named))


def _separator(number: int, kind: str) -> Any:
    run = element("w:r", {}, element(f"w:{kind}", {}))
    return element("w:footnote", {"w:id": str(number), "w:type": kind}, element("w:p", {}, run))


def _note(number: int, line: Line, part: Any, lines: Lines) -> Any:
    mark = styled_run(lines.style(Look.MARK))
    mark.append(element("w:footnoteRef", {}))
    paragraph = lines.empty(Kind.NOTE)
    paragraph.extend((mark, text_run(" "), *lines.line(line, part)))
    return element("w:footnote", {"w:id": str(number)}, paragraph)
