"""What a tooltip says about what stands under the mouse."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF

from variorum.gui.synopsis.folding import Fold
from variorum.gui.synopsis.head_painting import arrow_box
from variorum.gui.synopsis.hits import Hit
from variorum.gui.synopsis.moved import move_words
from variorum.gui.synopsis.scene import Scene
from variorum.gui.synopsis.spoken import spoken_states
from variorum.translation import tr


def tip_for(scene: Scene, hit: Hit, point: QPointF, questions: Mapping[str, str]) -> str:
    """The question of marked words, the reason of a bar, how a row stands; else nothing."""
    if isinstance(hit.item, Fold):
        return f"{hit.item.title}: {hit.item.reason} ({tr('Enter')})"
    if hit.head:
        return _of_head(scene, hit, point)
    if hit.number:
        return tr("Drag onto a paragraph of another column to pin the two (Alt+S)")
    if hit.ribbon is not None:
        return tr("Why aligned? (Ctrl+I)")
    if hit.also:
        return tr("Show the next of them in this cell")
    if hit.pill:
        return tr("Show all sentences (Enter)")
    return questions.get(hit.mark or "", "")


def _of_head(scene: Scene, hit: Hit, point: QPointF) -> str:
    row = hit.row
    if row is None or row.left_out:
        return ""
    moved = scene.moved.get(row.number, ())
    if moved and arrow_box(scene.look, scene.columns, hit.top).contains(point):
        return "\n".join([*(move_words(scene.sheet, move) for move in moved), "(" + tr("Ctrl+Shift+G") + ")"])
    words = tr("Row {number}: {states}", number=row.number, states=spoken_states(row))
    return f"{words}\n{tr('Drag onto another row to join the two (Alt+J)')}"
