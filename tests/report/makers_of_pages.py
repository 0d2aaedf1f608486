"""What files for people hold, as text that a person can review, by libraries that did not write them."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from lxml import etree
from makers_report import RECONCILIATION
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from variorum.report.outline import Outline
from variorum.report.outlining import outline

MADE = date(2026, 11, 21)
_INSTALL = {"qpdf": "qpdf"}


def the_outline() -> Outline:
    return outline(RECONCILIATION, made=MADE)


def printed(program: str, *arguments: str | Path) -> str:
    """What a program of the system says; where it is missing the test is left out, with what to install."""
    if shutil.which(program) is None:
        pytest.skip(f"{program} is missing: apt-get install {_INSTALL.get(program, 'poppler-utils')}")
    ran = subprocess.run([program, *map(str, arguments)], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


def pdf_parts(data: bytes) -> str:
    """Its words as laid out, its bookmarks, and how it is told to those who listen."""
    reader = PdfReader(BytesIO(data))
    pages = [page.extract_text(extraction_mode="layout") for page in reader.pages]
    told = [f"page {number}\n{text}" for number, text in enumerate(pages, 1)]
    marks = "\n".join(bookmarks(reader.outline))
    named = {name: value for name, value in (reader.metadata or {}).items() if name != "/Creator"}
    heads = "\n".join(f"{name}: {value}" for name, value in sorted(named.items()))
    parts = (heads, *told, f"bookmarks\n{marks}", "structure\n" + "\n".join(structure(reader)))
    return re.sub(r"\n{3,}", "\n\n", re.sub(r" +\n", "\n", "\n\n".join(parts))) + "\n"


def bookmarks(outline: Any, depth: int = 0) -> Iterator[str]:
    for one in outline:
        if isinstance(one, list):
            yield from bookmarks(one, depth + 1)
        else:
            yield "  " * depth + str(one.title)


def structure(reader: PdfReader) -> Iterator[str]:
    """Each kind of element under each parent once with its count, and each description of a picture."""
    yield from _described(reader.root_object["/StructTreeRoot"])


def elements(root: DictionaryObject, wanted: str) -> list[DictionaryObject]:
    return [one for one in _walked(root) if one.get("/S") == wanted]


def _walked(root: Any) -> Iterator[DictionaryObject]:
    root = root.get_object()
    if not isinstance(root, DictionaryObject):
        return
    yield root
    kids = root.get("/K")
    kids = kids.get_object() if kids is not None else []
    for kid in kids if isinstance(kids, list) else [kids]:
        yield from _walked(kid) if hasattr(kid, "get_object") else ()


def _described(root: Any) -> Iterator[str]:
    counts: dict[str, int] = {}
    for one in _walked(root):
        if "/S" in one:
            counts[str(one["/S"])] = counts.get(str(one["/S"]), 0) + 1
    yield from (f"{name} {count}" for name, count in sorted(counts.items()))
    yield from (f"{one['/S']}: {one['/Alt']}" for one in _walked(root) if "/Alt" in one)


def docx_parts(data: bytes) -> str:
    return _parts(data, ("docProps/core.xml", "word/document.xml", "word/footnotes.xml", "word/header1.xml"))


def odt_parts(data: bytes) -> str:
    return _parts(data, ("meta.xml", "content.xml"))


def _parts(data: bytes, names: tuple[str, ...]) -> str:
    with ZipFile(BytesIO(data)) as archive:
        return "\n".join(f"{name}\n{_pretty(archive.read(name))}" for name in names)


def _pretty(part: bytes) -> str:
    """One element a line, without the names of namespaces that each part declares."""
    root = etree.fromstring(part)
    etree.indent(root)
    etree.cleanup_namespaces(root)
    text: str = etree.tostring(root, encoding="unicode")
    return text + "\n"
