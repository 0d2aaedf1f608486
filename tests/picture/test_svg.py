"""A picture as SVG is well formed, safe and has its colours from the palette only."""

import json
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st
from test_number_line import line_of

from variorum.fact.fact import Bound, Quantity
from variorum.paths import resources
from variorum.picture.picture import Picture
from variorum.picture.shapes import Hatch, Text
from variorum.picture.svg import hatch_lines, svg, variables

LIGHT = json.loads((resources() / "themes" / "palette.json").read_text(encoding="utf-8"))["light"]


def test_every_mark_is_well_formed_and_has_its_role() -> None:
    picture = line_of(*(Quantity(20, bound, 15, 25) for bound in Bound), labels=["A"] * len(Bound))
    root = ElementTree.fromstring(svg(picture, LIGHT))
    assert any("number" in (element.get("class") or "").split() for element in root.iter())
    assert {shape.role for shape in picture.shapes} <= set(LIGHT)


def test_colours_may_be_left_to_a_style_sheet() -> None:
    told = svg(line_of(Quantity(1), Quantity(2)), variables(LIGHT))
    assert "var(--number)" in told and "#" not in told


def test_ids_of_two_pictures_differ() -> None:
    picture = line_of(Quantity(20, Bound.ABOUT), Quantity(30))
    one, two = (ElementTree.fromstring(svg(picture, LIGHT, prefix=prefix)) for prefix in ("p1", "p2"))
    ids = [{e.get("id") for e in root.iter() if e.get("id")} for root in (one, two)]
    assert ids[0] and not ids[0] & ids[1]


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn"))))
def test_words_cannot_become_markup(words: str) -> None:
    picture = Picture(10, 10, (Text(0, 0, words, "text"),), words)
    root = ElementTree.fromstring(svg(picture, LIGHT))
    assert len(list(root)) == 2 and root.get("aria-label", "").split() == words.split()


@given(st.floats(0, 100), st.floats(0, 40))
def test_hatching_stays_in_its_box(width: float, height: float) -> None:
    for x1, y1, x2, y2 in hatch_lines(Hatch(3, 4, width, height, "number"), step=5):
        assert 3 <= x1 <= x2 <= 3 + width + 1e-6 and 4 - 1e-6 <= y2 <= y1 <= 4 + height + 1e-6
