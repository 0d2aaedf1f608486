"""Grades as they are typed after `settle`: N=B2 for an account, N=original for its source."""

from collections.abc import Sequence
from dataclasses import replace

from msgspec import UNSET, UnsetType

from variorum.dispute.grading import Credibility, Derivation, Grade, Grading, Reliability, graded
from variorum.errors import DecisionRefused
from variorum.translation import tr


def grading_typed(
    grades: Sequence[str], *, where_prec: int | None, date_prec: int | None
) -> Grading | UnsetType:
    """What was typed, joined by account; unset where nothing was."""
    found: dict[int, Grade] = {}
    for word in grades:
        account, given = _parted(word)
        known = found.get(account, Grade(account))
        found[account] = _with(known, given, word)
    made = graded(found.values(), where_prec=where_prec, date_prec=date_prec)
    return made if made.says_something else UNSET


def _parted(word: str) -> tuple[int, str]:
    number, equals, given = word.partition("=")
    if not equals or not number.isdecimal() or not given:
        raise DecisionRefused(
            tr("“{word}” is no grade; write N=B2, N=B, N=2, N=original or N=derivative.", word=word)
        )
    return int(number), given


def _with(grade: Grade, given: str, word: str) -> Grade:
    if given.lower() in set(Derivation):
        return replace(grade, derivation=Derivation(given.lower()))
    letter, figure = given[:1].upper(), given[-1:]
    is_letter, is_figure = letter in set(Reliability), figure in set(Credibility)
    if len(given) > is_letter + is_figure:
        raise DecisionRefused(
            tr(
                "“{word}” is no grade: a source has a letter from A to F, an account a figure from 1 to 6.",
                word=word,
            )
        )
    return replace(
        grade,
        reliability=Reliability(letter) if is_letter else grade.reliability,
        credibility=Credibility(figure) if is_figure else grade.credibility,
    )
