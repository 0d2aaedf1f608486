"""How Sphinx makes the manual of the Markdown pages; `make manual` calls it, with the checkout as the source.

The pages stay plain Markdown, as code forges and the program's own Help show
them. What Sphinx needs besides is added here as it reads them.
"""

import sys
from pathlib import Path

from pygments.lexers.special import TextLexer

HERE = Path(__file__).resolve().parent
CHECKOUT = HERE.parent.parent
sys.path[:0] = [str(HERE), str(CHECKOUT / "desktop")]

from contents import INDEXES, contents_of  # noqa: E402
from examples import Examples  # noqa: E402
from tables import diagrams_as_tables  # noqa: E402

from variorum import __version__  # noqa: E402

project = "Variorum"
author = "The Variorum authors"
version = release = __version__
language = "en"

extensions = ["myst_parser"]
root_doc = "docs/index"
include_patterns = ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "docs/**.md"]
exclude_patterns = [
    *(".*", "out", "build", "dist", "desktop", "resources", "seeds", "tests", "packaging"),
    # Shown within docs/quality.md.
    "docs/quality",
]
nitpicky = True

# Headings are named in links as code forges name them: “The card” is #the-card.
myst_heading_anchors = 4

html_theme = "furo"
html_title = f"Variorum {version}"
html_static_path = ["static"]
html_css_files = ["manual.css"]
html_additional_pages = {"index": "to_the_manual.html"}
templates_path = ["templates"]
html_copy_source = False
html_show_sourcelink = False
html_show_sphinx = False
html_show_copyright = False
html_use_index = False

linkcheck_timeout = 20
linkcheck_retries = 2


def setup(app):  # type: ignore[no-untyped-def]
    app.add_lexer("console", Examples)
    app.add_lexer("mermaid", TextLexer)
    app.connect("source-read", _read)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def _read(app, name, source):  # type: ignore[no-untyped-def]
    source[0] = diagrams_as_tables(source[0])
    if name in INDEXES:
        source[0] += contents_of(source[0], name)
