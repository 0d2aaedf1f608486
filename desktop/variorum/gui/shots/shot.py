"""One picture: what is shown, how it looks, and what is done before it is taken."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from variorum.gui.window.main_window import MainWindow

WIDTH, HEIGHT = 1600, 1000
Prepare = Callable[["MainWindow"], None]


def nothing(window: "MainWindow") -> None:
    """The window as it opens."""


@dataclass(frozen=True, slots=True)
class Look:
    """Theme and size, as a shot names them."""

    theme: str = "light"
    scale: float = 1.0
    zoom: int = 100
    size: tuple[int, int] = (WIDTH, HEIGHT)
    language: str = "en"
    mirrored: bool = False  # the window runs from right to left

    @property
    def name(self) -> str:
        way = "_mirrored" if self.mirrored else ""
        language = "" if self.language == "en" else f"_{self.language}"
        return f"{self.theme.replace('high-contrast', 'hc')}_{self.scale * 100:.0f}{language}{way}"


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture of the whole window. `case` is a name in `cases.CASES`; without one no case is open."""

    name: str
    theme: str = "light"
    scale: float = 1.0
    case: str = "sample"
    prepare: Prepare = nothing
    zoom: int = 100
    size: tuple[int, int] = (WIDTH, HEIGHT)
    busy: bool = False  # a job is meant to run while it is taken
    language: str = "en"
    mirrored: bool = False
    subject: Callable[["MainWindow"], "QWidget | None"] | None = None  # of what; else of the whole window

    @property
    def look(self) -> Look:
        return Look(self.theme, self.scale, self.zoom, self.size, self.language, self.mirrored)


@dataclass(frozen=True, slots=True)
class CardShots:
    """A picture of each kind of card in each of some states, all in one look."""

    look: Look
    states: tuple[str, ...]
    upright: bool = False
