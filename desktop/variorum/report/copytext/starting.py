"""Begins an account on a base: the words of its paragraphs, with a field wherever a dispute quotes them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.article.article import Article, Paragraph, Role
from variorum.dispute.decision import Reconciliation, Standing, State, name_written
from variorum.dispute.edited_text import EditedText, Field, Piece
from variorum.fact.fact import Kind
from variorum.guidance.guidance import Selector
from variorum.report.copytext.case import Case, case_of
from variorum.report.copytext.naming import Names
from variorum.report.copytext.sentence import ends_sentence
from variorum.report.copytext.spellings import occurrences
from variorum.text.span import Span

_VALUES = frozenset({Kind.QUANTITY, Kind.DATE, Kind.NAME, Kind.PLACE_KIND})
_BEFORE_A_DATE = re.compile(r"\b(?:on|in|at)\s+$", re.IGNORECASE)
_CLAUSE_ENDS = re.compile(r",?(?:[\"“”]|[.!?](?:\s+[\"“‘(]?[A-Z\d]|\s*$))")
_CUT = 120  # characters; a quote as long as this was perhaps cut off at the contract's limit
_AROUND = 32  # characters of context that a selector keeps on each side
_DEEPEST = 3  # fields within each other


@dataclass(frozen=True, slots=True)
class _Found:
    """A place of the base that a dispute is about."""

    span: Span  # in the paragraph's clean text
    standing: Standing


@dataclass(slots=True)
class _Open:
    """A field in the making."""

    found: _Found
    pieces: list[Piece]
    at: int  # how far its words are taken up


def begun_on(reconciliation: Reconciliation, chosen: Sequence[tuple[Article, Sequence[int]]]) -> EditedText:
    """The paragraphs of these numbers, in this order; each title becomes a heading."""
    case, names, pieces = case_of(reconciliation), Names(), list[Piece]()
    for article, numbers in chosen:
        for number in numbers:
            paragraph = article.paragraph(number)
            pieces += ["\n\n"] if pieces else []
            pieces += ["# "] if paragraph.role is Role.TITLE else []
            pieces += _with_fields(article, paragraph, _places(article, paragraph, case), names)
    base = dict.fromkeys(article.original.sha256 for article, _ in chosen)
    return EditedText(merged([*pieces, "\n"] if pieces else pieces), tuple(base))


def whole(article: Article) -> tuple[int, ...]:
    """Its title and its story."""
    return tuple(p.number for p in article.paragraphs if p.in_story or p.role is Role.TITLE)


def merged(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """With words that follow each other as one piece, and none empty."""
    out: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, str) and out and isinstance(out[-1], str):
            out[-1] += piece
        elif piece != "":
            out.append(piece)
    return tuple(out)


def _places(article: Article, paragraph: Paragraph, case: Case) -> list[_Found]:
    """Wider ones first where two begin together; of the same words, the more important dispute."""
    found = [one for standing in case.standings.values() for one in _of(standing, article, paragraph, case)]
    return sorted(found, key=lambda one: (one.span.start, -one.span.end, one.standing.dispute.rank))


def _of(standing: Standing, article: Article, paragraph: Paragraph, case: Case) -> Iterator[_Found]:
    dispute = standing.dispute
    if standing.state in (State.DISMISSED, State.ORPHANED) or not _counts(standing, case):
        return
    own = [a for a in dispute.accounts if a.passage.article == article.id]
    if dispute.kind is Kind.NAME:
        forms = dict.fromkeys(filter(None, (name_written(a, dispute.kind) for a in own)))
        spans = {span for form in forms for span in occurrences(paragraph.text, form, dispute)}
        yield from (_Found(span, standing) for span in spans)
        return
    for account in own:
        if account.passage.paragraph == paragraph.number:
            yield _Found(_widened(paragraph.text, account.passage.span, dispute.kind), standing)


def _counts(standing: Standing, case: Case) -> bool:
    """Values always; what is said in clauses where it is decided, or open and marked."""
    decided = standing.decision is not None
    return decided or standing.dispute.kind in _VALUES or standing.dispute.id in case.marked


def _widened(text: str, span: Span, kind: Kind) -> Span:
    """A date with the preposition before it, which another may need otherwise; a cut clause to its end."""
    if kind is not Kind.DATE:
        return Span(span.start, _clause_end(text, span.end)) if len(span) > _CUT else span
    before = _BEFORE_A_DATE.search(text, max(0, span.start - 4), span.start)
    return Span(before.start(), span.end) if before else span


def _clause_end(text: str, start: int) -> int:
    ends = (found.start() for found in _CLAUSE_ENDS.finditer(text, start))
    return next((end for end in ends if ends_sentence(text[: end + 1])), len(text))


def _with_fields(
    article: Article, paragraph: Paragraph, places: Sequence[_Found], names: Names
) -> list[Piece]:
    text, pieces, at = paragraph.text, list[Piece](), 0
    stack: list[_Open] = []

    def close() -> None:
        nonlocal at
        done = stack.pop()
        done.pieces.append(text[done.at : done.found.span.end])
        field = _field(article, paragraph, done.found, merged(done.pieces), names)
        if stack:
            stack[-1].pieces.append(field)
            stack[-1].at = done.found.span.end
        else:
            pieces.append(field)
            at = done.found.span.end

    for found in places:
        while stack and stack[-1].found.span.end <= found.span.start:
            close()
        if not _fits(found, stack):
            continue
        if stack:
            stack[-1].pieces.append(text[stack[-1].at : found.span.start])
        else:
            pieces.append(text[at : found.span.start])
        stack.append(_Open(found, [], found.span.start))
    while stack:
        close()
    return [*pieces, text[at:]]


def _fits(found: _Found, stack: Sequence[_Open]) -> bool:
    """Whether a place lies wholly inside the field around it, which is on another dispute."""
    if not stack:
        return True
    around = {one.found.standing.dispute.id for one in stack}
    inside = stack[-1].found.span.contains(found.span)
    return inside and len(stack) < _DEEPEST and found.standing.dispute.id not in around


def _field(
    article: Article, paragraph: Paragraph, found: _Found, inside: tuple[Piece, ...], names: Names
) -> Field:
    dispute = found.standing.dispute.id
    source, text = paragraph.offsets.to_source(found.span), article.extraction
    base = Selector(
        article=article.original.sha256,
        quote=source.of(text),
        prefix=text[max(0, source.start - _AROUND) : source.start],
        suffix=text[source.end : source.end + _AROUND],
        start=source.start,
    )
    return Field(names.for_dispute(dispute), dispute, inside, base)
