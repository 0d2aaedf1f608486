"""A sentence is its template with values in its places, whoever wrote the template."""

import pytest

from variorum.text.message import Message
from variorum.wording.sentences import say


def test_values_stand_in_their_places():
    said = say(
        Message("{count} of {article}, {count} times {share}", {"count": 2, "article": "a", "share": 0.5})
    )
    assert said == "2 of a, 2 times 0.5"


def test_a_value_is_no_template():
    assert say(Message("{a} {b}", {"a": "{b}", "b": "{a}"})) == "{b} {a}"


@pytest.mark.parametrize(
    "template",
    [
        "{it.__class__}",
        "{it[0]}",
        "{it:>2000000000}",
        "{it!r}",
        "{0}",
        "{",
        "}",
        "{}",
        "{missing}",
        "{{it}}{",
        "%s",
    ],
)
def test_a_template_that_asks_for_more_than_values_is_told_as_it_stands(template):
    said = say(Message(template, {"it": "it"}))
    assert said == template.replace("{it}", "it")
