"""An article with the grammar of each paragraph of its story: what the fact stage works on."""

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.article.article import Article, Paragraph
from variorum.language.grammar import Grammar
from variorum.language.parse import Parse

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})


@dataclass(frozen=True, slots=True)
class ReadParagraph:
    """A paragraph of the story, its grammar, and how far down the story it stands (0 first, 1 last)."""

    article: Article
    paragraph: Paragraph
    grammar: Grammar
    depth: float

    def lemmas(self, indices: Sequence[int]) -> frozenset[str]:
        """The content words among some tokens."""
        tokens = self.grammar.tokens
        return frozenset(tokens[i].lemma for i in indices if tokens[i].pos in CONTENT)


def read_story(article: Article, parses: Sequence[Parse]) -> tuple[ReadParagraph, ...]:
    """The parsed paragraphs of the story with their grammar; `parses` holds one a paragraph, in order."""
    last = max(1, len(article.paragraphs))
    return tuple(
        ReadParagraph(article, paragraph, Grammar(parse), paragraph.number / last)
        for paragraph, parse in zip(article.paragraphs, parses, strict=True)
        if paragraph.in_story and parse.tokens
    )
