"""How a house writes its reports: dates, numbers, names, citations, what they tell and how much they quote.

Words of articles stay as they were printed, and data (JSON, CSV and what is
like them) has the forms that machines read, whatever the house.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace

from variorum.dispute.decision import Reconciliation, State
from variorum.report.outline import Entry, Outline, Run, Runs, Section, Style
from variorum.settings import APPENDICES, AS_LANGUAGE, TOLD, Settings, listed
from variorum.wording.style import DateForm, NumberForm, WrittenForm, own

PLAIN = "plain"  # a source as the program lists it, in the style of no manual
A4 = "a4"
LETTER = (8.5, 11.0)  # inches: the other paper
_ALL_BUT_DISMISSED = frozenset(map(State, TOLD[:4]))


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """The style of one report."""

    form: WrittenForm | None = None  # None: as the program's language has it
    as_preferred: bool = True  # names in the form that the editor prefers; else as each article has them
    citations: str = PLAIN
    appendices: frozenset[str] = frozenset(APPENDICES)
    told: frozenset[State] = _ALL_BUT_DISMISSED  # the disputes that are told, by how they stand
    has_account: bool = True
    draws: bool = True  # number lines and timelines
    sets_rows: bool = False  # all paragraphs of the articles, row by row
    most_quoted: int = 0  # words of one passage; 0: all of them
    paper: str = A4

    def lists(self, appendix: str) -> bool:
        return appendix in self.appendices


def house_style(settings: Settings) -> HouseStyle:
    """The style that a user has set."""
    return HouseStyle(
        form=_form(settings.report_dates, settings.report_numbers),
        as_preferred=settings.report_spelling == "preferred",
        citations=settings.report_citations,
        appendices=frozenset(listed(settings.report_appendices, APPENDICES)),
        told=frozenset(map(State, listed(settings.report_disputes, TOLD))),
        has_account=settings.report_account == "yes",
        draws=settings.report_pictures == "yes",
        sets_rows=settings.report_synopsis == "yes",
        most_quoted=settings.report_quote_words,
        paper=settings.report_paper,
    )


def _form(dates: str, numbers: str) -> WrittenForm | None:
    if dates == numbers == AS_LANGUAGE:
        return None
    return WrittenForm(
        own().dates if dates == AS_LANGUAGE else DateForm(dates),
        own().numbers if numbers == AS_LANGUAGE else NumberForm(numbers),
    )


PROGRAM = HouseStyle()  # that of no house
_IN_FORCE: ContextVar[HouseStyle] = ContextVar("house style", default=PROGRAM)


def style() -> HouseStyle:
    """The style in which the report at hand is written."""
    return _IN_FORCE.get()


@contextmanager
def in_style(chosen: HouseStyle) -> Iterator[None]:
    """Lets every writer of this thread follow a style, until the report is written."""
    token = _IN_FORCE.set(chosen)
    try:
        yield
    finally:
        _IN_FORCE.reset(token)


def with_names(reconciliation: Reconciliation, chosen: HouseStyle) -> Reconciliation:
    """The case with the rules by which names are written, if the house follows them."""
    return reconciliation if chosen.as_preferred else replace(reconciliation, equivalences=())


def with_appendices(outline: Outline, chosen: HouseStyle) -> Outline:
    """The outline without the parts that the house leaves out, and without what leads to them."""
    if not chosen.has_account:
        outline = replace(outline, account=())
    if not chosen.lists("notes"):
        entries = tuple(replace(entry, note=None) for entry in outline.entries)
        account = _without(outline.account, Style.NOTE, Style.NOTE_AGAIN)
        outline = replace(outline, notes=(), entries=entries, account=account)
    if not chosen.lists("disputes"):
        none: tuple[Entry, ...] = ()
        account = _without(outline.account, Style.DISPUTE)
        outline = replace(outline, entries=none, orphans=none, account=account)
    for part in ("agreements", "only", "method"):
        if not chosen.lists(part):
            outline = replace(outline, **{part: ()})  # type: ignore[arg-type]
    return outline if chosen.lists("sources") else replace(outline, sources=(), unreadable=())


def _without(sections: tuple[Section, ...], *left_out: Style) -> tuple[Section, ...]:
    return tuple(
        replace(section, sentences=tuple(_trimmed(runs, left_out) for runs in section.sentences))
        for section in sections
    )


def _trimmed(runs: Runs, left_out: tuple[Style, ...]) -> Runs:
    """A sentence without runs of some styles, and without the blank before one that ended it."""
    kept = [run for run in runs if run.style not in left_out]
    if kept and len(kept) < len(runs):
        kept[-1] = Run(kept[-1].text.rstrip(), kept[-1].style)
    return tuple(kept)
