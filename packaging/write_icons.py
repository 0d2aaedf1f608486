"""Writes the program's icon and those of its files in all sizes; `python -P packaging/write_icons.py FOLDER`.

The drawings lie in `resources/application`: one for large sizes, and for small ones drawings of their own
whose lines lie on whole pixels. Needs PySide6, which draws without a display.
"""

import os
import sys
from pathlib import Path

from variorum import DESKTOP_ID
from variorum.paths import resources

DRAWINGS = resources() / "application"
# Size → the drawing, and how many units of it are left out on each side.
APPLICATION = {
    16: ("variorum-16.svg", 0),
    22: ("variorum-24.svg", 1),
    24: ("variorum-24.svg", 0),
    32: ("variorum-16.svg", 0),
    48: ("variorum-24.svg", 0),
    **dict.fromkeys((64, 128, 256, 512), ("variorum.svg", 0)),
}
FILES = {"record": "application-x-variorum-record", "case": "application-x-variorum-case"}


def write_icons(folder: Path) -> list[Path]:
    """Below `share/icons/hicolor`: a folder for each size, and the drawings as they are."""
    theme = folder / "share" / "icons" / "hicolor"
    written = []
    for size, (drawing, spared) in APPLICATION.items():
        into = theme / f"{size}x{size}"
        written.append(_put(into / "apps" / f"{DESKTOP_ID}.png", drawn(drawing, size, spared)))
        for name, kind in FILES.items():
            alike = drawing.replace("variorum", name)
            written.append(_put(into / "mimetypes" / f"{kind}.png", drawn(alike, size, spared)))
    scalable = theme / "scalable"
    as_it_is = {scalable / "apps" / f"{DESKTOP_ID}.svg": "variorum.svg"}
    as_it_is |= {scalable / "mimetypes" / f"{kind}.svg": f"{name}.svg" for name, kind in FILES.items()}
    return written + [_put(path, (DRAWINGS / name).read_bytes()) for path, name in as_it_is.items()]


def drawn(drawing: str, size: int, spared: int) -> bytes:
    """One drawing as PNG, of that many pixels each way."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(str(DRAWINGS / drawing))
    assert renderer.isValid(), drawing
    whole = renderer.viewBoxF()
    renderer.setViewBox(whole.adjusted(spared, spared, -spared, -spared))
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    packed = QByteArray()
    buffer = QBuffer(packed)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.convertToFormat(QImage.Format.Format_ARGB32).save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(packed.data())


def _put(path: Path, content: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


if __name__ == "__main__":
    for path in write_icons(Path(sys.argv[1])):
        print(path)
