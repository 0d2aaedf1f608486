"""Brings files in: each gives articles, or one clear sentence why not."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path, PurePath

from variorum.article.article import Article, Original, Paragraph, Unreadable
from variorum.article.cleaning import Cleaned, clean
from variorum.article.files import original, original_of
from variorum.article.guided import guided
from variorum.article.readers.content import Content
from variorum.article.readers.extract import Extract
from variorum.article.readers.kinds import kind_of
from variorum.article.readers.parts import ALL, Choice, Part
from variorum.article.roles import Assigned, roles_of, title_among
from variorum.article.source_card import completed
from variorum.article.tongue import language_of
from variorum.errors import UnreadableArticle
from variorum.guidance.guidance import Guidance
from variorum.progress import Progress, silent
from variorum.text.span import Span
from variorum.translation import tr

MOST_PARAGRAPHS = 20_000
_ITEM_MARK = "#"
_ENOUGH_PARAGRAPHS = 200  # to tell a language by


def read_files(
    paths: Sequence[Path],
    *,
    guidance: Guidance = Guidance(),
    choice: Choice = ALL,
    progress: Progress = silent,
) -> tuple[tuple[Article, ...], tuple[Unreadable, ...]]:
    """Every article in the files, in their order, and every file or part that gave none."""
    articles: list[Article] = []
    unreadable: list[Unreadable] = []
    for done, path in enumerate(paths):
        progress(done, len(paths), path.name)
        for found in _in_file(path, guidance, choice):
            (articles if isinstance(found, Article) else unreadable).append(found)  # type: ignore[arg-type]
    progress(len(paths), len(paths), "")
    return with_own_ids(articles), tuple(unreadable)


def read_original(original: Original, *, id: str, guidance: Guidance = Guidance()) -> Article:
    """The article in bytes that were read or kept before: a file's, or those of one part of it."""
    content = Content(original.data, _suffix_of(original.name))
    return guided(_article(original, kind_of(content).read(content), id=id), guidance)


def _suffix_of(name: str) -> str:
    """A part goes by the suffix of the file that it stands in."""
    file, mark, _ = name.rpartition(_ITEM_MARK)
    return PurePath(file if mark else name).suffix.lower()


def parts_of(path: Path, *, progress: Progress = silent) -> tuple[tuple[int, Article | Unreadable], ...]:
    """The articles that stand in a file with others, by their numbers; none where it is one by itself."""
    parts = _parts(original_of(path), ALL) or ()
    found: list[tuple[int, Article | Unreadable]] = []
    for done, part in enumerate(parts):
        progress(done, len(parts), path.name)
        found.append((part.number, _read_part(path, part, Guidance())))
    return tuple(found)


def _in_file(path: Path, guidance: Guidance, choice: Choice) -> Iterator[Article | Unreadable]:
    try:
        whole = original_of(path)
        parts = _parts(whole, choice)
        if parts is None:
            yield _read(whole, path.stem, guidance)
            return
        for part in parts:
            yield _read_part(path, part, guidance)
    except UnreadableArticle as error:
        yield Unreadable(str(path), str(error))


def originals_in(path: Path, *, called: str) -> tuple[tuple[str, Original], ...]:
    """The articles of a file, unread: the id and the bytes of each; UnreadableArticle where it has none."""
    whole = replace(original_of(path), name=called)
    parts = _parts(whole, ALL)
    if parts is None:
        return ((path.stem, whole),)
    return tuple(original_part(called, part) for part in parts)


def original_part(file: str, part: Part) -> tuple[str, Original]:
    """The id and the bytes of an article that stands in a file with others."""
    name = part.name or f"{PurePath(file).stem}-{part.number}"
    return name, original(f"{file}{_ITEM_MARK}{name}", part.data)


def _read_part(path: Path, part: Part, guidance: Guidance) -> Article | Unreadable:
    name, whole = original_part(str(path), part)
    return _read(whole, name, guidance)


def _parts(whole: Original, choice: Choice) -> Sequence[Part] | None:
    """The articles that a file holds, those that were chosen; None where it is one by itself."""
    content = Content(whole.data, PurePath(whole.name).suffix.lower())
    divide = kind_of(content).parts
    parts = divide(content, choice) if divide else None
    if parts is None:
        return None
    chosen = choice.items or choice.numbers
    found = [part for part in parts if not chosen or _is_chosen(part, choice)]
    if not found:
        nothing = (
            tr("There is no such article in this file.")
            if chosen
            else tr("There is no article in this file.")
        )
        raise UnreadableArticle(nothing)
    return found


def _is_chosen(part: Part, choice: Choice) -> bool:
    return part.number in choice.numbers or bool({part.name, str(part.number)} & choice.items)


def _read(whole: Original, id: str, guidance: Guidance) -> Article | Unreadable:
    try:
        return read_original(whole, id=id, guidance=guidance)
    except UnreadableArticle as error:
        return Unreadable(whole.name, str(error))


def _article(original: Original, extract: Extract, *, id: str) -> Article:
    original = replace(original, encoding=extract.encoding, encoding_sure=extract.encoding_sure)
    if len(extract.paragraphs) > MOST_PARAGRAPHS:
        raise UnreadableArticle(
            tr(
                "It has more than {most_paragraphs} paragraphs, too many for an article.",
                most_paragraphs=f"{MOST_PARAGRAPHS:,}",
            )
        )
    cleaned = [clean(extract.text, span) for span in extract.paragraphs]
    if not cleaned:
        raise UnreadableArticle(tr("There is no text in this file."))
    language = language_of(" ".join(c.text for c in cleaned[:_ENOUGH_PARAGRAPHS]))
    paragraphs = _paragraphs(extract, cleaned, english=language in ("en", None))
    card = completed(extract.card, paragraphs, language=language)
    return Article(id, original, extract.text, card, paragraphs, extract.repairs)


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


def with_own_ids(articles: Sequence[Article]) -> tuple[Article, ...]:
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
