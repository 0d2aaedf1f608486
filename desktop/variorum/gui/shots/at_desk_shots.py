"""A desk of several editors: what it says on the card and in the list, and the forms that ask."""

from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.dispute.decision import Reconciliation, State
from variorum.dispute.desk import Ask, Comment, Desk, SignOff
from variorum.gui.shots.made_case import made_mixed
from variorum.gui.shots.shot import Prepare, Shot

if TYPE_CHECKING:
    from variorum.gui.window.main_window import MainWindow

DARK, HC = "dark", "high-contrast"
ME, OTHER, THIRD = "M. Okafor", "B. Lindqvist", "C. Adeyemi"
WHEN = "2026-11-21T14:32:07.000Z"
_COMMENTS = (
    Comment(OTHER, WHEN, "The harbour office has a newer figure; I asked."),
    Comment(ME, WHEN, "They answered: 43, counted on Tuesday."),
)
_SIGNED = SignOff(OTHER, WHEN, holds=True, words="Checked against the list of names.")
_OPEN = (Desk(assigned=ME, comments=_COMMENTS), Desk(assigned=OTHER), Desk(comments=_COMMENTS[:1]))
_DECIDED = (
    Desk(assigned=ME, comments=_COMMENTS, signed=(_SIGNED,), decided_by=ME),
    Desk(asked=(Ask(OTHER, WHEN, ME),), decided_by=OTHER),
    Desk(signed=(replace(_SIGNED, holds=False),), decided_by=ME),
    Desk(asked=(Ask(ME, WHEN, THIRD),), decided_by=ME),
)


def made_desk() -> Reconciliation:
    """A case of which two editors and a third have said this and that."""
    case = made_mixed()
    given = {False: list(_OPEN), True: list(_DECIDED)}
    standings = []
    for standing in case.standings:
        left = given[standing.decision is not None]
        shown = left and standing.state in (State.OPEN, State.SETTLED)
        standings.append(replace(standing, desk=left.pop(0)) if shown else standing)
    return replace(case, standings=tuple(standings))


def go_to(desk: Desk, *, upright: bool = False) -> Prepare:
    """The dispute of which the desk says this."""

    def prepare(window: "MainWindow") -> None:
        window.set_card_upright(upright)
        found = next(s for s in window.session.standings if s.desk == desk)
        window.session.choose(found.dispute.id)
        window.card.setFocus()

    return prepare


def asked(name: str, desk: Desk) -> Prepare:
    """What a command asks on that dispute."""

    def prepare(window: "MainWindow") -> None:
        go_to(desk)(window)
        window.actions_by_name[name].trigger()

    return prepare


def only_mine(window: "MainWindow") -> None:
    window.commands.show_mine()
    go_to(_DECIDED[0])(window)


SIGNED, TO_SIGN, LAPSED = _DECIDED[:3]
AT_DESK = (
    Shot("76_desk_assigned", case="desk", prepare=go_to(_OPEN[0])),
    Shot("77_desk_signed_dark", theme=DARK, case="desk", prepare=go_to(SIGNED)),
    Shot("78_desk_to_sign_150", scale=1.5, case="desk", prepare=go_to(TO_SIGN)),
    Shot("79_desk_lapsed_high_contrast", theme=HC, case="desk", prepare=go_to(LAPSED)),
    Shot("80_desk_to_sign_at_the_right", case="desk", prepare=go_to(TO_SIGN, upright=True)),
    Shot("81_desk_only_mine", case="desk", prepare=only_mine),
    Shot("82_desk_assign_form", case="desk", prepare=asked("assign", _OPEN[1])),
    Shot(
        "83_desk_comment_form_dark_150",
        theme=DARK,
        scale=1.5,
        case="desk",
        prepare=asked("comment", _OPEN[0]),
    ),
    Shot("84_desk_ask_form", case="desk", prepare=asked("ask_sign_off", LAPSED)),
    Shot("85_desk_signed_german_mirrored", language="de", mirrored=True, case="desk", prepare=go_to(SIGNED)),
)
