"""The few pictures that the README shows: small files, with no more colours than an eye can tell there."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QImageWriter

from variorum.gui.shots.taking import take_all

PICTURES: Mapping[str, str] = {  # name in the README's folder → name of the shot
    "window": "01_main_light",
    "window-dark": "02_main_dark",
    "high-contrast": "03_high_contrast_150",
    "first-run": "04_first_run",
    "card-date": "05_card_date",
    "meanwhile": "131_meanwhile",
}
MOST_BYTES = 500_000
_COLOURS = 256
_COARSE = 0xFFF8F8F8  # of a colour, the bits by which it is counted


def write_readme_pictures(folder: Path) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as place:
        for shot in PICTURES.values():
            take_all(Path(place), only=shot)
        return [
            _write(Path(place) / f"{shot}.png", folder / f"{name}.png") for name, shot in PICTURES.items()
        ]


def _write(taken: Path, path: Path) -> Path:
    """As few bytes as PNG can make of it."""
    writer = QImageWriter(str(path), b"png")
    writer.setCompression(100)
    writer.write(with_few_colours(QImage(str(taken))))
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
