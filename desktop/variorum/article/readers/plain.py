"""Reads plain text and Markdown, with or without a block of particulars at its head."""

import re
from dataclasses import replace

from variorum.article.article import Role
from variorum.article.front_matter import front_matter
from variorum.article.readers.content import Content
from variorum.article.readers.extract import Extract
from variorum.article.roles import Assigned
from variorum.text.paragraphs import paragraph_spans
from variorum.text.span import Span
from variorum.translation import later

_HEADING = re.compile(r"(?P<level>#{1,6})[ \t]{1,10}(?=\S)")
_LONGEST_HEADING = 300
_SET_AS_HEADING = Assigned(Role.HEADING, later("The text sets it as a heading."))
_SET_AS_TITLE = Assigned(Role.TITLE, later("The text sets it as its main heading."))


def read_content(content: Content) -> Extract:
    return content.known(read_plain(content.text))


def read_plain(text: str) -> Extract:
    card, start = front_matter(text)
    spans: list[Span] = []
    hints: list[tuple[Span, Assigned]] = []
    for span in paragraph_spans(text, start=start):
        mark = _HEADING.match(text, span.start, span.end) if len(span) < _LONGEST_HEADING else None
        spans.append(Span(mark.end(), span.end) if mark else span)
        if mark:
            first = len(spans) == 1 and len(mark["level"]) == 1 and not card.title
            hints.append((spans[-1], _SET_AS_TITLE if first else _SET_AS_HEADING))
            card = replace(card, title=spans[-1].of(text)) if first else card
    return Extract(text, tuple(spans), card, tuple(hints))
