"""The manual's pages as they come with the program, their sections, and where words stand in them."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from posixpath import dirname, join, normpath

from variorum.paths import docs

FIRST = "window.md"
ORDER = (
    "tutorial.md",
    FIRST,
    "how-to/wire-desk.md",
    "how-to/conflict-coder.md",
    "how-to/encyclopaedia-editor.md",
    "how-to/lawyer.md",
    "keys.md",
    "reading.md",
    "how-it-finds.md",
    "account.md",
    "reports.md",
    "record.md",
    "sharing.md",
    "batch.md",
    "installing.md",
    "settings.md",
    "commands.md",
    "formats.md",
    "files.md",
    "glossary.md",
    "security.md",
    "licences.md",
)
MOST_FOUND = 40
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_HEADING = re.compile(r"^(#{1,4})\s+(.+?)\s*$")
_MARKS = re.compile(r"[*_`\[\]]|\]\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it, up to the next."""

    page: str
    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """One file of the manual."""

    name: str  # within the manual's folder: how-to/lawyer.md
    title: str
    markdown: str
    sections: tuple[Section, ...]


def pages() -> tuple[Page, ...]:
    """Those that came with the program, in the order in which they are read."""
    folder = docs()
    if folder is None:
        return ()
    return tuple(_page(folder, name) for name in ORDER if (folder / name).is_file())


def page_of(name: str) -> Page | None:
    """Any page below the manual's folder, also one that is not listed; None where there is none."""
    folder = docs()
    if folder is None or not name.endswith(".md"):
        return None
    path = (folder / name).resolve()
    within = path.is_relative_to(folder.resolve()) and path.is_file()
    return _page(folder, name) if within else None


def beside(page: str, address: str) -> str:
    """What a link or a picture of a page names, as the manual's folder has it."""
    return normpath(join(dirname(page), address)) if address else page


@cache
def _page(folder: Path, name: str) -> Page:
    markdown = _COMMENT.sub("", (folder / name).read_text(encoding="utf-8"))
    sections = tuple(_sections(name, markdown))
    title = sections[0].heading if sections else Path(name).stem
    return Page(name, title, markdown, sections)


def _sections(name: str, markdown: str) -> list[Section]:
    found: list[tuple[str, list[str]]] = []
    in_code = False
    for line in markdown.splitlines():
        in_code ^= line.startswith("```")
        heading = None if in_code else _HEADING.match(line)
        if heading:
            found.append((_MARKS.sub("", heading[2]), []))
        elif found:
            found[-1][1].append(line)
    return [Section(name, heading, " ".join(" ".join(lines).split())) for heading, lines in found]


def look_for(words: str) -> tuple[Section, ...]:
    """The sections that hold all the words; those whose heading does go first."""
    sought = words.casefold().split()
    if not sought:
        return ()
    found = [
        (not all(word in section.heading.casefold() for word in sought), section)
        for page in pages()
        for section in page.sections
        if all(word in f"{section.heading} {section.text}".casefold() for word in sought)
    ]
    return tuple(section for _, section in sorted(found, key=lambda pair: pair[0]))[:MOST_FOUND]


def slug(heading: str) -> str:
    """A heading as links name it: The card → the-card."""
    kept = "".join(c for c in heading.casefold() if c.isalnum() or c in " -_")
    return kept.strip().replace(" ", "-")
