"""What is painted can be read: measured on the pixels that the views draw, in every theme."""

from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from makers_sight import settle
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from test_palette import contrast

from variorum.gui.look.palette import Role, chosen_theme, palette
from variorum.gui.shots.cases import ShownOnly
from variorum.gui.shots.made_case import made_case
from variorum.gui.shots.shot import Look
from variorum.gui.shots.taking import window_on
from variorum.gui.window.main_window import MainWindow

READABLE = 7.0  # of the strongest pixels of the text: those between are its smoothed edges
GROUNDS = (Role.PANE, Role.RAISED, Role.WINDOW, Role.CURRENT, Role.SUNKEN)


def painted(window: MainWindow) -> dict[str, QWidget]:
    return {
        "synopsis": window.synopsis.viewport(),
        "disputes": window.disputes.list.viewport(),
        "card": window.card.panes,
        "map": window.overview,
    }


def colours_of(widget: QWidget) -> Counter[QColor]:
    image = widget.grab().toImage()
    step = range(0, image.width())
    return Counter(image.pixel(x, y) for y in range(0, image.height(), 2) for x in step)


@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
def test_painted_views_stand_on_a_ground_of_the_theme_and_can_be_read(qapp, theme) -> None:
    colours = palette(chosen_theme(theme))
    grounds = {colours[role].name() for role in GROUNDS}
    made = made_case(5)
    with (
        TemporaryDirectory() as place,
        window_on(ShownOnly(made, Path(place)), Look(theme), Path(place)) as w,
    ):
        w.session.show(made)
        settle()
        for name, view in painted(w).items():
            seen = colours_of(view)
            ground = QColor(seen.most_common(1)[0][0])
            assert ground.name() in grounds, name
            strongest = max(contrast(QColor(colour), ground) for colour in seen)
            assert strongest >= READABLE, name
