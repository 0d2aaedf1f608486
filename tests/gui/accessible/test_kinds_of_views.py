"""Views are told to a screen reader by the names of their classes, so each name is one class's alone."""

import re
from pathlib import Path

import variorum.gui
from variorum.gui.accessible.kinds import KINDS


def test_no_two_classes_bear_the_name_of_a_painted_view():
    sources = [path.read_text(encoding="utf-8") for path in Path(variorum.gui.__file__).parent.rglob("*.py")]
    named = [name for source in sources for name in re.findall(r"^class (\w+)", source, re.MULTILINE)]
    assert {name: named.count(name) for name in KINDS} == dict.fromkeys(KINDS, 1)
