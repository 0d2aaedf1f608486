"""What the Window menu holds."""

from variorum.gui.commands.spec import Spec

WINDOW: tuple[Spec, ...] = (
    Spec(
        "new_window",
        "&New window on this case",
        "new_window",
        ("Ctrl+Shift+N",),
        "&Window",
        needs_case=False,
        tip="A second window on the same record, in step with this one",
    ),
    Spec("close_window", "&Close window", "close_window", ("Ctrl+Shift+W",), "&Window", needs_case=False),
)
