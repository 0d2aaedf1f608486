"""The window bears the program's icon, and the name by which a desktop finds its entry."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QColor, QGuiApplication

from variorum import DESKTOP_ID
from variorum.gui.app import application_of
from variorum.gui.look.application_icon import application_icon, application_pixmap
from variorum.paths import user_settings

MARK = QColor("#F2B544")


def test_the_application_has_its_icon_and_its_desktop_entry(qapp):
    application_of(["variorum"])
    assert not qapp.windowIcon().isNull()
    assert QGuiApplication.desktopFileName() == DESKTOP_ID


def test_what_dialogs_of_qt_remember_lies_beside_our_settings(qapp):
    application_of(["variorum"])
    remembered = Path(QSettings(QSettings.Scope.UserScope, "QtProject").fileName())
    assert remembered == user_settings().with_name("QtProject.conf")


def test_a_picture_stands_ready_for_each_usual_size(qapp):
    sizes = {size.width() for size in application_icon().availableSizes()}
    assert {16, 24, 32, 48, 64, 128, 256} <= sizes


@pytest.mark.parametrize("size", [16, 24, 32, 48, 64, 128])
def test_the_passage_that_differs_is_marked_in_every_size(size, qapp):
    image = application_pixmap(size).toImage()
    marked = sum(image.pixelColor(x, y) == MARK for x in range(size) for y in range(size))
    assert marked > size * size / 60


def test_the_corners_are_clear(qapp):
    assert application_pixmap(64).toImage().pixelColor(0, 0).alpha() == 0
