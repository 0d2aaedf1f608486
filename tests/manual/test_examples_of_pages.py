"""Whoever types what a page of the manual shows sees what it shows."""

from pathlib import Path

import pytest
from makers_examples import Example, examples, matches, needs, pages

CHECKOUT = Path(__file__).resolve().parents[2]
WITH_EXAMPLES = [page for page in pages(CHECKOUT) if examples(page.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("page", [str(page.relative_to(CHECKOUT)) for page in WITH_EXAMPLES])
def test_every_example_of_a_page_does_what_the_page_says(page, follow, request):
    text = (CHECKOUT / page).read_text(encoding="utf-8")
    there = request.getfixturevalue("database") if "postgresql" in needs(text) else {}
    follow(examples(text), page=page, there=there)


def test_an_example_has_what_is_typed_what_is_printed_and_its_status():
    page = "```console\n$ variorum names A \\\n> B  # exits 1\nno …\n$ ls\n```\n"
    assert examples(page) == [Example(2, "variorum names A B", ("no …",), 1), Example(5, "ls")]


def test_a_call_of_run_is_a_call_of_the_program():
    page = "```sh\n./run          # opens the window\n./run verify   # whole?\n./check\n```\n"
    assert examples(page) == [Example(3, "variorum verify")]


def test_a_script_that_nobody_runs_is_refused():
    with pytest.raises(AssertionError, match="console block"):
        examples("```sh\nvariorum verify\n```\n")


@pytest.mark.parametrize(
    ("shown", "printed", "alike"),
    [
        (("a", "…", "z"), "a\nb\nc\nz\n", True),
        (("a", "…", "z"), "a\nz\n", True),
        (("a", "…", "z"), "a\nb\n", False),
        (("a … z",), "a b c z\n", True),
        (("a … z",), "a b\nc z\n", False),
        (("a",), "a   \n", True),
        (("a",), "a\nb\n", False),
        (("[a]",), "a\n", False),
    ],
)
def test_an_ellipsis_stands_for_what_may_differ(shown, printed, alike):
    assert matches(shown, printed) == alike
