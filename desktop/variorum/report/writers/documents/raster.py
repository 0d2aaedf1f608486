"""Draws pictures as PNG for documents whose readers know no other."""

from collections.abc import Sequence

from variorum.picture.picture import Picture
from variorum.picture.svg import svg
from variorum.report.writers.typeset.paper import paper_colours
from variorum.report.writers.typeset.typesetting import png_pages

_POINTS = 0.62  # of paper, to a unit of a picture
_HIGHEST = 620.0  # points: a page holds no more
_DOTS = 300.0  # to the inch

_EACH_ON_A_PAGE = b"""
#let pictures = json(bytes(sys.inputs.report))
#set text(font: "Inter", fallback: false)
#for one in pictures {
  page(width: one.width * 1pt, height: one.height * 1pt, margin: 0pt,
    image(bytes(one.svg), format: "svg", width: 100%, height: 100%))
}
"""


def points(picture: Picture) -> tuple[float, float]:
    """Its width and height on paper; a hundred accounts have a picture that is higher than a page."""
    scale = min(_POINTS, _HIGHEST / picture.height)
    return picture.width * scale, picture.height * scale


def png(pictures: Sequence[Picture]) -> list[bytes]:
    """One PNG each, in their order."""
    if not pictures:
        return []
    roles = paper_colours()
    told = [
        {"svg": svg(one, roles), "width": width, "height": height}
        for one, (width, height) in ((one, points(one)) for one in pictures)
    ]
    return png_pages(_EACH_ON_A_PAGE, told, dots=_DOTS)
