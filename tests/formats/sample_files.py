"""Reads sample files that others published: the test data of the libraries that read and write these formats.

Downloads source distributions with pip into a temporary folder, so it needs a
package registry and is no part of the test run. Prints one line a family:

    python tests/formats/sample_files.py [docx odt pdf workbook table]
"""

import subprocess
import sys
import tarfile
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

MOST_FILES = 40
LARGEST = 20 << 20  # bytes

_ASKED = "name the one that does: "

PACKAGES = {
    "docx": ("python-docx==1.2.0",),
    "odt": ("odfpy==1.4.1", "docutils==0.23", "ezodf==0.3.2", "relatorio==1.0.0"),
    "pdf": ("pypdf==7.1.0",),
    "workbook": ("pyexcel-xlsx==0.6.1", "agate-excel==0.4.2", "csvkit==2.2.0", "tablib==3.10.0"),
    "table": ("csvkit==2.2.0",),
}
SUFFIXES = {
    "docx": (".docx", ".docm"),
    "odt": (".odt", ".ott", ".fodt"),
    "pdf": (".pdf",),
    "workbook": (".xlsx", ".xlsm"),
    "table": (".csv", ".tsv"),
}


@dataclass(frozen=True, slots=True)
class Counts:
    """What became of a family's sample files."""

    files: int
    read: int
    refused: int  # with a sentence
    failed: tuple[str, ...]  # with anything else
    sentences: tuple[str, ...]  # of those refused, each under its file's name
    longest: float  # seconds


def read_samples(family: str) -> Counts:
    """Downloads and reads the samples of a family, those of each package in turn until there are enough."""
    with tempfile.TemporaryDirectory() as folder:
        return read_all(
            _unpacked(_downloaded(PACKAGES[family], Path(folder)), SUFFIXES[family], Path(folder))
        )


def read_all(paths: Sequence[Path]) -> Counts:
    from variorum.article.readers.parts import Choice
    from variorum.article.reading import read_files

    sentences: list[str] = []
    failed: list[str] = []
    longest = 0.0
    for path in paths:
        began = time.perf_counter()
        try:
            articles, unreadable = read_files([path])
            if not articles and _ASKED in unreadable[0].reason:
                # Most sample tables hold figures: what is looked for is whether their rows can be had.
                articles, _ = read_files(
                    [path], choice=Choice(text_column=_first_column(unreadable[0].reason))
                )
        except Exception as error:  # noqa: BLE001 (whatever a reader let through is what is looked for)
            failed.append(f"{path.name}: {error!r}")
            continue
        longest = max(longest, time.perf_counter() - began)
        if not articles:
            sentences.append(f"{path.name}: {unreadable[0].reason}")
    refused = len(sentences)
    read = len(paths) - refused - len(failed)
    return Counts(len(paths), read, refused, tuple(failed), tuple(sentences), longest)


def _first_column(sentence: str) -> str:
    return sentence.partition(_ASKED)[2].rstrip(".").split(", ")[0]


def _downloaded(packages: Sequence[str], folder: Path) -> list[Path]:
    for package in packages:
        subprocess.run(
            [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--no-binary", ":all:", package],
            cwd=folder,
            capture_output=True,
            check=False,
        )
    return sorted(folder.glob("*.tar.gz"))


def _unpacked(archives: Sequence[Path], suffixes: tuple[str, ...], folder: Path) -> list[Path]:
    """As many files of each archive in turn as are wanted, under numbered names of one folder."""
    found: list[Path] = []
    sources = [_members(archive, suffixes) for archive in archives]
    while sources and len(found) < MOST_FILES:
        for source in list(sources):
            member = next(source, None)
            if member is None:
                sources.remove(source)
            elif len(found) < MOST_FILES:
                name, data = member
                found.append(folder / f"{len(found):02}-{name}")
                found[-1].write_bytes(data)
    return found


def _members(archive: Path, suffixes: tuple[str, ...]) -> Iterator[tuple[str, bytes]]:
    with tarfile.open(archive) as packed:
        for member in sorted(packed.getmembers(), key=lambda member: member.name):
            file = packed.extractfile(member) if 0 < member.size <= LARGEST else None
            if file and member.name.lower().endswith(suffixes):
                yield PurePosixPath(member.name).name, file.read()


def line(family: str, counts: Counts) -> str:
    return f"{family} | {counts.files} | {counts.read} | {counts.refused} | {len(counts.failed)}"


def main(families: Sequence[str]) -> None:
    sys.stdout.write("format | files | read | refused with a sentence | failed\n")
    for family in families or PACKAGES:
        counts = read_samples(family)
        sys.stdout.write(f"{line(family, counts)}\n")
        for detail in (*counts.failed, *counts.sentences):
            sys.stderr.write(f"    {detail}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
