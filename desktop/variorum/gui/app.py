"""Starts the window on a workspace."""

import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QSettings, Qt, QTimer, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from variorum.gui.accessible.kinds import begin
from variorum.gui.crash.crashes import watch_threads
from variorum.gui.crash.faults import FaultLog, left_behind
from variorum.gui.look.look import ZOOM_LEAST, ZOOM_MOST, Look
from variorum.gui.look.style import apply_palette_and_font, apply_style
from variorum.gui.session.session import Session
from variorum.gui.window.main_window import MainWindow
from variorum.gui.window.menus import THEMES
from variorum.paths import user_settings
from variorum.translation import language as current_language
from variorum.translation import language_of, use_language
from variorum.workspace.workspace import Workspace

STYLE = "fusion"


def run(workspace: Workspace, *, case: str | None, paths: Sequence[Path]) -> int:
    """Show the window and stay until it is closed; answers the process's exit status."""
    application = application_of(sys.argv)
    speak(application, language=workspace.settings.language, layout=workspace.settings.layout)
    store = QSettings(str(user_settings().with_name("window.ini")), QSettings.Format.IniFormat)
    look = look_from(store, workspace)
    apply_palette_and_font(application, look)
    session = Session(workspace)
    window = MainWindow(session, look, store)
    apply_style(application, look)
    look.changed.connect(lambda: apply_style(application, look))
    faults = FaultLog(Path(store.fileName()).parent)
    fallen = left_behind(faults.folder)
    faults.begin()
    watch_threads(window.reach.crashes)
    window.reach.together.unsaved.found()
    # Qt's loop would turn Ctrl+C at the terminal into an exception that closes nothing;
    # the record is safe whenever the process ends.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    window.show()
    # The window stands before anything heavy is imported for what it shall show.
    QTimer.singleShot(0, lambda: _begin(session, case, paths))
    if fallen:
        QTimer.singleShot(0, lambda: window.reach.crashes.tell_fault(fallen))
    status = application.exec()
    faults.end()
    workspace.close()
    return status


def application_of(arguments: Sequence[str]) -> QApplication:
    """The one application, in a style that looks alike everywhere."""
    application = QApplication.instance() or QApplication(list(arguments[:1]))
    assert isinstance(application, QApplication)
    application.setApplicationName("variorum")
    application.setApplicationDisplayName("")
    if not application.styleSheet():  # it lies over the style, and hides its name
        application.setStyle(STYLE)
    begin(application)
    return application


def speak(application: QApplication, *, language: str, layout: str) -> None:
    """Take the language, and the way the window runs, as settings name them; before any word is said."""
    use_language(language_of(language, QLocale.system().uiLanguages()))
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


def look_from(store: QSettings, workspace: Workspace) -> Look:
    """As it was left, else as the settings say."""
    settings = workspace.settings
    theme = str(store.value("look/theme", settings.theme))
    try:
        zoom = int(str(store.value("look/zoom", settings.text_zoom)))
    except ValueError:
        zoom = settings.text_zoom
    known = {setting for _, setting in THEMES}
    return Look(
        theme=theme if theme in known else settings.theme,
        zoom=max(ZOOM_LEAST, min(ZOOM_MOST, zoom)),
        scale=screen_scale(),
        motion=settings.motion,
    )


def screen_scale() -> float:
    """How much larger than usual this desktop wants its letters."""
    screen = QGuiApplication.primaryScreen()
    return max(1.0, screen.logicalDotsPerInchY() / 96) if screen else 1.0


def _begin(session: Session, case: str | None, paths: Sequence[Path]) -> None:
    if paths:
        session.open_files(paths, name=case)
    elif case is not None:
        session.open_case(case)
    # After what was asked for: a record that was tampered with opens, and its first bad entry is named.
    session.record.check()
