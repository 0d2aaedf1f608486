"""Icons of the program and of its files, in the sizes that desktops ask for."""

import struct

import pytest

from variorum import DESKTOP_ID

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
pytestmark = pytest.mark.window


@pytest.fixture(scope="module")
def writer(script):
    pytest.importorskip("PySide6")
    return script("write_icons")


@pytest.fixture(scope="module")
def theme(writer, tmp_path_factory):
    folder = tmp_path_factory.mktemp("icons")
    writer.write_icons(folder)
    return folder / "share" / "icons" / "hicolor"


def test_the_same_bytes_are_written_each_time(writer, same_twice):
    assert len(same_twice(writer.write_icons)) == 3 * (len(SIZES) + 1)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kind", ["apps", "mimetypes"])
def test_each_icon_is_of_the_size_of_its_folder(size, kind, theme):
    pictures = list((theme / f"{size}x{size}" / kind).glob("*.png"))
    assert len(pictures) == (1 if kind == "apps" else 2)
    for picture in pictures:
        begins = picture.read_bytes()[:24]
        assert begins[:8] == b"\x89PNG\r\n\x1a\n"
        assert struct.unpack(">II", begins[16:24]) == (size, size)


def test_the_drawings_themselves_are_there(theme):
    assert (theme / "scalable" / "apps" / f"{DESKTOP_ID}.svg").read_text().startswith("<svg")
    assert len(list((theme / "scalable" / "mimetypes").glob("application-x-variorum-*.svg"))) == 2


def test_all_of_them_are_small(theme):
    assert sum(path.stat().st_size for path in theme.rglob("*.*")) < 100_000
