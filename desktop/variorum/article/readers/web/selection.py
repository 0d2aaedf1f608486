"""Reads what was copied out of a page or a document: all of it was chosen, so all of it is the article's."""

import re
from typing import Any

from variorum.article.article import Source
from variorum.article.readers.extract import Extract
from variorum.article.readers.web.markup import blocks_in, laid_out, parsed, told
from variorum.article.readers.web.page_metadata import page_card
from variorum.errors import UnreadableArticle
from variorum.translation import tr

_HEAD = 20_000  # characters in which a program tells what it is
_STARTS = re.compile(r"<!--\s{0,5}StartFragment\s{0,5}-->", re.IGNORECASE)
_ENDS = re.compile(r"<!--\s{0,5}EndFragment\s{0,5}-->", re.IGNORECASE)
_WINDOWS = re.compile(r"\s{0,10}Version:\d[\d.]{0,5}\s{1,5}StartHTML:\s{0,5}-?\d{1,12}", re.IGNORECASE)
_WROTE_IT = re.compile(
    r"urn:schemas-microsoft-com:office|docs-internal-guid|class=[\"']?Mso|"
    r"<meta name=[\"']?(?:generator|progid)[\"']? content=[\"']?"
    r"(?:Microsoft Word|Word\.Document|LibreOffice|OpenOffice)",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"<(?:!doctype|html|head|body)\b", re.IGNORECASE)
_SCRIPT = re.compile(r"<(?:script|nav)\b", re.IGNORECASE)  # word processors write none
_ADDRESS = re.compile(r"(?m)^SourceURL:(https?://\S{1,900})", re.IGNORECASE)
_ISLAND = re.compile(
    r"<!--\[if[^\]]{0,80}\]>.{0,200000}?<!\[endif\]-->|<!\[(?:if[^\]]{0,80}|endif)\]>", re.S | re.I
)


def is_selection(text: str) -> bool:
    """Whether markup was copied, or written by a word processor, rather than saved from the web."""
    head = text[:_HEAD]
    if _STARTS.search(head) or _WINDOWS.match(head):
        return True
    written = _WROTE_IT.search(head) or not _WHOLE.search(head)
    return bool(written) and not _SCRIPT.search(text)


def read_selection(text: str) -> Extract:
    """All that was copied; lists lose the bullets that a word processor writes out as letters."""
    address = _ADDRESS.search(text[:2000])
    tree = parsed(_ISLAND.sub("", _fragment(text)))
    blocks = blocks_in(_without_marks(tree))
    if not blocks:
        raise UnreadableArticle(tr("There is no readable text in what was copied."))
    card = Source(url=address[1]) if address else page_card(tree)
    return laid_out([(block, told(block)) for block in blocks], card)


def _fragment(text: str) -> str:
    """What was chosen; programs put it between two marks and a page's head around it."""
    start, end = _STARTS.search(text), _ENDS.search(text)
    if not start:
        return _WINDOWS.sub("", text, count=1)
    return text[start.end() : end.start() if end and end.start() >= start.end() else len(text)]


def _without_marks(tree: Any) -> Any:
    """Word processors hide notes to themselves in styles of their own."""
    if tree is None:
        return None
    for element in list(tree.iter("span", "p", "div")):
        style = element.get("style", "").replace(" ", "").lower()
        if "mso-list:ignore" in style or "mso-hide:all" in style:
            element.text, element[:] = None, []
    return tree
