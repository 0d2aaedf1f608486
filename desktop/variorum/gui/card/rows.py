"""Where the accounts of a dispute stand: beside their plot, above it, or alone where there is none."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from variorum.dispute.dispute import Account, Dispute
from variorum.fact.fact import Moment, Statement, Term
from variorum.gui.card.context import Context, context_of
from variorum.gui.card.origins import Group, groups_of
from variorum.gui.session.sheet import Sheet

ROW, TALL_ROW, GROUP_HEAD, LEGEND = 28.0, 44.0, 24.0, 24.0
BAR = 24.0  # of a row whose plot stands under its words
NARROW = 600.0  # width under which a row's words take two lines, and a calendar the whole width
PLOT, LEAST_PLOT = 0.4, 180.0
SIDE = 4.0  # left and right of a plot that takes the whole width
SHORT_TEXT = 28  # characters; a longer value is told by the words themselves


class Setting(Enum):
    """How words and plot share a row."""

    BESIDE = auto()
    UNDER = auto()  # a calendar in a narrow card
    WORDS = auto()  # no plot at all


@dataclass(frozen=True, slots=True)
class Placed:
    """An account and where its row begins."""

    account: Account
    index: int  # within the dispute
    top: float
    context: Context


@dataclass(frozen=True, slots=True)
class Rows:
    """Every account of a dispute in its place; sizes as at 100 %."""

    setting: Setting = Setting.BESIDE
    tall: bool = False  # words in two lines beside the plot
    width: float = 0.0
    heads: tuple[tuple[Group, float], ...] = ()
    placed: tuple[Placed, ...] = ()
    bottom: float = 0.0
    calendar: bool = False
    mirrored: bool = False  # words at the right of the plot

    @property
    def row(self) -> float:
        return row_height(self.setting, tall=self.tall)

    @property
    def plot_width(self) -> float:
        if self.setting is Setting.UNDER:
            return self.width - 2 * SIDE
        return max(LEAST_PLOT, self.width * PLOT)

    @property
    def plot_left(self) -> float:
        if self.setting is Setting.UNDER:
            return SIDE
        return 0.0 if self.mirrored else self.width - self.plot_width

    @property
    def words_right(self) -> float:
        """Where the words of a row must end."""
        return self.width - self.plot_width - 12 if self.setting is Setting.BESIDE else self.width - 14

    @property
    def height(self) -> float:
        return self.bottom + (LEGEND if self.calendar else 0.0)

    def at(self, y: float) -> Placed | None:
        return next((p for p in self.placed if p.top <= y < p.top + self.row), None)


def row_height(setting: Setting, *, tall: bool) -> float:
    match setting:
        case Setting.UNDER:
            return ROW + BAR
        case Setting.WORDS:
            return TALL_ROW
        case _:
            return TALL_ROW if tall else ROW


def setting_of(dispute: Dispute, *, narrow: bool) -> Setting:
    accounts = dispute.accounts
    if any(isinstance(a.value, Term | Statement) and len(a.text) > SHORT_TEXT for a in accounts):
        return Setting.WORDS
    calendar = any(isinstance(a.value, Moment) for a in accounts)
    return Setting.UNDER if calendar and narrow else Setting.BESIDE


def rows_of(
    dispute: Dispute, sheet: Sheet, *, width: float, height: float, has_plot: bool, mirrored: bool = False
) -> Rows:
    """The accounts grouped by origin, one under the other; in two lines each where all fit so."""
    narrow = width < NARROW
    setting = setting_of(dispute, narrow=narrow)
    if setting is Setting.UNDER and not has_plot:
        setting = Setting.BESIDE
    calendar = has_plot and any(isinstance(a.value, Moment) for a in dispute.accounts)
    heads, placed, bottom = _placed(dispute, sheet, row_height(setting, tall=narrow))
    tall = narrow and bottom <= height
    if not tall:
        heads, placed, bottom = _placed(dispute, sheet, row_height(setting, tall=False))
    return Rows(setting, tall, width, heads, placed, bottom, calendar, mirrored)


def _placed(
    dispute: Dispute, sheet: Sheet, row: float
) -> tuple[tuple[tuple[Group, float], ...], tuple[Placed, ...], float]:
    articles = {article.id: article for article in sheet.articles}
    order: Sequence[int] = [account.number for account in dispute.accounts]
    heads, placed, y = [], [], 0.0
    for group in groups_of(dispute):
        heads.append((group, y))
        y += GROUP_HEAD
        for account in group.accounts:
            context = context_of(account, dispute, articles.get(account.passage.article))
            placed.append(Placed(account, order.index(account.number), y, context))
            y += row
    return tuple(heads), tuple(placed), y
