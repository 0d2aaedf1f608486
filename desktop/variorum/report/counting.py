"""Tells how many accounts a dispute has, and on how many origins they rest."""

from variorum.report.outline import Entry


def counted(entry: Entry) -> str:
    return f"{_many(len(entry.accounts), 'account')}, {_many(entry.origins, 'independent origin')}."


def _many(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
