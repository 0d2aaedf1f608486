"""The fields of the account as a screen reader finds them."""

import pytest
from makers_accessible import More, Name, Worth, inside, told
from makers_views import Host
from PySide6.QtGui import QAccessible, QAccessibleActionInterface

from variorum.dispute.decision import State
from variorum.wording.names import state_name

PRESS = QAccessibleActionInterface.pressAction()


@pytest.fixture(scope="module")
def page(qapp):
    host = Host()
    with host.shown("account") as (_, page):
        yield page
    host.close()


def fields(page):
    return [thing for thing in inside(told(page.line)) if thing.role() is QAccessible.Role.ListItem]


def test_every_field_says_its_question_its_value_and_its_state(page) -> None:
    heard = [(thing.text(Name), thing.text(Worth), thing.text(More)) for thing in fields(page)]
    said = page.editor.chips.said.values()
    assert heard == [(one.question, one.words, state_name(one.state)) for one in said]
    assert {state_name(State.OPEN)} < {state for _, _, state in heard}


def test_they_stand_in_a_group_with_a_name(page) -> None:
    assert told(page.line).text(Name) == "Fields of the account"
    assert told(page.line).role() is QAccessible.Role.Grouping


def test_to_press_one_stands_on_it_in_the_text(page) -> None:
    last = fields(page)[-1]
    last.actionInterface().doAction(PRESS)
    assert page.editor.field_chosen == [*page.editor.chips.said][-1]
