"""What the Row and Articles menus hold for rows and columns by hand."""

from variorum.gui.commands.spec import Spec
from variorum.translation import later

ROWS: tuple[Spec, ...] = (
    Spec(
        "pin",
        later("&Pin paragraph"),
        "pin_paragraph",
        ("Alt+S",),
        "&Row",
        "pin",
        tip=later("Mark a paragraph, then the paragraph of another column to pin it to"),
    ),
    Spec(
        "join",
        later("&Join with row…"),
        "join_row",
        ("Alt+J",),
        "&Row",
        tip=later("Join the paragraph, or its whole row, with another row"),
    ),
    Spec(
        "choose_cell",
        later("Select paragraph for a &split"),
        "choose_cell",
        ("Ctrl+Space",),
        "&Row",
        local=True,
        tip=later("Select several paragraphs of a row, to split them out of it together"),
    ),
    Spec(
        "split_row",
        later("Split &out of row"),
        "split_row",
        ("Alt+Shift+J",),
        "&Row",
        tip=later("Split the paragraphs selected, else the current one, out of their row"),
    ),
    Spec(
        "unlink",
        later("&Unlink…"),
        "unlink",
        ("Alt+U",),
        "&Row",
        "link",
        tip=later("Show what is linked with the paragraph, and unlink it"),
    ),
)

COLUMNS: tuple[Spec, ...] = (
    Spec(
        "hide_column",
        later("&Hide column"),
        "hide_column",
        ("Alt+Shift+H",),
        "&Articles",
        tip=later("Take the column out of view; nothing leaves the comparison"),
    ),
    Spec("show_columns", later("&Show all columns"), "show_columns", (), "&Articles"),
    Spec(
        "base",
        later("Set the others against it (&base)"),
        "turn_base",
        ("Alt+Shift+B",),
        "&Articles",
        checkable=True,
        tip=later("Mark in the other columns what this article words otherwise"),
    ),
    Spec("move_left", later("Move &left"), "move_column_left", ("Alt+Shift+Left",), "&Articles"),
    Spec("move_right", later("Move &right"), "move_column_right", ("Alt+Shift+Right",), "&Articles"),
    Spec(
        "replace",
        later("Replace by a &newer version…"),
        "replace_article",
        (),
        "&Articles",
        tip=later("Put a newer version of the article in its place; the older one is kept"),
    ),
    Spec(
        "changed",
        later("What it says &otherwise than before…"),
        "show_what_changed",
        (),
        "&Articles",
        tip=later("Set the article beside the older version that it replaced"),
    ),
    Spec(
        "take_out",
        later("&Take out…"),
        "take_out_article",
        (),
        "&Articles",
        tip=later("Set the article aside: it is not compared, and stays in the record"),
    ),
)
