"""The way to a row and the strand's appearing: at once where nothing may move, else to the same end."""

from dataclasses import replace

import pytest
from makers_reach import shown_window


@pytest.fixture(scope="module")
def shown(qapp, tmp_path_factory):
    yield from shown_window(tmp_path_factory.mktemp("motion"), articles=10)


@pytest.fixture
def moving(shown, monkeypatch):
    monkeypatch.setattr("variorum.gui.look.look.Look.moves", property(lambda self: True))
    shown.resize(1200, 500)
    shown.session.choose(shown.session.order[0])
    shown.synopsis._motion.stop()
    shown.session.choose_row(1)
    shown.synopsis._motion.stop()
    return shown


def last_row(window) -> int:
    return [row.number for row in window.session.sheet.rows if not row.left_out][-1]


def test_where_nothing_may_move_the_row_is_there_at_once(shown) -> None:
    shown.look.set_motion("none")
    shown.resize(1200, 500)
    shown.session.choose_row(1)
    shown.session.choose_row(last_row(shown))
    first, last = shown.synopsis.viewed_rows()
    assert first <= last_row(shown) <= last
    assert not shown.synopsis._motion.moving and shown.synopsis._motion.strand == 1.0


def test_the_way_ends_at_the_row(qtbot, moving) -> None:
    moving.session.choose_row(last_row(moving))
    motion = moving.synopsis._motion
    assert motion.moving
    qtbot.waitUntil(lambda: not motion.moving, timeout=30_000)
    first, last = moving.synopsis.viewed_rows()
    assert first <= last_row(moving) <= last


def test_another_step_begins_where_the_first_has_come(qtbot, moving) -> None:
    moving.session.choose_row(last_row(moving))
    moving.session.choose_row(1)
    motion = moving.synopsis._motion
    qtbot.waitUntil(lambda: not motion.moving, timeout=30_000)
    assert moving.synopsis.viewed_rows()[0] == 1


def test_the_strand_comes_in_and_is_whole(qtbot, moving) -> None:
    moving.session.choose(moving.session.order[3])
    motion = moving.synopsis._motion
    qtbot.waitUntil(lambda: motion.strand == 1.0, timeout=30_000)


def test_a_case_that_has_just_come_stands_at_its_first_dispute_at_once(moving) -> None:
    synopsis, session = moving.synopsis, moving.session
    synopsis.show_sheet(replace(session.sheet, articles=(*session.sheet.articles,)), {})
    session.choose(session.order[-1])
    assert not synopsis._motion.moving and synopsis._motion.strand == 1.0
    session.choose_row(1)
    session.choose_row(last_row(moving))
    assert synopsis._motion.moving
    synopsis._motion.stop()
