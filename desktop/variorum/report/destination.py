"""Whether a report may be written to a place: not over an article that it tells of."""

from collections.abc import Iterable
from pathlib import Path

from variorum.article.article import Article
from variorum.errors import ReportRefused
from variorum.translation import tr


def refuse_source(path: Path, articles: Iterable[Article]) -> None:
    """ReportRefused where a folder or a source of the report lies there."""
    if path.is_dir():
        raise ReportRefused(tr("“{path}” is a folder; the report needs the name of a file.", path=path))
    if path.exists() and any(_is_same(path, article.original.name) for article in articles):
        raise ReportRefused(
            tr("“{path}” is one of the articles. Name another file for the report.", path=path)
        )


def _is_same(path: Path, name: str) -> bool:
    try:
        return path.samefile(name)
    except (OSError, ValueError):  # it is no longer there, or it never was a file's name
        return False
