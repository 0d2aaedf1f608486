"""A newer version beside the older one: what is gone is struck through, what is new underlined."""

import pytest
from makers_gui import article

from variorum.difference.versions import rewritten
from variorum.gui.aligning.what_changed import WhatChanged, pieces
from variorum.workspace.versions import Versions

OLDER = "The bridge was closed on Friday by the police.\nNobody was hurt, the mayor of the town said.\n"
NEWER = "The bridge was closed on Friday by the army.\nA third paragraph tells of <b>something</b> new.\n"


@pytest.fixture
def versions() -> Versions:
    older, newer = article("post", OLDER), article("post-later", NEWER)
    return Versions(older, newer, rewritten(older, newer, (), ()))


def test_words_that_are_gone_stand_before_those_that_came(versions) -> None:
    first = next(one for one in versions.paragraphs if one.fate == "changed")
    assert [(w.strip(), change) for w, change in pieces(first) if change] == [
        ("police", "removed"),
        ("army", "added"),
    ]
    assert (
        "".join(w for w, change in pieces(first) if change != "removed").split() == first.newer.text.split()
    )


def test_the_page_tells_every_change_and_follows_no_markup(versions, look, qtbot) -> None:
    page = WhatChanged(look, None)
    qtbot.addWidget(page)
    page.begin(versions)
    said = page.text.toPlainText()
    assert "¶ 1 is ¶ 1 now, rewritten" in said and "¶ 2 is gone" in said and "¶ 2 is new" in said
    assert "<b>something</b>" in said
    assert page.note.text().endswith("0 paragraphs are the same.")
