"""Pictures of what an editor asks of a case beyond its disputes, and of grades on the card."""

from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.dispute.grading import Credibility, Derivation, Grade, Grading, Reliability
from variorum.fact.fact import Kind
from variorum.gui.shots.made_quotations import made_rules, made_speakers
from variorum.gui.shots.shot import Prepare, Shot
from variorum.gui.shots.steps import choose
from variorum.workspace.rules import RuleKept

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from variorum.gui.window.main_window import MainWindow

DARK, HC = "dark", "high-contrast"
GRADES = (
    Grade(1, Reliability.B, Credibility.TWO, Derivation.ORIGINAL),
    Grade(2, Reliability.C, Credibility.THREE, Derivation.DERIVATIVE),
    Grade(3, Reliability.F, Credibility.SIX),
)


def graded(kind: Kind, *, upright: bool = False) -> Prepare:
    """As the card looks where the setting offers grades, and some were given."""

    def prepare(window: "MainWindow") -> None:
        workspace = window.session.workspace
        workspace.settings = replace(workspace.settings, grading="yes")
        if upright:
            window.set_card_upright(True)
        choose(kind)(window)
        date_prec = 1 if kind is Kind.DATE else None
        window.card.form.grading.show_grading(Grading(GRADES, date_prec=date_prec))
        window.card.form.grading.where_prec.setFocus()

    return prepare


def timeline(*, everything: bool = False, empty: bool = False) -> Prepare:
    """Every dated event on one axis."""

    def prepare(window: "MainWindow") -> None:
        window.actions_by_name["timeline"].trigger()
        page = window.commands.timeline_page
        if page is None:
            return
        if empty and window.session.reconciliation is not None:
            none = replace(window.session.reconciliation, standings=())
            none = replace(none, comparison=replace(none.comparison, agreements=()))
            page.show_case(none, window.session.sheet, ())
        page.fit(everything=everything)

    return prepare


def quotations(window: "MainWindow") -> None:
    """Who is quoted with which words, in the sample case."""
    window.actions_by_name["quotations"].trigger()


def made_quotations(window: "MainWindow") -> None:
    """The same of articles that nobody read: they quote one person in three ways, and others once."""
    quotations(window)
    page = window.commands.quotations_page
    if page is not None:
        page.show_speakers(made_speakers(window.session.sheet), window.session.sheet)


def no_quotations(window: "MainWindow") -> None:
    quotations(window)
    page = window.commands.quotations_page
    if page is not None:
        page.show_speakers((), window.session.sheet)


def rules(kept: tuple[RuleKept, ...], *, current: int | None = None) -> Prepare:
    """The rules of spelling over the case."""

    def prepare(window: "MainWindow") -> None:
        window.actions_by_name["rules"].trigger()
        dialog = window.commands.rules_dialog
        if dialog is not None:
            dialog.show_rules(kept)
            item = dialog.list.topLevelItem(current) if current is not None else None
            if item is not None:
                dialog.list.setCurrentItem(item)

    return prepare


def rules_alone(window: "MainWindow") -> "QWidget | None":
    return window.commands.rules_dialog


INQUIRY = (
    Shot("160_grades", case="made 5", prepare=graded(Kind.QUANTITY, upright=True), size=(1600, 1200)),
    Shot("161_grades_date_dark", theme=DARK, case="made 5", prepare=graded(Kind.DATE, upright=True)),
    Shot("162_grades_high_contrast_150", theme=HC, scale=1.5, case="made 5", prepare=graded(Kind.DATE)),
    Shot("163_timeline", prepare=timeline()),
    Shot("164_timeline_all_dark", theme=DARK, prepare=timeline(everything=True)),
    Shot("165_timeline_high_contrast_150", theme=HC, scale=1.5, prepare=timeline()),
    Shot("166_timeline_made", case="made 10", prepare=timeline(), busy=True),
    Shot("167_timeline_empty", case="made 1", prepare=timeline(empty=True), busy=True),
    Shot("170_quotations", prepare=quotations),
    Shot("171_quotations_dark", theme=DARK, case="made 5", prepare=made_quotations),
    Shot("172_quotations_high_contrast_150", theme=HC, scale=1.5, case="made 5", prepare=made_quotations),
    Shot("173_quotations_none", case="made 1", prepare=no_quotations),
    Shot("175_rules", case="made 5", prepare=rules(made_rules(), current=0), subject=rules_alone),
    Shot(
        "176_rules_dark",
        theme=DARK,
        case="made 5",
        prepare=rules(made_rules(), current=2),
        subject=rules_alone,
    ),
    Shot(
        "177_rules_high_contrast_150",
        theme=HC,
        scale=1.5,
        case="made 5",
        prepare=rules(made_rules()),
        subject=rules_alone,
    ),
    Shot("178_rules_none", case="made 5", prepare=rules(()), subject=rules_alone),
)
