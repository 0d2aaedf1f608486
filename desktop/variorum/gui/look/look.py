"""How everything looks just now: theme, scale and zoom in one place, with one signal when they change."""

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QStyle

from variorum.gui.look.fonts import install_fonts, text_font, ui_font
from variorum.gui.look.palette import Palette, Role, chosen_theme, palette
from variorum.paths import resources

ZOOM_LEAST, ZOOM_MOST, ZOOM_STEP = 80, 250, 10
THEMES = ("system", "light", "dark", "high-contrast")  # as settings name them
Weight = QFont.Weight


class Look(QObject):
    """Theme, scale of the whole window and zoom of the articles' text."""

    changed = Signal()

    def __init__(
        self, *, theme: str = "system", zoom: int = 100, scale: float = 1.0, motion: str = "none"
    ) -> None:
        super().__init__()
        install_fonts()
        self._setting = theme
        self._palette = palette(chosen_theme(theme))
        self.zoom = zoom
        self.scale = scale
        self._motion = motion
        self._fonts: dict[tuple[object, ...], QFont] = {}
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)

    @property
    def theme_setting(self) -> str:
        return self._setting

    @property
    def palette(self) -> Palette:
        return self._palette

    def set_theme(self, setting: str) -> None:
        self._setting = setting
        self._palette = palette(chosen_theme(setting))
        self.changed.emit()

    def set_zoom(self, percent: int) -> None:
        self.zoom = max(ZOOM_LEAST, min(ZOOM_MOST, percent))
        self.changed.emit()

    def set_motion(self, setting: str) -> None:
        self._motion = setting

    @property
    def moves(self) -> bool:
        """Whether anything may move in the window: not where the system, or the editor, wants none."""
        style = QApplication.style()
        return self._motion != "none" and style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0

    def _follow_system(self) -> None:
        if self._setting == "system":
            self.set_theme(self._setting)

    def __getitem__(self, role: Role) -> QColor:
        return self._palette[role]

    def px(self, units: float) -> int:
        """Logical pixels for a size of the design."""
        return round(units * self.scale)

    def font(self, size: float = 13, weight: Weight = Weight.Normal) -> QFont:
        return self._font(ui_font, size * self.scale, weight)

    def source_font(
        self, weight: Weight = Weight.Normal, *, size: float = 13.5, zoomed: bool = True
    ) -> QFont:
        factor = self.zoom / 100 if zoomed else 1.0
        return self._font(text_font, size * self.scale * factor, weight)

    def _font(self, make: Callable[..., QFont], pixels: float, weight: Weight) -> QFont:
        """A copy, which costs little, of a font made once: a frame asks for hundreds."""
        dpi = _dpi()
        key = (make, pixels, weight, dpi)
        if key not in self._fonts:
            self._fonts[key] = make(pixels, weight=weight, dpi=dpi)
        return QFont(self._fonts[key])

    def pixmap(self, name: str, role: Role, size: float = 16) -> QPixmap:
        """A glyph in the colour of a role."""
        screen = QGuiApplication.primaryScreen()
        ratio = screen.devicePixelRatio() if screen else 1.0
        return _rendered(name, self[role].name(), self[Role.PANE].name(), self.px(size), ratio)

    def draw_icon(self, painter: QPainter, name: str, role: Role, box: QRectF) -> None:
        """Paint a glyph into a box, sharp at any size."""
        _renderer(name, self[role].name(), self[Role.PANE].name()).render(painter, box)

    def icon(self, name: str, role: Role = Role.TEXT, size: float = 16) -> QIcon:
        made = QIcon(self.pixmap(name, role, size))
        made.addPixmap(self.pixmap(name, Role.TEXT3, size), QIcon.Mode.Disabled)
        return made


def _dpi() -> float:
    screen = QGuiApplication.primaryScreen()
    return screen.logicalDotsPerInchY() if screen else 96.0


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str, knockout: str) -> QSvgRenderer:
    drawing = (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(
        QByteArray(drawing.replace("currentColor", colour).replace("knockout", knockout).encode())
    )


@lru_cache(maxsize=512)
def _rendered(name: str, colour: str, knockout: str, size: int, ratio: float) -> QPixmap:
    made = QPixmap(QSize(size, size) * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _renderer(name, colour, knockout).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return made
