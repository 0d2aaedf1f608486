"""The findings about a case stay when its form changes and its substance does not."""

import pytest
from hypothesis import Phase, given, settings
from makers_forms import SEEDS, Case, companions, copies, orders, paddings, spacings, variants, widths

pytestmark = pytest.mark.slow
# Each example is a whole comparison; many more are tried by `make campaign`.
FEW = settings(max_examples=3, phases=[Phase.explicit, Phase.reuse, Phase.generate])


@pytest.fixture(scope="module")
def case(tmp_path_factory, analyser) -> Case:
    return Case(tmp_path_factory.mktemp("parses"), analyser)


@FEW
@given(orders)
def test_the_order_of_the_articles_changes_nothing(case, variant):
    found, stays = case.held_against(variant)
    assert (stays.share, stays.new) == (1.0, 0)
    assert (found.links, found.rows) == (case.own.links, case.own.rows)
    assert [d.id for d in found.disputes] == [d.id for d in case.own.disputes]


@FEW
@given(spacings | widths)
def test_line_ends_blank_lines_and_wrapping_change_nothing(case, variant):
    found, stays = case.held_against(variant)
    assert (stays.share, stays.new) == (1.0, 0)
    assert found.links == case.own.links


@FEW
@given(paddings)
def test_lines_of_the_page_change_hardly_anything(case, variant):
    _, stays = case.held_against(variant)
    assert stays.share >= 0.95
    assert stays.new <= 0.05 * stays.before


@FEW
@given(copies)
def test_an_article_that_comes_twice_adds_no_dispute_and_counts_once(case, variant):
    found, stays = case.held_against(variant)
    assert (stays.share, stays.new) == (1.0, 0)
    copy, first = (name.removesuffix(".txt") for name in (*variant.added, variant.copy_of))
    for dispute in found.disputes:
        origins = {a.passage.article: a.origin for a in dispute.accounts}
        if len(origins) > 1:  # what one article says alone, such as damaged text, is shown once
            assert origins.get(copy) == origins.get(first)
    assert [d.estimate for d in found.disputes] == [d.estimate for d in case.own.disputes]
    assert [d.id for d in found.disputes] == [d.id for d in case.own.disputes]


@FEW
@given(companions)
def test_an_article_on_something_else_is_set_apart_and_named(case, variant):
    found, stays = case.held_against(variant)
    assert (stays.share, stays.new, stays.about_added) == (1.0, 0, 0)
    assert found.links == case.own.links
    assert [note.arguments["article"] for note in found.notes] == ["zz_choir"]
    assert found.only == case.own.only


def test_what_is_added_to_a_case_is_told_from_what_was_in_it():
    for form in variants.FORMS.values():
        variant = form(SEEDS)
        assert set(variant.texts) - set(SEEDS) == set(variant.added)
