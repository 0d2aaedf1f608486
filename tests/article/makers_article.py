"""Small articles made by hand."""

from variorum.article.article import Article, Unreadable
from variorum.article.files import original
from variorum.article.reading import read_original
from variorum.guidance.guidance import Guidance

SENTENCE = "The council said on Monday that the bridge would stay closed for at least three weeks."


def read_text(text: str, *, name: str = "echo.txt", guidance: Guidance | None = None) -> Article:
    """The article in a text, as if it had come from a file of that name."""
    return read_original(original(name, text.encode()), id="echo", guidance=guidance or Guidance())


def leads_back(article: Article) -> bool:
    """Whether every verbatim piece of every paragraph agrees with the extraction, character by character."""
    return all(
        piece.clean.of(paragraph.text) == piece.source.of(article.extraction)
        for paragraph in article.paragraphs
        for piece in paragraph.offsets.pieces
        if piece.verbatim
    )


def is_one_sentence(refused: Unreadable) -> bool:
    """Whether a refusal is one line of words that ends as a sentence does."""
    return refused.reason.endswith(".") and "\n" not in refused.reason and "Error" not in refused.reason
