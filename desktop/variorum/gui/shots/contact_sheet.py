"""All pictures of a folder on one page, to be looked through."""

from collections.abc import Iterable
from html import escape
from pathlib import Path

_HEAD = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Pictures of Variorum</title>
<style>
body { font: 14px sans-serif; margin: 24px; background: #777; color: #fff }
main { display: flex; flex-wrap: wrap; gap: 16px }
figure { margin: 0; width: 480px } img { width: 100%; display: block } a { color: #fff }
</style>
<h1>Pictures of Variorum</h1>
<main>
"""


def write_contact_sheet(folder: Path) -> Path:
    """Write `index.html` beside the pictures that stand in the folder."""
    page = folder / "index.html"
    page.write_text(_HEAD + "\n".join(_figures(sorted(folder.glob("*.png")))) + "\n</main></html>\n", "utf-8")
    return page


def _figures(pictures: Iterable[Path]) -> Iterable[str]:
    for picture in pictures:
        name = escape(picture.name)
        yield (
            f'<figure><a href="{name}"><img src="{name}" alt="{escape(picture.stem)}" loading="lazy"></a>'
            f"<figcaption>{escape(picture.stem)}</figcaption></figure>"
        )
