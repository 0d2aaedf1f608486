"""The seeds in many other forms; `make campaign` runs it."""

import pytest
from hypothesis import Phase, given, settings
from makers_forms import Case, companions, copies, orders, paddings, spacings, widths

MANY = settings(max_examples=25, phases=[Phase.explicit, Phase.reuse, Phase.generate])


@pytest.fixture(scope="module")
def case(tmp_path_factory, analyser) -> Case:
    return Case(tmp_path_factory.mktemp("parses"), analyser)


@MANY
@given(orders | spacings | widths | copies | companions)
def test_no_dispute_goes_and_none_comes(case, variant):
    _, stays = case.held_against(variant)
    assert (stays.share, stays.new, stays.about_added) == (1.0, 0, 0)


@MANY
@given(paddings)
def test_lines_of_the_page_change_hardly_anything(case, variant):
    _, stays = case.held_against(variant)
    assert stays.share >= 0.95
    assert stays.new <= 0.05 * stays.before
