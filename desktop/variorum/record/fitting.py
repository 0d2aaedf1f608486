"""Whether what a record says was found in its articles fits them: places are there, quotes stand in them."""

from collections.abc import Iterable, Iterator, Mapping

from variorum.alignment.link import Place
from variorum.article.article import Article, Paragraph
from variorum.dispute.dispute import Comparison, Dispute
from variorum.fact.fact import Passage
from variorum.text.span import Span

Articles = Mapping[str, Article]


def fits(comparison: Comparison) -> bool:
    """What a program found fits its articles; what somebody wrote need not."""
    articles = {article.id: article for article in comparison.articles}
    if len(articles) < len(comparison.articles) or not all(map(_is_placed, articles.values())):
        return False
    listed = [dispute.id for dispute in comparison.disputes]
    if len(set(listed)) < len(listed):
        return False
    told = (*comparison.disputes, *comparison.only, *comparison.agreements)
    return all(_stands(dispute, articles) for dispute in told) and all(
        _is_there(place, articles) for place in _places(comparison)
    )


def _is_placed(article: Article) -> bool:
    numbers = [paragraph.number for paragraph in article.paragraphs]
    whole = Span(0, len(article.extraction))
    return numbers == list(range(1, len(numbers) + 1)) and all(
        whole.contains(paragraph.source) and _leads_back(paragraph, whole) for paragraph in article.paragraphs
    )


def _leads_back(paragraph: Paragraph, whole: Span) -> bool:
    """The pieces follow each other through the clean text, and stay within the extraction."""
    at = 0
    for piece in paragraph.offsets.pieces:
        if piece.clean.start != at or not whole.contains(piece.source):
            return False
        at = piece.clean.end
    return at == len(paragraph.text)


def _stands(dispute: Dispute, articles: Articles) -> bool:
    numbers = [account.number for account in dispute.accounts]
    if not numbers or len(set(numbers)) < len(numbers):
        return False
    if dispute.suggestion is not None and dispute.suggestion.account not in numbers:
        return False
    return all(_quotes(account.passage, articles) for account in dispute.accounts)


def _quotes(passage: Passage, articles: Articles) -> bool:
    if not _is_there(Place(passage.article, passage.paragraph), articles):
        return False
    article = articles[passage.article]
    text = article.paragraph(passage.paragraph).text
    within = Span(0, len(text)).contains(passage.span) and passage.span.of(text) == passage.quote
    return within and Span(0, len(article.extraction)).contains(passage.source)


def _places(comparison: Comparison) -> Iterator[Place]:
    for link in comparison.links:
        yield from (link.a, link.b)
    for row in comparison.rows:
        yield from _of_row(row.cells.items())


def _of_row(cells: Iterable[tuple[str, tuple[int, ...]]]) -> Iterator[Place]:
    for article, numbers in cells:
        yield from (Place(article, number) for number in numbers)


def _is_there(place: Place, articles: Articles) -> bool:
    article = articles.get(place.article)
    return article is not None and 1 <= place.paragraph <= len(article.paragraphs)
