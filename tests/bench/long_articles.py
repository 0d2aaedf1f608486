"""Ten articles of ten thousand words, made of the samples' own paragraphs with other figures, and kept.

What they say makes no sense; how much there is to lay out, align and paint
does. To compare them takes minutes, so the record is kept in the cache.
"""

import random
import re
import subprocess
import sys
from pathlib import Path

from variorum import __version__
from variorum.article.reading import read_files
from variorum.bootstrap import workspace
from variorum.paths import seeds, user_cache
from variorum.settings import Settings

CASE = "Ten long articles"
ARTICLES, WORDS = 10, 10_000
_FIGURE = re.compile(r"\d[\d,]*\d")


def long_articles(folder: Path) -> list[Path]:
    """Write them; the same ones every time."""
    read, _ = read_files(seeds())
    paragraphs = [p.text for article in read for p in article.story]
    return [_written(folder / f"{n}.txt", paragraphs, random.Random(n)) for n in range(ARTICLES)]


def _written(path: Path, paragraphs: list[str], chance: random.Random) -> Path:
    lines: list[str] = []
    words = 0
    while words < WORDS:
        line = _FIGURE.sub(lambda figure: _other(figure.group(), chance), chance.choice(paragraphs))
        lines.append(line)
        words += len(line.split())
    path.write_text("\n\n".join(lines), encoding="utf-8")
    return path


def _other(figure: str, chance: random.Random) -> str:
    return str(int(figure.replace(",", "")) + chance.choice((0, 0, 1, 2, 10)))


def record_of_long_articles() -> Path:
    """The record that holds them, compared; made when it is first asked for, by a process of its own."""
    subprocess.run([sys.executable, "-P", str(Path(__file__).resolve())], check=True)
    return _place()


def _place() -> Path:
    folder = user_cache() / "bench"
    folder.mkdir(parents=True, exist_ok=True)
    return folder / f"{ARTICLES}-of-{WORDS}-{__version__}.db"


def _make() -> None:
    record = _place()
    made = workspace(record=str(record), settings=Settings(editor="bench"))
    if CASE not in {case.name for case in made.cases()}:
        made.new_case(CASE)
    made.add(CASE, long_articles(record.parent))  # those that it has already are not added again
    made.open_case(CASE)
    made.close()


if __name__ == "__main__":
    _make()
