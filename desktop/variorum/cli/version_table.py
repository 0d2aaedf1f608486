"""A table of what a newer version of an article says otherwise."""

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from variorum.cli.console import plain
from variorum.difference.versions import Fate, Rewritten
from variorum.difference.words import Change, word_edits
from variorum.wording.values import value_text
from variorum.workspace.versions import Versions


def versions_table(versions: Versions) -> RenderableType:
    """What changed, paragraph by paragraph; of those that are the same only how many."""
    head = Text(plain(f"{versions.older.id} → {versions.newer.id}"))
    changed = [one for one in versions.paragraphs if one.fate is not Fate.SAME]
    same = len(versions.paragraphs) - len(changed)
    foot = Text(f"{same} paragraph{'' if same == 1 else 's'} the same.")
    if not changed:
        return Group(head, foot)
    from rich.box import SIMPLE_HEAD

    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for column in ("§ then", "§ now", "what", "words", "values"):
        table.add_column(column, overflow="fold", no_wrap=column.startswith("§"))
    for one in changed:
        numbers = (str(p.number) if p else "" for p in (one.older, one.newer))
        table.add_row(*(Text(plain(cell)) for cell in (*numbers, one.fate.value, _words(one), _values(one))))
    return Group(head, table, foot)


def _words(one: Rewritten) -> str:
    if one.older is None or one.newer is None or one.fate is Fate.MOVED:
        paragraph = one.newer or one.older
        return paragraph.text if paragraph else ""
    left, right = one.older.text, one.newer.text
    if one.difference is None or not one.difference.near_identical:
        return f"[-{left}-] {{+{right}+}}"
    parts = []
    for edit in word_edits(left, right):
        if edit.change is Change.REMOVED:
            parts.append(f"[-{edit.left.of(left)}-]")
        elif edit.change is Change.ADDED:
            parts.append(f"{{+{edit.right.of(right)}+}}")
        else:
            parts.append(edit.right.of(right))
    return " ".join(parts)


def _values(one: Rewritten) -> str:
    if one.difference is None:
        return ""
    gone = ", ".join(value_text(fact.value) for fact in one.difference.left_only)
    come = ", ".join(value_text(fact.value) for fact in one.difference.right_only)
    return f"{gone or '–'} → {come or '–'}" if gone or come else ""
