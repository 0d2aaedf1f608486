"""Tells a composed account as the first sections of a report."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from variorum.dispute.decision import Reconciliation
from variorum.report.copytext.case import Case, case_of
from variorum.report.copytext.composing import OPEN_MARK, Composed, composed
from variorum.report.outline import Run, Runs, Section, Style
from variorum.text.message import Message
from variorum.wording.sentences import say


@dataclass(frozen=True, slots=True)
class Account:
    """An account as it stands now, and the letters of the articles that it began with."""

    composed: Composed
    base: tuple[str, ...]


def account_now(reconciliation: Reconciliation) -> Account | None:
    """None where the editor wrote none."""
    text = reconciliation.account
    if text is None:
        return None
    case = case_of(reconciliation)
    return Account(composed(text, case), tuple(_letters(text.base, case)))


def _letters(base: Sequence[str], case: Case) -> list[str]:
    by_sha256: Mapping[str, str] = {
        article.original.sha256: case.letters[id] for id, article in case.articles.items()
    }
    return sorted(by_sha256[sha256] for sha256 in base if sha256 in by_sha256)


def sections(account: Account) -> tuple[Section, ...]:
    """The blocks of the text under its own headings, and a line that tells what it is."""
    heading, sentences, told = say(Message("The account")), list[Runs](), list[Section]()
    for block in account.composed.blocks:
        if block.heading:
            if sentences:
                told.append(Section(heading, tuple(sentences)))
            heading, sentences = block.text, []
        else:
            sentences.append(tuple(one.run for one in block.said))
    if not account.composed.blocks:
        return ()
    return (*told, Section(heading, (*sentences, _about(account))))


def _about(account: Account) -> Runs:
    if account.base:
        words = say(
            Message(
                "Based on the text of {letters}; what was settled stands in its place.",
                {"letters": ", ".join(account.base)},
            )
        )
    else:
        words = say(Message("Written by the editor; what was settled stands in its place."))
    mark = say(
        Message(" The mark {mark} stands where a fact is open or has new evidence.", {"mark": OPEN_MARK})
    )
    return (Run(words + (mark if account.composed.marked else ""), Style.EMPHASIS),)


def renumbered(told: Sequence[Section], noted: Sequence[str], kept: Collection[str]) -> tuple[Section, ...]:
    """The sections with notes on some disputes alone, numbered anew; `noted` are the ids in their order."""
    left = [id for id in noted if id in kept]
    numbers = {str(noted.index(id) + 1): str(number) for number, id in enumerate(left, 1)}

    def again(runs: Runs) -> Runs:
        notes = (
            Run(numbers.get(run.text, ""), run.style) if run.style is Style.NOTE else run for run in runs
        )
        return tuple(run for run in notes if run.text)

    return tuple(Section(one.heading, tuple(map(again, one.sentences))) for one in told)


def noted_once(told: Sequence[Section]) -> tuple[Section, ...]:
    """The sections with each number of a note that the text comes to again as such."""
    met: set[str] = set()

    def again(run: Run) -> Run:
        if run.style is not Style.NOTE:
            return run
        first = run.text not in met
        met.add(run.text)
        return run if first else Run(run.text, Style.NOTE_AGAIN)

    return tuple(
        Section(one.heading, tuple(tuple(map(again, runs)) for runs in one.sentences)) for one in told
    )
