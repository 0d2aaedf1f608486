"""The contents at the side of each page: made of the links that the index pages have anyway."""

import re
from posixpath import dirname, join, normpath

# Pages whose links to other pages are the order of those pages.
INDEXES = ("docs/index", "docs/decisions/README")
_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)
_LINK = re.compile(r"\[([^\]]+)\]\(([^)#:]+)\.md\)")


def contents_of(page: str, name: str) -> str:
    """A hidden list of contents for each heading under which an index page has links."""
    headed = _HEADING.split(page)
    parts = [("", headed[0]), *zip(headed[1::2], headed[2::2], strict=True)]
    return "".join(_listed(heading, _LINK.findall(text), name) for heading, text in parts)


def _listed(heading: str, links: list[tuple[str, str]], name: str) -> str:
    if not links:
        return ""
    caption = [f":caption: {heading}"] if heading else []
    pages = [f"/{normpath(join(dirname(name), target))}" for _, target in links]
    return "\n".join(["\n\n```{toctree}", ":hidden:", *caption, "", *dict.fromkeys(pages), "```\n"])
