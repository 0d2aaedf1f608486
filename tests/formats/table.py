"""Prints, format by format, what is written, read back and opened by other programs; `make formats` runs it.

Then the samples of each kind of files that others published are read; they are
downloaded for it, unless --without-samples is said. A part that is not there is
named as such. The result is kept in docs/bench/formats.json.
"""

import json
import sys
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from subprocess import TimeoutExpired
from tempfile import TemporaryDirectory
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent), str(HERE.parent / "report")]

from makers_decided import CASES, differences, expected, written  # noqa: E402
from makers_read_back import READ, NotHere  # noqa: E402
from report_of_seeds import reconciled  # noqa: E402

from variorum.article.readers.content import Content  # noqa: E402
from variorum.article.readers.kinds import KINDS  # noqa: E402
from variorum.dispute.decision import Reconciliation  # noqa: E402
from variorum.errors import UserError  # noqa: E402
from variorum.report.writing import FORMATS  # noqa: E402

KEPT = HERE.parent.parent / "docs" / "bench" / "formats.json"
NOT_THERE = "not there yet"
NONE = "–"
# Written for people to read on: our own readers take the text out again.
DOCUMENTS = ("html", "pdf", "docx", "odt", "md", "txt")
SAMPLES = ("sample_files", "sample_pages")


@dataclass(frozen=True)
class Row:
    """One format that is written."""

    format: str
    written: str  # bytes, or why not
    read_back: str  # whether its numbers are those of the decisions, read by another program
    read_by_us: str  # as what kind of file, and whether the questions are found again in their order
    opened: str  # by what programs


@dataclass(frozen=True)
class Family:
    """One kind of files that is read."""

    kind: str
    samples: str


@cache
def cases() -> dict[str, Reconciliation]:
    """Those of the tests, and the sample articles with ten decisions."""
    with TemporaryDirectory() as folder:
        return {**CASES, "seeds": reconciled(Path(folder))}


def row(format: str, opened: Callable[[str, bytes], str]) -> Row:
    try:
        data = written(format, CASES["Idlib"])
    except UserError as error:
        return Row(format, str(error), NONE, NONE, NONE)
    return Row(
        format, f"{len(data):,} bytes", read_back(format), read_by_us(format, data), opened(format, data)
    )


def read_back(format: str) -> str:
    """Equal, or the first thing that is not."""
    if format not in READ:
        return "no reading of it yet"
    try:
        wrong = [difference for case in cases().values() for difference in differences(format, case)]
    except NotHere as missing:
        return f"{missing} is not here"
    return wrong[0] if wrong else "equal"


def read_by_us(format: str, data: bytes) -> str:
    if format not in DOCUMENTS:
        return NONE
    content = Content(data, f".{format}")
    kind = next(kind for kind in KINDS if kind.holds(content))
    try:
        text = " ".join(kind.read(content).text.split())
    except UserError as error:
        return f"{kind.name}: {error}"
    questions = expected(CASES["Idlib"]).questions or ()
    return f"{kind.name}: {'all' if in_order(questions, text) else 'not all'} questions"


def in_order(questions: Sequence[str], text: str) -> bool:
    """Whether each question is found after the one before it."""
    place = 0
    for question in questions:
        place = text.find(question, place) + 1
        if not place:
            return False
    return True


def opened_by_others() -> Callable[[str, bytes], str]:
    """What the programs that people read a format with say of a file of it."""
    others = _there("opened_by_others")

    def opened(format: str, data: bytes) -> str:
        if others is None or format not in others.READERS:
            return NONE if others or format not in DOCUMENTS else NOT_THERE
        with TemporaryDirectory() as folder:
            path = Path(folder) / f"report.{format}"
            path.write_bytes(data)
            try:
                return str(others.READERS[format](path))
            except (others.Fault, TimeoutExpired) as fault:
                return f"FAULT: {fault}"

    return opened


def families(*, samples: bool = True) -> Iterator[Family]:
    """Each kind of files, with what became of the samples of it that others published."""
    sources = [module for name in SAMPLES if (module := _there(name)) is not None]
    for kind in KINDS:
        source = next((one for one in sources if kind.name in _names(one)), None)
        if not samples or not sources:
            yield Family(kind.name, "left out" if sources else NOT_THERE)
        else:
            yield Family(kind.name, _said(source.read_samples(kind.name) if source else None))


def _names(source: Any) -> Collection[str]:
    return getattr(source, "FAMILIES", None) or getattr(source, "PACKAGES", ())


def _there(name: str) -> Any:
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        if error.name != name:
            raise
        return None


def _said(told: Any) -> str:
    if told is None:
        return NONE
    return f"{told.read} of {told.files}, {told.refused} refused in a sentence, {len(told.failed)} failed"


def lines(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    widths = [max(len(cells[n]) for cells in (head, *rows)) for n in range(len(head))]
    for cells in (head, tuple("-" * width for width in widths), *rows):
        yield "  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()


def keep(rows: Sequence[Row], kinds: Sequence[Family] | None) -> None:
    """Samples that were left out stay as they were found before."""
    told = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.exists() else {}
    told["written"] = [asdict(one) for one in rows]
    told["read"] = told.get("read", []) if kinds is None else [asdict(one) for one in kinds]
    KEPT.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def is_wrong(one: Row) -> bool:
    unequal = one.read_back != "equal" and not one.read_back.endswith("is not here")
    return unequal or "not all" in one.read_by_us or one.opened.startswith("FAULT")


def main(arguments: Sequence[str] = ()) -> int:
    """1 where a number was read back that is not the editor's, or another program found a fault."""
    opened = opened_by_others()
    rows = [row(format, opened) for format in FORMATS]
    samples = "--without-samples" not in arguments
    kinds = list(families(samples=samples))
    keep(rows, kinds if samples else None)
    head = ("format", "written", "read back", "read by our own readers", "opened by others")
    table = lines(head, [tuple(asdict(one).values()) for one in rows])
    read = lines(("kind of files", "samples read"), [(one.kind, one.samples) for one in kinds])
    sys.stdout.write("\n".join([*table, "", *read, "", f"Kept in {KEPT.name}."]) + "\n")
    failed = any(not one.samples.endswith(" 0 failed") for one in kinds if one.samples.endswith(" failed"))
    return int(failed or any(is_wrong(one) for one in rows))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
