"""The two families of the window: Inter for its own words, Source Serif for the words of the articles."""

from PySide6.QtGui import QFont, QFontDatabase

from variorum.paths import resources

UI_FAMILIES = ("Inter", "Noto Sans", "DejaVu Sans", "sans-serif")
TEXT_FAMILIES = ("Source Serif 4", "Noto Serif", "DejaVu Serif", "serif")


def install_fonts() -> tuple[str, ...]:
    """Make the bundled families known to Qt; answers their names, fewer where a file is missing."""
    known = set(QFontDatabase.families())
    for file in sorted((resources() / "fonts").glob("*.ttf")):
        if not {"Inter", "Source Serif 4"} <= known or file.stem not in _installed:
            QFontDatabase.addApplicationFont(str(file))
            _installed.add(file.stem)
    families = set(QFontDatabase.families())
    return tuple(name for name in ("Inter", "Source Serif 4") if name in families)


_installed: set[str] = set()


def ui_font(pixels: float, *, weight: QFont.Weight = QFont.Weight.Normal, dpi: float = 96.0) -> QFont:
    """A font for the program's own words, with figures of one width."""
    font = QFont(list(UI_FAMILIES))
    font.setPointSizeF(pixels * 72 / dpi)
    font.setWeight(weight)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def text_font(pixels: float, *, weight: QFont.Weight = QFont.Weight.Normal, dpi: float = 96.0) -> QFont:
    """A font for words of the articles; Qt goes on to other families for scripts it lacks."""
    font = QFont(list(TEXT_FAMILIES))
    font.setPointSizeF(pixels * 72 / dpi)
    font.setWeight(weight)
    return font
