"""Nothing is clipped, cut, laid over, unnamed or too small, at any usual size of letters and window."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from makers_sight import clipped, cut, overlapping, settle, small, unnamed
from PySide6.QtWidgets import QWidget

from variorum.dispute.decision import State
from variorum.gui.shots.cases import ShownOnly
from variorum.gui.shots.made_case import made_case
from variorum.gui.shots.shot import Look
from variorum.gui.shots.taking import window_on
from variorum.gui.window.main_window import MainWindow
from variorum.workspace.workspace import Workspace

CHECKS: dict[str, Callable[[QWidget], list[str]]] = {
    check.__name__: check for check in (clipped, cut, overlapping, unnamed, small)
}
LOOKS = {
    "80": Look(zoom=80),
    "100": Look(),
    "125": Look(scale=1.25),
    "150": Look(theme="high-contrast", scale=1.5),
    "200": Look(theme="dark", scale=2.0),
    "german": Look(language="de"),
    "mirrored": Look(mirrored=True),
}
WIDTHS = (1100, 1366, 1600, 1920)
PAGES = {
    "first run": ("100", "125", "150", "200", "german"),
    "window": tuple(LOOKS),
    "card below": ("100", "125", "150", "200", "german"),
    "card at the right": ("100", "150"),
    "stale card": ("100", "150"),
}

# What is known to fall short, to be mended where it is made; what is mended must be taken off.
KNOWN: dict[tuple[str, str], tuple[tuple[str, ...], str]] = {}


def cases() -> Iterator[object]:
    for check in CHECKS:
        for page, at in PAGES.items():
            for size in at:
                sizes, reason = KNOWN.get((check, page), ((), ""))
                marks = [pytest.mark.xfail(strict=True, reason=reason)] if size in sizes else []
                yield pytest.param(check, page, size, marks=marks, id=f"{check}-{page}-{size}")


@pytest.mark.parametrize(("check", "page", "size"), [*cases()])
def test_nothing_is_out_of_sight(qapp, check, page, size) -> None:
    assert list(dict.fromkeys(faults(page, size)[check])) == []


@cache
def faults(page: str, size: str) -> dict[str, list[str]]:
    """Everything found on a page, looked at once for all the checks."""
    with TemporaryDirectory() as place:
        match page:
            case "first run":
                return _of_first_run(LOOKS[size], Path(place))
            case "window":
                return _of_window(LOOKS[size], Path(place))
            case _:
                return _of_cards(page, LOOKS[size], Path(place))


def _of_first_run(look: Look, place: Path) -> dict[str, list[str]]:
    with window_on(Workspace(record_url=str(place / "none.db"), cache=False), look, place) as window:
        return _at_every_width(window)


def _of_window(look: Look, place: Path) -> dict[str, list[str]]:
    made = made_case(5)
    with window_on(ShownOnly(made, place), look, place) as window:
        window.session.show(made)
        return _at_every_width(window)


def _at_every_width(window: MainWindow) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {name: [] for name in CHECKS}
    for width in WIDTHS:
        window.resize(width, 1000)
        settle()
        for name, told in found.items():
            told += [f"{width}: {fault}" for fault in CHECKS[name](window)]
    return found


def _of_cards(page: str, look: Look, place: Path) -> dict[str, list[str]]:
    """Each kind of card, filled from its first account."""
    found: dict[str, list[str]] = {name: [] for name in CHECKS}
    made = made_case(state=State.STALE if page == "stale card" else State.OPEN)
    with window_on(ShownOnly(made, place), look, place) as window:
        window.session.show(made)
        window.set_card_upright(page == "card at the right")
        for standing in made.standings:
            window.session.choose(standing.dispute.id)
            window.card.prefill(1)
            settle()
            for name, told in found.items():
                told += [f"{standing.dispute.kind}: {fault}" for fault in CHECKS[name](window.card)]
    return found
