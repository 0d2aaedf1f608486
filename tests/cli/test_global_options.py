import pytest

from variorum import __version__
from variorum.cli.choosing import values_from
from variorum.cli.hoisting import hoisted
from variorum.settings import SettingRefused


def test_global_options_may_stand_after_the_command():
    typed = ["disputes", "Idlib", "--record", "a file", "--state", "open", "--quiet"]
    assert hoisted(typed) == ["--record", "a file", "--quiet", "disputes", "Idlib", "--state", "open"]


def test_a_global_option_with_an_equals_sign_is_moved_too():
    assert hoisted(["verify", "--record=r.db"]) == ["--record=r.db", "verify"]


def test_nothing_after_two_dashes_is_moved():
    assert hoisted(["search", "--", "--quiet"]) == ["search", "--", "--quiet"]


def test_a_global_option_without_its_value_stays_for_the_parser_to_refuse():
    assert hoisted(["verify", "--record"]) == ["--record", "verify"]


def test_the_version_is_printed(variorum):
    ran = variorum("--version")
    assert (ran.status, ran.out) == (0, f"variorum {__version__}\n")


def test_a_setting_is_read_as_what_its_default_is():
    chosen = values_from(["most-disputes=5", "link_threshold = 0.25", "editor=A. Editor"])
    assert chosen == {"most_disputes": 5, "link_threshold": 0.25, "editor": "A. Editor"}


@pytest.mark.parametrize(
    "pair", ["most_disputes=0", "most_disputes=many", "unheard_of=1", "most_disputes", "text_zoom=nan"]
)
def test_a_setting_that_cannot_be_is_refused(pair):
    with pytest.raises(SettingRefused):
        values_from([pair])


def test_a_refused_setting_is_a_usage_error(variorum):
    ran = variorum("verify", "--set", "unheard_of=1")
    assert ran.status == 2
    assert "unheard_of" in ran.err
