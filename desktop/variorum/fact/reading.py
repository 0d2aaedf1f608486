"""An article with the grammar of each paragraph of its story: what the fact stage works on."""

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.article.article import Article, Paragraph
from variorum.language.grammar import Grammar
from variorum.language.parse import Parse, Token

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})


@dataclass(frozen=True, slots=True)
class ReadParagraph:
    """A paragraph of the story, its grammar, and how far down the story it stands (0 first, 1 last)."""

    article: Article
    paragraph: Paragraph
    grammar: Grammar
    depth: float

    @property
    def foreign(self) -> bool:
        """Whether the article is in a language whose grammar the program does not read."""
        return self.article.source.language not in (None, "en")

    def lemmas(self, indices: Sequence[int]) -> frozenset[str]:
        """The content words among some tokens; of a foreign text only what looks like a name or a number."""
        tokens = [self.grammar.tokens[i] for i in indices]
        if self.foreign:
            return frozenset(token.lemma for token in tokens if _is_name_or_number(token))
        return frozenset(token.lemma for token in tokens if token.pos in CONTENT)


def _is_name_or_number(token: Token) -> bool:
    return any(c.isdigit() for c in token.text) or (token.text[:1].isupper() and len(token.text) > 2)


def read_story(article: Article, parses: Sequence[Parse]) -> tuple[ReadParagraph, ...]:
    """The parsed paragraphs of the story with their grammar; `parses` holds one a paragraph, in order."""
    told = [
        (paragraph, Grammar(parse))
        for paragraph, parse in zip(article.paragraphs, parses, strict=True)
        if paragraph.in_story and parse.tokens
    ]
    # Counted within the story: adverts between its paragraphs move nothing.
    return tuple(
        ReadParagraph(article, paragraph, grammar, number / len(told))
        for number, (paragraph, grammar) in enumerate(told, 1)
    )
