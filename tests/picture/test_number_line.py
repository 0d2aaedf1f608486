"""The number line is true to its values, its ticks are round, and nothing leaves the frame."""

from math import isclose, log10

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from variorum.dispute.decision import Decision, Outcome
from variorum.dispute.dispute import Account, Estimate
from variorum.fact.fact import Bound, Certainty, Passage, Quantity, Statement, Value
from variorum.picture.axis import Axis, number_axis
from variorum.picture.best_mark import best_of, read_number
from variorum.picture.number_line import number_line
from variorum.picture.picture import Picture
from variorum.picture.shapes import Circle, Fade, Hatch, Line, Polygon, Rect, Shape, Text
from variorum.text.span import Span


def account(number: int, value: Value) -> Account:
    passage = Passage("a", 1, Span(0, 1), Span(0, 1), "x")
    return Account(number, passage, value, "", None, Certainty.ASSERTED, "o1")


def line_of(*values: Value, **more: object) -> Picture:
    return number_line([account(n, value) for n, value in enumerate(values, 1)], **more)  # type: ignore[arg-type]


def corners(shape: Shape) -> list[tuple[float, float]]:
    match shape:
        case Line():
            return [(shape.x1, shape.y1), (shape.x2, shape.y2)]
        case Rect() | Fade() | Hatch():
            return [(shape.x, shape.y), (shape.x + shape.width, shape.y + shape.height)]
        case Circle():
            x, y, r = shape.x, shape.y, shape.radius
            return [(x - r, y - r), (x + r, y + r)]
        case Polygon():
            return list(shape.points)
        case Text():
            wide = len(shape.text) * shape.size * 0.55
            start = shape.x - wide * {"start": 0, "middle": 0.5, "end": 1}[shape.anchor.value]
            return [(start, shape.y - shape.size * 0.7), (start + wide, shape.y)]


def assert_inside(picture: Picture) -> None:
    for shape in picture.shapes:
        for x, y in corners(shape):
            assert -0.01 <= x <= picture.width + 0.01 and -0.01 <= y <= picture.height + 0.01, shape


numbers = st.one_of(
    st.integers(0, 10**7).map(float),
    st.floats(0, 1e12, allow_subnormal=False),
    st.floats(-1e9, 1e9, allow_subnormal=False),
)
quantities = st.builds(
    Quantity,
    number=numbers,
    bound=st.sampled_from(Bound),
    lower=st.none() | numbers,
    upper=st.none() | numbers,
)


@given(st.lists(quantities, min_size=1, max_size=6), st.none() | st.tuples(numbers, numbers, numbers))
def test_everything_stays_inside_the_frame(
    values: list[Quantity], best: tuple[float, float, float] | None
) -> None:
    estimate = None if best is None else Estimate(*sorted(best), rule="median")
    picture = line_of(*values, estimate=estimate, labels=[str(n) for n in range(len(values))])
    assert_inside(picture)


@given(st.lists(numbers, min_size=1, max_size=8))
def test_greater_values_stand_further_right(values: list[float]) -> None:
    axis = number_axis(values, left=10, right=250)
    places = [axis.at(value) for value in sorted(values)]
    assert places == sorted(places)
    assert all(axis.left <= place <= axis.right for place in places)


@example([999_999_916_181.0, 999_999_919_171.0], False, False)
@given(st.lists(numbers, min_size=1, max_size=8), st.booleans(), st.booleans())
def test_four_to_six_ticks_are_round(values: list[float], open_low: bool, open_high: bool) -> None:
    axis = number_axis(values, left=10, right=250, open_low=open_low, open_high=open_high)
    assert len(axis.ticks) <= 6
    assert len(axis.ticks) >= 4
    slack = 1e-9 * (1 + abs(axis.low) + abs(axis.high))
    assert all(axis.low - slack <= t.value <= axis.high + slack for t in axis.ticks)
    if not axis.logarithmic:
        step = axis.ticks[1].value - axis.ticks[0].value
        digits = step / 10 ** (log10(step) // 1)
        assert any(isclose(digits, round_one, rel_tol=1e-3) for round_one in (1, 2, 2.5, 5, 10))
    assert len({t.label for t in axis.ticks}) == len(axis.ticks)


@given(st.lists(numbers, min_size=1, max_size=8), st.floats(0, 1))
def test_a_place_leads_back_to_its_value(values: list[float], share: float) -> None:
    axis = number_axis(values, left=10, right=250)
    x = 10 + 240 * share
    assert isclose(axis.at(axis.value(x)), x, abs_tol=0.01)


@given(st.tuples(numbers, numbers, numbers))
def test_low_best_and_high_never_cross(texts: tuple[float, float, float]) -> None:
    low, value, high = texts
    decision = Decision(Outcome.RANGE, values=(str(value),), low=str(low), high=str(high))
    best = best_of(decision, None, read=read_number)
    assert best is not None and best.low <= best.values[0] <= best.high


def axis_of(*values: float) -> Axis:
    return number_axis(values, left=0, right=100)


def test_an_axis_is_logarithmic_only_where_values_lie_far_apart() -> None:
    assert not axis_of(10, 300).logarithmic
    assert axis_of(10, 301).logarithmic
    assert not axis_of(0, 1000).logarithmic


def test_an_axis_that_does_not_start_at_nothing_is_broken() -> None:
    assert axis_of(900_000, 1_000_000).broken
    assert not axis_of(3, 66).broken
    assert [t.label for t in axis_of(3, 66).ticks] == ["0", "20", "40", "60"]


def test_whole_values_are_marked_by_whole_ticks() -> None:
    assert all(t.value.is_integer() for t in axis_of(3, 4).ticks)


def marks(value: Value) -> list[Shape]:
    picture = line_of(value, Quantity(5), Quantity(40))
    return [s for s in picture.shapes if s.role == "number" and abs(corners(s)[0][1] - picture.rows[0]) < 14]


@pytest.mark.parametrize(
    ("bound", "filled"),
    [
        (Bound.EXACT, True),
        (Bound.AT_LEAST, True),
        (Bound.MORE_THAN, False),
        (Bound.UP_TO, True),
        (Bound.AT_MOST, True),
        (Bound.LESS_THAN, False),
        (Bound.ABOUT, True),
        (Bound.NEARLY, False),
    ],
)
def test_a_point_is_hollow_where_its_value_is_not_included(bound: Bound, filled: bool) -> None:
    points = [s for s in marks(Quantity(20, bound)) if isinstance(s, Circle)]
    assert [p.filled for p in points] == [filled]


def test_more_than_runs_to_the_right_edge_and_fades() -> None:
    fade = next(s for s in marks(Quantity(20, Bound.MORE_THAN)) if isinstance(s, Fade))
    assert fade.x + fade.width == 250 and fade.stops[0][1] > fade.stops[-1][1]


def test_up_to_ends_at_nothing_without_an_arrow() -> None:
    shapes = marks(Quantity(20, Bound.UP_TO))
    assert not any(isinstance(s, Polygon) for s in shapes)
    far = line_of(Quantity(20, Bound.UP_TO), Quantity(22))
    assert any(isinstance(s, Polygon) and s.role == "number" for s in far.shapes)


def test_a_range_has_stems_and_no_point() -> None:
    shapes = marks(Quantity(12, Bound.RANGE, 10, 15))
    assert not any(isinstance(s, Circle) for s in shapes) and any(isinstance(s, Rect) for s in shapes)


def test_a_vague_word_is_a_hatched_box() -> None:
    assert [type(s) for s in marks(Quantity(3, Bound.VAGUE))] == [Hatch]


def test_an_account_without_a_figure_says_so() -> None:
    picture = line_of(Statement("many"), Quantity(3))
    assert any(isinstance(s, Text) and s.text == "not given" for s in picture.shapes)


def test_the_picture_is_also_told_in_words() -> None:
    decision = Decision(Outcome.RANGE, values=("950000",), low="900000", high="1000000")
    picture = line_of(Quantity(950_000, Bound.MORE_THAN, unit="people"), labels=["E"], decision=decision)
    assert picture.description == (
        "E: more than 950,000 people. Best account: 950,000; low 900,000, high 1,000,000."
    )


def test_both_true_is_two_diamonds_and_no_bar() -> None:
    decision = Decision(Outcome.BOTH_TRUE, values=("10", "15"))
    picture = line_of(Quantity(10), Quantity(15), decision=decision)
    assert sum(isinstance(s, Polygon) and s.filled for s in picture.shapes) == 2


def test_a_range_without_a_best_has_houses_and_no_diamond() -> None:
    decision = Decision(Outcome.RANGE, low="10", high="15")
    picture = line_of(Quantity(10), Quantity(15), decision=decision)
    houses = [s for s in picture.shapes if isinstance(s, Polygon) and s.role == "ink"]
    assert len(houses) == 2 and not any(house.filled for house in houses)


def test_a_stale_best_account_is_hollow() -> None:
    decision = Decision(Outcome.ACCEPT, values=("16",))
    picture = line_of(Quantity(16), Quantity(19), decision=decision, stale=True)
    diamond = picture.shapes[-1]
    assert isinstance(diamond, Polygon) and diamond.role == "stale" and not diamond.filled


@pytest.mark.parametrize("number", [float("nan"), float("inf"), 1e300])
def test_a_number_that_no_axis_holds_is_not_drawn(number: float) -> None:
    assert_inside(line_of(Quantity(number), Quantity(3, upper=number, bound=Bound.RANGE)))


def test_an_open_end_of_the_best_account_is_a_dashed_arrow_and_a_given_one_a_house() -> None:
    decision = Decision(Outcome.ACCEPT, ("15",), low="10")
    picture = line_of(Quantity(10.0), Quantity(30.0), decision=decision)
    best = [shape for shape in picture.shapes if getattr(shape, "role", "") == "ink"]
    assert [shape.dash for shape in best if isinstance(shape, Line)] == [(3, 2)]
    houses = [shape for shape in best if isinstance(shape, Polygon) and shape.closed and not shape.filled]
    assert len(houses) == 1


def test_a_value_without_ends_is_a_diamond_alone() -> None:
    picture = line_of(Quantity(10.0), Quantity(30.0), decision=Decision(Outcome.ACCEPT, ("15",)))
    assert len([shape for shape in picture.shapes if getattr(shape, "role", "") == "ink"]) == 1
