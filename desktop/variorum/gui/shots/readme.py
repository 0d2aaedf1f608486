"""The few pictures that the README and the manual show, but for the tutorial's own."""

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtGui import QImage

from variorum.gui.shots.few_colours import write_picture
from variorum.gui.shots.taking import take_all

PICTURES: Mapping[str, str] = {  # name in the README's folder → name of the shot
    "window": "01_main_light",
    "window-dark": "02_main_dark",
    "high-contrast": "03_high_contrast_150",
    "card-date": "05_card_date",
    "meanwhile": "131_meanwhile",
}


def write_readme_pictures(folder: Path) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as place:
        for shot in PICTURES.values():
            take_all(Path(place), only=shot)
        return [
            write_picture(QImage(str(Path(place) / f"{shot}.png")), folder / f"{name}.png")
            for name, shot in PICTURES.items()
        ]
