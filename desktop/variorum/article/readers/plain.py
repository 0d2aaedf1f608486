"""Reads plain text and Markdown, with or without a block of particulars at its head."""

from variorum.article.front_matter import front_matter
from variorum.article.readers.extract import Extract
from variorum.text.paragraphs import paragraph_spans


def read_plain(text: str) -> Extract:
    card, start = front_matter(text)
    return Extract(text, paragraph_spans(text, start=start), card)
