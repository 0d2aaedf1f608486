"""What the painter of the synopsis must know beside the rows themselves."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF

from variorum.alignment.link import Place
from variorum.gui.look.fact_types import FactType
from variorum.gui.look.look import Look
from variorum.gui.session.sheet import Block, Sheet
from variorum.gui.synopsis.finding import Found
from variorum.gui.synopsis.moved import Move
from variorum.gui.synopsis.sheet_layout import Columns
from variorum.text.span import Span

Spans = Mapping[Place, tuple[Span, ...]]


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where the keys work: a row, a cell of it, or a fold bar."""

    row: int | None = None
    article: str | None = None
    fold: int | None = None  # number of the bar's first row
    paragraph: int | None = None  # of the article; None: the cell's first


@dataclass(frozen=True, slots=True)
class Scene:
    """How the synopsis looks just now."""

    sheet: Sheet
    columns: Columns
    look: Look
    view: QRectF  # what is painted of the view
    whole: QRectF  # the view
    dispute: str | None = None
    cursor: Cursor = Cursor()
    focused: bool = False
    types: frozenset[FactType] = frozenset(FactType)  # whose marks are shown
    found: Spans = field(default_factory=dict)
    hit: Found | None = None  # the place of those found that was gone to
    selected: tuple[Block, Span] | None = None
    wording: Spans = field(default_factory=dict)  # words that differ without being disputed
    moved: Mapping[int, tuple[Move, ...]] = field(default_factory=dict)
    strand: float = 1.0  # how much of the strand has appeared
    ribbon: tuple[int, int] | None = None  # row and left column of the ribbon under the mouse

    @property
    def row(self) -> int | None:
        return self.cursor.row
