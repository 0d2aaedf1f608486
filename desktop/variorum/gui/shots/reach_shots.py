"""Pictures of what reaches across the window: finder, linear view, keys, preferences, help, a fall."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from variorum.fact.fact import Kind
from variorum.gui.shots.shot import Prepare, Shot
from variorum.gui.shots.steps import choose, settled, stale

if TYPE_CHECKING:
    from variorum.gui.window.main_window import MainWindow

DARK, HC = "dark", "high-contrast"


def linear(then: Prepare = choose(Kind.QUANTITY), *, fields: bool = False) -> Prepare:
    """The linear view, after something else was done."""

    def prepare(window: "MainWindow") -> None:
        then(window)
        window.reach.linear.set_shown(True)
        view = window.reach.linear.view
        if view is not None and fields:
            view.fields.setChecked(True)

    return prepare


def past(window: "MainWindow") -> None:
    linear(settled)(window)
    if window.reach.linear.view is not None:
        window.reach.linear.view.history.setChecked(True)


def found(words: str) -> Prepare:
    """What the finder lists for these words."""

    def prepare(window: "MainWindow") -> None:
        window.commands.open_finder()
        if window.reach.finder.finder is not None:
            window.reach.finder.finder.words.setText(words)

    return prepare


def clash(window: "MainWindow") -> None:
    """A key is pressed that another command has."""
    window.commands.show_keys()
    page = window.reach.pages.keys
    if page is not None:
        page.choose("undo")
        page.field.setText("Ctrl+F")
        page.field.pressed.emit("Ctrl+F")


def helped(window: "MainWindow") -> None:
    window.commands.show_manual()
    if window.reach.pages.help is not None:
        window.reach.pages.help.open("window.md", "the-card")


def sought(window: "MainWindow") -> None:
    window.commands.show_manual()
    if window.reach.pages.help is not None:
        window.reach.pages.help.words.setText("stale")


def fallen(window: "MainWindow") -> None:
    """As it looks when something went wrong twice."""
    for _ in range(2):
        window.reach.crashes.meet(made_error())
    if window.reach.crashes.window is not None:
        window.reach.crashes.window.show_report.click()


def made_error() -> RuntimeError:
    try:
        raise RuntimeError("made for a picture")
    except RuntimeError as error:
        return error


def keys_page(window: "MainWindow") -> QWidget | None:
    return window.reach.pages.keys


def preferences_page(window: "MainWindow") -> QWidget | None:
    return window.reach.pages.preferences


def help_page(window: "MainWindow") -> QWidget | None:
    return window.reach.pages.help


def about_page(window: "MainWindow") -> QWidget | None:
    return window.reach.pages.about


def fall_page(window: "MainWindow") -> QWidget | None:
    return window.reach.crashes.window


def do(name: str) -> Prepare:
    return lambda window: window.actions_by_name[name].trigger()


_LOOKS = (
    ("", "light", 1.0),
    ("_dark", DARK, 1.0),
    ("_high_contrast_150", HC, 1.5),
    ("_light_150", "light", 1.5),
    ("_dark_150", DARK, 1.5),
    ("_high_contrast", HC, 1.0),
)


def _in_each(
    name: str, prepare: Prepare, page: Callable[["MainWindow"], QWidget | None] | None = None
) -> tuple[Shot, ...]:
    """A picture in every look."""
    return tuple(
        Shot(f"{name}{end}", theme=theme, scale=scale, case="made 5", prepare=prepare, subject=page)
        for end, theme, scale in _LOOKS
    )


REACH = (
    Shot("110_linear_high_contrast_150", theme=HC, scale=1.5, prepare=linear()),
    Shot("110_linear", prepare=linear()),
    Shot("110_linear_dark", theme=DARK, prepare=linear()),
    Shot("111_linear_date", case="made 5", prepare=linear(choose(Kind.DATE))),
    Shot("111_linear_name_dark_150", theme=DARK, scale=1.5, case="made 5", prepare=linear(choose(Kind.NAME))),
    Shot("111_linear_label", case="made 5", prepare=linear(choose(Kind.LABEL))),
    Shot("111_linear_claim_high_contrast", theme=HC, case="made 5", prepare=linear(choose(Kind.CONTROL))),
    Shot("111_linear_garble", case="made 10", prepare=linear(choose(Kind.GARBLE))),
    Shot("112_linear_fields", prepare=linear(fields=True)),
    Shot("112_linear_stale_light_150", scale=1.5, prepare=linear(stale)),
    Shot("112_linear_history", prepare=past),
    Shot("112_linear_arabic", case="arabic", prepare=linear(), mirrored=True),
    *_in_each("113_finder", found("")),
    *_in_each("114_finder_found", found("fire")),
    Shot("115_finder_nothing", case="made 5", prepare=found("qqqq")),
    Shot("115_finder_first_run", case="", prepare=found("")),
    Shot("115_finder_mirrored", case="made 5", prepare=found("fire"), mirrored=True),
    *_in_each("116_keys_clash", clash, keys_page),
    *_in_each("117_preferences", do("preferences"), preferences_page),
    *_in_each("118_help", helped, help_page),
    Shot("118_help_found", case="made 5", prepare=sought, subject=help_page),
    *_in_each("119_about", do("about"), about_page),
    *_in_each("120_fallen", fallen, fall_page),
)
