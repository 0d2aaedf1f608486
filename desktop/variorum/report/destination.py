"""Whether a report may be written to a place: not over a record, and not over an article it tells of."""

from collections.abc import Iterable
from pathlib import Path

from variorum.article.article import Article
from variorum.errors import ReportRefused

_DATABASE = b"SQLite format 3\0"
_BESIDE_A_DATABASE = ("-wal", "-shm", "-journal")


def refuse_precious(path: Path, articles: Iterable[Article]) -> None:
    """ReportRefused where the file that lies there is a record, part of one, or a source of the report."""
    if path.is_dir():
        raise ReportRefused(f"“{path}” is a folder; the report needs the name of a file.")
    if not path.is_file():
        return
    if _is_database(path) or any(_is_database(base) for base in _belongs_to(path)):
        raise ReportRefused(f"“{path}” is a record, or part of one. Name another file for the report.")
    if any(_is_same(path, article.original.name) for article in articles):
        raise ReportRefused(f"“{path}” is one of the articles. Name another file for the report.")


def _belongs_to(path: Path) -> list[Path]:
    """The database that a file of SQLite's own lies beside; a log may hold what is nowhere else."""
    ends = [end for end in _BESIDE_A_DATABASE if path.name.endswith(end)]
    return [path.with_name(path.name.removesuffix(end)) for end in ends if path.name != end]


def _is_database(path: Path) -> bool:
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return file.read(len(_DATABASE)) == _DATABASE
    except OSError:
        return False


def _is_same(path: Path, name: str) -> bool:
    try:
        return path.samefile(name)
    except (OSError, ValueError):  # it is no longer there, or it never was a file's name
        return False
