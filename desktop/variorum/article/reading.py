"""Brings files in: each gives articles, or one clear sentence why not."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path, PurePath

from variorum.article.article import Article, Original, Paragraph, Unreadable
from variorum.article.cleaning import Cleaned, clean
from variorum.article.decoding import Decoded
from variorum.article.files import original, original_of
from variorum.article.guided import guided
from variorum.article.readers.corpus import items_of, looks_like_corpus, read_item
from variorum.article.readers.extract import Extract
from variorum.article.readers.page import decode_page, looks_like_page, read_page
from variorum.article.readers.plain import read_plain
from variorum.article.roles import Assigned, roles_of, title_among
from variorum.article.source_card import completed
from variorum.article.tongue import language_of
from variorum.errors import UnreadableArticle
from variorum.guidance.guidance import Guidance
from variorum.progress import Progress, silent
from variorum.text.span import Span

MOST_PARAGRAPHS = 20_000
_ITEM_MARK = "#"
_ENOUGH_PARAGRAPHS = 200  # to tell a language by


def read_files(
    paths: Sequence[Path], *, guidance: Guidance = Guidance(), progress: Progress = silent
) -> tuple[tuple[Article, ...], tuple[Unreadable, ...]]:
    """Every article in the files, in their order, and every file or item that gave none."""
    articles: list[Article] = []
    unreadable: list[Unreadable] = []
    for done, path in enumerate(paths):
        progress(done, len(paths), path.name)
        for found in _in_file(path, guidance):
            (articles if isinstance(found, Article) else unreadable).append(found)  # type: ignore[arg-type]
    progress(len(paths), len(paths), "")
    return _with_own_ids(articles), tuple(unreadable)


def read_original(original: Original, *, id: str, guidance: Guidance = Guidance()) -> Article:
    """The article in bytes that were read or kept before: a file's, or those of one line of a corpus."""
    decoded, extract = _extract(original)
    return guided(_article(original, decoded, extract, id=id), guidance)


def _in_file(path: Path, guidance: Guidance) -> Iterator[Article | Unreadable]:
    try:
        whole = original_of(path)
        text = decode_page(whole.data).text
    except UnreadableArticle as error:
        yield Unreadable(str(path), str(error))
        return
    if not looks_like_corpus(text, suffix=path.suffix.lower()):
        yield _read(whole, path.stem, guidance)
        return
    items = list(items_of(text))
    if not items:
        yield Unreadable(str(path), "There is no article in this file.")
    for item in items:
        name = item.id or f"{path.stem}-{item.line}"
        yield _read(original(f"{path}{_ITEM_MARK}{name}", item.data), name, guidance)


def _read(whole: Original, id: str, guidance: Guidance) -> Article | Unreadable:
    try:
        return read_original(whole, id=id, guidance=guidance)
    except UnreadableArticle as error:
        return Unreadable(whole.name, str(error))


def _extract(original: Original) -> tuple[Decoded, Extract]:
    """The text of an original by what it holds; its name has the second word only."""
    decoded = decode_page(original.data)
    corpus, mark, _ = original.name.rpartition(_ITEM_MARK)
    if mark and looks_like_corpus(decoded.text, suffix=PurePath(corpus).suffix.lower()):
        return decoded, read_item(decoded.text)
    if looks_like_page(decoded.text, suffix=PurePath(original.name).suffix.lower()):
        return decoded, read_page(decoded.text)
    return decoded, read_plain(decoded.text)


def _article(original: Original, decoded: Decoded, extract: Extract, *, id: str) -> Article:
    original = replace(original, encoding=decoded.encoding, encoding_sure=decoded.sure)
    if len(extract.paragraphs) > MOST_PARAGRAPHS:
        raise UnreadableArticle(f"It has more than {MOST_PARAGRAPHS:,} paragraphs, too many for an article.")
    cleaned = [clean(extract.text, span) for span in extract.paragraphs]
    if not cleaned:
        raise UnreadableArticle("There is no text in this file.")
    language = language_of(" ".join(c.text for c in cleaned[:_ENOUGH_PARAGRAPHS]))
    paragraphs = _paragraphs(extract, cleaned, english=language in ("en", None))
    card = completed(extract.card, paragraphs, language=language)
    return Article(id, original, extract.text, card, paragraphs)


def _paragraphs(extract: Extract, cleaned: Sequence[Cleaned], *, english: bool) -> tuple[Paragraph, ...]:
    texts = [c.text for c in cleaned]
    title = extract.card.title
    titled = None if title else title_among(texts)
    roles = roles_of(texts, title=title, titled=titled, english=english)
    hints = dict(extract.hints)
    return tuple(
        _paragraph(n, span, c, hints.get(span) or role)
        for n, (span, c, role) in enumerate(zip(extract.paragraphs, cleaned, roles, strict=True), 1)
    )


def _paragraph(number: int, span: Span, cleaned: Cleaned, given: Assigned) -> Paragraph:
    return Paragraph(number, given.role, cleaned.text, span, cleaned.offsets, given.reason, cleaned.repairs)


def _with_own_ids(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Each article under an id of its own: name, name-2, name-3."""
    taken: set[str] = set()
    named: list[Article] = []
    for article in articles:
        own, n = article.id, 1
        while own in taken:
            n += 1
            own = f"{article.id}-{n}"
        taken.add(own)
        named.append(article if own == article.id else replace(article, id=own))
    return tuple(named)
