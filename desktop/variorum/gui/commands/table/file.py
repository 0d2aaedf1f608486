"""What the File menu holds."""

from variorum.gui.commands.spec import Spec

FILE: tuple[Spec, ...] = (
    Spec("new", "&New case…", "new_case", ("Ctrl+N",), "&File", needs_case=False),
    Spec("cases", "&Open case…", "show_cases", ("Ctrl+Shift+O",), "&File", "folder", needs_case=False),
    Spec("sample", "Open the &sample case", "open_sample", (), "&File", needs_case=False),
    Spec("account", "Reconci&led account…", "open_account", ("Ctrl+Shift+A",), "&File", "document"),
    Spec("export", "&Export report…", "export_report", ("Ctrl+E",), "&File", "export"),
    Spec("export_data", "Export &data…", "export_data", (), "&File"),
    Spec("preview_print", "Print pre&view…", "preview_print", ("Ctrl+Shift+P",), "&File"),
    Spec("print", "&Print…", "print_report", ("Ctrl+P",), "&File"),
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
)
