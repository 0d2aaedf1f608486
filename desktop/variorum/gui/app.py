"""Starts the window on a workspace."""

import os
import signal
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QSettings, Qt, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from variorum import DESKTOP_ID
from variorum.gui.accessible.kinds import begin
from variorum.gui.behind import Behind
from variorum.gui.crash.faults import FaultLog, left_behind
from variorum.gui.look.application_icon import application_icon
from variorum.gui.look.look import THEMES, ZOOM_LEAST, ZOOM_MOST, Look
from variorum.gui.look.nothing_freed import nothing_freed
from variorum.gui.look.style import apply_style
from variorum.gui.widgets.focus_tips import FocusTips
from variorum.gui.window.keeping import place
from variorum.gui.window.main_window import MainWindow
from variorum.paths import user_settings
from variorum.program import is_frozen
from variorum.settings import Settings
from variorum.translation import language as current_language
from variorum.translation import language_of, use_language

if TYPE_CHECKING:
    from variorum.ahead import Ahead
    from variorum.dispute.decision import Reconciliation
    from variorum.gui.session.session import Session
    from variorum.workspace.workspace import Workspace

STYLE = "fusion"


def run(
    make: "Callable[[], Workspace]",
    *,
    settings: Settings,
    case: str | None,
    paths: Sequence[Path],
    ahead: "Ahead | None" = None,
) -> int:
    """Show the window and stay until it is closed; answers the process's exit status.

    The window stands empty before anything heavy is imported; what makes the
    workspace is called behind it, in a thread of its own.
    """
    application = application_of(sys.argv)
    speak(application, language=settings.language, layout=settings.layout)
    store = QSettings(str(user_settings().with_name("window.ini")), QSettings.Format.IniFormat)
    look = look_from(store, settings)
    apply_style(application, look, bare=True)
    FocusTips(application)
    window = MainWindow(None, look, store)
    window.awaits_case = case is not None or bool(paths)
    window.dress = partial(_dress, application, look)
    place(window, store)
    faults = FaultLog(Path(store.fileName()).parent)
    fallen = left_behind(faults.folder)
    faults.begin()
    # Qt's loop would turn Ctrl+C at the terminal into an exception that closes nothing;
    # the record is safe whenever the process ends.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    behind = Behind(window, make, ahead)
    behind.filled.connect(lambda session: _begin(session, case, paths, behind.kept))
    if fallen:
        behind.filled.connect(lambda _: window.reach.crashes.tell_fault(fallen))
    window.show()
    behind.begin_when_painted()
    status = application.exec()
    faults.end()
    behind.end()
    return status


def _dress(application: QApplication, look: Look) -> None:
    apply_style(application, look)
    look.changed.connect(lambda: apply_style(application, look))


def application_of(arguments: Sequence[str]) -> QApplication:
    """The one application, in a style that looks alike everywhere."""
    _spare_sources()
    # Where dialogs of Qt remember the folders that were looked at: beside our settings.
    kept = QSettings.Format.NativeFormat, QSettings.Scope.UserScope
    QSettings.setPath(*kept, str(user_settings().parent))
    application = QApplication.instance() or QApplication(list(arguments[:1]))
    assert isinstance(application, QApplication)
    if is_frozen():  # Qt has read them; programs that are opened from here have plugins of their own
        for name in ("QT_PLUGIN_PATH", "QML2_IMPORT_PATH"):
            os.environ.pop(name, None)
    application.setApplicationName("variorum")
    application.setApplicationDisplayName("")
    application.setDesktopFileName(DESKTOP_ID)  # by it a desktop finds the entry and its icon
    application.setWindowIcon(application_icon())
    if not application.styleSheet():  # it lies over the style, and hides its name
        application.setStyle(STYLE)
    begin(application)
    return application


def _spare_sources() -> None:
    """Keep PySide from reading the source of every module imported from now on.

    It looks there for its other spellings of names, which this program never
    asks for; that is a tenth of what the window imports. Should PySide go about
    it otherwise some day, this does nothing.
    """
    feature = sys.modules.get("shibokensupport.feature")
    if feature is not None and hasattr(feature, "_mod_uses_pyside"):
        vars(feature)["_mod_uses_pyside"] = lambda module: True


def speak(application: QApplication, *, language: str, layout: str) -> None:
    """Take the language, and the way the window runs, as settings name them; before any word is said."""
    use_language(language_of(language, QLocale.system().uiLanguages()))
    with nothing_freed():
        application.setLayoutDirection(direction_of(layout, current_language()))
    # Qt's own words: buttons of its dialogs, entries of the menus of its fields.
    for known in application.findChildren(QTranslator):
        application.removeTranslator(known)
    words = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if words.load(f"qtbase_{current_language()}", folder):
        application.installTranslator(words)


def direction_of(layout: str, language: str) -> Qt.LayoutDirection:
    forced = {"ltr": Qt.LayoutDirection.LeftToRight, "rtl": Qt.LayoutDirection.RightToLeft}
    return forced.get(layout, QLocale(language).textDirection())


def look_from(store: QSettings, settings: Settings) -> Look:
    """As it was left, else as the settings say: where they were never changed in the window, or since."""
    theme, zoom = settings.theme, settings.text_zoom
    if str(store.value("look/theme_set", theme)) == theme:
        theme = str(store.value("look/theme", theme))
    if str(store.value("look/zoom_set", zoom)) == str(zoom):
        with suppress(ValueError):
            zoom = int(str(store.value("look/zoom", zoom)))
    return Look(
        theme=theme if theme in THEMES else settings.theme,
        zoom=max(ZOOM_LEAST, min(ZOOM_MOST, zoom)),
        scale=screen_scale(),
        motion=settings.motion,
    )


def screen_scale() -> float:
    """How much larger than usual this desktop wants its letters."""
    screen = QGuiApplication.primaryScreen()
    return max(1.0, screen.logicalDotsPerInchY() / 96) if screen else 1.0


def _begin(
    session: "Session", case: str | None, paths: Sequence[Path], kept: "Reconciliation | None"
) -> None:
    if paths:
        session.open_files(paths, name=case)
    elif kept is not None:
        session.open_kept(kept)
    elif case is not None:
        session.open_case(case)
    # After what was asked for: a record that was tampered with opens, and its first bad entry is named.
    session.record.check()
