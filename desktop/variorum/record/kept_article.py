"""What the record keeps of an article, to read it again from."""

from dataclasses import dataclass

from variorum.article.article import Original


@dataclass(frozen=True, slots=True)
class KeptArticle:
    """What the record keeps of an article, to read it again from."""

    id: str  # within the case
    original: Original
    extraction: str  # SHA-256 of the text as first extracted
