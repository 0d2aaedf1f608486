"""The kinds of files that articles come in: each is known by what it holds, its name has the second word."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from variorum.article.readers import corpus, plain
from variorum.article.readers.content import Content
from variorum.article.readers.extract import Extract
from variorum.article.readers.mail import letter
from variorum.article.readers.office import docx, odt
from variorum.article.readers.parts import Choice, Part
from variorum.article.readers.pdf import parts as pdf_parts
from variorum.article.readers.pdf import reading as pdf
from variorum.article.readers.tables import table
from variorum.article.readers.web import feed, news_api, page, page_archive, web_archive


@dataclass(frozen=True, slots=True)
class Kind:
    """One family of files, and who reads it."""

    name: str  # as `variorum read` names it, and as its family has it
    holds: Callable[[Content], bool]
    read: Callable[[Content], Extract]  # UnreadableArticle, in a sentence
    parts: Callable[[Content, Choice], Iterable[Part] | None] | None = None  # None: it is one article


# In the order in which they are asked; those that look at bytes come before those that ask for the text.
KINDS = (
    Kind("docx", docx.holds_docx, docx.read_docx),
    Kind("odt", odt.holds_odt, odt.read_odt),
    Kind("pdf", pdf.holds_pdf, pdf.read_pdf, pdf_parts.pdf_parts),
    Kind("workbook", table.holds_workbook, table.read_workbook, table.workbook_parts),
    Kind(
        "web archive",
        web_archive.holds_archive,
        web_archive.read_archive,
        web_archive.parts_of_archive,
    ),
    Kind("page archive", page_archive.holds_page_archive, page_archive.read_page_archive),
    Kind("mail", letter.holds_mail, letter.read_mail, letter.parts_of_mail),
    Kind("feed", feed.holds_feed, feed.read_feed, feed.parts_of_feed),
    Kind("corpus", corpus.holds_corpus, corpus.read_corpus, corpus.parts_of),
    Kind("news service", news_api.holds_news, news_api.read_news, news_api.parts_of_news),
    Kind("table", table.holds_table, table.read_table, table.table_parts),
    Kind("page", page.holds_page, page.read_content),
    Kind("text", lambda content: True, plain.read_content),
)


def kind_of(content: Content) -> Kind:
    """UnreadableArticle where the bytes are neither a kind that is known nor a text."""
    return next(kind for kind in KINDS if kind.holds(content))
