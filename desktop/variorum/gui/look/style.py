"""The style sheet: what Qt's own widgets look like, in the colours of a theme."""

from string import Template

from PySide6.QtWidgets import QApplication

from variorum.gui.look.look import Look
from variorum.gui.look.nothing_freed import nothing_freed
from variorum.gui.look.palette import Role, qt_palette

_SHEET = Template("""
QWidget { color: $text; }
QMainWindow, QMenuBar, QToolBar, QStatusBar { background: $window; }
QMenuBar { padding: ${p2}px ${p8}px; }
QMenuBar::item { padding: ${p4}px ${p8}px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $sunken; }
QMenu { background: $raised; border: 1px solid $line2; padding: 4px; }
QMenu::item { padding: ${p4}px ${p24}px ${p4}px ${p12}px; border-radius: 4px; }
QMenu::item:selected { background: $ink; color: $on_ink; }
QMenu::item:disabled { color: $text3; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QToolBar { border: none; border-bottom: 1px solid $line; padding: ${p3}px ${p8}px; spacing: ${p4}px; }
QToolBar::separator { width: 1px; background: $line; margin: ${p4}px ${p6}px; }
QStatusBar { border-top: 1px solid $line; color: $text2; min-height: ${p24}px; }
QStatusBar QLabel { color: $text2; padding: 0 ${p6}px; }
QStatusBar QLabel#glyph { padding: 0; }
QStatusBar::item { border: none; }
QMainWindow::separator { background: $line2; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: $focus; }
QDockWidget { border: none; }
#pane, #page { background: $pane; }
#side { background: $raised; }
#desk { background: $sunken; border: none; }
#edge { background: $raised; border-left: 1px solid $line2; }
#sample { border: 1px solid $line2; border-radius: 8px; background: $pane; }
#cardHead { background: $raised; border-bottom: 1px solid $line; }
#rule { background: $line; border: none; }
#rule2 { background: $line2; border: none; }
QLabel#waiting { background: $raised; color: $text2; }
QLabel#second { color: $text2; }
#quiet { background: $raised; border: 1px solid $line; border-radius: 5px; }
QLabel#noteTitle { font-weight: 600; font-size: ${p12}px; }
QLabel#note { color: $text2; font-size: ${p12}px; }
QLabel#refusal { color: $danger; font-size: ${p12}px; }
QLineEdit#hold { min-height: ${p16}px; padding: 0 ${p2}px; border: none; border-bottom: 1px dashed $line2;
  border-radius: 0; color: $text; font-size: ${p12}px; background: transparent;
  placeholder-text-color: $text3; }
QLineEdit#hold:focus { border: none; border-bottom: 2px solid $focus; }
QLabel#caption { color: $text2; font-size: ${p12}px; }
QLabel#key { border: 1px solid $line2; border-radius: 4px; padding: 0 ${p4}px; background: $pane; }
QLabel#stale { background: $stale_tint; border: 1px dashed $stale; border-radius: 5px;
  padding: ${p8}px ${p12}px; margin: ${p6}px ${p12}px 0 ${p12}px; }
#news { background: $raised; border-bottom: 1px solid $line2; border-left: 4px solid $ink; }
#banner { background: $raised; border-bottom: 1px solid $danger; border-left: 4px solid $danger; }
QToolButton { background: transparent; border: ${edge}px solid transparent; border-radius: 5px;
  padding: ${p4}px ${p2}px ${p4}px ${p6}px; }
QToolButton:hover { background: $sunken; }
QToolButton:pressed { background: $line; }
QToolButton:disabled { color: $text3; }
QToolButton:focus { border: 2px solid $focus; }
QToolButton#bordered { border: 1px solid $line2; background: $pane; }
QToolButton#bordered:hover { background: $sunken; }
QToolButton#bordered:disabled { border-color: $line; background: transparent; }
QToolButton#bordered:focus { border: 2px solid $focus; }
QToolButton#toggle { border: 1px solid transparent; }
QToolButton#segment { border: 1px solid $line2; border-radius: 0; background: $pane; margin-left: -1px;
  padding: ${p4}px ${p6}px; }
QToolButton#segment[first="true"] { margin-left: 0; }
QToolButton#segment[compact="true"] { padding: ${p4}px 0; font-size: ${p12}px; }
QToolButton#segment:checked { background: $ink; color: $on_ink; border-color: $ink; }
QToolButton#segment:focus, QToolButton#chip:focus, QToolButton#counter:focus { border: 2px solid $focus; }
QToolButton#toggle:checked { background: $sunken; border: 1px solid $line2; }
QToolButton#chip { border: 1px solid $line2; border-radius: ${p11}px;
  padding: ${p2}px ${p2}px ${p2}px ${p6}px; font-size: ${p12}px;
  background: $pane; }
QToolButton#chip:checked { background: $ink; color: $on_ink; border-color: $ink; }
QToolButton#small { padding: ${p2}px ${p4}px; font-size: ${p12}px; color: $text2; }
QToolButton#small::menu-indicator { image: none; }
QToolButton#menu::menu-indicator { image: none; }
QToolButton#link { padding: 0 ${p2}px; font-size: ${p12}px; text-decoration: underline; }
QToolButton#counter { padding: ${p2}px ${p2}px; font-size: ${p11}px; }
QToolButton#counter:checked { background: $sunken; border: 1px solid $line2; }
QToolButton#toggle:focus, QToolButton#counter:focus, QToolButton#segment:focus { border: 2px solid $focus; }
QPushButton { background: $pane; border: 1px solid $line2; border-radius: 5px; padding: ${p5}px ${p12}px;
  min-height: ${p16}px; }
QPushButton:hover { background: $sunken; }
QPushButton:disabled { color: $text3; border-color: $line; }
QPushButton:focus { border: 2px solid $focus; padding: ${p4}px ${p11}px; }
QPushButton#primary { background: $ink; color: $on_ink; border-color: $ink; }
QPushButton#primary:focus { border: 2px solid $focus; }
QPushButton#primary:disabled { background: $line2; border-color: $line2; }
QPushButton#flat { background: transparent; border-color: transparent; }
QPushButton#flat:focus { border: 2px solid $focus; }
QLineEdit, QComboBox, QPlainTextEdit, QTextEdit, QSpinBox { background: $pane;
  border: 1px solid $line2; border-radius: 5px;
  padding: ${p3}px ${p6}px; selection-background-color: $ink; selection-color: $on_ink; }
QLineEdit { padding: ${p3}px ${p4}px; placeholder-text-color: $text3; }
QLineEdit, QComboBox { min-height: ${p20}px; }
QLineEdit:disabled { background: $raised; color: $text3; border-color: $line; }
QLineEdit[refused="true"] { border: 1px solid $danger; }
QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus {
  border: ${ring}px solid $focus; }
QComboBox::drop-down { border: none; width: ${p20}px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $line2; padding: 4px;
  selection-background-color: $ink; selection-color: $on_ink; }
QTextEdit#sourceText { background: transparent; border: none; padding: 0;
  selection-background-color: $ink; selection-color: $on_ink; }
QPlainTextEdit#originalText { border: ${ring}px solid transparent; }
QPlainTextEdit#originalText:focus { border: ${ring}px solid $focus; }
QPushButton#pill { border-radius: ${p11}px; padding: ${p3}px ${p8}px; font-size: ${p12}px; color: $text2;
  border-color: $line; background: $raised; }
QPushButton#pill:focus { border: 2px solid $focus; padding: ${p2}px ${p8}px; }
QLabel#paragraphNumber { color: $text3; }
QListView#side { background: $raised; }
QAbstractScrollArea#desk { border: ${ring}px solid $sunken; }
QAbstractScrollArea#desk:focus { border: ${ring}px solid $focus; }
QScrollArea#lines { border: ${ring}px solid $line; }
QScrollArea#lines:focus { border: ${ring}px solid $focus; }
QTableView { background: $pane; border: ${ring}px solid transparent; outline: none; }
QTableView:focus { border: ${ring}px solid $focus; }
QSplitter::handle { background: $line2; }
QListView { background: $pane; border: none; outline: none; }
QListView:focus { border: ${ring}px solid $focus; }
QListWidget::item { padding: ${p4}px ${p8}px; }
QListWidget::item:selected { background: $current; color: $text; }
QTreeView { background: $pane; border: 1px solid $line; outline: none; }
QTreeView:focus { border: ${ring}px solid $focus; }
QTreeView::item { padding: ${p4}px ${p6}px; border: none; }
QTreeView::item:selected { background: $current; color: $text;
  border-top: 1px solid $ink; border-bottom: 1px solid $ink; }
QTreeView::indicator { width: ${p12}px; height: ${p12}px; border: 1px solid $line2; border-radius: 3px;
  background: $pane; }
QTreeView::indicator:checked { background: $ink; border-color: $ink; }
QHeaderView::section { background: $raised; color: $text2; border: none;
  border-bottom: 1px solid $line2; padding: ${p4}px ${p6}px; }
QScrollBar:vertical { background: transparent; width: ${p11}px; margin: 0; }
QScrollBar::handle:vertical { background: $line2; min-height: 32px; border-radius: 3px; margin: 2px 3px; }
QScrollBar::handle:vertical:hover { background: $text2; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QScrollBar:horizontal { background: transparent; height: ${p11}px; }
QScrollBar::handle:horizontal { background: $line2; min-width: 32px; border-radius: 3px; margin: 3px 2px; }
QToolTip { background: $raised; color: $text; border: 1px solid $line2; padding: 4px 6px; }
QTextBrowser#words { background: $pane; border: 2px solid transparent; padding: 0; }
QTextBrowser#words:focus { border: ${ring}px solid $focus; padding: 0; }
#choice { background: $pane; border: none; border-top: 1px solid $line2; }
#choice:focus, #choice[current="true"] { border: ${ring}px solid $focus; }
#choice:hover { background: $current; }
QLabel#cap { border: 1px solid $line2; border-radius: 4px; padding: 0 ${p4}px; background: $pane; }
QLabel#keycap { border: 1px solid $line2; border-radius: 4px; background: $pane; font-weight: 600; }
QLabel#keycap[taken="true"] { background: $ink; color: $on_ink; border-color: $ink; }
#finder { background: $raised; border: 1px solid $line2; border-radius: 8px; }
#finder QListView { background: $raised; }
QPushButton#finderField { text-align: left; padding: 0; min-height: 0; }
QProgressBar { background: transparent; border: none; }
QProgressBar::chunk { background: $focus; }
""")


def apply_style(application: QApplication, look: Look, *, bare: bool = False) -> None:
    """Give the whole program the colours, sizes and font of the look; where it has them, nothing is done.

    Qt lays out every widget that lives anew at each of the three. The sheet is never taken off in
    between: Qt then forgets which widgets it must hear of when they die, and reads freed memory later.

    A `bare` program has no sheet yet, which an empty window does without. Under a sheet Qt goes through
    all that is in a widget each time that it is put into another, which is most of filling a window.
    """
    palette, font = qt_palette(look.palette), look.font()
    sheet = "" if bare else style_sheet(look)
    with nothing_freed():
        if application.palette() != palette:
            application.setPalette(palette)
        if application.font() != font:
            application.setFont(font)
        if application.styleSheet() != sheet:
            application.setStyleSheet(sheet)


def style_sheet(look: Look) -> str:
    colours = {role.value.replace(" ", "_"): look[role].name() for role in Role}
    sizes = {f"p{n}": str(look.px(n)) for n in (2, 3, 4, 5, 6, 8, 11, 12, 16, 20, 24)}
    contrast = not look.palette.has_tints
    # A stale notice takes the tint of dates, the warm one.
    return _SHEET.substitute(
        colours, **sizes, stale_tint=look[Role.DATE_TINT].name(), ring="3" if contrast else "2", edge="1"
    )
