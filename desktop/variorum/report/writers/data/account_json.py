"""Writes an account as JSON: its text as it is read, and where each field stands in it."""

from collections.abc import Iterator
from typing import Any

from variorum.report.copytext.composing import Block, Composed, FieldNow
from variorum.report.copytext.sections import Account
from variorum.report.outline import Style

Object = dict[str, Any]
_BETWEEN = 2  # characters between two blocks


def account_json(account: Account) -> Object:
    """Offsets count code points in `text`, half-open; numbers of notes are no part of it."""
    now = account.composed
    places = _places(now)
    return {
        "text": now.text,
        "base": list(account.base),
        "blocks": [{"heading": block.heading, "text": block.text} for block in now.blocks],
        "fields": [_field(one, now, places) for one in now.fields],
    }


def _field(one: FieldNow, now: Composed, places: dict[str, tuple[int, int]]) -> Object:
    start, end = places.get(one.field.name, (None, None))
    noted = one.noted and one.field.dispute in now.noted
    return {
        "name": one.field.name,
        "dispute": one.field.dispute,
        "how": one.how.value,
        "written": one.field.manner.value,
        "start": start,
        "end": end,
        "note": now.noted.index(one.field.dispute) + 1 if noted else None,
    }


def _places(now: Composed) -> dict[str, tuple[int, int]]:
    """Where the words of each field stand; one whose words gave way to a wider field stands nowhere."""
    found: dict[str, tuple[int, int]] = {}
    at = 0
    for block in now.blocks:
        for name, start, end in _runs(block, at):
            first = found.get(name, (start, end))[0]
            found[name] = (first, end)
        at += len(block.text) + _BETWEEN
    return found


def _runs(block: Block, at: int) -> Iterator[tuple[str, int, int]]:
    for one in block.said:
        if one.run.style is Style.NOTE:
            continue
        end = at + len(one.run.text)
        for name in one.fields:
            yield name, at, end
        at = end
