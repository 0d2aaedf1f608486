"""Lets an option take several values in a row: `--account 1 3`, once the command's own names are said."""

from collections.abc import Iterable, Iterator
from typing import Any

from typer.core import TyperCommand

_SEVERAL = (
    *("--account", "--value", "--evidence", "--outside", "--url", "--retrieved", "--holds"),
    *("--passages", "--grade", "--with", "--from"),
)


class SeveralValues(TyperCommand):
    """A command with two names of its own (case and dispute), after which values may follow one another."""

    names = 2

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        return super().parse_args(ctx, list(_repeated(args, self.names)))


class SeveralPassages(SeveralValues):
    """A command with one name of its own, the case."""

    names = 1


def _repeated(words: Iterable[str], least: int) -> Iterator[str]:
    """Repeat the option before each further value: `--account 1 3` is `--account 1 --account 3`."""
    option = ""
    names = values = 0
    for word in words:
        if word.startswith("--"):
            option, values = word, 0
            yield word
        elif not option:
            names += 1
            yield word
        else:
            if values and option in _SEVERAL and names >= least:
                yield option
            values += 1
            yield word
