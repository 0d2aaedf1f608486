"""Evidence from outside the case: what of it can be recorded."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from variorum.dispute.decision import Decision, Outside
from variorum.errors import DecisionRefused
from variorum.record.snapshot import printable
from variorum.translation import tr

MOST = 20
LONGEST_TITLE, LONGEST_ADDRESS, LONGEST_QUOTE, LONGEST_HOLD = 300, 2000, 2000, 300
# "Archive: box 4" is plain text; "javascript:…" and "file:…" are addresses that would do something.
_ADDRESS = re.compile(r"(?P<scheme>[a-z][a-z0-9+.\-]*):(?=\S)", re.IGNORECASE)
_TAKEN = frozenset({"http", "https", "doi", "urn", "isbn"})
_WEB = re.compile(r"https?://[^\s/]+", re.IGNORECASE)


def with_outside(decision: Decision, *, is_date: Callable[[str], bool]) -> Decision:
    """The decision with its outside evidence, and what its values hold of, as kept; or DecisionRefused."""
    if len(decision.outside) > MOST:
        raise DecisionRefused(
            tr("A decision takes at most {most} pieces of evidence from outside.", most=MOST)
        )
    outside = tuple(dict.fromkeys(_checked(one, is_date) for one in decision.outside))
    return replace(decision, outside=outside, holds=_holds(decision))


def _checked(one: Outside, is_date: Callable[[str], bool]) -> Outside:
    title, url, day = _line(one.title), _line(one.url), _line(one.retrieved)
    quote = printable(one.quote).strip()
    if not title:
        raise DecisionRefused(tr("Evidence from outside needs a title: say what it is."))
    _refuse_address(url)
    if day and not is_date(day):
        raise DecisionRefused(tr("“{day}” is no date; write when it was looked up like 2020-02-24.", day=day))
    for text, most, name in (
        (title, LONGEST_TITLE, "title"),
        (url, LONGEST_ADDRESS, "address"),
        (quote, LONGEST_QUOTE, "quote"),
    ):
        if len(text) > most:
            raise DecisionRefused(
                tr(
                    "The {name} of evidence from outside has at most {most} characters.",
                    name=name,
                    most=f"{most:,}",
                )
            )
    return Outside(title, url, day, quote)


def _refuse_address(url: str) -> None:
    scheme = _ADDRESS.match(url)
    if scheme is None:
        return
    is_web = scheme["scheme"].lower() in {"http", "https"}
    if scheme["scheme"].lower() not in _TAKEN or (is_web and not _WEB.match(url)):
        raise DecisionRefused(
            tr("The address must be one of the web (https://…), or say in words where it is.")
        )


def _holds(decision: Decision) -> tuple[str, ...]:
    """Without empty ones at the end; one in between is of a value that holds without limit."""
    holds: Sequence[str] = [_line(text) for text in decision.holds]
    while holds and not holds[-1]:
        holds = holds[:-1]
    if len(holds) > len(decision.values):
        raise DecisionRefused(tr("Say at most once of each value what it holds of."))
    if any(len(text) > LONGEST_HOLD for text in holds):
        raise DecisionRefused(
            tr(
                "What a value holds of is told in at most {longest_hold} characters.",
                longest_hold=LONGEST_HOLD,
            )
        )
    return tuple(holds)


def _line(text: str) -> str:
    return " ".join(printable(text).split())
