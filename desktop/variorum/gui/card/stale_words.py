"""What changed since a decision, in words: which accounts are new, changed or gone, and what still stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from html import escape

from variorum.dispute.decision import AccountChange, Decision, Standing, State, Turn
from variorum.gui.card.draft import grouped, has_axis
from variorum.gui.session.sheet import Sheet
from variorum.report.outline import Run, Style
from variorum.report.prose import statement
from variorum.text.message import Message
from variorum.translation import filled, later, tr
from variorum.wording.dates import date_text
from variorum.wording.names import outcome_in_line
from variorum.wording.sentences import say
from variorum.wording.short_dates import day_and_month

LONG = 40  # characters of a value that a sentence can hold
_TAGS = {Turn.NEW: later("New"), Turn.REVISED: later("Changed"), Turn.GONE: later("Gone")}


_LOW, _HIGH = later(", low {value}"), later(", high {value}")
_OF_ARTICLE = {
    Turn.NEW: later("Article {letter} gives {after}"),
    Turn.REVISED: later("Article {letter} is now read as {after}, not {before}"),
    Turn.GONE: later("Article {letter} no longer gives {before}"),
}
_OF_REMOVED = {
    Turn.NEW: later("An article that was removed gives {after}"),
    Turn.REVISED: later("An article that was removed is now read as {after}, not {before}"),
    Turn.GONE: later("An article that was removed no longer gives {before}"),
}


@dataclass(frozen=True, slots=True)
class News:
    """One account that is not as it was: a line of the stale notice."""

    tag: str
    letter: str
    paragraph: int
    before: str  # struck through; empty for a new account
    after: str  # empty for one that is gone
    quote: str
    turn: Turn = Turn.NEW

    @property
    def spoken(self) -> str:
        values = " → ".join(part for part in (self.before, self.after) if part)
        return tr(
            "{tag}: {letter}, paragraph {paragraph}, {values}: “{quote}”",
            tag=self.tag,
            letter=self.letter,
            paragraph=self.paragraph,
            values=values,
            quote=self.quote,
        )


def news_of(standing: Standing) -> Mapping[int, str]:
    """The tag of each account that is new or was changed, by its number."""
    if standing.state is not State.STALE:
        return {}
    return {
        change.number: tr("New") if change.turn is Turn.NEW else tr("was {was}", was=change.was)
        for change in standing.changed
        if change.number is not None
    }


def lines_of(standing: Standing, sheet: Sheet) -> tuple[News, ...]:
    """Every change as a line."""
    known = {article.id for article in sheet.articles}
    return tuple(
        _line(change, sheet.letter(change.article) if change.article in known else "")
        for change in standing.changed
    )


def _line(change: AccountChange, letter: str) -> News:
    is_gone = change.turn is Turn.GONE
    return News(
        tag=tr(_TAGS[change.turn]),
        turn=change.turn,
        letter=letter,
        paragraph=change.paragraph,
        before=change.text if is_gone else change.was,
        after="" if is_gone else change.text,
        quote=change.quote,
    )


def why_stale(standing: Standing, sheet: Sheet) -> str:
    """What came, and that the old value stands until the editor says otherwise."""
    told = _told(standing, sheet)
    value = values_text(standing.decision) if standing.decision else ""
    if value:
        stays = tr(
            "Your value, {value}, stays in the record and in exports, marked stale, "
            "until you confirm or change it.",
            value=_brief(value),
        )
    else:
        stays = tr(
            "What you recorded stays in the record and in exports, marked stale, "
            "until you confirm or change it."
        )
    return f"{told} {stays}".strip()


def _told(standing: Standing, sheet: Sheet) -> str:
    lines = lines_of(standing, sheet)
    if not lines:
        return _other_reason(standing, sheet)
    first, more = lines[0], len(lines) - 1
    words = tr(_OF_ARTICLE[first.turn] if first.letter else _OF_REMOVED[first.turn])
    said = filled(
        words, {"letter": first.letter, "before": _brief(first.before), "after": _brief(first.after)}
    )
    return said + (tr(", and {number} more.", number=more) if more else ".")


def _brief(value: str) -> str:
    """As much of a value as a sentence can hold."""
    return value if len(value) <= LONG else f"{value[:LONG].rpartition(' ')[0] or value[:LONG]} …"


def _other_reason(standing: Standing, sheet: Sheet) -> str:
    """What else changed than the accounts: their origins; articles by their letters."""
    because = standing.stale_because
    if because is None:
        return ""
    article, value = str(because.arguments.get("article", "")), str(because.arguments.get("value", ""))
    known = article in {one.id for one in sheet.articles}
    named = {"article": tr("article {letter}", letter=sheet.letter(article))} if known else {}
    told = {"value": shown(value)} if value and " / " not in value else {}
    return say(Message(because.template, {**because.arguments, **named, **told})).rstrip(".") + "."


def stale_title(standing: Standing) -> str:
    if standing.changed:
        return tr("New evidence since you settled this")
    return tr("Something changed since you settled this")


def settled_line(standing: Standing) -> str:
    """What stands: Settled 12 Nov: best 16."""
    decision = standing.decision
    if decision is None:
        return ""
    value = values_text(decision) or outcome_in_line(decision.outcome)
    ends = [end for end in (decision.low, decision.high) if end and end not in decision.values]
    rest = "".join(
        tr(words, value=shown(end))
        for words, end in ((_LOW, decision.low), (_HIGH, decision.high))
        if end in ends and end
    )
    return (
        tr("best {value}{rest}", value=value, rest=rest)
        if decision.values and has_axis(standing.dispute)
        else value
    )


def day_text(iso: str | None) -> str:
    """12 Nov."""
    try:
        month, day = int((iso or "")[5:7]), int((iso or "")[8:10])
    except ValueError:
        return ""
    return day_and_month(month, day) if 1 <= month <= 12 else ""


def values_text(decision: Decision | None) -> str:
    """The values of a decision as they read."""
    return " / ".join(shown(value) for value in decision.values) if decision else ""


def shown(value: str) -> str:
    """A recorded value as it reads: a date as a date, figures grouped."""
    return date_text(value) if value[4:5] == "-" else grouped(value)


def report_change(standing: Standing, draft: Decision | None) -> str:
    """The report's sentence as it is, struck through where the draft changes it, and the new one after it."""
    old = statement(replace(standing, state=State.SETTLED))
    if draft is None or draft.dismissed:
        return _html(old)
    new = statement(replace(standing, state=State.SETTLED, decision=draft))
    if new == old:
        return f"{_html(old)}."
    return f"<s>{_html(old, strong=False)}.</s> {_html(new)}."


def _html(runs: Sequence[Run], *, strong: bool = True) -> str:
    return "".join(
        f"<b>{escape(run.text)}</b>" if strong and run.style is Style.STRONG else escape(run.text)
        for run in runs
    )
