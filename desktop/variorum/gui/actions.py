"""Every action of the window in one table: its words, where it is found, its keys and what is called."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from variorum.gui.words import as_it_stands


@dataclass(frozen=True, slots=True)
class Spec:
    """One action. `call` is a method of `Commands`; `local` ones work only in card, list and synopsis."""

    name: str
    text: str
    call: str
    keys: tuple[str, ...] = ()
    menu: str = ""
    icon: str = ""
    local: bool = False
    checkable: bool = False
    needs_case: bool = True
    tip: str = ""


ACTIONS: tuple[Spec, ...] = (
    Spec("new", "&New case…", "new_case", ("Ctrl+N",), "&File", needs_case=False),
    Spec("cases", "&Open case…", "show_cases", ("Ctrl+Shift+O",), "&File", "folder", needs_case=False),
    Spec("sample", "Open the &sample case", "open_sample", (), "&File", needs_case=False),
    Spec("export", "&Export report…", "export_report", ("Ctrl+E",), "&File", "export"),
    Spec("export_case", "E&xport case…", "export_case", (), "&File"),
    Spec(
        "export_bare",
        "Export case &without texts…",
        "export_case_without_texts",
        menu="&File",
        tip="Write the decisions and what they quote, and no more of the articles",
    ),
    Spec("import_case", "&Import case…", "import_case", (), "&File", needs_case=False),
    Spec("rename", "Rena&me case…", "rename_case", (), "&File"),
    Spec("close", "&Close case", "close_case", ("Ctrl+W",), "&File"),
    Spec("quit", "&Quit", "close", ("Ctrl+Q",), "&File", needs_case=False),
    Spec("undo", "&Undo", "undo", ("Ctrl+Z",), "&Edit", "undo"),
    Spec("redo", "&Redo", "redo", ("Ctrl+Y", "Ctrl+Shift+Z"), "&Edit", "redo"),
    Spec("find", "&Find in all columns", "find", ("Ctrl+F",), "&Edit", "search"),
    Spec("find_next", "Find &next", "find_next", ("F3",), "&Edit"),
    Spec("find_previous", "Find pre&vious", "find_previous", ("Shift+F3",), "&Edit"),
    Spec("copy", "&Copy", "copy", ("Ctrl+C",), "&Edit", local=True),
    Spec("rows_all", "&All rows", "show_all_rows", (), "&View", checkable=True),
    Spec("rows_differences", "&Differences", "show_differences", (), "&View", checkable=True),
    Spec("rows_disputed", "D&isputed", "show_disputed", (), "&View", checkable=True),
    Spec("fold", "&Fold settled", "toggle_fold", ("Ctrl+D",), "&View", "fold", checkable=True),
    Spec("marks", "Sho&w highlights", "toggle_marks", ("Ctrl+H",), "&View", "eye", checkable=True),
    Spec("larger", "&Larger text", "zoom_in", ("Ctrl++", "Ctrl+="), "&View", needs_case=False),
    Spec("smaller", "&Smaller text", "zoom_out", ("Ctrl+-",), "&View", needs_case=False),
    Spec("actual", "Text at 100 &%", "zoom_reset", ("Ctrl+0",), "&View", needs_case=False),
    Spec("card_side", "&Card at the right", "toggle_card_side", (), "&View", checkable=True),
    Spec("next_pane", "&Next pane", "next_pane", ("F6",), "&View"),
    Spec("previous_pane", "&Previous pane", "previous_pane", ("Shift+F6",), "&View"),
    Spec(
        "add",
        "&Add articles…",
        "add_articles",
        ("Ctrl+O",),
        "&Articles",
        "plus",
        needs_case=False,
        tip="Add articles from files",
    ),
    Spec(
        "paste",
        "&Paste text as article…",
        "paste_article",
        ("Ctrl+V",),
        "&Articles",
        "clip",
        needs_case=False,
        tip="Add the text on the clipboard as an article",
    ),
    Spec("go_to", "&Go to row or paragraph…", "go_to_place", ("Ctrl+G",), "&Row"),
    Spec("why", "Why &aligned", "why_aligned", ("Ctrl+I",), "&Row"),
    Spec("twin", "Moved &twin", "go_to_twin", ("Ctrl+Shift+G",), "&Row"),
    Spec("evidence", "Attach passage as &evidence", "offer_passage", ("E",), "&Row", local=True),
    Spec("previous", "&Previous difference", "previous", ("F7", "Alt+Up"), "&Dispute", "up"),
    Spec("next", "&Next difference", "next", ("F8", "Alt+Down"), "&Dispute", "down"),
    Spec("previous_open", "Previous &unsettled", "previous_unsettled", ("Shift+F7",), "&Dispute", "up"),
    Spec("next_open", "Next uns&ettled", "next_unsettled", ("Shift+F8",), "&Dispute", "down"),
    Spec("first", "&First difference", "first", ("Alt+Home",), "&Dispute"),
    Spec("last", "&Last difference", "last", ("Alt+End",), "&Dispute"),
    Spec("settle", "&Settle, go to next", "settle", ("Ctrl+Return", "Ctrl+Enter"), "&Dispute"),
    Spec("settle_here", "Settle", "settle_or_press", ("Return", "Enter"), local=True),
    Spec("unresolved", "Leave &disputed", "leave_disputed", ("U",), "&Dispute", local=True),
    Spec("trivial", "&Trivial", "leave_trivial", ("T",), "&Dispute", local=True),
    Spec("both", "&Both true", "both_true", ("B",), "&Dispute", local=True),
    Spec("keep", "&Keep the stale value", "keep", ("K",), "&Dispute", local=True),
    Spec("dismiss", "Dismiss", "dismiss", ("X",), "&Dispute", local=True),
    Spec("history", "&History of this dispute", "show_history", (), "&Record"),
    Spec("case_history", "History of the c&ase…", "show_case_history", (), "&Record"),
    Spec("save_copy", "Save a &copy of the record…", "save_copy", (), "&Record", needs_case=False),
    Spec("verify", "&Verify the record", "verify_record", (), "&Record", needs_case=False),
    Spec("place", "&Show where the record is", "show_place", (), "&Record", needs_case=False),
    Spec("keys", "&Keys", "show_keys", ("F1",), "&Help", needs_case=False),
    Spec("manual", "&Manual", "show_manual", (), "&Help", needs_case=False),
    Spec("about", "&About Variorum", "show_about", (), "&Help", needs_case=False),
    Spec("stop", "Stop", "stop", ("Esc",), needs_case=False),
)


def make_actions(window: QWidget, commands: QObject, places: tuple[QWidget, ...]) -> Mapping[str, QAction]:
    """The actions by name, those of the whole window on it and the local ones on their places."""
    made = {}
    for spec in ACTIONS:
        action = made[spec.name] = _make(spec, window, commands)
        if not spec.local:
            window.addAction(action)
            continue
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        for place in places:
            place.addAction(action)
    return made


def number_actions(commands: QObject, places: tuple[QWidget, ...]) -> list[QAction]:
    """1 to 9 start from an account; with Ctrl they take it, settle and go on."""
    made = []
    for number in range(1, 10):
        for keys, call in ((str(number), "prefill"), (f"Ctrl+{number}", "take")):
            action = QAction(commands)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _=False, n=number, c=call: _do(commands, c, n))
            for place in places:
                place.addAction(action)
            made.append(action)
    return made


def _make(spec: Spec, window: QWidget, commands: QObject) -> QAction:
    action = QAction(spec.text, window)
    action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
    action.setCheckable(spec.checkable)
    plain = spec.text.replace("&", "").rstrip("…")
    keys = f" ({spec.keys[0]})" if spec.keys else ""
    action.setToolTip(as_it_stands((spec.tip or plain) + keys))
    action.triggered.connect(lambda _=False: _do(commands, spec.call))
    return action


def _do(commands: QObject, call: str, *arguments: int) -> None:
    """Call it, unless a menu or a box's list is open: then the key was meant for that."""
    if QApplication.activePopupWidget() is None:
        getattr(commands, call)(*arguments)
