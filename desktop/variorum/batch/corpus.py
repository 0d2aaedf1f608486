"""A corpus as it lies on the disk: which articles it holds, and the bytes of any of them, one at a time."""

from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, Protocol

from variorum.article.article import Original
from variorum.article.files import MOST_BYTES
from variorum.article.readers.corpus import looks_like_corpus, part_of
from variorum.article.reading import original_part, originals_in
from variorum.errors import UnreadableArticle
from variorum.translation import tr

_HEAD = 1 << 22  # bytes by which a file is known for a corpus
_MARK = b"\xef\xbb\xbf"
_FILES_AT_HAND = 2  # that hold several articles


@dataclass(frozen=True, slots=True)
class Item:
    """One article of a corpus, not yet read."""

    number: int  # where it stands in the corpus, from 0
    id: str
    original: Original


class Corpus(Protocol):
    """Articles in an order of their own."""

    name: str
    mark: str  # a hash of all that is in it

    def __len__(self) -> int: ...

    def item(self, number: int) -> Item:
        """UnreadableArticle where it is no article."""
        ...

    def place(self, number: int) -> str:
        """What it is called where it cannot be read."""
        ...


def corpus_at(path: Path) -> Corpus:
    """The corpus in a file of lines, in a folder of files, or in one file that holds several articles."""
    try:
        if path.is_dir():
            return Files(path, tuple(sorted(_files_in(path))), name=path.resolve().name)
        with path.open("rb") as file:
            if _is_of_lines(file.read(_HEAD), path.suffix.lower()):
                return Lines(path)
    except OSError as error:
        raise UnreadableArticle(f"{path}: {error.strerror or error}.") from error
    return Files(path.parent, (path,), name=path.name)


def _is_of_lines(head: bytes, suffix: str) -> bool:
    return looks_like_corpus(head.decode("utf-8-sig", "replace"), suffix=suffix)


def _files_in(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.is_file() and not hidden:
            yield path


class Lines:
    """One article a line, each a JSON object; only where the lines begin is held in memory."""

    def __init__(self, path: Path) -> None:
        self.name = path.name
        self._path, self._starts, self._rows = path, array("q"), array("q")
        digest, start, row, begins = sha256(), 0, 1, True
        with path.open("rb") as file:
            for piece in _pieces(file):
                digest.update(piece)
                if begins and piece.removeprefix(_MARK).strip():
                    self._starts.append(start)
                    self._rows.append(row)
                start, begins = start + len(piece), piece.endswith(b"\n")
                row += begins
        self.mark = digest.hexdigest()

    def __len__(self) -> int:
        return len(self._starts)

    def place(self, number: int) -> str:
        return f"{self.name}, line {self._rows[number]}"

    def item(self, number: int) -> Item:
        with self._path.open("rb") as file:
            file.seek(self._starts[number])
            line = file.readline(MOST_BYTES + 1)
        if len(line) > MOST_BYTES:
            raise UnreadableArticle(
                tr("This line is longer than {most} MB, too long for an article.", most=MOST_BYTES >> 20)
            )
        part = part_of(_text_of(line), number=self._rows[number])
        return Item(number, *original_part(self.name, part))


def _pieces(file: BinaryIO) -> Iterator[bytes]:
    """The file's lines; one that is longer than any article comes in pieces."""
    return iter(lambda: file.readline(MOST_BYTES + 1), b"")


def _text_of(line: bytes) -> str:
    return line.removeprefix(_MARK).decode("utf-8", "replace").rstrip("\r\n")


class Files:
    """One article a file, or several where the file holds several."""

    def __init__(self, folder: Path, paths: tuple[Path, ...], *, name: str) -> None:
        self.name = name
        self._folder, self._paths = folder, paths
        self._open = lru_cache(_FILES_AT_HAND)(self._originals)
        self._within: list[tuple[int, int]] = []
        digest = sha256()
        for n, path in enumerate(paths):
            digest.update(f"{self._called(path)}\n{_hash_of(path)}\n".encode("utf-8", "surrogateescape"))
            self._within += [(n, part) for part in range(self._count(n))]
        self.mark = digest.hexdigest()

    def __len__(self) -> int:
        return len(self._within)

    def place(self, number: int) -> str:
        return self._called(self._paths[self._within[number][0]])

    def item(self, number: int) -> Item:
        file, part = self._within[number]
        return Item(number, *self._open(file)[part])

    def _called(self, path: Path) -> str:
        return path.relative_to(self._folder).as_posix()

    def _originals(self, file: int) -> tuple[tuple[str, Original], ...]:
        path = self._paths[file]
        return originals_in(path, called=self._called(path))

    def _count(self, file: int) -> int:
        """One also for a file that cannot be read: that is said of it in its turn."""
        try:
            return len(self._open(file))
        except UnreadableArticle:
            return 1


def _hash_of(path: Path) -> str:
    with path.open("rb") as file:
        digest = sha256()
        while piece := file.read(1 << 20):
            digest.update(piece)
    return digest.hexdigest()
