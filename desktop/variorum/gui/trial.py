"""Whether Qt comes up at all; asked in a process of its own, which Qt ends where it finds no display."""

from PySide6.QtGui import QGuiApplication


def come_up() -> None:
    QGuiApplication([])
