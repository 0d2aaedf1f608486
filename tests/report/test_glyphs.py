"""Which characters a font has a glyph for."""

from pathlib import Path

from variorum.paths import resources
from variorum.report.writers.typeset.glyphs import characters_of

FONT = resources() / "fonts" / "Inter_400Regular.ttf"


def test_a_font_s_characters_are_known() -> None:
    found = characters_of(FONT)
    assert set(map(ord, "AzÄж€’–")) <= found
    assert not set(map(ord, "العربية東京")) & found


def test_a_file_that_is_no_font_has_none(tmp_path: Path) -> None:
    for number, data in enumerate((b"", b"text", b"ttcf" + bytes(20), FONT.read_bytes()[:3000])):
        path = tmp_path / f"{number}.ttf"
        path.write_bytes(data)
        assert characters_of(path) == frozenset()
    assert characters_of(tmp_path / "missing.ttf") == frozenset()
