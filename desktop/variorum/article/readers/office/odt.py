"""Reads an OpenDocument text, packed or flat: story, headings, boxes and notes, what was deleted left out."""

from collections.abc import Iterator
from typing import Any

from variorum.article.readers.blocks import AS_FOOTER, AS_HEADER, Block, counted, extract_of, margin
from variorum.article.readers.content import Content
from variorum.article.readers.extract import Extract
from variorum.article.readers.office.odt_flow import Flow, styles_of
from variorum.article.readers.office.packed import MAGIC, Packed, parsed
from variorum.article.readers.office.properties import property_card, titled
from variorum.article.readers.office.xml import child, local, texts_by_name
from variorum.errors import UnreadableArticle
from variorum.translation import tr

SUFFIXES = (".odt", ".ott", ".fodt")
_KINDS = (b"application/vnd.oasis.opendocument.text", b"application/vnd.sun.xml.writer")
_SNIFFED = 4096


def holds_odt(content: Content) -> bool:
    """By the kind that its first member names; by its name where it is damaged."""
    data = content.data
    if data.startswith(MAGIC):
        return content.suffix in SUFFIXES or any(kind in data[:_SNIFFED] for kind in _KINDS)
    head = data[:_SNIFFED].lstrip()
    return (
        head.startswith((b"<?xml", b"<office:"))
        and b"<office:document " in head
        and b"office:mimetype" in head
    )


def read_odt(content: Content) -> Extract:
    if not content.data.startswith(MAGIC):
        return _flat(content.data)
    packed = Packed(content.data)
    if "META-INF/manifest.xml" in packed and b"encryption-data" in packed.member("META-INF/manifest.xml"):
        raise UnreadableArticle(tr("This document is locked with a password; save a copy without it."))
    return _extract(packed.tree("content.xml"), packed.tree_if_there("styles.xml"), _meta(packed))


def _flat(data: bytes) -> Extract:
    tree = parsed(data)
    meta = child(tree, "meta")
    return _extract(tree, tree, {} if meta is None else texts_by_name(meta))


def _meta(packed: Packed) -> dict[str, str]:
    try:
        tree = packed.tree_if_there("meta.xml")
    except UnreadableArticle:
        return {}
    return {} if tree is None else texts_by_name(tree)


def _extract(content: Any, styles: Any, meta: dict[str, str]) -> Extract:
    story = child(content, "body", "text")
    if story is None:
        story = child(content, "body")  # as OpenOffice 1 wrote it
    if story is None:
        raise UnreadableArticle(tr("There is no text in this document."))
    flow = Flow(styles_of(content, styles))
    try:
        blocks = [*flow.blocks(story), *flow.notes]
        blocks += () if styles is None else _margins(styles, flow)
    except RecursionError as error:
        raise UnreadableArticle(tr("This document is nested too deeply to be an article.")) from error
    blocks, title = titled(blocks, meta.get("title"))
    stated = {
        "title": title,
        "author": meta.get("initial-creator") or meta.get("creator"),
        "created": meta.get("creation-date"),
        "modified": meta.get("date"),
        "language": meta.get("language"),
    }
    return extract_of(blocks, property_card(stated, blocks), repairs=tuple(_repairs(flow)))


def _margins(styles: Any, flow: Flow) -> Iterator[Block]:
    """Headers and footers of the pages, each text once."""
    said: set[str] = set()
    master = child(styles, "master-styles")
    for page in () if master is None else master:
        for part in page:
            kind = local(part)
            hint = (
                AS_HEADER if kind.startswith("header") else AS_FOOTER if kind.startswith("footer") else None
            )
            if hint is None:
                continue
            for block in flow.blocks(part):
                if block.text.strip() not in said:
                    said.add(block.text.strip())
                    yield margin(block.text, hint)


def _repairs(flow: Flow) -> Iterator[str]:
    if flow.inserted or flow.deleted:
        took, left = (
            counted(flow.inserted, "insertion", "insertions"),
            counted(flow.deleted, "deletion", "deletions"),
        )
        yield f"Took {took} and left out {left} that were tracked as changes."
    if flow.hidden:
        yield f"Left out {counted(flow.hidden, 'stretch', 'stretches')} of text that the document hides."
    if flow.comments:
        yield f"Left out {counted(flow.comments, 'comment', 'comments')}."
