"""Tells the reconciled account in sentences: what is settled, disputed, awaiting review and open."""

import re
from collections.abc import Mapping, Sequence

from variorum.dispute.decision import Outcome, Standing, State
from variorum.dispute.dispute import Dispute
from variorum.report.outline import Run, Runs, Section, Style
from variorum.report.plain import plain
from variorum.report.told import best_texts, range_text, stale_text, told
from variorum.text.message import Message
from variorum.translation import later
from variorum.wording.dates import names_day
from variorum.wording.sentences import say

IN_PROSE = 12  # open disputes told in sentences; the table has them all
_ANSWERS: dict[Outcome | None, str] = {
    Outcome.NOT_COMPARABLE: later("The accounts cannot be compared"),
    Outcome.TRIVIAL: later("The difference is of no weight"),
    Outcome.UNRESOLVED: later("The accounts were left disputed"),
}
_COUNTED = re.compile(r"How many (?P<what>.+? (?:were|was|are|is|have been|had been) .+)\?")
_COUNTED_OF = re.compile(r"How many were (?P<done>[^:]+): (?P<noun>[^:]+)\?")
_HAPPENED = re.compile(r"When (?P<be>was|were) (?P<what>.+) (?P<done>\S+(?:ed|en|wn|ilt|eld|ound))\?")


def account(
    standings: Sequence[Standing],
    *,
    letters: Mapping[str, str],
    notes: Mapping[str, int],
    numbers: Mapping[str, int],
    tabled: bool = True,
) -> tuple[Section, ...]:
    """One section for each state that some dispute is in; dismissed ones are not told.

    Where no table follows, every open dispute is told in a sentence.
    """
    telling = _Telling(letters, notes, numbers)
    most = IN_PROSE if tabled else len(standings)
    by_state = {state: [s for s in standings if s.state is state] for state in State}
    sections = (
        _section(later("What is settled"), [telling.settled(s) for s in by_state[State.SETTLED]]),
        _section(
            later("Settled, with new evidence not yet reviewed"),
            [telling.stale(s) for s in by_state[State.STALE]],
        ),
        _section(later("What stays disputed"), [telling.disputed(s) for s in by_state[State.UNRESOLVED]]),
        _section(later("What is open"), telling.open(by_state[State.OPEN], most=most)),
    )
    return tuple(section for section in sections if section.sentences)


def _section(heading: str, sentences: Sequence[Runs]) -> Section:
    return Section(say(Message(heading)), tuple(sentences))


class _Telling:
    """Sentences about disputes, with the letters of articles and the numbers of notes."""

    def __init__(
        self, letters: Mapping[str, str], notes: Mapping[str, int], numbers: Mapping[str, int]
    ) -> None:
        self._letters, self._notes, self._numbers = letters, notes, numbers

    def settled(self, standing: Standing) -> Runs:
        best = statement(standing)
        ends = range_text(standing)
        if ends and standing.decision and standing.decision.values:
            best += (Run(say(Message(" ({range})", {"range": ends}))),)
        if standing.decision and standing.decision.outcome is Outcome.BOTH_TRUE:
            best += (Run(say(Message("; both are true"))),)
        return (*best, Run("."), *self._note(standing.dispute))

    def stale(self, standing: Standing) -> Runs:
        because = stale_text(standing, self._letters)
        evidence = Run(f" {say(Message('new evidence, not yet reviewed'))}", Style.EMPHASIS)
        tail = (Run(f": {because.rstrip('.')}."),) if because else (Run("."),)
        return (*statement(standing), Run(";"), evidence, *tail, *self._note(standing.dispute))

    def disputed(self, standing: Standing) -> Runs:
        dispute = standing.dispute
        question = Run(f"{plain(say(dispute.question))} {say(Message('This stays'))} ")
        word = Run(say(Message("disputed")), Style.EMPHASIS)
        return (question, word, Run(": "), *self._accounts(dispute), Run("."), *self._note(dispute))

    def open(self, standings: Sequence[Standing], *, most: int) -> list[Runs]:
        sentences = [self._open(standing.dispute) for standing in standings[:most]]
        more = len(standings) - most
        if more > 0:
            rest = say(Message("{number} more are open; the table of disputes has them.", {"number": more}))
            sentences.append((Run(rest),))
        return sentences

    def _open(self, dispute: Dispute) -> Runs:
        question = Run(f"{plain(say(dispute.question))} ")
        number = Run(str(self._numbers[dispute.id]), Style.DISPUTE)
        return (question, *self._accounts(dispute), Run(". "), number)

    def _note(self, dispute: Dispute) -> Runs:
        number = self._notes.get(dispute.id)
        return () if number is None else (Run(str(number), Style.NOTE),)

    def _accounts(self, dispute: Dispute) -> Runs:
        """Each value once, with the letters of all that give it: "A, B more than 1,000,000; C 900,000"."""
        runs: list[Run] = []
        for text, said in self._by_value(dispute).items():
            if runs:
                runs.append(Run("; "))
            for index, letter in enumerate(said):
                runs += (Run(", "),) if index else ()
                runs.append(Run(letter, Style.LETTER))
            runs.append(Run(f" {text}"))
        return tuple(runs)

    def _by_value(self, dispute: Dispute) -> dict[str, list[str]]:
        """Of clauses, only the first of each article: the table has them all."""
        values: dict[str, list[str]] = {}
        quoted: set[str] = set()
        for one in (told(account, self._letters) for account in dispute.accounts):
            if one.literal and one.text.startswith("“"):
                if one.letter in quoted:
                    continue
                quoted.add(one.letter)
            said = values.setdefault(one.text, [])
            if one.letter not in said:
                said.append(one.letter)
        return values


def statement(standing: Standing) -> Runs:
    """The best account as a statement where the question allows it, else as an answer."""
    question = plain(say(standing.dispute.question))
    values, bare = best_texts(standing), best_texts(standing, unit=False)
    counted, happened = _COUNTED.fullmatch(question), _HAPPENED.fullmatch(question)
    if counted and bare:
        return (*_joined(bare), Run(f" {counted['what']}"))
    counted = _COUNTED_OF.fullmatch(question)
    if counted and bare:
        return (*_joined(bare), Run(f" {counted['noun']} were {counted['done']}"))
    if happened and values:
        what = happened["what"][0].upper() + happened["what"][1:]
        dated = tuple(f"{'on' if names_day(value) else 'in'} {value}" for value in values)
        return (Run(f"{what} {happened['be']} {happened['done']} "), *_joined(dated, capital=False))
    if not values:
        return (Run(question), Run(" "), Run(_without_value(standing)))
    return (Run(f"{question} "), *_joined(values))


def _without_value(standing: Standing) -> str:
    """Where the outcome itself is the answer: trivial, not comparable, once left disputed."""
    outcome = standing.decision.outcome if standing.decision else None
    return say(Message(_ANSWERS.get(outcome, later("No value was given"))))


def _joined(values: Sequence[str], *, capital: bool = True) -> Runs:
    """ "x", "x and y", "x, y and z", each strong."""
    runs: list[Run] = []
    for index, value in enumerate(values):
        if index:
            runs.append(Run(say(Message(" and ")) if index == len(values) - 1 else ", "))
        first = capital and index == 0
        runs.append(Run(value[:1].upper() + value[1:] if first else value, Style.STRONG))
    return tuple(runs)
