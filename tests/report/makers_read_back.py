"""Reads the numbers back out of a written report, whatever its format, by libraries that are not ours."""

import csv as csv_library
import json
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO, StringIO

from dateutil.parser import parse as parse_date

Value = float | str
_NUMBER = re.compile(r"-?\d[\d,]*(?:\.\d+)?")
_DATE = re.compile(r"\d{1,2} [A-Z][a-z]+ \d{4}")


class NotHere(Exception):
    """What reads this format is not on this computer."""


@dataclass
class Figures:
    """What a report tells, as far as its format tells it; None where it does not."""

    questions: list[str] | None = None  # in order
    # By the dispute's id; where a format does not give it, by its number in the table.
    best: dict[str, list[Value]] = field(default_factory=dict)
    ends: dict[str, tuple[Value, Value]] = field(default_factory=dict)  # low and high
    accounts: int | None = None
    sources: int | None = None


def value_of(words: str) -> Value:
    """ "up to 16 soldiers" is 16, "24 February 2020" is 2020-02-24, "Saraqib" is itself."""
    words = words.strip().strip("“”")
    dated, number = _DATE.search(words), _NUMBER.search(words)
    if dated:
        return parse_date(dated.group()).date().isoformat()
    return float(number.group().replace(",", "")) if number else words


def _typed(cell: object) -> Value:
    if isinstance(cell, int | float):
        return float(cell)
    try:
        return float(str(cell))
    except ValueError:
        return str(cell)[:10] if re.match(r"\d{4}-\d\d-\d\d", str(cell)) else str(cell)


def _rows(rows: Sequence[Sequence[str]]) -> Figures:
    """Rows of the table of disputes: number and question, accounts, …, best account with its remarks."""
    found = Figures(questions=[], accounts=0)
    for question, told, best in rows:
        number, words = question.split(maxsplit=1)
        assert found.questions is not None and found.accounts is not None
        found.questions.append(words.split("?")[0] + "?")
        found.accounts += len(re.findall(r"\b[A-E] ¶\d+", told))
        _best_of(found, number, best)
    return found


_NO_VALUE = ("Open", "Settled", "Left disputed", "Not comparable", "Trivial", "New evidence", "Not decided")


def _best_of(found: Figures, name: str, best: str) -> None:
    """The first line has the values; a line of two numbers is the range."""
    lines = [line.strip() for line in best.split("\n") if line.strip()]
    values: list[Value] = []
    for line in lines:
        ends = re.fullmatch(r"([\d,.]+) to ([\d,.]+)", line)
        if ends:
            found.ends[name] = (value_of(ends[1]), value_of(ends[2]))
            break
        if re.match(r"Accepted|Range accepted|Both true|Editor|Confidence|Note", line) or line.startswith(
            _NO_VALUE
        ):
            break
        values.append(value_of(line))
    if values:
        found.best[name] = values


def _html(data: bytes) -> Figures:
    import html5lib

    page = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(data.decode())

    def words(element: object, between: str = "") -> str:
        return between.join(element.itertext())  # type: ignore[attr-defined]

    rows = []
    for row in page.iter("tr"):
        if not (row.get("id") or "").startswith("dispute-"):
            continue
        best = next(cell for cell in row.iter("td") if cell.get("class") == "best")
        told = [words(item) for item in next(row.iter("ul")).iter("li")]
        lines = [words(part) for part in best if part.tag in ("strong", "p", "span")]
        rows.append((words(next(row.iter("th"))).strip(), "\n".join(told), "\n".join(lines)))
    found = _rows(rows)
    found.sources = sum((row.get("id") or "").startswith("source-") for row in page.iter("tr"))
    return found


def _unmarked(cell: str) -> str:
    return re.sub(r"\[\^\d+\]|(?<!\\)\*+|\\(?=[^\w\s])", "", cell).strip()


def _markdown(data: bytes) -> Figures:
    from markdown_it import MarkdownIt

    text = data.decode()
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    cells = [
        t.content for n, t in enumerate(tokens) if t.type == "inline" and tokens[n - 1].type == "td_open"
    ]
    rows = [cells[n : n + 4] for n in range(0, len(cells), 4)]
    lined = [[re.sub(r"<br>", "\n", _unmarked(cell)) for cell in row] for row in rows]
    found = _rows([(number + " " + question, told, best) for number, question, told, best in lined])
    found.sources = len(re.findall(r"SHA-256 `[0-9a-f]{64}`", text))
    return found


def _txt(data: bytes) -> Figures:
    text = data.decode()
    listed = text.split("\nDisputes\n", 1)[1].split("\nNotes\n", 1)[0]
    rows = []
    for block in re.split(r"\n(?=\d+\. )", listed)[1:]:
        head, best = " ".join(block.split()).split("Best account: ", 1)
        best = re.sub(rf"\. | / | (?={_OUTCOME.pattern})", "\n", best)
        rows.append((head.replace(". ", " ", 1), head, best))
    found = _rows(rows)
    found.sources = len(re.findall(r"SHA-256\s+[0-9a-f]{64}", text))
    return found


_ASKED = "How|What|When|Where|Which|Who|Whose|Is|Are|Was|Were|Did|Does|Do"
_OUTCOME = re.compile(r"(?:Accepted|Range accepted|Both true|Editor's own value)\.")


def _pdf(data: bytes) -> Figures:
    """By the words of its pages in the order in which they are read; heads and feet of pages are no rows."""
    if shutil.which("pdftotext") is None:
        raise NotHere("pdftotext")
    ran = subprocess.run(["pdftotext", "-raw", "-", "-"], input=data, capture_output=True, check=True)
    text = ran.stdout.decode().replace("\f", "\n")
    text = re.sub(r"(?m)^(?:Made with .* \d+ of \d+|Reconciled account .*|Question What each .*)\n", "", text)
    listed = text.split("\nDisputes\n", 1)[1].split("\nNotes\n", 1)[0]
    rows = [_row_of(block) for block in re.split(rf"(?m)^(?=\d+ (?:{_ASKED})\b)", listed)[1:]]
    found = _rows(rows)
    found.sources = len(re.findall(r"SHA-256\s+[0-9a-f]{64}", text))
    return found


def _row_of(block: str) -> tuple[str, str, str]:
    """Best values follow the picture, whose last row is called best, or stand before the outcome."""
    question, told = " ".join(block.split("?", 1)[0].split()).replace("- ", "-"), block.split("?", 1)[1]
    outcome = _OUTCOME.search(told)
    before = told[: outcome.start()] if outcome else ""
    drawn = before.rsplit("\nbest\n", 1)
    best = drawn[1] if len(drawn) == 2 else "\n".join(before.strip().split("\n")[-1:])
    return question + "?", told, best


def _docx(data: bytes) -> Figures:
    from docx import Document

    made = Document(BytesIO(data))
    tables = {table.rows[0].cells[0].text: table for table in made.tables}
    rows = []
    for row in tables["Question"].rows[1:]:
        cells = row.cells
        rows.append((cells[0].text, cells[1].text, cells[-1].text))
    found = _rows(rows)
    found.sources = len(tables["Article"].rows) - 1
    return found


def _odt(data: bytes) -> Figures:
    from odf import teletype
    from odf.opendocument import load
    from odf.table import Table, TableCell, TableRow
    from odf.text import H, P

    made = load(BytesIO(data))

    def words(cell: object) -> str:
        told = [part for part in cell.childNodes if part.qname in (H(outlinelevel=1).qname, P().qname)]  # type: ignore[attr-defined]
        return "\n".join(map(teletype.extractText, told))

    named = {}
    for table in made.getElementsByType(Table):
        rows = [
            [words(c) for c in row.getElementsByType(TableCell)] for row in table.getElementsByType(TableRow)
        ]
        named[rows[0][0]] = rows[1:]
    found = _rows([(row[0], row[1], row[-1]) for row in named["Question"]])
    found.sources = len(named["Article"])
    return found


def _xlsx(data: bytes) -> Figures:
    from openpyxl import load_workbook

    book = load_workbook(BytesIO(data))

    def rows(name: str) -> Iterator[dict[str, object]]:
        head, *lines = book[name].iter_rows(values_only=True)
        return (dict(zip(map(str, head), line, strict=True)) for line in lines)

    found = Figures(questions=[], accounts=0, sources=sum(1 for _ in rows("Sources")))
    told = {str(row["dispute"]) for row in rows("Disputes") if row["state"] not in ("dismissed", "orphaned")}
    for row in rows("Disputes"):
        if row["dispute"] in told:
            _put(found, row)
    found.accounts = sum(row["dispute"] in told for row in rows("Accounts"))
    return found


def _put(found: Figures, row: Mapping[str, object]) -> None:
    name = str(row["dispute"])
    assert found.questions is not None
    found.questions.append(str(row["question"]))
    if row["best"] not in (None, ""):
        found.best[name] = [_typed(part) for part in str(row["best"]).split(" / ")]
    if row["low"] not in (None, "") and row["high"] not in (None, ""):
        found.ends[name] = (_typed(row["low"]), _typed(row["high"]))


def _csv(data: bytes) -> Figures:
    found, told = Figures(questions=[], accounts=0), set[str]()
    for row in csv_library.DictReader(StringIO(data.decode(), newline="")):
        if row["state"] in ("dismissed", "orphaned"):
            continue
        assert found.accounts is not None
        found.accounts += 1
        if row["dispute"] not in told:
            told.add(row["dispute"])
            _put(found, row)
            found.best[row["dispute"]] = [value_of(part) for part in row["best"].split(" / ") if part]
    found.best = {name: values for name, values in found.best.items() if values}
    return found


def _json(data: bytes) -> Figures:
    told = json.loads(data)
    found = Figures(questions=[], accounts=0, sources=len(told["articles"]))
    for dispute in told["disputes"]:
        if dispute["state"] in ("dismissed", "orphaned"):
            continue
        (decision,) = dispute["decisions"] or ({"values": [], "low": None, "high": None},)
        assert found.questions is not None and found.accounts is not None
        found.questions.append(dispute["question"])
        found.accounts += len(dispute["accounts"])
        if decision["values"]:
            found.best[dispute["id"]] = [_typed(value) for value in decision["values"]]
        if decision["low"] and decision["high"]:
            found.ends[dispute["id"]] = (_typed(decision["low"]), _typed(decision["high"]))
    return found


def _dead(id: str, best: str, low: str | None, high: str | None) -> Callable[[bytes], Figures]:
    """The tables of events have counts of the dead only, and leave the order of the rest untold."""

    def read(data: bytes) -> Figures:
        found = Figures()
        for row in csv_library.DictReader(StringIO(data.decode(), newline="")):
            if row[best]:
                found.best[row[id]] = [_typed(row[best])]
            if low and high and row[low] and row[high]:
                found.ends[row[id]] = (_typed(row[low]), _typed(row[high]))
        return found

    return read


def _jsonld(data: bytes) -> Figures:
    """Decided disputes only, so that their order is part of the whole one."""
    found = Figures()
    for review in json.loads(data)["@graph"]:
        name, about = review["identifier"], review.get("about", {})
        if "value" in about:
            told = about["value"]
            found.best[name] = [_typed(value) for value in (told if isinstance(told, list) else [told])]
        if "minValue" in about:
            found.ends[name] = (_typed(about["minValue"]), _typed(about["maxValue"]))
    return found


def _annotations(data: bytes) -> Figures:
    lines = [json.loads(line) for line in data.decode().split("\n") if line]
    bodies = [{body["purpose"]: body["value"] for body in line["body"]} for line in lines]
    told = [body for body in bodies if body["tagging"] not in ("dismissed", "orphaned")]
    asked = {body["identifying"]: body["questioning"] for body in told}
    return Figures(questions=list(asked.values()), accounts=len(told))


def _listed(mark: str) -> Callable[[bytes], Figures]:
    """Citations tell the articles and nothing else."""
    return lambda data: Figures(sources=len(re.findall(mark, data.decode(), re.MULTILINE)))


READ: Mapping[str, Callable[[bytes], Figures]] = {
    "html": _html,
    "pdf": _pdf,
    "docx": _docx,
    "odt": _odt,
    "md": _markdown,
    "txt": _txt,
    "csv": _csv,
    "json": _json,
    "xlsx": _xlsx,
    "ucdp": _dead("relid", "best", "low", "high"),
    "acled": _dead("event_id_cnty", "fatalities", None, None),
    "jsonld": _jsonld,
    "annotations": _annotations,
    "bibtex": _listed(r"^@\w+\{"),
    "ris": _listed(r"^TY  - "),
    "csl-json": lambda data: Figures(sources=len(json.loads(data))),
    "cite-news": _listed(r"^\* \{\{cite news "),
    **{style: _listed(r"^(?=\S)") for style in ("chicago", "chicago-author-date", "apa")},
}
