"""Reads a Word document: story, headings, boxes and notes; what Word keeps beside the text is left out."""

from collections.abc import Iterator
from posixpath import join, normpath
from typing import Any

from variorum.article.article import Source
from variorum.article.readers.blocks import (
    AS_ENDNOTE,
    AS_FOOTER,
    AS_FOOTNOTE,
    AS_HEADER,
    Block,
    counted,
    extract_of,
    margin,
)
from variorum.article.readers.content import Content
from variorum.article.readers.extract import Extract
from variorum.article.readers.office.docx_flow import Flow, styles_of
from variorum.article.readers.office.packed import MAGIC, Packed, is_old_office, lists, refuse_old_office
from variorum.article.readers.office.properties import property_card, titled
from variorum.article.readers.office.xml import attribute, local, texts_by_name
from variorum.article.roles import Assigned
from variorum.errors import UnreadableArticle
from variorum.translation import tr

SUFFIXES = (".docx", ".docm", ".dotx", ".dotm")
_MAIN = "word/document.xml"
_BESIDE = (("header", AS_HEADER), ("footer", AS_FOOTER), ("footnotes", AS_FOOTNOTE), ("endnotes", AS_ENDNOTE))
_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")
_MOST_BESIDE = 60  # headers and footers


def holds_docx(content: Content) -> bool:
    """By its members; by its name where it is damaged. Locked documents are no ZIP files any more."""
    named = content.suffix in SUFFIXES and content.data.startswith(MAGIC)
    return named or lists(content.data, b"[Content_Types].xml", b"word/") or is_old_office(content.data)


def read_docx(content: Content) -> Extract:
    refuse_old_office(content.data)
    packed = Packed(content.data)
    main = _main(packed)
    related = _related(packed, main)
    styles = styles_of(packed.tree_if_there(related.get("styles", [""])[0]))
    flow = Flow(styles)
    try:
        blocks = list(flow.blocks(packed.tree(main)))
        blocks += _beside(packed, related, flow)
    except RecursionError as error:
        raise UnreadableArticle(tr("This document is nested too deeply to be an article.")) from error
    properties = _properties(packed)
    blocks, title = titled(blocks, properties.get("title"))
    return extract_of(
        blocks, _card(properties, title, blocks), repairs=tuple(_repairs(flow, packed, related))
    )


def _main(packed: Packed) -> str:
    """Where the package says its story is; Word's own place where it says nothing."""
    named = _related(packed, "").get("officeDocument", [])
    name = next((name for name in named if name in packed), _MAIN)
    if name not in packed:
        raise UnreadableArticle(tr("There is no text in this Word document."))
    return name


def _related(packed: Packed, member: str) -> dict[str, list[str]]:
    """The members that a member refers to, by the last word of their kind."""
    folder, _, name = member.rpartition("/")
    tree = packed.tree_if_there(join(folder, "_rels", f"{name}.rels"))
    found: dict[str, list[str]] = {}
    for relation in () if tree is None else tree:
        kind, target = attribute(relation, "Type"), attribute(relation, "Target")
        if kind and target and attribute(relation, "TargetMode") != "External":
            path = normpath(join("/", folder, target)).lstrip("/")
            found.setdefault(kind.rpartition("/")[2], []).append(path)
    return found


def _beside(packed: Packed, related: dict[str, list[str]], flow: Flow) -> Iterator[Block]:
    """Headers, footers and notes behind the story, each text once."""
    said: set[str] = set()
    for kind, hint in _BESIDE:
        for name in related.get(kind, [])[:_MOST_BESIDE]:
            tree = packed.tree_if_there(name)
            for block in () if tree is None else _notes(tree, flow, hint):
                if block.text.strip() not in said:
                    said.add(block.text.strip())
                    yield block


def _notes(tree: Any, flow: Flow, hint: Assigned) -> Iterator[Block]:
    whole = local(tree) in ("hdr", "ftr")
    for part in (tree,) if whole else tree:
        if attribute(part, "type") not in _SEPARATORS:
            yield from (
                margin(block.text, hint) if whole else Block(block.text, hint) for block in flow.blocks(part)
            )


def _properties(packed: Packed) -> dict[str, str]:
    """What docProps/core.xml states; a document without it, or with a broken one, is still a document."""
    named = _related(packed, "").get("core-properties", ["docProps/core.xml"])
    try:
        tree = packed.tree_if_there(named[0])
    except UnreadableArticle:
        return {}
    return {} if tree is None else texts_by_name(tree)


def _card(properties: dict[str, str], title: str | None, blocks: list[Block]) -> Source:
    stated = {
        "title": title,
        "author": properties.get("creator"),
        "created": properties.get("created"),
        "modified": properties.get("modified"),
        "language": properties.get("language"),
    }
    return property_card(stated, blocks)


def _repairs(flow: Flow, packed: Packed, related: dict[str, list[str]]) -> Iterator[str]:
    if flow.inserted or flow.deleted:
        took, left = (
            counted(flow.inserted, "insertion", "insertions"),
            counted(flow.deleted, "deletion", "deletions"),
        )
        yield f"Took {took} and left out {left} that were tracked as changes."
    if flow.hidden:
        yield f"Left out {counted(flow.hidden, 'stretch', 'stretches')} of text that the document hides."
    comments = sum(_count_comments(packed, name) for name in related.get("comments", [])[:1])
    if comments:
        yield f"Left out {counted(comments, 'comment', 'comments')}."
    if flow.embedded:
        yield f"Left out {counted(flow.embedded, 'document', 'documents')} embedded in this one."


def _count_comments(packed: Packed, name: str) -> int:
    try:
        tree = packed.tree_if_there(name)
    except UnreadableArticle:
        return 0
    return 0 if tree is None else sum(local(comment) == "comment" for comment in tree)
