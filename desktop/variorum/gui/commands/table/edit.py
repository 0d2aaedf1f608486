"""What the Edit menu holds."""

from variorum.gui.commands.spec import Spec

EDIT: tuple[Spec, ...] = (
    Spec("undo", "&Undo", "undo", ("Ctrl+Z",), "&Edit", "undo"),
    Spec("redo", "&Redo", "redo", ("Ctrl+Y", "Ctrl+Shift+Z"), "&Edit", "redo"),
    Spec("find", "&Find in all columns", "find", ("Ctrl+F",), "&Edit", "search"),
    Spec("find_next", "Find &next", "find_next", ("F3",), "&Edit"),
    Spec("find_previous", "Find pre&vious", "find_previous", ("Shift+F3",), "&Edit"),
    Spec("finder", "Command or &passage…", "open_finder", ("Ctrl+K",), "&Edit", needs_case=False),
    Spec("copy", "&Copy", "copy", ("Ctrl+C",), "&Edit", local=True),
    Spec("preferences", "Preferenc&es…", "show_preferences", ("Ctrl+,",), "&Edit", needs_case=False),
)
