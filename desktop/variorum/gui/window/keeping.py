"""Keeps how the window was left: its place, its docks, theme, zoom, and how rows and disputes were shown."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, QSize

if TYPE_CHECKING:
    from variorum.gui.window.main_window import MainWindow

FRAME = 40
FORM = 1  # of the docks; a state of another form is passed over


def keep(window: "MainWindow", store: QSettings) -> None:
    store.setValue("window/geometry", window.saveGeometry())
    store.setValue("window/state", window.saveState(FORM))
    store.setValue("window/card_upright", "true" if window.card_upright else "false")
    settings = window.session.workspace.settings
    store.setValue("look/theme", window.look.theme_setting)
    store.setValue("look/zoom", window.look.zoom)
    # Where a setting is another by then, whoever changed it meant the window too.
    store.setValue("look/theme_set", settings.theme)
    store.setValue("look/zoom_set", settings.text_zoom)
    store.setValue("view/rows", str(window.commands.rows_shown))
    store.setValue("view/fold", "true" if window.commands.folds_settled else "false")
    store.setValue("view/order", window.disputes.sorting.currentText())
    store.sync()


def restore(window: "MainWindow", store: QSettings) -> None:
    """As it was left; what the file does not hold, or holds damaged, is as on the first day."""
    from variorum.gui.synopsis.folding import Show

    state = store.value("window/state")
    if not window.isVisible():
        place(window, store)
    if store.value("window/card_upright") == "true":
        window.set_card_upright(True)
    window.docks.size()
    if isinstance(state, QByteArray):
        window.restoreState(state, FORM)
    rows = store.value("view/rows")
    window.commands.show_rows(
        Show(rows) if rows in set(Show) else Show.DIFFERENCES, fold=store.value("view/fold") != "false"
    )
    order = window.disputes.sorting.findText(str(store.value("view/order", "")))
    if order >= 0:
        window.disputes.sorting.setCurrentIndex(order)


def place(window: "MainWindow", store: QSettings) -> None:
    """Put a window where it was left, even before it is filled."""
    geometry = store.value("window/geometry")
    if not isinstance(geometry, QByteArray) or not window.restoreGeometry(geometry):
        window.resize(QSize(window.look.px(1600), window.look.px(1000)).boundedTo(_room(window)))


def _room(window: "MainWindow") -> QSize:
    """What the screen has for a window, with room for the frame that a desktop draws around it."""
    screen = window.screen().availableGeometry()
    return screen.size() - QSize(0, window.look.px(FRAME))


def kept_folder(store: QSettings, what: str) -> str:
    """The folder that was last used for something; empty where none was."""
    return str(store.value(f"folders/{what}", ""))


def keep_folder(store: QSettings, what: str, folder: str) -> None:
    store.setValue(f"folders/{what}", folder)
