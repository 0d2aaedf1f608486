"""What stands in the text as it will be compared: what is left out or mended, and folded what is neither."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from variorum.article.article import Article, Paragraph, Role
from variorum.article.guided import LEFT_OUT, PUT_BACK
from variorum.translation import later, tr
from variorum.wording.retold import retold

_LEAST_FOLDED = 2  # one paragraph is shown as soon as its pill would be
_SHOWN_FIRST = 2  # of the story, and one after each that is left out

_KINDS = {
    Role.TITLE: later("Headline"),
    Role.HEADING: later("Left out: heading"),
    Role.CAPTION: later("Left out: photo caption"),
    Role.DATELINE: later("Left out: place and date"),
    Role.METADATA: later("Left out: note about the article"),
    Role.BOILERPLATE: later("Left out: part of the page"),
}
_KEPT = {
    Role.TITLE: later("It names the article, and is not compared."),
    Role.HEADING: later("Kept as a section mark, not compared."),
}


@dataclass(frozen=True, slots=True)
class Told:
    """A paragraph of the story."""

    paragraph: Paragraph

    @property
    def put_back(self) -> bool:
        return self.paragraph.reason == PUT_BACK


@dataclass(frozen=True, slots=True)
class Out:
    """A paragraph that is no part of the story."""

    paragraph: Paragraph

    @property
    def kind(self) -> str:
        if self.paragraph.reason == LEFT_OUT:
            return tr("Left out: by you")
        return tr(_KINDS[self.paragraph.role])

    @property
    def why(self) -> str:
        kept = _KEPT.get(self.paragraph.role)
        if self.paragraph.reason == LEFT_OUT:
            return ""
        return tr(kept) if kept else retold(self.paragraph.reason)


@dataclass(frozen=True, slots=True)
class Folded:
    """Paragraphs of the story in which nothing was changed."""

    paragraphs: tuple[Paragraph, ...]

    @property
    def first(self) -> int:
        return self.paragraphs[0].number


Block = Told | Out | Folded


def blocks_of(article: Article, *, opened: Collection[int] = ()) -> tuple[Block, ...]:
    """The blocks in their order; `opened` holds the first paragraph's number of each fold that was opened."""
    made: list[Block] = []
    waiting: list[Paragraph] = []
    shown = _SHOWN_FIRST
    for paragraph in article.paragraphs:
        if paragraph.in_story and not is_changed(paragraph) and not shown:
            waiting.append(paragraph)
            continue
        made += _folded(waiting, opened)
        waiting = []
        if paragraph.in_story:
            shown = 0 if is_changed(paragraph) else max(0, shown - 1)
            made.append(Told(paragraph))
        else:
            shown = max(1, shown)
            made.append(Out(paragraph))
    return (*made, *_folded(waiting, opened))


def is_changed(paragraph: Paragraph) -> bool:
    """Whether anything was done to it that an editor may want to see."""
    return bool(paragraph.repairs or paragraph.as_printed) or paragraph.reason == PUT_BACK


def _folded(paragraphs: Sequence[Paragraph], opened: Collection[int]) -> Iterator[Block]:
    if len(paragraphs) >= _LEAST_FOLDED and paragraphs[0].number not in opened:
        yield Folded(tuple(paragraphs))
    else:
        yield from map(Told, paragraphs)


def left_out(article: Article) -> int:
    """How many paragraphs are no part of the story, without its headline."""
    return sum(not p.in_story and p.role is not Role.TITLE for p in article.paragraphs)
