"""What an editor puts right about how an article was read: each correction makes the steps that record it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from functools import partial

from variorum.article.article import Article, Source
from variorum.errors import DecisionRefused, UnknownThing
from variorum.guidance.guidance import Selector, SourceEdit
from variorum.record import steps
from variorum.record.history import History
from variorum.record.revision import Revision
from variorum.record.snapshot import paragraph_selector, printable, repair_selector, writable
from variorum.record.steps import Pen
from variorum.translation import tr

Step = Callable[[History, Pen], Revision]


@dataclass(frozen=True, slots=True)
class CardEdit:
    """One field of a source card reads otherwise; an empty value clears it."""

    field: str
    value: str

    def steps(self, article: Article) -> tuple[Step, ...]:
        from variorum.article.guided import refuse_edit

        known = [f.name for f in fields(Source) if not f.name.startswith("published_")]
        if self.field not in known:
            raise UnknownThing(
                tr(
                    "A source card has no field “{field}”; it has {known}.",
                    field=self.field,
                    known=", ".join(known),
                )
            )
        edit = SourceEdit(
            article=article.original.sha256, field=self.field, value=printable(self.value.strip())
        )
        refuse_edit(edit.field, edit.value)
        return (partial(_edited, edit),)


@dataclass(frozen=True, slots=True)
class Placing:
    """Paragraphs become part of the story, or are left out of it."""

    paragraphs: Sequence[int]
    in_story: bool

    def steps(self, article: Article) -> tuple[Step, ...]:
        selectors = [(number, paragraph_selector(article, number)) for number in self.paragraphs]
        for number in self.paragraphs:
            if not self.in_story and not article.paragraph(number).in_story:
                raise DecisionRefused(tr("Paragraph {number} is left out already.", number=number))
        place = steps.put_back if self.in_story else steps.leave_out
        return tuple(partial(_placed, article, number, here, place) for number, here in selectors)


@dataclass(frozen=True, slots=True)
class Mending:
    """A repair (from 1 within its paragraph) stands as printed; or, not `printed`, is made after all.

    Repairs taken back are numbered among themselves.
    """

    paragraph: int
    repair: int
    printed: bool = True

    def steps(self, article: Article) -> tuple[Step, ...]:
        here = repair_selector(article, self.paragraph, self.repair, printed=self.printed)
        return (partial(_mended, here, self.printed),)


Correction = CardEdit | Placing | Mending


def all_mendings(article: Article, *, printed: bool) -> tuple[Mending, ...]:
    """Every repair of an article taken back, but those whose words cannot be shown; or all made after all."""
    return tuple(
        Mending(paragraph.number, number, printed)
        for paragraph in article.paragraphs
        for number, repair in enumerate(paragraph.repairs if printed else paragraph.as_printed, 1)
        if writable(repair.was)
    )


def refusal(edit: CardEdit) -> str:
    """Why a source card cannot hold this value, in a sentence; empty where it can."""
    from variorum.article.guided import refuse_edit

    try:
        refuse_edit(edit.field, edit.value)
    except DecisionRefused as error:
        return str(error)
    return ""


def _edited(edit: SourceEdit, history: History, pen: Pen) -> Revision:
    return steps.edit_source(history, pen, edit)


def _placed(
    article: Article,
    number: int,
    here: Selector,
    place: Callable[[History, Pen, Selector], Revision],
    history: History,
    pen: Pen,
) -> Revision:
    from variorum.record.carrying import placed_in

    return place(history, pen, placed_in(history, article, article.paragraph(number)) or here)


def _mended(here: Selector, printed: bool, history: History, pen: Pen) -> Revision:
    return steps.as_printed(history, pen, here, printed=printed)
