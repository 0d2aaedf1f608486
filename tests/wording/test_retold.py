"""What was kept in English is told again in the editor's language."""

import pytest

from variorum.translation import use_language
from variorum.wording.retold import retold


@pytest.fixture(autouse=True)
def german():
    use_language("de")
    yield
    use_language("en")


@pytest.mark.parametrize(
    ("kept", "told"),
    [
        ("Paragraph 3 prints “24 February”.", "Absatz 3 druckt „24 February“."),
        ("counted from publication on 2020-02-24", "gezählt ab der Veröffentlichung am 2020-02-24"),
        (
            "Monday counted from publication on 2020-02-24",
            "Montag, gezählt ab der Veröffentlichung am 2020-02-24",
        ),
        (
            "No date is given; the dated articles of the case lie about 2020-02-25, it names 2020-02-24, "
            "so Monday 2020-02-24 fits best.",
            "Kein Datum ist genannt; die datierten Artikel des Falls liegen um 2020-02-25, "
            "er nennt 2020-02-24, also passt Montag, 2020-02-24 am besten.",
        ),
        ("nobody wrote this", "nobody wrote this"),
    ],
)
def test_a_kept_sentence_is_told_with_its_places(kept: str, told: str) -> None:
    assert retold(kept) == told


def test_in_english_it_stays_as_it_was_kept() -> None:
    use_language("en")
    assert retold("Paragraph 3 prints “24 February”.") == "Paragraph 3 prints “24 February”."
