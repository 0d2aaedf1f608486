"""What the View menu holds."""

from variorum.gui.commands.spec import Spec

VIEW: tuple[Spec, ...] = (
    Spec("rows_all", "&All rows", "show_all_rows", (), "&View", checkable=True),
    Spec("rows_differences", "&Differences", "show_differences", (), "&View", checkable=True),
    Spec("rows_disputed", "D&isputed", "show_disputed", (), "&View", checkable=True),
    Spec("fold", "&Fold settled", "toggle_fold", ("Ctrl+D",), "&View", "fold", checkable=True),
    Spec("marks", "Sho&w highlights", "toggle_marks", ("Ctrl+H",), "&View", "eye", checkable=True),
    Spec("timeline", "Ti&meline", "show_timeline", ("Ctrl+T",), "&View"),
    Spec("quotations", "&Quotations", "compare_quotations", ("Ctrl+Shift+Q",), "&View"),
    Spec("larger", "&Larger text", "zoom_in", ("Ctrl++", "Ctrl+="), "&View", needs_case=False),
    Spec("smaller", "&Smaller text", "zoom_out", ("Ctrl+-",), "&View", needs_case=False),
    Spec("actual", "Text at 100 &%", "zoom_reset", ("Ctrl+0",), "&View", needs_case=False),
    Spec("card_side", "&Card at the right", "toggle_card_side", (), "&View", checkable=True),
    Spec("linear", "Linear &view", "toggle_linear", ("Alt+L",), "&View", checkable=True),
    Spec("next_pane", "&Next pane", "next_pane", ("F6",), "&View"),
    Spec("previous_pane", "&Previous pane", "previous_pane", ("Shift+F6",), "&View"),
)
