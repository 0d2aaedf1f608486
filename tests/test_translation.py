"""The program's own words: from a catalogue, with their places filled and nothing followed."""

from gettext import NullTranslations

import pytest

from variorum.translation import filled, tr, trn, use_catalogue, use_language


class _Backwards(NullTranslations):
    def gettext(self, message: str) -> str:
        return f"<{message}>"


@pytest.fixture(autouse=True)
def english():
    yield
    use_language("en")


def test_words_stay_english_without_a_catalogue() -> None:
    assert tr("Rows {first} to {last}", first=1, last=3) == "Rows 1 to 3"


def test_words_come_from_the_catalogue_before_their_places_are_filled() -> None:
    use_catalogue(_Backwards())
    assert tr("Open {case}", case="Open {case}") == "<Open Open {case}>"


def test_the_number_decides_between_one_and_several() -> None:
    assert [trn("{number} row", "{number} rows", n) for n in (1, 2, 1200)] == [
        "1 row",
        "2 rows",
        "1,200 rows",
    ]


def test_nothing_is_the_same_in_every_language() -> None:
    use_catalogue(_Backwards())
    assert tr("") == ""


@pytest.mark.parametrize("template", ["{0.__class__}", "{a!r}", "{a:>999999999}", "{b}"])
def test_a_place_is_a_name_and_no_more(template) -> None:
    assert filled(template, {"a": "x"}) == template
