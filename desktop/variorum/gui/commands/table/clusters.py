"""What the Articles menu holds for articles that share a column."""

from variorum.gui.commands.spec import Spec
from variorum.translation import later

CLUSTERS: tuple[Spec, ...] = (
    Spec(
        "next_in_front",
        later("Put the ne&xt one in front"),
        "put_next_in_front",
        ("Alt+Shift+N",),
        "&Articles",
        tip=later("Let the next article of the column stand in front of those it is like"),
    ),
    Spec(
        "open_cluster",
        later("Sho&w its articles alone"),
        "open_cluster",
        ("Alt+Shift+Down",),
        "&Articles",
        tip=later("Give each article of the column a column, and no other"),
    ),
    Spec(
        "close_cluster",
        later("&Go back to all articles"),
        "close_cluster",
        ("Alt+Shift+Up",),
        "&Articles",
        tip=later("Show all articles again, those that are alike in one column"),
    ),
    Spec(
        "share_column",
        later("L&et it share a column again"),
        "share_column",
        (),
        "&Articles",
        tip=later("Put the article back with those that it is like"),
    ),
)
