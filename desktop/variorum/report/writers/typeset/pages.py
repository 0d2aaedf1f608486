"""Pages of a report to be looked at or printed: laid out as in its PDF, and drawn one by one when wanted."""

import re
from dataclasses import dataclass
from datetime import date

from variorum.dispute.decision import Reconciliation
from variorum.report.house_style import PROGRAM, HouseStyle, in_style
from variorum.report.outlining import outline
from variorum.report.writers.typeset.pdf import PAPERS, drawn_pages
from variorum.report.writers.typeset.typesetting import png_pages

_SIZE = re.compile(r'<svg[^>]* viewBox="0 0 (?P<width>[\d.]+) (?P<height>[\d.]+)"')

_ONE_PAGE = b"""
#let one = json(bytes(sys.inputs.report))
#page(width: one.width * 1pt, height: one.height * 1pt, margin: 0pt,
  image(bytes(one.svg), format: "svg", width: 100%, height: 100%))
"""


@dataclass(frozen=True, slots=True)
class Page:
    """One page, in points."""

    svg: str
    width: float
    height: float

    def png(self, *, dots: float) -> bytes:
        """As a picture with so many dots to the inch."""
        # Whole pixels: where a page ends within one, Typst leaves out a line of them in its midst.
        wide, high = (round(side * dots / 72) * 72 / dots for side in (self.width, self.height))
        return png_pages(_ONE_PAGE, {"svg": self.svg, "width": wide, "height": high}, dots=dots)[0]


def pages_of(reconciliation: Reconciliation, *, made: date, house: HouseStyle = PROGRAM) -> tuple[Page, ...]:
    """The pages of the PDF that the same case, day and house give."""
    with in_style(house):
        told = outline(reconciliation, made=made)
        return tuple(map(_page, drawn_pages(told, made=made, paper=PAPERS[house.paper])))


def _page(svg: str) -> Page:
    found = _SIZE.match(svg)
    assert found is not None  # Typst writes it so
    return Page(svg, float(found["width"]), float(found["height"]))
