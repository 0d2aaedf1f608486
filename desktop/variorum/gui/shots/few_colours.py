"""Pictures in small files: with no more colours than an eye can tell in them."""

from collections import Counter
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QImageWriter

_COLOURS = 256
_COARSE = 0xFFF8F8F8  # of a colour, the bits by which it is counted


def write_picture(image: QImage, path: Path) -> Path:
    """As few bytes as PNG can make of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    writer = QImageWriter(str(path), b"png")
    writer.setCompression(100)
    writer.write(with_few_colours(image))
    return path


def with_few_colours(image: QImage) -> QImage:
    """The same with the colours that occur most; shades between them go to the nearest."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    seen = Counter(memoryview(plain.constBits()).cast("I"))
    kept: dict[int, int] = {}
    for colour, _ in seen.most_common():
        kept.setdefault(colour & _COARSE, colour | 0xFF000000)
    table = list(kept.values())[:_COLOURS]
    flags = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    return plain.convertToFormat(QImage.Format.Format_Indexed8, table, flags)
