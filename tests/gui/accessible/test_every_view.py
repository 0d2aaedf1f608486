"""Every view can be used without a mouse and without sharp eyes: Tab, names, targets, ring and contrast."""

from collections.abc import Callable, Iterator
from functools import cache

import pytest
from makers_contrast import faint
from makers_views import VIEWS, Host
from makers_walk import (
    Walk,
    not_come_to,
    not_the_same_back,
    out_of_order,
    too_small,
    walk,
    without_name_or_role,
    without_ring,
)

CHECKS: dict[str, Callable[[Walk], list[str]]] = {
    check.__name__: check
    for check in (
        not_come_to,
        not_the_same_back,
        out_of_order,
        without_name_or_role,
        too_small,
        without_ring,
    )
}
OTHER_THEMES = ("dark", "high-contrast")
# Those that differ in what they draw; the rest is made of the same parts.
DRAWN = (
    *("preferences", "keys", "help", "rules", "timeline", "quotations", "finder", "crash", "import review"),
    *("export dialog", "account", "bulk bar", "raising", "linear view"),
)


@pytest.fixture(scope="module")
def hosts(qapp) -> Iterator["Hosts"]:
    made = Hosts()
    yield made
    made.turn_to("")


class Hosts:
    """One window at a time, in the theme that is asked for."""

    def __init__(self) -> None:
        self._theme, self._host = "", Host()

    def turn_to(self, theme: str) -> Host:
        if theme != self._theme:
            self._host.close()
            self._theme, self._host = theme, Host(theme)
        return self._host


@cache
def faults(hosts: Hosts, view: str) -> dict[str, list[str]]:
    """All that is amiss in a view, looked at once for all the checks."""
    with hosts.turn_to("light").shown(view) as (_, part):
        walked = walk(part)
        return {name: check(walked) for name, check in CHECKS.items()} | {"faint": faint(part)}


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("check", [*CHECKS, "faint"])
def test_nothing_is_amiss_for_who_has_no_mouse_or_sees_little(hosts, view, check) -> None:
    assert faults(hosts, view)[check] == []


@pytest.mark.parametrize("theme", OTHER_THEMES)
def test_words_stand_out_in_other_themes_too(hosts, theme) -> None:
    host = hosts.turn_to(theme)
    for view in DRAWN:
        with host.shown(view) as (_, part):
            assert faint(part) == [], view
