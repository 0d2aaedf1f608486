"""The line under the tool bar says what could not be done until that is past."""

import pytest

from variorum.gui.window.banner import Banner, Notice, Offer


@pytest.fixture
def refused(opened):
    """A window whose line says what could not be done."""
    opened.session.refused.emit("That could not be done.")
    assert opened.notices.banner.words == "That could not be done."
    return opened


def test_a_refusal_goes_once_a_decision_is_recorded(refused, recorded) -> None:
    recorded(lambda: refused.session.dismiss("no matter"))
    assert refused.notices.banner.words == ""


def test_a_refusal_stays_while_the_editor_only_looks_about(refused) -> None:
    refused.actions_by_name["next"].trigger()
    assert refused.notices.banner.words == "That could not be done."


@pytest.mark.parametrize(
    "notice",
    [
        Notice("An entry was altered."),
        Notice("Try it?", (Offer("Try", lambda: None),)),
        Notice("It is so.", (), grave=False),
    ],
)
def test_what_is_no_refusal_stays(qtbot, look, notice) -> None:
    banner = Banner(look)
    qtbot.addWidget(banner)
    banner.say("That could not be done.")
    banner.show_notice(notice)
    banner.refusal_is_past()
    assert banner.words == notice.words
