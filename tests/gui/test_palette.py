"""Every colour can be read by those who must read it."""

import pytest
from PySide6.QtGui import QColor

from variorum.fact.fact import Kind
from variorum.gui.look.fact_types import FactType, type_of
from variorum.gui.look.fonts import install_fonts, text_font, ui_font
from variorum.gui.look.palette import Palette, Role, Theme, chosen_theme, palette

THEMES = [palette(theme) for theme in Theme]
GROUNDS = (Role.PANE, Role.RAISED, Role.WINDOW, Role.CURRENT)
WORDS = (Role.TEXT, Role.TEXT2, Role.TEXT3)


def contrast(one: QColor, other: QColor) -> float:
    """The ratio that WCAG asks for."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("colours", THEMES, ids=lambda p: p.theme)
def test_words_can_be_read_on_every_ground(colours: Palette) -> None:
    for ground in GROUNDS:
        for role in WORDS:
            assert contrast(colours[role], colours[ground]) >= 4.5, (role, ground)
    assert contrast(colours[Role.ON_INK], colours[Role.INK]) >= 4.5


@pytest.mark.parametrize("colours", THEMES, ids=lambda p: p.theme)
def test_types_and_states_can_be_read_on_their_tint_and_on_the_pane(colours: Palette) -> None:
    for kind in FactType:
        assert contrast(colours[kind.role], colours[kind.tint]) >= 4.5, kind
        assert contrast(colours[kind.role], colours[Role.PANE]) >= 4.5, kind
        assert contrast(colours[Role.TEXT], colours[kind.tint]) >= 7, kind
    for role in (Role.SETTLED, Role.STALE, Role.UNRESOLVED, Role.DANGER):
        assert contrast(colours[role], colours[Role.PANE]) >= 4.5, role


@pytest.mark.parametrize("colours", THEMES, ids=lambda p: p.theme)
def test_edges_of_controls_and_the_focus_ring_can_be_seen(colours: Palette) -> None:
    assert contrast(colours[Role.LINE2], colours[Role.PANE]) >= 3
    assert contrast(colours[Role.FOCUS], colours[Role.PANE]) >= 3


@pytest.mark.parametrize("colours", THEMES, ids=lambda p: p.theme)
def test_who_thins_a_colour_thins_it_for_himself_alone(colours: Palette) -> None:
    colours[Role.PANE].setAlpha(150)
    assert colours[Role.PANE].alpha() == 255


def test_every_kind_of_dispute_has_a_type() -> None:
    assert {type_of(kind) for kind in Kind} == set(FactType)


def test_a_setting_names_a_theme_and_system_asks_the_desktop(qapp) -> None:
    assert chosen_theme("high-contrast") is Theme.HIGH_CONTRAST
    assert chosen_theme("dark") is Theme.DARK
    assert chosen_theme("system") in (Theme.LIGHT, Theme.DARK)


def test_the_bundled_families_are_what_is_painted_with(qapp) -> None:
    from PySide6.QtGui import QFontInfo

    assert install_fonts() == ("Inter", "Source Serif 4")
    assert QFontInfo(ui_font(13)).family() == "Inter"
    assert QFontInfo(text_font(13.5)).family() == "Source Serif 4"
