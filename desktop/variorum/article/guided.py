"""Respects what an editor laid down about an article: text put back, source cards corrected."""

import re
from collections.abc import Iterable
from dataclasses import fields, replace

from variorum.article.article import Article, Paragraph, Role, Source
from variorum.article.printed_dates import iso_date
from variorum.errors import DecisionRefused
from variorum.guidance.finding import found
from variorum.guidance.guidance import Guidance, Selector, SourceEdit

_FIELDS = frozenset(field.name for field in fields(Source)) - {"published_from", "published_step"}
_DATES = ("published", "updated", "retrieved")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]+)*")
PUT_BACK = "An editor put it back into the story."


def guided(article: Article, guidance: Guidance) -> Article:
    """The article as the editor's guidance has it; guidance for other articles is passed over."""
    own = article.original.sha256
    wanted = [selector for selector in guidance.put_back if selector.article == own]
    edits = [edit for edit in guidance.source_edits if edit.article == own]
    paragraphs = (
        tuple(_put_back(p, article, wanted) for p in article.paragraphs) if wanted else article.paragraphs
    )
    return replace(article, paragraphs=paragraphs, source=_edited(article.source, edits))


def refuse_edit(field: str, value: str) -> None:
    """Refuse what a source card cannot hold: a date that is none, a language without a code."""
    if value and field in _DATES and iso_date(value) is None:
        raise DecisionRefused(f"“{value[:80]}” is no date; write it like 2020-02-24.")
    if value and field == "language" and not _LANGUAGE.fullmatch(value):
        raise DecisionRefused(f"“{value[:80]}” is no code of a language; write it like en or pt-BR.")


def _put_back(paragraph: Paragraph, article: Article, wanted: Iterable[Selector]) -> Paragraph:
    if paragraph.in_story or not any(meant(paragraph, article, selector) for selector in wanted):
        return paragraph
    return replace(paragraph, role=Role.BODY, reason=PUT_BACK)


def meant(paragraph: Paragraph, article: Article, selector: Selector) -> bool:
    """Whether the selector means this paragraph: where its words stood; elsewhere only as a whole."""
    span = found(selector, article.extraction)
    if span is None:
        return False
    if span.start == selector.start:
        return paragraph.source.start <= span.start < paragraph.source.end
    common = min(span.end, paragraph.source.end) - max(span.start, paragraph.source.start)
    return 2 * common >= max(len(span), len(paragraph.source))


def _edited(source: Source, edits: Iterable[SourceEdit]) -> Source:
    """Later edits win; an empty value clears the field."""
    for edit in edits:
        if edit.field not in _FIELDS:
            continue
        value = (iso_date(edit.value) or None) if edit.field in _DATES else (edit.value.strip() or None)
        source = replace(source, **{edit.field: value})
        if edit.field == "published":
            source = replace(source, published_from="editor" if value else None, published_step=None)
    return source
