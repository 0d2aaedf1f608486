"""What is moved or painted in part looks as if all had been painted anew."""

from collections.abc import Iterator

import pytest
from makers_gui import with_state
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from variorum.dispute.decision import Reconciliation, State
from variorum.gui.look.look import Look
from variorum.gui.overview.widget import Overview
from variorum.gui.session.sheet import restated, sheet_of
from variorum.gui.synopsis.widget import Synopsis


@pytest.fixture
def synopsis(look: Look, case: Reconciliation, qtbot) -> Iterator[Synopsis]:
    made = Synopsis(look)
    qtbot.addWidget(made)
    for other in QApplication.topLevelWidgets():  # a window that another test left would be painted in turn
        other.setVisible(False)
    made.resize(1100, 420)
    made.show_sheet(sheet_of(case), {})
    made.go_to(case.standings[0].dispute.id, 1)
    made.show()
    qtbot.waitExposed(made)
    return made


def differing(a: QImage, b: QImage) -> int:
    """How many pixels differ."""
    assert a.size() == b.size()
    first, second = (memoryview(image.constBits()).cast("B").cast("I") for image in (a, b))
    return sum(one != other for one, other in zip(first, second, strict=True))


def at_rest(qtbot, widget: QWidget) -> QImage:
    """The widget when all that was asked for has been painted."""
    seen = painted(widget)

    def still() -> bool:
        nonlocal seen
        qtbot.wait(10)
        before, seen = seen, painted(widget)
        return before == seen

    qtbot.waitUntil(still, timeout=30_000)
    return seen


def painted(widget: QWidget) -> QImage:
    """The widget as its window keeps it, without painting it for the purpose."""
    window = widget.window()
    kept = window.screen().grabWindow(window.winId())
    return kept.toImage()


@pytest.mark.parametrize(
    "steps", [(7,), (40, 40, -25), (1, 90, -3, 5), (300, -120), (900, -40, -40, -40, -200, 30)]
)
@pytest.mark.parametrize("focus", [True, False])
def test_scrolled_by_parts_it_shows_what_it_shows_painted_whole(synopsis, qtbot, steps, focus) -> None:
    if focus:
        synopsis.setFocus()
    qtbot.wait(1)
    for by in steps:
        bar = synopsis.verticalScrollBar()
        bar.setValue(bar.value() + by)
        qtbot.wait(1)
    moved = at_rest(qtbot, synopsis)
    synopsis.viewport().update()
    assert not moved.isNull()
    # Qt begins the dashes of a line at its clip, so that a few of a weak ribbon's may lie otherwise.
    assert differing(moved, at_rest(qtbot, synopsis)) < 40


def test_the_map_painted_in_part_after_a_decision_is_the_map_painted_whole(
    synopsis, look, case, qtbot
) -> None:
    used, fresh = Overview(look, synopsis), Overview(look, synopsis)
    for overview in (used, fresh):
        qtbot.addWidget(overview)
        overview.resize(overview.width(), 420)
    before = used.grab().toImage()
    dispute = case.standings[0].dispute.id
    settled = with_state(case, dispute, State.SETTLED)
    synopsis.show_sheet(restated(synopsis.sheet, settled, dispute), {})
    qtbot.waitUntil(lambda: used.grab().toImage() != before)
    assert used.grab().toImage() == fresh.grab().toImage()
