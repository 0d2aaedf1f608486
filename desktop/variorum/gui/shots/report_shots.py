"""Pictures of what a case tells: the account as it is edited, the export dialog, data and print."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtTest import QTest

from variorum.dispute.decision import State
from variorum.gui.shots.shot import Prepare, Shot

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from variorum.gui.account.page import AccountPage
    from variorum.gui.export.export_dialog import ExportDialog
    from variorum.gui.export.preview import Preview
    from variorum.gui.window.main_window import MainWindow

DARK, HC = "dark", "high-contrast"
BEAT, PATIENCE = 30, 250
MIXED = "made mixed"


def _until(done: Callable[[], bool]) -> None:
    for _ in range(PATIENCE):
        if done():
            break
        QTest.qWait(BEAT)
    QTest.qWait(2 * BEAT)


def _shown(window: "MainWindow", preview: "Preview") -> bool:
    """Whether what was asked for is there, and its pages are drawn."""
    return preview.is_current and not window.session.jobs.running


def _dialog(window: "MainWindow") -> "ExportDialog":
    dialog = window.commands.export_dialog
    assert dialog is not None
    return dialog


def export(format: str, *, wait: bool = True) -> Prepare:
    """The export dialog with a format pressed."""

    def prepare(window: "MainWindow") -> None:
        window.actions_by_name["export"].trigger()
        dialog = _dialog(window)
        dialog.choices.formats[format].click()
        if wait:
            _until(lambda: _shown(window, dialog.preview))

    return prepare


def data(window: "MainWindow") -> None:
    window.actions_by_name["export_data"].trigger()


def printing(window: "MainWindow") -> None:
    window.actions_by_name["preview_print"].trigger()
    dialog = window.commands.print_dialog
    assert dialog is not None
    _until(lambda: _shown(window, dialog.preview))


def _page(window: "MainWindow") -> "AccountPage":
    window.actions_by_name["account"].trigger()
    page = window.commands.account_page
    assert page is not None
    _until(lambda: not window.session.jobs.running)
    return page


def begin(window: "MainWindow") -> None:
    _page(window)


def begin_chosen(window: "MainWindow") -> None:
    form = _page(window).begin_form
    form.bases.setCurrentRow(form.bases.count() - 2)


def account(
    format: str = "pdf",
    *,
    base: str | None = "article-01",
    then: "Callable[[AccountPage], None]" = lambda p: None,
) -> Prepare:
    """The account on the words of an article, and the report that it makes beside it."""

    def prepare(window: "MainWindow") -> None:
        page = _page(window)
        page.begin_form.begun.emit(base)
        _until(lambda: page.stack.currentWidget() is page.split)
        page.head.choose(format)
        _until(lambda: _shown(window, page.preview))
        then(page)

    return prepare


def on_field(state: State) -> "Callable[[AccountPage], None]":
    """The first field whose dispute stands so."""

    def choose(page: "AccountPage") -> None:
        said = page.editor.chips.said
        for _ in said:
            page.editor.go_to_field(1)
            if said[page.editor.field_chosen].state is state:
                break

    return choose


def clash(page: "AccountPage") -> None:
    page.keeping.clashed.emit()


def seek(page: "AccountPage") -> None:
    page.insert_field()
    page.menu.words.setText("fire")


def _export_dialog(window: "MainWindow") -> "QWidget | None":
    return window.commands.export_dialog


def _data_dialog(window: "MainWindow") -> "QWidget | None":
    return window.commands.data_dialog


def _print_dialog(window: "MainWindow") -> "QWidget | None":
    return window.commands.print_dialog


REPORT_SHOTS = (
    Shot("a01_export_word", case=MIXED, prepare=export("docx"), subject=_export_dialog),
    Shot("a02_export_pdf", case=MIXED, prepare=export("pdf"), subject=_export_dialog),
    Shot("a03_export_html", case=MIXED, prepare=export("html"), subject=_export_dialog),
    Shot("a04_export_markdown", case=MIXED, prepare=export("md"), subject=_export_dialog),
    Shot("a05_export_dark", theme=DARK, case=MIXED, prepare=export("pdf"), subject=_export_dialog),
    Shot("a06_export_html_dark", theme=DARK, case=MIXED, prepare=export("html"), subject=_export_dialog),
    Shot(
        "a07_export_high_contrast_150",
        theme=HC,
        scale=1.5,
        case=MIXED,
        prepare=export("pdf"),
        subject=_export_dialog,
    ),
    Shot("a08_export_narrow", case=MIXED, size=(1000, 760), prepare=export("pdf"), subject=_export_dialog),
    Shot("a09_export_busy", case=MIXED, prepare=export("pdf", wait=False), subject=_export_dialog, busy=True),
    Shot("a10_export_150", scale=1.5, case=MIXED, prepare=export("txt"), subject=_export_dialog),
    Shot("a11_export_mirrored", case=MIXED, mirrored=True, prepare=export("odt"), subject=_export_dialog),
    Shot("a12_export_data", case=MIXED, prepare=data, subject=_data_dialog),
    Shot("a13_export_data_dark", theme=DARK, case=MIXED, prepare=data, subject=_data_dialog),
    Shot("a14_print", case=MIXED, prepare=printing, subject=_print_dialog),
    Shot(
        "a15_print_high_contrast_150",
        theme=HC,
        scale=1.5,
        case=MIXED,
        prepare=printing,
        subject=_print_dialog,
    ),
    Shot("a20_account_begin", case=MIXED, prepare=begin),
    Shot("a21_account_begin_chosen_dark", theme=DARK, case=MIXED, prepare=begin_chosen),
    Shot("a22_account_blank", case=MIXED, prepare=account("md", base=None)),
    Shot("a23_account_pages", case=MIXED, prepare=account()),
    Shot("a24_account_field", case=MIXED, prepare=account(then=on_field(State.SETTLED))),
    Shot("a25_account_field_stale", case=MIXED, prepare=account("html", then=on_field(State.STALE))),
    Shot("a26_account_dark", theme=DARK, case=MIXED, prepare=account("html", then=on_field(State.OPEN))),
    Shot(
        "a27_account_high_contrast_150",
        theme=HC,
        scale=1.5,
        case=MIXED,
        prepare=account("md", then=on_field(State.UNRESOLVED)),
    ),
    Shot("a28_account_narrow", case=MIXED, size=(1000, 760), prepare=account()),
    Shot("a29_account_clash", case=MIXED, prepare=account(then=clash)),
    Shot("a30_account_insert", case=MIXED, prepare=account(then=seek)),
    Shot("a31_account_150", scale=1.5, case=MIXED, prepare=account(then=on_field(State.STALE))),
    Shot("a32_account_mirrored", case=MIXED, mirrored=True, prepare=account(then=on_field(State.STALE))),
    Shot("a33_account_insert_dark", theme=DARK, case=MIXED, prepare=account("md", then=seek)),
)
