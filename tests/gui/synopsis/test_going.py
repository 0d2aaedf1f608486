"""A number leads to a row, a letter with a number to a paragraph."""

import pytest

from variorum.alignment.link import Place
from variorum.gui.session.sheet import sheet_of
from variorum.gui.synopsis.going import target_of


@pytest.mark.parametrize("words", ["A14", "a14", " A 14 ", "A ¶ 14"])
def test_a_letter_and_a_number_lead_to_the_paragraph_in_its_row(case, words) -> None:
    sheet = sheet_of(case)
    number, place = target_of(sheet, words)
    assert place == Place(sheet.articles[0].id, 14)
    assert sheet.block(number, place) is not None


@pytest.mark.parametrize("words", ["", "0", "99999", "Z3", "A999", "A", "row"])
def test_what_is_not_there_leads_nowhere(case, words) -> None:
    assert target_of(sheet_of(case), words) is None


def test_a_number_leads_to_the_row(case) -> None:
    assert target_of(sheet_of(case), "3") == (3, None)
