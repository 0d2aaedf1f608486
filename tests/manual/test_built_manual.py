"""The manual as pages for a browser: whole, without warnings, without the network."""

import filecmp
import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from makers_outside import OUTSIDE

pytestmark = pytest.mark.slow
CHECKOUT = Path(__file__).resolve().parents[2]
LOADED = {("script", "src"), ("img", "src"), ("source", "src"), ("iframe", "src"), ("object", "data")}


class Html(HTMLParser):
    """The places of a page that others may lead to, and where it leads itself."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.anchors: set[str] = set()
        self.leads: list[str] = []
        self.loads: list[str] = []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.anchors.add(value)
            elif (tag, name) in LOADED or (tag, name) == ("link", "href"):
                self.loads.append(value or "")
            elif name == "href":
                self.leads.append(value or "")


def build(folder: Path, *, seed: str = "0") -> Path:
    html = folder / "html"
    options = ["-b", "html", "-W", "--keep-going", "-n", "-q", "-E", "-c", "packaging/manual"]
    ran = subprocess.run(
        [sys.executable, "-m", "sphinx", *options, "-d", str(folder / "trees"), ".", str(html)],
        cwd=CHECKOUT, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (ran.returncode, ran.stderr) == (0, "")
    return html


@pytest.fixture(scope="module")
def manual(tmp_path_factory) -> Path:
    return build(tmp_path_factory.mktemp("manual"))


@pytest.fixture(scope="module")
def read(manual) -> dict[Path, Html]:
    return {path: Html(path) for path in sorted(manual.rglob("*.html"))}


def _targets(page: Path, addresses: list[str]) -> list[tuple[Path, str]]:
    """The files and anchors that addresses of a page name within the manual."""
    within = [urlsplit(address) for address in addresses]
    return [
        ((page.parent / unquote(part.path)).resolve() if part.path else page, unquote(part.fragment))
        for part in within
        if not part.scheme and not part.netloc
    ]


def test_every_link_and_every_picture_leads_somewhere(read):
    for page, html in read.items():
        for target, anchor in _targets(page, html.leads + html.loads):
            assert target.is_file(), f"{page.name}: {target}"
            assert not anchor or anchor in read[target].anchors, f"{page.name}: {target.name}#{anchor}"


def test_no_page_loads_anything_from_outside(manual, read):
    for page, html in read.items():
        assert [address for address in html.loads if re.match(r"\w+:|//", address)] == [], page.name
    for style in manual.rglob("*.css"):
        loaded = re.findall(
            r"(?:url\(|@import)\s*[\"']?(?!data:)(\w+:|//)", style.read_text(encoding="utf-8")
        )
        assert loaded == [], style.name


def test_every_page_is_reached_from_the_first(manual, read):
    waiting, reached = [manual / "index.html"], set()
    while waiting:
        page = waiting.pop()
        if page not in reached and page in read:
            reached.add(page)
            waiting += [target for target, _ in _targets(page, read[page].leads)]
    written = {
        manual / page.relative_to(CHECKOUT).with_suffix(".html") for page in CHECKOUT.glob("docs/**/*.md")
    }
    written.discard(manual / "docs" / "quality" / "ablations.html")  # shown within another page
    assert written <= reached


def test_words_are_found_without_the_network(manual, read):
    index = (manual / "searchindex.js").read_text(encoding="utf-8")
    kept = json.loads(index.removeprefix("Search.setIndex(").removesuffix(")"))
    found = kept["terms"]["ribbon"]
    assert "docs/window" in {kept["docnames"][n] for n in ([found] if isinstance(found, int) else found)}
    assert any(address.startswith("searchindex.js") for address in read[manual / "search.html"].loads)


def test_the_same_pages_give_the_same_bytes(manual, tmp_path):
    again = build(tmp_path, seed="1")
    files = sorted(str(path.relative_to(manual)) for path in manual.rglob("*") if path.is_file())
    assert files == sorted(str(path.relative_to(again)) for path in again.rglob("*") if path.is_file())
    assert filecmp.cmpfiles(manual, again, files, shallow=False)[1:] == ([], [])


def test_every_address_outside_is_known_and_has_its_reason(read):
    outside = {address for html in read.values() for address in html.leads if urlsplit(address).scheme}
    assert outside == set(OUTSIDE)
    assert all(address.startswith("https://") and reason for address, reason in OUTSIDE.items())
