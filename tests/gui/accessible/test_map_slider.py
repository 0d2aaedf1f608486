"""The map as a screen reader finds it."""

import pytest
from makers_accessible import More, Name, told
from PySide6.QtGui import QAccessible

from variorum.gui.overview.widget import Overview
from variorum.gui.session.sheet import sheet_of
from variorum.gui.synopsis.widget import Synopsis


@pytest.fixture
def overview(case, look, qtbot) -> Overview:
    synopsis = Synopsis(look)
    qtbot.addWidget(synopsis)
    synopsis.resize(1200, 600)
    made = Overview(look, synopsis)
    qtbot.addWidget(made)
    synopsis.show_sheet(sheet_of(case), {})
    made.setValue(37)
    return made


def test_the_map_is_a_slider_that_says_the_row(overview) -> None:
    slider = told(overview)
    assert slider.role() is QAccessible.Role.Slider
    assert slider.text(Name) == f"Row 37 of {overview.maximum()}"
    assert slider.text(More) == "Overview of all rows"


def test_its_value_is_the_row_and_can_be_set(overview) -> None:
    value = told(overview).valueInterface()
    assert (value.minimumValue(), value.currentValue()) == (1, 37)
    assert value.maximumValue() == overview.maximum()
    value.setCurrentValue(61)
    assert overview.value() == 61
    assert told(overview).text(Name).startswith("Row 61 of")


def test_what_it_has_not_is_said_without_harm(overview) -> None:
    slider = told(overview)
    assert slider.textInterface() is None
    assert slider.tableCellInterface() is None
    assert slider.actionInterface() is not None
