"""When spellings are one name by an editor's rule."""

import pytest

from variorum.guidance.equivalence import Equivalence, holding, written

TOWN = Equivalence(("Saraqib", "Saraqeb"), "Saraqib")


@pytest.mark.parametrize(
    ("as_quoted", "form"),
    [("Saraqib’s", "Saraqib"), ("Mr  Diab", "Mr Diab"), ("Jr.", "Jr"), ("the Syrians'", "the Syrians")],
)
def test_a_genitive_and_a_curled_apostrophe_are_no_spelling(as_quoted: str, form: str) -> None:
    assert written(as_quoted) == form


def test_a_rule_holds_for_its_own_forms_and_no_other() -> None:
    assert TOWN.holds(["Saraqeb", "Saraqib’s"])
    assert not TOWN.holds(["Saraqeb", "Sarakib"])


def test_capitals_are_spelling() -> None:
    assert not TOWN.holds(["SARAQIB", "Saraqib"])


def test_a_rule_out_of_use_holds_for_nothing() -> None:
    off = Equivalence(TOWN.forms, "Saraqib", in_use=False)
    assert not off.holds(TOWN.forms)


def test_the_rule_laid_down_last_holds() -> None:
    later = Equivalence(("Saraqib", "Saraqeb", "Sarakib"), "Saraqeb")
    assert holding((TOWN, later), TOWN.forms) is later
    assert holding((TOWN,), ("Idlib",)) is None


def test_the_preferred_form_may_be_none_of_the_articles() -> None:
    own = Equivalence(("Saraqib", "Saraqeb"), "Sarāqib")
    assert own.others == ("Saraqib", "Saraqeb") and own.holds(["Sarāqib", "Saraqeb"])
