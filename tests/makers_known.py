"""Articles of the samples that are read without the language model, as it read them once."""

from makers_seeds import STORED, seed_articles

from variorum.language.parse import Parse
from variorum.language.spacy_analyser import SpacyAnalyser


class KnownParses:
    """Stands in for the language model while the case is compared; keeps under the real one's name."""

    version = SpacyAnalyser().version

    def parse(self, texts, **_):
        known = {
            paragraph.text: parse
            for article in seed_articles()
            for paragraph, parse in zip(article.paragraphs, STORED[article.id], strict=True)
        }
        return [known.get(text, Parse((), ())) for text in texts]


def text_of(article) -> bytes:
    """A file that gives the article's paragraphs again."""
    return "\n\n".join(paragraph.text for paragraph in article.paragraphs).encode()
