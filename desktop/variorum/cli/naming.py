"""The command that says whether two names are one: names."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from variorum.cli.console import emit
from variorum.errors import UnreadableArticle

_MOST_BYTES = 50 * 1024 * 1024


def add_to(app: typer.Typer) -> None:
    app.command()(names)


def names(
    one: Annotated[str | None, typer.Argument(metavar="A", help="A name, in any spelling.")] = None,
    other: Annotated[str | None, typer.Argument(metavar="B", help="Another.")] = None,
    pairs: Annotated[
        Path | None,
        typer.Option(
            "--pairs", metavar="FILE", help="Tab-separated names, one pair a line; one answer a line."
        ),
    ] = None,
) -> None:
    """Print how likely two names are one.

    A probability from 0 to 1 that they mean the same person, place or body.

    \b
    Examples:
      variorum names Saraqeb Saraqib
      variorum names --pairs pairs.tsv
    """
    asked = _asked(one, other, pairs)
    from variorum.language.naming.judging import same_name_probabilities

    for chance in same_name_probabilities(asked):
        emit(f"{chance:.4f}")


def _asked(one: str | None, other: str | None, pairs: Path | None) -> list[tuple[str, str]]:
    if pairs is not None and one is None:
        return list(_pairs_in(pairs))
    if pairs is None and one is not None and other is not None:
        return [(one, other)]
    raise typer.BadParameter("give two names, or --pairs FILE")


def _pairs_in(path: Path) -> Iterator[tuple[str, str]]:
    for number, line in enumerate(_lines_of(path), start=1):
        left, tab, right = line.partition("\t")
        if not tab:
            raise UnreadableArticle(f"{path}: line {number} has no tab between two names.")
        yield left.strip(), right.split("\t")[0].strip()


def _lines_of(path: Path) -> list[str]:
    try:
        if path.exists() and not path.is_file():
            raise UnreadableArticle(f"{path} is no file.")
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableArticle(f"{path} is not UTF-8 text.") from error
    except OSError as error:
        raise UnreadableArticle(f"{path} cannot be read: {error.strerror}.") from error
    if len(data) > _MOST_BYTES:
        raise UnreadableArticle(f"{path} is larger than {_MOST_BYTES >> 20} MB.")
    return text.rstrip("\n").split("\n") if text.strip() else []
