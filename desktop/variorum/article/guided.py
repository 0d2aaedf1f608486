"""Respects what an editor laid down about an article: text put back, source cards corrected."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import fields, replace

from variorum.article.article import Article, Paragraph, Role, Source
from variorum.article.cleaning import clean
from variorum.article.printed_dates import iso_date
from variorum.errors import DecisionRefused
from variorum.guidance.finding import found
from variorum.guidance.guidance import Guidance, Selector, SourceEdit
from variorum.text.span import Span
from variorum.translation import later, tr

_FIELDS = frozenset(field.name for field in fields(Source)) - {"published_from", "published_step"}
_DATES = ("published", "updated", "retrieved")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]+)*")
PUT_BACK = later("An editor put it back into the story.")
LEFT_OUT = later("An editor left it out of the story.")


def guided(article: Article, guidance: Guidance) -> Article:
    """The article as the editor's guidance has it; guidance for other articles is passed over."""
    own = article.original.sha256
    in_, out, printed = (
        [selector for selector in laid_down if selector.article == own]
        for laid_down in (guidance.put_back, guidance.left_out, guidance.as_printed)
    )
    edits = [edit for edit in guidance.source_edits if edit.article == own]
    paragraphs = article.paragraphs
    if printed:
        spans = [span for span in (found(selector, article.extraction) for selector in printed) if span]
        paragraphs = tuple(_as_printed(p, article.extraction, spans) for p in paragraphs)
    if in_ or out:
        paragraphs = tuple(_placed(p, article, in_, out) for p in paragraphs)
    return replace(article, paragraphs=paragraphs, source=_edited(article.source, edits))


def refuse_edit(field: str, value: str) -> None:
    """Refuse what a source card cannot hold: a date that is none, a language without a code."""
    if value and field in _DATES and iso_date(value) is None:
        raise DecisionRefused(tr("“{value}” is no date; write it like 2020-02-24.", value=value[:80]))
    if value and field == "language" and not _LANGUAGE.fullmatch(value):
        raise DecisionRefused(
            tr("“{value}” is no code of a language; write it like en or pt-BR.", value=value[:80])
        )


def _placed(
    paragraph: Paragraph, article: Article, in_: Iterable[Selector], out: Iterable[Selector]
) -> Paragraph:
    """The paragraph in the story or out of it, as the editor wants it; a title put back is body."""
    wanted = out if paragraph.in_story else in_
    if not any(meant(paragraph, article, selector) for selector in wanted):
        return paragraph
    role, reason = (Role.BOILERPLATE, LEFT_OUT) if paragraph.in_story else (Role.BODY, PUT_BACK)
    return replace(paragraph, role=role, reason=reason)


def _as_printed(paragraph: Paragraph, extraction: str, spans: Sequence[Span]) -> Paragraph:
    """The paragraph with what stood in the article where the editor took a repair back."""
    own = [span for span in spans if paragraph.source.start <= span.start < paragraph.source.end]
    if not own:
        return paragraph
    cleaned = clean(extraction, paragraph.source, printed=own)
    kept = {repair.source for repair in cleaned.repairs}
    back = tuple(repair for repair in paragraph.repairs if repair.source not in kept)
    return replace(
        paragraph, text=cleaned.text, offsets=cleaned.offsets, repairs=cleaned.repairs, as_printed=back
    )


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
